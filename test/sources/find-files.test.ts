import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commonFolder, findFiles } from '../../src/sources/find-files.ts';

let base = '';

beforeAll(() => {
  base = mkdtempSync(path.join(tmpdir(), 'find-files-'));
  for (const folder of ['bills/2026-09', 'bills/2026-10', 'bills/.old', 'é space', 'other', 'folder.csv'])
    mkdirSync(path.join(base, folder), { recursive: true });
  const files = [
    'inventory.xlsx',
    'bills/2026-09/a.csv',
    'bills/2026-10/b.csv',
    'bills/2026-10/a.csv',
    'bills/2026-10/B.csv',
    'bills/2026-10/a.CSV',
    'bills/2026-10/notes.txt',
    'bills/2026-10/.hidden.csv',
    'bills/.old/a.csv',
    'bills/prices [2026].csv',
    'bills/prices 2.csv',
    'é space/a.csv',
    'other/x.csv',
  ];
  for (const file of files) writeFileSync(path.join(base, file), 'x');
  symlinkSync(path.join(base, 'inventory.xlsx'), path.join(base, 'linked.xlsx'));
});

afterAll(() => rmSync(base, { recursive: true }));

describe('a name', () => {
  test.each([
    ['inventory.xlsx', ['inventory.xlsx']],
    ['./inventory.xlsx', ['inventory.xlsx']],
    ['bills/../inventory.xlsx', ['inventory.xlsx']],
    ['linked.xlsx', ['linked.xlsx']],
    ['é space/a.csv', ['é space/a.csv']],
    ['bills/prices [2026].csv', ['bills/prices [2026].csv']],
    ['none.csv', []],
    ['bills', ['bills']],
    ['folder.csv', ['folder.csv']],
    ['bills/2026-10/.hidden.csv', ['bills/2026-10/.hidden.csv']],
  ])('%j is %j', (name, files) => {
    expect(found(name)).toEqual(files);
  });

  test('outside the folder is shown from it', () => {
    expect(findFiles('../../inventory.xlsx', path.join(base, 'bills/2026-10'))).toEqual([
      { path: path.join(base, 'inventory.xlsx'), file: '../../inventory.xlsx' },
    ]);
  });

  test('that is absolute is shown from the folder', () => {
    expect(findFiles(path.join(base, 'other/x.csv'), path.join(base, 'bills'))).toEqual([
      { path: path.join(base, 'other/x.csv'), file: '../other/x.csv' },
    ]);
  });
});

describe('a glob', () => {
  test.each([
    ['bills/2026-10/*.csv', ['bills/2026-10/B.csv', 'bills/2026-10/a.csv', 'bills/2026-10/b.csv']],
    [
      'bills/**/*.csv',
      [
        'bills/2026-09/a.csv',
        'bills/2026-10/B.csv',
        'bills/2026-10/a.csv',
        'bills/2026-10/b.csv',
        'bills/prices 2.csv',
        'bills/prices [2026].csv',
      ],
    ],
    ['bills/2026-0[1-9]/*.csv', ['bills/2026-09/a.csv']],
    ['bills/{2026-09,2026-10}/a.csv', ['bills/2026-09/a.csv', 'bills/2026-10/a.csv']],
    ['bills/prices ?.csv', ['bills/prices 2.csv']],
    ['*/a.csv', ['é space/a.csv']],
    ['*.csv', []],
    ['nowhere/*.csv', []],
  ])('%j is %j', (glob, files) => {
    expect(found(glob)).toEqual(files);
  });

  test('that is absolute is shown from the folder', () => {
    expect(findFiles(path.join(base, 'other/*.csv'), path.join(base, 'bills'))).toEqual([
      { path: path.join(base, 'other/x.csv'), file: '../other/x.csv' },
    ]);
  });

  test('that leaves the folder is followed', () => {
    expect(findFiles('../other/*.csv', path.join(base, 'bills')).map(({ file }) => file)).toEqual([
      '../other/x.csv',
    ]);
  });

  test('never goes into a folder that only looks like a file', () => {
    writeFileSync(path.join(base, 'folder.csv/inside.csv'), 'x');
    expect(found('*.csv')).toEqual([]);
  });
});

test('the common folder of files is the deepest that holds them all', () => {
  const at = (...names: readonly string[]) => commonFolder(names.map((name) => path.join(base, name)));
  expect(at('a.csv')).toBe(base);
  expect(at('x/a.csv', 'x/b.csv')).toBe(path.join(base, 'x'));
  expect(at('x/a.csv', 'xy/a.csv')).toBe(base);
  expect(at('x/y/a.csv', 'x/a.csv')).toBe(path.join(base, 'x'));
  expect(commonFolder(['/a/x.csv', '/b/x.csv'])).toBe('/');
});

function found(pattern: string): string[] {
  return findFiles(pattern, base).map(({ path: where, file }) => {
    expect(path.resolve(base, file)).toBe(where);
    return file;
  });
}
