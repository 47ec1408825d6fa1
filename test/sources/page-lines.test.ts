import { describe, expect, test } from 'vitest';
import { type DrawnText, linesOf } from '../../src/sources/page-lines.ts';

/** A text of letters 10 points high, each half as wide. */
function drawn(x: number, y: number, text: string, more: Partial<DrawnText> = {}): DrawnText {
  return { text, x, y, width: text.length * 5, height: 10, rightToLeft: false, ...more };
}

function texts(items: readonly DrawnText[]): string[][] {
  return linesOf(items).map(({ pieces }) => pieces.map(({ text }) => text));
}

describe('lines', () => {
  test('texts in any order become lines from top to bottom and pieces from left to right', () => {
    expect(linesOf([drawn(300, 50, '28.00'), drawn(40, 70, 'Total'), drawn(40, 50, 'Line rental')])).toEqual([
      {
        pieces: [
          { text: 'Line rental', x: 40, y: 50, width: 55, height: 10 },
          { text: '28.00', x: 300, y: 50, width: 25, height: 10 },
        ],
      },
      { pieces: [{ text: 'Total', x: 40, y: 70, width: 25, height: 10 }] },
    ]);
  });

  test('base lines up to three tenths of a letter apart are one line', () => {
    expect(texts([drawn(40, 50, 'a'), drawn(90, 53, 'b')])).toEqual([['a', 'b']]);
    expect(texts([drawn(40, 50, 'a'), drawn(90, 53.1, 'b')])).toEqual([['a'], ['b']]);
  });

  test('letters placed one by one are one word, a gap of a space parts words, a wider one pieces', () => {
    expect(texts([...'Total'].map((letter, index) => drawn(40 + index * 5.5, 50, letter)))).toEqual([
      ['Total'],
    ]);
    expect(texts([drawn(40, 50, 'Line'), drawn(65.5, 50, 'rental')])).toEqual([['Line rental']]);
    expect(texts([drawn(40, 50, 'Line'), drawn(65.6, 50, 'rental')])).toEqual([['Line', 'rental']]);
    expect(texts([drawn(40, 50, 'Line'), drawn(60, 50, ' '), drawn(61, 50, 'rental')])).toEqual([
      ['Line rental'],
    ]);
  });

  test('a text drawn again over itself is read once; the same text beside it twice', () => {
    expect(texts([drawn(40, 50, 'Total'), drawn(40.8, 50.4, 'Total')])).toEqual([['Total']]);
    expect(texts([drawn(40, 50, '1'), drawn(45, 50, '1')])).toEqual([['11']]);
  });

  test('a raised mark stands on its line; a raised figure is never part of an amount', () => {
    const small = { height: 6, width: 6 };
    expect(texts([drawn(40, 50, '1'), drawn(45, 46, 'er', small), drawn(60, 50, 'mai')])).toEqual([
      ['1er', 'mai'],
    ]);
    expect(texts([drawn(40, 50, '24.99'), drawn(65, 46, '1', small)])).toEqual([['24.99', '1']]);
    expect(texts([drawn(40, 50, '24.99'), drawn(200, 46, 'note', small)])).toEqual([['note'], ['24.99']]);
  });

  test('Arabic is read from the right, numbers and Latin words in it from the left', () => {
    const arabic = { rightToLeft: true };
    expect(
      texts([
        drawn(100, 50, 'رقم', arabic),
        drawn(70, 50, 'الفاتورة', { ...arabic, width: 28 }),
        drawn(67, 50, ':', { width: 2 }),
        drawn(30, 50, 'AN', { width: 10 }),
        drawn(42, 50, '2026', { width: 20 }),
      ]),
    ).toEqual([['رقم الفاتورة: AN 2026']]);
  });

  test('a hundred thousand copies of one letter are read in a moment', () => {
    const many = Array.from({ length: 100_000 }, (_, index) =>
      drawn(index % 500, Math.floor(index / 500) * 12, 'x'),
    );
    expect(linesOf(many)).toHaveLength(200);
  });
});
