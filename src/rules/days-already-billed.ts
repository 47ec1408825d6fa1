import { type Day, partsOf } from '../calendar/day.ts';
import { daysIn, overlap, type Period, periodKey } from '../calendar/period.ts';
import { valueAt } from '../keyed/value-at.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { signOf } from '../money/money.ts';
import type { Charge } from '../records/charge.ts';
import { comparePlaces } from '../records/origin.ts';
import { daysStanding, mayGiveBack } from './days-standing.ts';
import { chargesByMonth, currentMonth, sameThingKey, serviceKey } from './history-facts.ts';

/** A charge with what says whether it was billed before another. */
interface Billed {
  readonly matched: MatchedCharge;
  /** The date of its invoice, where anything says it. */
  readonly date?: Day;
  /** True of one that stands among the bills of an earlier month. */
  readonly earlier: boolean;
}

/** The recurring charges for one thing and one period, by date, then place; those without a date first. */
interface SamePeriod {
  readonly period: Period;
  readonly charges: Billed[];
}

/** What was billed for a service, in this month and in earlier ones. */
interface OfService {
  /** By account, currency and thing, then by period. */
  readonly charges: ReadonlyMap<string, ReadonlyMap<string, SamePeriod>>;
  /** All that is below zero, by place. */
  readonly negative: readonly MatchedCharge[];
  /** Those that may give back a charge, by its account, currency and code. */
  readonly credits: Map<string, readonly MatchedCharge[]>;
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

/** What a month and the ones before billed, arranged to find the days that are billed again. */
export class DaysAlreadyBilled {
  readonly #month: Month;
  readonly #own: ReadonlySet<MatchedCharge>;
  readonly #headerDates = new Map<MatchedCharge, Day>();
  readonly #services = new Map<string, OfService>();

  constructor(month: Month) {
    this.#month = month;
    this.#own = new Set(month.charges);
    for (const { invoices } of [...month.history, month]) {
      for (const { header, charges } of invoices) {
        if (header?.invoiceDate === undefined) continue;
        for (const matched of charges)
          if (matched.charge.invoiceDate === undefined) this.#headerDates.set(matched, header.invoiceDate);
      }
    }
  }

  /**
   * The recurring charges of earlier invoices of the same account for the same thing that have a day in common with the
   * period, oldest first; an invoice of this month is earlier by its date.
   */
  before(matched: MatchedCharge, period: Period): readonly MatchedCharge[] {
    const date = this.#dateOf(matched);
    const before: Billed[] = [];
    let periods = 0;
    const same = this.#ofService(matched.charge)?.charges.get(thingKey(matched.charge));
    for (const { period: billed, charges } of same?.values() ?? []) {
      const common = overlap(billed, period);
      if (!common) continue;
      if (daysIn(common) === 1 && endsAsItBegan(period) && endsAsItBegan(billed)) continue;
      periods++;
      for (const other of charges) {
        if (date !== undefined && other.date !== undefined && other.date >= date) break;
        if (isBefore(other, date) && other.matched !== matched) before.push(other);
      }
    }
    if (periods > 1) before.sort(compareBilled);
    return before.map((other) => other.matched);
  }

  /**
   * The days of the charge's period that earlier charges, oldest first, have billed and that no credit gives back. `all` is
   * worked out only where it is asked for: it is empty otherwise.
   */
  days(
    matched: MatchedCharge,
    period: Period,
    earlier: readonly MatchedCharge[],
    asksForAll: boolean,
  ): DaysBilled {
    const spent = new Set<MatchedCharge>();
    const by: MatchedCharge[] = [];
    const all: MatchedCharge[] = [];
    let covered: readonly Period[] = [];
    let days = 0;
    const due = (one: MatchedCharge, days: Period) => {
      const issued = this.#dateOf(one) ?? -Infinity;
      const own = this.#creditsOf(one.charge).filter(
        (credit) => (this.#dateOf(credit) ?? Infinity) >= issued,
      );
      return own.length === 0 ? [days] : daysStanding(one, days, own, spent);
    };
    const asked = due(matched, period);
    const total = daysCovered(asked);
    for (const other of earlier) {
      if (days === total && !asksForAll) break;
      if (!other.charge.period) continue;
      const standing = due(other, other.charge.period).flatMap((part) =>
        asked.flatMap((days) => overlap(part, days) ?? []),
      );
      if (asksForAll && standing.length > 0) all.push(other);
      if (days === total) continue;
      const more = [...covered, ...standing];
      const count = daysCovered(more);
      if (count <= days) continue;
      by.push(other);
      covered = more;
      days = count;
    }
    return { days, by, all };
  }

  #dateOf(matched: MatchedCharge): Day | undefined {
    return matched.charge.invoiceDate ?? this.#headerDates.get(matched);
  }

  #creditsOf(charge: Charge): readonly MatchedCharge[] {
    const ofService = this.#ofService(charge);
    if (!ofService || ofService.negative.length === 0) return [];
    const key = [charge.account?.key, charge.amount.currency, charge.code?.key].join('\n');
    return valueAt(ofService.credits, key, () =>
      ofService.negative.filter((credit) => mayGiveBack(credit, charge)),
    );
  }

  #ofService(charge: Charge): OfService | undefined {
    const service = serviceKey(charge);
    return service === undefined
      ? undefined
      : valueAt(this.#services, service, () => this.#arranged(service, charge.carrier.key));
  }

  #arranged(service: string, carrier: string): OfService {
    const current = currentMonth(this.#month, carrier);
    const charges = new Map<string, Map<string, SamePeriod>>();
    const negative: MatchedCharge[] = [];
    for (const [from, billed] of chargesByMonth(this.#month, service)) {
      for (const matched of billed) {
        const { period, type, amount } = matched.charge;
        if (signOf(amount) < 0) negative.push(matched);
        if (!period || type !== 'recurring' || signOf(amount) <= 0) continue;
        const things = valueAt(charges, thingKey(matched.charge), () => new Map<string, SamePeriod>());
        const same = valueAt(things, periodKey(period), (): SamePeriod => ({ period, charges: [] }));
        const earlier = from < current && !this.#own.has(matched);
        same.charges.push({ matched, date: this.#dateOf(matched), earlier });
      }
    }
    for (const things of charges.values())
      for (const same of things.values()) same.charges.sort(compareBilled);
    negative.sort((a, b) => comparePlaces(a.charge.origin, b.charge.origin));
    return { charges, negative, credits: new Map() };
  }
}

function thingKey(charge: Charge): string {
  return [charge.account?.key, charge.amount.currency, sameThingKey(charge)].join('\n');
}

function compareBilled(a: Billed, b: Billed): number {
  return (
    (a.date ?? -1e9) - (b.date ?? -1e9) || comparePlaces(a.matched.charge.origin, b.matched.charge.origin)
  );
}

/** Where a date is missing, an earlier month comes first, and of this month nothing says which does. */
function isBefore(other: Billed, date: Day | undefined): boolean {
  return date !== undefined && other.date !== undefined ? other.date < date : other.earlier;
}

/** Ends written as the next period's first day, and not as the last day of this one. */
function endsAsItBegan({ from, to }: Period): boolean {
  return to > from && partsOf(from).date === partsOf(to).date;
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
