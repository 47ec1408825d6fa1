import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, type Day, daysInMonth, partsOf } from '../../src/calendar/day.ts';
import {
  daysIn,
  isWhole,
  monthsIn,
  overlap,
  type ProrationBasis,
  periodKey,
  type Share,
  WHOLE,
  within,
} from '../../src/calendar/period.ts';
import { anyDay, day, period } from './days.ts';

test('both ends of a period count', () => {
  expect(daysIn(period('2026-10-01/2026-10-31'))).toBe(31);
  expect(daysIn(period('2026-10-31/2026-10-31'))).toBe(1);
  expect(daysIn(period('2024-02-01/2024-02-29'))).toBe(29);
});

describe('two periods have in common', () => {
  test.each([
    ['2026-10-01/2026-10-31', '2026-10-15/2026-11-14', '2026-10-15/2026-10-31'],
    ['2026-10-01/2026-10-31', '2026-10-31/2026-11-30', '2026-10-31/2026-10-31'],
    ['2026-10-01/2026-10-31', '2026-10-10/2026-10-12', '2026-10-10/2026-10-12'],
    ['2026-10-01/2026-10-31', '2026-10-01/2026-10-31', '2026-10-01/2026-10-31'],
  ])('%s and %s: %s', (a, b, common) => {
    expect(overlap(period(a), period(b))).toEqual(period(common));
    expect(overlap(period(b), period(a))).toEqual(period(common));
  });

  test('nothing when one starts the day after the other ends', () => {
    expect(overlap(period('2026-10-01/2026-10-31'), period('2026-11-01/2026-11-30'))).toBeUndefined();
  });
});

test.each([
  ['2026-10-01', '2026-10-01', '2026-10-31', true],
  ['2026-10-31', '2026-10-01', '2026-10-31', true],
  ['2026-09-30', '2026-10-01', '2026-10-31', false],
  ['2026-11-01', '2026-10-01', '2026-10-31', false],
  ['1900-01-01', undefined, '2026-10-31', true],
  ['2199-12-31', '2026-10-01', undefined, true],
  ['2026-10-15', undefined, undefined, true],
])('%s within %s and %s: %s', (text, from, to, expected) => {
  const end = (value: string | undefined) => (value === undefined ? undefined : day(value));
  expect(within(day(text), end(from), end(to))).toBe(expected);
});

describe('months in a period', () => {
  test.each([
    ['a month of 31 days', '2026-10-01/2026-10-31', '1', '1'],
    ['a month of 30 days', '2026-11-01/2026-11-30', '1', '1'],
    ['February', '2026-02-01/2026-02-28', '1', '1'],
    ['February of a leap year', '2024-02-01/2024-02-29', '1', '1'],
    ['February but its 29th', '2024-02-01/2024-02-28', '28/29', '14/15'],
    ['two months', '2026-10-01/2026-11-30', '2', '2'],
    ['a year', '2026-01-01/2026-12-31', '12', '12'],
    ['a part at the start', '2026-10-17/2026-10-31', '15/31', '1/2'],
    ['a part at the end', '2026-10-01/2026-10-15', '15/31', '1/2'],
    ['all but the last of 31 days', '2026-10-01/2026-10-30', '30/31', '1'],
    ['all but the first of 31 days', '2026-10-02/2026-10-31', '30/31', '1'],
    ['a part inside', '2026-10-10/2026-10-19', '10/31', '1/3'],
    ['one day', '2026-10-31/2026-10-31', '1/31', '1/30'],
    ['one day of February', '2026-02-28/2026-02-28', '1/28', '1/30'],
    ['the last day of a leap February', '2024-02-29/2024-02-29', '1/29', '1/30'],
    ['a month and the part before', '2026-09-16/2026-10-31', '3/2', '3/2'],
    ['a month and the part after', '2026-10-01/2026-11-15', '3/2', '3/2'],
    ['a month between two parts', '2026-08-31/2026-10-31', '63/31', '61/30'],
    ['the turn of the year', '2026-12-01/2027-01-31', '2', '2'],
  ])('%s: %s is %s, or %s by thirty', (_, text, actual, thirty) => {
    expect([written(text, 'actual'), written(text, 'thirty')]).toEqual([actual, thirty]);
  });
});

