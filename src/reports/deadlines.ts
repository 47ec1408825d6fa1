import { addDays, type Day } from '../calendar/day.ts';
import { isUnasked, isUnclaimed } from '../findings/standing.ts';
import { valueAt } from '../keyed/value-at.ts';
import { add, compare, type Money, signOf, subtract, zero } from '../money/money.ts';
import type { Report, ReportFinding } from '../report/report.ts';
import { compareText } from '../text/fold.ts';

/** What a carrier has to be asked for by a day. */
export interface Deadline {
  readonly day: Day;
  readonly carrier: string;
  readonly amount: Money;
  readonly findings: readonly [ReportFinding, ...ReportFinding[]];
}

/** The deadlines of a report and what no deadline is known to save. */
export interface Deadlines {
  /** From the day of the report to 90 days on, the soonest first, then by carrier and currency. */
  readonly soon: readonly Deadline[];
  /** Of the same facts to date, what is past its time limit or has none that is known; by currency. */
  readonly lost: readonly { readonly amount: Money; readonly findings: number }[];
}

/** How many days ahead a deadline is called near. */
export const NEAR_DAYS = 90;

/** The deadlines of the findings whose money nobody has asked for yet. */
export function deadlinesOf({ findings, asOf }: Report): Deadlines {
  const soon = new Map<string, { day: Day; amount: Money; findings: ReportFinding[] }>();
  const lost = new Map<string, { amount: Money; findings: number }>();
  for (const finding of findings) {
    const { claimable, impactToDate, deadline } = finding;
    if (!(isUnclaimed(finding) || isUnasked(finding)) || !claimable) continue;
    if (deadline !== undefined && deadline >= asOf && deadline <= addDays(asOf, NEAR_DAYS)) {
      const key = [deadline, claimable.currency, finding.carrier].join('\n');
      const known = valueAt(soon, key, () => ({
        day: deadline,
        amount: zero(claimable.currency),
        findings: [],
      }));
      known.amount = add(known.amount, claimable);
      known.findings.push(finding);
    }
    if (
      impactToDate &&
      impactToDate.currency === claimable.currency &&
      compare(claimable, impactToDate) < 0
    ) {
      const known = valueAt(lost, claimable.currency, () => ({
        amount: zero(claimable.currency),
        findings: 0,
      }));
      known.amount = add(known.amount, subtract(impactToDate, claimable));
      known.findings += 1;
    }
  }
  return {
    soon: [...soon.values()]
      .flatMap(({ day, amount, findings: [first, ...others] }): Deadline[] =>
        first && signOf(amount) > 0
          ? [{ day, carrier: first.carrier, amount, findings: [first, ...others] }]
          : [],
      )
      .sort(
        (a, b) =>
          a.day - b.day ||
          compareText(a.carrier, b.carrier) ||
          compareText(a.amount.currency, b.amount.currency),
      ),
    lost: [...lost.values()].sort((a, b) => compareText(a.amount.currency, b.amount.currency)),
  };
}
