import { distance } from 'fastest-levenshtein';
import type { Problem } from '../problem.ts';
import type { Field } from '../records/field.ts';
import { type Column, cellText } from '../records/origin.ts';
import type { SourceRow, SourceTable } from '../sources/source.ts';
import { headingKey } from './headings/heading-key.ts';
import { HEADING_ROWS, headingsOfRow, mayHoldHeadings } from './headings-of-row.ts';
import { lastHeadingRow } from './last-heading-row.ts';
import type { FieldSources, Layout, SectionedLayout, TableLayout } from './layout.ts';
import { type RecordClaim, recordClaims } from './record-claims.ts';
import { claimsReport } from './report-lines.ts';
import type { SheetReading } from './sheets/sheet-reading.ts';

/** How a layout reads a table: where the headings are and which column holds which field. */
export interface Claim {
  readonly layout: Layout;
  /** Number of the last heading row; 0 where there is none. */
  readonly headingRow: number;
  /** Cells of the heading row; 0 where there is none. */
  readonly width: number;
  /** Columns of the row's own record. */
  readonly columns: ReadonlyMap<Field, Column>;
  /** The records each row makes: one, unless the layout says more. */
  readonly records: readonly RecordClaim[];
  /** Columns that state sums, by heading. */
  readonly totals: ReadonlyMap<string, Column>;
  /** Headings that no field took. */
  readonly unused: readonly string[];
  /** Fields for which a second column was there too, with the heading not taken. */
  readonly rivals: readonly { readonly field: Field; readonly taken: string; readonly left: string }[];
  /** What was understood of a list that people keep, beyond its headings. */
  readonly sheet?: SheetReading;
}

/** Why a layout does not read a table, and how near it came. */
export interface Refusal {
  readonly layout: Layout;
  readonly headingRow: number;
  /** Fields found; how near the layout came. */
  readonly found: readonly Field[];
  readonly missing: readonly Field[];
  readonly unused: readonly string[];
  /** Headings of its kind of file that the table lacks. */
  readonly lacking?: readonly string[];
  /** A heading that stands on two columns, either of which could be the field. */
  readonly twice?: { readonly field: Field; readonly heading: string };
  /** What must be settled before such a table is read. */
  readonly problem?: Problem;
}

/** Whether the layout reads the table, with the columns it found or what it lacks. */
export function tryLayout(layout: Layout, table: SourceTable): Claim | Refusal {
  if (layout.shape === 'table') return tryTable(layout, table);
  if (layout.shape === 'sectioned') return trySectioned(layout, table);
  const claims = layout.shape === 'report' && claimsReport(layout, table);
  return claims ? wholeClaim(layout) : refuseWhole(layout);
}

/** True for a layout of any file that has the right headings, which stands back where another knows the file. */
export function isGeneric(layout: Layout): boolean {
  return layout.shape === 'table' && layout.signature === undefined && layout.id !== 'inline';
}

/** True for a layout that reads the table. */
export function isClaim(result: Claim | Refusal): result is Claim {
  return 'columns' in result;
}

/** The heading nearest to any name of the field, when it is near enough to be a slip; for suggestions only. */
export function nearestHeading(headings: readonly string[], names: readonly string[]): string | undefined {
  let best: { heading: string; score: number } | undefined;
  for (const heading of headings) {
    const key = headingKey(heading);
    for (const name of names) {
      const target = headingKey(name);
      const score = distance(key, target) / Math.max(key.length, target.length, 1);
      if (score <= 0.34 && (best === undefined || score < best.score)) best = { heading, score };
    }
  }
  return best?.heading;
}

