import type { Field, Role } from '../../records/field.ts';
import { BILL_HEADINGS, INVOICE_HEADINGS } from '../headings/bill-headings.ts';
import { INVENTORY_HEADINGS, ORDER_HEADINGS, PRICE_HEADINGS } from '../headings/own-record-headings.ts';
import type { FieldSource, TableLayout } from '../layout.ts';

/** A row per charge, under the product's field names or common headings in English, French or Arabic. */
export const PLAIN_BILL = plain(
  'plain-bill',
  'bills',
  'Bill export, a row per charge',
  BILL_HEADINGS,
  ['carrier', 'charge_type', 'amount'],
  [['service', 'account', 'invoice']],
);

/** A row per invoice. */
export const PLAIN_INVOICES = plain(
  'plain-invoices',
  'invoices',
  'Invoice totals, a row per invoice',
  INVOICE_HEADINGS,
  ['carrier', 'invoice'],
  [['net_total', 'total', 'amount_due']],
);

/** A row per service and code. */
export const PLAIN_INVENTORY = plain(
  'plain-inventory',
  'inventory',
  'Inventory, a row per service and code',
  INVENTORY_HEADINGS,
  ['carrier', 'service'],
  [],
);

/** A row per price term. */
export const PLAIN_PRICES = plain(
  'plain-prices',
  'prices',
  'Price sheet, a row per term',
  PRICE_HEADINGS,
  ['carrier', 'unit_price'],
  [['code', 'description']],
);

/** A row per order. */
export const PLAIN_ORDERS = plain(
  'plain-orders',
  'orders',
  'Orders, a row per order',
  ORDER_HEADINGS,
  ['carrier', 'order', 'type'],
  [],
);

function plain(
  id: string,
  role: Role,
  title: string,
  headings: Readonly<Partial<Record<Field, readonly string[]>>>,
  required: readonly Field[],
  oneOf: readonly (readonly Field[])[],
): TableLayout {
  const fields: Partial<Record<Field, FieldSource>> = {};
  for (const [field, names] of Object.entries(headings) as [Field, readonly string[]][]) {
    fields[field] = { from: 'heading', names: [field, ...names] };
  }
  return { shape: 'table', id, role, title, fields, required, oneOf };
}
