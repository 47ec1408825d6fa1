import { describe, expect, test } from 'vitest';
import { cutEnd, cutStart, displayWidth, wrapped } from '../../../src/reports/terminal/display-width.ts';

test.each([
  ['', 0],
  ['Laurentel', 9],
  ['Océlia', 6],
  ['Oce\u0301lia', 6],
  ['東京', 4],
  ['カﾀ', 3],
  ['한국', 4],
  ['قرطاج', 5],
  ['قِرْطَاج', 5],
  ['👍', 2],
  ['𠀀', 2],
  ['1\u202f234,50\u00a0CAD', 12],
  ['✗ ─ …', 5],
])('%j takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

describe('a cut', () => {
  test('leaves what fits, to the column', () => {
    expect(cutEnd('Laurentel', 9, '…')).toBe('Laurentel');
    expect(cutStart('Laurentel', 9, '…')).toBe('Laurentel');
  });

  test('replaces the end by the ellipsis one column past the width', () => {
    expect(cutEnd('Laurentel', 8, '…')).toBe('Laurent…');
    expect(cutEnd('Laurentel', 8, '...')).toBe('Laure...');
    expect(cutEnd('Mon texte', 5, '…')).toBe('Mon…');
  });

  test('replaces the start of a path', () => {
    expect(cutStart('bill-audit-out/report.json', 14, '…')).toBe('…t/report.json');
  });

  test('never shows half of a wide character', () => {
    expect(cutEnd('東京電話', 6, '…')).toBe('東京…');
    expect(cutStart('東京電話', 6, '…')).toBe('…電話');
  });

  test('keeps a mark with its letter', () => {
    expect(cutEnd('ae\u0301bc', 3, '…')).toBe('ae\u0301…');
  });

  test('is the start of the ellipsis where not even that fits', () => {
    expect(cutEnd('Laurentel', 2, '...')).toBe('..');
  });
});

describe('a paragraph', () => {
  test('breaks at its spaces and keeps spaces between words', () => {
    expect(wrapped('one two  three four', 9, '…')).toEqual(['one two', 'three', 'four']);
    expect(wrapped('a  b', 9, '…')).toEqual(['a  b']);
  });

  test('keeps a number with no-break spaces whole', () => {
    expect(wrapped('claim 1\u202f290,40\u00a0CAD now', 12, '…')).toEqual([
      'claim',
      '1\u202f290,40\u00a0CAD',
      'now',
    ]);
  });

  test('breaks a long word, outside its numbers', () => {
    expect(wrapped('bills/laurentel-2026.csv', 18, '…')).toEqual(['bills/laurentel', '-2026.csv']);
  });

  test('cuts a number longer than the line', () => {
    expect(wrapped('1234567890', 5, '…')).toEqual(['1234…']);
  });

  test('of nothing has no lines', () => {
    expect(wrapped('', 5, '…')).toEqual([]);
  });
});
