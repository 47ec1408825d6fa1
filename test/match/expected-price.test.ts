import { describe, expect, test } from 'vitest';
import { monthsIn, WHOLE } from '../../src/calendar/period.ts';
import {
  billedQuantity,
  contractPrice,
  inventoryPrice,
  undiscountedPrice,
} from '../../src/match/expected-price.ts';
import type { MatchedCharge } from '../../src/match/month.ts';
import { decimal } from '../../src/money/decimal.ts';
import { moneyText } from '../../src/money/money.ts';
import { period } from '../calendar/days.ts';
import { type ChargeTexts, chargeOf, rowOf, termOf } from './records.ts';

describe('the contract’s price for a charge', () => {
  test.each([
    ['a unit', {}, {}, '28.00'],
    ['a quantity', { quantity: '3' }, {}, '84.00'],
    ['a part of a unit', { quantity: '0.5' }, {}, '14.00'],
    ['nothing', { quantity: '0', amount: '0.00' }, {}, '0.00'],
    ['a zero beside an amount, which states no quantity', { quantity: '0' }, {}, '28.00'],
    ['a credit', { quantity: '-1' }, {}, '-28.00'],
    ['a price finer than a cent', { quantity: '1500' }, { price: '0.0345' }, '51.75'],
    ['rounded once, half up', { quantity: '3' }, { price: '0.335' }, '1.01'],
    ['a discount', {}, { discount: '12.5' }, '24.50'],
    ['a discount of all', {}, { discount: '100' }, '0.00'],
    ['a discount of a fraction', { quantity: '3' }, { price: '9.99', discount: '33.333' }, '19.98'],
    ['a quarter’s price', {}, { price: '90.00', months: 3 }, '30.00'],
    ['a year’s price', {}, { price: '100.00', months: 12 }, '8.33'],
  ])('%s', (_, charge, term, expected) => {
    expect(moneyText(contractPrice(matched(charge), termOf(term)))).toBe(expected);
  });

  test.each([
    ['2026-10-01/2026-10-31', 'actual', '31.00', '31.00'],
    ['2026-10-17/2026-10-31', 'actual', '31.00', '15.00'],
    ['2026-10-17/2026-10-31', 'thirty', '31.00', '15.50'],
    ['2026-02-01/2026-02-28', 'actual', '31.00', '31.00'],
    ['2026-10-01/2026-11-30', 'actual', '31.00', '62.00'],
    ['2026-10-15/2026-11-14', 'actual', '31.00', '31.00'],
    ['2026-10-31/2026-10-31', 'actual', '0.16', '0.01'],
    ['2026-10-31/2026-10-31', 'actual', '0.15', '0.00'],
  ] as const)('for %s (%s) of %s is %s', (dates, basis, price, expected) => {
    const charge = { ...matched({}), share: monthsIn(period(dates), basis) };
    expect(moneyText(contractPrice(charge, termOf({ price })))).toBe(expected);
  });

  test('takes discount, quantity, months and part of a month together, and rounds once', () => {
    const charge = { ...matched({ quantity: '7' }), share: { numerator: 15n, denominator: 31n } };
    const term = termOf({ price: '99.99', discount: '7.5', months: 3 });
    expect(moneyText(contractPrice(charge, term))).toBe('104.43');
    expect(moneyText(undiscountedPrice(charge, term))).toBe('112.89');
  });

  test('is in the minor unit of its currency', () => {
    const dinars = contractPrice(matched({ quantity: '3' }), termOf({ price: '0.1115 TND' }));
    const yen = contractPrice(matched({}), termOf({ price: '100.5 JPY' }));
    expect([moneyText(dinars), moneyText(yen)]).toEqual(['0.335', '101']);
  });

  test('of a credit mirrors that of its charge', () => {
    const term = termOf({ price: '0.335' });
    const prices = ['3', '-3'].map((quantity) => moneyText(contractPrice(matched({ quantity }), term)));
    expect(prices).toEqual(['1.01', '-1.01']);
  });
});

test('the undiscounted price leaves the discount out', () => {
  expect(moneyText(undiscountedPrice(matched({ quantity: '2' }), termOf({ discount: '10' })))).toBe('56.00');
});

test('the inventory’s price is its monthly charge for the part of the month, for the whole quantity', () => {
  const charge = { ...matched({ quantity: '5' }), share: { numerator: 1n, denominator: 2n } };
  const price = inventoryPrice(charge, rowOf({ mrc: '28.01' }));
  expect(price && moneyText(price)).toBe('14.01');
  expect(inventoryPrice(charge, rowOf())).toBeUndefined();
});

test('a charge without a quantity is one', () => {
  expect([billedQuantity(matched({})), billedQuantity(matched({ quantity: '2.5' }))]).toEqual([
    decimal('1'),
    decimal('2.5'),
  ]);
});

function matched(texts: ChargeTexts): MatchedCharge {
  return {
    charge: chargeOf(texts),
    periodFrom: 'none',
    share: WHOLE,
    inventory: { status: 'no-inventory' },
    price: { status: 'no-sheet' },
    discounts: [],
  };
}
