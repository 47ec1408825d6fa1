import type { Day } from '../calendar/day.ts';
import { within } from '../calendar/period.ts';
import { append } from '../keyed/value-at.ts';
import { billedQuantity } from '../match/expected-price.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { compareDecimals, type Decimal } from '../money/decimal.ts';
import { comparePlaces } from '../records/origin.ts';
import type { PriceTerm } from '../records/price-term.ts';
import { foldWords } from '../text/fold.ts';

/**
 * The other terms for what a charge asks for, beside the one in force for it: same carrier, code (else description) and
 * scope, of any date and quantity, for the charge's type and account and in its currency. The latest to begin comes first.
 */
export function termsBeside(month: Month, { charge, price }: MatchedCharge): readonly PriceTerm[] {
  if (price.status !== 'in-force') return [];
  const family = familiesOf(month).get(price.term) ?? [];
  if (family.length < 2) return [];
  return family.filter(
    (term) =>
      term !== price.term &&
      (term.type === undefined || term.type === charge.type) &&
      (term.account === undefined || term.account.key === charge.account?.key) &&
      term.unitPrice.currency === charge.amount.currency,
  );
}

/** True when the charge's quantity lies in the term's band, both ends included. */
export function bandHolds(term: PriceTerm, matched: MatchedCharge): boolean {
  const quantity = billedQuantity(matched);
  return (
    !(term.minQuantity && compareDecimals(quantity, term.minQuantity) < 0) &&
    !(term.maxQuantity && compareDecimals(quantity, term.maxQuantity) > 0)
  );
}

/** True for a term that is meant for some quantities only. */
export function hasBand(term: PriceTerm): boolean {
  return term.minQuantity !== undefined || term.maxQuantity !== undefined;
}

/** True when the term is in force on a day. */
export function inForceOn(term: PriceTerm, day: Day): boolean {
  return within(day, term.validFrom, term.validTo);
}

/** Several rules look at the same price sheets. */
const known = new WeakMap<readonly PriceTerm[], ReadonlyMap<PriceTerm, readonly PriceTerm[]>>();

function familiesOf({ prices }: Month): ReadonlyMap<PriceTerm, readonly PriceTerm[]> {
  let families = known.get(prices);
  if (!families) {
    families = arranged(prices);
    known.set(prices, families);
  }
  return families;
}

function arranged(prices: readonly PriceTerm[]): Map<PriceTerm, readonly PriceTerm[]> {
  const byKey = new Map<string, PriceTerm[]>();
  for (const term of prices) append(byKey, familyKey(term), term);
  const families = new Map<PriceTerm, readonly PriceTerm[]>();
  for (const family of byKey.values()) {
    family.sort(compareTerms);
    for (const term of family) families.set(term, family);
  }
  return families;
}

function familyKey({ carrier, code, description, service, account }: PriceTerm): string {
  const thing = code ? `code ${code.key}` : `text ${foldWords(description)}`;
  const scope = service ? `service ${service.key}` : account ? `account ${account.key}` : '';
  return [carrier.key, thing, scope].join('\n');
}

const NONE: Decimal = { digits: 0n, scale: 0 };

/** The latest to begin first, then the latest to end, then the lowest band, then by place. */
function compareTerms(a: PriceTerm, b: PriceTerm): number {
  return (
    (b.validFrom ?? 0) - (a.validFrom ?? 0) ||
    (b.validTo ?? 1e9) - (a.validTo ?? 1e9) ||
    compareDecimals(a.minQuantity ?? NONE, b.minQuantity ?? NONE) ||
    comparePlaces(a.origin, b.origin)
  );
}
