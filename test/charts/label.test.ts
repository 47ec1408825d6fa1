import { describe, expect, test } from 'vitest';
import { chartFont } from '../../src/charts/font.ts';
import { cutTo, isolated, lineOf } from '../../src/charts/label.ts';

describe('lineOf', () => {
  test.each([
    ['controls and ends of lines are one space', ' a\r\n\tb\u0000\u2028c ', 'a b c'],
    ['overrides, soft hyphens and half characters go', 'a\u202eb\u00adc\ud800d\ufeffe\ufffff', 'abcdef'],
    ['marks of an amount stay', '\u200f\u200e-1,50 د.م.\u200f', '\u200f\u200e-1,50 د.م.\u200f'],
    ['an isolate stays whole', 'a \u2066b\u2069', 'a \u2066b\u2069'],
    ['an isolate left open is closed', 'a \u2067b', 'a \u2067b\u2069'],
    ['an end without a start goes', 'a\u2069\u2069b', 'ab'],
    ['300 characters stay', 'é'.repeat(300), 'é'.repeat(300)],
    ['301 are cut', 'é'.repeat(301), `${'é'.repeat(299)}…`],
    ['a pair is never halved', '🙂'.repeat(700), `${'🙂'.repeat(299)}…`],
  ])('%s', (_, text, line) => {
    expect(lineOf(text)).toBe(line);
  });
});

describe('cutTo', () => {
  test('keeps what fits exactly and cuts one pixel less', async () => {
    const font = await chartFont();
    const width = font.widthOf('Vodafone', 12);
    expect(cutTo('Vodafone', width, 12, font)).toBe('Vodafone');
    expect(cutTo('Vodafone', width - 1, 12, font)).toBe('Vodafo…');
    expect(cutTo('Vodafone', 0, 12, font)).toBe('…');
  });

  test('is never wider than asked, and closes what it cuts open', async () => {
    const font = await chartFont();
    const cut = cutTo('Ligne \u2066+33 1 23 45 67 89\u2069 en cours', 80, 12, font);
    expect(cut).toBe('Ligne \u2066+33…\u2069');
    expect(font.widthOf(cut, 12)).toBeLessThanOrEqual(80);
  });
});

describe('isolated', () => {
  test.each([
    ['Orange (Maroc)', '\u2066Orange (Maroc)\u2069'],
    ['12 اتصالات', '\u206712 اتصالات\u2069'],
    ['+212 5', '\u2066+212 5\u2069'],
    ['', '\u2066\u2069'],
  ])('%s', (text, whole) => {
    expect(isolated(text)).toBe(whole);
  });
});
