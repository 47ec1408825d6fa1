import { describe, expect, it, vi } from 'vitest';
import { type Money, money } from '../../../src/money/money.ts';
import { amountCell, type SheetCell, textCell } from '../../../src/reports/workbook/cell.ts';
import { contentWidths, headingWidth } from '../../../src/reports/workbook/column-widths.ts';
import type { Column } from '../../../src/reports/workbook/table.ts';

const HEADING = { en: 'Sum', fr: 'Somme', ar: 'مجموع' };

function widthOf<Row>(cell: (row: Row) => SheetCell, rows: readonly Row[], amount?: Column<Row>['amount']) {
  const column = { heading: HEADING, least: 0, most: 99, cell };
  return contentWidths([amount ? { ...column, amount } : column], rows, 2, 'en')[0];
}

function followed<Row>(row: Row, last: Row): Row[] {
  return [...Array.from({ length: 3_000 }, () => row), last];
}

describe('headingWidth', () => {
  it('is the longest word beside the button of the filter', () => {
    expect(headingWidth('Bill − inventory')).toBe(12);
  });
});

describe('contentWidths', () => {
  it('lets the first rows settle a column of texts', () => {
    expect(widthOf(textCell, ['a', 'a text of twenty-two c'])).toBe(22);
    expect(widthOf(textCell, followed('a', 'a text of twenty-two c'))).toBe(headingWidth('Sum'));
    expect(widthOf(textCell, [])).toBe(headingWidth('Sum'));
  });

  it('counts every row of a column of numbers', () => {
    const rows = followed(money('1.00', 'EUR'), money('-1234567.89', 'EUR'));
    expect(widthOf(amountCell, rows)).toBe(14);
    expect(widthOf(amountCell, rows, (row) => row)).toBe(14);
  });

  it('makes a few cells of a column whose amounts it is told', () => {
    const cell = vi.fn(amountCell);
    const rows = followed(money('1.00', 'EUR'), money('-1234567.89', 'EUR'));
    widthOf(cell, rows, (row) => row);
    expect(cell).toHaveBeenCalledTimes(2_002);
  });

  it.each([
    ['more decimals are wider than a larger amount', ['0.000001', '123.00'], 10],
    ['a minus counts', ['-999.99', '1000.00'], 9],
    ['all nines are as wide as the next power of ten', ['9999999.99', '1000000.00'], 13],
    ['an amount too long for a number stands for itself alone', ['9999999999999999', '9999999999999.99'], 20],
    ['an amount with trailing zeros counts as it is written', ['9999999999999.990000', '1.00'], 25],
  ])('%s', (_name, texts, width) => {
    const rows: Money[] = followed(money('1.00', 'EUR'), money('1.00', 'EUR'));
    rows.push(...texts.map((text) => money(text, 'EUR')));
    expect(widthOf(amountCell, rows, (row) => row)).toBe(width);
    expect(widthOf(amountCell, [...rows].reverse(), (row) => row)).toBe(width);
    expect(Math.max(...rows.map((row) => amountCell(row).width))).toBe(width);
  });

  it('goes on past an amount that stands as text', () => {
    const other = textCell('20.00 USD');
    const rows = followed<Money | undefined>(undefined, money('-1234567.89', 'EUR'));
    const cell = (row: Money | undefined): SheetCell => (row ? amountCell(row) : other);
    expect(widthOf(cell, rows, (row) => row)).toBe(14);
  });
});
