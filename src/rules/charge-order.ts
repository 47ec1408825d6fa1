import type { MatchedCharge } from '../match/month.ts';
import { compare } from '../money/money.ts';
import { comparePlaces } from '../records/origin.ts';
import { compareText } from '../text/fold.ts';

/** The charges by amount, the largest first; equal ones by account, service and code, then by where they stand. */
export function largestFirst(charges: readonly MatchedCharge[]): MatchedCharge[] {
  return charges.toSorted(({ charge: a }, { charge: b }) => {
    const currency = compareText(a.amount.currency, b.amount.currency);
    return (
      currency ||
      compare(b.amount, a.amount) ||
      compareText(a.account?.key ?? '', b.account?.key ?? '') ||
      compareText(a.service?.key ?? '', b.service?.key ?? '') ||
      compareText(a.code?.key ?? '', b.code?.key ?? '') ||
      comparePlaces(a.origin, b.origin)
    );
  });
}
