import { isWhole } from '../calendar/period.ts';
import { append, valueAt } from '../keyed/value-at.ts';
import { billedQuantity } from '../match/expected-price.ts';
import type { MatchedCharge } from '../match/month.ts';
import { powerOfTen } from '../money/decimal.ts';
import { recurringCharges } from './charge-facts.ts';
import { largestFirst } from './charge-order.ts';
import { serviceKey } from './history-facts.ts';

/** How many other services with a code must be billed before their price tells anything. */
export const FEWEST_PEERS = 5;

/** What the services with one code pay for a unit. */
export interface CodePrices {
  /** The charges with the code, by service. */
  readonly byService: ReadonlyMap<string, readonly MatchedCharge[]>;
  /** One charge of each service that pays the most frequent unit price and no other, the largest first. */
  readonly paying: readonly MatchedCharge[];
}

/** The charges of one carrier with one code in one currency, by service. */
export type CodeServices = ReadonlyMap<string, readonly MatchedCharge[]>;

/**
 * The recurring charges above zero for one whole month that name a service and a code, by carrier, code and currency, where
 * enough services have them.
 */
export function servicesByCode(charges: readonly MatchedCharge[]): readonly CodeServices[] {
  let known = groupsOf.get(charges);
  if (!known) {
    known = grouped(charges);
    groupsOf.set(charges, known);
  }
  return known;
}

/** A rule asks first whether there are any, then for them. */
const groupsOf = new WeakMap<readonly MatchedCharge[], readonly CodeServices[]>();

function grouped(charges: readonly MatchedCharge[]): CodeServices[] {
  const codes = new Map<string, Map<string, MatchedCharge[]>>();
  for (const matched of recurringCharges(charges)) {
    const { charge, share } = matched;
    const service = serviceKey(charge);
    if (charge.amount.digits === 0n || !isWhole(share) || !charge.code || service === undefined) continue;
    if (billedQuantity(matched).digits <= 0n) continue;
    const key = `${charge.carrier.key}\n${charge.code.key}\n${charge.amount.currency}`;
    append(
      valueAt(codes, key, () => new Map<string, MatchedCharge[]>()),
      service,
      matched,
    );
  }
  return [...codes.values()].filter((byService) => byService.size > FEWEST_PEERS);
}

/** What most of the services pay for a unit. A service whose charges have several unit prices pays none of them alone. */
export function codePrices(byService: CodeServices): CodePrices {
  const byPrice = new Map<string, MatchedCharge[]>();
  for (const [first, ...others] of byService.values()) {
    if (!first) continue;
    const price = unitPriceKey(first);
    if (others.every((other) => unitPriceKey(other) === price)) append(byPrice, price, first);
  }
  let paying: readonly MatchedCharge[] = [];
  for (const same of byPrice.values()) if (same.length > paying.length) paying = same;
  return { byService, paying: largestFirst(paying) };
}

/** Equal for charges with the same amount per unit, however many units they are for. */
function unitPriceKey(matched: MatchedCharge): string {
  const { digits, scale } = matched.charge.amount;
  const quantity = billedQuantity(matched);
  const numerator = digits * powerOfTen(quantity.scale);
  const denominator = quantity.digits * powerOfTen(scale);
  let [a, b] = [numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return `${numerator / a}/${denominator / a}`;
}
