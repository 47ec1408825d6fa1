import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/money/decimal.ts';
import { money, moneyText } from '../../src/money/money.ts';
import { exceeds, limitOf, SEEN, type ToleranceComparison } from '../../src/rules/tolerance.ts';

const difference = (text: string) => money(text, 'CAD');

describe('the tolerance in force', () => {
  test.each([
    ['one minor unit', {}, '100.00', '0.01', 'tolerance'],
    ['the amount that is written', { tolerance: decimal('0.5') }, '100.00', '0.50', 'tolerance'],
    [
      'the percentage, where it is more',
      { tolerance_percent: decimal('2.5') },
      '-100.00',
      '2.50',
      'tolerance_percent',
    ],
    [
      'the amount, where that is more',
      { tolerance: decimal('3'), tolerance_percent: decimal('2.5') },
      '100.00',
      '3.00',
      'tolerance',
    ],
    [
      'the amount, where both are the same',
      { tolerance: decimal('2.5'), tolerance_percent: decimal('2.5') },
      '100.00',
      '2.50',
      'tolerance',
    ],
    ['none of nothing expected', { tolerance_percent: decimal('50') }, '0.00', '0.01', 'tolerance'],
  ])('is %s', (_, tolerance, expected, amount, option) => {
    const limit = limitOf(difference(expected), tolerance);
    expect({ ...limit, amount: moneyText(limit.amount) }).toEqual({ amount, option });
    const over = { ...limit.amount, digits: limit.amount.digits + 1n };
    expect(exceeds(limit.amount, difference(expected), tolerance)).toBe(false);
    expect(exceeds(over, difference(expected), tolerance)).toBe(true);
    expect(exceeds({ ...over, digits: -over.digits }, difference(expected), tolerance)).toBe(true);
  });

  test('is a minor unit of its currency', () => {
    expect(moneyText(limitOf(money('1', 'JPY'), {}).amount)).toBe('1');
    expect(moneyText(limitOf(money('1.000', 'TND'), {}).amount)).toBe('0.001');
  });
});

test('who listens hears every comparison', () => {
  const heard: ToleranceComparison[] = [];
  const tolerance = { tolerance: decimal('1'), [SEEN]: (one: ToleranceComparison) => heard.push(one) };
  exceeds(difference('1.01'), difference('28.00'), tolerance);
  exceeds(difference('-1.00'), difference('28.00'), tolerance);
  const limit = { amount: money('1.00', 'CAD'), option: 'tolerance' };
  expect(heard).toEqual([
    { difference: difference('1.01'), expected: difference('28.00'), limit, exceeds: true },
    { difference: difference('-1.00'), expected: difference('28.00'), limit, exceeds: false },
  ]);
});
