import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { MAX_STREAM, refuseBombs } from '../../src/sources/page-streams.ts';
import { problemOf } from './problem-of.ts';

const FULL = deflateSync(Buffer.alloc(MAX_STREAM, ' '), { level: 1 });
const OVER = deflateSync(Buffer.alloc(MAX_STREAM + 1, ' '), { level: 1 });
const TOO_LARGE = {
  id: 'pdf-too-large',
  place: { file: 'bill.pdf' },
  found: 'a part of the PDF unpacks to more than 200 MB',
  expected: 'a bill or a price sheet',
  fix: 'Download it again, or print it to a new PDF',
};

function stream(body: Buffer, dictionary: string): Buffer {
  return Buffer.concat([
    Buffer.from(`4 0 obj\n<<${dictionary}>>\nstream\n`),
    body,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

async function refusal(body: Buffer, dictionary: string) {
  return problemOf(() => refuseBombs(stream(body, dictionary), 'bill.pdf'));
}

describe('streams that unpack to too much', () => {
  test('the largest is read, one byte more is not', async () => {
    expect(() => refuseBombs(stream(FULL, '/Filter/FlateDecode'), 'bill.pdf')).not.toThrow();
    expect(await refusal(OVER, '/Filter/FlateDecode')).toEqual(TOO_LARGE);
  });

  test('packed twice, written as hexadecimal or base 85, or with another name for its packing', async () => {
    const twice = deflateSync(OVER);
    expect(await refusal(twice, '/Filter[/FlateDecode/FlateDecode]')).toEqual(TOO_LARGE);
    expect(await refusal(Buffer.from(`${twice.toString('hex')}>`), '/Filter[/ASCIIHexDecode/Fl]')).toEqual(
      TOO_LARGE,
    );
    expect(await refusal(Buffer.from(base85(twice)), '/Filter[/A85/Fl/Fl]')).toEqual(TOO_LARGE);
    expect(await refusal(Buffer.alloc(143_000), '/Filter/L#5aWDecode')).toEqual(TOO_LARGE);
  });

  test('many large ones together', async () => {
    const file = Buffer.concat(Array.from({ length: 11 }, () => stream(FULL, '/Filter/FlateDecode')));
    expect(await problemOf(() => refuseBombs(file, 'bill.pdf'))).toEqual({
      ...TOO_LARGE,
      found: 'the parts of the PDF unpack to more than 2 GB',
    });
  });

  test('an encrypted one, which cannot be measured, by its length', async () => {
    const encrypted = (length: number) =>
      Buffer.concat([
        stream(Buffer.alloc(length, 'x'), '/Filter/FlateDecode'),
        Buffer.from('trailer<</Encrypt 9 0 R>>'),
      ]);
    expect(() => refuseBombs(encrypted(900_000), 'bill.pdf')).not.toThrow();
    expect(await problemOf(() => refuseBombs(encrypted(1_000_001), 'bill.pdf'))).toEqual(TOO_LARGE);
  });
});

function base85(bytes: Buffer): string {
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  let text = '';
  for (let at = 0; at < padded.length; at += 4) {
    let value = padded.readUInt32BE(at);
    let group = '';
    for (let digit = 0; digit < 5; digit += 1) {
      group = String.fromCharCode(0x21 + (value % 85)) + group;
      value = Math.floor(value / 85);
    }
    text += group;
  }
  return `${text}~>`;
}
