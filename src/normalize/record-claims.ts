import type { Field } from '../records/field.ts';
import type { Column } from '../records/origin.ts';
import type { SourceRow } from '../sources/source.ts';
import { headingKey } from './headings/heading-key.ts';
import type { FieldSource, FieldSources, RecordSpec, TableLayout, Unpivot } from './layout.ts';

/** One record that each row of a table makes. */
export interface RecordClaim {
  readonly columns: ReadonlyMap<Field, Column>;
  readonly fields: FieldSources;
  /** The field whose blank cell means that the row makes no such record. */
  readonly only?: Field;
  /** Whether a cell of nought in that field makes a record. */
  readonly zero: 'skip' | 'keep';
  /** True for a record that a row makes only when it makes no other. */
  readonly onlyAlone?: boolean;
  /** Rows that make such a record; all when absent. */
  readonly holds?: (row: SourceRow) => boolean;
  /** True for a field the record has from anywhere. */
  gives(field: Field): boolean;
}

type Headings = ReadonlyMap<string, readonly Column[]>;

/** The records a row makes under these headings; columns of a layout that the file does not have are left out. */
export function recordClaims(
  layout: TableLayout,
  headings: Headings,
  columns: ReadonlyMap<Field, Column>,
  sheet: string | undefined,
): RecordClaim[] {
  const shared = settled(layout.fields, headings, sheet);
  if (!layout.records) return [claimOf(columns, shared)];
  return layout.records.flatMap((spec) => {
    const fields = { ...shared, ...settled(spec.fields, headings, sheet) };
    const own = new Map(columns);
    for (const field of Object.keys(spec.fields) as Field[]) own.delete(field);
    for (const [field, source] of Object.entries(spec.fields) as [Field, FieldSource][]) {
      const column = columnOf(source, headings);
      if (column) own.set(field, column);
    }
    if (!spec.unpivot)
      return [{ ...claimOf(own, fields), ...(isEmptyOwn(layout, own) ? { onlyAlone: true } : {}) }];
    return unpivoted(spec, spec.unpivot, layout, headings, own, fields);
  });
}

/** A row of an inventory whose columns are its options may say nothing of the service itself but its name: that is a record where it has no option. */
function isEmptyOwn(layout: TableLayout, own: ReadonlyMap<Field, Column>): boolean {
  return layout.role === 'inventory' && !own.has('code') && !own.has('mrc');
}

/** What a row says of its service in one figure, and of none of its options. */
const OF_THE_SERVICE: readonly Field[] = ['mrc', 'quantity'];

function unpivoted(
  spec: RecordSpec,
  unpivot: Unpivot,
  layout: TableLayout,
  headings: Headings,
  own: ReadonlyMap<Field, Column>,
  fields: FieldSources,
): RecordClaim[] {
  const claims: RecordClaim[] = [];
  const named = new Set<number>();
  const add = (column: Column, values: Readonly<Partial<Record<Field, string>>>): void => {
    if (named.has(column.index)) return;
    named.add(column.index);
    const stands = { ...headingValues(layout, spec, column, own), ...values };
    const columns = new Map(own);
    for (const field of Object.keys(stands) as Field[]) columns.delete(field);
    if (layout.role === 'inventory') {
      for (const field of OF_THE_SERVICE) if (!spec.fields[field]) columns.delete(field);
    }
    columns.set(unpivot.into, column);
    const constants = Object.entries(stands).map(
      ([field, value]) => [field, { from: 'constant', value }] as const,
    );
    const record = {
      ...fields,
      ...(Object.fromEntries(constants) as FieldSources),
      [unpivot.into]: {
        from: 'heading',
        names: [column.heading],
        ...(unpivot.words === undefined ? {} : { words: unpivot.words }),
      } as const,
    };
    claims.push({ ...claimOf(columns, record), only: unpivot.into, zero: unpivot.zero });
  };
  for (const [name, values] of Object.entries(unpivot.columns)) {
    for (const column of headings.get(headingKey(name)) ?? []) add(column, values);
  }
  if (unpivot.pattern === undefined) return claims;
  const pattern = new RegExp(unpivot.pattern, 'u');
  const totals = new Set(layout.rowTotals?.map(({ column }) => headingKey(column)));
  for (const { index } of own.values()) named.add(index);
  for (const [key, column] of [...headings].flatMap(([name, same]) =>
    same.map((each) => [name, each] as const),
  )) {
    const match = named.has(column.index) || totals.has(key) ? null : pattern.exec(column.heading);
    if (match) add(column, { ...unpivot.fields, ...match.groups });
  }
  return claims;
}

/**
 * What a column's heading says of its records, where the layout does not: the option's name, and its code in a list of
 * services. The columns of a price sheet are prices of what the row describes.
 */
function headingValues(
  layout: TableLayout,
  { fields }: RecordSpec,
  { heading }: Column,
  own: ReadonlyMap<Field, Column>,
): Partial<Record<Field, string>> {
  const isDescribed = layout.role === 'prices' && own.has('description');
  return {
    ...(fields.description || isDescribed ? {} : { description: heading }),
    ...(layout.role === 'inventory' && !fields.code ? { code: heading } : {}),
  };
}

/** A record of these columns and values. */
export function claimOf(columns: ReadonlyMap<Field, Column>, fields: FieldSources): RecordClaim {
  const gives = (field: Field) => columns.has(field) || WITHOUT_COLUMN.has(fields[field]?.from ?? '');
  return { columns, fields, zero: 'keep', gives };
}

function columnOf(source: FieldSource, headings: Headings): Column | undefined {
  if (source.from === 'column') return { index: source.column - 1, heading: String(source.column) };
  if (source.from !== 'heading' && source.from !== 'joined') return undefined;
  const name = source.names.find((candidate) => headings.has(headingKey(candidate)));
  return name === undefined ? undefined : headings.get(headingKey(name))?.[0];
}

/** Sources that are no one column's. */
const WITHOUT_COLUMN: ReadonlySet<string> = new Set(['constant', 'columns', 'sums']);

/** The sources with what the table settles: the name of its sheet, the columns of joined and added headings. */
function settled(fields: FieldSources, headings: Headings, sheet: string | undefined): FieldSources {
  const sources = Object.entries(fields).map(([field, source]) => {
    if (source?.from === 'sheet') return [field, { from: 'constant', value: sheet ?? '' }];
    const numbers = (names: readonly string[]) =>
      names.flatMap((name) => headings.get(headingKey(name))?.[0] ?? []).map(({ index }) => index + 1);
    if (source?.from === 'sum')
      return [field, { from: 'sums', plus: numbers(source.plus), minus: numbers(source.minus) }];
    if (source?.from !== 'joined') return [field, source];
    return [field, { from: 'columns', columns: numbers(source.names) }];
  });
  return Object.fromEntries(sources) as FieldSources;
}
