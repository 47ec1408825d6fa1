import { constants, crc32, inflateRawSync } from 'node:zlib';
import { type Problem, ProblemError, quoted } from '../problem.ts';
import { entryName } from './entry-name.ts';

/** One file inside a zip, as the zip's directory states it; sizes in bytes. */
export interface ZipEntry {
  /** With forward slashes and no leading slash. */
  readonly name: string;
  readonly compressedSize: number;
  /** Uncompressed size as declared; `inflateEntry` holds the bytes to it. */
  readonly size: number;
  readonly crc: number;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly localHeaderOffset: number;
}

/** The most files a zip may hold; workbooks hold tens, a book of 5,000 sheets about 10,000. */
export const MAX_ENTRIES = 20_000;

/** The most bytes a zip may unpack to. A sheet of a million rows and ten columns is about 450 MB of XML; a text of 512 MiB cannot be held. */
export const MAX_TOTAL_SIZE = 500_000_000;

/** Above this size an entry's ratio is looked at: a small one can do no harm. */
export const RATIO_FREE_SIZE = 50_000_000;

/** The most an entry may unpack to, times its packed size. Sheets measure 10 to 30, empty styled ones below 100, bombs about 1,000. */
export const MAX_RATIO = 200;

/** The most that a zip may hold and unpack to. */
export interface ZipLimits {
  readonly entries: number;
  readonly totalSize: number;
  readonly ratio: number;
}

const LIMITS: ZipLimits = { entries: MAX_ENTRIES, totalSize: MAX_TOTAL_SIZE, ratio: MAX_RATIO };

/** For a zip that the program made itself. */
export const NO_LIMITS: ZipLimits = { entries: Infinity, totalSize: Infinity, ratio: Infinity };

const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR64_SIGNATURE = 0x07064b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const MAX_COMMENT = 0xffff;
const IN_EXTRA_32 = 0xffffffff;
const ENCRYPTED_FLAG = 1;

/**
 * The files of a zip in the order of its directory, read from the zip's end; nothing is unpacked. Throws ProblemError
 * when the zip is cut short or damaged (`zip-damaged`), or declares more than the limits (`zip-too-large`).
 */
export function readDirectory(
  bytes: Uint8Array,
  file: string,
  limits: ZipLimits = LIMITS,
): readonly ZipEntry[] {
  const view = viewOf(bytes);
  const { count, offset } = endOf(view, file);
  if (count > limits.entries)
    throw tooLarge(file, `the file holds ${count} packed files`, `at most ${limits.entries}`);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_SIZE > view.byteLength || view.getUint32(at, true) !== CENTRAL_SIGNATURE) {
      throw damaged(file, `the directory of the packed file breaks off after ${index} of ${count} entries`);
    }
    const { entry, end } = centralEntry(view, bytes, at, file);
    if (names.has(entry.name)) throw damaged(file, `the packed file holds ${quoted(entry.name)} twice`);
    names.add(entry.name);
    total += entry.size;
    requireSane(entry, total, file, limits);
    entries.push(entry);
    at = end;
  }
  return entries;
}

/**
 * The bytes of one entry, never more than its declared size. Throws ProblemError when they differ from what the
 * directory declares in size or checksum, or are packed in a way other than stored or deflated.
 */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, file: string): Uint8Array {
  if (entry.encrypted) throw encryptedEntry(entry, file);
  const packed = packedBytes(bytes, entry, file);
  const unpacked = entry.method === 0 ? packed : inflated(packed, entry, file);
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc) throw brokenEntry(entry, file);
  return unpacked;
}

/** The bytes of one entry as they lie in the zip. Throws ProblemError when they reach beyond its end. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry, file: string): Uint8Array {
  const view = viewOf(bytes);
  const at = entry.localHeaderOffset;
  if (at + LOCAL_SIZE > bytes.length || view.getUint32(at, true) !== LOCAL_SIGNATURE)
    throw brokenEntry(entry, file);
  const start = at + LOCAL_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.compressedSize > bytes.length) throw brokenEntry(entry, file);
  return bytes.subarray(start, start + entry.compressedSize);
}

/** The problem of a packed file that cannot be read whole. */
export function damaged(file: string, found: string, options?: ErrorOptions): ProblemError {
  return problem(
    {
      id: 'zip-damaged',
      place: { file },
      found,
      expected: 'a whole file',
      fix: 'Download or copy it again; if it opens in a spreadsheet, save it again from there.',
    },
    options,
  );
}

