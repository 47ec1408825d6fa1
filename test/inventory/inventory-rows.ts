import { type Day, parseIsoDay } from '../../src/calendar/day.ts';
import { decimal } from '../../src/money/decimal.ts';
import { money } from '../../src/money/money.ts';
import { IdentifierReader } from '../../src/normalize/values/identifier-text.ts';
import type { OrderType, Role, ServiceStatus } from '../../src/records/field.ts';
import type { Identifier } from '../../src/records/identifier.ts';
import type { InventoryRow } from '../../src/records/inventory-row.ts';
import type { Order } from '../../src/records/order.ts';
import type { Origin } from '../../src/records/origin.ts';

const identifiers = new IdentifierReader('CA');

/** A row of an inventory as a file writes it; Laurentel, 514-01, 514-555-0101, VOIP-STD, active at 28.00 CAD by default. */
export interface WrittenRow {
  readonly row?: number;
  readonly carrier?: string;
  readonly account?: string;
  readonly service?: string;
  readonly code?: string;
  readonly status?: ServiceStatus;
  readonly start?: string;
  readonly end?: string;
  readonly mrc?: string;
  readonly currency?: string;
  readonly quantity?: string;
  readonly description?: string;
  readonly location?: string;
  readonly costCenter?: string;
}

/** An order as a file writes it; completed on 2026-10-14 by default, '' for never. */
export interface WrittenOrder {
  readonly row?: number;
  readonly carrier?: string;
  readonly account?: string;
  readonly order?: string;
  readonly type: OrderType;
  readonly service?: string;
  readonly code?: string;
  readonly completed?: string;
  readonly mrc?: string;
  readonly nrc?: string;
  readonly currency?: string;
}

/** The inventory row; '' leaves a field blank. */
export function rowOf(written: WrittenRow = {}): InventoryRow {
  const {
    account = '514-01',
    code = 'VOIP-STD',
    start = '2025-01-01',
    mrc = '28.00',
    quantity = '',
  } = written;
  const { currency = 'CAD', end = '' } = written;
  return {
    origin: originOf('inventory', written.row ?? 2),
    carrier: named(written.carrier ?? 'Laurentel', 'carrier'),
    ...(account === '' ? {} : { account: named(account, 'account') }),
    service: named(written.service ?? '514-555-0101', 'service'),
    ...(code === '' ? {} : { code: named(code, 'code') }),
    description: written.description ?? 'Line',
    status: written.status ?? 'active',
    ...(start === '' ? {} : { startDate: dayOf(start) }),
    ...(end === '' ? {} : { endDate: dayOf(end) }),
    ...(mrc === '' ? {} : { mrc: money(mrc, currency) }),
    ...(quantity === '' ? {} : { quantity: decimal(quantity) }),
    location: written.location ?? 'Montréal',
    costCenter: written.costCenter ?? 'CC-100',
    contract: '',
  };
}

/** The order; '' leaves a field blank. */
export function orderOf(written: WrittenOrder): Order {
  const { account = '514-01', code = 'VOIP-STD', completed = '2026-10-14', mrc = '', nrc = '' } = written;
  const { service = '514-555-0101', currency = 'CAD' } = written;
  return {
    origin: originOf('orders', written.row ?? 2),
    carrier: named(written.carrier ?? 'Laurentel', 'carrier'),
    ...(account === '' ? {} : { account: named(account, 'account') }),
    order: named(written.order ?? 'CMD-1', 'number'),
    type: written.type,
    ...(service === '' ? {} : { service: named(service, 'service') }),
    ...(code === '' ? {} : { code: named(code, 'code') }),
    ...(completed === '' ? {} : { completedDate: dayOf(completed) }),
    ...(nrc === '' ? {} : { nrc: money(nrc, currency) }),
    ...(mrc === '' ? {} : { mrc: money(mrc, currency) }),
  };
}

/** The day of an ISO date. */
export function dayOf(text: string): Day {
  const day = parseIsoDay(text);
  if (day === undefined) throw new RangeError(`not a day: ${text}`);
  return day;
}

function named(written: string, kind: Parameters<IdentifierReader['read']>[1]): Identifier {
  const read = identifiers.read(written, kind);
  if (!read) throw new RangeError(`not an identifier: ${written}`);
  return read;
}

function originOf(role: Role, row: number): Origin {
  return { table: { role, file: `${role}.csv`, columns: new Map() }, row, cells: [] };
}
