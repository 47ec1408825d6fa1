import { closeSync, openSync, rmSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeFolders, removeFolders } from '../archive/made-folders.ts';
import { ProblemError, quoted, visible } from '../problem.ts';
import { draftsIn } from '../report/read-report.ts';
import type { DraftDigest } from '../report/report.ts';
import { systemReason } from '../sources/system-error.ts';
import { digestOfDraft } from './draft-digest.ts';
import { refuseAddress } from './request.ts';
import type { OutputFile } from './write-whole.ts';

/** The file in which an audit is saved. */
export const REPORT = 'report.json';
/** The workbook of an audit. */
export const WORKBOOK = 'discrepancies.xlsx';

/**
 * Throws ProblemError when the folder to write to is a file, cannot be made or takes no file: found out by trying, before
 * anything else is done. Nothing of that is left behind.
 */
export async function requireFolder(out: string): Promise<void> {
  refuseAddress(out, 'a folder to write to');
  const found = await stat(out).catch(() => undefined);
  if (found && !found.isDirectory())
    throw new ProblemError([
      {
        id: 'out-is-file',
        found: `--out ${quoted(path.basename(out))} is a file`,
        expected: 'a folder, which is made when it does not exist',
        fix: 'Name another folder',
      },
    ]);
  let made: readonly string[] = [];
  try {
    made = makeFolders(out);
    const probe = path.join(out, `.bill-audit-${process.pid}-probe.tmp`);
    rmSync(probe, { force: true });
    // Without a turn of the event loop, so that no signal comes between.
    closeSync(openSync(probe, 'wx'));
    rmSync(probe, { force: true });
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    const isNowhere = 'code' in cause && cause.code === 'ENOENT';
    const reason = isNowhere ? 'nothing can be made there' : systemReason(cause);
    throw new ProblemError(
      [
        {
          id: 'output-unwritable',
          found: `${quoted(path.basename(out))} cannot be written to: ${reason}`,
          expected: 'a folder that can be written to, or made',
          fix: 'Check its permissions, or choose another folder with --out; nothing was written',
        },
      ],
      { cause },
    );
  } finally {
    removeFolders(made);
  }
}

/** Letters of an earlier audit that this one does not replace: they are a person's now, and stay where they are. */
export async function staleLetters(out: string, files: readonly OutputFile[]): Promise<string[]> {
  const written = new Set(files.map((file) => path.basename(file.path)));
  const there = await readdir(out).catch(() => []);
  const isLevel = /-(?:reminder|notice)(?:\.edited(?:-\d+)?)?\.\w+$/;
  return there
    .filter(
      (name) =>
        /^(?:letter-.*\.(?:docx|md|eml)|evidence-.*\.xlsx)$/.test(name) &&
        !/\.edited(?:-\d+)?\.\w+$/.test(name),
    )
    .filter((name) => !isLevel.test(name) && !written.has(name))
    .sort();
}

/** What a person is told of such letters. */
export function staleText(names: readonly string[]): string {
  return `${names.map(visible).join(', ')}: from an earlier audit, and no longer claimed by this one. Remove ${names.length === 1 ? 'it' : 'them'}, or choose another folder with --out.`;
}

/** A draft that a person changed, and the name under which it is kept. */
export interface KeptDraft {
  readonly name: string;
  readonly keptAs: string;
}

/**
 * The drafts that would be overwritten although a person changed them since they were written, as files of another name
 * to write with the others. `known` is how they were written; what nothing is known of counts as changed.
 */
export async function keptDrafts(
  folder: string,
  drafts: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  known: readonly DraftDigest[],
): Promise<{ readonly kept: readonly KeptDraft[]; readonly files: readonly OutputFile[] }> {
  const kept: KeptDraft[] = [];
  const files: OutputFile[] = [];
  for (const { name, bytes } of drafts) {
    const present = await bytesOf(path.join(folder, name));
    if (!present || Buffer.from(bytes).equals(present)) continue;
    const now = digestOfDraft(name, present);
    const then = known.find(({ file }) => file === name)?.digest;
    if (now === undefined || now.digest === then || now.digest === digestOfDraft(name, bytes)?.digest)
      continue;
    const keptAs = await freeName(folder, name, present);
    kept.push({ name, keptAs });
    files.push({ path: path.join(folder, keptAs), bytes: present });
  }
  return { kept, files };
}

/** How the drafts beside a saved report were written; none where there is no such report. */
export async function draftsBeside(folder: string): Promise<readonly DraftDigest[]> {
  const bytes = await bytesOf(path.join(folder, REPORT));
  return bytes ? draftsIn(bytes) : [];
}

/** What a person is told of drafts that were kept. */
export function keptText(kept: readonly KeptDraft[]): string {
  const list = kept.map(({ name, keptAs }) => `${visible(name)} as ${visible(keptAs)}`).join(', ');
  return `changed by hand since it was written, and kept: ${list}`;
}

const ABSENT: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

/** Undefined where there is no such file. Throws ProblemError for one that cannot be read. */
async function bytesOf(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (cause) {
    // What keeps the folder from being written to is told when it is.
    if (cause instanceof Error && 'code' in cause && ABSENT.has(cause.code)) return undefined;
    throw new ProblemError(
      [
        {
          id: 'output-unwritable',
          found: `${quoted(path.basename(file))} is there and cannot be read: ${systemReason(cause)}`,
          expected: 'files that can be read, so that what a person changed in them is kept',
          fix: 'Check its permissions, or choose another folder with --out',
        },
      ],
      { cause },
    );
  }
}

/** `letter-x.edited.docx`, or the next number where that is another file. */
async function freeName(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const { name: stem, ext } = path.parse(name);
  for (let number = 1; ; number += 1) {
    const candidate = `${stem}.edited${number === 1 ? '' : `-${number}`}${ext}`;
    const present = await bytesOf(path.join(folder, candidate));
    if (!present || Buffer.from(bytes).equals(present)) return candidate;
  }
}
