import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { BrokenMarkup, markupText } from '../../src/sources/sheet-cells-text.ts';

async function textOf(bytes: Uint8Array, size = bytes.length): Promise<string> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  let text = '';
  for await (const piece of markupText(chunks())) text += piece;
  return text;
}

const TEXT = '<a>é € ا 𐐀\n</a>';

test.each([1, 2, 3, 4, 5, 7, 100])('UTF-8 in chunks of %i bytes', async (size) => {
  expect(await textOf(Buffer.from(TEXT), size)).toBe(TEXT);
  expect(await textOf(Buffer.from(`\ufeff${TEXT}`), Math.max(size, 3))).toBe(TEXT);
});

test.each([1, 3, 100])('line ends are one in chunks of %i bytes', async (size) => {
  expect(await textOf(Buffer.from('a\r\nb\rc\n\r\rd\r'), size)).toBe('a\nb\nc\n\n\nd\n');
});

test('other encodings are those that the first bytes state', async () => {
  expect(await textOf(iconv.encode(`\ufeff${TEXT}`, 'utf-16le'), 4)).toBe(TEXT);
  expect(await textOf(iconv.encode(`\ufeff${TEXT}`, 'utf-16be'), 4)).toBe(TEXT);
  const latin = '<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>';
  expect(await textOf(iconv.encode(latin, 'latin1'))).toBe(latin);
});

test.each([
  ['bytes that are no UTF-8', Buffer.from([0x3c, 0xe9, 0x3c])],
  ['half a character at the end', Buffer.from([0x3c, 0xe2, 0x82])],
  ['bytes that never end a character', Buffer.alloc(100, 0xbf)],
  ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x3c])],
  ['a control', Buffer.from('<a>\u0001</a>')],
  ['a NUL', Buffer.from('<a>\u0000</a>')],
])('%s is broken', async (_, bytes) => {
  for (const size of [1, 3, 100]) await expect(textOf(bytes, size)).rejects.toThrow(BrokenMarkup);
});

test('an encoding that nobody knows is broken', async () => {
  const bytes = Buffer.from('<?xml version="1.0" encoding="klingon"?><a/>');
  await expect(textOf(bytes)).rejects.toThrow(new BrokenMarkup('the unknown encoding klingon'));
});

test('nothing is nothing', async () => {
  expect(await textOf(Buffer.alloc(0))).toBe('');
});
