import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal, multiplyDecimals } from '../../src/money/decimal.ts';
import { compare, moneyOf, moneyText, rounded } from '../../src/money/money.ts';
import { extended, samePrice, unitPrice, unitPriceOf, unitPriceText } from '../../src/money/unit-price.ts';
import { anyDecimal, CURRENCIES } from './any-money.ts';

test('a unit price keeps all its decimals', () => {
  expect(unitPrice('0.00345', 'EUR')).toEqual({
    kind: 'unit-price',
    currency: 'EUR',
    digits: 345n,
    scale: 5,
  });
  expect(unitPrice('28', 'EUR')).toEqual({ kind: 'unit-price', currency: 'EUR', digits: 28n, scale: 0 });
});

test.each([
  ['28', 'EUR', '28.00'],
  ['28', 'JPY', '28'],
  ['28', 'TND', '28.000'],
  ['0.0345', 'EUR', '0.0345'],
  ['28.5', 'EUR', '28.50'],
  ['28.500', 'EUR', '28.500'],
])('%s %s is written %s', (text, currency, written) => {
  expect(unitPriceText(unitPrice(text, currency))).toBe(written);
});

test('a price times a quantity is money, exact until it is rounded', () => {
  const amount = extended(unitPrice('0.0345', 'EUR'), decimal('1500.5'));
  expect(amount).toEqual({ kind: 'money', currency: 'EUR', digits: 5176725n, scale: 5 });
  expect(moneyText(rounded(amount))).toBe('51.77');
});

test('extension is the product of the decimals in every currency', () => {
  fc.assert(
    fc.property(anyDecimal(), anyDecimal(), fc.constantFrom(...CURRENCIES), (price, quantity, currency) => {
      const amount = extended(unitPriceOf(price, currency), quantity);
      expect(compare(amount, moneyOf(multiplyDecimals(price, quantity), currency))).toBe(0);
    }),
  );
});

test('prices are the same at any number of decimals, and never across currencies', () => {
  expect(samePrice(unitPrice('28', 'EUR'), unitPrice('28.000', 'EUR'))).toBe(true);
  expect(samePrice(unitPrice('28', 'EUR'), unitPrice('28.001', 'EUR'))).toBe(false);
  expect(samePrice(unitPrice('28', 'EUR'), unitPrice('28', 'CAD'))).toBe(false);
});
