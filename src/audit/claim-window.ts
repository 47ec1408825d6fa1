import { addDays, addMonths, type Day } from '../calendar/day.ts';
import { type Law, refundBars } from '../law/law.ts';
import type { CarrierProfile, Customer } from '../records/customer.ts';

/** The days of an invoice from which the time to dispute it may count. */
export interface InvoiceDays {
  readonly invoiceDate?: Day;
  readonly dueDate?: Day;
  readonly paidOn?: Day;
}

/**
 * The last day on which money of an invoice can be claimed: by the contract's window (`claim_days` of the carrier) and by
 * the law of the customer's country that counts from payment (effect `bar` of `laws`, of all known when absent), whichever
 * ends first. The day on which a year from payment is full counts as too late. Undefined where neither is known.
 */
export function lastClaimDay(
  days: InvoiceDays,
  { claimWindow }: CarrierProfile,
  { country, kind }: Customer,
  laws?: readonly Law[],
): Day | undefined {
  const ends: Day[] = [];
  if (claimWindow) {
    const start = { invoice_date: days.invoiceDate, due_date: days.dueDate, paid_on: days.paidOn }[
      claimWindow.from
    ];
    if (start !== undefined) ends.push(addDays(start, claimWindow.days));
  }
  if (days.paidOn !== undefined) {
    const bars = refundBars({ country, customer: kind, rules: new Set(), asksToJustify: false }, laws);
    for (const { months } of bars) ends.push(addDays(addMonths(days.paidOn, months), -1));
  }
  return ends.length === 0 ? undefined : (Math.min(...ends) as Day);
}
