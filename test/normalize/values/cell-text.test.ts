import { describe, expect, test } from 'vitest';
import { LONGEST_CELL, lostDigits, textOfCell } from '../../../src/normalize/values/cell-text.ts';
import type { Reading } from '../../../src/normalize/values/reading.ts';

describe('the text of a cell', () => {
  test.each([
    ['', undefined],
    [' \t ', undefined],
    ['\u200f\ufeff', undefined],
    ['a', 'a'],
    [' a\u00a0 b\nc ', 'a b c'],
    ['\u202a514\u202c', '514'],
  ])('%j is %j', (cell, value) => {
    expect(textOfCell(cell)).toEqual({ value });
  });

  test('is at most so long', () => {
    expect(textOfCell('a'.repeat(LONGEST_CELL))).toEqual({ value: 'a'.repeat(LONGEST_CELL) });
    expect(refusedAs(textOfCell('a'.repeat(LONGEST_CELL + 1)))).toBe('cell-too-long');
  });

  test('is not a spreadsheet error', () => {
    expect(refusedAs(textOfCell({ kind: 'error', text: '#REF!' }))).toBe('cell-error');
  });
});

describe('an identifier that a spreadsheet shortened', () => {
  test.each(['1.23E+10', '1,23E+10', '5E+12', '5.14555E12', '-1.2e+10', '1.23457E+100'])(
    '%s is refused',
    (text) => {
      expect(refusedAs(lostDigits(text, text))).toBe('identifier-shortened');
    },
  );

  test.each(['5145550101', 'E+10', '12E+10', '1.23E+', '1.23E-10', '1.23E+1000', 'KE12', '1E', 'SE1 2AB'])(
    '%s is whole',
    (text) => {
      expect(lostDigits(text, text)).toBeUndefined();
    },
  );

  test('a number of 15 digits is whole, one of 16 is not', () => {
    const cell = (text: string) => ({ kind: 'number', text }) as const;
    expect(lostDigits(cell('123456789012345'), '123456789012345')).toBeUndefined();
    expect(refusedAs(lostDigits(cell('1234567890123456'), '1234567890123456'))).toBe('identifier-shortened');
    expect(lostDigits('1234567890123456', '1234567890123456')).toBeUndefined();
  });
});

/** The id of what a cell is refused for. */
function refusedAs(reading: Reading<unknown> | undefined): string | undefined {
  return reading && 'refusal' in reading ? reading.refusal.id : undefined;
}
