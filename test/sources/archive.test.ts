import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { MAX_MEMBERS, openArchive } from '../../src/sources/archive.ts';
import { MAX_RATIO, RATIO_FREE_SIZE } from '../../src/zip/directory.ts';
import { type HandmadeEntry, handmadeZip } from '../zip/handmade-zip.ts';
import { handmadeWorkbook } from './handmade-workbook.ts';
import { problemOf } from './problem-of.ts';

const TEXT = Buffer.from('a,b\n1,2\n');

function archiveOf(...names: readonly string[]): Uint8Array {
  return handmadeZip(names.map((name) => ({ name, content: TEXT })));
}

function namesIn(bytes: Uint8Array): readonly string[] | undefined {
  return openArchive(bytes, 'bills.zip')?.map(({ name }) => name);
}

async function opened(entry: HandmadeEntry): Promise<string | undefined> {
  const [member] = openArchive(handmadeZip([entry]), 'bills.zip') ?? [];
  return (await member?.open())?.toString();
}

test('the files of a zip are opened by name', async () => {
  const members = openArchive(
    handmadeZip([
      { name: 'b/2.csv', content: Buffer.from('two') },
      { name: 'a.csv', content: Buffer.from('one'), method: 0 },
      { name: 'B.csv', content: Buffer.from('three'), wide: true },
    ]),
    'bills.zip',
  );
  expect(members?.map(({ name, size }) => [name, size])).toEqual([
    ['B.csv', 5],
    ['a.csv', 3],
    ['b/2.csv', 3],
  ]);
  expect(await Promise.all((members ?? []).map(async (member) => String(await member.open())))).toEqual([
    'three',
    'one',
    'two',
  ]);
});

test.each([
  ['a workbook', handmadeWorkbook([{ name: 'S', data: '<sheetData/>' }])],
  ['a workbook without a list of types', archiveOf('xl/workbook.xml')],
  ['a binary workbook', archiveOf('xl/workbook.bin')],
  ['a letter', archiveOf('word/document.xml')],
  ['slides', archiveOf('[Content_Types].xml', 'ppt/presentation.xml')],
  ['an OpenDocument', archiveOf('mimetype', 'content.xml')],
])('%s is no archive', (_, bytes) => {
  expect(openArchive(bytes, 'bills.zip')).toBeUndefined();
});

test('an archive that holds XML is an archive', () => {
  expect(namesIn(archiveOf('content.xml'))).toEqual(['content.xml']);
});

test('folders, empty files and what systems leave behind are passed over', () => {
  const left = ['__MACOSX/._a.csv', 'x/__MACOSX/a.csv', '._a.csv', '.DS_Store', 'x/.DS_Store', 'Thumbs.db'];
  const more = ['desktop.ini', '~$a.xlsx', 'folder/', 'x\\'];
  const bytes = handmadeZip([
    ...[...left, ...more, 'x/a.csv', '.hidden.csv', 'my__MACOSX/b.csv'].map((name) => ({
      name,
      content: TEXT,
    })),
    { name: 'empty.csv', content: Buffer.alloc(0) },
  ]);
  expect(namesIn(bytes)).toEqual(['.hidden.csv', 'my__MACOSX/b.csv', 'x/a.csv']);
});

test.each([
  ['../../etc/passwd', 'etc/passwd'],
  ['/etc/passwd', 'etc/passwd'],
  ['C:\\Users\\a.csv', 'Users/a.csv'],
  ['c:a.csv', 'a.csv'],
  ['..\\..\\a.csv', 'a.csv'],
  ['a/./ .. /b.csv', 'a/b.csv'],
  ['a//b.csv', 'a/b.csv'],
  ['x\u001b[31m\u202evsc.exe\n', 'x·[31m·vsc.exe·'],
  ['..', 'file 1'],
  ['x'.repeat(150), 'x'.repeat(150)],
  [`${'x'.repeat(150)}.csv`, `${'x'.repeat(74)}…${'x'.repeat(70)}.csv`],
  ['...csv', '...csv'],
])('the name %j is shown as %j', (name, shown) => {
  expect(namesIn(archiveOf(name))).toEqual([shown]);
});

test('names that are shown alike are one name twice', async () => {
  expect(await problemOf(() => namesIn(archiveOf('a.csv', '../a.csv')))).toMatchObject({
    id: 'zip-damaged',
    found: 'the packed file holds "a.csv" twice',
  });
});

