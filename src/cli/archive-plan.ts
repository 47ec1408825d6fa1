import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { InputRole, RunOptions } from '../archive/manifest.ts';
import { type Anchor, Mirror } from '../archive/mirror.ts';
import { ruleImports } from '../archive/rule-imports.ts';
import type { Config } from '../config/config.ts';
import { namedByConfig } from '../config/named-by-config.ts';
import { findFiles } from '../sources/find-files.ts';

/** A file that an audit is made from, as it was before the audit. */
export interface PlannedFile {
  readonly role: InputRole;
  /** Absolute. */
  readonly file: string;
  /** Hexadecimal; undefined where it could not be read. */
  readonly sha256: string | undefined;
}

/** What will be archived of an audit that has yet to be made. */
export interface ArchivePlan {
  readonly mirror: Mirror;
  readonly files: readonly PlannedFile[];
  /** Absolute names in the configuration, and what they are in the archive; the longest first. */
  readonly renamed: readonly (readonly [written: string, archived: string])[];
  /** Absolute: the folder from which the options name files. */
  readonly cwd: string;
  readonly options: RunOptions;
  readonly notArchived: readonly { readonly file: string; readonly needs: string }[];
}

const INPUTS = ['bills', 'invoices', 'inventory', 'prices', 'orders', 'history'] as const;
const PARTS = ['layouts', 'rules', 'letters'] as const;
const ROLE_OF_PART = { layouts: 'layout', rules: 'rule', letters: 'letter-template' } as const;

/**
 * Finds and sums every file that an audit of the configuration reads, before it does. `rules` are the ids that were asked
 * for. Throws ProblemError for a file that an archive cannot keep.
 */
export async function archivePlan(
  config: Config,
  options: Readonly<Record<string, unknown>>,
  rules: readonly string[],
  workingFolder: string,
): Promise<ArchivePlan> {
  const { base, file: configFile } = config;
  const named: { role: InputRole; file: string }[] = [];
  const add = (role: InputRole, pattern: string, folder: string) =>
    named.push(...findFiles(pattern, folder).map(({ path: file }) => ({ role, file })));
  if (configFile !== undefined) named.push({ role: 'config', file: configFile });
  for (const { role, files } of config.inputs) for (const pattern of files) add(role, pattern, base);
  const parts = configFile === undefined ? [] : await namedByConfig(configFile);
  for (const { role, pattern } of parts) add(role, pattern, base);
  const cliNames = (key: string) => (options[key] as string[] | undefined) ?? [];
  for (const key of PARTS)
    for (const pattern of cliNames(key)) add(ROLE_OF_PART[key], pattern, workingFolder);
  const imports = ruleImports(named.filter(({ role }) => role === 'rule').map(({ file }) => file));
  named.push(...imports.files.map((file) => ({ role: 'rule-import' as const, file })));

  const ofCommand = [...INPUTS, ...PARTS].flatMap(cliNames);
  const ofConfig = [
    ...(configFile === undefined ? [] : config.inputs.flatMap(({ files }) => files)),
    ...parts.map(({ pattern }) => pattern),
  ];
  const cwd = ofCommand.length > 0 ? workingFolder : base;
  const anchors: Anchor[] = [
    ...(configFile === undefined ? [] : [{ folder: base, patterns: ofConfig }]),
    { folder: cwd, patterns: ofCommand },
  ];
  if (options.baseline !== undefined)
    named.push({ role: 'baseline', file: path.resolve(workingFolder, String(options.baseline)) });
  const unique = [...new Map(named.toReversed().map((one) => [one.file, one])).values()].reverse();
  const mirror = new Mirror(
    anchors,
    unique.map(({ file }) => file),
  );
  const absolute = [...new Set(ofConfig.filter((pattern) => path.isAbsolute(pattern)))];
  const from = (pattern: string) => mirror.patternFrom(cwd, pattern);
  const files: PlannedFile[] = [];
  for (const one of unique) files.push({ ...one, sha256: await sumOf(one.file) });
  return {
    mirror,
    files,
    renamed: absolute
      .sort((a, b) => b.length - a.length)
      .map((pattern) => [pattern, mirror.patternFrom(base, pattern)]),
    cwd,
    options: {
      ...textsOf(options),
      ...(rules.length === 0 ? {} : { rule: [...rules] }),
      ...(options.skipBadRows === true ? { skip_bad_rows: true as const } : {}),
      ...(options.new === true ? { new: true as const } : {}),
      ...(options.baseline === undefined
        ? {}
        : { baseline: mirror.pathOf(path.resolve(workingFolder, String(options.baseline))) }),
      ...Object.fromEntries(
        [...INPUTS, ...PARTS].flatMap((key) =>
          options[key] === undefined ? [] : [[key, cliNames(key).map(from)]],
        ),
      ),
    },
    notArchived: imports.others.map(({ file, needs }) => ({ file: mirror.pathOf(file), needs })),
  };
}

function textsOf(options: Readonly<Record<string, unknown>>): RunOptions {
  const text = (key: string, name: string) =>
    options[name] === undefined ? {} : { [key]: String(options[name]) };
  return {
    ...text('as_of', 'asOf'),
    ...text('min_impact', 'minImpact'),
    ...text('locale', 'locale'),
    ...text('currency', 'currency'),
    ...text('country', 'country'),
  };
}

async function sumOf(file: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array);
    return hash.digest('hex');
  } catch {
    // The audit says what keeps it from being read.
    return undefined;
  }
}
