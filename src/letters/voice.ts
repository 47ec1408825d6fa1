import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import {
  formatAmount,
  formatCount,
  formatDay,
  formatLongDay,
  formatMoney,
  formatMonth,
} from '../language/format.ts';
import type { Locale } from '../language/locale.ts';
import { type Plural, pluralSentence } from '../language/plural.ts';
import type { Money } from '../money/money.ts';
import { type Line, ownLine, phrase, type Values, valueLine } from './span.ts';
import { wordingFor } from './wording/pack.ts';
import type { Wording } from './wording/wording.ts';

/** One locale's sentences, and how it writes amounts, days and lists. */
export interface Voice {
  readonly locale: Locale;
  readonly wording: Wording;
}

/** The voice of a locale. */
export function voiceOf(locale: Locale): Voice {
  return { locale, wording: wordingFor(locale) };
}

/** An amount with its currency. Arabic takes the currency's code, which cannot part from the number. */
export function amount({ locale }: Voice, value: Money): Line {
  const text =
    locale.language === 'ar'
      ? `${formatAmount(value, locale)}\u00a0${value.currency}`
      : formatMoney(value, locale);
  return [{ kind: 'amount', text: withoutMarks(text) }];
}

/** An amount in a sentence, said to be before tax where it is. */
export function netAmount(voice: Voice, value: Money, net: boolean): Line {
  const written = amount(voice, value);
  return net ? phrase(voice.wording.netAmount, { amount: written }) : written;
}

/** An amount without its currency, for a table that names it once. */
export function figure({ locale }: Voice, value: Money): Line {
  return [{ kind: 'amount', text: withoutMarks(formatAmount(value, locale)) }];
}

/** A day in words; parts that belong together do not break. */
export function longDay({ locale }: Voice, day: Day): Line {
  return ownLine(formatLongDay(day, locale).replaceAll(' ', '\u00a0'));
}

/** The month of a day and its year in words. */
export function monthOf({ locale }: Voice, day: Day): Line {
  return ownLine(formatMonth(day, locale).replaceAll(' ', '\u00a0'));
}

/** A day in digits. */
export function shortDay({ locale }: Voice, day: Day): Line {
  return ownLine(formatDay(day, locale));
}

/** A period as its two days. */
export function days({ locale }: Voice, { from, to }: Period): Line {
  return ownLine(`${formatDay(from, locale)} – ${formatDay(to, locale)}`);
}

/** A whole number as the locale writes it. */
export function count({ locale }: Voice, value: number): Line {
  return ownLine(formatCount(value, locale));
}

/** The number of a row or page in the locale's digits, without signs of grouping. */
export function ordinal({ locale }: Voice, value: number): Line {
  return valueLine(new Intl.NumberFormat(locale.tag, { useGrouping: false }).format(value));
}

/** The sentence of the count's plural form, with `{count}` and the other names filled in. */
export function plural(voice: Voice, sentences: Plural, value: number, values: Values = {}): Line {
  return phrase(pluralSentence(sentences, value, voice.locale), { count: count(voice, value), ...values });
}

/** The lines as a list in the locale's words: `a, b and c`. */
export function listed({ locale }: Voice, items: readonly Line[]): Line {
  const parts = new Intl.ListFormat(locale.tag, { type: 'conjunction' }).formatToParts(
    items.map((_, index) => String(index)),
  );
  return parts.flatMap((part) =>
    part.type === 'element' ? (items[Number(part.value)] ?? []) : ownLine(part.value),
  );
}

/** At most `most` of the lines as a list; when there are more, how many others. */
export function listedUpTo(voice: Voice, items: readonly Line[], most: number): Line {
  if (items.length <= most) return listed(voice, items);
  const shown = items.slice(0, most - 1);
  const others = items.length - shown.length;
  return listed(voice, [...shown, plural(voice, voice.wording.andOthers, others)]);
}

/** Sentences after each other. */
export function joined(sentences: readonly Line[]): Line {
  return sentences.flatMap((sentence, index) => (index === 0 ? sentence : [...ownLine(' '), ...sentence]));
}

/** A label and its value, as the locale joins them. */
export function labelled({ wording }: Voice, label: string | Line, value: Line): Line {
  return phrase(wording.labelled, { label: typeof label === 'string' ? ownLine(label) : label, value });
}

// The renderers set the direction of an amount; marks inside it would turn its sign.
function withoutMarks(text: string): string {
  return text.replace(/[\u061c\u200e\u200f]/g, '');
}
