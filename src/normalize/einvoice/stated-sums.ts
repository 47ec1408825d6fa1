import { minorDecimals } from '../../money/currency.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalText,
  subtractDecimals,
} from '../../money/decimal.ts';
import type { Problem } from '../../problem.ts';
import type { StatedNumber, TermReader } from './term-reader.ts';

/** A sum an invoice states of its own parts, with what they add up to. */
export interface StatedSum {
  readonly term: string;
  readonly of: string;
  readonly stated: StatedNumber | undefined;
  readonly parts: readonly Decimal[];
}

/** The exact sum of numbers. */
export function sumOf(parts: readonly Decimal[]): Decimal {
  let sum: Decimal = { digits: 0n, scale: 0 };
  for (const part of parts) sum = addDecimals(sum, part);
  return sum;
}

/**
 * A warning for each sum that is more than one minor unit off. These are the sums on the way to the totals (BT-106 to
 * BT-108, BT-110): no amount is claimed for them here, and the rules that compare the totals stay free to.
 */
export function sumsThatDiffer(sums: readonly StatedSum[], terms: TermReader): Problem[] {
  const decimals = minorDecimals(terms.currency);
  const tolerance: Decimal = { digits: 1n, scale: decimals };
  return sums.flatMap(({ term, of, stated, parts }): Problem[] => {
    if (!stated) return [];
    const read = sumOf(parts);
    const difference = subtractDecimals(stated.value, read);
    const size = difference.digits < 0n ? { ...difference, digits: -difference.digits } : difference;
    if (compareDecimals(size, tolerance) <= 0) return [];
    return [
      {
        id: 'einvoice-sum-differs',
        place: terms.placeOf(stated.element),
        found: `the invoice states ${decimalText(stated.value, decimals)} as the sum of its ${of} (${term}), and they add up to ${decimalText(read, decimals)}`,
        expected: 'a sum of what stands on the invoice',
        fix: 'Ask the carrier which of the two is right.',
      },
    ];
  });
}
