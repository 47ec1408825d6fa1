import { describe, expect, it } from 'vitest';
import { ownLine, plainText } from '../../src/letters/span.ts';
import { amount, figure, listedUpTo, longDay, netAmount, ordinal, voiceOf } from '../../src/letters/voice.ts';
import { money } from '../../src/money/money.ts';
import { day, localeOf } from './letter-example.ts';

const voice = (tag: string) => voiceOf(localeOf(tag));

describe('amount', () => {
  it.each([
    ['fr-FR', '1234.50', 'EUR', '1\u202f234,50\u00a0€'],
    ['fr-CA', '575.50', 'CAD', '575,50\u00a0$'],
    ['en-GB', '1234.50', 'GBP', '£1,234.50'],
    ['ar-MA', '-3.50', 'MAD', '-3,50\u00a0MAD'],
    ['ar-TN', '3.500', 'TND', '3,500\u00a0TND'],
    ['ar-SA', '3.50', 'SAR', '٣٫٥٠\u00a0SAR'],
    ['fr-FR', '1500', 'XOF', '1\u202f500\u00a0F\u202fCFA'],
  ])('in %s of %s %s', (tag, text, currency, expected) => {
    expect(amount(voice(tag), money(text, currency))).toEqual([{ kind: 'amount', text: expected }]);
  });

  it('stands without its currency in a table, and without direction marks', () => {
    expect(figure(voice('ar-MA'), money('-1234.50', 'MAD'))).toEqual([{ kind: 'amount', text: '-1.234,50' }]);
  });

  it('is said to be before tax only where it is', () => {
    const value = money('3.50', 'EUR');
    expect(plainText(netAmount(voice('fr-FR'), value, true))).toBe('3,50\u00a0€\u00a0HT');
    expect(plainText(netAmount(voice('fr-FR'), value, false))).toBe('3,50\u00a0€');
  });
});

describe('longDay', () => {
  it.each([
    ['fr-FR', '1er\u00a0novembre\u00a02026'],
    ['fr-CA', '1er\u00a0novembre\u00a02026'],
    ['en-GB', '1\u00a0November\u00a02026'],
    ['en-US', 'November\u00a01,\u00a02026'],
    ['ar-MA', '1\u00a0نونبر\u00a02026'],
  ])('in %s', (tag, expected) => {
    expect(plainText(longDay(voice(tag), day('2026-11-01')))).toBe(expected);
  });
});

describe('listedUpTo', () => {
  const items = ['a', 'b', 'c', 'd'].map(ownLine);

  it('lists all up to the limit', () => {
    expect(plainText(listedUpTo(voice('en-GB'), items, 4))).toBe('a, b, c and d');
  });

  it('counts those beyond it', () => {
    expect(plainText(listedUpTo(voice('en-GB'), items, 3))).toBe('a, b and 2 others');
    expect(plainText(listedUpTo(voice('fr-FR'), items, 3))).toBe('a, b et 2\u00a0autres');
    expect(plainText(listedUpTo(voice('ar-MA'), items, 3))).toBe('a وb واثنتان أخريان');
  });
});

describe('ordinal', () => {
  it('has the digits of the locale and no sign of grouping', () => {
    const written = (tag: string) => plainText(ordinal(voice(tag), 1234));
    expect(['en-GB', 'fr-FR', 'ar-MA', 'ar-SA'].map(written)).toEqual(['1234', '1234', '1234', '١٢٣٤']);
  });
});
