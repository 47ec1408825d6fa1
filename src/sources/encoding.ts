import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { ProblemError } from '../problem.ts';
import type { Encoding } from './source.ts';

/** Bytes handed on at a time; the measured best for the parser behind it. */
const CHUNK = 1 << 20;

const BOMS: readonly (readonly [encoding: Encoding, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The byte order mark as text. */
const MARK = '\ufeff';

/**
 * Letters, signs and marks of UTF-8 that are no words in Windows-1252 or 1256: accented letters, « » and n°, dashes and
 * quotes, €, byte order marks, and three Arabic letters on end.
 */
const UTF8_LETTERS =
  /[\xc2\xc3][\xa0-\xbf]|\xc3[\x80-\x9f]|\xe2\x80[\x90-\xba]|\xe2\x82\xac|\xef\xbb\xbf|(?:[\xd8-\xdb][\x80-\xbf]){3}/;

/** Ideographs in a row that two typed bytes each could be; Chinese text has less by chance. */
const LONGEST_IDEOGRAPHS = 16;

/** Bytes looked at where every byte of a file would tell no more than these. */
const SAMPLE = 1 << 18;

/**
 * The encoding of a text: the hint, else its byte order mark, else UTF-16 by the parity of its NUL bytes, else UTF-8
 * where every byte agrees, else Windows-1256 or Windows-1252 by how the high bytes lie. Throws ProblemError for bytes
 * that are no text (`file-binary`), contradict the hint or mark (`encoding-mismatch`), or mix UTF-8 with something else
 * (`encoding-mixed`).
 */
export function detectEncoding(bytes: Uint8Array, file: string, hint?: Encoding): Encoding {
  const marked = BOMS.find(([, mark]) => startsWith(bytes, mark))?.[0];
  const stated = hint ?? marked;
  if (stated !== undefined) {
    requireReadable(bytes, stated, file);
    return stated;
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const encoding = utf16WithoutMark(bytes, nul, file);
    requireReadable(bytes, encoding, file);
    return encoding;
  }
  if (isUtf8(bytes)) return 'utf-8';
  refuseMixture(bytes, file);
  return isArabic(bytes) ? 'windows-1256' : 'windows-1252';
}

/**
 * The text as UTF-8 in chunks of about 1 MiB, without byte order marks: those of files that were joined stand in the
 * middle, and none belongs to a heading or an identifier. UTF-8 without such marks is handed on without a copy.
 */
export function* utf8Chunks(bytes: Uint8Array, encoding: Encoding): Generator<Buffer> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (encoding === 'utf-8') {
    yield* utf8Parts(buffer);
    return;
  }
  const decoder = iconv.getDecoder(encoding, { stripBOM: false });
  for (let at = 0; at < buffer.length; at += CHUNK)
    yield Buffer.from(decoder.write(buffer.subarray(at, at + CHUNK)).replaceAll(MARK, ''));
  const rest = decoder.end();
  if (rest) yield Buffer.from(rest.replaceAll(MARK, ''));
}

function* utf8Parts(buffer: Buffer): Generator<Buffer> {
  for (let at = 0; at < buffer.length; ) {
    let end = at + CHUNK;
    // No mark is cut in two.
    while (end < buffer.length && (buffer[end - 1] === 0xef || buffer[end - 2] === 0xef)) end += 1;
    const chunk = buffer.subarray(at, end);
    yield chunk.includes(MARK) ? withoutMarks(chunk) : chunk;
    at = end;
  }
}

function withoutMarks(chunk: Buffer): Buffer {
  const kept = Buffer.alloc(chunk.length);
  let size = 0;
  for (let at = 0; at < chunk.length; at += 1) {
    const byte = chunk[at] ?? 0;
    if (byte === 0xef && chunk[at + 1] === 0xbb && chunk[at + 2] === 0xbf) {
      at += 2;
    } else {
      kept[size] = byte;
      size += 1;
    }
  }
  return kept.subarray(0, size);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function requireReadable(bytes: Uint8Array, encoding: Encoding, file: string): void {
  if (encoding === 'utf-8' && !isUtf8(bytes)) {
    throw new ProblemError([
      {
        id: 'encoding-mismatch',
        place: { file, line: firstBadLine(bytes) },
        found: 'the file is said to be UTF-8, but holds bytes that are not',
        expected: 'one encoding throughout',
        fix: 'Export it again as UTF-8, or name its encoding in bill-audit.yaml, such as layout: { encoding: windows-1252 }',
      },
    ]);
  }
  if (encoding.startsWith('utf-16') && bytes.length % 2 !== 0) {
    throw new ProblemError([
      {
        id: 'encoding-mismatch',
        place: { file },
        found:
          'the file is said to be UTF-16, but has an odd number of bytes: it is cut short or in another encoding',
        expected: 'two bytes for each character',
        fix: 'Download it again, or name its encoding in bill-audit.yaml, such as layout: { encoding: windows-1252 }',
      },
    ]);
  }
  if (encoding.startsWith('utf-16')) requireUtf16(bytes, file, encoding === 'utf-16le' ? 0 : 1);
  else if (bytes.includes(0)) throw binary(file);
}

// Separators and digits of a table are ASCII, so half the bytes of its UTF-16 are NUL, all at one parity.
function utf16WithoutMark(bytes: Uint8Array, nul: number, file: string): Encoding {
  let odd = 0;
  let even = 0;
  const end = Math.min(bytes.length, nul + SAMPLE);
  for (let at = 0; at < end; at += 1) {
    if (bytes[at] !== 0) continue;
    if (isControl(bytes[at ^ 1] ?? 0)) throw binary(file);
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = (end / 2) * 0.1;
  if (bytes.length % 2 === 0 && even === 0 && odd >= enough) return 'utf-16le';
  if (bytes.length % 2 === 0 && odd === 0 && even >= enough) return 'utf-16be';
  throw binary(file);
}

// Read as Windows-1252, a UTF-8 file with one broken byte would turn every é into Ã© without a word.
function refuseMixture(bytes: Uint8Array, file: string): void {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (
      byte >= 0xc2 &&
      byte <= 0xf4 &&
      isUtf8(bytes.subarray(at, at + length)) &&
      at + length <= bytes.length
    ) {
      whole += 1;
      at += length - 1;
    } else {
      broken += 1;
    }
  }
  if (whole > broken) {
    const fix = 'Export the file again as UTF-8; it may be cut short, or joined from files in two encodings.';
    throw mixed(file, firstBadLine(bytes), 'is mostly UTF-8, but this line holds bytes that are not', fix);
  }
  const line = firstLine(bytes, (one) => isUtf8(one) && UTF8_LETTERS.test(latin1(one)));
  if (line === undefined) return;
  const fix =
    'Export the file again as UTF-8; it may be joined from files in two encodings. Where the line is right as it is, name the encoding in bill-audit.yaml, such as layout: { encoding: windows-1252 }';
  throw mixed(file, line, 'is not UTF-8, but this line is', fix);
}

function mixed(file: string, line: number, found: string, fix: string): ProblemError {
  const expected = 'one encoding throughout';
  return new ProblemError([
    { id: 'encoding-mixed', place: { file, line }, found: `the file ${found}`, expected, fix },
  ]);
}

function firstBadLine(bytes: Uint8Array): number {
  return firstLine(bytes, (one) => !isUtf8(one)) ?? 1;
}

function firstLine(bytes: Uint8Array, matches: (line: Uint8Array) => boolean): number | undefined {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    if (matches(bytes.subarray(start, end))) return line;
    start = end;
  }
  return undefined;
}

// Read as UTF-16, two letters of one byte each are one ideograph: a part in another encoding would be a row of them.
function requireUtf16(bytes: Uint8Array, file: string, low: 0 | 1): void {
  let line = 1;
  let run = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const byte = bytes[at + low] ?? 0;
    const high = bytes[at + 1 - low] ?? 0;
    if (high === 0 && byte === 0x0a) line += 1;
    run = isTyped(byte) && isTyped(high) ? run + 1 : 0;
    if (run < LONGEST_IDEOGRAPHS) continue;
    const fix = 'Export the file again as UTF-8; it may be joined from files in two encodings.';
    throw mixed(file, line, 'is UTF-16, but this line holds letters of one byte', fix);
  }
}

