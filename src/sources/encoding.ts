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
  if (nul >= 0) return utf16WithoutMark(bytes, nul, file);
  if (isUtf8(bytes)) return 'utf-8';
  refuseMixture(bytes, file);
  return isArabic(bytes) ? 'windows-1256' : 'windows-1252';
}

/** The text as UTF-8 in chunks of about 1 MiB, without a byte order mark; UTF-8 itself is handed on without a copy. */
export function* utf8Chunks(bytes: Uint8Array, encoding: Encoding): Generator<Buffer> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = BOMS.find(([name, mark]) => name === encoding && startsWith(bytes, mark))?.[1].length ?? 0;
  const decoder = encoding === 'utf-8' ? undefined : iconv.getDecoder(encoding, { stripBOM: false });
  for (let at = start; at < buffer.length; at += CHUNK) {
    const chunk = buffer.subarray(at, at + CHUNK);
    yield decoder ? Buffer.from(decoder.write(chunk)) : chunk;
  }
  const rest = decoder?.end();
  if (rest) yield Buffer.from(rest);
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
  if (!encoding.startsWith('utf-16') && bytes.includes(0)) throw binary(file);
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
  if (whole <= broken) return;
  throw new ProblemError([
    {
      id: 'encoding-mixed',
      place: { file, line: firstBadLine(bytes) },
      found: 'the file is mostly UTF-8, but this line holds bytes that are not',
      expected: 'one encoding throughout',
      fix: 'Export the file again as UTF-8; it may be cut short, or joined from files in two encodings.',
    },
  ]);
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end;
  }
  return line;
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
