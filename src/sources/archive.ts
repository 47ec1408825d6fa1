import { ProblemError, quoted, visible } from '../problem.ts';
import { compareText } from '../text/fold.ts';
import {
  damaged,
  encryptedEntry,
  MAX_RATIO,
  RATIO_FREE_SIZE,
  readDirectory,
  type ZipEntry,
} from '../zip/directory.ts';
import { inflateWhole } from '../zip/inflate-chunks.ts';
import { isDocument, refuseNested } from './archive-kind.ts';

/** The most files an archive may hold, those that are passed over counted: some years of monthly exports. */
export const MAX_MEMBERS = 1000;

/** Characters of a member's name that are shown. */
const LONGEST_NAME = 150;

/** One file of an archive, still packed. */
export interface ArchiveMember {
  /** Its path in the archive made safe to show: no way up, no root, nothing unseen; never used to write. */
  readonly name: string;
  /** Its size in bytes, unpacked. */
  readonly size: number;
  /** Unpacks it. Throws ProblemError when it is damaged or an archive itself (`archive-nested`). */
  open(): Promise<Buffer>;
}

/**
 * The files of a zip by name; undefined for a workbook or an Office document, which are zips too. Folders, empty files
 * and what systems leave behind (`__MACOSX/`, `._*`, `.DS_Store`, `Thumbs.db`, `desktop.ini`, `~$*`) are passed over.
 * Throws ProblemError when it is damaged, holds the same name twice, a protected file, more than `MAX_MEMBERS` files
 * (`archive-too-many`) or none (`archive-empty`), or unpacks to more than the limits of `readDirectory`, which hold for
 * the archive as a whole too.
 */
export function openArchive(bytes: Uint8Array, file: string): readonly ArchiveMember[] | undefined {
  const entries = readDirectory(bytes, file);
  if (isDocument(entries)) return undefined;
  if (entries.length > MAX_MEMBERS) throw tooMany(file, entries.length);
  requireSaneRatio(entries, bytes, file);
  const members = new Map<string, ArchiveMember>();
  for (const [index, entry] of entries.entries()) {
    if (entry.size === 0 || isLeftBehind(entry.name)) continue;
    if (entry.encrypted) throw encryptedEntry(entry, file);
    const name = shownName(entry.name) || `file ${index + 1}`;
    if (members.has(name)) throw damaged(file, `the packed file holds ${quoted(name)} twice`);
    members.set(name, { name, size: entry.size, open: () => opened(bytes, entry, name, file) });
  }
  if (members.size === 0) throw empty(file);
  return [...members.values()].sort((a, b) => compareText(a.name, b.name));
}

async function opened(bytes: Uint8Array, entry: ZipEntry, name: string, file: string): Promise<Buffer> {
  const content = await inflateWhole(bytes, entry, file);
  refuseNested(content, file, name);
  return content;
}

function isLeftBehind(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    /(?:^|\/)__MACOSX\//.test(path) || /^(?:|\._.*|~\$.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/is.test(name)
  );
}

function shownName(path: string): string {
  const parts = path
    .replace(/^[A-Za-z]:/, '')
    .split('/')
    .filter((part) => !/^\s*\.{0,2}\s*$/.test(part));
  const characters = Array.from(visible(parts.join('/')).trim());
  if (characters.length <= LONGEST_NAME) return characters.join('');
  // The end is kept: it tells the kind of the file.
  const half = (LONGEST_NAME - 2) / 2;
  return `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`;
}

function requireSaneRatio(entries: readonly ZipEntry[], bytes: Uint8Array, file: string): void {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size <= RATIO_FREE_SIZE || size <= bytes.length * MAX_RATIO) return;
  throw new ProblemError([
    {
      id: 'zip-too-large',
      place: { file },
      found: `the file unpacks to ${Math.round(size / 1_000_000)} MB from ${bytes.length} bytes`,
      expected: `at most ${MAX_RATIO} times its packed size`,
      fix: 'If the file is genuine, unpack it and give the files inside.',
    },
  ]);
}

function tooMany(file: string, count: number): ProblemError {
  return new ProblemError([
    {
      id: 'archive-too-many',
      place: { file },
      found: `the archive holds ${count} files`,
      expected: `at most ${MAX_MEMBERS}`,
      fix: 'Unpack it and give the files that are needed, for example bills/2026-10/*.csv.',
    },
  ]);
}

function empty(file: string): ProblemError {
  return new ProblemError([
    {
      id: 'archive-empty',
      place: { file },
      found:
        'the archive holds no file to read: folders, empty files and files of the system are passed over',
      expected: 'an archive with at least one bill, inventory or price sheet',
      fix: 'Download it again.',
    },
  ]);
}
