import { type Day, partsOf } from '../calendar/day.ts';
import { daysIn, overlap, type Period } from '../calendar/period.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { signOf } from '../money/money.ts';
import { daysStanding, mayGiveBack } from './days-standing.ts';
import { sameThingKey } from './history-facts.ts';
import { comparePlaces } from './invoice-cells.ts';

/** The charges of a service by the month they were billed in. */
type OfService = ReadonlyMap<Day, readonly MatchedCharge[]>;
/** The date of a charge's invoice, where anything says it. */
type DateOf = (matched: MatchedCharge) => Day | undefined;

/** Finds the date of a charge's invoice, of this month or an earlier one: the charge's own, else the header's. */
export function invoiceDates(month: Month): DateOf {
  const ofHeader = new Map<MatchedCharge, Day>();
  for (const { invoices } of [...month.history, month]) {
    for (const { header, charges } of invoices) {
      if (header?.invoiceDate === undefined) continue;
      for (const matched of charges)
        if (matched.charge.invoiceDate === undefined) ofHeader.set(matched, header.invoiceDate);
    }
  }
  return (matched) => matched.charge.invoiceDate ?? ofHeader.get(matched);
}

/**
 * The recurring charges of earlier invoices of the same account for the same thing that have a day in common with the
 * period, oldest first; an invoice of this month is earlier by its date.
 */
export function billedBefore(
  matched: MatchedCharge,
  period: Period,
  ofService: OfService,
  dateOf: DateOf,
): MatchedCharge[] {
  const { charge } = matched;
  const before: MatchedCharge[] = [];
  for (const charges of ofService.values()) {
    for (const other of charges) {
      const { period: billed, type, amount, account } = other.charge;
      const common = billed && type === 'recurring' && other !== matched && overlap(billed, period);
      if (!common || signOf(amount) <= 0 || amount.currency !== charge.amount.currency) continue;
      if (daysIn(common) === 1 && endsAsItBegan(period) && endsAsItBegan(billed)) continue;
      if (account?.key !== charge.account?.key || sameThingKey(other.charge) !== sameThingKey(charge))
        continue;
      if (isBefore(other, matched, dateOf)) before.push(other);
    }
  }
  return before.sort(
    (a, b) => (dateOf(a) ?? 0) - (dateOf(b) ?? 0) || comparePlaces(a.charge.origin, b.charge.origin),
  );
}

/** Where a date is missing, an earlier month comes first, and of this month nothing says which does. */
function isBefore(other: MatchedCharge, matched: MatchedCharge, dateOf: DateOf): boolean {
  const [a, b] = [dateOf(other), dateOf(matched)];
  return a !== undefined && b !== undefined ? a < b : other.charge.origin.table.role === 'history';
}

/** Ends written as the next period's first day, and not as the last day of this one. */
function endsAsItBegan({ from, to }: Period): boolean {
  return to > from && partsOf(from).date === partsOf(to).date;
}

/** Days of a charge's period that earlier charges have billed, after credits. */
export interface DaysBilled {
  /** Each day counted once. */
  readonly days: number;
  /** The earliest charges that show them. */
  readonly by: readonly MatchedCharge[];
  /** Every charge that has billed any of them. */
  readonly all: readonly MatchedCharge[];
}

/** The days of the charge's period that earlier charges, oldest first, have billed and that no credit gives back. */
export function daysBilled(
  matched: MatchedCharge,
  period: Period,
  earlier: readonly MatchedCharge[],
  ofService: OfService,
  dateOf: DateOf,
): DaysBilled {
  const credits = [...ofService.values()].flatMap((charges) =>
    charges.filter(({ charge }) => charge.amount.digits < 0n),
  );
  credits.sort((a, b) => comparePlaces(a.charge.origin, b.charge.origin));
  const spent = new Set<MatchedCharge>();
  const by: MatchedCharge[] = [];
  const all: MatchedCharge[] = [];
  let covered: readonly Period[] = [];
  let days = 0;
  const due = (one: MatchedCharge, days: Period) => {
    const issued = dateOf(one) ?? -Infinity;
    const own = credits.filter(
      (credit) => mayGiveBack(credit, one.charge) && (dateOf(credit) ?? Infinity) >= issued,
    );
    return own.length === 0 ? [days] : daysStanding(one, days, own, spent);
  };
  const asked = due(matched, period);
  for (const other of earlier) {
    if (!other.charge.period) continue;
    const standing = due(other, other.charge.period).flatMap((part) =>
      asked.flatMap((days) => overlap(part, days) ?? []),
    );
    if (standing.length > 0) all.push(other);
    const more = [...covered, ...standing];
    const count = daysCovered(more);
    if (count <= days) continue;
    by.push(other);
    covered = more;
    days = count;
  }
  return { days, by, all };
}

/** Days that lie in at least one of the periods. */
function daysCovered(periods: readonly Period[]): number {
  let days = 0;
  let next = -Infinity;
  for (const { from, to } of periods.toSorted((a, b) => a.from - b.from)) {
    days += Math.max(0, to - Math.max(from, next) + 1);
    next = Math.max(next, to + 1);
  }
  return days;
}
