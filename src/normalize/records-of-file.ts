import { type Problem, quoted } from '../problem.ts';
import type { Charge } from '../records/charge.ts';
import type { Field, Role } from '../records/field.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import type { Invoice } from '../records/invoice.ts';
import type { Order } from '../records/order.ts';
import { type Column, cellText, type TableOrigin } from '../records/origin.ts';
import type { PriceTerm } from '../records/price-term.ts';
import type { SourceFile, SourceRow, SourceTable } from '../sources/source.ts';
import { fold } from '../text/fold.ts';
import { type ClaimedTable, chooseTables, placeOfTable } from './choose-tables.ts';
import { type ControlFigure, controlFigures } from './controls.ts';
import type { FileRefusal, FileTask } from './file-task.ts';
import type { FieldSources, Layout, SectionedLayout } from './layout.ts';
import { type Claim, recordType } from './recognise.ts';
import { RowReader } from './row-reader.ts';
import {
  type RecordContext,
  toCharge,
  toInventoryRow,
  toInvoice,
  toOrder,
  toPriceTerm,
} from './to-records.ts';
import { columnStyles } from './values/column-style.ts';

/** The records of a file, with what was made of every one of its rows. */
export interface FileRecords {
  readonly charges: Charge[];
  readonly invoices: Invoice[];
  readonly inventory: InventoryRow[];
  readonly prices: PriceTerm[];
  readonly orders: Order[];
  readonly controls: ControlFigure[];
  /** Why rows were rejected: every bad cell of every bad row. */
  readonly rejections: Problem[];
  readonly warnings: Problem[];
  layout: string;
  rows: number;
  records: number;
  rejected: number;
  ignored: number;
  /** How each table was read, for `inspect`. */
  readonly claims: readonly ClaimedTable[];
}

/** Reads the records of a file by the one layout that claims it. */
export function recordsOfFile(source: SourceFile, task: FileTask): FileRecords | FileRefusal {
  const chosen = chooseTables(source, task);
  if ('problems' in chosen) return chosen;
  const result: FileRecords = {
    charges: [],
    invoices: [],
    inventory: [],
    prices: [],
    orders: [],
    controls: [],
    rejections: [],
    warnings: [...chosen.warnings],
    layout: chosen.claims[0]?.claim.layout.id ?? '',
    rows: 0,
    records: 0,
    rejected: 0,
    ignored: 0,
    claims: chosen.claims,
  };
  const problems: Problem[] = [];
  for (const { table, claim } of chosen.claims) {
    if (claim.layout.shape === 'sectioned') readSections(source, table, claim.layout, task, result, problems);
    else readTable(source, table, claim, claim.layout.fields, task, result, problems);
  }
  if (problems.length > 0) return { problems };
  if (result.records + result.rejected === 0) {
    const nothing: Problem = {
      id: 'no-rows',
      place: { file: source.file },
      found: 'there are headings, and no row below them',
      expected: 'at least one row',
      fix: 'Check that the export is complete, or leave the file out',
    };
    if (task.role === 'orders' || task.role === 'invoices') result.warnings.push(nothing);
    else return { problems: [nothing] };
  }
  return result;
}

function readTable(
  source: SourceFile,
  table: SourceTable,
  claim: Claim,
  fields: FieldSources,
  task: FileTask,
  result: FileRecords,
  problems: Problem[],
): void {
  const rows = table.rows.filter((row) => row.number > claim.headingRow);
  const reader = openReader(
    source,
    table,
    claim.columns,
    fields,
    rows,
    claim.layout,
    task,
    result.warnings,
    problems,
  );
  const role = task.role === 'history' ? 'bills' : task.role;
  const unpriced = noCurrency(claim, role, task.context);
  if (unpriced && rows.length > 0) {
    problems.push({ ...unpriced, place: { ...placeOfTable(source, table), row: claim.headingRow } });
    return;
  }
  for (const row of rows) {
    reader.turnTo(row);
    result.rows += 1;
    if (claim.width > 0 && table.sheet === undefined) reader.checkWidth(claim.width);
    const left = reader.problems().length === 0 && (reader.isBlank() || isTotals(row, claim, role));
    if (left) result.ignored += 1;
    else take(reader, role, task.context, result);
  }
}

/** The column that says whose row it is, for the lists that people keep and sum up themselves. */
const NAMED_BY: Readonly<Partial<Record<Role, Field>>> = {
  inventory: 'service',
  prices: 'code',
  orders: 'order',
};
const TOTALS = /^(?:(?:grand |general |sous[- ]?|sub-?)?totals?|totaux|الاجمالي|المجموع)(?![\p{L}\p{N}])/u;

/** True for a row of sums under a list: it says "total" and names nothing itself. */
function isTotals(row: SourceRow, claim: Claim, role: Role): boolean {
  const field = NAMED_BY[role];
  const column = field && claim.columns.get(field);
  if (!column) return false;
  const name = fold(cellText(row.cells[column.index]));
  if (name !== '' && !TOTALS.test(name)) return false;
  return row.cells.some((cell) => typeof cell === 'string' && cell.length < 60 && TOTALS.test(fold(cell)));
}

