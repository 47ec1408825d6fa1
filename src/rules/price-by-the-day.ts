import { addDays, earlier } from '../calendar/day.ts';
import { daysIn, monthsIn, type Period, type Share } from '../calendar/period.ts';
import { afterDiscount, billedQuantity } from '../match/expected-price.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { compareDecimals, type Decimal } from '../money/decimal.ts';
import { add, type Money, shareOf, times, zero } from '../money/money.ts';
import { extended, samePrice } from '../money/unit-price.ts';
import type { PriceTerm } from '../records/price-term.ts';
import { bandHolds, inForceOn, termsBeside } from './terms-beside.ts';

interface Part {
  readonly term: PriceTerm;
  readonly period: Period;
}

/**
 * What the contract asks for a charge whose term ends inside its period: the term's price up to its last day, that of its
 * successors of the same scope for the other days, rounded once. By the months each part is worth, and by its days of the
 * period. Empty where the term lasts to the end, and where some day has no successor or several at different prices.
 */
export function pricesByTheDay(month: Month, matched: MatchedCharge): Money[] {
  const { charge, period, share } = matched;
  const parts = period && partsOfPeriod(month, matched, period);
  if (!parts) return [];
  const basis = month.prorationOf(charge.carrier.key);
  const total = BigInt(daysIn(period));
  const byDays = ({ period: own }: Part): Share => ({
    numerator: share.numerator * BigInt(daysIn(own)),
    denominator: share.denominator * total,
  });
  const byMonths = ({ period: own }: Part): Share => monthsIn(own, basis);
  return [byMonths, byDays].map((shareOfPart) => priceOf(matched, parts, shareOfPart));
}

function partsOfPeriod(month: Month, matched: MatchedCharge, period: Period): Part[] | undefined {
  if (matched.price.status !== 'in-force') return undefined;
  let { term } = matched.price;
  if (term.validTo === undefined || term.validTo >= period.to) return undefined;
  const others = termsBeside(month, matched).filter((other) => bandHolds(other, matched));
  const parts: Part[] = [];
  for (let { from } = period; ; ) {
    const to = earlier(term.validTo ?? period.to, period.to);
    parts.push({ term, period: { from, to } });
    if (to === period.to) return parts;
    from = addDays(to, 1);
    const [next, ...rivals] = others.filter((other) => inForceOn(other, from));
    if (!next || rivals.some((rival) => !asksTheSame(next, rival))) return undefined;
    term = next;
  }
}

function asksTheSame(a: PriceTerm, b: PriceTerm): boolean {
  return (
    samePrice(a.unitPrice, b.unitPrice) &&
    a.monthsPerUnit === b.monthsPerUnit &&
    compareDecimals(a.discountPercent ?? NONE, b.discountPercent ?? NONE) === 0
  );
}

const NONE: Decimal = { digits: 0n, scale: 0 };

function priceOf(matched: MatchedCharge, parts: readonly Part[], shareOfPart: (part: Part) => Share): Money {
  const shares = parts.map((part) => {
    const { numerator, denominator } = shareOfPart(part);
    return { term: part.term, numerator, denominator: denominator * BigInt(part.term.monthsPerUnit) };
  });
  const denominator = shares.reduce((product, share) => product * share.denominator, 1n);
  let sum: Money = zero(matched.charge.amount.currency);
  for (const { term, ...share } of shares) {
    const gross = extended(term.unitPrice, billedQuantity(matched));
    const net = term.discountPercent ? afterDiscount(gross, term.discountPercent) : gross;
    sum = add(sum, times(net, { digits: (share.numerator * denominator) / share.denominator, scale: 0 }));
  }
  return shareOf(sum, { numerator: 1n, denominator });
}
