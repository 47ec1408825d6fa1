import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  formatAmount,
  formatCount,
  formatDay,
  formatDecimal,
  formatLongDay,
  formatMoney,
  formatMonth,
  formatPercent,
  formatPeriod,
  formatUnitPrice,
} from '../../src/language/format.ts';
import { type Locale, parseLocale } from '../../src/language/locale.ts';
import { decimal } from '../../src/money/decimal.ts';
import { money } from '../../src/money/money.ts';
import { unitPrice } from '../../src/money/unit-price.ts';
import { day, period } from '../calendar/days.ts';

/** What each locale writes; every space and mark that is not on a keyboard is spelt out. */
const WRITTEN = {
  'en-US': {
    currency: 'USD',
    credit: '-$1,234.50',
    price: '$0.0345',
    big: '$123,456,789,012,345,678,901,234,567,890.12',
    amount: '-1,234,567.50',
    number: '1,234.5',
    count: '12,345',
    percent: '12.5%',
    day: '11/01/2026',
    first: 'November 1, 2026',
    last: 'October 31, 2026',
    period: '10/31/2026 – 11/01/2026',
    dinars: 'TND\u00a05.000',
  },
  'en-GB': {
    currency: 'GBP',
    credit: '-£1,234.50',
    price: '£0.0345',
    big: '£123,456,789,012,345,678,901,234,567,890.12',
    amount: '-1,234,567.50',
    number: '1,234.5',
    count: '12,345',
    percent: '12.5%',
    day: '01/11/2026',
    first: '1 November 2026',
    last: '31 October 2026',
    period: '31/10/2026 – 01/11/2026',
    dinars: 'TND\u00a05.000',
  },
  'fr-FR': {
    currency: 'EUR',
    credit: '-1\u202f234,50\u00a0€',
    price: '0,0345\u00a0€',
    big: '123\u202f456\u202f789\u202f012\u202f345\u202f678\u202f901\u202f234\u202f567\u202f890,12\u00a0€',
    amount: '-1\u202f234\u202f567,50',
    number: '1\u202f234,5',
    count: '12\u202f345',
    percent: '12,5\u00a0%',
    day: '01/11/2026',
    first: '1er novembre 2026',
    last: '31 octobre 2026',
    period: '31/10/2026 – 01/11/2026',
    dinars: '5,000\u00a0TND',
  },
  'fr-CA': {
    currency: 'CAD',
    credit: '-1\u00a0234,50\u00a0$',
    price: '0,0345\u00a0$',
    big: '123\u00a0456\u00a0789\u00a0012\u00a0345\u00a0678\u00a0901\u00a0234\u00a0567\u00a0890,12\u00a0$',
    amount: '-1\u00a0234\u00a0567,50',
    number: '1\u00a0234,5',
    count: '12\u00a0345',
    percent: '12,5\u00a0%',
    day: '2026-11-01',
    first: '1er novembre 2026',
    last: '31 octobre 2026',
    period: '2026-10-31 – 2026-11-01',
    dinars: '5,000\u00a0TND',
  },
  'ar-MA': {
    currency: 'MAD',
    credit: '\u200f\u200e-1.234,50\u00a0د.م.\u200f',
    price: '\u200f0,0345\u00a0د.م.\u200f',
    big: '\u200f123.456.789.012.345.678.901.234.567.890,12\u00a0د.م.\u200f',
    amount: '\u200e-1.234.567,50',
    number: '1.234,5',
    count: '12.345',
    percent: '12,5\u200e%\u200e',
    day: '01\u200f/11\u200f/2026',
    first: '1 نونبر 2026',
    last: '31 أكتوبر 2026',
    period: '31\u200f/10\u200f/2026 – 01\u200f/11\u200f/2026',
    dinars: '\u200f5,000\u00a0د.ت.\u200f',
  },
  'ar-EG': {
    currency: 'EGP',
    credit: '\u061c-\u200f١\u066c٢٣٤\u066b٥٠\u00a0ج.م.\u200f',
    price: '\u200f٠\u066b٠٣٤٥\u00a0ج.م.\u200f',
    big: '\u200f١٢٣\u066c٤٥٦\u066c٧٨٩\u066c٠١٢\u066c٣٤٥\u066c٦٧٨\u066c٩٠١\u066c٢٣٤\u066c٥٦٧\u066c٨٩٠\u066b١٢\u00a0ج.م.\u200f',
    amount: '\u061c-١\u066c٢٣٤\u066c٥٦٧\u066b٥٠',
    number: '١\u066c٢٣٤\u066b٥',
    count: '١٢\u066c٣٤٥',
    percent: '١٢\u066b٥\u066a\u061c',
    day: '٠١\u200f/١١\u200f/٢٠٢٦',
    first: '١ نوفمبر ٢٠٢٦',
    last: '٣١ أكتوبر ٢٠٢٦',
    period: '٣١\u200f/١٠\u200f/٢٠٢٦ – ٠١\u200f/١١\u200f/٢٠٢٦',
    dinars: '\u200f٥\u066b٠٠٠\u00a0د.ت.\u200f',
  },
};

