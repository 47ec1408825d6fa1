import { z } from 'zod';
import { FIELDS, type Field, type Role } from '../records/field.ts';
import { DELIMITERS, ENCODINGS, type ReadingHints } from '../sources/source.ts';
import type { FieldSource, TableLayout } from './layout.ts';

const heading = z.string().min(1).describe('The heading of the column that holds the field');
const column = z
  .number()
  .int()
  .min(1)
  .max(16384)
  .describe('The number of the column, from 1, for a file without headings');
const words = z
  .record(z.string(), z.string())
  .describe("The file's own words for the product's, such as { MRC: recurring }");

const fieldSource = z
  .union([
    heading,
    column,
    z.array(heading).min(1).describe('Headings, the first that the file has'),
    z.null().describe('The file does not hold this field, whatever its headings say'),
    z.strictObject({ value: z.union([z.string(), z.number()]).describe('The same value for every row') }),
    z.strictObject({ column: z.union([heading, column]), words: words.optional() }),
  ])
  .describe('Where the field comes from: a heading, a column number, or { value: … }');

const reading = {
  heading_row: z.number().int().min(1).optional().describe('Row of the headings, from 1'),
  encoding: z.enum(ENCODINGS).optional().describe('Encoding of a text file'),
  delimiter: z.enum(DELIMITERS).optional().describe('Delimiter of a text file'),
  dates: z.enum(['dmy', 'mdy', 'ymd']).optional().describe('Order of day, month and year in all-digit dates'),
  decimal: z.enum(['.', ',']).optional().describe('Decimal sign of the numbers'),
};

/** Shape of an inline mapping for one role: field names to columns, and how the file is to be read. */
export function mappingSchema(role: Role) {
  const fields = Object.fromEntries(FIELDS[role].map((field) => [field, fieldSource.optional()]));
  return z.strictObject({ ...fields, ...reading }).describe('An inline mapping: field names to columns');
}

/** An inline mapping as the user wrote it. */
export type Mapping = Readonly<Record<string, unknown>> & {
  readonly heading_row?: number;
  readonly encoding?: ReadingHints['encoding'];
  readonly delimiter?: ReadingHints['delimiter'];
  readonly dates?: TableLayout['dates'];
  readonly decimal?: TableLayout['decimal'];
};

/**
 * The layout a mapping stands for: its own columns over those of the plain layout of the role, whose headings are still
 * recognised for fields the mapping does not name. A mapping by column numbers only has no headings to recognise.
 */
export function mappedLayout(role: Role, mapping: Mapping, plain: TableLayout): TableLayout {
  const fields: Partial<Record<Field, FieldSource>> = {};
  for (const field of FIELDS[role] as readonly Field[]) {
    const source = sourceOf(mapping[field]);
    if (source) fields[field] = source;
  }
  const sources = Object.values(fields);
  const headless =
    sources.some(isByNumber) &&
    !sources.some((source) => source.from === 'heading') &&
    mapping.heading_row === undefined;
  return {
    ...plain,
    id: 'inline',
    title: 'Inline mapping',
    fields: headless ? fields : { ...fields, ...withoutMapped(plain, mapping) },
    ...(mapping.heading_row === undefined ? {} : { headingRow: mapping.heading_row }),
    ...(mapping.dates === undefined ? {} : { dates: mapping.dates }),
    ...(mapping.decimal === undefined ? {} : { decimal: mapping.decimal }),
  };
}

function withoutMapped(plain: TableLayout, mapping: Mapping): TableLayout['fields'] {
  return Object.fromEntries(Object.entries(plain.fields).filter(([field]) => mapping[field] === undefined));
}

function sourceOf(written: unknown): FieldSource | undefined {
  if (typeof written === 'string') return { from: 'heading', names: [written] };
  if (typeof written === 'number') return { from: 'column', column: written };
  if (Array.isArray(written)) return { from: 'heading', names: written.map(String) };
  if (typeof written !== 'object' || written === null) return undefined;
  if ('value' in written) return { from: 'constant', value: String(written.value) };
  if (!('column' in written)) return undefined;
  const extra = 'words' in written && written.words ? { words: written.words as Record<string, string> } : {};
  return typeof written.column === 'number'
    ? { from: 'column', column: written.column, ...extra }
    : { from: 'heading', names: [String(written.column)], ...extra };
}

function isByNumber(source: FieldSource): boolean {
  return source.from === 'column' || source.from === 'columns';
}
