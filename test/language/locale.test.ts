import { expect, test } from 'vitest';
import { dateOrderOf, decimalSignOf, type Locale, parseLocale } from '../../src/language/locale.ts';

test.each([
  ['fr', { tag: 'fr', language: 'fr' }],
  ['fr-CA', { tag: 'fr-CA', language: 'fr', region: 'CA' }],
  ['FR_ca', { tag: 'fr-CA', language: 'fr', region: 'CA' }],
  [' ar-ma ', { tag: 'ar-MA', language: 'ar', region: 'MA' }],
  ['en-GB', { tag: 'en-GB', language: 'en', region: 'GB' }],
])('%j is a locale', (tag, expected) => {
  expect(parseLocale(tag)).toEqual(expected);
});

test.each(['', 'de', 'de-DE', 'french', 'fr-', 'fr-CAN', 'fr-CA-x', 'fr CA', 'f', 'ar-419', 'en-GB.UTF-8'])(
  '%j is none of ours',
  (tag) => {
    expect(parseLocale(tag)).toBeUndefined();
  },
);

test.each([
  ['en', undefined, undefined],
  ['en-CA', undefined, '.'],
  ['en-US', 'mdy', '.'],
  ['en-GB', 'dmy', '.'],
  ['en-AU', 'dmy', '.'],
  ['fr', 'dmy', ','],
  ['fr-FR', 'dmy', ','],
  ['fr-CA', 'dmy', ','],
  ['fr-CH', 'dmy', '.'],
  ['ar', 'dmy', undefined],
  ['ar-MA', 'dmy', undefined],
  ['ar-EG', 'dmy', undefined],
])('%s writes dates %s and decimals with %s', (tag, order, sign) => {
  const locale = localeOf(tag);
  expect([dateOrderOf(locale), decimalSignOf(locale)]).toEqual([order, sign]);
});

function localeOf(tag: string): Locale {
  const locale = parseLocale(tag);
  if (!locale) throw new RangeError(`no such locale: ${tag}`);
  return locale;
}
