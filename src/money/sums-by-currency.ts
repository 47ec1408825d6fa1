import { add, type Money } from './money.ts';

/** The exact sum of the amounts of each currency, sorted by its code; currencies never mix. */
export function sumsByCurrency(amounts: Iterable<Money>): Money[] {
  const sums = new Map<string, Money>();
  for (const amount of amounts) {
    const sum = sums.get(amount.currency);
    sums.set(amount.currency, sum ? add(sum, amount) : amount);
  }
  return [...sums.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
