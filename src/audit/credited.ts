import { overlap } from '../calendar/period.ts';
import type { Finding } from '../findings/finding.ts';
import { append } from '../keyed/value-at.ts';
import type { Month } from '../match/month.ts';
import { answeringLines } from '../match/month-answers.ts';
import { add, type Money, rounded } from '../money/money.ts';
import type { Charge } from '../records/charge.ts';
import { exceeds } from '../rules/tolerance.ts';

/** A finding whose money the same invoice already gives back. */
export interface Credited {
  readonly finding: Finding;
  readonly credit: Charge;
}

/**
 * Parts the findings into those that stand and those that a line of this month's bills credits, to the minor unit: one
 * finding, or all of the service together. The line is of the same account and service (or both of none), and where it states
 * a period of its own, of days of the same period: a credit for September leaves October's claim alone. Lines of the same
 * invoice give back before those of another, and each once. Lines of type discount belong to the rules that compare prices,
 * but for those that were found to give all of a charge back.
 */
export function partCredited(
  findings: readonly Finding[],
  month: Month,
): { standing: Finding[]; credited: Credited[] } {
  const credits = new Map<string, Charge[]>();
  const answering = answeringLines(month);
  for (const { charge } of month.charges) {
    if (answering.has(charge)) continue;
    if (charge.amount.digits >= 0n || charge.type === 'discount' || charge.type === 'tax') continue;
    append(credits, creditedKey(charge), charge);
  }
  const credited = new Map<Finding, Charge>();
  const left = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = claimedService(finding);
    if (key === undefined || !finding.impact) continue;
    const credit = finding.fact.givenBack ?? takeCredit(credits.get(key), finding.impact, [finding]);
    if (credit) credited.set(finding, credit);
    else append(left, key, finding);
  }
  for (const [key, group] of left) {
    const sum = group.length > 1 ? sumOf(group) : undefined;
    const credit = sum && takeCredit(credits.get(key), sum, group);
    if (credit) for (const finding of group) credited.set(finding, credit);
  }
  return {
    standing: findings.filter((finding) => !credited.has(finding)),
    credited: findings.flatMap((finding) => {
      const credit = credited.get(finding);
      return credit ? [{ finding, credit }] : [];
    }),
  };
}

function claimedService({ class: klass, impact, fact: { about } }: Finding): string | undefined {
  return klass === 'error' && impact && about.kind === 'charge'
    ? creditedKey(about.charge.charge)
    : undefined;
}

/** Equal for charges of one account and service, whatever invoice they stand on. */
function creditedKey({ carrier, account, service }: Charge): string {
  return [carrier.key, account?.key, service?.key].join('\n');
}

/** The line that gives an amount back within one minor unit, of the findings' own invoice first; it is taken out of the list. */
function takeCredit(
  open: Charge[] | undefined,
  impact: Money,
  findings: readonly Finding[],
): Charge | undefined {
  const fits = (open ?? []).filter(
    (credit) =>
      credit.amount.currency === impact.currency &&
      !exceeds(add(rounded(credit.amount), impact), impact, {}) &&
      findings.every(
        ({ period }) => !credit.period || !period || overlap(credit.period, period) !== undefined,
      ),
  );
  const credit =
    fits.find(({ invoice }) => findings.every((one) => one.invoice === invoice?.written)) ?? fits[0];
  if (credit) open?.splice(open.indexOf(credit), 1);
  return credit;
}

function sumOf(group: readonly Finding[]): Money | undefined {
  let sum: Money | undefined;
  for (const { impact } of group) {
    if (!impact || (sum && sum.currency !== impact.currency)) return undefined;
    sum = sum ? add(sum, impact) : impact;
  }
  return sum;
}
