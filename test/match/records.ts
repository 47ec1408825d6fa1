import { decimal } from '../../src/money/decimal.ts';
import { money } from '../../src/money/money.ts';
import { unitPrice } from '../../src/money/unit-price.ts';
import { IdentifierReader } from '../../src/normalize/values/identifier-text.ts';
import type { Charge } from '../../src/records/charge.ts';
import type { ChargeType, Role, ServiceStatus } from '../../src/records/field.ts';
import type { Identifier } from '../../src/records/identifier.ts';
import type { InventoryRow } from '../../src/records/inventory-row.ts';
import type { Invoice } from '../../src/records/invoice.ts';
import type { Origin } from '../../src/records/origin.ts';
import type { PriceTerm } from '../../src/records/price-term.ts';
import { day, period } from '../calendar/days.ts';

const READER = new IdentifierReader('CA');

/** Texts of a charge; `amount` is in CAD unless it names its currency: `28.00 EUR`. */
export interface ChargeTexts {
  readonly carrier?: string;
  readonly account?: string;
  readonly invoice?: string;
  readonly period?: string;
  readonly service?: string;
  readonly type?: ChargeType;
  readonly code?: string;
  readonly description?: string;
  readonly quantity?: string;
  readonly amount?: string;
  readonly file?: string;
}

/** A recurring charge of 28.00 CAD by Laurentel for service S1, code VOIP, account A1. An empty text is left out. */
export function chargeOf(texts: ChargeTexts = {}): Charge {
  const all = { account: 'A1', service: 'S1', code: 'VOIP', amount: '28.00', ...texts };
  const [amount = '', currency = 'CAD'] = all.amount.split(' ');
  return {
    origin: originOf('bills', all.file),
    carrier: id(all.carrier ?? 'Laurentel', 'carrier'),
    ...named('account', all.account),
    ...named('invoice', all.invoice),
    ...(all.period === undefined ? {} : { period: period(all.period) }),
    ...named('service', all.service),
    type: all.type ?? 'recurring',
    ...named('code', all.code),
    description: all.description ?? '',
    ...(all.quantity === undefined ? {} : { quantity: decimal(all.quantity) }),
    amount: money(amount, currency),
    location: '',
    costCenter: '',
    reference: '',
  };
}

/** Texts of a price term; `price` is in CAD unless it names its currency. */
export interface TermTexts {
  readonly carrier?: string;
  readonly code?: string;
  readonly description?: string;
  readonly type?: ChargeType;
  readonly price?: string;
  readonly months?: number;
  readonly from?: string;
  readonly to?: string;
  readonly min?: string;
  readonly max?: string;
  readonly discount?: string;
  readonly account?: string;
  readonly service?: string;
}

/** A term of 28.00 CAD by Laurentel for code VOIP, of any type, always in force, for the whole carrier. */
export function termOf(texts: TermTexts = {}): PriceTerm {
  const [price = '', currency = 'CAD'] = (texts.price ?? '28.00').split(' ');
  return {
    origin: originOf('prices'),
    carrier: id(texts.carrier ?? 'Laurentel', 'carrier'),
    contract: '',
    ...named('code', texts.code ?? 'VOIP'),
    description: texts.description ?? '',
    ...(texts.type === undefined ? {} : { type: texts.type }),
    unitPrice: unitPrice(price, currency),
    monthsPerUnit: texts.months ?? 1,
    ...(texts.from === undefined ? {} : { validFrom: day(texts.from) }),
    ...(texts.to === undefined ? {} : { validTo: day(texts.to) }),
    ...(texts.min === undefined ? {} : { minQuantity: decimal(texts.min) }),
    ...(texts.max === undefined ? {} : { maxQuantity: decimal(texts.max) }),
    ...(texts.discount === undefined ? {} : { discountPercent: decimal(texts.discount) }),
    ...named('account', texts.account),
    ...named('service', texts.service),
  };
}

/** Texts of an inventory row. */
export interface RowTexts {
  readonly carrier?: string;
  readonly account?: string;
  readonly service?: string;
  readonly code?: string;
  readonly description?: string;
  readonly status?: ServiceStatus;
  readonly start?: string;
  readonly end?: string;
  readonly mrc?: string;
}

/** An active row of Laurentel for service S1, code VOIP, account A1. An empty text is left out. */
export function rowOf(texts: RowTexts = {}): InventoryRow {
  const all = { account: 'A1', code: 'VOIP', ...texts };
  return {
    origin: originOf('inventory'),
    carrier: id(all.carrier ?? 'Laurentel', 'carrier'),
    ...named('account', all.account),
    service: id(all.service ?? 'S1', 'service'),
    ...named('code', all.code),
    description: all.description ?? '',
    status: all.status ?? 'active',
    ...(all.start === undefined ? {} : { startDate: day(all.start) }),
    ...(all.end === undefined ? {} : { endDate: day(all.end) }),
    ...(all.mrc === undefined ? {} : { mrc: money(all.mrc, 'CAD') }),
    location: '',
    costCenter: '',
    contract: '',
  };
}

/** The header of an invoice of Laurentel, account A1. */
export function headerOf(invoice: string, account = 'A1', dates?: string): Invoice {
  return {
    origin: originOf('invoices'),
    carrier: id('Laurentel', 'carrier'),
    ...named('account', account),
    invoice: id(invoice, 'number'),
    ...(dates === undefined ? {} : { period: period(dates) }),
    currency: 'CAD',
  };
}

/** Row 2 of a file of its role, whose first column is the account. */
export function originOf(role: Role, file = `${role}.csv`): Origin {
  const columns = new Map([['account', { index: 0, heading: 'account' }]] as const);
  return { table: { role, file, columns }, row: 2, cells: ['A1'] };
}

/** An identifier as the product reads it. */
export function id(text: string, kind: 'carrier' | 'account' | 'service' | 'code' | 'number'): Identifier {
  const found = READER.read(text, kind);
  if (!found) throw new RangeError(`no identifier in ${text}`);
  return found;
}

function named<K extends 'account' | 'service' | 'code' | 'invoice'>(
  kind: K,
  text: string | undefined,
): { [key in K]?: Identifier } {
  if (text === undefined || text === '') return {};
  return { [kind]: id(text, kind === 'invoice' ? 'number' : kind) } as { [key in K]: Identifier };
}
