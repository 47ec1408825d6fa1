import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minorDecimals } from '../../src/money/currency.ts';
import { compareDecimals, decimal, powerOfTen, rescaled } from '../../src/money/decimal.ts';
import {
  absolute,
  add,
  compare,
  money,
  moneyOf,
  moneyText,
  negated,
  percentOf,
  rounded,
  shareOf,
  signOf,
  subtract,
  times,
  zero,
} from '../../src/money/money.ts';
import { anyDecimal, anyMoney, CURRENCIES } from './any-money.ts';

test('an amount has at least the decimals of its currency', () => {
  expect(money('28', 'CAD')).toEqual({ kind: 'money', currency: 'CAD', digits: 2800n, scale: 2 });
  expect(money('28', 'JPY')).toEqual({ kind: 'money', currency: 'JPY', digits: 28n, scale: 0 });
  expect(money('28', 'TND')).toEqual({ kind: 'money', currency: 'TND', digits: 28000n, scale: 3 });
  expect(money('0.0345', 'EUR')).toEqual({ kind: 'money', currency: 'EUR', digits: 345n, scale: 4 });
  expect(zero('KWD')).toEqual({ kind: 'money', currency: 'KWD', digits: 0n, scale: 3 });
});

test.each([
  ['1.005', 'EUR', '1.01'],
  ['2.675', 'EUR', '2.68'],
  ['1.0049999999', 'EUR', '1.00'],
  ['-0.005', 'EUR', '-0.01'],
  ['-0.004', 'EUR', '0.00'],
  ['0.5', 'JPY', '1'],
  ['0.4', 'JPY', '0'],
  ['-0.5', 'JPY', '-1'],
  ['0.0005', 'TND', '0.001'],
  ['0.0004', 'TND', '0.000'],
  ['-0.0005', 'TND', '-0.001'],
  ['8.345', 'CAD', '8.35'],
  ['1.115', 'USD', '1.12'],
  ['123456789012345678901234567890.125', 'CAD', '123456789012345678901234567890.13'],
])('%s %s rounds to %s', (text, currency, expected) => {
  expect(moneyText(rounded(money(text, currency)))).toBe(expected);
});

test('amounts of thirty digits stay exact', () => {
  const big = money('123456789012345678901234567890.12', 'EUR');
  const cent = money('0.01', 'EUR');
  expect(moneyText(add(big, cent))).toBe('123456789012345678901234567890.13');
  expect(moneyText(subtract(add(big, cent), big))).toBe('0.01');
  expect(moneyText(shareOf(big, { numerator: 1n, denominator: 3n }))).toBe(
    '41152263004115226300411522630.04',
  );
});

test('an amount is read back from its text', () => {
  fc.assert(
    fc.property(anyMoney(), (value) => {
      expect(money(moneyText(value), value.currency)).toEqual(value);
    }),
  );
});

describe('the sum', () => {
  test('commutes, associates and is undone by the difference', () => {
    fc.assert(
      fc.property(anyMoney('CAD'), anyMoney('CAD'), anyMoney('CAD'), (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(compare(subtract(add(a, b), b), a)).toBe(0);
        expect(compare(add(a, zero('CAD')), a)).toBe(0);
        expect(signOf(subtract(a, a))).toBe(0);
      }),
    );
  });

  test('of two currencies is refused, and so is their order', () => {
    const euros = money('1', 'EUR');
    const dollars = money('1', 'CAD') as unknown as typeof euros;
    const refusal = new RangeError('currencies do not mix: EUR and CAD');
    expect(() => add(euros, dollars)).toThrow(refusal);
    expect(() => subtract(euros, dollars)).toThrow(refusal);
    expect(() => compare(euros, dollars)).toThrow(refusal);
    expect(() => percentOf(euros, dollars, 1)).toThrow(refusal);
  });
});

test('the order is total and agrees with the decimals', () => {
  fc.assert(
    fc.property(anyMoney('TND'), anyMoney('TND'), anyMoney('TND'), (a, b, c) => {
      expect(compare(a, b)).toBe(compareDecimals(a, b));
      expect(compare(a, b) + compare(b, a)).toBe(0);
      const [low, middle, high] = [a, b, c].sort(compare);
      if (low && middle && high) expect(compare(low, high)).toBeLessThanOrEqual(0);
    }),
  );
});