describe.each(Object.entries(WRITTEN))('%s writes', (tag, expected) => {
  test('amounts, numbers and days its own way, exact at any size', () => {
    const locale = localeOf(tag);
    const { currency } = expected;
    expect({
      currency,
      credit: formatMoney(money('-1234.5', currency), locale),
      price: formatUnitPrice(unitPrice('0.0345', currency), locale),
      big: formatMoney(money('123456789012345678901234567890.12', currency), locale),
      amount: formatAmount(money('-1234567.5', currency), locale),
      number: formatDecimal(decimal('1234.5000'), locale),
      count: formatCount(12345, locale),
      percent: formatPercent(decimal('12.5'), locale),
      day: formatDay(day('2026-11-01'), locale),
      first: formatLongDay(day('2026-11-01'), locale),
      last: formatLongDay(day('2026-10-31'), locale),
      period: formatPeriod(period('2026-10-31/2026-11-01'), locale),
      dinars: formatMoney(money('5', 'TND'), locale),
    }).toEqual(expected);
  });
});

test.each([
  ['en-CA', 'September 2026'],
  ['fr-CA', 'septembre 2026'],
  ['ar-MA', 'شتنبر 2026'],
])('a month is said with its year in %s', (tag, said) => {
  expect(formatMonth(day('2026-09-30'), localeOf(tag))).toBe(said);
});

test('a currency without a minor unit has no decimals', () => {
  expect(formatMoney(money('1500', 'JPY'), localeOf('en-US'))).toBe('¥1,500');
  expect(formatAmount(money('1500', 'XOF'), localeOf('fr-FR'))).toBe('1\u202f500');
});

test('an amount finer than a cent shows all it has', () => {
  expect(formatMoney(money('0.0345', 'CAD'), localeOf('en-CA'))).toBe('$0.0345');
  expect(formatAmount(money('0.0345', 'CAD'), localeOf('en-CA'))).toBe('0.0345');
});

test.each([
  ['0', '0%'],
  ['12.50', '12.5%'],
  ['-100', '-100%'],
  ['0.0001', '0.0001%'],
  ['100.000', '100%'],
])('%s per cent is %s', (value, written) => {
  expect(formatPercent(decimal(value), localeOf('en-US'))).toBe(written);
});

test.each(['Pacific/Honolulu', 'Pacific/Kiritimati'])(
  'a day is the same where the machine is in %s',
  (zone) => {
    vi.stubEnv('TZ', zone);
    const locale = localeOf(zone === 'Pacific/Honolulu' ? 'en-AU' : 'en-NZ');
    const written = [formatDay(day('2026-10-31'), locale), formatLongDay(day('2026-10-31'), locale)];
    vi.unstubAllEnvs();
    expect(written).toEqual(['31/10/2026', '31 October 2026']);
  },
);

test('only the first of a French month is ordinal', () => {
  const days = ['2026-10-01', '2026-10-11', '2026-10-21', '2026-10-31'];
  expect(days.map((text) => formatLongDay(day(text), localeOf('fr-FR')))).toEqual([
    '1er octobre 2026',
    '11 octobre 2026',
    '21 octobre 2026',
    '31 octobre 2026',
  ]);
});

test('the digits of an amount are those of its decimal, at any size', () => {
  const digits = fc.bigInt({ min: 0n, max: 10n ** 40n });
  fc.assert(
    fc.property(digits, (cents) => {
      const text = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
      expect(formatAmount(money(text, 'USD'), localeOf('en-US')).replaceAll(',', '')).toBe(text);
    }),
  );
});

function localeOf(tag: string): Locale {
  const locale = parseLocale(tag);
  if (!locale) throw new RangeError(`no such locale: ${tag}`);
  return locale;
}
