import { constants, inflateSync } from 'node:zlib';
import { type Problem, ProblemError } from '../problem.ts';

/** No stream of a bill unpacks to more bytes (200 MB): a page of text has some kilobytes, a large scan 100 MB. */
export const MAX_STREAM = 200_000_000;

/** All streams of a document together may unpack to so many bytes (2 GB). */
export const MAX_STREAMS = 2_000_000_000;

/** An encrypted stream cannot be measured beforehand; deflate packs at most 1,032 to 1. */
const MAX_ENCRYPTED_STREAM = 1_000_000;

/** The most bytes that one byte of the older packings stands for. */
const LZW_RATIO = 1_400;
const RUN_RATIO = 64;

/** Bytes before the word `stream` in which its dictionary is looked for. */
const DICTIONARY = 2_000;

/** A stream as it lies in the file. */
interface PackedStream {
  readonly data: Buffer;
  readonly dictionary: string;
  /** Where it begins in the file. */
  readonly at: number;
}

/**
 * Throws ProblemError (`pdf-too-large`) when a stream of the PDF unpacks to more than `MAX_STREAM` bytes, or all of them
 * to more than `MAX_STREAMS`, before any is kept in memory.
 */
export function refuseBombs(bytes: Buffer, file: string): void {
  const encrypted = bytes.includes('/Encrypt');
  let total = 0;
  for (const stream of streamsOf(bytes)) {
    const size = encrypted ? encryptedSize(stream, bytes) : unpackedSize(stream.data, stream.dictionary);
    total += size;
    if (size > MAX_STREAM || total > MAX_STREAMS) throw new ProblemError([bomb(file, size > MAX_STREAM)]);
  }
}

function* streamsOf(bytes: Buffer): Generator<PackedStream> {
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.toString('latin1', Math.max(0, at - 3), at) === 'end') continue;
    let start = at + 6;
    if (bytes[start] === 0x0d) start += 1;
    if (bytes[start] === 0x0a) start += 1;
    const before = bytes.toString('latin1', Math.max(0, at - DICTIONARY), at);
    const dictionary = before
      .slice(before.lastIndexOf(' obj') + 1)
      .replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    yield { data: bytes.subarray(start), dictionary, at: start };
  }
}

function encryptedSize({ dictionary, at }: PackedStream, bytes: Buffer): number {
  if (/\/Subtype\s*\/Image\b/.test(dictionary)) return 0;
  const end = bytes.indexOf('endstream', at);
  const length = (end === -1 ? bytes.length : end) - at;
  return length > MAX_ENCRYPTED_STREAM ? MAX_STREAM + 1 : 0;
}

/** The bytes a stream unpacks to, as far as `MAX_STREAM`; an upper bound for the packings that are not tried. */
function unpackedSize(data: Buffer, dictionary: string): number {
  let body = fromText(data, dictionary);
  let size = 0;
  // A stream may be packed again and again.
  for (let depth = 0; depth < 8 && isDeflated(body); depth += 1) {
    const inflated = inflate(body);
    if (inflated === 'too large') return MAX_STREAM + 1;
    size = Math.max(size, inflated.length);
    body = inflated;
  }
  const packed = size === 0 ? rawLength(body) : size;
  if (/\/LZW(?:Decode)?\b/.test(dictionary)) return packed * LZW_RATIO;
  if (/\/(?:RunLengthDecode|RL)\b/.test(dictionary)) return packed * RUN_RATIO;
  return size;
}

function rawLength(body: Buffer): number {
  const end = body.indexOf('endstream');
  return end === -1 ? body.length : end;
}

function isDeflated(body: Buffer): boolean {
  const [first = 0, second = 0] = body;
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0 && body.length > 2;
}

function inflate(body: Buffer): Buffer | 'too large' {
  try {
    return inflateSync(body, { maxOutputLength: MAX_STREAM, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return tooLarge ? 'too large' : Buffer.alloc(0);
  }
}

/** The bytes behind the two spellings of bytes as printable text. */
function fromText(data: Buffer, dictionary: string): Buffer {
  if (/\/(?:ASCIIHexDecode|AHx)\b/.test(dictionary)) {
    const text = data.toString('latin1', 0, rawLength(data)).replace(/[^0-9a-f]/gi, '');
    return Buffer.from(text, 'hex');
  }
  if (/\/(?:ASCII85Decode|A85)\b/.test(dictionary)) return fromBase85(data.subarray(0, rawLength(data)));
  return data;
}

function fromBase85(text: Buffer): Buffer {
  const bytes: number[] = [];
  let value = 0;
  let count = 0;
  for (const code of text) {
    if (code === 0x7e) break;
    if (code === 0x7a && count === 0) bytes.push(0, 0, 0, 0);
    if (code < 0x21 || code > 0x75) continue;
    value = value * 85 + (code - 0x21);
    count += 1;
    if (count < 5) continue;
    bytes.push((value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
    value = 0;
    count = 0;
  }
  return Buffer.from(bytes);
}

function bomb(file: string, single: boolean): Problem {
  return {
    id: 'pdf-too-large',
    place: { file },
    found: single
      ? `a part of the PDF unpacks to more than ${MAX_STREAM / 1_000_000} MB`
      : `the parts of the PDF unpack to more than ${MAX_STREAMS / 1_000_000_000} GB`,
    expected: 'a bill or a price sheet',
    fix: 'Download it again, or print it to a new PDF',
  };
}
