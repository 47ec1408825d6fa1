import { createHash } from 'node:crypto';
import { z } from 'zod';
import { compareText } from '../text/fold.ts';
import { invalidProblem } from './archive-problems.ts';
import { pathFault, pathTwice } from './safe-path.ts';

/** What the files are from which an audit is made again. */
export const INPUT_ROLES = [
  'config',
  'config-as-written',
  'bills',
  'invoices',
  'inventory',
  'prices',
  'orders',
  'history',
  'suppressions',
  'layout',
  'rule',
  'rule-import',
  'letter-template',
  'baseline',
  'ledger',
] as const;
export type InputRole = (typeof INPUT_ROLES)[number];

/** What an audit wrote. */
export const OUTPUT_ROLES = ['report', 'workbook', 'letter', 'mail', 'evidence'] as const;
export type OutputRole = (typeof OUTPUT_ROLES)[number];

/** The file of an entry that names all others. */
export const MANIFEST_NAME = 'manifest.json';

/** In bytes: no file that an audit reads or writes is larger. */
const MAX_FILE = 2 ** 31;
/** In bytes: what one entry may unfold to. */
const MAX_ENTRY = 2 ** 35;
const MAX_FILES = 20_000;

const text = z.string().max(4000);
const path = z.string().refine((value) => pathFault(value) === undefined, 'a path that leads nowhere else');
const folder = z.union([z.literal('.'), path]);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const file = { path, sha256, bytes: z.number().int().min(0).max(MAX_FILE) };
const names = z.array(text).min(1).max(MAX_FILES).optional();

const optionsSchema = z.strictObject({
  as_of: text.optional(),
  rule: names,
  min_impact: text.optional(),
  skip_bad_rows: z.literal(true).optional(),
  new: z.literal(true).optional(),
  locale: text.optional(),
  currency: text.optional(),
  country: text.optional(),
  baseline: path.optional(),
  bills: names,
  invoices: names,
  inventory: names,
  prices: names,
  orders: names,
  history: names,
  layouts: names,
  rules: names,
  letters: names,
});

const manifestSchema = z.strictObject({
  schema: z.literal('bill-audit/archive@1'),
  tool: z.strictObject({ name: z.literal('bill-audit'), version: text, node: text }),
  as_of: z.iso.date(),
  customer: text.nullable(),
  summary: z.strictObject({
    findings: z.number().int().min(0),
    claim: z.record(z.string().regex(/^[A-Z]{3}$/), z.string().regex(/^-?\d+(\.\d+)?$/)),
  }),
  run: z.strictObject({
    cwd: folder,
    config: path.nullable(),
    evidence_links: z.boolean(),
    options: optionsSchema,
  }),
  inputs: z.array(z.strictObject({ role: z.enum(INPUT_ROLES), ...file })).max(MAX_FILES),
  outputs: z.array(z.strictObject({ role: z.enum(OUTPUT_ROLES), ...file })).max(MAX_FILES),
  not_archived: z.array(z.strictObject({ file: text, needs: text })).max(MAX_FILES),
});

/**
 * What an entry of an archive says of itself. Paths of inputs are those of a folder in which the audit runs again: below
 * it `run.cwd` is the working folder and `run.config` the configuration. Outputs are named without folders.
 */
export type Manifest = z.infer<typeof manifestSchema>;
/** The options of the run, as the command line had them: names are relative to `run.cwd`. */
export type RunOptions = Manifest['run']['options'];
/** A file of an entry: its path, its hexadecimal SHA-256 and its size in bytes. */
export type ArchivedFile = Manifest['inputs'][number] | Manifest['outputs'][number];

/**
 * The manifest with its files sorted by path and its keys in one order, as it is written: the same for the same audit.
 * Throws ProblemError for one that could not be read.
 */
export function manifestText(manifest: Manifest): string {
  const sorted = parsedManifest(MANIFEST_NAME, {
    ...manifest,
    inputs: manifest.inputs.toSorted((a, b) => compareText(a.path, b.path)),
    outputs: manifest.outputs.toSorted((a, b) => compareText(a.path, b.path)),
    not_archived: manifest.not_archived.toSorted(
      (a, b) => compareText(a.file, b.file) || compareText(a.needs, b.needs),
    ),
  });
  return `${JSON.stringify(sorted, null, 2)}\n`;
}

/** The name of an entry in its archive: the month of the audit, and what tells it from others. Node's version does not. */
export function entryName(manifest: Manifest): string {
  const { version, name } = manifest.tool;
  const known = manifestText({ ...manifest, tool: { name, version, node: '' } });
  return `${manifest.as_of.slice(0, 7)}/${sha256Of(known).slice(0, 16)}`;
}

/** The hexadecimal SHA-256 of bytes or of a text in UTF-8. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Reads a manifest; `file` is how problems call it. Throws ProblemError for one that cannot be believed. */
export function manifestOf(bytes: Uint8Array, file: string): Manifest {
  const manifest = parsedManifest(file, jsonOf(bytes, file));
  const { inputs, outputs, run } = manifest;
  const twice = pathTwice(inputs.map((one) => one.path)) ?? pathTwice(outputs.map((one) => one.path));
  if (twice !== undefined) throw invalidProblem(file, 'a path is there twice, or is a file and a folder');
  if (outputs.some((one) => one.path.includes('/')))
    throw invalidProblem(file, 'a file that was written lies in a folder', 'outputs');
  const size = [...inputs, ...outputs].reduce((sum, { bytes: length }) => sum + length, 0);
  if (size > MAX_ENTRY) throw invalidProblem(file, 'its files have more bytes than an audit can have');
  const config = inputs.find(({ role }) => role === 'config')?.path ?? null;
  if (run.config !== config) throw invalidProblem(file, 'it is not among its inputs', 'run.config');
  return manifest;
}

/** With its keys in the order of the schema. */
function parsedManifest(file: string, value: unknown): Manifest {
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalidProblem(file, 'this is not what a manifest has there', (issue?.path ?? []).join('.'));
}

function jsonOf(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw invalidProblem(file, 'this is not JSON');
  }
}
