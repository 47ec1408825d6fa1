import { isCurrency } from '../../money/currency.ts';
import { quoted } from '../../problem.ts';
import { type Reading, refused } from './reading.ts';

const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['CA$', 'CAD'],
  ['C$', 'CAD'],
  ['$CA', 'CAD'],
  ['US$', 'USD'],
  ['$US', 'USD'],
]);

/** The currency a cell names by its code or its own sign; of an empty cell, `fallback`, and a refusal without one. */
export function currencyOfText(text: string, fallback: string | undefined): Reading<string> {
  if (text === '' && fallback !== undefined) return { value: fallback };
  if (text === '') {
    return refused(
      'currency-missing',
      'the row names no currency',
      'an ISO 4217 code such as EUR',
      'Add a column of currencies, or name the currency of the file in bill-audit.yaml (currency: EUR) or with --currency',
    );
  }
  const code = CURRENCY_SIGNS.get(text) ?? text.toUpperCase();
  if (isCurrency(code)) return { value: code };
  const found = `${quoted(text)} is not a currency`;
  return refused('currency-unknown', found, 'an ISO 4217 code such as EUR', 'Correct the cell');
}
