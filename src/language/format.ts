import { type Day, isoDay, utcDate } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { minorDecimals } from '../money/currency.ts';
import { type Decimal, decimalText, shortText } from '../money/decimal.ts';
import { type Money, moneyText } from '../money/money.ts';
import { type UnitPrice, unitPriceText } from '../money/unit-price.ts';
import type { Locale } from './locale.ts';

/** An `Intl` number input that keeps every digit of an exact decimal. */
type ExactNumber = Intl.StringNumericLiteral;

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** An amount as the locale writes it, with its currency: `31,50 $`, `€31.50`. Exact at any size. */
export function formatMoney(value: Money, locale: Locale): string {
  return currencyFormat(value.currency, value.scale, locale).format(moneyText(value) as ExactNumber);
}

/** A unit price with all its decimals and its currency. */
export function formatUnitPrice(value: UnitPrice, locale: Locale): string {
  const text = unitPriceText(value);
  const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  return currencyFormat(value.currency, decimals, locale).format(text as ExactNumber);
}

/** An amount as the locale writes it, without its currency: `1 234,50`. */
export function formatAmount(value: Money, locale: Locale): string {
  const decimals = Math.max(value.scale, minorDecimals(value.currency));
  return numberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
    moneyText(value) as ExactNumber,
  );
}

/** A plain number as the locale writes it, with the decimals it needs. */
export function formatDecimal(value: Decimal, locale: Locale): string {
  const format = numberFormat(locale, { maximumFractionDigits: Math.min(value.scale, 20) });
  return format.format(decimalText(value) as ExactNumber);
}

/** A whole count, grouped as the locale groups. */
export function formatCount(value: number, locale: Locale): string {
  return numberFormat(locale, { maximumFractionDigits: 0 }).format(value);
}

/**
 * A percentage as the locale writes it, with at least so many decimals; the number is in percent already: 12.5 is `12.5%`
 * or `12,5 %`.
 */
export function formatPercent(value: Decimal, locale: Locale, least: number = 0): string {
  const decimals = Math.min(value.scale, 20);
  const format = numberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: decimals,
    ...(least === 0 ? {} : { minimumFractionDigits: Math.min(least, decimals) }),
  });
  const ratio = { digits: value.digits, scale: value.scale + 2 };
  return format.format(shortText(ratio) as ExactNumber);
}

/** A day in the locale's short numeric form, four-digit year; in ISO form where the locale has no region to settle the order. */
export function formatDay(day: Day, locale: Locale): string {
  if (locale.language === 'en' && locale.region === undefined) return isoDay(day);
  return dateFormat(locale, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(utcDate(day));
}

/** A day in words: `31 octobre 2026`, `1er novembre 2026`. */
export function formatLongDay(day: Day, locale: Locale): string {
  const text = dateFormat(locale, { year: 'numeric', month: 'long', day: 'numeric' }).format(utcDate(day));
  return locale.language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** The month of a day with its year in words: `September 2026`. */
export function formatMonth(day: Day, locale: Locale): string {
  return dateFormat(locale, { year: 'numeric', month: 'long' }).format(utcDate(day));
}

/** A period as its two days joined by an en dash. */
export function formatPeriod(period: Period, locale: Locale): string {
  return `${formatDay(period.from, locale)} – ${formatDay(period.to, locale)}`;
}

function currencyFormat(currency: string, decimals: number, locale: Locale): Intl.NumberFormat {
  return numberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: Math.min(decimals, 20),
    maximumFractionDigits: Math.min(decimals, 20),
  });
}

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale.tag} ${JSON.stringify(options)}`;
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale.tag, options);
    numberFormats.set(key, format);
  }
  return format;
}

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale.tag} ${JSON.stringify(options)}`;
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale.tag, { ...options, timeZone: 'UTC', calendar: 'gregory' });
    dateFormats.set(key, format);
  }
  return format;
}
