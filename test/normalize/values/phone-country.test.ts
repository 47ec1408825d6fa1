import { expect, test } from 'vitest';
import { parseLocale } from '../../../src/language/locale.ts';
import { phoneCountry } from '../../../src/normalize/values/phone-country.ts';

test.each([
  ['the customer’s country comes first', 'FR', 'en-CA', 'USD', 'FR'],
  ['then the region of the locale', undefined, 'en-CA', 'USD', 'CA'],
  ['then the country of the currency', undefined, 'en', 'USD', 'US'],
  ['a currency of many countries names none', undefined, 'fr', 'EUR', undefined],
  ['nothing known is none', undefined, 'ar', undefined, undefined],
])('%s', (_, country, tag, currency, expected) => {
  const locale = parseLocale(tag);
  if (!locale) throw new RangeError(`no such locale: ${tag}`);
  expect(
    phoneCountry({ customer: { kind: 'business', address: [], contact: {}, country }, locale, currency }),
  ).toBe(expected);
});
