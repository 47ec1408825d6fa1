import { expect, test } from 'vitest';
import { fillMerges, MAX_MERGE_WORK } from '../../src/sources/merged-cells.ts';

test('the value of a merged cell is filled down its column and nowhere else', () => {
  const rows = [
    { number: 2, cells: ['A', 'b', 'c'] },
    { number: 3, cells: ['stale', 'old', 'd'] },
    { number: 5, cells: [] },
    { number: 6, cells: ['x'] },
  ];
  expect(fillMerges(rows, [{ top: 2, left: 1, bottom: 5, right: 2 }])).toBe(true);
  expect(rows).toEqual([
    { number: 2, cells: ['A', '', 'c'] },
    { number: 3, cells: ['A', '', 'd'], filled: new Set([0]) },
    { number: 5, cells: ['A'], filled: new Set([0]) },
    { number: 6, cells: ['x'] },
  ]);
});

test('an empty merged cell fills nothing', () => {
  const rows = [
    { number: 1, cells: ['', 'b'] },
    { number: 2, cells: ['stale', 'c'] },
  ];
  fillMerges(rows, [{ top: 1, left: 1, bottom: 2, right: 1 }]);
  expect(rows).toEqual([
    { number: 1, cells: ['', 'b'] },
    { number: 2, cells: ['', 'c'] },
  ]);
});

test('a merged cell whose first row is missing is empty', () => {
  const rows = [{ number: 2, cells: ['stale', 'c'] }];
  fillMerges(rows, [{ top: 1, left: 1, bottom: 2, right: 1 }]);
  expect(rows).toEqual([{ number: 2, cells: ['', 'c'] }]);
});

test('areas that overlap without end are given up', () => {
  const rows = Array.from({ length: 1000 }, (_, index) => ({ number: index + 1, cells: ['a'] }));
  const merges = (count: number) =>
    Array.from({ length: count }, () => ({ top: 1, left: 1, bottom: 1000, right: 1 }));
  expect(fillMerges(rows, merges(MAX_MERGE_WORK / 1000))).toBe(true);
  expect(fillMerges(rows, merges(MAX_MERGE_WORK / 1000 + 1))).toBe(false);
});