function tryTable(layout: TableLayout, table: SourceTable): Claim | Refusal {
  const byHeading =
    layout.signature?.headings?.length ||
    Object.values(layout.fields).some((source) => source?.from === 'heading');
  if (!byHeading) return settle(layout, NO_ROW, [], numberedColumns(layout.fields), table);
  const { sheet } = layout.signature ?? {};
  if (sheet !== undefined && table.sheet !== sheet) return refuseWhole(layout);

  let best: Claim | Refusal | undefined;
  for (const row of table.rows) {
    if (row.number > (layout.headingRow ?? HEADING_ROWS)) break;
    if (layout.headingRow === undefined ? !mayHoldHeadings(row) : row.number !== layout.headingRow) continue;
    const result = readHeadings(layout, row, table);
    if (best === undefined || strength(result) > strength(best)) best = result;
  }
  return best ?? refuse(layout, 0, new Map(), []);
}

function strength(result: Claim | Refusal): number {
  return isClaim(result) ? 1000 + result.columns.size : result.found.length;
}

function readHeadings(layout: TableLayout, row: SourceRow, table: SourceTable): Claim | Refusal {
  const byKey = headingsOfRow(row);
  const columns = numberedColumns(layout.fields);
  const rivals: { field: Field; taken: string; left: string }[] = [];
  let twice: Refusal['twice'];
  for (const [field, source] of Object.entries(layout.fields) as [Field, TableLayout['fields'][Field]][]) {
    if (source?.from === 'joined') {
      const parts = source.names.flatMap((name) => byKey.get(headingKey(name))?.[0] ?? []);
      const [first] = parts;
      const heading = parts.map((part) => part.heading).join(' + ');
      if (first && parts.length === source.names.length)
        columns.set(field, { index: first.index, heading, joins: parts.map(({ index }) => index) });
    }
    if (source?.from !== 'heading') continue;
    const present = [...new Set(source.names.map(headingKey))].filter((key) => byKey.has(key));
    const [column, ...same] = byKey.get(present[0] ?? '') ?? [];
    if (
      column === undefined ||
      (layout.id === 'inline' && source.names[0] === field && isTaken(columns, column))
    )
      continue;
    if (same.length > 0) twice ??= { field, heading: column.heading };
    columns.set(field, column);
    const left = byKey.get(present[1] ?? '')?.[0];
    if (left) rivals.push({ field, taken: column.heading, left: left.heading });
  }
  const taken = new Set([...columns.values()].map((column) => column.index));
  const unused = [...byKey.values()]
    .flat()
    .filter((column) => !taken.has(column.index))
    .map((column) => column.heading);
  const result = settle(layout, row, unused, columns, table, byKey, rivals);
  if (twice === undefined) return result;
  return { ...refuse(layout, row.number, columns, unused), missing: [], twice };
}

const NO_ROW: SourceRow = { number: 0, cells: [] };

function settle(
  layout: TableLayout,
  row: SourceRow,
  unused: readonly string[],
  columns: ReadonlyMap<Field, Column>,
  table: SourceTable,
  byKey: ReadonlyMap<string, readonly Column[]> = new Map(),
  rivals: Claim['rivals'] = [],
): Claim | Refusal {
  const lacking = (layout.signature?.headings ?? [])
    .filter((names) => !names.some((name) => byKey.has(headingKey(name))))
    .map(([name]) => name ?? '');
  const records = recordClaims(layout, byKey, columns, table.sheet);
  const refusal = refuse(layout, row.number, columns, unused, records);
  const onlyConstants = columns.size === 0 && layout.detail === undefined;
  if (lacking.length > 0) return { ...refusal, lacking };
  if (refusal.missing.length > 0 || onlyConstants) return refusal;
  const totals = new Map<string, Column>();
  for (const { column } of layout.rowTotals ?? []) {
    const [found] = byKey.get(headingKey(column)) ?? [];
    if (found) totals.set(column, found);
  }
  const taken = new Set([
    ...[...totals.values()].map(({ heading }) => heading),
    ...records.flatMap((record) => [...record.columns.values()].map(({ heading }) => heading)),
  ]);
  const parts = new Set(records.flatMap(({ fields }) => Object.values(fields).flatMap(partsOf)));
  const inParts = [...byKey.values()].flat().filter(({ index }) => parts.has(index + 1));
  for (const { heading } of inParts) taken.add(heading);
  const left = unused.filter((heading) => !taken.has(heading));
  return {
    layout,
    headingRow: row.number === 0 ? 0 : lastHeadingRow(layout, table, row.number, records),
    width: row.cells.length,
    columns,
    records,
    totals,
    unused: left,
    rivals: rivals.filter((rival) => left.includes(rival.left)),
  };
}

