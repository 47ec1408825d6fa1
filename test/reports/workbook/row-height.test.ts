import { describe, expect, it } from 'vitest';
import { runningCell, textCell } from '../../../src/reports/workbook/cell.ts';
import { heightOf, wrappedLines } from '../../../src/reports/workbook/row-height.ts';

describe('wrappedLines', () => {
  it('keeps words whole and breaks a word longer than the column', () => {
    expect(wrappedLines('', 10)).toBe(1);
    expect(wrappedLines('ten letter', 10)).toBe(1);
    expect(wrappedLines('ten letters', 10)).toBe(2);
    expect(wrappedLines('aaaa bbbb cccc', 9)).toBe(2);
    expect(wrappedLines('a'.repeat(25), 10)).toBe(3);
    expect(wrappedLines(`${'a'.repeat(20)} b`, 10)).toBe(3);
    expect(wrappedLines('one\ntwo\n\nfour', 10)).toBe(4);
    expect(wrappedLines('abc', 0)).toBe(3);
  });
});

describe('heightOf', () => {
  it('is that of the cell with the most lines, and none for one line', () => {
    expect(heightOf([textCell('short'), undefined], [10, 10])).toBeUndefined();
    expect(heightOf([textCell('a'.repeat(36)), textCell('short')], [10, 10])).toBe(42);
    expect(heightOf([runningCell('a'.repeat(36))], [10])).toBeUndefined();
    expect(heightOf([textCell('a\n'.repeat(500))], [10])).toBe(400);
  });
});
