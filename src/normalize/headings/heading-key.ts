import { fold } from '../../text/fold.ts';

const STOP_WORDS = new Set([
  'a',
  'au',
  'aux',
  'd',
  'de',
  'des',
  'du',
  'en',
  'l',
  'la',
  'le',
  'les',
  'of',
  'the',
  'et',
  'and',
  'pour',
  'for',
]);
const NUMBER_WORDS = new Set(['n', 'no', 'nb', 'nos', 'num', 'nr', 'numero', 'number', 'رقم']);
/** The article, where a word of two letters or more is left without it. */
const ARABIC_ARTICLE = /^ال(?=\p{L}{2})/u;
const CURRENCY_NOTE = /[([]\s*(?:[a-z]{3}|[a-z]{0,2}\p{Sc}[a-z]{0,2})\s*[)\]]/gu;

/** Keys of headings made before: a table's are asked for again for every layout and every row that might hold them. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 200;

/**
 * One spelling for headings that people read as the same: no case, accents, punctuation, articles or currency notes, and
 * one word for "number". A last word always tells: `Période du` and `Période au` are two headings. `N° de la facture`, `Numéro facture` and `Invoice No.` lose only what does not tell them apart.
 */
export function headingKey(heading: string): string {
  const known = KNOWN.get(heading);
  if (known !== undefined) return known;
  const key = madeKey(heading);
  if (heading.length <= LONGEST_KNOWN && KNOWN.size < MOST_KNOWN) KNOWN.set(heading, key);
  return key;
}

function madeKey(heading: string): string {
  const words = fold(heading)
    .replace(CURRENCY_NOTE, ' ')
    .replace(/[#№]/g, ' no ')
    .replace(/n[°º]/g, ' no ')
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(ARABIC_ARTICLE, ''));
  const telling = words.filter((word, index) => index === words.length - 1 || !STOP_WORDS.has(word));
  return telling.map((word) => (NUMBER_WORDS.has(word) ? 'no' : word)).join(' ');
}
