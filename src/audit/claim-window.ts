import { addDays, addMonths, type Day, earlier } from '../calendar/day.ts';
import { type Law, refundBars } from '../law/law.ts';
import type { CarrierProfile, Customer } from '../records/customer.ts';

/** The days of an invoice from which the time to dispute it may count. */
export interface InvoiceDays {
  readonly invoiceDate?: Day;
  readonly dueDate?: Day;
  readonly paidOn?: Day;
}

/** The last days on which money of an invoice can be claimed; each absent where it is not known. */
export interface ClaimEnds {
  /** By the contract's window (`claim_days` of the carrier). */
  readonly window?: Day;
  /**
   * By the law of the customer's country that counts from payment (effect `bar` of the laws). The day on which a year from
   * payment is full counts as too late.
   */
  readonly bar?: Day;
}

/** When the time to claim money of an invoice ends, by contract and by law (`laws`: all that are known when absent). */
export function claimEnds(
  days: InvoiceDays,
  { claimWindow }: Pick<CarrierProfile, 'claimWindow'>,
  { country, kind }: Pick<Customer, 'country' | 'kind'>,
  laws?: readonly Law[],
): ClaimEnds {
  const { invoiceDate, dueDate, paidOn } = days;
  const start =
    claimWindow && { invoice_date: invoiceDate, due_date: dueDate, paid_on: paidOn }[claimWindow.from];
  const bars =
    paidOn === undefined
      ? []
      : refundBars({ country, customer: kind, rules: new Set(), asksToJustify: false }, laws).map(
          ({ months }) => addDays(addMonths(paidOn, months), -1),
        );
  return {
    ...(start === undefined || !claimWindow ? {} : { window: addDays(start, claimWindow.days) }),
    ...(bars.length === 0 ? {} : { bar: Math.min(...bars) as Day }),
  };
}

/** The last day on which money of an invoice can be claimed: the earlier of the two; undefined where neither is known. */
export function lastClaimDay(...of: Parameters<typeof claimEnds>): Day | undefined {
  const { window, bar } = claimEnds(...of);
  return window !== undefined && bar !== undefined ? earlier(window, bar) : (window ?? bar);
}
