import { expect, test } from 'vitest';
import { headingsOfRow, mayHoldHeadings } from '../../src/normalize/headings-of-row.ts';

function wide(count: number, number: number) {
  return { number, cells: Array.from({ length: count }, (_, index) => `c${index}`) };
}

test('headings are looked for in sixty rows, and in ten where rows have more than two thousand cells', () => {
  expect([wide(2000, 60), wide(2000, 61), wide(2001, 10), wide(2001, 11)].map(mayHoldHeadings)).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test('the columns of a row stand under the keys of their headings, which are made once', () => {
  const row = { number: 1, cells: ['N° de  facture', ' ', 'Invoice No.', 'x'.repeat(201), 'N° facture'] };
  const headings = headingsOfRow(row);
  expect([...headings]).toEqual([
    [
      'no facture',
      [
        { index: 0, heading: 'N° de facture' },
        { index: 4, heading: 'N° facture' },
      ],
    ],
    ['invoice no', [{ index: 2, heading: 'Invoice No.' }]],
  ]);
  expect(headingsOfRow(row)).toBe(headings);
});
