import type { Day } from '../calendar/day.ts';
import { isWhole, type Period } from '../calendar/period.ts';
import { add, type Money } from '../money/money.ts';
import type { Identifier } from '../records/identifier.ts';
import type { BilledInvoice } from './month.ts';

/** The account an invoice bills: its header's, else its charges'; undefined where neither names one. */
export function accountOf({ header, charges }: BilledInvoice): Identifier | undefined {
  return header?.account ?? charges[0]?.charge.account;
}

/** The number of an invoice, from its header or its charges. */
export function numberOf({ header, charges }: BilledInvoice): Identifier | undefined {
  return header?.invoice ?? charges[0]?.charge.invoice;
}

/** The date of an invoice, from its header or its charges. */
export function dateOf({ header, charges }: BilledInvoice): Day | undefined {
  return (
    header?.invoiceDate ?? charges.find(({ charge }) => charge.invoiceDate !== undefined)?.charge.invoiceDate
  );
}

/**
 * What an invoice bills before tax: the net total it states, else the sum of its lines without those of type tax. Undefined
 * where it has neither, or lines in several currencies.
 */
export function netOf({ header, charges }: BilledInvoice): Money | undefined {
  if (header?.netTotal) return header.netTotal;
  let sum: Money | undefined;
  for (const { charge } of charges) {
    if (charge.type === 'tax') continue;
    if (sum && sum.currency !== charge.amount.currency) return undefined;
    sum = sum ? add(sum, charge.amount) : charge.amount;
  }
  return sum;
}

/**
 * The period an invoice is for: the one its header states, else the usual one of its recurring charges where that is a
 * whole number of months. A part of a month says when a service began, not what the invoice covers.
 */
export function coveredPeriod({ header, charges, period }: BilledInvoice): Period | undefined {
  if (header?.period) return header.period;
  if (!period) return undefined;
  const usual = charges.find(
    ({ charge }) =>
      charge.period?.from === period.from && charge.period.to === period.to && charge.type === 'recurring',
  );
  return usual && (isWhole(usual.share) || usual.share.denominator === 1n) ? period : undefined;
}
