import fc from 'fast-check';
import type { Decimal } from '../../src/money/decimal.ts';
import { type Money, moneyOf } from '../../src/money/money.ts';

/** Currencies without a minor unit, with two decimals and with three. */
export const CURRENCIES = ['JPY', 'XOF', 'CAD', 'EUR', 'TND', 'KWD'] as const;

/** Any decimal of up to thirty digits and twelve decimals. */
export function anyDecimal(): fc.Arbitrary<Decimal> {
  return fc.record({
    digits: fc.oneof(
      fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
      fc.bigInt({ min: -2000n, max: 2000n }),
    ),
    scale: fc.nat({ max: 12 }),
  });
}

/** Any amount of one currency; its currency is one of the three kinds. */
export function anyMoney(currency?: string): fc.Arbitrary<Money> {
  const currencies = currency === undefined ? fc.constantFrom<string>(...CURRENCIES) : fc.constant(currency);
  return fc.tuple(anyDecimal(), currencies).map(([value, code]) => moneyOf(value, code));
}
