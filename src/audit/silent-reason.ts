import type { Finding, LostFact } from '../findings/finding.ts';
import { absolute, compare } from '../money/money.ts';
import { type Catalogue, ruleIn } from '../rules/catalogue.ts';
import { RANKS, type Rank } from '../rules/rule.ts';

/** Why a rule that saw the same charge has no finding of its own. */
export type SilentReason =
  /** It only ever stands beside another rule's finding. */
  | { readonly kind: 'supports' }
  /** The finding claims the whole invoice, this charge with it. */
  | { readonly kind: 'whole-invoice' }
  /** Money to be claimed comes before what is none. */
  | { readonly kind: 'no-claim' }
  | { readonly kind: 'smaller' }
  /** The same amount: the earlier rank speaks. */
  | { readonly kind: 'rank'; readonly rank: Rank; readonly before: Rank }
  /** The same amount and rank: the earlier rule of the catalogue speaks, or the fact that the rule met first. */
  | { readonly kind: 'order'; readonly rank: Rank };

/** Why what a rule said is only told beside a finding (ground rule 2). */
export function silentReason(lost: LostFact, finding: Finding, catalogue: Catalogue): SilentReason {
  if (lost.supports) return { kind: 'supports' };
  if (finding.fact.covers) return { kind: 'whole-invoice' };
  if (finding.class === 'error' && lost.class !== 'error') return { kind: 'no-claim' };
  const own = lost.impact && finding.impact ? compare(absolute(lost.impact), absolute(finding.impact)) : -1;
  if (own < 0) return { kind: 'smaller' };
  const rank = ruleIn(catalogue, lost.rule)?.rank;
  const before = ruleIn(catalogue, finding.rule)?.rank;
  if (!rank || !before) return { kind: 'smaller' };
  if (rank === before) return { kind: 'order', rank };
  // Amounts that differ only past the minor unit look the same here; the rank did not decide between them.
  return RANKS.indexOf(before) < RANKS.indexOf(rank) ? { kind: 'rank', rank, before } : { kind: 'smaller' };
}
