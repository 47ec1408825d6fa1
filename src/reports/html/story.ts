import { addDays, type Day } from '../../calendar/day.ts';
import { valueAt } from '../../keyed/value-at.ts';
import { compareDecimals } from '../../money/decimal.ts';
import { add, type Money, signOf, subtract, zero } from '../../money/money.ts';
import type { MonthLine, Report } from '../../report/report.ts';
import { compareText } from '../../text/fold.ts';

/** Days from the day of the audit, that day and the last included, in which a deadline approaches. */
export const DAYS_AHEAD = 90;

/** A service with what is claimed of it in one currency. */
export interface ServiceClaim {
  readonly carrier: string;
  readonly service: string;
  readonly findings: number;
  readonly claim: Money;
}

/** Claims of a carrier in one currency whose time limit ends on one day. */
export interface Deadline {
  readonly day: Day;
  readonly daysLeft: number;
  readonly carrier: string;
  readonly findings: number;
  /** What can still be claimed of them. */
  readonly atStake: Money;
}

/** The services with the largest claims of each currency, the largest first; ties by carrier and service. */
export function topServices({ findings }: Report, most: number): ServiceClaim[] {
  const claims = new Map<string, ServiceClaim>();
  for (const { class: klass, carrier, service, impact } of findings) {
    if (klass !== 'error' || service === undefined || !impact || signOf(impact) <= 0) continue;
    const key = [carrier, service, impact.currency].join('\n');
    const sum = claims.get(key) ?? { carrier, service, findings: 0, claim: zero(impact.currency) };
    claims.set(key, { ...sum, findings: sum.findings + 1, claim: add(sum.claim, impact) });
  }
  return [...claims.values()]
    .sort(
      (a, b) =>
        compareText(a.claim.currency, b.claim.currency) ||
        compareDecimals(b.claim, a.claim) ||
        compareText(a.carrier, b.carrier) ||
        compareText(a.service, b.service),
    )
    .filter(firstOfEach(({ claim }) => claim.currency, most));
}

/** Deadlines of claims in the days ahead, the soonest first, by carrier and currency. */
export function deadlinesAhead({ asOf, findings }: Report): Deadline[] {
  const last = addDays(asOf, DAYS_AHEAD);
  const ends = new Map<string, Deadline>();
  for (const { class: klass, carrier, deadline, impact, claimable } of findings) {
    const amount = claimable ?? impact;
    if (klass !== 'error' || deadline === undefined || !amount || signOf(amount) <= 0) continue;
    if (deadline < asOf || deadline > last) continue;
    const key = [deadline, carrier, amount.currency].join('\n');
    const end = ends.get(key) ?? {
      day: deadline,
      daysLeft: deadline - asOf,
      carrier,
      findings: 0,
      atStake: zero(amount.currency),
    };
    ends.set(key, { ...end, findings: end.findings + 1, atStake: add(end.atStake, amount) });
  }
  return [...ends.values()].sort(
    (a, b) =>
      a.day - b.day ||
      compareText(a.carrier, b.carrier) ||
      compareText(a.atStake.currency, b.atStake.currency),
  );
}

/** What was found and can no longer be claimed, by currency. */
export function tooLate({ findings }: Report): Money[] {
  const sums = new Map<string, Money>();
  for (const { class: klass, impactToDate, claimable } of findings) {
    if (klass !== 'error' || !impactToDate || !claimable) continue;
    const lost = subtract(impactToDate, claimable);
    if (signOf(lost) <= 0) continue;
    const sum = sums.get(lost.currency);
    sums.set(lost.currency, sum ? add(sum, lost) : lost);
  }
  return [...sums.values()].sort((a, b) => compareText(a.currency, b.currency));
}

/** The currencies with something claimed, those with the most claims first, that are worth a chart. */
export function chartedCurrencies({ findings, totals }: Report, most: number): string[] {
  const counts = new Map<string, number>();
  for (const { class: klass, impact } of findings) {
    if (klass === 'error' && impact) counts.set(impact.currency, (counts.get(impact.currency) ?? 0) + 1);
  }
  return totals
    .filter(({ claim }) => signOf(claim) > 0)
    .map(({ currency }) => currency)
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || compareText(a, b))
    .slice(0, most);
}

/** The months of each currency in which anything was billed or claimed, sorted by currency; none of one month alone. */
export function trends({ months }: Report): ReadonlyMap<string, readonly MonthLine[]> {
  const byCurrency = new Map<string, MonthLine[]>();
  for (const month of months) valueAt(byCurrency, month.billed.currency, () => []).push(month);
  const sorted = [...byCurrency].sort(([a], [b]) => compareText(a, b));
  return new Map(sorted.filter(([, lines]) => lines.length > 1));
}

/** True for the first few of each kind. */
export function firstOfEach<Thing>(
  kindOf: (thing: Thing) => string,
  most: number,
): (thing: Thing) => boolean {
  const counts = new Map<string, number>();
  return (thing) => {
    const count = (counts.get(kindOf(thing)) ?? 0) + 1;
    counts.set(kindOf(thing), count);
    return count <= most;
  };
}