function isTyped(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/**
 * Arabic words are runs of high bytes; French accents stand alone or in pairs among ASCII letters. Each high byte
 * counts for Arabic when the byte beside it is a high letter too, for Latin when an ASCII letter is beside it.
 */
function isArabic(bytes: Uint8Array): boolean {
  let arabic = 0;
  let latin = 0;
  let counted = 0;
  for (let at = 0; at < bytes.length && counted < SAMPLE; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    counted += 1;
    const before = bytes[at - 1] ?? 0;
    const after = bytes[at + 1] ?? 0;
    if (isAsciiLetter(before) || isAsciiLetter(after)) latin += 1;
    else if (isArabicLetter(byte) && (isArabicLetter(before) || isArabicLetter(after))) arabic += 1;
  }
  return arabic > latin;
}

// D7 is × in both encodings; the letters of Persian and Urdu below C1 never fill a word.
function isArabicLetter(byte: number): boolean {
  return byte >= 0xc1 && byte !== 0xd7;
}

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;
}

function isAsciiLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

function binary(file: string): ProblemError {
  return new ProblemError([
    {
      id: 'file-binary',
      place: { file },
      found: 'the file is not text: it holds binary data',
      expected: 'a delimited text file (CSV, TSV, TXT) or a workbook (.xlsx)',
      fix: 'Export it again as CSV or .xlsx.',
    },
  ]);
}
