import { isWhole, monthsIn, type ProrationBasis } from '../calendar/period.ts';
import { append } from '../keyed/value-at.ts';
import { compare, type Money, moneyText, rounded, shareOf } from '../money/money.ts';
import type { Charge } from '../records/charge.ts';

/** Part months of a carrier whose amount is right by one way to count days and not by the other. */
export type ProrationVotes = ReadonlyMap<string, Readonly<Record<ProrationBasis, number>>>;

/** Prices of one code that are tried as its monthly price. */
const MOST_PRICES = 10;

/** How each carrier counts part months, by its charges of whole months of the same code. */
export function prorationVotes(charges: readonly Charge[]): ProrationVotes {
  const whole = new Map<string, Money[]>();
  const parts: Charge[] = [];
  for (const charge of charges) {
    if (charge.type !== 'recurring' || !charge.period || !charge.code) continue;
    const isPart = !isWhole(monthsIn(charge.period, 'actual'));
    if (isPart) {
      if (!isWhole(monthsIn(charge.period, 'thirty'))) parts.push(charge);
      continue;
    }
    const prices = whole.get(keyOf(charge)) ?? [];
    const known = prices.some((price) => moneyText(price) === moneyText(charge.amount));
    if (!known && prices.length < MOST_PRICES) append(whole, keyOf(charge), charge.amount);
  }
  const votes = new Map<string, Record<ProrationBasis, number>>();
  for (const charge of parts) {
    const prices = whole.get(keyOf(charge)) ?? [];
    const fits = (basis: ProrationBasis) => prices.some((price) => isShare(charge, price, basis));
    const [actual, thirty] = [fits('actual'), fits('thirty')];
    if (actual === thirty) continue;
    const own = votes.get(charge.carrier.key) ?? { actual: 0, thirty: 0 };
    own[actual ? 'actual' : 'thirty'] += 1;
    votes.set(charge.carrier.key, own);
  }
  return votes;
}

function isShare({ period, amount }: Charge, price: Money, basis: ProrationBasis): boolean {
  if (!period || price.currency !== amount.currency) return false;
  return compare(rounded(shareOf(price, monthsIn(period, basis))), amount) === 0;
}

function keyOf({ carrier, code }: Charge): string {
  return `${carrier.key}\n${code?.key}`;
}
