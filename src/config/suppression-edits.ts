import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Day, isoDay } from '../calendar/day.ts';
import { type Problem, ProblemError, quoted } from '../problem.ts';
import { systemReason } from '../sources/system-error.ts';
import type { Config } from './config.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import { addedEntries, addedKey, changedValue, edited, type YamlEdit, type YamlEntry } from './yaml-edits.ts';

/** The file of suppressions that is made where none is named. */
export const SUPPRESSIONS_NAME = 'suppressions.yaml';

/** The first line of that file. */
const TITLE = '# Known findings, each set aside until a day, with a reason and a person who answers for it.';

/** A suppression to be written; its pairs begin with the fingerprint. */
export interface AddedSuppression extends YamlEntry {
  readonly fingerprint: string;
}

/** A suppression that is to hold until another day. */
export interface ExtendedSuppression {
  readonly fingerprint: string;
  readonly expires: Day;
}

/** A file as it is to be written. */
export interface EditedFile {
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** As the configuration names it. */
  readonly name: string;
  readonly isNew: boolean;
}

/** A file of suppressions that can be added to. */
export interface OpenedSuppressions {
  readonly file: EditableFile;
  /** Where none was named: the configuration with the key that names the one to be made. */
  readonly naming?: EditedFile;
}

/**
 * Opens the file of suppressions that a configuration names, or one to be made beside it. Throws ProblemError where it, or
 * the configuration that must name it, cannot be added to.
 */
export async function openSuppressions({
  base,
  file,
  suppressionsFile,
}: Config & { readonly file: string }): Promise<OpenedSuppressions> {
  if (suppressionsFile !== undefined)
    return { file: await openFile(path.resolve(base, suppressionsFile), suppressionsFile) };
  const made = path.join(base, SUPPRESSIONS_NAME);
  if (await stat(made).catch(() => undefined)) throw new ProblemError([unnamed(path.basename(file))]);
  const config = await openFile(file, path.basename(file));
  const line = ['suppressions', SUPPRESSIONS_NAME] as const;
  const naming = finished(config, addedKey(config.source, config.parsed, line), (written) =>
    same(written, { ...(config.parsed.written as object), suppressions: SUPPRESSIONS_NAME }),
  );
  if (!naming)
    throw new ProblemError([notEditable(config.name, `Add this line to it by hand: ${line.join(': ')}`)]);
  const source = `${TITLE}\n`;
  const parsed = parseYaml(source, SUPPRESSIONS_NAME);
  return { file: { path: made, name: SUPPRESSIONS_NAME, source, parsed }, naming };
}

/**
 * The files with what is added and extended; all else keeps its bytes. Throws ProblemError where that cannot be done,
 * saying what to write by hand.
 */
export function suppressionEdits(
  { file, naming }: OpenedSuppressions,
  added: readonly AddedSuppression[],
  extended: readonly ExtendedSuppression[],
): EditedFile[] {
  const whole = withSuppressions(file, added, extended);
  return naming ? [{ ...whole, isNew: true }, naming] : [whole];
}

/** A file as it stands. */
interface EditableFile {
  readonly path: string;
  readonly name: string;
  readonly source: string;
  readonly parsed: ParsedYaml;
}

/** The file a link stands for is the one that is edited. */
async function openFile(file: string, name: string): Promise<EditableFile> {
  try {
    const target = await realpath(file);
    const bytes = await readFile(target);
    const source = bytes.toString('utf8');
    if (!Buffer.from(source).equals(bytes))
      throw new ProblemError([notEditable(name, 'Save it as UTF-8, and run this again')]);
    return { path: target, name, source, parsed: parseYaml(source, name) };
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    const why = `Check that it can be read: ${systemReason(cause)}`;
    throw new ProblemError([notEditable(name, why)], { cause });
  }
}

/** What a file of suppressions holds, as far as edits are held against it. */
type Written = readonly Readonly<Record<string, unknown>>[];

function withSuppressions(
  file: EditableFile,
  added: readonly AddedSuppression[],
  extended: readonly ExtendedSuppression[],
): EditedFile {
  const { written } = file.parsed;
  const before: Written = Array.isArray(written) ? written : [];
  const changes = extended.map(({ fingerprint, expires }) => {
    const index = before.findIndex((entry) => entry.fingerprint === fingerprint);
    return changedValue(file.source, file.parsed, [index, 'expires'], isoDay(expires));
  });
  const expected = before.map((entry) => {
    const expires = extended.find(({ fingerprint }) => fingerprint === entry.fingerprint)?.expires;
    return expires === undefined ? entry : { ...entry, expires: isoDay(expires) };
  });
  const edits = [
    ...changes.filter((change) => change !== undefined),
    ...(added.length === 0 ? [] : addedEntries(file.source, file.parsed, added)),
  ];
  const whole = finished(file, edits, (now) => {
    if (!Array.isArray(now) || now.length !== before.length + added.length) return false;
    const names = (now as Written).slice(before.length).map(({ fingerprint }) => fingerprint);
    return (
      same(now.slice(0, before.length), expected) &&
      same(
        names,
        added.map(({ fingerprint }) => fingerprint),
      )
    );
  });
  if (whole && !changes.includes(undefined)) return whole;
  const byHand = [
    ...extended.map(({ fingerprint, expires }) => `expires: ${isoDay(expires)} for ${fingerprint}`),
    ...added.map(({ pairs }) => `- { ${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')} }`),
  ];
  throw new ProblemError([notEditable(file.name, `Write this into it by hand: ${byHand.join('; ')}`)]);
}

/** The file with its edits; undefined when what is then read is not what was meant. */
function finished(
  { path: target, name, source }: EditableFile,
  edits: readonly YamlEdit[],
  isMeant: (written: unknown) => boolean,
): EditedFile | undefined {
  const text = edited(source, edits);
  try {
    if (!isMeant(parseYaml(text, name).written)) return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
  return { path: target, bytes: Buffer.from(text), name, isNew: false };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function notEditable(file: string, fix: string): Problem {
  return {
    id: 'file-not-editable',
    place: { file },
    found: 'the file cannot be added to without changing the rest of it',
    expected: 'UTF-8 text whose entries and values are written out, not named with & and *',
    fix,
  };
}

function unnamed(config: string): Problem {
  return {
    id: 'suppressions-unnamed',
    place: { file: SUPPRESSIONS_NAME },
    found: `this file is beside ${quoted(config)}, which does not name it`,
    expected: 'a file of suppressions that is in force, or none',
    fix: `Add suppressions: ${SUPPRESSIONS_NAME} to ${config}, or rename the file`,
  };
}
