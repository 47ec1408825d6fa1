import type { Locale } from '../../language/locale.ts';
import { safeText } from '../terminal/safe-text.ts';

const WORD_JOINER = '\u2060';
const FIRST_STRONG_ISOLATE = '\u2068';
const END_OF_ISOLATE = '\u2069';
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** What follows a number and a no-break space, up to the end of the word. */
const CURRENCY_SIGN = '(?<=\\p{Nd}\\u00a0)\\S*[^\\s.,;:)\\u060c\\u061b]';
const LONGEST = 200;
const ELLIPSIS = '…';

/**
 * Foreign text as it may stand anywhere in a line of Markdown: on one line, every sign that Markdown, HTML, a formula or
 * the end of a table's cell is made of made plain, and no link, mention or reference left for a renderer to find (an
 * unseen word joiner stands inside what would be one). At most 200 characters unless said otherwise.
 */
export function inert(text: string, longest = LONGEST): string {
  return cut(safeText(text), longest)
    .replace(/[\\`*_{}[\]<>|~&#@!$^=]/g, '\\$&')
    .replace(/@/g, `@${WORD_JOINER}`)
    .replace(/([#!])(?=\d)/g, `$1${WORD_JOINER}`)
    .replace(/:(?=\/\/)/g, `:${WORD_JOINER}`)
    .replace(/\b(www)(?=\.)/gi, `$1${WORD_JOINER}`);
}

/** The same in an isolate of its own direction, where the document or the text is written from right to left. */
export function isolated(text: string, locale: Locale, longest = LONGEST): string {
  const plain = inert(text, longest);
  if (plain === '' || (locale.language !== 'ar' && !RIGHT_TO_LEFT.test(plain))) return plain;
  return `${FIRST_STRONG_ISOLATE}${plain}${END_OF_ISOLATE}`;
}

/**
 * A sentence in the report's language: in Arabic the names that it quotes, and the signs of currencies, stand in isolates,
 * so that `+33 1 55` and `CA$` keep their order.
 */
export function quoting(
  text: string,
  names: readonly (string | undefined)[],
  locale: Locale,
  longest: number,
): string {
  if (locale.language !== 'ar') return inert(text, longest);
  const quoted = names
    .flatMap((name) => (name !== undefined && name.length > 1 ? [safeText(name)] : []))
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return cut(safeText(text), longest)
    .split(new RegExp(`(${[...quoted, CURRENCY_SIGN].join('|')})`, 'u'))
    .map((part, index) => (index % 2 === 0 ? inert(part, longest) : isolated(part, locale, longest)))
    .join('');
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // What is cut off is not looked at: a cell may hold megabytes.
  const characters = Array.from(text.slice(0, 2 * longest + 2));
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}${ELLIPSIS}`;
}
