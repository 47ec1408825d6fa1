import { crc32, deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import {
  inflateEntry,
  MAX_ENTRIES,
  MAX_RATIO,
  MAX_TOTAL_SIZE,
  RATIO_FREE_SIZE,
  readDirectory,
} from '../../src/zip/directory.ts';
import { problemOf } from '../sources/problem-of.ts';
import { type HandmadeEntry, handmadeZip } from './handmade-zip.ts';

const TEXT = Buffer.from('514-555-0101 '.repeat(50));

const FIX = 'Download or copy it again; if it opens in a spreadsheet, save it again from there.';

function damage(found: string) {
  return { id: 'zip-damaged', place: { file: 'a.zip' }, found, expected: 'a whole file', fix: FIX };
}

async function directoryProblem(bytes: Uint8Array) {
  return problemOf(() => readDirectory(bytes, 'a.zip'));
}

async function contentProblem(entry: HandmadeEntry) {
  const bytes = handmadeZip([entry]);
  return problemOf(() => {
    const [first] = readDirectory(bytes, 'a.zip');
    if (first) inflateEntry(bytes, first, 'a.zip');
  });
}

test('lists the entries and gives their bytes back', () => {
  const bytes = zipSync({
    'xl/workbook.xml': TEXT,
    'a.txt': [Buffer.from('x'), { level: 0 }],
    'empty.txt': Buffer.alloc(0),
  });
  const entries = readDirectory(bytes, 'a.zip');
  expect(entries.map(({ name, size }) => [name, size])).toEqual([
    ['xl/workbook.xml', TEXT.length],
    ['a.txt', 1],
    ['empty.txt', 0],
  ]);
  expect(entries.map((entry) => Buffer.from(inflateEntry(bytes, entry, 'a.zip')).toString())).toEqual([
    TEXT.toString(),
    'x',
    '',
  ]);
});

test('an entry carries what the directory says of it', () => {
  const bytes = handmadeZip([
    { name: 'first', content: TEXT, method: 0 },
    { name: 'a', content: TEXT },
  ]);
  expect(readDirectory(bytes, 'a.zip')[1]).toEqual({
    name: 'a',
    size: TEXT.length,
    compressedSize: deflateRawSync(TEXT).length,
    crc: crc32(TEXT),
    method: 8,
    encrypted: false,
    localHeaderOffset: 30 + 'first'.length + TEXT.length,
  });
});

test('names are read with forward slashes and no leading one', () => {
  const bytes = handmadeZip([{ name: '\\xl\\workbook.xml', content: TEXT }]);
  expect(readDirectory(bytes, 'a.zip').map(({ name }) => name)).toEqual(['xl/workbook.xml']);
});

test('an empty zip has no entries, a comment at its end is passed over', () => {
  expect(readDirectory(handmadeZip([]), 'a.zip')).toEqual([]);
  expect(readDirectory(handmadeZip([{ name: 'a', content: TEXT }], 'a remark'), 'a.zip')).toHaveLength(1);
});

test('bytes that a mail gateway added at the end are passed over, a comment cut short is not', async () => {
  const bytes = handmadeZip([{ name: 'a', content: TEXT }], 'a remark');
  expect(readDirectory(Buffer.concat([bytes, Buffer.from('\r\n')]), 'a.zip')).toHaveLength(1);
  expect(await directoryProblem(bytes.subarray(0, -1))).toEqual(
    damage('the file is cut short: the directory at its end is missing'),
  );
});

test('64-bit sizes are read where the 32-bit fields are full', () => {
  const bytes = handmadeZip([{ name: 'a', content: TEXT, wide: true }]);
  const [entry] = readDirectory(bytes, 'a.zip');
  expect(entry).toMatchObject({ size: TEXT.length, localHeaderOffset: 0 });
  expect(entry && Buffer.from(inflateEntry(bytes, entry, 'a.zip'))).toEqual(TEXT);
});

test('a zip cut anywhere is a problem', async () => {
  const bytes = zipSync({ 'a.txt': TEXT, 'b.txt': TEXT });
  const found = 'the file is cut short: the directory at its end is missing';
  for (const length of [4, 30, bytes.length / 2, bytes.length - 1]) {
    expect(await directoryProblem(bytes.subarray(0, length))).toEqual(damage(found));
  }
});

test('a directory that breaks off is a problem', async () => {
  const bytes = zipSync({ 'a.txt': TEXT, 'b.txt': TEXT });
  const lies = bytes.slice();
  new DataView(lies.buffer).setUint16(lies.length - 12, 3, true);
  expect(await directoryProblem(lies)).toEqual(
    damage('the directory of the packed file breaks off after 2 of 3 entries'),
  );
});

test('the same name twice is a problem', async () => {
  const twice = handmadeZip([
    { name: 'a', content: TEXT },
    { name: '/a', content: TEXT },
  ]);
  expect(await directoryProblem(twice)).toEqual(damage('the packed file holds "a" twice'));
});

test('entries are limited', async () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ name: `${index}`, content: Buffer.alloc(0) }));
  expect(readDirectory(handmadeZip(entries(MAX_ENTRIES)), 'a.zip')).toHaveLength(MAX_ENTRIES);
  expect(await directoryProblem(handmadeZip(entries(MAX_ENTRIES + 1)))).toEqual({
    id: 'zip-too-large',
    place: { file: 'a.zip' },
    found: 'the file holds 20001 packed files',
    expected: 'at most 20000',
    fix: 'If the file is genuine, split it or save its sheet as CSV.',
  });
});