test('the sign, its reverse and its absence', () => {
  fc.assert(
    fc.property(anyMoney(), (value) => {
      expect(negated(negated(value))).toEqual(value);
      expect(signOf(negated(value))).toBe(signOf(value) === 0 ? 0 : -signOf(value));
      expect(signOf(absolute(value))).toBe(signOf(value) === 0 ? 0 : 1);
      expect(absolute(negated(value))).toEqual(absolute(value));
    }),
  );
});

test('a product is exact until it is rounded', () => {
  const price = times(money('0.0345', 'EUR'), decimal('1234'));
  expect([moneyText(price), moneyText(rounded(price))]).toEqual(['42.5730', '42.57']);
});

describe('rounding', () => {
  test('gives the decimals of the currency, within half a minor unit', () => {
    fc.assert(
      fc.property(anyMoney(), (value) => {
        const round = rounded(value);
        expect(round.scale).toBe(minorDecimals(value.currency));
        const scale = Math.max(value.scale, round.scale);
        const off = rescaled(round, scale) - rescaled(value, scale);
        expect(2n * (off < 0n ? -off : off) <= powerOfTen(scale - round.scale)).toBe(true);
        expect(rounded(round)).toEqual(round);
      }),
    );
  });

  test('of a credit mirrors that of its charge', () => {
    fc.assert(
      fc.property(anyMoney(), fc.bigInt(0n, 366n), fc.bigInt(1n, 366n), (value, numerator, denominator) => {
        const share = { numerator, denominator };
        expect(shareOf(negated(value), share)).toEqual(negated(shareOf(value, share)));
        expect(rounded(negated(value))).toEqual(negated(rounded(value)));
      }),
    );
  });

  test('of the parts of a whole is off by less than a minor unit per part', () => {
    fc.assert(
      fc.property(
        anyMoney(),
        fc.array(fc.bigInt(1n, 31n), { minLength: 1, maxLength: 12 }),
        (whole, parts) => {
          const denominator = parts.reduce((sum, part) => sum + part, 0n);
          const sum = parts
            .map((numerator) => shareOf(whole, { numerator, denominator }))
            .reduce((total, part) => add(total, part));
          const off = absolute(subtract(sum, rounded(whole)));
          expect(off.digits <= BigInt(parts.length)).toBe(true);
        },
      ),
    );
  });

  test.each(CURRENCIES)('in %s leaves a whole share of a whole amount alone', (currency) => {
    fc.assert(
      fc.property(fc.bigInt(), (units) => {
        const value = moneyOf({ digits: units, scale: minorDecimals(currency) }, currency);
        expect(shareOf(value, { numerator: 1n, denominator: 1n })).toEqual(value);
      }),
    );
  });
});

describe('a percentage', () => {
  test.each([
    ['3.50', '28.00', 1, '12.5'],
    ['-3.50', '28.00', 1, '-12.5'],
    ['3.50', '-28.00', 1, '12.5'],
    ['1', '3', 2, '33.33'],
    ['2', '3', 0, '67'],
    ['0.005', '1', 0, '1'],
    ['-0.005', '1', 0, '-1'],
  ])('%s of %s to %d decimals is %s', (part, whole, decimals, expected) => {
    const result = percentOf(money(part, 'CAD'), money(whole, 'CAD'), decimals);
    expect(result).toEqual(decimal(expected));
  });

  test('of nothing is undefined', () => {
    expect(percentOf(money('1', 'CAD'), zero('CAD'), 1)).toBeUndefined();
  });
});

test('no amount is a float: ten tenths are one, at any size', () => {
  fc.assert(
    fc.property(anyDecimal(), (value) => {
      const tenth = moneyOf({ digits: value.digits, scale: value.scale + 1 }, 'EUR');
      const sum = Array.from({ length: 10 }, () => tenth).reduce((total, part) => add(total, part));
      expect(compare(sum, moneyOf(value, 'EUR'))).toBe(0);
    }),
  );
});
