import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ProblemError, quoted } from '../problem.ts';
import { systemReason } from '../sources/system-error.ts';
import { compareText } from '../text/fold.ts';
import { invalidProblem, noArchiveProblem } from './archive-problems.ts';
import { entryName, MANIFEST_NAME, type Manifest, manifestOf, sha256Of } from './manifest.ts';
import { objectPath } from './objects.ts';

/** The file by which an archive is known, and what it says to who finds it. */
export const MARK = 'ARCHIVE.txt';
/** The file of an entry that another person's sha256sum checks. */
export const SUMS = 'SHA256SUMS';
/** How the names of folders begin in which a filing is under way. */
export const STAGING = '.filing-';

/** The text of the mark. */
export const MARK_TEXT = `This folder is an archive of telecom bill audits (bill-audit/archive@1).

objects/            every file once, named by its SHA-256
YYYY-MM/ENTRY/      an audit: manifest.json names its files, SHA256SUMS their sums

Check the sums of an entry without bill-audit:  cd YYYY-MM/ENTRY && sha256sum -c SHA256SUMS
Audit it again and compare every byte:          bill-audit archive verify .
Take it out:                                    bill-audit archive restore . ENTRY --out FOLDER
`;

/** In bytes; the manifest of an audit of a thousand files has some two hundred thousand. */
const MAX_MANIFEST = 20_000_000;

/** An audit in an archive. */
export interface Entry {
  /** `2026-10/0123456789abcdef`. */
  readonly name: string;
  readonly manifest: Manifest;
  /** True where the manifest is the one that was filed, by its name and by SHA256SUMS. */
  readonly isWhole: boolean;
}

/** The names of the entries of an archive, sorted. Throws ProblemError for a folder that is none. */
export function entryNames(archive: string, shown: string): string[] {
  requireArchive(archive, shown);
  return namesIn(archive, /^\d{4}-\d{2}$/).flatMap((month) =>
    namesIn(path.join(archive, month), /^[0-9a-f]{16}$/).map((id) => `${month}/${id}`),
  );
}

/** Reads an entry. Throws ProblemError for a manifest that cannot be read or believed. */
export function readEntry(archive: string, name: string): Entry {
  const file = `${name}/${MANIFEST_NAME}`;
  const bytes = boundedBytes(archive, file);
  const manifest = manifestOf(bytes, file);
  const sums = boundedBytes(archive, `${name}/${SUMS}`, true).toString('latin1');
  const isWhole = entryName(manifest) === name && sums === sumsText(bytes, manifest);
  return { name, manifest, isWhole };
}

/** The text of SHA256SUMS: the manifest's own sum, then those of its objects, each once. */
export function sumsText(manifestBytes: Uint8Array | string, { inputs, outputs }: Manifest): string {
  const sums = [...new Set([...inputs, ...outputs].map(({ sha256 }) => sha256))].sort(compareText);
  const lines = sums.map((sum) => `${sum}  ../../${objectPath(sum)}\n`);
  return `${sha256Of(manifestBytes)}  ${MANIFEST_NAME}\n${lines.join('')}`;
}

/**
 * The entries that a person names: in full, by the start of what follows the month, or by a month for all of it; all
 * entries where none is named. Throws ProblemError for a name that is none's, or several where one is meant.
 */
export function chosenEntries(all: readonly string[], asked: readonly string[]): string[] {
  if (asked.length === 0) return [...all];
  const chosen = asked.flatMap((name) => {
    const plain = name.replace(/\/+$/, '');
    const meant = all.filter((one) => one.startsWith(plain) || one.split('/')[1]?.startsWith(plain));
    if (plain === '' || meant.length === 0) throw unknownEntry(name, all);
    return meant;
  });
  return [...new Set(chosen)].sort(compareText);
}

/** The one entry that a person names. Throws ProblemError for a name that is none's or several's. */
export function chosenEntry(all: readonly string[], asked: string): string {
  const chosen = chosenEntries(all, [asked]);
  const [only] = chosen;
  if (only !== undefined && chosen.length === 1) return only;
  throw unknownEntry(asked, chosen);
}

function unknownEntry(asked: string, all: readonly string[]): ProblemError {
  const shown = all.slice(0, 10).join(', ') + (all.length > 10 ? ` and ${all.length - 10} more` : '');
  return new ProblemError([
    {
      id: 'archive-entry-unknown',
      found: `${quoted(asked)} is not the name of one entry`,
      expected: all.length === 0 ? 'an archive that has entries' : `one of ${shown}`,
      fix: 'See bill-audit archive list',
    },
  ]);
}

function requireArchive(archive: string, shown: string): void {
  let names: readonly string[];
  try {
    names = readdirSync(archive);
  } catch (cause) {
    throw noArchiveProblem(shown, `cannot be opened: ${systemReason(cause)}`);
  }
  // The first filing may have been interrupted.
  const isEmpty = names.length > 0 && names.every((name) => name.startsWith(STAGING));
  if (!isEmpty && !names.includes(MARK)) throw noArchiveProblem(shown, `holds no ${MARK}`);
}

/** Names of folders, links to folders left out. */
function namesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && pattern.test(entry.name))
    .map(({ name }) => name)
    .sort(compareText);
}

function boundedBytes(archive: string, file: string, orNone = false): Buffer {
  try {
    const found = lstatSync(path.join(archive, file));
    if (!found.isFile()) throw invalidProblem(file, 'this is not a plain file');
    if (found.size > MAX_MANIFEST) throw invalidProblem(file, `it has ${found.size} bytes`);
    return readFileSync(path.join(archive, file));
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    if (orNone) return Buffer.alloc(0);
    throw invalidProblem(file, `it cannot be read: ${systemReason(cause)}`);
  }
}
