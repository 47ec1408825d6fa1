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
        return [{ invoice, period, current: own.has(invoice) }];
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

/** True when an invoice is dated before another, or, where one has no date, stands before it. */
export function isDatedBefore(a: BilledInvoice, b: BilledInvoice): boolean {
  const [one, other] = [dateOf(a), dateOf(b)];
  return one === undefined || other === undefined || one < other;
}
