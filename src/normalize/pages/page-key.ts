import { isCurrency } from '../../money/currency.ts';
import { headingKey } from '../headings/heading-key.ts';

/** Signs and words for currencies that stand in headings and beside amounts. */
const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['£', 'GBP'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['us$', 'USD'],
]);

/**
 * One spelling for words printed on a page: as for headings, and lam with alef in one order, since many programs write the
 * letters of that ligature the wrong way round.
 */
export function pageKey(text: string): string {
  return headingKey(text).replace(/لا|ال/g, 'لا');
}

/** The only currency that is named by code, sign or word in a text; undefined for none, or for more than one. */
export function currencyIn(text: string): string | undefined {
  const found = new Set<string>();
  for (const word of text.split(/[\s()[\]/,;:]+/)) {
    const known = CURRENCY_WORDS.get(word.toLowerCase());
    if (known !== undefined) found.add(known);
    else if (/^[A-Z]{3}$/.test(word) && isCurrency(word)) found.add(word);
  }
  for (const [sign, code] of [
    ['€', 'EUR'],
    ['£', 'GBP'],
  ] as const)
    if (text.includes(sign)) found.add(code);
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** The text without codes and words for currencies. */
export function withoutCurrency(text: string): string {
  return text
    .split(/(\s+)/)
    .filter((word) => !isCurrencyWord(word.replace(/[()[\]]/g, '')))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function isCurrencyWord(word: string): boolean {
  return CURRENCY_WORDS.has(word.toLowerCase()) || (/^[A-Z]{3}$/.test(word) && isCurrency(word));
}
