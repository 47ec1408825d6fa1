import { describe, expect, it } from 'vitest';
import { type Locale, parseLocale } from '../../../src/language/locale.ts';
import { money } from '../../../src/money/money.ts';
import { amountCell, identifierCell, textCell } from '../../../src/reports/workbook/cell.ts';
import { amountFormat, dateFormat, stylesFor } from '../../../src/reports/workbook/styles.ts';

function locale(tag: string): Locale {
  const found = parseLocale(tag);
  if (!found) throw new RangeError(tag);
  return found;
}

describe('dateFormat', () => {
  it("is the order of the reader's locale", () => {
    const formats = ['fr-FR', 'fr-CA', 'en-GB', 'en-US', 'ar-TN', 'ar-SA'].map((tag) =>
      dateFormat(locale(tag)),
    );
    expect(formats).toEqual([
      'dd/mm/yyyy',
      'yyyy-mm-dd',
      'dd/mm/yyyy',
      'mm/dd/yyyy',
      'dd/mm/yyyy',
      'dd/mm/yyyy',
    ]);
  });
});

describe('amountFormat', () => {
  it('has the decimals asked for and a red minus', () => {
    expect(amountFormat(0)).toBe('#,##0;[Red]-#,##0');
    expect(amountFormat(3)).toBe('#,##0.000;[Red]-#,##0.000');
  });
});

describe('stylesFor', () => {
  it('gives one object to all cells of one look', () => {
    const styles = stylesFor(locale('en'));
    const first = styles(amountCell(money('1', 'EUR')), 'error');
    expect(styles(amountCell(money('2', 'EUR')), 'error')).toBe(first);
    expect(styles(amountCell(money('2', 'TND')), 'error')).not.toBe(first);
    expect(first).toEqual({
      numFmt: '#,##0.00;[Red]-#,##0.00',
      font: { name: 'Arial', size: 10, bold: false, color: { argb: 'FF1F2933' } },
      alignment: { vertical: 'top', wrapText: false, horizontal: 'right', indent: 1 },
      border: { bottom: { style: 'thin', color: { argb: 'FFD9DEE4' } } },
      fill: {
        type: 'pattern',
        pattern: 'solid',
        fgColor: { argb: 'FFFDEEEC' },
        bgColor: { argb: 'FFFDEEEC' },
      },
    });
  });

  it('reads Arabic words from the right and identifiers from the left', () => {
    const styles = stylesFor(locale('ar-TN'));
    expect(styles(textCell('سعر'), 'none').alignment).toEqual({
      vertical: 'top',
      wrapText: true,
      horizontal: 'right',
      readingOrder: 'rtl',
    });
    expect(styles(identifierCell('+216'), 'none').alignment).toEqual({
      vertical: 'top',
      wrapText: true,
      horizontal: 'right',
      readingOrder: 'ltr',
    });
    expect(styles(identifierCell('+216'), 'none').numFmt).toBe('@');
  });
});
