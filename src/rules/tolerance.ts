import { z } from 'zod';
import { minorDecimals } from '../money/currency.ts';
import { compareDecimals, type Decimal, decimal, multiplyDecimals } from '../money/decimal.ts';
import type { Money } from '../money/money.ts';

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

/** The parsed tolerances. */
export interface Tolerance {
  readonly tolerance?: Decimal;
  readonly tolerance_percent?: Decimal;
}

/** True when the difference, either way, is greater than `max(tolerance, tolerance_percent × expected)`. */
export function exceeds(
  difference: Money,
  expected: Money,
  { tolerance, tolerance_percent: percent }: Tolerance,
): boolean {
  const distance = positive(difference);
  const fixed = tolerance ?? { digits: 1n, scale: minorDecimals(difference.currency) };
  if (compareDecimals(distance, fixed) <= 0) return false;
  if (!percent || percent.digits === 0n) return true;
  const share = multiplyDecimals(positive(expected), { digits: percent.digits, scale: percent.scale + 2 });
  return compareDecimals(distance, share) > 0;
}

function positive(value: Decimal): Decimal {
  return value.digits < 0n ? { digits: -value.digits, scale: value.scale } : value;
}

/** A YAML number without an exponent; numbers that need one are no sensible tolerance. */
function plainText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20) : text;
}