test.each([
  ['no files', archiveOf()],
  ['a folder', archiveOf('a/')],
  ['an empty file', handmadeZip([{ name: 'a.csv', content: Buffer.alloc(0) }])],
])('an archive of %s holds nothing to read', async (_, bytes) => {
  expect(await problemOf(() => namesIn(bytes))).toEqual({
    id: 'archive-empty',
    place: { file: 'bills.zip' },
    found: 'the archive holds no file to read: folders, empty files and files of the system are passed over',
    expected: 'an archive with at least one bill, inventory or price sheet',
    fix: 'Download it again.',
  });
});

test('files are limited in number', async () => {
  const bytes = (count: number) => archiveOf(...Array.from({ length: count }, (_, index) => `${index}.csv`));
  expect(namesIn(bytes(MAX_MEMBERS))).toHaveLength(MAX_MEMBERS);
  expect(await problemOf(() => namesIn(bytes(MAX_MEMBERS + 1)))).toEqual({
    id: 'archive-too-many',
    place: { file: 'bills.zip' },
    found: 'the archive holds 1001 files',
    expected: 'at most 1000',
    fix: 'Unpack it and give the files that are needed, for example bills/2026-10/*.csv.',
  });
});

test('many files that each pass are limited together', async () => {
  const zeros = Buffer.alloc(RATIO_FREE_SIZE / 2);
  const bomb = (count: number) =>
    handmadeZip(Array.from({ length: count }, (_, index) => ({ name: `${index}.csv`, content: zeros })));
  expect(namesIn(bomb(2))).toHaveLength(2);
  const bytes = bomb(3);
  expect(await problemOf(() => namesIn(bytes))).toEqual({
    id: 'zip-too-large',
    place: { file: 'bills.zip' },
    found: `the file unpacks to 75 MB from ${bytes.length} bytes`,
    expected: `at most ${MAX_RATIO} times its packed size`,
    fix: 'If the file is genuine, unpack it and give the files inside.',
  });
});

test('a protected file is a problem, one that is passed over is not', async () => {
  const locked = (name: string) =>
    handmadeZip([
      { name, content: TEXT, flags: 1 },
      { name: 'b.csv', content: TEXT },
    ]);
  expect(namesIn(locked('.DS_Store'))).toEqual(['b.csv']);
  expect(await problemOf(() => namesIn(locked('a.csv')))).toMatchObject({
    id: 'zip-encrypted',
    found: '"a.csv" in the packed file is protected by a password',
  });
});

test.each([
  ['a zip', 'zip', archiveOf('b.csv')],
  ['an empty zip', 'zip', archiveOf()],
  ['a gzip', 'gzip', gzipSync(TEXT)],
  ['a 7-Zip archive', '7-Zip', Buffer.from("7z\xbc\xaf'\x1c", 'latin1')],
  ['a tar', 'tar', Buffer.from(`${'a'.repeat(257)}ustar`)],
])('%s in a zip is not opened, whatever its name', async (_, kind, content) => {
  expect(await problemOf(() => opened({ name: 'x/a.csv', content }))).toEqual({
    id: 'archive-nested',
    place: { file: 'bills.zip' },
    found: `"x/a.csv" in the archive is packed again (${kind})`,
    expected: 'bills, inventories and price sheets packed once',
    fix: 'Unpack the outer one and give what is inside.',
  });
});

test('a workbook in a zip is opened', async () => {
  const content = Buffer.from(handmadeWorkbook([{ name: 'S', data: '<sheetData/>' }]));
  const [member] = openArchive(handmadeZip([{ name: 'a.xlsx', content }]), 'bills.zip') ?? [];
  expect(await member?.open()).toEqual(content);
});

test.each([
  ['another size', { size: TEXT.length - 1 }],
  ['more than it states', { size: TEXT.length + 1 }],
  ['another checksum', { crc: 1 }],
  ['no deflated bytes', { packed: Buffer.from('xxxx') }],
  ['bytes that break off', { packed: Buffer.from([0x4b]) }],
])('a file of %s is damaged', async (_, lie) => {
  expect(await problemOf(() => opened({ name: 'a.csv', content: TEXT, ...lie }))).toMatchObject({
    id: 'zip-damaged',
    found: '"a.csv" in the packed file is damaged or not of the size it states',
  });
});

test('a file packed in another way is a problem', async () => {
  expect((await problemOf(() => opened({ name: 'a.csv', content: TEXT, method: 14 }))).found).toBe(
    '"a.csv" is packed in an unknown way (14)',
  );
});

test('an archive cut anywhere is a problem', async () => {
  const bytes = zipSync({ 'a.csv': TEXT, 'b.csv': TEXT });
  for (let length = 0; length < bytes.length; length += 1)
    expect((await problemOf(() => namesIn(bytes.subarray(0, length)))).id).toBe('zip-damaged');
});
