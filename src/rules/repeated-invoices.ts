import { overlap, periodKey } from '../calendar/period.ts';
import { append } from '../keyed/value-at.ts';
import type { Month } from '../match/month.ts';
import { compare, moneyText, negated, signOf } from '../money/money.ts';
import {
  anyTotalOf,
  billedThings,
  documentsOf,
  type InvoiceDocument,
  TOTALS,
  totalOf,
  totalsOfBoth,
} from './invoice-documents.ts';
import { sameChargeKey } from './same-charge.ts';

/** An invoice of this month that bills again what an earlier one has billed. */
export interface Repetition {
  readonly later: InvoiceDocument;
  readonly earlier: InvoiceDocument;
  /** `number`: the same number on another date; `period`: another number for the same period and total. */
  readonly by: 'number' | 'period';
}

/** This month's invoices that are there a second time, each with the first one; see the duplicate-invoice rule. */
export function repetitionsOf(month: Month): readonly Repetition[] {
  const byAccount = new Map<string, InvoiceDocument[]>();
  const byNumber = new Map<string, InvoiceDocument[]>();
  const byPeriod = new Map<string, InvoiceDocument[]>();
  for (const document of documentsOf(month)) {
    const { account, number, period } = document;
    if (!number) continue;
    const key = `${document.invoice.carrier.key}\n${account?.key ?? ''}`;
    append(byAccount, key, document);
    append(byNumber, `${key}\n${number.key}`, document);
    if (period) append(byPeriod, `${key}\n${periodKey(period)}`, document);
  }
  const found = new Map<InvoiceDocument, Repetition>();
  for (const same of asking(byNumber)) {
    for (const [at, later] of same.entries()) {
      if (!later.current) continue;
      const earlier = same.slice(0, at).find((other) => repeatsNumber(later, other, same));
      if (earlier) found.set(later, { later, earlier, by: 'number' });
    }
  }
  for (const same of asking(byPeriod)) {
    for (const [later, earlier] of repeatingPeriod(same))
      if (!found.has(later)) found.set(later, { later, earlier, by: 'period' });
  }
  const spent = new Set<InvoiceDocument>();
  return documentsOf(month).flatMap((document) => {
    const repetition = found.get(document);
    return repetition && !isTakenBack(repetition, byAccount, spent) ? [repetition] : [];
  });
}

/** True when two invoices of an account under one number, dated apart, are the same one; `all` are those of the number. */
export function repeatsNumber(
  later: InvoiceDocument,
  earlier: InvoiceDocument,
  all: readonly InvoiceDocument[],
): boolean {
  if (later.date === undefined || earlier.date === undefined || later.date === earlier.date) return false;
  if (later.whole === earlier.whole) return linesOf(later) === linesOf(earlier);
  if (later.period && earlier.period && periodKey(later.period) === periodKey(earlier.period))
    return meet(billedThings(later), billedThings(earlier));
  const totals = totalsOfBoth(later, earlier);
  if (!totals || compare(totals.a, totals.b) !== 0) return false;
  if (later.period && earlier.period) return overlap(later.period, earlier.period) !== undefined;
  return later.number?.key !== later.account?.key && new Set(all.map(({ date }) => date)).size < 3;
}

/** The invoices of one account and period that another number has billed with the same total, each with that one. */
function* repeatingPeriod(
  same: readonly InvoiceDocument[],
): Generator<readonly [later: InvoiceDocument, earlier: InvoiceDocument]> {
  const seen = new Map<string, InvoiceDocument[]>();
  for (const later of same) {
    const things = [...billedThings(later)].sort().join('\n\n');
    // Without an account only the lines can tell that two invoices are for the same customer's services.
    if (later.account === undefined && things === '') continue;
    const totals = TOTALS.flatMap((which) => {
      const total = totalOf(later, which);
      return total ? [`${which} ${total.currency} ${moneyText(total)}`] : [];
    });
    if (later.current) {
      const earlier = totals
        .flatMap((total) => (things === '' ? ['any'] : [things, '']).map((key) => `${total}\n${key}`))
        .flatMap((key) => seen.get(key)?.find((other) => isSameUnderOtherNumber(later, other)) ?? [])[0];
      if (earlier) yield [later, earlier];
    }
    for (const total of totals)
      for (const key of things === '' ? ['', 'any'] : [things, 'any'])
        append(seen, `${total}\n${key}`, later);
  }
}

function isSameUnderOtherNumber(later: InvoiceDocument, earlier: InvoiceDocument): boolean {
  if (later.number?.key === earlier.number?.key) return false;
  const totals = totalsOfBoth(later, earlier);
  return totals !== undefined && compare(totals.a, totals.b) === 0;
}

/** True when a credit note of the account, for the same total, cancels one of the two; each cancels once. */
function isTakenBack(
  { later, earlier }: Repetition,
  byAccount: ReadonlyMap<string, readonly InvoiceDocument[]>,
  spent: Set<InvoiceDocument>,
): boolean {
  const all = byAccount.get(`${later.invoice.carrier.key}\n${later.account?.key ?? ''}`) ?? [];
  const credit = all.find((other) => {
    if (spent.has(other) || (other.date ?? 0) < (earlier.date ?? 0)) return false;
    if (other.period && later.period && !overlap(other.period, later.period)) return false;
    const totals = totalsOfBoth(later, other);
    return totals !== undefined && compare(totals.a, negated(totals.b)) === 0;
  });
  if (credit) spent.add(credit);
  return credit !== undefined;
}

/** Of the groups of two and more, the invoices that ask for money. */
function asking(groups: ReadonlyMap<string, readonly InvoiceDocument[]>): readonly InvoiceDocument[][] {
  return [...groups.values()].flatMap((same) => (same.length < 2 ? [] : [same.filter(asksForMoney)]));
}

function asksForMoney(document: InvoiceDocument): boolean {
  const total = anyTotalOf(document);
  return total !== undefined && signOf(total) > 0;
}

function linesOf({ invoice }: InvoiceDocument): string {
  return invoice.charges.map(sameChargeKey).sort().join('\n\n');
}

/** True when two lists of what was billed have something in common, or one of them is not known. */
function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || [...a].some((thing) => b.has(thing));
}
