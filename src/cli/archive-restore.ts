import { readdirSync } from 'node:fs';
import path from 'node:path';
import { damagedProblem } from '../archive/archive-problems.ts';
import { chosenEntry, type Entry, entryNames, readEntry } from '../archive/entries.ts';
import { type ArchivedFile, MANIFEST_NAME, type Manifest } from '../archive/manifest.ts';
import { readObject } from '../archive/objects.ts';
import { LEDGER_NAME } from '../ledger/location.ts';
import { ProblemError, quoted } from '../problem.ts';
import { mannersOf } from './main.ts';
import { usage } from './request.ts';
import type { Process } from './terminal.ts';
import { writeWhole } from './write-whole.ts';

/** Where the outputs of an audit lie in a folder that it is restored to, beside the configuration. */
const OUT = 'bill-audit-out';

/**
 * Writes an archived audit as a folder in which it runs again, with what it wrote in `bill-audit-out`. Throws ProblemError
 * where something is damaged, or the folder holds anything.
 */
export async function restoreEntry(
  folder: string,
  asked: string,
  options: Readonly<Record<string, unknown>>,
  process: Process,
): Promise<void> {
  const cwd = process.cwd();
  const archive = path.resolve(cwd, folder);
  const written = options.out;
  if (typeof written !== 'string' || written === '')
    throw new ProblemError([usage('no folder to restore to is named', '--out FOLDER', 'Name a new folder')]);
  const target = path.resolve(cwd, written);
  requireEmpty(target, written);
  const entry = readEntry(archive, chosenEntry(entryNames(archive, folder), asked));
  if (!entry.isWhole)
    throw damagedProblem(`${entry.name}/${MANIFEST_NAME}`, 'the manifest is not the one that was filed');
  await writeFiles(archive, target, restoredFiles(entry));
  if (mannersOf(options).quiet) return;
  const { inputs, outputs, run } = entry.manifest;
  const ledger = inputs.find(({ role }) => role === 'ledger');
  // Without a configuration, the name of the ledger is said each time.
  const option = run.config === null ? ` --ledger ${LEDGER_NAME}` : ` --config ${shellWord(run.config)}`;
  const from = run.config === null ? path.posix.relative(run.cwd, ledger?.path ?? '') : (ledger?.path ?? '');
  const where = run.config === null ? path.join(written, run.cwd) : written;
  const first = ledger
    ? `First its ledger: cd ${shellWord(where)} && bill-audit dispute import ${shellWord(from)}${option}\n`
    : '';
  const ownLedger = ledger && run.config === null ? option : '';
  process.stderr.write(
    `restored ${inputs.length} inputs and ${outputs.length} outputs of ${entry.name}\n${first}Run it again: cd ${shellWord(path.join(written, run.cwd))} && ${commandOf(entry.manifest)}${ownLedger}\n`,
  );
}

/** Writes files of an archive below a folder, whole or not at all. Throws ProblemError for an object that is damaged. */
export async function writeFiles(
  archive: string,
  target: string,
  files: readonly { readonly file: ArchivedFile; readonly place: string }[],
): Promise<void> {
  await writeWhole(
    files.map(({ file, place }) => ({
      path: path.join(target, ...place.split('/')),
      bytes: contentOf(archive, file),
    })),
    { fix: 'Choose another folder with --out' },
  );
}

/** Read only when it is written, so that one file at a time is in memory. */
function* contentOf(archive: string, file: ArchivedFile): Generator<Uint8Array> {
  yield readObject(archive, file);
}

function restoredFiles({ manifest }: Entry) {
  const { inputs, outputs, run } = manifest;
  const beside = run.config === null ? run.cwd : path.posix.dirname(run.config);
  let out = path.posix.join(beside, OUT);
  while (inputs.some(({ path: name }) => `${name}/`.startsWith(`${out}/`))) out += '-archived';
  return [
    ...inputs.map((file) => ({ file, place: file.path })),
    ...outputs.map((file) => ({ file, place: path.posix.join(out, file.path) })),
  ];
}

function requireEmpty(target: string, written: string): void {
  let found: string;
  try {
    if (readdirSync(target).length === 0) return;
    found = 'holds files already';
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return;
    found = 'is no folder that can be read';
  }
  throw new ProblemError([
    {
      id: 'archive-out-taken',
      place: { key: '--out' },
      found: `${quoted(written)} ${found}`,
      expected: 'a folder that is new or empty: nothing is ever written over',
      fix: 'Name another folder',
    },
  ]);
}

/** The command that makes the audit again, as a shell reads it. */
function commandOf({ run }: Manifest): string {
  const { config, cwd, options } = run;
  const words = Object.entries(options).flatMap(([key, value]) => {
    const option = `--${key.replaceAll('_', '-')}`;
    if (value === undefined) return [];
    if (value === true) return [option];
    const values = key === 'baseline' ? [path.posix.relative(cwd, String(value))] : [value].flat();
    return [option, ...values.map(shellWord)];
  });
  const file = config === null ? undefined : path.posix.relative(cwd, config);
  const place = file === undefined || file === 'bill-audit.yaml' ? [] : ['--config', shellWord(file)];
  return ['bill-audit check', ...place, ...words].join(' ');
}

/** A word as a shell takes it for one. */
export function shellWord(word: string): string {
  return /^[\w./:@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
