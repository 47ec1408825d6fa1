import type { Problem } from '../problem.ts';
import type { Charge } from '../records/charge.ts';
import type { Role } from '../records/field.ts';
import type { Identifier } from '../records/identifier.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import type { Invoice } from '../records/invoice.ts';
import type { Order } from '../records/order.ts';
import type { PriceTerm } from '../records/price-term.ts';
import type { ClaimedTable } from './choose-tables.ts';
import type { ControlFigure } from './controls.ts';
import type { LeftOut } from './document.ts';
import type { RowReader } from './row-reader.ts';
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
  /** Every bad cell of every rejected row. */
  readonly rejections: Problem[];
  readonly warnings: Problem[];
  layout: string;
  rows: number;
  records: number;
  rejected: number;
  /** Rows that are no records: blank, remarks, totals, detail left out by design. */
  ignored: number;
  /** What was left out by design, by what it is. */
  readonly left: LeftOut[];
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

/** The records of a file of which nothing is read yet. */
export function noRecords(layout: string, claims: readonly ClaimedTable[]): FileRecords {
  return {
    charges: [],
    invoices: [],
    inventory: [],
    prices: [],
    orders: [],
    controls: [],
    unread: [],
    rejections: [],
    warnings: [],
    layout,
    rows: 0,
    records: 0,
    rejected: 0,
    ignored: 0,
    left: [],
    claims,
  };
}

/** Takes the record of the reader's row, or rejects the row with everything that is wrong in it. True when it was taken. */
export function takeRow(reader: RowReader, role: Role, context: RecordContext, result: FileRecords): boolean {
  const kept = keep(reader, role, context, result);
  if (kept) {
    result.records += 1;
    return true;
  }
  rejectRow(reader, role, context, result, reader.problems());
  return false;
}

/** Rejects the reader's row for these problems, remembering what it names. */
export function rejectRow(
  reader: RowReader,
  role: Role,
  context: RecordContext,
  result: FileRecords,
  problems: readonly Problem[],
): void {
  result.rejected += 1;
  for (const problem of problems) result.rejections.push(problem);
  result.unread.push(unreadRow(reader, role, context));
}

/** Leaves only what `keep` is true of in a list of records, of any length. */
export function keepOnly<T>(list: T[], keep: (record: T) => boolean): void {
  let kept = 0;
  for (const record of list) {
    if (!keep(record)) continue;
    list[kept] = record;
    kept += 1;
  }
  list.length = kept;
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