/** What is wrong with a file of amounts that names no currency where nobody else does. */
function noCurrency(claim: Claim, role: Role, context: RecordContext): Problem | undefined {
  const { layout, columns } = claim;
  const named =
    columns.has('currency') || (layout.shape === 'table' && layout.fields.currency?.from === 'constant');
  const priced = role === 'inventory' ? columns.has('mrc') : role !== 'orders';
  if (context.currency !== undefined || named || !priced) return undefined;
  return {
    id: 'currency-missing',
    found: 'no column names the currency of the amounts',
    expected: 'an ISO 4217 code such as EUR',
    fix: 'Add a currency column, set currency: in bill-audit.yaml, or say --currency',
  };
}

function readSections(
  source: SourceFile,
  table: SourceTable,
  layout: SectionedLayout,
  task: FileTask,
  result: FileRecords,
  problems: Problem[],
): void {
  const rowsOf = new Map<string, SourceRow[]>();
  for (const row of table.rows) {
    const type = recordType(layout, row);
    result.rows += 1;
    if (type === undefined) {
      result.ignored += 1;
      continue;
    }
    const rows = rowsOf.get(type);
    if (rows) rows.push(row);
    else rowsOf.set(type, [row]);
  }
  for (const [type, rows] of rowsOf) {
    const section = layout.sections[type];
    if (section === undefined) {
      for (const row of rows) {
        result.rejected += 1;
        result.rejections.push({
          id: 'record-type-unknown',
          place: { ...placeOfTable(source, table), row: row.number, column: String(layout.typeColumn) },
          found: `${quoted(type)} is not a record type of ${layout.id}`,
          expected: `one of ${Object.keys(layout.sections).join(', ')}`,
          fix: 'Check that the line is whole, and that the file was not cut or joined',
        });
      }
      continue;
    }
    if (section.record === 'detail') {
      result.ignored += rows.length;
      continue;
    }
    const columns = sectionColumns(section.fields);
    const reader = openReader(
      source,
      table,
      columns,
      section.fields,
      rows,
      layout,
      task,
      result.warnings,
      problems,
    );
    for (const row of rows) {
      reader.turnTo(row);
      take(reader, section.record === 'invoice' ? 'invoices' : 'bills', task.context, result);
    }
  }
  result.controls.push(...controlFigures(source.file, table, layout, rowsOf, result));
}

function sectionColumns(fields: FieldSources): Map<Field, Column> {
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

function openReader(
  source: SourceFile,
  table: SourceTable,
  columns: ReadonlyMap<Field, Column>,
  fields: FieldSources,
  rows: readonly SourceRow[],
  layout: Layout,
  task: FileTask,
  warnings: Problem[],
  problems: Problem[],
): RowReader {
  const styles = columnStyles(columns, rows, { dates: layout.dates, decimal: layout.decimal }, task.locale);
  for (const { column, rows: proofs } of styles.mixed) {
    const [first, second] = proofs;
    problems.push({
      id: 'dates-mixed',
      place: { ...placeOfTable(source, table), column: column.heading },
      found: `row ${first?.row} has ${quoted(first?.text ?? '')} and row ${second?.row} has ${quoted(second?.text ?? '')}: the column writes dates in two orders`,
      expected: 'one order throughout',
      fix: 'Export the column again in one format, such as 2026-10-31',
    });
  }
  const [doubt] = styles.byLocale;
  if (doubt) {
    const names = styles.byLocale.map(({ column }) => quoted(column.heading)).join(', ');
    warnings.push({
      id: 'dates-by-locale',
      place: { ...placeOfTable(source, table), row: doubt.row },
      found: `dates such as ${quoted(doubt.text)} in ${names} were read ${doubt.order === 'dmy' ? 'day' : 'month'} first, as the locale ${task.locale.tag} writes them: nothing in the file settles it`,
      fix: 'If that is wrong, name the order in bill-audit.yaml (layout: { dates: dmy } or { dates: mdy })',
    });
  }
  const origin: TableOrigin = { role: task.role, ...placeOfTable(source, table), columns };
  return new RowReader(origin, fields, styles, task.identifiers);
}

function take(reader: RowReader, role: Role, context: RecordContext, result: FileRecords): void {
  const kept = keep(reader, role, context, result);
  if (kept) {
    result.records += 1;
    return;
  }
  result.rejected += 1;
  for (const problem of reader.problems()) result.rejections.push(problem);
}

function keep(reader: RowReader, role: Role, context: RecordContext, result: FileRecords): boolean {
  if (role === 'bills') return pushed(result.charges, toCharge(reader, context));
  if (role === 'invoices') return pushed(result.invoices, toInvoice(reader, context));
  if (role === 'inventory') return pushed(result.inventory, toInventoryRow(reader, context));
  if (role === 'prices') return pushed(result.prices, toPriceTerm(reader, context));
  return pushed(result.orders, toOrder(reader, context));
}

function pushed<T>(list: T[], record: T | undefined): boolean {
  if (record === undefined) return false;
  list.push(record);
  return true;
}
