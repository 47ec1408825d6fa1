import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Translated } from '../language/locale.ts';
import { coveredPeriod, dateOf, netOf } from '../match/invoice-facts.ts';
import type { BilledInvoice, Month } from '../match/month.ts';
import { signOf } from '../money/money.ts';
import { accountsBilled, invoicesOfAccount } from './history-facts.ts';

/** An invoice with the days it is for. */
export interface CoveringInvoice {
  readonly invoice: BilledInvoice;
  readonly period: Period;
  readonly date?: Day;
  /** True of this month's. */
  readonly current: boolean;
}

/**
 * For every account, the invoices that say which days they are for, by first day, then date, then number. Credit notes are
 * left out: they give days back and cover none.
 */
export function coveringByAccount(month: Month): readonly (readonly CoveringInvoice[])[] {
  let accounts = known.get(month);
  if (!accounts) {
    const own = new Set(month.invoices);
    accounts = accountsBilled(month).map((key) =>
      invoicesOfAccount(month, key).flatMap((invoice): CoveringInvoice[] => {
        const period = coveredPeriod(invoice);
        const net = period && netOf(invoice);
        if (!period || (net && signOf(net) < 0)) return [];
        return [{ invoice, period, date: dateOf(invoice), current: own.has(invoice) }];
      }),
    );
    known.set(month, accounts);
  }
  return accounts;
}

/** Several rules look at the same month. */
const known = new WeakMap<Month, readonly (readonly CoveringInvoice[])[]>();

/** Why invoices' periods cannot be held against earlier ones; undefined where an account has one of each. */
export function lacksPeriods(month: Month): Translated | undefined {
  const comparable = coveringByAccount(month).some(
    (invoices) => invoices.length > 1 && invoices.some(({ current }) => current),
  );
  return comparable
    ? undefined
    : {
        en: 'no account has a period on this month’s invoice and on an earlier one',
        fr: 'aucun compte n’a de période sur sa facture du mois et sur une facture antérieure',
        ar: 'لا يوجد حساب له فترة في فاتورة هذا الشهر وفي فاتورة سابقة',
      };
}

/**
 * The invoices of an account that stand before a place and are dated before the one there, the latest first. Where either
 * has no date, the one that stands before is.
 */
export function* datedBefore(invoices: readonly CoveringInvoice[], place: number): Iterable<CoveringInvoice> {
  const date = invoices[place]?.date;
  for (let at = place - 1; at >= 0; at--) {
    const other = invoices[at];
    if (other && (other.date === undefined || date === undefined || other.date < date)) yield other;
  }
}
