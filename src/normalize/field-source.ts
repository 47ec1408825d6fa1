import { z } from 'zod';
import { FIELDS, type Field, type Role } from '../records/field.ts';
import type { CellReading, FieldSource } from './layout.ts';

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

/** A regular expression that compiles. */
export const expression = z
  .string()
  .min(1)
  .refine(compiles, 'a regular expression')
  .describe('A regular expression, as JavaScript writes it');

const ALL_FIELDS = [...new Set(Object.values(FIELDS).flat())] as [Field, ...Field[]];

/** The name of a field of any role. */
export const fieldName = z.enum(ALL_FIELDS);

/** The shape of a field's source as a user writes it. */
export const fieldSource = z
  .union([
    heading,
    column,
    z.array(heading).min(1).describe('Headings, the first that the file has'),
    z.null().describe('The file does not hold this field, whatever its headings say'),
    z.strictObject({ value: z.union([z.string(), z.number()]).describe('The same value for every row') }),
    z.strictObject({ join: z.array(heading).min(1).describe('Headings whose cells are joined by a space') }),
    z.strictObject({ columns: z.array(column).min(1).describe('Columns whose cells are joined by a space') }),
    z.strictObject({
      sum: z.array(heading).min(1).describe('Headings whose amounts are added'),
      minus: z.array(heading).min(1).optional().describe('Headings whose amounts are taken off'),
    }),
    z.strictObject({ sheet: z.literal('name').describe('The name of the sheet the row stands on') }),
    z.strictObject({
      column: z.union([heading, column, z.array(heading).min(1)]),
      words: words.optional(),
      pattern: expression.optional().describe('A regular expression; its first group is the value'),
      year_of: fieldName.optional().describe('The field whose day tells the year of dates without one'),
    }),
  ])
  .describe('Where the field comes from: a heading, a column number, or { value: … }');

/** A field's source as a user writes it. */
export type WrittenSource = z.infer<typeof fieldSource>;

/** The shape of the sources of one role's fields. */
export function fieldSources(role: Role) {
  return Object.fromEntries(FIELDS[role].map((field) => [field, fieldSource.optional()]));
}

/** What a written source stands for; undefined when the file does not hold the field. */
export function sourceOf(written: unknown): FieldSource | undefined {
  if (typeof written === 'string') return { from: 'heading', names: [written] };
  if (typeof written === 'number') return { from: 'column', column: written };
  if (Array.isArray(written)) return { from: 'heading', names: written.map(String) };
  if (typeof written !== 'object' || written === null) return undefined;
  if ('value' in written) return { from: 'constant', value: String(written.value) };
  if ('join' in written) return { from: 'joined', names: written.join as string[] };
  if ('columns' in written) return { from: 'columns', columns: written.columns as number[] };
  if ('sum' in written) {
    const { sum: plus, minus = [] } = written as { sum: string[]; minus?: string[] };
    return { from: 'sum', plus, minus };
  }
  if ('sheet' in written) return { from: 'sheet' };
  if (!('column' in written)) return undefined;
  const { column: at, words: own, pattern, year_of: yearOf } = written as WrittenCell;
  const reading: CellReading = {
    ...(own === undefined ? {} : { words: own }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(yearOf === undefined ? {} : { yearOf }),
  };
  if (typeof at === 'number') return { from: 'column', column: at, ...reading };
  return { from: 'heading', names: typeof at === 'string' ? [at] : at, ...reading };
}

interface WrittenCell {
  readonly column: string | number | readonly string[];
  readonly words?: Record<string, string>;
  readonly pattern?: string;
  readonly year_of?: Field;
}

function compiles(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}
