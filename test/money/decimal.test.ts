import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  decimalText,
  divideHalfAwayFromZero,
  isZeroDecimal,
  multiplyDecimals,
  negatedDecimal,
  powerOfTen,
  rescaled,
  shortText,
  subtractDecimals,
  sumOfDecimals,
} from '../../src/money/decimal.ts';
import { anyDecimal } from './any-money.ts';

test('a plain decimal keeps its digits and its scale', () => {
  expect(decimal('-0012.50')).toEqual({ digits: -1250n, scale: 2 });
  expect(decimal('123456789012345678901234567890.123456789')).toEqual({
    digits: 123456789012345678901234567890123456789n,
    scale: 9,
  });
});

test.each(['', '-', '+1', '1.', '.5', '1,5', '1e3', ' 1', '1 ', '--1', 'NaN', 'Infinity', '0x1', '1_0', '١'])(
  '%j is no plain decimal',
  (text) => {
    expect(() => decimal(text)).toThrow(new RangeError(`not a plain decimal: ${text}`));
  },
);

test.each([
  ['0', 0, '0'],
  ['0', 2, '0.00'],
  ['-0', 2, '0.00'],
  ['0.05', 0, '0.05'],
  ['-0.05', 2, '-0.05'],
  ['-0.005', 2, '-0.005'],
  ['12', 3, '12.000'],
])('%s to at least %d decimals is %s', (text, decimals, written) => {
  expect(decimalText(decimal(text), decimals)).toBe(written);
});

test.each([
  ['1.50', '1.5'],
  ['2.00', '2'],
  ['100', '100'],
  ['-0.10', '-0.1'],
  ['0.00', '0'],
  ['10.0', '10'],
])('%s is %s in short', (text, short) => {
  expect(shortText(decimal(text))).toBe(short);
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(anyDecimal(), (value) => {
      expect(decimal(decimalText(value))).toEqual(value);
    }),
  );
});

test('the sum commutes, associates and is undone by the difference', () => {
  fc.assert(
    fc.property(anyDecimal(), anyDecimal(), anyDecimal(), (a, b, c) => {
      expect(addDecimals(a, b)).toEqual(addDecimals(b, a));
      expect(addDecimals(addDecimals(a, b), c)).toEqual(addDecimals(a, addDecimals(b, c)));
      expect(compareDecimals(subtractDecimals(addDecimals(a, b), b), a)).toBe(0);
    }),
  );
});

test('the product distributes over the sum', () => {
  fc.assert(
    fc.property(anyDecimal(), anyDecimal(), anyDecimal(), (a, b, c) => {
      const left = multiplyDecimals(a, addDecimals(b, c));
      const right = addDecimals(multiplyDecimals(a, b), multiplyDecimals(a, c));
      expect(compareDecimals(left, right)).toBe(0);
    }),
  );
});

test('the order is that of the difference, whatever the scales', () => {
  fc.assert(
    fc.property(anyDecimal(), anyDecimal(), (a, b) => {
      const { digits } = subtractDecimals(a, b);
      expect(compareDecimals(a, b)).toBe(digits < 0n ? -1 : digits > 0n ? 1 : 0);
      expect(compareDecimals(b, a)).toBe(digits < 0n ? 1 : digits > 0n ? -1 : 0);
    }),
  );
  expect(compareDecimals(decimal('1.5'), decimal('1.500'))).toBe(0);
});

test('zero is zero at any scale', () => {
  expect([decimal('0'), decimal('-0.000'), decimal('0.001')].map(isZeroDecimal)).toEqual([true, true, false]);
});

test('a finer scale loses nothing, a coarser one is refused', () => {
  const value: Decimal = { digits: 15n, scale: 1 };
  expect([rescaled(value, 1), rescaled(value, 3)]).toEqual([15n, 1500n]);
  expect(() => rescaled(value, 0)).toThrow(new RangeError('rescaling would lose decimals'));
});

test('powers of ten are exact past the prepared ones', () => {
  expect([0, 1, 39, 40, 60].map(powerOfTen)).toEqual([1n, 10n, 10n ** 39n, 10n ** 40n, 10n ** 60n]);
});

describe('division rounds half away from zero', () => {
  test.each([
    [5n, 10n, 1n],
    [4n, 10n, 0n],
    [-5n, 10n, -1n],
    [-4n, 10n, 0n],
    [15n, 10n, 2n],
    [25n, 10n, 3n],
    [-25n, 10n, -3n],
    [25n, -10n, -3n],
    [-25n, -10n, 3n],
    [1n, 3n, 0n],
    [2n, 3n, 1n],
    [0n, 7n, 0n],
    [10n ** 40n + 5n, 10n, 10n ** 39n + 1n],
  ])('%s / %s is %s', (numerator, denominator, quotient) => {
    expect(divideHalfAwayFromZero(numerator, denominator)).toBe(quotient);
  });

  test('symmetric in the sign, and never further than a half', () => {
    const integer = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });
    const positive = fc.bigInt({ min: 1n, max: 10n ** 12n });
    fc.assert(
      fc.property(integer, positive, (numerator, denominator) => {
        const quotient = divideHalfAwayFromZero(numerator, denominator);
        expect(divideHalfAwayFromZero(-numerator, denominator)).toBe(-quotient);
        const twiceOff = 2n * (quotient * denominator - numerator);
        expect(twiceOff >= -denominator && twiceOff <= denominator).toBe(true);
        if (twiceOff === denominator || twiceOff === -denominator) expect(twiceOff > 0n).toBe(numerator > 0n);
      }),
    );
  });
});

test('the sum of numbers of any scale is exact, and of none is 0', () => {
  expect(sumOfDecimals([])).toEqual({ digits: 0n, scale: 0 });
  expect(sumOfDecimals(['0.1', '0.2', '-0.005'].map(decimal))).toEqual({ digits: 295n, scale: 3 });
  expect(negatedDecimal(decimal('-0.005'))).toEqual({ digits: 5n, scale: 3 });
});
