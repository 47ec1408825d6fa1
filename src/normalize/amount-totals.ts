import { addDecimals, type Decimal, decimalText } from '../money/decimal.ts';
import type { Money } from '../money/money.ts';
import { compareText } from '../text/fold.ts';

/** The sum of a field of amounts in one currency: a plain decimal. */
export interface AmountTotal {
  readonly field: string;
  readonly currency: string;
  readonly sum: string;
}

/** Sums of the records' amounts by property and currency; unit prices are no amounts. */
export function amountTotals(records: readonly object[]): AmountTotal[] {
  const sums = new Map<string, { field: string; currency: string; sum: Decimal }>();
  for (const record of records) {
    for (const [name, value] of Object.entries(record)) {
      if (!isMoney(value)) continue;
      const field = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      const key = `${field} ${value.currency}`;
      const known = sums.get(key);
      sums.set(key, { field, currency: value.currency, sum: known ? addDecimals(known.sum, value) : value });
    }
  }
  return [...sums.values()]
    .sort((a, b) => compareText(a.field, b.field) || compareText(a.currency, b.currency))
    .map(({ field, currency, sum }) => ({ field, currency, sum: decimalText(sum) }));
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'money';
}
