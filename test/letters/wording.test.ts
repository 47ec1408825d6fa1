import { describe, expect, it } from 'vitest';
import { draftLetters } from '../../src/letters/letters.ts';
import { AR } from '../../src/letters/wording/ar.ts';
import { EN_CA } from '../../src/letters/wording/en-ca.ts';
import { EN_GB } from '../../src/letters/wording/en-gb.ts';
import { EN_US } from '../../src/letters/wording/en-us.ts';
import { FR_CA } from '../../src/letters/wording/fr-ca.ts';
import { FR_FR } from '../../src/letters/wording/fr-fr.ts';
import { wordingFor } from '../../src/letters/wording/pack.ts';
import type { Wording } from '../../src/letters/wording/wording.ts';
import { letterAudit, localeOf, titleOf } from './letter-example.ts';

const PACKS = { 'fr-FR': FR_FR, 'fr-CA': FR_CA, 'en-GB': EN_GB, 'en-US': EN_US, 'en-CA': EN_CA, ar: AR };

/** Every sentence of a pack with its key: a plural gives one for each form. */
function sentences(pack: Wording): readonly (readonly [string, string])[] {
  return Object.entries(pack).flatMap(([key, value]) => {
    if (typeof value === 'string') return [[key, value] as const];
    return typeof value === 'boolean' ? [] : Object.values(value).map((form) => [key, String(form)] as const);
  });
}

const namesIn = (sentence: string): readonly string[] => (sentence.match(/\{\w+\}/g) ?? []).sort();

describe('golden letters', () => {
  it.each([
    ['fr-FR', 'FR', 'EUR'],
    ['fr-CA', 'CA', 'CAD'],
    ['en-GB', 'GB', 'GBP'],
    ['en-US', 'US', 'USD'],
    ['en-CA', 'CA', 'CAD'],
    ['ar-MA', 'MA', 'MAD'],
  ])('%s', async (locale, country, currency) => {
    const line = { currency, taxRate: '20' };
    const audit = letterAudit({
      locale,
      customer: { country },
      contested: [
        ...['0101', '0102', '0103', '0104'].map((tail) => ({
          ...line,
          service: `+212 522-00${tail}`,
          since: '2026-09-01',
        })),
        {
          ...line,
          rule: 'billed-after-disconnect',
          service: '45/KFGS/123456//PT',
          billed: '1154.90',
          expected: '0.00',
          proof: ['inventory'] as const,
        },
        {
          ...line,
          rule: 'charge-not-in-contract',
          severity: 'warning',
          billed: '12.25',
          expected: '0.00',
          proof: [],
        },
      ],
    });
    const letter = (await draftLetters(audit, titleOf)).find(({ name }) => name.endsWith('.md'));
    await expect(new TextDecoder().decode(letter?.bytes)).toMatchFileSnapshot(
      `../../fixtures/letters/${locale}.md`,
    );
  });
});

describe('a group of lines', () => {
  const descriptionOf = async (locale: string, since: readonly (string | undefined)[]) => {
    const contested = since.map((day, index) => ({
      service: `514-555-${1000 + index}`,
      ...(day === undefined ? {} : { since: day }),
    }));
    const [letter] = (await draftLetters(letterAudit({ locale, contested }), titleOf)).filter(({ name }) =>
      name.endsWith('.md'),
    );
    const row = new TextDecoder()
      .decode(letter?.bytes)
      .split('\n')
      .find((line) => line.startsWith('| 1 |'));
    return row?.split(' | ')[6]?.replace(/[\u2066-\u2069]/g, '');
  };
  const [august, september] = ['2026-08-01', '2026-09-01'];

  it.each([
    ['en-GB', '4 lines, CA$3.50 each', ', since September\u00a02026', ', the oldest since August\u00a02026'],
    [
      'fr-CA',
      '4\u00a0lignes, 3,50\u00a0$ chacune',
      ', depuis septembre\u00a02026',
      ', la plus ancienne depuis août\u00a02026',
    ],
    ['ar-MA', '4 بنود، 3,50\u00a0CAD لكل منها', '، منذ شتنبر\u00a02026', '، الأقدم منذ غشت\u00a02026'],
  ])('says in %s how long it has stood, where that is known', async (locale, lines, all, oldest) => {
    const none = undefined;
    expect(await descriptionOf(locale, [none, none, none, none])).toBe(lines);
    expect(await descriptionOf(locale, [september, september, september, september])).toBe(lines + all);
    expect(await descriptionOf(locale, [september, august, september, september])).toBe(lines + oldest);
    expect(await descriptionOf(locale, [none, august, august, august])).toBe(lines + oldest);
  });
});

describe('wording', () => {
  it.each(Object.entries(PACKS))('of %s fills in the same names as British English', (_, pack) => {
    const expected = new Map(sentences(EN_GB).map(([key, sentence]) => [key, namesIn(sentence)]));
    for (const [key, sentence] of sentences(pack)) {
      if (key === 'placeAndDate') continue;
      // A form such as the Arabic dual says the count in words; a form for one invoice names it.
      const countless = (names: readonly string[]) =>
        names.filter((name) => name !== '{count}' && name !== '{invoice}');
      expect([key, countless(namesIn(sentence))]).toEqual([key, countless(expected.get(key) ?? [])]);
    }
  });

  it.each(Object.entries(PACKS))('of %s has no empty sentence', (_, pack) => {
    expect(sentences(pack).filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  });

  it('of Arabic has a sentence for each of its plural forms where a number is said', () => {
    const forms = Object.entries(AR).flatMap(([key, value]) =>
      typeof value === 'object' && JSON.stringify(value).includes('{count}') && key !== 'enclosuresTitle'
        ? [[key, Object.keys(value).sort()]]
        : [],
    );
    expect(forms.length).toBeGreaterThan(8);
    for (const [key, has] of forms) expect([key, has]).toEqual([key, ['few', 'many', 'one', 'other', 'two']]);
  });

  it('of France has no-break spaces before its signs and inside its quotation marks', () => {
    const wrong = sentences(FR_FR).filter(([, sentence]) =>
      /[^\u00a0]:|[^\u202f][;!?]|«[^\u00a0]|[^\u00a0]»/.test(sentence),
    );
    expect(wrong).toEqual([]);
  });

  it('of Canada has no space before `; ! ?`', () => {
    const wrong = sentences(FR_CA).filter(([, sentence]) =>
      /[^\u00a0]:|\s[;!?]|«[^\u00a0]|[^\u00a0]»/.test(sentence),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['fr-FR', FR_FR],
    ['fr-CA', FR_CA],
    ['fr-MA', FR_FR],
    ['fr', FR_FR],
    ['en-US', EN_US],
    ['en-CA', EN_CA],
    ['en-IE', EN_GB],
    ['en', EN_GB],
    ['ar-SA', AR],
    ['ar', AR],
  ])('for %s is that of the nearest locale', (tag, pack) => {
    expect(wordingFor(localeOf(tag))).toBe(pack);
  });
});
