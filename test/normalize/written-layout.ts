import { parse } from 'yaml';
import { decimalText } from '../../src/money/decimal.ts';
import { compileLayout } from '../../src/normalize/compile-layout.ts';
import type { FileRecords } from '../../src/normalize/file-records.ts';
import type { Layout } from '../../src/normalize/layout.ts';
import { layoutSchema } from '../../src/normalize/layout-language.ts';
import type { Role } from '../../src/records/field.ts';
import { fileOf, readFileOf, tableOf, textsOf } from './file-of-rows.ts';

/** The layout of a YAML text; throws with its faults. */
export function layoutOf(yaml: string): Layout {
  return compileLayout(layoutSchema.parse(parse(yaml)));
}

/** What is wrong with a layout in YAML, as `where: what was expected`; none when it is well written. */
export function faultsIn(yaml: string): string[] {
  const read = layoutSchema.safeParse(parse(yaml));
  return (read.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** The records of a text whose cells `|` divides, under a layout in YAML; throws with what stops it. */
export function readText(yaml: string, text: string, role: Role = 'bills'): FileRecords {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '' ? [] : line.trim().split('|')));
  const read = readFileOf(fileOf(tableOf(rows)), role, { layouts: [layoutOf(yaml)] });
  if ('problems' in read) throw new Error(textsOf(read.problems).join('\n'));
  return read;
}

/** What became of the rows of a file. */
export function countsOf({ rows, records, rejected, ignored }: FileRecords) {
  return { rows, records, rejected, ignored };
}

/** The figures a file states of itself, where, and what was read. */
export function figuresOf({ controls }: FileRecords) {
  return controls.map(({ counts, evidence, stated, read }) => ({
    of: counts,
    row: evidence.row,
    column: evidence.column,
    stated: decimalText(stated),
    read: decimalText(read),
  }));
}

/** A file of record types, well described. */
export const RECORD_TYPES = `
id: my-records
carrier: Laurentel
type_column: 1
recognise: { types: [A] }
sections:
  A: { charge: { charge_type: 2, amount: 3 } }
  B: { invoice: { invoice: 2 } }
  C: { detail: calls }
totals: [{ stated: { type: B, column: 3 }, of: net, sum: { type: A, column: 3 } }]
`;

/** A report, well described. */
export const REPORT = `
id: my-report
carrier: Laurentel
recognise: { lines: [Bill] }
invoice_per: line
lines:
  - { match: '^Line (?<service>.+)', begins: line, keep: true }
  - { match: Charges, section: charges, set: { charge_type: usage } }
  - { match: '(?<description>\\S+) (?<amount>.+)', in: charges, record: charge }
  - { match: 'Total (?<total>.+)', total: line, of: net }
`;
