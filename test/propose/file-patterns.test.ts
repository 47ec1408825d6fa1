import { expect, test } from 'vitest';
import { filePatterns } from '../../src/propose/file-patterns.ts';

const OCTOBER = ['bills/2026-10/a.csv', 'bills/2026-10/b.csv'];

test('a glob stands for all files of an ending in a folder, and for no other', () => {
  expect(filePatterns(OCTOBER, [...OCTOBER, 'bills/2026-09/c.csv', 'bills/2026-10/d.xlsx'])).toEqual([
    'bills/2026-10/*.csv',
  ]);
  expect(filePatterns(OCTOBER, [...OCTOBER, 'bills/2026-10/inventory.csv'])).toEqual(OCTOBER);
  expect(filePatterns(OCTOBER, [...OCTOBER, 'bills/2026-10/C.CSV'])).toEqual(OCTOBER);
});

test('one file is named, and so are files without an ending', () => {
  expect(filePatterns(['bills/a.csv'], ['bills/a.csv'])).toEqual(['bills/a.csv']);
  expect(filePatterns(['bills/a', 'bills/b'], ['bills/a', 'bills/b'])).toEqual(['bills/a', 'bills/b']);
});

test('a glob that is also the name of a file would mean that file alone', () => {
  const files = ['*.csv', 'a.csv'];
  expect(filePatterns(files, files)).toEqual(files);
});

test('in a folder whose name a glob would read the files are named', () => {
  for (const folder of ['bills [old]/', 'b*d/', '{a,b}/', '(x)/', '!x/']) {
    const files = [`${folder}a.csv`, `${folder}b.csv`];
    expect(filePatterns(files, files)).toEqual(files);
  }
});
