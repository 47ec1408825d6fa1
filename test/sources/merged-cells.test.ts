import { expect, test } from 'vitest';
import { fillMerges, MAX_MERGE_WORK, mergeOf } from '../../src/sources/merged-cells.ts';

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

test('rows are made longer only for a value, and that is counted', () => {
  const rows = (value: string) => [
    { number: 1, cells: [...Array.from({ length: 9999 }, () => ''), value] },
    ...Array.from({ length: 2100 }, (_, index) => ({ number: index + 2, cells: ['a'] })),
  ];
  const merge = { top: 1, left: 10_000, bottom: 3000, right: 10_000 };
  const empty = rows('');
  expect(fillMerges(empty, [merge])).toBe(true);
  expect(empty[1]).toEqual({ number: 2, cells: ['a'] });
  const short = rows('x').slice(0, 1901);
  expect(fillMerges(short, [merge])).toBe(true);
  expect(short[1]?.cells.length).toBe(10_000);
  expect(fillMerges(rows('x'), [merge])).toBe(false);
});

test.each([
  ['A1:B2', { top: 1, left: 1, bottom: 2, right: 2 }],
  ['Z3:AA10', { top: 3, left: 26, bottom: 10, right: 27 }],
  ['XFD1:XFD1048576', { top: 1, left: 16_384, bottom: 1_048_576, right: 16_384 }],
  ['A1', undefined],
  ['$A$1:$B$2', undefined],
  ['', undefined],
])('the area %s', (reference, merge) => {
  expect(mergeOf(reference)).toEqual(merge);
});
