import { NO_CURRENCY } from '../money/currency.ts';
import type { Decimal } from '../money/decimal.ts';
import { quoted } from '../problem.ts';
import type { Charge } from '../records/charge.ts';
import { CHARGE_TYPES, ORDER_TYPES, SERVICE_STATUSES } from '../records/field.ts';
import type { Identifier } from '../records/identifier.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import type { Invoice } from '../records/invoice.ts';
import type { Order } from '../records/order.ts';
import type { PriceTerm } from '../records/price-term.ts';
import { headingKey } from './headings/heading-key.ts';
import type { RowReader } from './row-reader.ts';
import { CHARGE_TYPE_INDEX, ODD_UNITS, ORDER_TYPE_INDEX, STATUS_INDEX, UNIT_MONTHS } from './vocabulary.ts';

/** What the records of a file share. */
export interface RecordContext {
  /** Currency of rows that name none. */
  readonly currency?: string;
  /** The name under which a carrier is reported, for any of its names. */
  readonly carrierNamed: (written: Identifier) => Identifier;
}

/** The charge in the reader's row; undefined, with problems in the reader, when the row cannot be read. */
export function toCharge(row: RowReader, context: RecordContext): Charge | undefined {
  const carrier = row.required('carrier', () => row.identifier('carrier', 'carrier'));
  const type = row.required('charge_type', () => row.word('charge_type', CHARGE_TYPE_INDEX, CHARGE_TYPES));
  const currency = row.currency(context.currency);
  const amount = row.required('amount', () => row.money('amount', currency ?? NO_CURRENCY));
  const charge = {
    origin: row.origin(),
    account: row.identifier('account', 'account'),
    invoice: row.identifier('invoice', 'number'),
    invoiceDate: row.day('invoice_date'),
    dueDate: row.day('due_date'),
    period: row.period('period_start', 'period_end', type === 'recurring'),
    service: row.identifier('service', 'service'),
    code: row.identifier('code', 'code'),
    description: row.text('description'),
    quantity: row.number('quantity'),
    unitPrice: row.unitPrice('unit_price', currency ?? NO_CURRENCY),
    taxRate: row.percent('tax_rate'),
    taxAmount: row.money('tax_amount', currency ?? NO_CURRENCY),
    lineAdjustment: row.money('line_adjustment', currency ?? NO_CURRENCY),
    taxBase: row.money('tax_base', currency ?? NO_CURRENCY),
    location: row.text('location'),
    costCenter: row.text('cost_center'),
    order: row.identifier('order', 'number'),
    reference: row.text('reference'),
  };
  if (row.problems().length > 0 || !carrier || !type || !currency || !amount) return undefined;
  return { ...charge, carrier: context.carrierNamed(carrier), type, amount };
}

/** The invoice header in the reader's row; undefined, with problems in the reader, when the row cannot be read. */
export function toInvoice(row: RowReader, context: RecordContext): Invoice | undefined {
  const carrier = row.required('carrier', () => row.identifier('carrier', 'carrier'));
  const invoice = row.required('invoice', () => row.identifier('invoice', 'number'));
  const currency = row.currency(context.currency);
  const money = currency ?? NO_CURRENCY;
  const header = {
    origin: row.origin(),
    account: row.identifier('account', 'account'),
    invoiceDate: row.day('invoice_date'),
    dueDate: row.day('due_date'),
    period: row.period('period_start', 'period_end', true),
    previousBalance: row.money('previous_balance', money),
    payments: row.money('payments', money),
    adjustments: row.money('adjustments', money),
    netTotal: row.money('net_total', money),
    taxTotal: row.money('tax_total', money),
    total: row.money('total', money),
    amountDue: row.money('amount_due', money),
    paidOn: row.day('paid_on'),
  };
  if (row.problems().length > 0 || !carrier || !invoice || !currency) return undefined;
  return { ...header, carrier: context.carrierNamed(carrier), invoice, currency };
}

