import type { Language } from '../../language/locale.ts';
import { withoutInvisible } from '../../text/fold.ts';
import { element, joined, type Markup, text } from './markup.ts';
import { shownText } from './shown-text.ts';

const LONGEST = 2_000;
const MARKS = /([\u061c\u200e\u200f])/;
/** An Arabic amount, with or without marks of direction: the number, a no-break space, the currency's sign or its letters with dots. */
const AMOUNT =
  /([\u061c\u200e\u200f]*-?[\u061c\u200e\u200f]*\p{Nd}[\p{Nd}.,\u066b\u066c]*\u00a0(?:(?:\p{L}\.)+\u200f?|[^\s.,;:)\u060c\u061b]+))/u;
const ARABIC = /\p{Script=Arabic}/u;

/**
 * A message of the audit. The direction marks that the locale's own amounts and dates carry are kept, as they turn no other
 * text. In Arabic the currencies and the names that it quotes are set apart, so that signs and numbers keep their order.
 */
export function messageText(
  message: string,
  names: readonly (string | undefined)[],
  language: Language,
): Markup {
  const shown = message.slice(0, LONGEST).split(MARKS).map(shownPart).join('');
  if (language !== 'ar') return text(shown);
  const quoted = names
    .flatMap((name) =>
      name !== undefined && name.length > 1 && message.includes(name) ? [shownText(name)] : [],
    )
    .sort((a, b) => b.length - a.length);
  const parts = shown.split(AMOUNT);
  return joined(
    parts.map((part, index) => (index % 2 === 1 ? amountMarkup(part, language) : namesApart(part, quoted))),
  );
}

/** The text with each of the names set apart, the longer before the shorter. */
function namesApart(part: string, [name, ...others]: readonly string[]): Markup {
  if (name === undefined) return text(part);
  const apart = element('bdi', {}, text(name));
  const pieces = part.split(name).map((piece) => namesApart(piece, others));
  return joined(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [apart, piece])));
}

/**
 * An amount as the locale writes it. In Arabic it is apart from what surrounds it and has one order wherever it stands:
 * from left to right, or from right to left where its currency is in Arabic letters.
 */
export function amountMarkup(amount: string, language: Language): Markup {
  if (language !== 'ar') return text(amount);
  const written = withoutInvisible(amount);
  return ARABIC.test(written.split('\u00a0')[1] ?? '')
    ? element('bdi', { dir: 'rtl' }, text(written.startsWith('-') ? `\u200e${written}` : written))
    : element('bdi', { dir: 'ltr' }, text(written));
}

/** A mark, or the text between two. */
function shownPart(part: string, index: number): string {
  return index % 2 === 1 ? part : shownText(part);
}
