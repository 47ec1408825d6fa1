import { addDays, earlier, later } from '../calendar/day.ts';
import { daysIn, overlap, type Period } from '../calendar/period.ts';
import type { MatchedCharge } from '../match/month.ts';
import { absolute, compare, rounded, shareOf, subtract, zero } from '../money/money.ts';
import type { Charge } from '../records/charge.ts';
import { exceeds } from './tolerance.ts';

/** Types of line that give back what a recurring charge asked for; discounts belong to the price. */
const CREDIT_TYPES: ReadonlySet<string> = new Set(['credit', 'adjustment', 'recurring']);

/** True of a line below zero that may give back a charge of its service: on the same account, of the same code or none. */
export function mayGiveBack({ charge: credit }: MatchedCharge, charge: Charge): boolean {
  return (
    CREDIT_TYPES.has(credit.type) &&
    credit.amount.currency === charge.amount.currency &&
    credit.account?.key === charge.account?.key &&
    (!credit.code || !charge.code || credit.code.key === charge.code.key)
  );
}

/**
 * The days of a charge's period that none of the credits gives back. A credit of the charge's amount gives back all of it,
 * unless it is for other days; one with a period of its own gives back the days in common where it pays at least their
 * share. `spent` remembers credits that are used up, each of which counts once.
 */
export function daysStanding(
  { charge }: MatchedCharge,
  period: Period,
  credits: readonly MatchedCharge[],
  spent: Set<MatchedCharge>,
): readonly Period[] {
  const open = credits.filter((credit) => !spent.has(credit));
  const whole = open.find(
    ({ charge: credit }) =>
      compare(absolute(rounded(credit.amount)), rounded(charge.amount)) === 0 &&
      (!credit.period || overlap(credit.period, period)),
  );
  if (whole) {
    spent.add(whole);
    return [];
  }
  let standing: readonly Period[] = [period];
  for (const credit of open) {
    const common = credit.charge.period && overlap(credit.charge.period, period);
    if (!common || !paysFor(credit.charge, common, charge, period)) continue;
    standing = standing.flatMap((days) => without(days, common));
    if (daysIn(common) === daysIn(credit.charge.period ?? common)) spent.add(credit);
  }
  return standing;
}

function paysFor(credit: Charge, common: Period, charge: Charge, period: Period): boolean {
  const days = BigInt(daysIn(common));
  const owed = shareOf(charge.amount, { numerator: days, denominator: BigInt(daysIn(period)) });
  const given = shareOf(absolute(credit.amount), {
    numerator: days,
    denominator: BigInt(daysIn(credit.period ?? common)),
  });
  return compare(given, owed) >= 0 || !exceeds(subtract(owed, given), zero(owed.currency), {});
}

function without({ from, to }: Period, taken: Period): Period[] {
  const rest: Period[] = [];
  if (from < taken.from) rest.push({ from, to: earlier(to, addDays(taken.from, -1)) });
  if (to > taken.to) rest.push({ from: later(from, addDays(taken.to, 1)), to });
  return rest;
}