test('the declared total is limited', async () => {
  const part = RATIO_FREE_SIZE;
  const entries = (last: number) => [
    ...Array.from({ length: MAX_TOTAL_SIZE / part - 1 }, (_, index) => ({
      name: `${index}`,
      content: TEXT,
      size: part,
    })),
    { name: 'last', content: TEXT, size: last },
  ];
  expect(readDirectory(handmadeZip(entries(part)), 'a.zip')).toHaveLength(10);
  const problem = await directoryProblem(
    handmadeZip([...entries(part), { name: 'more', content: TEXT, size: 1 }]),
  );
  expect(problem).toEqual({
    id: 'zip-too-large',
    place: { file: 'a.zip' },
    found: 'the file unpacks to more than 500 MB',
    expected: 'at most 500 MB',
    fix: 'If the file is genuine, split it or save its sheet as CSV.',
  });
});

test('the ratio of a large entry is limited', async () => {
  const content = Buffer.alloc((RATIO_FREE_SIZE / MAX_RATIO) * 2);
  const entry = (size: number) => handmadeZip([{ name: 'sheet.xml', content, size, method: 0 }]);
  expect(readDirectory(entry(content.length * MAX_RATIO), 'a.zip')).toHaveLength(1);
  expect(await directoryProblem(entry(content.length * MAX_RATIO + 1))).toEqual({
    id: 'zip-too-large',
    place: { file: 'a.zip' },
    found: '"sheet.xml" in the file unpacks to 100 MB from 500000 bytes',
    expected: 'at most 200 times its packed size',
    fix: 'If the file is genuine, split it or save its sheet as CSV.',
  });
  const small = handmadeZip([{ name: 'sheet.xml', content: TEXT, size: RATIO_FREE_SIZE }]);
  expect(readDirectory(small, 'a.zip')).toHaveLength(1);
});

test.each([
  ['larger than stated', { name: 'a', content: TEXT, size: TEXT.length - 1 }],
  ['smaller than stated', { name: 'a', content: TEXT, size: TEXT.length + 1 }],
  ['stored and not of the stated size', { name: 'a', content: TEXT, size: TEXT.length + 1, method: 0 }],
  ['of another checksum', { name: 'a', content: TEXT, crc: 1 }],
  ['not deflated at all', { name: 'a', content: TEXT, packed: Buffer.from([0xff, 0xff, 0xff]) }],
  ['cut short', { name: 'a', content: TEXT, packed: deflateRawSync(TEXT).subarray(0, 5) }],
  ['beyond the end of the file', { name: 'a', content: TEXT, compressedSize: 1_000_000 }],
  ['at no local header', { name: 'a', content: TEXT, offset: 3 }],
])('content that is %s is damaged', async (_, entry) => {
  expect(await contentProblem(entry)).toEqual(
    damage('"a" in the packed file is damaged or not of the size it states'),
  );
});

test('a bomb that states a small size is stopped at that size', async () => {
  const bomb = deflateRawSync(Buffer.alloc(100_000_000));
  const before = process.memoryUsage().arrayBuffers;
  expect((await contentProblem({ name: 'a', content: TEXT, packed: bomb })).id).toBe('zip-damaged');
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
});

test('an unknown way of packing is named', async () => {
  expect(await contentProblem({ name: 'a', content: TEXT, method: 12 })).toEqual(
    damage('"a" is packed in an unknown way (12)'),
  );
});

test('a password is named', async () => {
  expect(await contentProblem({ name: 'a', content: TEXT, flags: 1 })).toEqual({
    id: 'zip-encrypted',
    place: { file: 'a.zip' },
    found: '"a" in the packed file is protected by a password',
    expected: 'a file without a password',
    fix: 'Save it again without one.',
  });
});