/** The numbers of the columns of a source that takes several. */
function partsOf(source: FieldSources[Field]): readonly number[] {
  if (source?.from === 'columns') return source.columns;
  return source?.from === 'sums' ? [...source.plus, ...source.minus] : [];
}

/** A column the user mapped to one field is no other field's, whatever its heading. */
function isTaken(columns: ReadonlyMap<Field, Column>, { index }: Column): boolean {
  return [...columns.values()].some((column) => column.index === index);
}

function refuse(
  layout: TableLayout,
  headingRow: number,
  columns: ReadonlyMap<Field, Column>,
  unused: readonly string[],
  records: readonly RecordClaim[] = [],
): Refusal {
  const has = (field: Field) =>
    columns.has(field) || isGiven(layout.fields[field]) || records.some((record) => record.gives(field));
  const missing = [
    ...layout.required.filter((field) => !has(field)),
    ...layout.oneOf
      .filter((set) => !set.some(has))
      .map((set) => set[0])
      .filter((field) => field !== undefined),
    ...mappedHeadings(layout).filter((field) => !columns.has(field)),
  ];
  return { layout, headingRow, found: [...columns.keys()], missing: [...new Set(missing)], unused };
}

/** True for a value that no one cell of the row holds. */
function isGiven(source: FieldSources[Field]): boolean {
  return source?.from === 'constant' || source?.from === 'sheet' || source?.from === 'sum';
}

/** Fields a user mapped to a heading: the heading must be there. */
function mappedHeadings(layout: TableLayout): Field[] {
  if (layout.id !== 'inline') return [];
  return (Object.entries(layout.fields) as [Field, TableLayout['fields'][Field]][])
    .filter(([field, source]) => source?.from === 'heading' && source.names[0] !== field)
    .map(([field]) => field);
}

function trySectioned(layout: SectionedLayout, table: SourceTable): Claim | Refusal {
  const seen = new Set<string>();
  let strangers = 0;
  for (const row of table.rows) {
    const type = recordType(layout, row);
    if (type === undefined) continue;
    if (!Object.hasOwn(layout.sections, type)) strangers += 1;
    else seen.add(type);
    if (strangers > 0 && seen.size === 0) break;
  }
  const claims = layout.mustHave.every((type) => seen.has(type));
  return claims ? wholeClaim(layout) : refuseWhole(layout);
}

function wholeClaim(layout: Layout): Claim {
  const nothing = { columns: new Map(), records: [], totals: new Map(), unused: [], rivals: [] };
  return { layout, headingRow: 0, width: 0, ...nothing };
}

function refuseWhole(layout: Layout): Refusal {
  return { layout, headingRow: 0, found: [], missing: [], unused: [] };
}

/** The record type of a row, or undefined for a remark. */
export function recordType(layout: SectionedLayout, row: SourceRow): string | undefined {
  const first = cellText(row.cells[0]);
  if (layout.commentPrefix !== undefined && first.startsWith(layout.commentPrefix)) return undefined;
  return cellText(row.cells[layout.typeColumn - 1]).trim();
}

/** The columns of fields that are found by number. */
export function numberedColumns(fields: FieldSources): Map<Field, Column> {
  const columns = new Map<Field, Column>();
  for (const [field, source] of Object.entries(fields) as [Field, FieldSources[Field]][]) {
    if (source?.from === 'column')
      columns.set(field, { index: source.column - 1, heading: String(source.column) });
    if (source?.from === 'columns' && source.columns[0] !== undefined) {
      const joins = source.columns.map((column) => column - 1);
      columns.set(field, { index: source.columns[0] - 1, heading: source.columns.join('+'), joins });
    }
  }
  return columns;
}