/** The inventory row; a blank status is active, or disconnected where the row has an end date. */
export function toInventoryRow(row: RowReader, context: RecordContext): InventoryRow | undefined {
  const carrier = row.required('carrier', () => row.identifier('carrier', 'carrier'));
  const service = row.required('service', () => row.identifier('service', 'service'));
  const status = row.word('status', STATUS_INDEX, SERVICE_STATUSES);
  const startDate = row.day('start_date');
  const endDate = row.day('end_date');
  if (startDate !== undefined && endDate !== undefined && endDate < startDate)
    row.reversed('start_date', 'end_date');
  const hasPrice = row.text('mrc') !== '';
  const currency = hasPrice ? row.currency(context.currency) : undefined;
  const rest = {
    origin: row.origin(),
    account: row.identifier('account', 'account'),
    code: row.identifier('code', 'code'),
    description: row.text('description'),
    startDate,
    endDate,
    mrc: currency === undefined ? undefined : row.money('mrc', currency),
    quantity: ownedQuantity(row),
    location: row.text('location'),
    costCenter: row.text('cost_center'),
    contract: row.text('contract'),
  };
  if (row.problems().length > 0 || !carrier || !service) return undefined;
  const assumed = endDate === undefined ? 'active' : 'disconnected';
  return { ...rest, carrier: context.carrierNamed(carrier), service, status: status ?? assumed };
}

/** The price term in the reader's row; undefined, with problems in the reader, when the row cannot be read. */
export function toPriceTerm(row: RowReader, context: RecordContext): PriceTerm | undefined {
  const carrier = row.required('carrier', () => row.identifier('carrier', 'carrier'));
  const currency = row.currency(context.currency);
  const price = row.required('unit_price', () => row.unitPrice('unit_price', currency ?? NO_CURRENCY));
  const code = row.identifier('code', 'code');
  const description = row.text('description');
  if (code === undefined && description === '' && row.problems().length === 0)
    row.required('code', () => row.identifier('code', 'code'));
  const validFrom = row.day('valid_from');
  const validTo = row.day('valid_to');
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom)
    row.reversed('valid_from', 'valid_to');
  const unit = headingKey(row.text('unit'));
  if (ODD_UNITS.has(unit)) {
    row.refuse('unit', {
      id: 'unit-unsupported',
      found: `a price per ${quoted(row.text('unit'))} cannot be held against a month`,
      expected: 'a unit of month, quarter or year, or what is counted',
      fix: 'Write the price per month',
    });
  }
  const rest = {
    origin: row.origin(),
    contract: row.text('contract'),
    code,
    description,
    type: row.word('charge_type', CHARGE_TYPE_INDEX, CHARGE_TYPES),
    monthsPerUnit: UNIT_MONTHS.get(unit) ?? 1,
    validFrom,
    validTo,
    minQuantity: row.number('min_quantity'),
    maxQuantity: row.number('max_quantity'),
    discountPercent: row.percent('discount_percent'),
    account: row.identifier('account', 'account'),
    service: row.identifier('service', 'service'),
  };
  if (row.problems().length > 0 || !carrier || !currency || !price) return undefined;
  return { ...rest, carrier: context.carrierNamed(carrier), unitPrice: price };
}

/** The order in the reader's row; undefined, with problems in the reader, when the row cannot be read. */
export function toOrder(row: RowReader, context: RecordContext): Order | undefined {
  const carrier = row.required('carrier', () => row.identifier('carrier', 'carrier'));
  const order = row.required('order', () => row.identifier('order', 'number'));
  const type = row.required('type', () => row.word('type', ORDER_TYPE_INDEX, ORDER_TYPES));
  const priced = row.text('nrc') !== '' || row.text('mrc') !== '';
  const currency = priced ? row.currency(context.currency) : undefined;
  const rest = {
    origin: row.origin(),
    account: row.identifier('account', 'account'),
    service: row.identifier('service', 'service'),
    code: row.identifier('code', 'code'),
    requestedDate: row.day('requested_date'),
    completedDate: row.day('completed_date'),
    nrc: currency === undefined ? undefined : row.money('nrc', currency),
    mrc: currency === undefined ? undefined : row.money('mrc', currency),
  };
  if (row.problems().length > 0 || !carrier || !order || !type) return undefined;
  return { ...rest, carrier: context.carrierNamed(carrier), order, type };
}

/** The quantity of an inventory row: nobody owns less than nothing. */
function ownedQuantity(row: RowReader): Decimal | undefined {
  const quantity = row.number('quantity');
  if (quantity === undefined || quantity.digits >= 0n) return quantity;
  row.refuse('quantity', {
    id: 'quantity-negative',
    found: `${quoted(row.text('quantity'))} is below zero`,
    expected: 'the number of units in use, 0 or more',
    fix: 'Correct the cell',
  });
  return undefined;
}
