import { append } from '../keyed/value-at.ts';
import { type Problem, quoted } from '../problem.ts';
import type { Charge } from '../records/charge.ts';
import type { Role } from '../records/field.ts';
import type { Identifier } from '../records/identifier.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import type { Invoice } from '../records/invoice.ts';
import type { Order } from '../records/order.ts';
import type { PriceTerm } from '../records/price-term.ts';
import type { SourceFile, SourceRow, SourceTable } from '../sources/source.ts';
import { type ClaimedTable, chooseTables, placeOfTable } from './choose-tables.ts';
import { type ControlFigure, controlFigures } from './controls.ts';
import type { FileRefusal, FileTask } from './file-task.ts';
import type { FieldSources, SectionedLayout } from './layout.ts';
import { openReader } from './open-reader.ts';
import { type Claim, numberedColumns, recordType } from './recognise.ts';
import type { RowReader } from './row-reader.ts';
import { isTotals, noCurrency } from './table-habits.ts';
import {
  type RecordContext,
  toCharge,
  toInventoryRow,
  toInvoice,
  toOrder,
  toPriceTerm,
} from './to-records.ts';

/** The records of a file, with what was made of every one of its rows. */
export interface FileRecords {
  readonly charges: Charge[];
  readonly invoices: Invoice[];
  readonly inventory: InventoryRow[];
  readonly prices: PriceTerm[];
  readonly orders: Order[];
  readonly controls: ControlFigure[];
  /** What the rejected rows name, as far as they can be read. */
  readonly unread: UnreadRow[];
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

/** What a rejected row names: nothing may be claimed for lack of a record that could not be read. */
export interface UnreadRow {
  readonly role: Role;
  readonly carrier?: Identifier;
  readonly service?: Identifier;
  readonly code?: Identifier;
  readonly invoice?: Identifier;
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
    unread: [],
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
    append(rowsOf, type, row);
  }
  for (const [type, rows] of rowsOf) {
    const section = layout.sections[type];
    if (section === undefined) {
      for (const row of rows) {
        result.rejected += 1;
        result.unread.push({ role: 'bills' });
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
    const columns = numberedColumns(section.fields);
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

function take(reader: RowReader, role: Role, context: RecordContext, result: FileRecords): void {
  const kept = keep(reader, role, context, result);
  if (kept) {
    result.records += 1;
    return;
  }
  result.rejected += 1;
  for (const problem of reader.problems()) result.rejections.push(problem);
  result.unread.push(unreadRow(reader, role, context));
}

function unreadRow(reader: RowReader, role: Role, { carrierNamed }: RecordContext): UnreadRow {
  const carrier = reader.identifier('carrier', 'carrier');
  return {
    role,
    carrier: carrier && carrierNamed(carrier),
    service: reader.identifier('service', 'service'),
    code: reader.identifier('code', 'code'),
    invoice: reader.identifier('invoice', 'number'),
  };
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
