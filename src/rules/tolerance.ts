import { z } from 'zod';
import { minorDecimals } from '../money/currency.ts';
import { compareDecimals, type Decimal, decimal, multiplyDecimals, shortText } from '../money/decimal.ts';
import { type Money, moneyOf } from '../money/money.ts';

/** A decimal written as text or as a YAML number, not negative. */
export const nonNegative = z
  .union([
    z.string().regex(/^\d+(\.\d+)?$/, 'a decimal such as "0.01", not negative'),
    z.number().nonnegative().max(1e12),
  ])
  .transform((value) => decimal(typeof value === 'number' ? plainText(value) : value));

/** The two tolerances of ground rule 5, shared by the rules that compare amounts. */
export const toleranceOptions = {
  tolerance: nonNegative
    .optional()
    .describe('Difference up to which nothing is said, in the currency; one minor unit when absent'),
  tolerance_percent: nonNegative
    .optional()
    .describe('The same as a percentage of the expected amount; 0 when absent. The larger of the two holds'),
};

/** The key under which options carry who wants to hear of comparisons. */
export const SEEN = Symbol('seen');

/** The parsed tolerances. */
export interface Tolerance {
  readonly tolerance?: Decimal;
  readonly tolerance_percent?: Decimal;
  /** Told of every comparison made with these tolerances, for a reader who asks why nothing was found. */
  readonly [SEEN]?: (comparison: ToleranceComparison) => void;
}

/** A difference that was held against a tolerance. */
export interface ToleranceComparison {
  readonly difference: Money;
  readonly expected: Money;
  /** The greatest difference of which nothing is said, and the option that gives it. */
  readonly limit: ToleranceLimit;
  /** True: beyond the tolerance. */
  readonly exceeds: boolean;
}

/** The tolerance in force for an expected amount: the larger of the two. */
export interface ToleranceLimit {
  readonly amount: Money;
  readonly option: 'tolerance' | 'tolerance_percent';
}

/** The tolerance in force for an expected amount, exact: `max(tolerance, tolerance_percent × expected)`. */
export function limitOf(
  expected: Money,
  { tolerance, tolerance_percent: percent }: Tolerance,
): ToleranceLimit {
  const fixed = tolerance ?? { digits: 1n, scale: minorDecimals(expected.currency) };
  const share = percent && percentOfAmount(expected, percent);
  return share && compareDecimals(share, fixed) > 0
    ? { amount: moneyOf(decimal(shortText(share)), expected.currency), option: 'tolerance_percent' }
    : { amount: moneyOf(fixed, expected.currency), option: 'tolerance' };
}

/** True when the difference, either way, is greater than `max(tolerance, tolerance_percent × expected)`. */
export function exceeds(difference: Money, expected: Money, tolerance: Tolerance): boolean {
  const beyond = isBeyond(difference, expected, tolerance);
  const seen = tolerance[SEEN];
  if (seen) seen({ difference, expected, limit: limitOf(expected, tolerance), exceeds: beyond });
  return beyond;
}

function isBeyond(
  difference: Money,
  expected: Money,
  { tolerance, tolerance_percent: percent }: Tolerance,
): boolean {
  const distance = positive(difference);
  const fixed = tolerance ?? { digits: 1n, scale: minorDecimals(difference.currency) };
  if (compareDecimals(distance, fixed) <= 0) return false;
  if (!percent || percent.digits === 0n) return true;
  return compareDecimals(distance, percentOfAmount(expected, percent)) > 0;
}

function percentOfAmount(amount: Decimal, percent: Decimal): Decimal {
  return multiplyDecimals(positive(amount), { digits: percent.digits, scale: percent.scale + 2 });
}

function positive(value: Decimal): Decimal {
  return value.digits < 0n ? { digits: -value.digits, scale: value.scale } : value;
}

/** A YAML number without an exponent; numbers that need one are no sensible tolerance. */
function plainText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20) : text;
}
