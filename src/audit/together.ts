import { append, valueAt } from '../keyed/value-at.ts';
import type { MatchedCharge } from '../match/month.ts';
import { add, compare, type Money, rounded, signOf, subtract, zero } from '../money/money.ts';
import { strongest } from './ranking.ts';
import type { WeighedFact } from './run-rules.ts';

/**
 * Lowers the claims that are about several charges together by what is claimed of the others of them: the money of a group is
 * claimed once, whether as its excess over what is due for all or as single charges. What is left nothing of is only named
 * beside the largest of those claims. `covered` holds the charges that an invoice claimed whole takes with it. Changes
 * `byCharge`.
 */
export function lowerTogether(
  byCharge: Map<MatchedCharge, WeighedFact[]>,
  covered: ReadonlySet<MatchedCharge>,
): void {
  const single = new Map<MatchedCharge, WeighedFact>();
  const groups = new Map<readonly MatchedCharge[], Map<string, WeighedFact[]>>();
  for (const [charge, seen] of byCharge) {
    const winner = strongest(seen.filter((one) => isClaim(one) && !one.fact.together));
    if (winner) single.set(charge, winner);
    for (const one of seen) {
      const { together } = one.fact;
      if (!together || !isClaim(one)) continue;
      const ofRule = valueAt(groups, together, (): Map<string, WeighedFact[]> => new Map());
      append(ofRule, one.rule.id, one);
    }
  }
  for (const [together, ofRule] of groups) {
    for (const facts of ofRule.values()) lower(facts, together, { byCharge, single, covered });
  }
}

interface Claimed {
  readonly byCharge: Map<MatchedCharge, WeighedFact[]>;
  readonly single: ReadonlyMap<MatchedCharge, WeighedFact>;
  readonly covered: ReadonlySet<MatchedCharge>;
}

function lower(
  facts: readonly WeighedFact[],
  together: readonly MatchedCharge[],
  { byCharge, single, covered }: Claimed,
): void {
  const own = new Set(facts.flatMap(({ fact }) => (fact.about.kind === 'charge' ? [fact.about.charge] : [])));
  const [first] = facts;
  const currency = first?.fact.impact?.currency;
  if (currency === undefined) return;
  let taken: Money = zero(currency);
  let largest: WeighedFact | undefined;
  for (const charge of together) {
    if (own.has(charge) || charge.charge.amount.currency !== currency) continue;
    if (covered.has(charge)) taken = add(taken, rounded(charge.charge.amount));
    const claim = single.get(charge);
    if (!claim?.fact.impact) continue;
    taken = add(taken, claim.fact.impact);
    largest = strongest(largest ? [largest, claim] : [claim]);
  }
  // From the last charge that bears the excess to the first, so that the first keeps its finding longest.
  for (const one of facts.toReversed()) {
    const { about, impact, billed } = one.fact;
    if (signOf(taken) <= 0 || !impact || about.kind !== 'charge') continue;
    const less = compare(taken, impact) > 0 ? impact : taken;
    taken = subtract(taken, less);
    const left = subtract(impact, less);
    const seen = byCharge.get(about.charge) ?? [];
    const rest = seen.filter((other) => other !== one);
    if (signOf(left) > 0) {
      const fact = { ...one.fact, impact: left, ...(billed ? { expected: subtract(billed, left) } : {}) };
      byCharge.set(about.charge, [...rest, { ...one, fact }]);
      continue;
    }
    byCharge.set(about.charge, rest);
    const speaker = largest?.fact.about;
    if (speaker?.kind === 'charge') append(byCharge, speaker.charge, asBeside(one));
  }
}

/** The fact as one that only stands beside another rule's finding. */
function asBeside(one: WeighedFact): WeighedFact {
  return { ...one, fact: { ...one.fact, supports: true } };
}

function isClaim({ class: klass, fact }: WeighedFact): boolean {
  return klass === 'error' && !fact.supports && fact.impact !== undefined && signOf(fact.impact) > 0;
}