function endOf(view: DataView, file: string): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) > view.byteLength) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    return count === 0xffff || offset === IN_EXTRA_32 ? end64Of(view, at, file) : { count, offset };
  }
  throw damaged(file, 'the file is cut short: the directory at its end is missing');
}

function end64Of(view: DataView, end: number, file: string): { count: number; offset: number } {
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR64_SIGNATURE) {
    const at = Number(view.getBigUint64(locator + 8, true));
    if (at + 56 <= locator && view.getUint32(at, true) === END64_SIGNATURE) {
      const count = Number(view.getBigUint64(at + 32, true));
      return { count, offset: Number(view.getBigUint64(at + 48, true)) };
    }
  }
  throw damaged(file, 'the directory at the end of the packed file is damaged');
}

function centralEntry(view: DataView, bytes: Uint8Array, at: number, file: string) {
  const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const end = extraEnd + view.getUint16(at + 32, true);
  if (end > view.byteLength) throw damaged(file, 'the directory of the packed file is cut short');
  const large = extra64(view, nameEnd, extraEnd);
  // The 64-bit values follow each other in this order, each only where its 32-bit field is full.
  const wide = (field: number) => {
    const value = view.getUint32(at + field, true);
    return value === IN_EXTRA_32 ? (large.shift() ?? value) : value;
  };
  const size = wide(24);
  const compressedSize = wide(20);
  const localHeaderOffset = wide(42);
  const entry: ZipEntry = {
    name: entryName(bytes.subarray(at + CENTRAL_SIZE, nameEnd)),
    compressedSize,
    size,
    crc: view.getUint32(at + 16, true),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0,
    localHeaderOffset,
  };
  return { entry, end };
}

function extra64(view: DataView, from: number, to: number): number[] {
  const values: number[] = [];
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), to);
    for (let value = at + 4; value + 8 <= end; value += 8)
      values.push(Number(view.getBigUint64(value, true)));
  }
  return values;
}

function requireSane(entry: ZipEntry, total: number, file: string, limits: ZipLimits): void {
  if (total > limits.totalSize) {
    throw tooLarge(
      file,
      `the file unpacks to more than ${megabytes(limits.totalSize)}`,
      `at most ${megabytes(limits.totalSize)}`,
    );
  }
  if (entry.size > RATIO_FREE_SIZE && entry.size > entry.compressedSize * limits.ratio) {
    const found = `${quoted(entry.name)} in the file unpacks to ${megabytes(entry.size)} from ${entry.compressedSize} bytes`;
    throw tooLarge(file, found, `at most ${limits.ratio} times its packed size`);
  }
}

function inflated(packed: Uint8Array, entry: ZipEntry, file: string): Uint8Array {
  if (entry.method !== 8) throw unknownMethod(entry, file);
  try {
    const options = { maxOutputLength: Math.max(entry.size, 1), finishFlush: constants.Z_FINISH };
    return inflateRawSync(packed, options);
  } catch (error) {
    throw brokenEntry(entry, file, { cause: error });
  }
}

/** The problem of an entry whose bytes are not those that the directory declares. */
export function brokenEntry(entry: ZipEntry, file: string, options?: ErrorOptions): ProblemError {
  return damaged(
    file,
    `${quoted(entry.name)} in the packed file is damaged or not of the size it states`,
    options,
  );
}

/** The problem of an entry that is packed in a way other than stored or deflated. */
export function unknownMethod(entry: ZipEntry, file: string): ProblemError {
  return damaged(file, `${quoted(entry.name)} is packed in an unknown way (${entry.method})`);
}

/** The problem of an entry that only a password opens. */
export function encryptedEntry(entry: ZipEntry, file: string): ProblemError {
  return problem({
    id: 'zip-encrypted',
    place: { file },
    found: `${quoted(entry.name)} in the packed file is protected by a password`,
    expected: 'a file without a password',
    fix: 'Save it again without one.',
  });
}

function tooLarge(file: string, found: string, expected: string): ProblemError {
  const fix = 'If the file is genuine, split it or save its sheet as CSV.';
  return problem({ id: 'zip-too-large', place: { file }, found, expected, fix });
}

function problem(one: Problem, options?: ErrorOptions): ProblemError {
  return new ProblemError([one], options);
}

function megabytes(size: number): string {
  return `${Math.round(size / 1_000_000)} MB`;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
