import type { Day } from '../calendar/day.ts';
import { append, valueAt } from '../keyed/value-at.ts';
import { dateOf } from '../match/invoice-facts.ts';
import type { BilledInvoice, Month } from '../match/month.ts';
import { absolute, add, compare, type Money, signOf, subtract, zero } from '../money/money.ts';
import type { Invoice } from '../records/invoice.ts';
import { invoicesOfAccount } from './history-facts.ts';
import { exceeds, type Tolerance } from './tolerance.ts';

/** What one invoice may have left to pay. */
interface Left {
  readonly invoice: BilledInvoice;
  readonly amount: Money;
}

/** Both ends included. */
interface Dates {
  readonly from: Day;
  readonly to: Day;
}

/** What the invoices of a month and of the ones before left to pay, by account and dates. */
export class OpenBalances {
  readonly #month: Month;
  /** By account, dates and currency, the smallest amount first. */
  readonly #known = new Map<string, ReadonlyMap<string, readonly Left[]>>();
  /** The amounts below zero of each of these lists, added up. */
  readonly #credits = new Map<readonly Left[], Money>();

  constructor(month: Month) {
    this.#month = month;
  }

  /** True when a stated balance is what some other invoice of the account, dated on one of the days, left to pay. */
  hold(stated: Money, invoice: BilledInvoice, account: string, dates: Dates, tolerance: Tolerance): boolean {
    const all = this.#between(account, dates).get(stated.currency) ?? [];
    const above = firstFrom(all, stated);
    // A tolerance grows more slowly than the difference: beyond the nearest amount, either way, none is within it.
    const nearest = [
      all.slice(above, above + 3).find((left) => left.invoice !== invoice),
      all.slice(Math.max(0, above - 3), above).findLast((left) => left.invoice !== invoice),
    ];
    return nearest.some((left) => left && !exceeds(subtract(stated, left.amount), left.amount, tolerance));
  }

  /** The sum, below zero or zero, of the credit notes of the account dated on one of the days. */
  creditNotes(invoice: BilledInvoice, account: string, dates: Dates, currency: string): Money {
    const nothing = zero(currency);
    const all = this.#between(account, dates).get(currency);
    if (!all) return nothing;
    const sum = valueAt(this.#credits, all, () =>
      sumBelowZero(
        all.map(({ amount }) => amount),
        nothing,
      ),
    );
    // Its own amounts are in the list where it is dated on one of the days, as the invoice asked about is.
    const own = invoice.header
      ? amountsLeft(invoice.header).filter((left) => left.currency === currency)
      : [];
    return subtract(sum, sumBelowZero(own, nothing));
  }

  #between(account: string, { from, to }: Dates): ReadonlyMap<string, readonly Left[]> {
    return valueAt(this.#known, `${account}\n${from}\n${to}`, () => {
      const byCurrency = new Map<string, Left[]>();
      for (const invoice of invoicesOfAccount(this.#month, account)) {
        const date = dateOf(invoice);
        if (date === undefined || date < from || date > to || !invoice.header) continue;
        for (const amount of amountsLeft(invoice.header))
          append(byCurrency, amount.currency, { invoice, amount });
      }
      for (const lefts of byCurrency.values()) lefts.sort((a, b) => compare(a.amount, b.amount));
      return byCurrency;
    });
  }
}

function sumBelowZero(amounts: readonly Money[], nothing: Money): Money {
  return amounts.reduce((sum, amount) => (signOf(amount) < 0 ? add(sum, amount) : sum), nothing);
}

/** Place of the first amount that is not below the stated one; the number of amounts where all are. */
function firstFrom(lefts: readonly Left[], stated: Money): number {
  let [low, high] = [0, lefts.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const left = lefts[middle];
    if (left && compare(left.amount, stated) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What an invoice may have left to pay: its amount due, and where that is nothing, also the balance in the customer's
 * favour that its own totals come to. Empty where it states no amount due.
 */
export function amountsLeft(header: Invoice): readonly Money[] {
  const due = header.amountDue;
  if (!due) return [];
  const balance = signOf(due) === 0 ? creditOf(header) : undefined;
  return balance ? [due, balance] : [due];
}

/** What the totals of an invoice come to, where that is in the customer's favour. */
function creditOf({ total, previousBalance, payments, adjustments, currency }: Invoice): Money | undefined {
  if (!total || !previousBalance) return undefined;
  const nothing = zero(currency);
  const paid = absolute(payments ?? nothing);
  const balance = subtract(add(add(total, previousBalance), adjustments ?? nothing), paid);
  return signOf(balance) < 0 ? balance : undefined;
}
