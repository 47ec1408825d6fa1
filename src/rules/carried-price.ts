import { isWhole, type Share } from '../calendar/period.ts';
import type { WorkingStep } from '../findings/fact.ts';
import { billedQuantity, statedQuantity } from '../match/expected-price.ts';
import type { MatchedCharge } from '../match/month.ts';
import { minorDecimals } from '../money/currency.ts';
import { compareDecimals, type Decimal, powerOfTen } from '../money/decimal.ts';
import { add, type Money, shareOf } from '../money/money.ts';
import { billedAmount, shareWorking } from './charge-facts.ts';

const ONE: Decimal = { digits: 1n, scale: 0 };

/** What a charge costs at the price that another charge paid. */
export interface CarriedPrice {
  /** The other amount for this quantity and share of a month, rounded once. */
  readonly expected: Money;
  /** The most it can be: the other amount was rounded, and half a minor unit grows with it. */
  readonly highest: Money;
}

/** True where neither a price term nor the inventory’s monthly charge says what a charge is to cost. */
export function isUnpriced({ charge, price, inventory }: MatchedCharge): boolean {
  switch (price.status) {
    case 'no-sheet':
    case 'no-code':
    case 'unknown-code':
    case 'no-term':
      break;
    default:
      return false;
  }
  if (inventory.status === 'unread') return false;
  return !(inventory.status === 'matched' && inventory.row.mrc?.currency === charge.amount.currency);
}

/**
 * The price of a charge for the quantity and months of another one. Undefined where the price cannot be carried over: other
 * currencies, a quantity of nothing, or a quantity that only one of them states, unless it is one.
 */
export function carriedOver(from: MatchedCharge, to: MatchedCharge): CarriedPrice | undefined {
  const { amount } = from.charge;
  const [before, now] = [billedQuantity(from), billedQuantity(to)];
  if (amount.currency !== to.charge.amount.currency || before.digits <= 0n || now.digits <= 0n)
    return undefined;
  const bothStated =
    (statedQuantity(from.charge) === undefined) === (statedQuantity(to.charge) === undefined);
  if (!bothStated && compareDecimals(before, now) !== 0) return undefined;
  const factor: Share = {
    numerator: now.digits * powerOfTen(before.scale) * to.share.numerator * from.share.denominator,
    denominator: before.digits * powerOfTen(now.scale) * to.share.denominator * from.share.numerator,
  };
  const half: Money = { ...amount, digits: 5n, scale: minorDecimals(amount.currency) + 1 };
  const expected = shareOf(amount, factor);
  const grows = factor.numerator > factor.denominator;
  return { expected, highest: grows ? shareOf(add(amount, half), factor) : expected };
}

/** A charge’s amount for one unit and one month, rounded once. */
export function pricePerUnit(matched: MatchedCharge): Money {
  const quantity = billedQuantity(matched);
  return shareOf(matched.charge.amount, {
    numerator: powerOfTen(quantity.scale) * matched.share.denominator,
    denominator: quantity.digits * matched.share.numerator,
  });
}

/** The arithmetic of a price that was carried over: the price per unit and month, and what it makes. */
export function carriedWorking(
  name: 'earlier-price' | 'peer-price',
  from: MatchedCharge,
  to: MatchedCharge,
  expected: Money,
): WorkingStep[] {
  const quantity = billedQuantity(to);
  return [
    { name, value: pricePerUnit(from) },
    ...(compareDecimals(quantity, ONE) === 0
      ? []
      : [{ name: 'quantity' as const, value: { kind: 'number' as const, number: quantity } }]),
    ...(isWhole(to.share) ? [] : shareWorking(to)),
    { name: 'expected', value: expected },
    { name: 'billed', value: billedAmount(to) },
  ];
}
