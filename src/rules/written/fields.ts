import type { Word } from '../../findings/fact.ts';
import { contractPrice, inventoryPrice } from '../../match/expected-price.ts';
import type { BilledInvoice, MatchedCharge, Month } from '../../match/month.ts';
import type { Decimal } from '../../money/decimal.ts';
import type { Charge } from '../../records/charge.ts';
import type { Field } from '../../records/field.ts';
import type { Identifier } from '../../records/identifier.ts';
import type { InventoryRow } from '../../records/inventory-row.ts';
import type { Invoice } from '../../records/invoice.ts';
import { type CellEvidence, evidenceOf, isStated, type Origin } from '../../records/origin.ts';
import type { PriceTerm } from '../../records/price-term.ts';
import { termCells } from '../charge-facts.ts';
import type { Need } from '../rule.ts';

/** A charge with its invoice, as the fields of a written rule see it. */
export interface ChargeView {
  readonly matched: MatchedCharge;
  readonly invoice?: BilledInvoice;
}

/** What a field holds: identifiers are compared by key, all else by value. */
export type FieldValue = Word | Identifier;

/** How the values of a field are compared. */
export type FieldKind =
  | 'identifier'
  | 'text'
  | 'charge-type'
  | 'status'
  | 'currency'
  | 'money'
  | 'number'
  | 'day';

/** A field that a written rule may name. */
export interface WrittenField {
  readonly kind: FieldKind;
  /** What kind of identifier it holds. */
  readonly names?: 'carrier' | 'account' | 'service' | 'code' | 'number';
  /** The input without which the field is never known. */
  readonly need?: Need;
  readonly read: (view: ChargeView) => FieldValue | undefined;
  /** The cells it was read from. */
  readonly cells: (view: ChargeView) => readonly CellEvidence[];
}

/** Every field by the name under which a rule names it. */
export const WRITTEN_FIELDS: ReadonlyMap<string, WrittenField> = new Map<string, WrittenField>([
  named('carrier', 'carrier', ({ carrier }) => carrier),
  named('account', 'account', ({ account }) => account),
  named('invoice', 'number', ({ invoice }) => invoice),
  named('service', 'service', ({ service }) => service),
  named('code', 'code', ({ code }) => code),
  named('order', 'number', ({ order }) => order),
  billed('charge_type', 'charge-type', ({ type }) => text(type)),
  billed('currency', 'currency', ({ amount }) => text(amount.currency)),
  billed('description', 'text', ({ description }) => text(description)),
  billed('location', 'text', ({ location }) => text(location)),
  billed('cost_center', 'text', ({ costCenter }) => text(costCenter)),
  billed('reference', 'text', ({ reference }) => text(reference)),
  billed('amount', 'money', ({ amount }) => amount),
  billed('unit_price', 'money', ({ unitPrice }) => unitPrice),
  billed('tax_amount', 'money', ({ taxAmount }) => taxAmount),
  billed('quantity', 'number', ({ quantity }) => number(quantity)),
  billed('tax_rate', 'number', ({ taxRate }) => number(taxRate)),
  billed('invoice_date', 'day', ({ invoiceDate }) => day(invoiceDate)),
  billed('due_date', 'day', ({ dueDate }) => day(dueDate)),
  billed('period_start', 'day', (_, { period }) => day(period?.from)),
  billed('period_end', 'day', (_, { period }) => day(period?.to)),

  owned('account', 'identifier', ({ account }) => account, 'account'),
  owned('service', 'identifier', ({ service }) => service, 'service'),
  owned('code', 'identifier', ({ code }) => code, 'code'),
  owned('status', 'status', ({ status }) => text(status)),
  owned('description', 'text', ({ description }) => text(description)),
  owned('location', 'text', ({ location }) => text(location)),
  owned('cost_center', 'text', ({ costCenter }) => text(costCenter)),
  owned('contract', 'text', ({ contract }) => text(contract)),
  owned('mrc', 'money', ({ mrc }) => mrc),
  owned('quantity', 'number', ({ quantity }) => number(quantity)),
  owned('start_date', 'day', ({ startDate }) => day(startDate)),
  owned('end_date', 'day', ({ endDate }) => day(endDate)),
  [
    'inventory.expected',
    {
      kind: 'money',
      need: 'inventory',
      read: ({ matched }) => {
        const row = rowOf(matched);
        return row && inventoryPrice(matched, row);
      },
      cells: ({ matched }) => cellsOf(rowOf(matched)?.origin, 'mrc'),
    },
  ],

  agreed('contract', 'text', ({ contract }) => text(contract)),
  agreed('description', 'text', ({ description }) => text(description)),
  agreed('unit_price', 'money', ({ unitPrice }) => unitPrice),
  agreed('discount_percent', 'number', ({ discountPercent }) => number(discountPercent)),
  agreed('min_quantity', 'number', ({ minQuantity }) => number(minQuantity)),
  agreed('max_quantity', 'number', ({ maxQuantity }) => number(maxQuantity)),
  agreed('valid_from', 'day', ({ validFrom }) => day(validFrom)),
  agreed('valid_to', 'day', ({ validTo }) => day(validTo)),
  [
    'price.expected',
    {
      kind: 'money',
      need: 'prices',
      read: ({ matched }) => {
        const term = termOf(matched);
        return term && contractPrice(matched, term);
      },
      cells: ({ matched }) => {
        const term = termOf(matched);
        return term ? termCells(term) : [];
      },
    },
  ],

  stated('previous_balance', 'money', ({ previousBalance }) => previousBalance),
  stated('payments', 'money', ({ payments }) => payments),
  stated('adjustments', 'money', ({ adjustments }) => adjustments),
  stated('net_total', 'money', ({ netTotal }) => netTotal),
  stated('tax_total', 'money', ({ taxTotal }) => taxTotal),
  stated('total', 'money', ({ total }) => total),
  stated('amount_due', 'money', ({ amountDue }) => amountDue),
  stated('invoice_date', 'day', ({ invoiceDate }) => day(invoiceDate)),
  stated('due_date', 'day', ({ dueDate }) => day(dueDate)),
  stated('period_start', 'day', ({ period }) => day(period?.from)),
  stated('period_end', 'day', ({ period }) => day(period?.to)),
  stated('paid_on', 'day', ({ paidOn }) => day(paidOn)),
]);

