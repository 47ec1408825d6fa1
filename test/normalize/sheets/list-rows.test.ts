import { describe, expect, test } from 'vitest';
import { listOf } from './list-of-rows.ts';

const HEADINGS = ['Carrier', 'Site', 'Service', 'MRC', 'Colour'];
const A = ['Laurentel', 'Montréal', '514-555-0101', '28.00'];
const B = ['Laurentel', 'Québec', '418-555-0101', '30.00'];

/** Rows read, what was left out, and what was rejected. */
const made = (rows: readonly (readonly string[])[], role: 'inventory' | 'prices' = 'inventory') => {
  const { records, left, rejected, problems } = listOf(role, rows);
  expect(problems).toEqual([]);
  return [records.map(({ row }) => row), left, rejected];
};

describe('a note of an inventory', () => {
  test.each([
    [['* prices exclude tax']],
    [['', '', '* prices exclude tax']],
    [['', '', 'NB : hors taxes']],
    [['', '', 'ملاحظة: الأسعار بدون ضريبة']],
    [['', '', 'Updated by Anne 2026-03-01']],
    [['', '', 'Prices are subject to change']],
    [['Anne Tremblay', 'Telecom manager']],
    [['Approved by:', 'Anne', 'A. T.']],
    [['', '', '', '', 'beside the table']],
  ])('below the table is left out and counted: %j', (note) => {
    expect(made([HEADINGS, A, B, [], note])).toEqual([[2, 3], ['1 notes'], 0]);
  });

  test('alone in its row is left out without a blank row above it', () => {
    expect(made([HEADINGS, ['Montréal'], A, ['', 'Québec'], B, ['* HT']])).toEqual([[3, 5], ['3 notes'], 0]);
  });

  test.each([
    ['a service', ['', '', '514-555-0199']],
    ['a service of letters', ['', '', 'FIBRE-MTL']],
    ['a service of two words', ['', '', 'FIBRE 12']],
    ['a service of three', ['', '', 'Depot fibre 12']],
    ['an amount', ['', '', '', '12.00']],
    ['a service beside a name', ['Anne', '', '514-555-0199']],
  ])('is never %s', (_, row) => {
    const [read, left, rejected] = made([HEADINGS, A, B, [], row]);
    expect(left).toEqual([]);
    expect(Number(rejected) + (read as number[]).length).toBe(3);
  });

  test('of several cells is one only below the table', () => {
    expect(made([HEADINGS, A, ['Anne Tremblay', 'Manager'], B])).toEqual([[2, 4], [], 1]);
    expect(made([HEADINGS, A, [], ['Anne Tremblay', 'Manager'], B])).toEqual([[2, 5], [], 1]);
    expect(made([HEADINGS, A, B, ['Anne Tremblay', 'Manager']])).toEqual([[2, 3], [], 1]);
  });

  test('is no service told in words, in a list of such', () => {
    const rows = [
      ['Carrier', 'Service'],
      ['L', 'Head office fibre'],
      [],
      ['L', 'North depot fibre'],
      ['', 'Main site link'],
    ];
    expect(made(rows)).toEqual([[2, 4], [], 1]);
  });
});

describe('a sum of an inventory', () => {
  test.each([
    [['', 'Sous-total Montréal', '', '28.00']],
    [['', 'Sub-total', '', '28.00']],
    [['Total', '', '', '28.00']],
    [['Laurentel Total', '', '', '28.00']],
    [['Grand total:', '', '', '28.00']],
    [['المجموع', '', '', '28.00']],
    [['إجمالي مونتريال', '', '', '28.00']],
    [['', '', 'Total', '28.00']],
    [['', '', 'Sous-total : Montréal', '28.00']],
    [['', 'Total Montréal', '1', '28.00']],
    [['', '', '', '28.00', 'Total']],
  ])('is left out and counted: %j', (total) => {
    expect(made([HEADINGS, A, total, B])).toEqual([[2, 4], ['1 sub-totals'], 0]);
  });

  test.each([
    ['names a service', ['Laurentel', 'Total Tower', '514-555-0199', '28.00'], 1],
    ['names a service by a word', ['Laurentel', 'M', 'TOTAL-001', '28.00'], 1],
    ['counts other than its rows', ['Laurentel', 'Total Montréal', '7', '28.00'], 1],
    ['says only that it is partial', ['Laurentel', 'Totalement', '', '28.00'], 0],
  ])('is no row that %s', (_, row, read) => {
    const [rows, left, rejected] = made([HEADINGS, A, row]);
    expect([(rows as number[]).length, left, rejected]).toEqual([1 + read, [], 1 - read]);
  });

  test('is no row with the facts of a service', () => {
    const headings = [...HEADINGS.slice(0, 4), 'Status'];
    expect(made([headings, [...A, ''], ['Laurentel', 'Total', '', '28.00', 'active']])).toEqual([[2], [], 1]);
    expect(made([headings, [...A, ''], ['', 'Total', '', '28.00', '1']])).toEqual([[2], ['1 sub-totals'], 0]);
  });
});

test('headings that are repeated part no block', () => {
  const headings = ['Carrier', 'Service', 'MRC'];
  const rows = [headings, ['L', 'S1', '1.00'], ['', 'S2', '2.00'], headings, ['', 'S3', '3.00']];
  expect(made(rows)).toEqual([[2, 3, 5], ['1 headings that stand there again'], 0]);
});

describe('a price sheet', () => {
  const headings = ['Carrier', 'Code', 'Description', 'Price'];
  const price = ['L', 'A', 'Voice', '28.00'];

  test('has headings of sections and notes', () => {
    const rows = [
      headings,
      ['Voice services'],
      price,
      ['', 'Data services'],
      ['L', 'B', 'Data', '3'],
      ['', '', 'Prices exclude tax'],
    ];
    expect(made(rows, 'prices')).toEqual([[3, 5], ['3 notes'], 0]);
  });

  test('keeps a code without a price for its user to see', () => {
    expect(made([headings, price, ['', 'VOIP-STD']], 'prices')).toEqual([[2], [], 1]);
    expect(made([headings, price, ['L', 'B', 'Data', '']], 'prices')).toEqual([[2], [], 1]);
  });

  test('has prices of what is called Total', () => {
    expect(made([headings, ['L', '', 'Total Connect', '9.00'], ['', '', 'Total', '9.00']], 'prices')).toEqual(
      [[2], ['1 sub-totals'], 0],
    );
  });
});
