import { safeText } from '../terminal/safe-text.ts';
import { element, type Markup, NOTHING, text } from './markup.ts';

/** Characters of a text that the page shows; the whole of it is in report.json. */
export const LONGEST = 400;
/** Of an identifier. */
const LONGEST_IDENTIFIER = 120;
/** Of an identifier that stays on one line. */
const LONGEST_UNBROKEN = 14;
/** Code points that no document may hold. */
const NO_CHARACTERS = /[\ufdd0-\ufdef\ufffe\uffff]/g;

/**
 * A text from a file as the page shows it: on one line, without direction marks and invisible characters, control
 * characters as `·`, cut with an ellipsis at 400 characters or as many as are given.
 */
export function shownText(value: string, longest: number = LONGEST): string {
  // What is cut off is not looked at: a cell may hold megabytes.
  const start = value.length > 2 * longest ? value.slice(0, 2 * longest) : value;
  const safe = safeText(start).replace(NO_CHARACTERS, '·');
  const isCut = safe.length > longest || start.length < value.length;
  return isCut ? `${safe.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…` : safe;
}

/** A text from a file in its own direction, apart from the text around it. */
export function quotedText(value: string | undefined): Markup {
  return value === undefined || value === '' ? NOTHING : element('bdi', {}, text(shownText(value)));
}

/** An identifier from a file, left to right in any language. */
export function identifier(value: string | undefined): Markup {
  return value === undefined || value === ''
    ? NOTHING
    : element(
        'bdi',
        { dir: 'ltr', class: value.length <= LONGEST_UNBROKEN ? 'i' : undefined },
        text(shownText(value, LONGEST_IDENTIFIER)),
      );
}