/** The names of the fields of a kind, in the order of the table. */
export function fieldsOf(kind: FieldKind): [string, ...string[]] {
  const [first = '', ...others] = [...WRITTEN_FIELDS].flatMap(([name, field]) =>
    field.kind === kind ? [name] : [],
  );
  return [first, ...others];
}

/** The month's charges, each with its invoice. */
export function* viewsOf(month: Month): Generator<ChargeView> {
  const invoices = new Map<MatchedCharge, BilledInvoice>();
  for (const invoice of month.invoices) for (const matched of invoice.charges) invoices.set(matched, invoice);
  for (const matched of month.charges) {
    const invoice = invoices.get(matched);
    yield invoice ? { matched, invoice } : { matched };
  }
}

function billed(
  name: Field,
  kind: FieldKind,
  read: (charge: Charge, matched: MatchedCharge) => FieldValue | undefined,
): [string, WrittenField] {
  return [
    name,
    {
      kind,
      read: ({ matched }) => read(matched.charge, matched),
      cells: ({ matched }) => cellsOf(matched.charge.origin, name),
    },
  ];
}

function named(
  name: Field,
  names: WrittenField['names'],
  read: (charge: Charge) => Identifier | undefined,
): [string, WrittenField] {
  const [key, field] = billed(name, 'identifier', read);
  return [key, { ...field, names }];
}

function owned(
  name: Field,
  kind: FieldKind,
  read: (row: InventoryRow) => FieldValue | undefined,
  names?: WrittenField['names'],
): [string, WrittenField] {
  return [
    `inventory.${name}`,
    {
      kind,
      ...(names ? { names } : {}),
      need: 'inventory',
      read: ({ matched }) => {
        const row = rowOf(matched);
        return row && read(row);
      },
      cells: ({ matched }) => cellsOf(rowOf(matched)?.origin, name),
    },
  ];
}

function agreed(
  name: Field,
  kind: FieldKind,
  read: (term: PriceTerm) => FieldValue | undefined,
): [string, WrittenField] {
  return [
    `price.${name}`,
    {
      kind,
      need: 'prices',
      read: ({ matched }) => {
        const term = termOf(matched);
        return term && read(term);
      },
      cells: ({ matched }) => cellsOf(termOf(matched)?.origin, name),
    },
  ];
}

function stated(
  name: Field,
  kind: FieldKind,
  read: (header: Invoice) => FieldValue | undefined,
): [string, WrittenField] {
  return [
    `invoice.${name}`,
    {
      kind,
      need: 'invoices',
      read: ({ invoice }) => invoice?.header && read(invoice.header),
      cells: ({ invoice }) => cellsOf(invoice?.header?.origin, name),
    },
  ];
}

function rowOf({ inventory }: MatchedCharge): InventoryRow | undefined {
  return inventory.status === 'matched' ? inventory.row : undefined;
}

function termOf({ price }: MatchedCharge): PriceTerm | undefined {
  return price.status === 'in-force' ? price.term : undefined;
}

function cellsOf(origin: Origin | undefined, field: Field): CellEvidence[] {
  return origin && isStated(origin, field) ? [evidenceOf(origin, field)] : [];
}

function text(written: string): Word | undefined {
  return written === '' ? undefined : { kind: 'text', text: written };
}

function number(value: Decimal | undefined): Word | undefined {
  return value && { kind: 'number', number: value };
}

function day(value: (Word & { kind: 'day' })['day'] | undefined): Word | undefined {
  return value === undefined ? undefined : { kind: 'day', day: value };
}
