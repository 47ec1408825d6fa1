import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { ProblemError } from '../problem.ts';
import { damagedProblem, noArchiveProblem, unwritableProblem } from './archive-problems.ts';
import { MARK, MARK_TEXT, readEntry, STAGING, SUMS, sumsText } from './entries.ts';
import { makeFolders, removeFolders } from './made-folders.ts';
import {
  entryName,
  type InputRole,
  MANIFEST_NAME,
  type Manifest,
  manifestOf,
  manifestText,
  type OutputRole,
  sha256Of,
} from './manifest.ts';
import { objectPath } from './objects.ts';

/** A file to archive: its path in the entry, and what reads it when its turn comes. */
export interface FilingFile<Role extends InputRole | OutputRole> {
  readonly role: Role;
  readonly path: string;
  readonly read: () => Promise<Uint8Array>;
}

/** What is filed. */
export interface Filing {
  readonly head: Omit<Manifest, 'inputs' | 'outputs' | 'schema'>;
  readonly inputs: readonly FilingFile<InputRole>[];
  readonly outputs: readonly FilingFile<OutputRole>[];
  /** Remembers how to undo what is half done, until the returned function is called. */
  readonly guard: (undo: () => void) => () => void;
}

/** Where an audit is filed. */
export interface Filed {
  /** `2026-10/0123456789abcdef`. */
  readonly entry: string;
  /** False where the same audit was there. */
  readonly isNew: boolean;
}

const FILABLE = 'an archive, or a folder that is new or empty';

/** Throws ProblemError for a folder that may not become an archive: a file, or a folder of other things. */
export function requireFilable(archive: string, shown: string): void {
  const names = namesIn(archive, shown);
  if (names.includes(MARK) || names.every((name) => name.startsWith(STAGING))) return;
  throw noArchiveProblem(shown, 'holds other files, and is no archive', FILABLE);
}

function namesIn(folder: string, shown: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') throw noArchiveProblem(shown, 'is a file, or lies in one', FILABLE);
    throw unwritableProblem(cause);
  }
}

/**
 * Files an audit. All of it lies on the disk before any of it is in its place, and the entry appears last and whole, so
 * that an archive is valid whenever a filing ends. Nothing that is there is changed. Throws ProblemError.
 */
export async function fileAudit(archive: string, filing: Filing): Promise<Filed> {
  const { staging, undo } = madeStaging(archive);
  const forget = filing.guard(undo);
  try {
    const inputs = await staged(archive, staging, filing.inputs);
    const outputs = await staged(archive, staging, filing.outputs);
    const text = manifestText({ schema: 'bill-audit/archive@1', ...filing.head, inputs, outputs });
    // What is written must be what can be read.
    const manifest = manifestOf(Buffer.from(text), MANIFEST_NAME);
    mkdirSync(path.join(staging, 'entry'));
    write(path.join(staging, 'entry', SUMS), sumsText(text, manifest));
    write(path.join(staging, 'entry', MANIFEST_NAME), text);
    return putInPlace(archive, staging, manifest);
  } catch (cause) {
    throw cause instanceof ProblemError || !isRefusal(cause) ? cause : unwritableProblem(cause);
  } finally {
    undo();
    forget();
  }
}

/** A folder in which all is made ready, and how it goes again, with folders that were made for nothing. */
function madeStaging(archive: string): { readonly staging: string; readonly undo: () => void } {
  try {
    const made = makeFolders(archive);
    const staging = mkdtempSync(path.join(archive, STAGING));
    mkdirSync(path.join(staging, 'objects'));
    const undo = () => {
      rmSync(staging, { recursive: true, force: true });
      removeFolders(made);
    };
    return { staging, undo };
  } catch (cause) {
    throw unwritableProblem(cause);
  }
}

async function staged<Role extends InputRole | OutputRole>(
  archive: string,
  staging: string,
  files: readonly FilingFile<Role>[],
) {
  const named: { role: Role; path: string; sha256: string; bytes: number }[] = [];
  for (const { role, path: name, read } of files) {
    const content = await read();
    const sha256 = sha256Of(content);
    const there = path.join(archive, objectPath(sha256));
    const own = path.join(staging, 'objects', sha256);
    if (existsSync(there)) {
      if (!readFileSync(there).equals(content))
        throw damagedProblem(objectPath(sha256), 'the object does not hold the bytes that it is named for');
    } else if (!existsSync(own)) write(own, content);
    named.push({ role, path: name, sha256, bytes: content.length });
  }
  return named;
}

/** Without a turn of the event loop, so that no signal comes between. */
function putInPlace(archive: string, staging: string, manifest: Manifest): Filed {
  const mark = path.join(archive, MARK);
  if (!existsSync(mark)) {
    write(path.join(staging, MARK), MARK_TEXT);
    renameSync(path.join(staging, MARK), mark);
  }
  for (const sha256 of readdirSync(path.join(staging, 'objects')).sort()) {
    const place = path.join(archive, objectPath(sha256));
    makeFolders(path.dirname(place));
    // Who files the same at this moment puts the same bytes there.
    if (!existsSync(place)) renameSync(path.join(staging, 'objects', sha256), place);
    syncFolder(path.dirname(place));
  }
  syncFolder(path.join(archive, 'objects'));
  const entry = entryName(manifest);
  const place = path.join(archive, entry);
  makeFolders(path.dirname(place));
  const isNew = isMoved(path.join(staging, 'entry'), place);
  if (!isNew && !readEntry(archive, entry).isWhole)
    throw damagedProblem(`${entry}/${MANIFEST_NAME}`, 'the manifest is not the one that was filed');
  syncFolder(path.dirname(place));
  syncFolder(archive);
  return { entry, isNew };
}

/** Renames a folder; false where the place is taken, which stays as it is. */
function isMoved(from: string, to: string): boolean {
  if (existsSync(to)) return false;
  try {
    renameSync(from, to);
    return true;
  } catch (cause) {
    if (existsSync(to)) return false;
    throw cause;
  }
}

function write(file: string, content: Uint8Array | string): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const descriptor = openSync(file, 'wx');
  try {
    for (let from = 0; from < bytes.length; ) from += writeSync(descriptor, bytes, from);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes the names in a folder last, where the system lets a folder be opened. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Windows keeps the names itself.
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
