import {
  formatCount,
  formatDay,
  formatDecimal,
  formatMoney,
  formatPercent,
  formatPeriod,
  formatUnitPrice,
} from '../language/format.ts';
import type { Language, Locale, Translated } from '../language/locale.ts';
import { absolute, percentOf } from '../money/money.ts';
import type { Fact, Word } from './fact.ts';
import { placeOf } from './place.ts';

const ABSENT: Translated = { en: 'no code', fr: 'sans code', ar: 'بلا رمز' };
const NO_SERVICE: Translated = { en: 'No service', fr: 'Aucun service', ar: 'بلا خدمة' };
const LONGEST_NAME = 80;

/**
 * Fills a rule's message template with the fact's values, each written as the locale writes it. A percentage in brackets is
 * left out where there is none, as of an expected amount of zero.
 */
export function messageText(template: Translated, fact: Fact, locale: Locale): string {
  const text = template[locale.language];
  const known = fact.words.percent !== undefined || percentOfExpected(fact) !== undefined;
  return (known ? text : text.replace(' ({percent})', '')).replace(/\{([a-z-]+)\}/g, (_, name: string) =>
    wordText(name, fact, locale),
  );
}

/** A value as the locale writes it. */
export function formatWord(word: Word, locale: Locale): string {
  switch (word.kind) {
    case 'text':
      return word.text;
    case 'day':
      return formatDay(word.day, locale);
    case 'period':
      return formatPeriod(word.period, locale);
    case 'number':
      return formatDecimal(word.number, locale);
    case 'count':
      return formatCount(word.count, locale);
    case 'percent':
      return formatPercent(word.percent, locale);
    case 'list':
      return word.items.map((item) => formatWord(item, locale)).join(' / ');
    case 'unit-price':
      return formatUnitPrice(word, locale);
    case 'money':
      return formatMoney(word, locale);
  }
}

function wordText(name: string, fact: Fact, locale: Locale): string {
  const own = fact.words[name];
  if (own) return formatWord(own, locale);
  const place = placeOf(fact.about);
  if (name === 'billed' && fact.billed) return formatMoney(fact.billed, locale);
  if (name === 'expected' && fact.expected) return formatMoney(fact.expected, locale);
  if (name === 'difference' && fact.impact) return formatMoney(absolute(fact.impact), locale);
  if (name === 'percent') return percentText(fact, locale);
  if (name === 'code') return shortName(place.code?.written) ?? descriptionOf(fact, locale.language);
  if (name === 'service') return shortName(place.service?.written) ?? NO_SERVICE[locale.language];
  if (name === 'carrier' || name === 'account' || name === 'invoice')
    return shortName(place[name]?.written) ?? '–';
  if (name === 'period' && place.period) return formatPeriod(place.period, locale);
  throw new RangeError(`a message names {${name}}, and the fact has no such word`);
}

function percentText(fact: Fact, locale: Locale): string {
  const percent = percentOfExpected(fact);
  return percent ? formatPercent(percent, locale) : '–';
}

function percentOfExpected({ impact, expected }: Fact) {
  return impact && expected && percentOf(absolute(impact), absolute(expected), 1);
}

function descriptionOf(fact: Fact, language: Language): string {
  const { about } = fact;
  const description =
    about.kind === 'charge' || about.kind === 'terms' || about.kind === 'tax'
      ? about.charge.charge.description
      : about.kind === 'inventory'
        ? about.case.row.description
        : about.kind === 'term'
          ? about.term.description
          : '';
  return shortName(description) ?? ABSENT[language];
}

function shortName(text: string | undefined): string | undefined {
  if (!text) return undefined;
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1)}…` : text;
}
