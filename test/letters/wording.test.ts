import { describe, expect, it } from 'vitest';
import { draftLetters } from '../../src/letters/letters.ts';
import { AR } from '../../src/letters/wording/ar.ts';
import { AR_DZ, AR_MA, AR_TN } from '../../src/letters/wording/ar-maghreb.ts';
import { EN_CA } from '../../src/letters/wording/en-ca.ts';
import { EN_GB } from '../../src/letters/wording/en-gb.ts';
import { EN_US } from '../../src/letters/wording/en-us.ts';
import { FR_CA } from '../../src/letters/wording/fr-ca.ts';
import { FR_FR } from '../../src/letters/wording/fr-fr.ts';
import { wordingFor } from '../../src/letters/wording/pack.ts';
import type { Wording } from '../../src/letters/wording/wording.ts';
import { letterReport, localeOf } from './letter-example.ts';

const PACKS: Readonly<Record<string, Wording>> = {
  'fr-FR': FR_FR,
  'fr-CA': FR_CA,
  'en-GB': EN_GB,
  'en-US': EN_US,
  'en-CA': EN_CA,
  'ar-SA': AR,
  'ar-MA': AR_MA,
  'ar-DZ': AR_DZ,
  'ar-TN': AR_TN,
};

/** Every sentence of a pack with its key: a plural gives one for each form. */
function sentences(pack: Wording): readonly (readonly [string, string])[] {
  return Object.entries(pack).flatMap(([key, value]) => {
    if (typeof value === 'string') return [[key, value] as const];
    return typeof value === 'boolean' ? [] : Object.values(value).map((form) => [key, String(form)] as const);
  });
}

const namesIn = (sentence: string): readonly string[] => (sentence.match(/\{\w+\}/g) ?? []).sort();

describe('a group of lines', () => {
  const descriptionOf = async (locale: string, since: readonly (string | undefined)[]) => {
    const contested = since.map((day, index) => ({
      service: `514-555-${1000 + index}`,
      ...(day === undefined ? {} : { since: day }),
    }));
    const [letter] = (await draftLetters(letterReport({ locale, contested }), { level: 'claim' })).filter(
      ({ name }) => name.endsWith('.md'),
    );
    const row = new TextDecoder()
      .decode(letter?.bytes)
      .split('\n')
      .find((line) => line.startsWith('| 1 |'));
    return row?.split(' | ')[6]?.replace(/[\u2066-\u2069]/g, '');
  };
  const [august, september] = ['2026-08-01', '2026-09-01'];

  it.each([
    ['en-GB', '4 lines, 3.50 each', ', since September\u00a02026', ', the oldest since August\u00a02026'],
    [
      'fr-CA',
      '4\u00a0lignes, 3,50 chacune',
      ', depuis septembre\u00a02026',
      ', la plus ancienne depuis août\u00a02026',
    ],
    ['ar-MA', '4 بنود، 3,50 لكل منها', '، منذ شتنبر\u00a02026', '، الأقدم منذ غشت\u00a02026'],
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

  it('stands side by side for every locale', async () => {
    const keys = Object.keys(EN_GB);
    for (const [locale, pack] of Object.entries(PACKS))
      expect([locale, Object.keys(pack).sort()]).toEqual([locale, [...keys].sort()]);
    const shown = keys.map((key) => {
      const lines = Object.entries(PACKS).flatMap(([locale, pack]) => {
        const own = sentences(pack).filter(([name]) => name === key);
        const [only] = own;
        if (own.length <= 1) return [`- ${locale}: ${only?.[1] ?? String(pack[key as keyof Wording])}`];
        const forms = Object.entries(pack[key as keyof Wording]);
        return [`- ${locale}:`, ...forms.map(([form, sentence]) => `  - ${form}: ${sentence}`)];
      });
      return `## ${key}\n\n${lines.join('\n').replaceAll('\u00a0', '⍽').replaceAll('\u202f', '⎵')}\n`;
    });
    const text = `# Wording of letters, side by side\n\n⍽ is a no-break space, ⎵ a narrow one.\n\n${shown.join('\n')}`;
    await expect(text).toMatchFileSnapshot('../../fixtures/letters/wording.md');
  });

  it('speaks of nothing that only another country has', () => {
    const all = (pack: Wording) =>
      sentences(pack)
        .map(([, sentence]) => sentence)
        .join('\n');
    expect(all(FR_CA)).not.toMatch(/\bTVA\b|\bHT\b|\bTTC\b|avis de réception|\bavoir de\b/);
    expect(all(FR_FR)).not.toMatch(/\bTPS\b|\bTVQ\b|note de crédit|RECOMMANDÉ/);
    for (const pack of [EN_US, EN_CA]) expect(all(pack)).not.toMatch(/\bVAT\b|recorded delivery|credit note/);
    for (const pack of [AR_MA, AR_DZ, AR_TN]) expect(all(pack)).not.toMatch(/ضريبة القيمة المضافة|بريد مسجل/);
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
    ['ar-AE', AR],
    ['ar-MA', AR_MA],
    ['ar-DZ', AR_DZ],
    ['ar-TN', AR_TN],
    ['ar', AR],
  ])('for %s is that of the nearest locale', (tag, pack) => {
    expect(wordingFor(localeOf(tag))).toBe(pack);
  });
});
