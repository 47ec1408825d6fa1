import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gunzip, isGzip } from '../../src/sources/gzip.ts';
import { MAX_RATIO, RATIO_FREE_SIZE } from '../../src/zip/directory.ts';
import { handmadeZip } from '../zip/handmade-zip.ts';
import { handmadeWorkbook } from './handmade-workbook.ts';
import { problemOf } from './problem-of.ts';

const TEXT = Buffer.from('carrier,amount\nLaurentel,28.00\n');

async function opened(bytes: Uint8Array): Promise<string> {
  return (await gunzip(bytes, 'bills.csv.gz')).toString();
}

test('a gzip is told by its first bytes', () => {
  expect([gzipSync(TEXT), TEXT, Buffer.alloc(0), Buffer.from([0x1f])].map(isGzip)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('a gzip gives the bytes inside, its members joined and the padding left out', async () => {
  const packed = gzipSync(TEXT);
  expect(await opened(packed)).toBe(TEXT.toString());
  expect(await opened(gzipSync(Buffer.alloc(0)))).toBe('');
  expect(await opened(Buffer.concat([packed, gzipSync(Buffer.from('x')), packed]))).toBe(`${TEXT}x${TEXT}`);
  expect(await opened(Buffer.concat([packed, Buffer.alloc(500)]))).toBe(TEXT.toString());
});

test('what is larger than it states comes whole', async () => {
  const large = Buffer.alloc(1_000_000, 'a,b\n');
  expect(await opened(Buffer.concat([gzipSync(large), gzipSync(TEXT)]))).toBe(`${large}${TEXT}`);
});

const DAMAGED = { id: 'gzip-damaged', place: { file: 'bills.csv.gz' }, expected: 'a whole file' };
const FIX = 'Download or copy it again.';

test('a gzip cut anywhere is a problem', async () => {
  const packed = gzipSync(TEXT);
  for (let length = 2; length < packed.length; length += 1) {
    expect(await problemOf(() => opened(packed.subarray(0, length)))).toEqual({
      ...DAMAGED,
      found: 'the compressed file (gzip) is cut short',
      fix: FIX,
    });
  }
});

test.each([
  ['a byte that is another', (bytes: Buffer) => bytes.fill(0x55, bytes.length - 8, bytes.length - 4)],
  ['text after its end', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('a,b\n')])],
  ['a part after padding', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(4), bytes])],
])('%s is a problem', async (_, change) => {
  expect(await problemOf(() => opened(change(gzipSync(TEXT))))).toEqual({
    ...DAMAGED,
    found: 'the compressed file (gzip) is damaged',
    fix: FIX,
  });
});

test('what unpacks to more than its share is a problem', async () => {
  const zeros = Buffer.alloc(RATIO_FREE_SIZE);
  expect(await gunzip(gzipSync(zeros), 'a.gz')).toHaveLength(RATIO_FREE_SIZE);
  expect(await problemOf(() => gunzip(gzipSync(Buffer.concat([zeros, TEXT])), 'a.gz'))).toEqual({
    id: 'gzip-too-large',
    place: { file: 'a.gz' },
    found: 'the compressed file (gzip) unpacks to more than 50 MB',
    expected: `at most 500 MB, and from 50 MB on at most ${MAX_RATIO} times its size`,
    fix: 'If the file is genuine, unpack it and split it, for example by account or by month.',
  });
});

test.each([
  ['gzip', gzipSync(TEXT)],
  ['zip', handmadeZip([{ name: 'a.csv', content: TEXT }])],
  ['tar', Buffer.from(`${'a'.repeat(257)}ustar`)],
])('a %s in a gzip is not opened', async (kind, content) => {
  expect(await problemOf(() => opened(gzipSync(content)))).toEqual({
    id: 'archive-nested',
    place: { file: 'bills.csv.gz' },
    found: `the file inside is packed again (${kind})`,
    expected: 'bills, inventories and price sheets packed once',
    fix: 'Unpack the outer one and give what is inside.',
  });
});

test('a workbook in a gzip is opened', async () => {
  const workbook = Buffer.from(handmadeWorkbook([{ name: 'S', data: '<sheetData/>' }]));
  expect(await gunzip(gzipSync(workbook), 'a.xlsx.gz')).toEqual(workbook);
});
