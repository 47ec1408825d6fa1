import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { dataFiles, MAX_DEPTH, MAX_FILES } from '../../src/cli/data-files.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'data-files-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let folders = 0;

function folderOf(...files: readonly string[]): string {
  folders += 1;
  const folder = path.join(scratch, String(folders));
  mkdirSync(folder, { recursive: true });
  for (const file of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), '');
  }
  return folder;
}

test('finds files in folders, sorted, and passes over hidden ones, those of programs and our own', async () => {
  const folder = folderOf(
    'b.csv',
    'a/2.csv',
    'a/1.csv',
    'a/bill-audit.yaml',
    '.hidden.csv',
    '.git/x.csv',
    '~$parc.xlsx',
    'node_modules/x.csv',
    'bill-audit-out/report.json',
    'a/node_modules/x.csv',
    'bill-audit.yaml',
    'bill-audit.schema.json',
    'suppressions.yaml',
    'Thumbs.db',
  );
  expect(await dataFiles(folder)).toEqual({
    files: ['a/1.csv', 'a/2.csv', 'a/bill-audit.yaml', 'b.csv'],
    unread: [],
    more: false,
  });
});

test('looks into folders as deep as the limit, and says when there are deeper ones', async () => {
  const deep = Array.from({ length: MAX_DEPTH }, (_, index) => index).join('/');
  expect(await dataFiles(folderOf(`${deep}/a.csv`))).toEqual({
    files: [`${deep}/a.csv`],
    unread: [],
    more: false,
  });
  expect(await dataFiles(folderOf(`${deep}/6/a.csv`, 'b.csv'))).toEqual({
    files: ['b.csv'],
    unread: [],
    more: true,
  });
});

test('looks at as many files as the limit, and says when there are more', async () => {
  const folder = folderOf(...Array.from({ length: MAX_FILES }, (_, index) => `${index}.csv`));
  const { files, more } = await dataFiles(folder);
  expect([files.length, more]).toEqual([MAX_FILES, false]);
  writeFileSync(path.join(folder, 'one-more.csv'), '');
  const beyond = await dataFiles(folder);
  expect([beyond.files.length, beyond.more]).toEqual([MAX_FILES, true]);
});

test('follows no link, and names no file whose name is no text', async () => {
  const folder = folderOf('a.csv');
  symlinkSync('/', path.join(folder, 'root'));
  symlinkSync(path.join(folder, 'a.csv'), path.join(folder, 'link.csv'));
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/x`), Buffer.from([0xff]), Buffer.from('.csv')]), '');
  expect(await dataFiles(folder)).toEqual({
    files: ['a.csv'],
    unread: [
      { file: 'link.csv', why: 'it is a link, which is not followed' },
      { file: 'root', why: 'it is a link, which is not followed' },
      { file: 'x\ufffd.csv', why: 'its name cannot be written in the configuration: rename it' },
    ],
    more: false,
  });
});
