import { expect, test } from 'vitest';
import { parseLocale } from '../../src/language/locale.ts';
import { type Plural, pluralSentence } from '../../src/language/plural.ts';

const FORMS: Plural = { one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };

test.each([
  ['en-CA', ['other', 'one', 'other', 'other', 'other', 'other']],
  ['fr-CA', ['one', 'one', 'other', 'other', 'other', 'other']],
  ['ar-MA', ['other', 'one', 'two', 'few', 'many', 'other']],
])('the form of 0, 1, 2, 3, 11 and 100 in %s', (tag, forms) => {
  const locale = parseLocale(tag);
  if (!locale) throw new RangeError(tag);
  expect([0, 1, 2, 3, 11, 100].map((count) => pluralSentence(FORMS, count, locale))).toEqual(forms);
});

test('a form without a sentence takes the other', () => {
  expect(pluralSentence({ other: '{count} lines' }, 1, { tag: 'en', language: 'en' })).toBe('{count} lines');
});
