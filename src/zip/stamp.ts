import { crc32, deflateRawSync } from 'node:zlib';
import { type Day, dayOf, isoDay, partsOf } from '../calendar/day.ts';
import { inflateEntry, NO_LIMITS, packedBytes, readDirectory, type ZipEntry } from './directory.ts';

const LOCAL_SIGNATURE = 0x04034b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const CORE_PROPERTIES = 'docProps/core.xml';

/** A file of the new zip: its directory entry and its packed bytes. */
interface Part {
  readonly entry: ZipEntry;
  readonly name: Uint8Array;
  readonly packed: Uint8Array;
}

/** A file to be added to a zip. */
export interface ZipFile {
  /** With forward slashes and no leading slash. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** What a zip of our own making still lacks when it is written. */
export interface ZipChanges {
  /** Files that follow those of the zip, in their order; none of a name that the zip has. */
  readonly added: readonly ZipFile[];
  /** New texts of files in the zip, by name; the others keep their packed bytes. */
  readonly rewritten: ReadonlyMap<string, (text: string) => string>;
}

const NO_CHANGES: ZipChanges = { added: [], rewritten: new Map() };

/**
 * The same zip with every time in it set to `day` at 00:00, whatever the clock and the time zone were: the headers'
 * times (days outside 1980–2107 become the nearest that a zip can hold), the time fields that archivers add, and the
 * created and modified times of an Office document. The files, their order and their packed bytes stay, but for the
 * changes. The zip is one of our own making, so its size is not held against any limit.
 */
export function stampZip(bytes: Uint8Array, day: Day, changes: ZipChanges = NO_CHANGES): Uint8Array {
  const encoder = new TextEncoder();
  const kept = readDirectory(bytes, 'zip', NO_LIMITS).map((entry): Part => {
    const name = encoder.encode(entry.name);
    const rewrite =
      entry.name === CORE_PROPERTIES
        ? (text: string) => stampedProperties(text, day)
        : changes.rewritten.get(entry.name);
    if (!rewrite) return { name, entry, packed: packedBytes(bytes, entry, 'zip') };
    const text = rewrite(new TextDecoder().decode(inflateEntry(bytes, entry, 'zip')));
    return packedPart({ name: entry.name, content: encoder.encode(text) });
  });
  const parts = [...kept, ...changes.added.map(packedPart)];
  const length = parts.reduce(
    (sum, { name, packed }) => sum + LOCAL_SIZE + CENTRAL_SIZE + 2 * name.length + packed.length,
    END_SIZE,
  );
  const result = new Uint8Array(length);
  writeParts(result, parts, dosDate(day));
  return result;
}

function stampedProperties(xml: string, day: Day): string {
  return xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${isoDay(day)}T00:00:00Z`);
}

function packedPart({ name, content }: ZipFile): Part {
  const packed = deflateRawSync(content);
  const entry: ZipEntry = {
    name,
    compressedSize: packed.length,
    size: content.length,
    crc: crc32(content),
    method: 8,
    encrypted: false,
    localHeaderOffset: 0,
  };
  return { entry, name: new TextEncoder().encode(name), packed };
}

function writeParts(result: Uint8Array, parts: readonly Part[], date: number): void {
  const view = new DataView(result.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const { entry, name, packed } of parts) {
    offsets.push(at);
    view.setUint32(at, LOCAL_SIGNATURE, true);
    writeSharedFields(view, at + 4, entry, name.length, date);
    result.set(name, at + LOCAL_SIZE);
    result.set(packed, at + LOCAL_SIZE + name.length);
    at += LOCAL_SIZE + name.length + packed.length;
  }
  const directory = at;
  for (const [index, { entry, name }] of parts.entries()) {
    view.setUint32(at, CENTRAL_SIGNATURE, true);
    view.setUint16(at + 4, VERSION, true);
    writeSharedFields(view, at + 6, entry, name.length, date);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    result.set(name, at + CENTRAL_SIZE);
    at += CENTRAL_SIZE + name.length;
  }
  view.setUint32(at, END_SIGNATURE, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
}

// Local headers and directory entries hold these 26 bytes in the same order. Sizes are written here, so the data
// descriptors of a streamed zip are left out; so are extra fields, which hold times.
function writeSharedFields(
  view: DataView,
  at: number,
  entry: ZipEntry,
  nameLength: number,
  date: number,
): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, 0, true);
  view.setUint16(at + 8, date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

function dosDate(day: Day): number {
  const first = dayOf(1980, 1, 1) ?? day;
  const last = dayOf(2107, 12, 31) ?? day;
  const { year, month, date } = partsOf(day < first ? first : day > last ? last : day);
  return ((year - 1980) << 9) | (month << 5) | date;
}
