import { distance } from 'fastest-levenshtein';
import { append } from '../keyed/value-at.ts';
import type { Field } from '../records/field.ts';
import { type Cell, type Column, cellText } from '../records/origin.ts';
import type { SourceRow, SourceTable } from '../sources/source.ts';
import { headingKey } from './headings/heading-key.ts';
import type { FieldSources, Layout, SectionedLayout, TableLayout } from './layout.ts';

/** Headings are looked for in this many rows from the top. */
const HEADING_ROWS = 60;

/** How a layout reads a table: where the headings are and which column holds which field. */
export interface Claim {
  readonly layout: Layout;
  /** Number of the heading row; 0 where there is none. */
  readonly headingRow: number;
  /** Cells of the heading row; 0 where there is none. */
  readonly width: number;
  readonly columns: ReadonlyMap<Field, Column>;
  /** Headings that no field took. */
  readonly unused: readonly string[];
  /** Fields for which a second column was there too, with the heading not taken. */
  readonly rivals: readonly { readonly field: Field; readonly taken: string; readonly left: string }[];
}

/** Why a layout does not read a table, and how near it came. */
export interface Refusal {
  readonly layout: Layout;
  readonly headingRow: number;
  /** Fields found; how near the layout came. */
  readonly found: readonly Field[];
  readonly missing: readonly Field[];
  readonly unused: readonly string[];
  /** A heading that stands on two columns, either of which could be the field. */
  readonly twice?: { readonly field: Field; readonly heading: string };
}

/** Whether the layout reads the table, with the columns it found or what it lacks. */
export function tryLayout(layout: Layout, table: SourceTable): Claim | Refusal {
  return layout.shape === 'table' ? tryTable(layout, table) : trySectioned(layout, table);
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
  const byHeading = Object.values(layout.fields).some((source) => source?.from === 'heading');
  if (!byHeading) return settle(layout, 0, [], numberedColumns(layout.fields));

  let best: Claim | Refusal | undefined;
  for (const row of table.rows) {
    if (layout.headingRow === undefined ? row.number > HEADING_ROWS : row.number > layout.headingRow) break;
    if (layout.headingRow !== undefined && row.number !== layout.headingRow) continue;
    const result = readHeadings(layout, row);
    if (best === undefined || strength(result) > strength(best)) best = result;
  }
  return best ?? refuse(layout, 0, new Map(), []);
}

function strength(result: Claim | Refusal): number {
  return isClaim(result) ? 1000 + result.columns.size : result.found.length;
}

function readHeadings(layout: TableLayout, row: SourceRow): Claim | Refusal {
  const byKey = new Map<string, Column[]>();
  row.cells.forEach((cell: Cell, index) => {
    const heading = cellText(cell).trim();
    const key = heading.length > 200 ? '' : headingKey(heading);
    if (key === '') return;
    const column = { index, heading: heading.replace(/\s+/g, ' ') };
    append(byKey, key, column);
  });

  const columns = numberedColumns(layout.fields);
  const rivals: { field: Field; taken: string; left: string }[] = [];
  let twice: Refusal['twice'];
  for (const [field, source] of Object.entries(layout.fields) as [Field, TableLayout['fields'][Field]][]) {
    if (source?.from !== 'heading') continue;
    const present = [...new Set(source.names.map(headingKey))].filter((key) => byKey.has(key));
    const [column, ...same] = byKey.get(present[0] ?? '') ?? [];
    if (column === undefined || (layout.id === 'inline' && isTaken(columns, column))) continue;
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
  const result = settle(
    layout,
    row.number,
    unused,
    columns,
    row.cells.length,
    rivals.filter((rival) => unused.includes(rival.left)),
  );
  if (twice === undefined) return result;
  return { ...refuse(layout, row.number, columns, unused), missing: [], twice };
}

function settle(
  layout: TableLayout,
  headingRow: number,
  unused: readonly string[],
  columns: ReadonlyMap<Field, Column>,
  width = 0,
  rivals: Claim['rivals'] = [],
): Claim | Refusal {
  const refusal = refuse(layout, headingRow, columns, unused);
  const onlyConstants = columns.size === 0;
  if (refusal.missing.length > 0 || onlyConstants) return refusal;
  return { layout, headingRow, width, columns, unused, rivals };
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
): Refusal {
  const has = (field: Field) => columns.has(field) || layout.fields[field]?.from === 'constant';
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
    if (layout.sections[type] === undefined) strangers += 1;
    else seen.add(type);
    if (strangers > 0 && seen.size === 0) break;
  }
  const claims = layout.mustHave.every((type) => seen.has(type));
  if (!claims) return { layout, headingRow: 0, found: [], missing: [], unused: [] };
  return { layout, headingRow: 0, width: 0, columns: new Map(), unused: [], rivals: [] };
}

/** The record type of a row, or undefined for a remark. */
export function recordType(layout: SectionedLayout, row: SourceRow): string | undefined {
  const first = cellText(row.cells[0]);
  if (first.startsWith(layout.commentPrefix)) return undefined;
  return cellText(row.cells[layout.typeColumn - 1]).trim();
}

/** The columns of fields that are found by number. */
export function numberedColumns(fields: FieldSources): Map<Field, Column> {
  const columns = new Map<Field, Column>();
  for (const [field, source] of Object.entries(fields) as [Field, FieldSources[Field]][]) {
    if (source?.from === 'column')
      columns.set(field, { index: source.column - 1, heading: String(source.column) });
    if (source?.from === 'columns' && source.columns[0] !== undefined) {
      columns.set(field, { index: source.columns[0] - 1, heading: source.columns.join('+') });
    }
  }
  return columns;
}
