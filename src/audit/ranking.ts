import { absolute, compare } from '../money/money.ts';
import { RANKS } from '../rules/rule.ts';
import { compareText } from '../text/fold.ts';
import type { Spoken, WeighedFact } from './run-rules.ts';

/**
 * Which of the facts seen on one charge becomes its finding (ground rule 2): the largest claim; where there is none, the
 * largest exposure; equal amounts by rank. The other rules are named beside it. Facts without money stand on their own.
 */
export function settleCharge(facts: readonly WeighedFact[]): Spoken[] {
  const own = facts.filter(({ fact }) => !fact.supports);
  const claims = own.filter((one) => one.class === 'error' && one.fact.impact);
  const exposures = own.filter(
    (one) => one.class !== 'error' && one.class !== 'data-quality' && one.fact.impact,
  );
  const winner = strongest(claims) ?? strongest(exposures);
  const apart = own.filter((one) => one !== winner && !claims.includes(one) && !exposures.includes(one));
  const others = facts.filter((one) => one !== winner && !apart.includes(one)).map(({ rule }) => rule.id);
  const spoken: Spoken[] = apart.map((one) => ({ ...one, also: [] }));
  if (winner) {
    const also = [...new Set(others)].filter((id) => id !== winner.rule.id).sort(compareText);
    spoken.push({ ...winner, also });
  }
  return spoken;
}

function strongest(facts: readonly WeighedFact[]): WeighedFact | undefined {
  let best: WeighedFact | undefined;
  for (const next of facts) {
    if (best === undefined || outranks(next, best)) best = next;
  }
  return best;
}

function outranks(a: WeighedFact, b: WeighedFact): boolean {
  const left = a.fact.impact;
  const right = b.fact.impact;
  if (left && right) {
    const order = compare(absolute(left), absolute(right));
    if (order !== 0) return order > 0;
  }
  return RANKS.indexOf(a.rule.rank) < RANKS.indexOf(b.rule.rank);
}
