import { describe, expect, test } from 'vitest';
import type { Cell, TypedCell } from '../../../src/records/origin.ts';
import { fileOf, readFileOf, recordsOf, tableOf, textsOf } from '../file-of-rows.ts';
import { plainRecord } from '../record-text.ts';

const HEADINGS = ['carrier', 'service', 'charge_type', 'amount'];
const ROW: readonly Cell[] = ['Laurentel', '514-555-0101', 'recurring', '28.00'];
const number = (text: string): TypedCell => ({ kind: 'number', text });
const percent = (text: string): TypedCell => ({ kind: 'percent', text });
const date = (text: string): TypedCell => ({ kind: 'date', text });

describe('an amount', () => {
  test.each<[string, Cell, string]>([
    ['a text', '1,234.50', '1234.50 CAD'],
    ['a number of a workbook', number('1234.5'), '1234.50 CAD'],
    ['a percentage of a workbook', percent('10'), '0.10 CAD'],
    ['with its currency', 'CA$ 12.00', '12.00 CAD'],
    ['with a sign of several countries', '$12.00', '12.00 CAD'],
    ['bracketed', '(12.00)', '-12.00 CAD'],
  ])('as %s', (_, cell, expected) => {
    expect(amounts([HEADINGS, ['L', 'S', 'MRC', cell]])).toEqual([expected]);
  });

  test.each<[string, Cell, string]>([
    ['a date', date('2026-10-31'), 'number-unreadable, row 2, amount: "2026-10-31"'],
    ['an error', { kind: 'error', text: '#N/A' }, 'cell-error, row 2, amount: "#N/A"'],
    ['in another currency', '12.00 EUR', 'currency-contradicted, row 2, amount: "12.00 EUR"'],
    ['a percentage in a text', '12 %', 'number-unreadable, row 2, amount: "12 %"'],
    ['nothing', ' ', 'cell-missing, row 2, amount'],
  ])('is not %s', (_, cell, problem) => {
    expect(rejections([HEADINGS, ['L', 'S', 'MRC', cell]])).toEqual([problem]);
  });

  test('of two meanings is settled by the column, else refused', () => {
    const rows = [HEADINGS, ['L', 'S', 'MRC', '1,234'], ['L', 'S', 'MRC', '28,50']];
    expect(amounts(rows, 'en-US')).toEqual(['1.234 CAD', '28.50 CAD']);
    expect(rejections(rows.slice(0, 2), 'en')).toEqual(['number-ambiguous, row 2, amount: "1,234"']);
    expect(amounts(rows.slice(0, 2), 'en-US')).toEqual(['1234.00 CAD']);
    expect(amounts(rows.slice(0, 2), 'fr-FR')).toEqual(['1.234 CAD']);
  });

  test('of a cell merged over several rows is refused, an identifier is not', () => {
    const rows = tableOf([HEADINGS, ROW, ROW]).rows.map((row) =>
      row.number === 3 ? { ...row, filled: new Set([0, 1, 3]) } : row,
    );
    const read = readFileOf(fileOf({ hidden: false, rows }), 'bills');
    if ('problems' in read) throw new Error('refused');
    expect([read.records, read.rejected]).toEqual([1, 1]);
    expect(textsOf(read.rejections)).toEqual(['amount-in-merged-cell, row 3, amount: "28.00"']);
  });

  test('of thirty digits is exact', () => {
    expect(amounts([HEADINGS, ['L', 'S', 'MRC', '123456789012345678901234567890.12']])).toEqual([
      '123456789012345678901234567890.12 CAD',
    ]);
  });
});

describe('a percentage', () => {
  const discount = (cell: Cell) =>
    recordsOf('prices', [
      ['carrier', 'code', 'unit_price', 'discount_percent'],
      ['L', 'A', '1.00', cell],
    ]);

  test.each<[Cell, string]>([
    ['10', '10'],
    ['10 %', '10'],
    ['10%', '10'],
    ['5,5 %', '5.5'],
    [percent('12.5'), '12.5'],
    [number('0.1'), '0.1'],
    ['0', '0'],
    ['100', '100'],
    ['١٢٫٥٪', '12.5'],
  ])('%j is %s', (cell, expected) => {
    const read = discount(cell);
    expect([textsOf(read.rejections), read.prices.map((term) => plainRecord(term).discountPercent)]).toEqual([
      [],
      [expected],
    ]);
  });

  test.each(['100.01', '-1', '101 %'])('%s is out of range', (text) => {
    expect(textsOf(discount(text).rejections)).toEqual([
      `percent-out-of-range, row 2, discount_percent: "${text}"`,
    ]);
  });
});

function amounts(rows: readonly (readonly Cell[])[], locale?: string) {
  return recordsOf('bills', rows, { locale }).charges.map((charge) => plainRecord(charge).amount);
}

function rejections(rows: readonly (readonly Cell[])[], locale?: string): string[] {
  return textsOf(recordsOf('bills', rows, { locale }).rejections);
}
