import { z } from 'zod';
import { FIELDS, type Field, type Role } from '../records/field.ts';
import { DELIMITERS, ENCODINGS, type ReadingHints } from '../sources/source.ts';
import { partHeadings, unpivotOf } from './compile-layout.ts';
import { fieldSources, sourceOf } from './field-source.ts';
import type { FieldSource, RecordSpec, TableLayout } from './layout.ts';
import { unpivotSchema, type WrittenLayout } from './layout-language.ts';

const reading = {
  heading_row: z.number().int().min(1).optional().describe('Row of the headings, from 1'),
  encoding: z.enum(ENCODINGS).optional().describe('Encoding of a text file'),
  delimiter: z.enum(DELIMITERS).optional().describe('Delimiter of a text file'),
  dates: z.enum(['dmy', 'mdy', 'ymd']).optional().describe('Order of day, month and year in all-digit dates'),
  decimal: z.enum(['.', ',']).optional().describe('Decimal sign of the numbers'),
};

/** Shape of an inline mapping for one role: field names to columns, and how the file is to be read. */
export function mappingSchema(role: Role) {
  return z
    .strictObject({ ...fieldSources(role), ...reading, unpivot: unpivotSchema.optional() })
    .describe('An inline mapping: field names to columns');
}

/** An inline mapping as the user wrote it. */
export type Mapping = Readonly<Record<string, unknown>> & {
  readonly heading_row?: number;
  readonly encoding?: ReadingHints['encoding'];
  readonly delimiter?: ReadingHints['delimiter'];
  readonly dates?: TableLayout['dates'];
  readonly decimal?: TableLayout['decimal'];
  readonly unpivot?: WrittenLayout['unpivot'];
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
    !sources.some((source) => ['heading', 'joined', 'sum'].includes(source.from)) &&
    mapping.heading_row === undefined;
  const parts = partHeadings(fields);
  return {
    ...plain,
    id: 'inline',
    title: 'Inline mapping',
    fields: headless ? fields : { ...fields, ...withoutMapped(plain, mapping) },
    ...(mapping.heading_row === undefined ? {} : { headingRow: mapping.heading_row }),
    ...(mapping.dates === undefined ? {} : { dates: mapping.dates }),
    ...(mapping.decimal === undefined ? {} : { decimal: mapping.decimal }),
    ...(mapping.unpivot === undefined ? {} : { records: mappedRecords(role, mapping.unpivot) }),
    ...(parts.length === 0 ? {} : { signature: { headings: parts } }),
  };
}

/** The row's own record, and one for each column that is unpivoted. */
function mappedRecords(role: Role, written: NonNullable<Mapping['unpivot']>): RecordSpec[] {
  const unpivot = unpivotOf(written);
  return role === 'inventory' ? [{ fields: {} }, { fields: {}, unpivot }] : [{ fields: {}, unpivot }];
}

function withoutMapped(plain: TableLayout, mapping: Mapping): TableLayout['fields'] {
  return Object.fromEntries(Object.entries(plain.fields).filter(([field]) => mapping[field] === undefined));
}

function isByNumber(source: FieldSource): boolean {
  return source.from === 'column' || source.from === 'columns';
}
