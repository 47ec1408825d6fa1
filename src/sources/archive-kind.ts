import { ProblemError } from '../problem.ts';
import { readDirectory, type ZipEntry } from '../zip/directory.ts';

const ZIP = [0x50, 0x4b];

/** First bytes of files that hold other files packed. A zip says what it is in the two bytes after its first. */
const KINDS: readonly (readonly [name: string, offset: number, magic: string])[] = [
  ['gzip', 0, '\x1f\x8b'],
  ['7-Zip', 0, "7z\xbc\xaf'\x1c"],
  ['RAR', 0, 'Rar!\x1a\x07'],
  ['xz', 0, '\xfd7zXZ\0'],
  ['Zstandard', 0, '\x28\xb5\x2f\xfd'],
  ['bzip2', 4, '1AY&SY'],
  ['tar', 257, 'ustar'],
];

/** Whether the bytes are those of a zip, an empty one too. */
export function isZip(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  const end = (third === 3 && fourth === 4) || (third === 5 && fourth === 6);
  return first === ZIP[0] && second === ZIP[1] && end;
}

/** The name of the archive's kind by its first bytes, `zip` for a workbook too; undefined for what is none. */
export function packedKind(bytes: Uint8Array): string | undefined {
  if (isZip(bytes)) return 'zip';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 300)).toString('latin1');
  return KINDS.find(([, offset, magic]) => head.startsWith(magic, offset))?.[0];
}

/** Whether a zip with these entries is a workbook or an Office document, which `readWorkbook` reads or refuses by name. */
export function isDocument(entries: readonly ZipEntry[]): boolean {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  const parts = ['[content_types].xml', 'xl/workbook.xml', 'xl/workbook.bin', 'word/document.xml'];
  return parts.some((name) => names.has(name)) || (names.has('mimetype') && names.has('content.xml'));
}

/**
 * Throws ProblemError `archive-nested` for what came out of an archive and is one itself, a workbook excepted. `member`
 * is its name in the outer one, which a gzip does not tell.
 */
export function refuseNested(content: Uint8Array, file: string, member?: string): void {
  const kind = packedKind(content);
  if (kind === undefined) return;
  const shown = member === undefined ? file : `${file}/${member}`;
  if (kind === 'zip' && isDocument(readDirectory(content, shown))) return;
  throw nested(file, member, kind);
}

function nested(file: string, member: string | undefined, kind: string): ProblemError {
  const inner = member === undefined ? 'the file inside' : `"${member}" in the archive`;
  return new ProblemError([
    {
      id: 'archive-nested',
      place: { file },
      found: `${inner} is packed again (${kind})`,
      expected: 'bills, inventories and price sheets packed once',
      fix: 'Unpack the outer one and give what is inside.',
    },
  ]);
}
