import { minorDecimals } from '../../money/currency.ts';
import { compareDecimals, type Decimal, subtractDecimals, sumOfDecimals } from '../../money/decimal.ts';
import type { DocumentFigure } from '../document.ts';
import type { StatedNumber, TermReader } from './term-reader.ts';

/** A sum an invoice states of its own parts, with what they add up to. */
export interface StatedSum {
  readonly term: string;
  readonly stated: StatedNumber | undefined;
  readonly parts: readonly Decimal[];
}

/**
 * A figure for each sum that is more than one minor unit off. These are the sums on the way to the totals (BT-106 to
 * BT-108, BT-110): no amount is claimed for them, and the rules that compare the totals stay free to.
 */
export function sumsThatDiffer(
  sums: readonly StatedSum[],
  terms: TermReader,
  invoice: string | undefined,
): DocumentFigure[] {
  const tolerance: Decimal = { digits: 1n, scale: minorDecimals(terms.currency) };
  return sums.flatMap(({ term, stated, parts }): DocumentFigure[] => {
    if (!stated) return [];
    const read = sumOfDecimals(parts);
    const difference = subtractDecimals(stated.value, read);
    const size = difference.digits < 0n ? { ...difference, digits: -difference.digits } : difference;
    if (compareDecimals(size, tolerance) <= 0) return [];
    const { path, line, text } = stated.element;
    const place = { path, row: line, term, written: text };
    return [
      { counts: 'sum', stated: stated.value, read, place, ...(invoice === undefined ? {} : { invoice }) },
    ];
  });
}
