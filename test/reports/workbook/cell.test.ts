import { describe, expect, it } from 'vitest';
import { decimal } from '../../../src/money/decimal.ts';
import { money } from '../../../src/money/money.ts';
import {
  amountCell,
  cellText,
  codeCell,
  columnFormulaCell,
  countCell,
  dayCell,
  decimalCell,
  formulaCell,
  identifierCell,
  isSheetNumber,
  MOST_CHARACTERS,
  quotedCell,
  runningCell,
  sheetNumber,
  textCell,
} from '../../../src/reports/workbook/cell.ts';
import { AS_OF } from '../audit-line.ts';

describe('sheetNumber', () => {
  it('is a number up to fifteen digits and the text beyond', () => {
    expect(sheetNumber('31.50')).toBe(31.5);
    expect(sheetNumber('-0.01')).toBe(-0.01);
    expect(sheetNumber('1234567890123.45')).toBe(1234567890123.45);
    expect(sheetNumber('12345678901234.56')).toBe('12345678901234.56');
    expect(sheetNumber('-9999999999999.990000')).toBe(-9999999999999.99);
    expect(sheetNumber('0.0000000000000000001')).toBe(1e-19);
    expect(sheetNumber('1000000000000000')).toBe('1000000000000000');
  });

  it('agrees with isSheetNumber on both sides of the limit', () => {
    expect(isSheetNumber(money('9999999999999.99', 'EUR'))).toBe(true);
    expect(isSheetNumber(money('-10000000000000.01', 'EUR'))).toBe(false);
    expect(isSheetNumber(money('10000000000000.10', 'EUR'))).toBe(true);
  });
});

describe('cellText', () => {
  it('keeps what a workbook can hold', () => {
    const text = 'Ligne "VoIP" <b>\n\tخط & é 😀';
    expect(cellText(text)).toBe(text);
  });

  it('removes what XML forbids and makes one line end of the three', () => {
    expect(cellText('a\u0000b\u0008c\u001fd\u007fe\ufffef\ud800g')).toBe('abcdefg');
    expect(cellText('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
  });

  it('escapes what a spreadsheet would read as an escaped character', () => {
    expect(cellText('_x0041_ and _x41_')).toBe('_x005F_x0041_ and _x41_');
  });

  it('cuts at the most characters a cell can hold, and not through a character', () => {
    expect(cellText('a'.repeat(MOST_CHARACTERS))).toBe('a'.repeat(MOST_CHARACTERS));
    expect(cellText('a'.repeat(MOST_CHARACTERS + 1))).toBe(`${'a'.repeat(MOST_CHARACTERS - 1)}…`);
    const pair = cellText(`${'a'.repeat(MOST_CHARACTERS - 2)}😀bc`);
    expect(pair).toBe(`${'a'.repeat(MOST_CHARACTERS - 2)}…`);
  });
});

describe('cells', () => {
  it('give an amount the decimals of its currency, or its own when it has more', () => {
    expect(amountCell(money('1234.5', 'EUR'))).toEqual({
      value: 1234.5,
      kind: 'amount',
      decimals: 2,
      width: 9,
      wraps: false,
    });
    expect(amountCell(money('12.25', 'TND')).decimals).toBe(3);
    expect(amountCell(money('1200', 'XOF')).decimals).toBe(0);
    expect(amountCell(money('0.03450', 'EUR')).decimals).toBe(4);
    expect(amountCell(undefined)).toEqual({
      value: null,
      kind: 'amount',
      decimals: 0,
      width: 0,
      wraps: false,
    });
  });

  it('write a long amount as the text it is', () => {
    expect(amountCell(money('12345678901234.56', 'EUR'))).toEqual({
      value: '12345678901234.56',
      kind: 'identifier',
      decimals: 0,
      width: 17,
      wraps: true,
    });
  });

  it('show a quantity without the zeros it does not need', () => {
    expect(decimalCell(decimal('10'))).toMatchObject({ value: 10, decimals: 0 });
    expect(decimalCell(decimal('2.50'))).toMatchObject({ value: 2.5, decimals: 1 });
    expect(decimalCell(undefined).value).toBeNull();
    expect(countCell(12_345)).toEqual({ value: 12_345, kind: 'amount', decimals: 0, width: 7, wraps: false });
  });

  it('keep dates as dates', () => {
    expect(dayCell(AS_OF)).toEqual({
      value: new Date('2026-10-31T00:00:00Z'),
      kind: 'date',
      decimals: 0,
      width: 10,
      wraps: false,
    });
    expect(dayCell(undefined).value).toBeNull();
  });

  it('keep every text a text, with the direction it is read in', () => {
    for (const hostile of ['=1+1', '+1', '-1', '@x', '\tx', '00123']) {
      expect(quotedCell(hostile).value).toBe(hostile);
      expect(identifierCell(hostile)).toMatchObject({ value: hostile, kind: 'identifier' });
    }
    expect(quotedCell('+1 خط').kind).toBe('quoted-rtl');
    expect(quotedCell('SIP خط').kind).toBe('quoted');
    expect(textCell('')).toMatchObject({ value: null, kind: 'text' });
    expect(textCell('one\nthree')).toMatchObject({ value: 'one\nthree', width: 5, wraps: true });
    expect(runningCell('a').wraps).toBe(false);
    expect(codeCell('EUR')).toMatchObject({ value: 'EUR', kind: 'code', wraps: false });
  });

  it('hold a formula with its result', () => {
    expect(formulaCell('A1-B1', 3.5, 'amount', 2)).toEqual({
      value: { formula: 'A1-B1', result: 3.5 },
      kind: 'amount',
      decimals: 2,
      width: 5,
      wraps: false,
    });
    expect(formulaCell('A1/B1', '', 'percent', 1)).toMatchObject({
      value: { formula: 'A1/B1', result: '' },
      width: 0,
    });
    const column = { formula: 'A2-B2', first: 'C2', last: 'C9' };
    expect(columnFormulaCell(column, true, 1, 0).value).toEqual({
      formula: 'A2-B2',
      result: 1,
      shareType: 'shared',
      ref: 'C2:C9',
    });
    expect(columnFormulaCell(column, false, '', 0).value).toEqual({ sharedFormula: 'C2', result: '' });
  });
});
