import { describe, expect, test } from 'vitest';
import type { Cell, TypedCell } from '../../../src/records/origin.ts';
import { recordsOf, refusalsOf, textsOf } from '../file-of-rows.ts';
import { plainRecord } from '../record-text.ts';

const HEADINGS = ['carrier', 'service', 'charge_type', 'amount'];
const ROW: readonly Cell[] = ['Laurentel', '514-555-0101', 'recurring', '28.00'];
const number = (text: string): TypedCell => ({ kind: 'number', text });
const date = (text: string): TypedCell => ({ kind: 'date', text });

describe('a date', () => {
  const dates = (cell: Cell, locale = 'en') =>
    recordsOf(
      'bills',
      [
        [...HEADINGS, 'invoice_date'],
        [...ROW, cell],
      ],
      { locale },
    );

  test.each<[Cell]>([
    ['2026-10-31'],
    [date('2026-10-31')],
    ['20261031'],
    [number('20261031')],
    ['31 Oct 2026'],
  ])('%j is the 31st of October', (cell) => {
    expect(dates(cell).charges.map((charge) => plainRecord(charge).invoiceDate)).toEqual(['2026-10-31']);
  });

  test.each<[Cell, string]>([
    ['03/04/2026', 'date-ambiguous, row 2, invoice_date: "03/04/2026"'],
    [number('46326'), 'date-unreadable, row 2, invoice_date: "46326"'],
    ['2026-02-30', 'date-unreadable, row 2, invoice_date: "2026-02-30"'],
  ])('%j is refused', (cell, problem) => {
    expect(textsOf(dates(cell).rejections)).toEqual([problem]);
  });

  test.each([
    ['en-US', '2026-03-04'],
    ['en-GB', '2026-04-03'],
    ['fr-CA', '2026-04-03'],
  ])('of two meanings is that of %s', (locale, expected) => {
    const read = dates('03/04/2026', locale);
    expect(read.charges.map((charge) => plainRecord(charge).invoiceDate)).toEqual([expected]);
  });

  test('in two orders in one column stops the file', () => {
    const rows = [
      [...HEADINGS, 'invoice_date'],
      [...ROW, '31/10/2026'],
      [...ROW, '10/31/2026'],
    ];
    expect(refusalsOf('bills', rows)).toEqual(['dates-mixed, invoice_date: "31/10/2026", "10/31/2026"']);
  });

  test('that ends before it starts is refused', () => {
    const period = [...HEADINGS, 'period_start', 'period_end'];
    expect(rejections([period, [...ROW, '2026-10-31', '2026-10-01']])).toEqual([
      'dates-reversed, row 2, period_end: "2026-10-01", "2026-10-31"',
    ]);
    expect(
      textsOf(
        recordsOf('inventory', [
          ['carrier', 'service', 'start_date', 'end_date'],
          ['L', 'S', '2026-10-02', '2026-10-01'],
          ['L', 'S', '2026-10-02', '2026-10-02'],
        ]).rejections,
      ),
    ).toEqual(['dates-reversed, row 2, end_date: "2026-10-01", "2026-10-02"']);
  });

  test('alone is the period of a charge that does not recur', () => {
    const rows = [
      [...HEADINGS, 'period_start'],
      ['L', 'S', 'NRC', '1.00', '2026-10-12'],
      ['L', 'S', 'MRC', '1.00', '2026-10-12'],
    ];
    expect(recordsOf('bills', rows).charges.map((charge) => plainRecord(charge).period)).toEqual([
      '2026-10-12/2026-10-12',
      undefined,
    ]);
  });
});

function rejections(rows: readonly (readonly Cell[])[], locale?: string): string[] {
  return textsOf(recordsOf('bills', rows, { locale }).rejections);
}