describe('a billing cycle', () => {
  test.each([
    ['from the 15th', '2026-10-15/2026-11-14', '1', '1'],
    ['from the 15th over February', '2026-02-15/2026-03-14', '1', '1'],
    ['from the 2nd', '2026-10-02/2026-11-01', '1', '1'],
    ['of two months', '2026-10-15/2026-12-14', '2', '2'],
    ['of a quarter', '2026-11-11/2027-02-10', '3', '3'],
    ['and six days', '2026-10-15/2026-11-20', '6/5', '6/5'],
    ['less a day', '2026-10-15/2026-11-13', '913/930', '1'],
    ['of the 31st, into February', '2026-01-31/2026-02-27', '1', '1'],
    ['of the 31st, out of February', '2026-02-28/2026-03-30', '1', '1'],
    ['of the 31st, out of a leap February', '2024-02-29/2024-03-30', '1', '1'],
    ['of the 31st, into April', '2026-03-31/2026-04-29', '1', '1'],
    ['of the 31st, out of April', '2026-04-30/2026-05-30', '1', '1'],
    ['of the 30th, into February', '2026-01-30/2026-02-27', '1', '1'],
    ['of the 30th, out of February', '2026-02-28/2026-03-29', '1', '1'],
    ['of the 28th', '2026-02-28/2026-03-27', '1', '1'],
    ['of the 29th of a leap year', '2024-02-29/2024-03-28', '1', '1'],
    ['of the 31st, two months', '2026-04-30/2026-06-29', '2', '2'],
    ['of the 31st, a quarter', '2026-11-30/2027-02-27', '3', '3'],
  ])('%s: %s is %s, or %s by thirty', (_, text, actual, thirty) => {
    expect([written(text, 'actual'), written(text, 'thirty')]).toEqual([actual, thirty]);
  });

  test('of whole months from any day counts them exactly, on either basis', () => {
    const months = fc.integer({ min: 1, max: 24 });
    fc.assert(
      fc.property(anyDay('1950-01-01', '2150-12-31'), months, basis(), (from, count, by) => {
        const to = addDays(addMonths(from, count), -1);
        expect(monthsIn({ from, to }, by)).toEqual({ numerator: BigInt(count), denominator: 1n });
      }),
    );
  });
});

test('whole calendar months count exactly, on either basis', () => {
  fc.assert(
    fc.property(
      anyDay('1950-01-01', '2150-12-31'),
      fc.integer({ min: 1, max: 36 }),
      basis(),
      (some, count, by) => {
        const from = addDays(some, 1 - partsOf(some).date);
        const to = addDays(addMonths(from, count), -1);
        expect(monthsIn({ from, to }, by)).toEqual({ numerator: BigInt(count), denominator: 1n });
      },
    ),
  );
});

test('the adjacent parts of a month add up to it', () => {
  fc.assert(
    fc.property(anyDay('1950-01-01', '2150-12-31'), fc.nat({ max: 29 }), (some, cut) => {
      const { year, month, date } = partsOf(some);
      const from = addDays(some, 1 - date);
      const to = addDays(from, daysInMonth(year, month) - 1);
      const middle = addDays(from, cut % (daysInMonth(year, month) - 1));
      const first = monthsIn({ from, to: middle }, 'actual');
      const second = monthsIn({ from: addDays(middle, 1), to }, 'actual');
      expect(sum(first, second)).toEqual({ numerator: 1n, denominator: 1n });
    }),
  );
});

test('a part of a month is its days over those of the month', () => {
  fc.assert(
    fc.property(anyDay('1950-01-01', '2150-12-31'), fc.nat({ max: 30 }), (from, more) => {
      const { year, month, date } = partsOf(from);
      const length = daysInMonth(year, month);
      const to = addDays(from, Math.min(more, length - date));
      const { numerator, denominator } = monthsIn({ from, to }, 'actual');
      expect(numerator * BigInt(length)).toBe(BigInt(daysIn({ from, to })) * denominator);
    }),
  );
});

test('one month is whole', () => {
  expect(isWhole(WHOLE)).toBe(true);
  expect(isWhole({ numerator: 31n, denominator: 31n })).toBe(true);
  expect(isWhole({ numerator: 30n, denominator: 31n })).toBe(false);
});

test('the key of a period', () => {
  expect(periodKey(period('2026-10-01/2026-10-31'))).toBe('2026-10-01/2026-10-31');
  expect(periodKey(undefined)).toBe('');
});

function written(text: string, by: ProrationBasis): string {
  const { numerator, denominator } = monthsIn(period(text), by);
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}

function basis(): fc.Arbitrary<ProrationBasis> {
  return fc.constantFrom('actual', 'thirty');
}

function sum(a: Share, b: Share): Share {
  const numerator = a.numerator * b.denominator + b.numerator * a.denominator;
  const denominator = a.denominator * b.denominator;
  const common = greatestCommon(numerator, denominator);
  return { numerator: numerator / common, denominator: denominator / common };
}

function greatestCommon(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommon(b, a % b);
}

/** Days are numbers with a brand; the compiler keeps bare numbers out. */
test('a bare number is no day', () => {
  // @ts-expect-error a number is not a Day
  const bare: Day = 5;
  expect(bare).toBe(5);
});
