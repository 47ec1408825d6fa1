import { expect, test } from 'vitest';
import { readDirectory } from '../../src/zip/directory.ts';
import { inflateChunks, inflateWhole } from '../../src/zip/inflate-chunks.ts';
import { problemOf } from '../sources/problem-of.ts';
import { type HandmadeEntry, handmadeZip } from './handmade-zip.ts';

const CONTENT = Buffer.alloc(1_000_000, 'Laurentel,28.00\n');

async function chunksOf(entry: HandmadeEntry): Promise<Buffer[]> {
  const bytes = handmadeZip([entry]);
  const [first] = readDirectory(bytes, 'a.zip');
  const chunks: Buffer[] = [];
  if (first) for await (const chunk of inflateChunks(bytes, first, 'a.zip')) chunks.push(Buffer.from(chunk));
  return chunks;
}

test.each([0, 8])('an entry packed by method %i comes in chunks', async (method) => {
  const chunks = await chunksOf({ name: 'a', content: CONTENT, method });
  expect(chunks.map(({ length }) => length)).toEqual([262_144, 262_144, 262_144, 213_568]);
  expect(Buffer.concat(chunks).equals(CONTENT)).toBe(true);
});

test('an entry comes whole in one buffer', async () => {
  const bytes = handmadeZip([{ name: 'a', content: CONTENT }]);
  const [entry] = readDirectory(bytes, 'a.zip');
  expect(entry && (await inflateWhole(bytes, entry, 'a.zip')).equals(CONTENT)).toBe(true);
});

test('an empty entry has no chunks', async () => {
  expect(await chunksOf({ name: 'a', content: Buffer.alloc(0) })).toEqual([]);
});

test.each([
  ['less than it states', { size: CONTENT.length + 1 }],
  ['more than it states', { size: CONTENT.length - 1 }],
  ['another checksum', { crc: 1 }],
  ['bytes that break off', { packed: Buffer.from([0x4b]) }],
])('an entry of %s ends in a problem', async (_, lie) => {
  for (const method of 'packed' in lie ? [8] : [0, 8]) {
    expect(await problemOf(() => chunksOf({ name: 'a', content: CONTENT, method, ...lie }))).toMatchObject({
      id: 'zip-damaged',
      found: '"a" in the packed file is damaged or not of the size it states',
    });
  }
});

test('what is protected or packed in another way is a problem', async () => {
  expect((await problemOf(() => chunksOf({ name: 'a', content: CONTENT, flags: 1 }))).id).toBe(
    'zip-encrypted',
  );
  expect((await problemOf(() => chunksOf({ name: 'a', content: CONTENT, method: 99 }))).found).toBe(
    '"a" is packed in an unknown way (99)',
  );
});

test('a lie about the size is found before the rest is unpacked', async () => {
  const bytes = handmadeZip([{ name: 'a', content: CONTENT, size: 10 }]);
  const [entry] = readDirectory(bytes, 'a.zip');
  let seen = 0;
  await problemOf(async () => {
    if (entry) for await (const chunk of inflateChunks(bytes, entry, 'a.zip')) seen += chunk.length;
  });
  expect(seen).toBe(0);
});
