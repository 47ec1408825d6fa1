import type { Fact } from '../findings/fact.ts';
import type { MatchedCharge } from '../match/month.ts';
import { absolute, compare } from '../money/money.ts';
import { RANKS } from '../rules/rule.ts';
import { compareText } from '../text/fold.ts';
import type { Spoken, WeighedFact } from './run-rules.ts';

/**
 * Which of the facts seen on one charge becomes its finding (ground rule 2): the largest claim; where there is none, the
 * largest exposure; equal amounts by rank. The other rules are named beside it. Facts without money stand on their own.
 */
export function settleCharge(all: readonly WeighedFact[]): Spoken[] {
  const facts = all.filter(
    ({ fact: { beside } }) => !beside || all.some(({ rule }) => beside.includes(rule.id)),
  );
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
    spoken.push({ ...winner, also, lost: facts.filter((one) => one !== winner && !apart.includes(one)) });
  }
  return spoken;
}

/** The fact that speaks among several: the largest amount; of equal ones, the earlier rank; then the earlier in the list. */
export function strongest(facts: readonly WeighedFact[]): WeighedFact | undefined {
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

/** What the rules saw, by what it is about. */
export interface SeenFacts {
  readonly byCharge: Map<MatchedCharge, WeighedFact[]>;
  readonly byTax: Map<MatchedCharge, WeighedFact[]>;
  /** Facts about invoices and all else. */
  readonly apart: readonly WeighedFact[];
}

/**
 * The claims that take all the money of an invoice, and the charges they take with them. What is claimed whole is claimed
 * once: other claims on the invoice, its charges and their taxes are named beside it, and taken out of `byCharge` and `byTax`;
 * `others` is what is left of the rest.
 */
export function settleInvoices({ byCharge, byTax, apart }: SeenFacts): {
  covering: Spoken[];
  covered: Set<MatchedCharge>;
  others: WeighedFact[];
} {
  const covering: Spoken[] = [];
  const covered = new Set<MatchedCharge>();
  let others = [...apart];
  for (const one of apart) {
    const { about, covers } = one.fact;
    if (!covers || about.kind !== 'invoice' || one.class !== 'error') continue;
    const { invoice } = about;
    const lost = others.filter(
      (other) =>
        other !== one &&
        hasMoney(other) &&
        other.fact.about.kind === 'invoice' &&
        other.fact.about.invoice === invoice,
    );
    others = others.filter((other) => other !== one && !lost.includes(other));
    for (const charge of invoice.charges) {
      covered.add(charge);
      for (const facts of [byCharge, byTax]) {
        const seen = facts.get(charge);
        if (!seen) continue;
        const claims = seen.filter(hasMoney);
        lost.push(...claims);
        facts.set(
          charge,
          seen.filter((fact) => !claims.includes(fact)),
        );
      }
    }
    covering.push({ ...one, also: [...new Set(lost.map(({ rule }) => rule.id))].sort(compareText), lost });
  }
  return { covering, covered, others };
}

function hasMoney({ class: klass, fact }: WeighedFact): boolean {
  return fact.impact !== undefined && klass !== 'data-quality';
}

/** The findings without those that stand only where no other finding with an amount is about their charges. */
export function standing(spoken: readonly Spoken[]): Spoken[] {
  if (spoken.every(({ fact }) => fact.unlessFound === undefined)) return [...spoken];
  const found = new Set<MatchedCharge>();
  for (const { fact } of spoken) {
    if (!fact.impact || fact.unlessFound) continue;
    for (const charge of chargesOf(fact)) found.add(charge);
  }
  return spoken.filter(({ fact }) => !fact.unlessFound?.some((charge) => found.has(charge)));
}

function chargesOf({ about, covers }: Fact): readonly MatchedCharge[] {
  switch (about.kind) {
    case 'charge':
      return [about.charge];
    case 'service':
      return about.charges;
    case 'inventory':
      return about.case.serviceCharges;
    case 'invoice':
      return covers ? about.invoice.charges : [];
    default:
      return [];
  }
}
