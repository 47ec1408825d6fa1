import { addDays, type Day } from '../calendar/day.ts';
import type { Share } from '../calendar/period.ts';
import type { MatchedCharge } from '../match/month.ts';
import { add, type Money, shareOf } from '../money/money.ts';
import { largestFirst } from './charge-order.ts';
import { sameThingKey } from './history-facts.ts';

/** Charges that follow one another, and so pay for one thing: their amounts and the months they are for. */
interface Chain {
  readonly thing: string;
  /** Every charge of it is for less than a month. */
  readonly partial: boolean;
  readonly to?: Day;
  readonly amount: Money;
  readonly share: Share;
}

/**
 * What the recurring charges of a service come to for one whole month: each amount ÷ the months it is for, rounded once.
 * Charges of one code for one period after another are one price, and so are parts of a month that follow each other
 * without a gap (one day may be on both): a plan that was changed within the month is not two plans. Undefined where there are no charges, where
 * they are in several currencies, and where one is for two months or more, whose price has no monthly rhythm.
 */
export function monthlySpend(charges: readonly MatchedCharge[]): Money | undefined {
  const chains: Chain[] = [];
  let firstEnd = Infinity;
  for (const matched of inOrderOfTime(charges)) {
    const { charge, share } = matched;
    if (chains[0] && chains[0].amount.currency !== charge.amount.currency) return undefined;
    if (share.numerator >= 2n * share.denominator) return undefined;
    const next = chainOf(matched);
    const from = matched.period?.from;
    const at = from === undefined || from < firstEnd ? -1 : precedent(chains, next, from);
    const before = chains[at];
    if (before) chains[at] = joined(before, next);
    else chains.push(next);
    firstEnd = Math.min(firstEnd, next.to ?? Infinity);
  }
  const prices = chains.map(({ amount, share }) =>
    shareOf(amount, { numerator: share.denominator, denominator: share.numerator }),
  );
  return prices.reduce<Money | undefined>((sum, price) => (sum ? add(sum, price) : price), undefined);
}

function inOrderOfTime(charges: readonly MatchedCharge[]): MatchedCharge[] {
  return charges.length < 2
    ? [...charges]
    : largestFirst(charges).sort((a, b) => (a.period?.from ?? 0) - (b.period?.from ?? 0));
}

function chainOf({ charge, period, share }: MatchedCharge): Chain {
  return {
    thing: sameThingKey(charge),
    partial: share.numerator < share.denominator,
    to: period?.to,
    amount: charge.amount,
    share,
  };
}

/** Place of the chain that a charge continues: one of its own code, else one of parts of a month that ends the day before. */
function precedent(chains: readonly Chain[], next: Chain, from: Day): number {
  let adjoining = -1;
  for (const [at, { thing, to, partial }] of chains.entries()) {
    if (to === undefined || to > from) continue;
    if (thing === next.thing) return at;
    if (adjoining < 0 && partial && next.partial && addDays(to, 1) >= from) adjoining = at;
  }
  return adjoining;
}

function joined(before: Chain, next: Chain): Chain {
  const { numerator, denominator } = before.share;
  return {
    thing: next.thing,
    partial: before.partial && next.partial,
    to: next.to,
    amount: add(before.amount, next.amount),
    share: {
      numerator: numerator * next.share.denominator + next.share.numerator * denominator,
      denominator: denominator * next.share.denominator,
    },
  };
}
