import type { Day } from '../calendar/day.ts';
import { periodKey } from '../calendar/period.ts';
import type { BilledInvoice } from '../match/month.ts';
import type { Charge } from '../records/charge.ts';
import type { Invoice } from '../records/invoice.ts';
import { type CellEvidence, comparePlaces, evidenceOf, type Origin } from '../records/origin.ts';
import type { Scope } from './rule.ts';

/** Fields that both the header of an invoice and its lines may state. */
type InvoiceField = 'invoice' | 'invoice_date' | 'due_date' | 'period_start' | 'period_end';

/**
 * The cell where an invoice states a field: its header's, else that of its first line that states it. With a day, the one
 * that says that day.
 */
export function invoiceCell(invoice: BilledInvoice, field: InvoiceField, day?: Day): CellEvidence {
  return evidenceOf(originStating(invoice, field, day), field);
}

/** The record an invoice is known by: its header, else its first line. */
export function originOf(invoice: BilledInvoice): Origin {
  const origin = invoice.header?.origin ?? firstLineOf(invoice)?.origin;
  if (!origin) throw new RangeError('an invoice has a header or a line');
  return origin;
}

/** The first line of an invoice, by file and row. */
export function firstLineOf({ charges }: BilledInvoice): Charge | undefined {
  return firstOf(charges.map(({ charge }) => charge));
}

/** Where settings for an invoice are looked up: its carrier and account. */
export function scopeOf({ carrier, header, charges }: BilledInvoice): Scope {
  const account = header?.account ?? charges[0]?.charge.account;
  return account ? { carrier, account } : { carrier };
}

function originStating(invoice: BilledInvoice, field: InvoiceField, day: Day | undefined): Origin {
  const { header, charges, period } = invoice;
  if (header && states(header, field, day)) return header.origin;
  const lines = charges.map(({ charge }) => charge).filter((charge) => states(charge, field, day));
  const telling = field.startsWith('period')
    ? lines.filter(({ type, period: own }) => type === 'recurring' && periodKey(own) === periodKey(period))
    : lines;
  return firstOf(telling)?.origin ?? originOf(invoice);
}

function states(record: Charge | Invoice, field: InvoiceField, day: Day | undefined): boolean {
  if (field === 'invoice') return record.invoice !== undefined;
  const stated =
    field === 'invoice_date'
      ? record.invoiceDate
      : field === 'due_date'
        ? record.dueDate
        : field === 'period_start'
          ? record.period?.from
          : record.period?.to;
  return stated !== undefined && (day === undefined || stated === day);
}

function firstOf(charges: readonly Charge[]): Charge | undefined {
  let first: Charge | undefined;
  for (const charge of charges) {
    if (!first || comparePlaces(charge.origin, first.origin) < 0) first = charge;
  }
  return first;
}
