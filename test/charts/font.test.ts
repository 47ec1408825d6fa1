import { describe, expect, test } from 'vitest';
import { joinedForms } from '../../src/charts/arabic-forms.ts';
import { chartFont, fontOf } from '../../src/charts/font.ts';

describe('widths', () => {
  test('are those of the font', async () => {
    const { widthOf } = await chartFont();
    // Advances in the font's own units, of which its em square has 2048.
    expect([' ', '0', '1', 'i', 'W'].map((char) => widthOf(char, 2048))).toEqual([
      651, 1303, 1303, 569, 2025,
    ]);
    expect(widthOf('0 1', 12)).toBeCloseTo((12 * (1303 + 651 + 1303)) / 2048, 10);
  });

  test('of what is not seen are nothing, and of what the font lacks those of its box', async () => {
    const { widthOf } = await chartFont();
    expect(widthOf('\u2066a\u2069\u200f', 10)).toBe(widthOf('a', 10));
    expect(['日', '🙂', '\u{10ffff}'].map((char) => widthOf(char, 2048))).toEqual([1229, 1229, 1229]);
  });

  test('of Arabic are those of the letters joined', async () => {
    const { widthOf } = await chartFont();
    expect(widthOf('بيت', 2048)).toBe(widthOf('\ufe91\ufef4\ufe96', 2048));
    expect(widthOf('بيت', 2048)).toBeLessThan(widthOf('ب ي ت', 2048) - 2 * 651);
  });

  test('a file that is no font is refused', () => {
    expect(() => fontOf(new Uint8Array(64))).toThrow(new RangeError('The font has no table "head".'));
  });
});

describe('joined forms', () => {
  test.each([
    ['a letter alone', 'ب', '\ufe8f'],
    ['at the start, in the middle, at the end', 'بيت', '\ufe91\ufef4\ufe96'],
    ['a letter that reaches back only', 'دار', '\ufea9\ufe8d\ufead'],
    ['one between two that reach on', 'باب', '\ufe91\ufe8e\ufe8f'],
    ['lam and alef as one', 'لا', '\ufefb'],
    ['lam and alef after another', 'بلا', '\ufe91\ufefc'],
    ['a vowel between two', 'بَت', '\ufe91َ\ufe96'],
    ['a stretched line', 'بـ', '\ufe91ـ'],
    ['words apart', 'ب ت', '\ufe8f \ufe95'],
    ['other scripts as they are', 'Orange 12 €', 'Orange 12 €'],
  ])('%s', (_, text, forms) => {
    expect(joinedForms(text)).toBe(forms);
  });
});
