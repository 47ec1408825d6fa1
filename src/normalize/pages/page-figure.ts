import { isoDay } from '../../calendar/day.ts';
import { type DateOrder, dateOrderOf, decimalSignOf, type Locale } from '../../language/locale.ts';
import type { Page } from '../../sources/source.ts';
import { readDay } from '../values/day-text.ts';
import { type DecimalSign, readNumber } from '../values/number-text.ts';

const TAX_WORDS = /(?:^|\s)(?:TTC|TVAC|HT|HTVA|inkl\.? MwSt\.?|zzgl\.? MwSt\.?|incl\.? VAT|excl\.? VAT)\s*$/i;

/** A date as bills write it; the second group of digits of an all-digit date may be its month or its day. */
const MONTH_FIRST = String.raw`\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}`;
const DAY_FIRST = String.raw`\d{1,2}(?:er|st|nd|rd|th|\.)? ?(?:de |of )?\p{L}{3,12}\.?,? \d{4}`;
const DIGITS = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})`;
const DATE = `(?:${DIGITS}|${DAY_FIRST}|${MONTH_FIRST})`;
const TO = String.raw`\s*(?:[-–—]|to|until|through|au|jusqu['’]au|bis|à|الى|إلى)\s*`;

/** A date at the start of a text. */
export const LEADING_DATE = new RegExp(`^(${DATE})(?![\\d\\p{L}])`, 'u');
const BOTH = new RegExp(`(?<![\\d\\p{L}./-])(${DATE})${TO}(${DATE})(?![\\d\\p{L}])`, 'iu');
/** `1er au 31 Juillet 2015`, `1.–31. Mai 2014`: the month and year are written once. */
const ONE_MONTH = new RegExp(
  String.raw`(?<![\d\p{L}./-])(\d{1,2})(?:er|st|nd|rd|th|\.)?${TO}(\d{1,2}(?:er|st|nd|rd|th|\.)?) ?(\p{L}{3,12}\.? \d{4})(?![\d\p{L}])`,
  'iu',
);

/** German names of months that the other languages do not share. */
const GERMAN: ReadonlyMap<string, string> = new Map([
  ['januar', 'january'],
  ['februar', 'february'],
  ['märz', 'march'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['oktober', 'october'],
  ['okt', 'october'],
  ['dezember', 'december'],
  ['dez', 'december'],
]);

/** How a document writes its numbers and dates, as far as it shows. */
export interface PageStyle {
  readonly decimal?: DecimalSign;
  readonly dates?: DateOrder;
}

/** Settles the decimal sign and the order of dates by what the pages show themselves, else by the locale. */
export function pageStyle(pages: readonly Page[], locale: Locale): PageStyle {
  const signs = new Set<DecimalSign>();
  const orders = new Set<DateOrder>();
  for (const { lines } of pages) {
    for (const { text } of lines.flatMap(({ pieces }) => pieces)) {
      const number = /\d/.test(text) ? readNumber(bare(text)) : undefined;
      // A version, a date or a time is no vote: an amount has two decimals.
      if (number && 'settled' in number && number.sign && /[.,]\d\d(?!\d)/.test(text)) signs.add(number.sign);
      for (const [date] of text.matchAll(new RegExp(DIGITS, 'g'))) {
        const day = readDay(date);
        if (day && 'settled' in day && day.order) orders.add(day.order);
      }
    }
  }
  const decimal = only(signs) ?? (signs.size === 0 ? decimalSignOf(locale) : undefined);
  const dates = only(orders) ?? (orders.size === 0 ? dateOrderOf(locale) : undefined);
  return { ...(decimal === undefined ? {} : { decimal }), ...(dates === undefined ? {} : { dates }) };
}

/** True for a text that is a number, with or without its currency and `TTC`. */
export function isNumber(text: string): boolean {
  return /\d/.test(text) && readNumber(bare(text)) !== undefined;
}

/** The number as a plain decimal: `1.234,50 €` is `1234.50`. Undefined when it is none, or may be read two ways. */
export function plainNumber(text: string, { decimal }: PageStyle): string | undefined {
  const reading = readNumber(bare(text));
  if (reading === undefined) return undefined;
  return 'settled' in reading ? reading.settled : decimal && reading.either[decimal];
}

/** The date as `YYYY-MM-DD`. Undefined when it is none, or may be read two ways. */
export function plainDay(text: string, { dates }: PageStyle): string | undefined {
  const english = text
    .replace(/\p{L}+/gu, (word) => GERMAN.get(word.toLowerCase()) ?? word)
    .replace(/^(\d{1,2})\. ?(?=\p{L})/u, '$1 ');
  const reading = readDay(english.trim());
  if (reading === undefined) return undefined;
  const day = 'settled' in reading ? reading.settled : dates && reading.either.get(dates);
  return day === undefined ? undefined : isoDay(day);
}

/** A period found in a text: both ends as `YYYY-MM-DD`, and as written. */
export interface FoundPeriod {
  readonly from: string;
  readonly to: string;
  readonly written: string;
}

/** The first period in a text: `01.05.14-31.05.14`, `du 1er au 31 Juillet 2015`. */
export function periodIn(text: string, style: PageStyle): FoundPeriod | undefined {
  const both = BOTH.exec(text);
  if (both) return period(both[1] ?? '', both[2] ?? '', both[0], style);
  const month = ONE_MONTH.exec(text);
  return month ? period(`${month[1]} ${month[3]}`, `${month[2]} ${month[3]}`, month[0], style) : undefined;
}

function period(first: string, last: string, written: string, style: PageStyle): FoundPeriod | undefined {
  const [from, to] = [plainDay(first, style), plainDay(last, style)];
  return from === undefined || to === undefined || to < from
    ? undefined
    : { from, to, written: written.trim() };
}

function bare(text: string): string {
  return text.replace(TAX_WORDS, '').trim();
}

function only<T>(values: ReadonlySet<T>): T | undefined {
  const [first] = values;
  return values.size === 1 ? first : undefined;
}
