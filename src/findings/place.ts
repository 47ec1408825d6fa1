import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { MatchedCharge } from '../match/month.ts';
import type { Identifier } from '../records/identifier.ts';
import type { Subject } from './fact.ts';

/** Where a fact is filed: the identifiers of the record it is about. */
export interface FactPlace {
  readonly carrier?: Identifier;
  readonly account?: Identifier;
  readonly invoice?: Identifier;
  readonly invoiceDate?: Day;
  readonly service?: Identifier;
  readonly code?: Identifier;
  readonly period?: Period;
  /** Currency of the record, for facts without amounts. */
  readonly currency?: string;
}

/** The place of a fact's subject. */
export function placeOf(about: Subject): FactPlace {
  if (about.kind === 'charge' || about.kind === 'terms' || about.kind === 'tax') {
    const { charge, period } = about.charge;
    const { carrier, account, invoice, invoiceDate, service, code } = charge;
    return {
      carrier,
      account,
      invoice,
      invoiceDate,
      service,
      code,
      period,
      currency: charge.amount.currency,
    };
  }
  if (about.kind === 'inventory') {
    const { row, invoiced } = about.case;
    const { carrier, account, service, code } = row;
    return { carrier, account, service, code, period: invoiced, currency: row.mrc?.currency };
  }
  if (about.kind === 'invoice') {
    const { header, charges, period } = about.invoice;
    const first = charges[0]?.charge;
    return {
      carrier: header?.carrier ?? first?.carrier,
      account: header?.account ?? first?.account,
      invoice: header?.invoice ?? first?.invoice,
      invoiceDate: header?.invoiceDate ?? first?.invoiceDate,
      period,
      currency: header?.currency ?? first?.amount.currency,
    };
  }
  if (about.kind === 'control') {
    const { carrier, account, invoice, currency } = about.control;
    return { carrier, account, invoice, currency };
  }
  if (about.kind === 'service') {
    const [{ charge, period }] = about.charges;
    const { carrier, account, service } = charge;
    return { carrier, account, service, period, currency: charge.amount.currency };
  }
  if (about.kind === 'account') {
    const { carrier, account, period, currency } = about;
    return { carrier, account, period, currency };
  }
  if (about.kind === 'order') {
    const { carrier, account, service, code, nrc, mrc } = about.order;
    return { carrier, account, service, code, currency: about.currency ?? (mrc ?? nrc)?.currency };
  }
  const { carrier, account, service, code, unitPrice } = about.term;
  return { carrier, account, service, code, currency: unitPrice.currency };
}

/** The charge a fact is about, or whose tax it is about; of a service, the first of its charges. */
export function chargeBehind(about: Subject): MatchedCharge | undefined {
  switch (about.kind) {
    case 'charge':
    case 'tax':
    case 'terms':
      return about.charge;
    case 'service':
      return about.charges[0];
    default:
      return undefined;
  }
}
