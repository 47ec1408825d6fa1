import type { Period } from '../calendar/period.ts';
import type { MatchedCharge } from './month.ts';

/** Counts the periods of recurring charges. */
export class PeriodTally {
  readonly #counts = new Map<number, { readonly period: Period; count: number }>();

  /** Counts a charge, when it recurs and has a period of its own. */
  add({ charge: { type, period } }: MatchedCharge): void {
    if (type !== 'recurring' || !period) return;
    const key = period.from * 100_000 + period.to;
    const known = this.#counts.get(key);
    if (known) known.count += 1;
    else this.#counts.set(key, { period, count: 1 });
  }

  /** The period most charges have; the later one where two are as frequent; undefined when none was counted. */
  usual(): Period | undefined {
    let usual: { readonly period: Period; readonly count: number } | undefined;
    for (const candidate of this.#counts.values()) {
      const more = usual === undefined || candidate.count > usual.count;
      const later = candidate.count === usual?.count && candidate.period.from > usual.period.from;
      if (more || later) usual = candidate;
    }
    return usual?.period;
  }
}

/** The period most of the recurring charges have; the later one where two are as frequent. */
export function usualPeriod(charges: readonly MatchedCharge[]): Period | undefined {
  const tally = new PeriodTally();
  for (const matched of charges) tally.add(matched);
  return tally.usual();
}
