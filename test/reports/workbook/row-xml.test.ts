import { describe, expect, it } from 'vitest';
import { decimal } from '../../../src/money/decimal.ts';
import { money } from '../../../src/money/money.ts';
import {
  amountCell,
  columnFormulaCell,
  dayCell,
  decimalCell,
  EMPTY,
  formulaCell,
  quotedCell,
  type SheetCell,
} from '../../../src/reports/workbook/cell.ts';
import { rowXml } from '../../../src/reports/workbook/row-xml.ts';
import { AS_OF } from '../audit-line.ts';

/** The XML of a cell in A7 that wears the look 3. */
function cellXml(cell: SheetCell): string {
  const xml = rowXml(7, [cell], [3], undefined);
  const found = /^<row r="7" spans="1:1" x14ac:dyDescent="0\.25"><c r="A7" s="3"(.*)<\/row>$/s.exec(xml)?.[1];
  if (found === undefined) throw new RangeError(xml);
  return found;
}

describe('rowXml', () => {
  it('names the line and its cells, with the height where there is one', () => {
    expect(rowXml(12, [quotedCell('a'), EMPTY, amountCell(money('2.5', 'EUR'))], [4, 5, 6], 29)).toBe(
      '<row r="12" ht="29" customHeight="1" spans="1:3" x14ac:dyDescent="0.25">' +
        '<c r="A12" s="4" t="str"><v>a</v></c><c r="B12" s="5"/><c r="C12" s="6"><v>2.5</v></c></row>',
    );
    const wide = rowXml(
      2,
      Array.from({ length: 703 }, () => EMPTY),
      [],
      undefined,
    );
    expect(wide).toContain('<c r="Z2" s="0"/><c r="AA2" s="0"/>');
    expect(wide).toMatch(/<c r="ZZ2" s="0"\/><c r="AAA2" s="0"\/><\/row>$/);
  });

  it('writes numbers and dates as numbers, days counted as spreadsheets count them', () => {
    expect(cellXml(decimalCell(decimal('-0.000001')))).toBe('><v>-0.000001</v></c>');
    expect(cellXml(decimalCell(decimal('0')))).toBe('><v>0</v></c>');
    expect(cellXml(dayCell(AS_OF))).toBe('><v>46326</v></c>');
    expect(cellXml({ ...EMPTY, kind: 'date', value: new Date('1969-12-31T00:00:00Z') })).toBe(
      '><v>25568</v></c>',
    );
  });

  it('escapes what XML reads as its own and leaves out what it cannot hold', () => {
    expect(cellXml(quotedCell(`<v>R&D "a" 'b'</v>`))).toBe(
      ' t="str"><v>&lt;v&gt;R&amp;D &quot;a&quot; &apos;b&apos;&lt;/v&gt;</v></c>',
    );
    expect(cellXml(quotedCell('&amp;\n]]>\u00e9\u{1f4de}'))).toBe(
      ' t="str"><v>&amp;amp;\n]]&gt;\u00e9\u{1f4de}</v></c>',
    );
    const raw = '\u0000\u0008a\u000b\u000c\u000e\u001fb\u007f\ufffe\uffffc';
    expect(cellXml({ ...EMPTY, value: raw })).toBe(' t="str"><v>abc</v></c>');
  });

  it('keeps the blanks around a text', () => {
    const kept = (text: string) => ` t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    expect(cellXml(quotedCell(' a  b'))).toBe(kept(' a  b'));
    expect(cellXml(quotedCell('a&\n'))).toBe(kept('a&amp;\n'));
    expect(cellXml(quotedCell('a  b'))).toBe(' t="str"><v>a  b</v></c>');
  });

  it('writes a formula with its result, and a shared one once for its column', () => {
    expect(cellXml(formulaCell('IF(A1<2,"x",1)', 1.5, 'amount', 2))).toBe(
      '><f>IF(A1&lt;2,&quot;x&quot;,1)</f><v>1.5</v></c>',
    );
    expect(cellXml(formulaCell('A1', '', 'amount', 2))).toBe(' t="str"><f>A1</f><v></v></c>');
    const column = { formula: 'B2-C2', first: 'A2', last: 'A9' };
    expect(cellXml(columnFormulaCell(column, true, 0, 2))).toBe(
      '><f t="shared" ref="A2:A9" si="0">B2-C2</f><v>0</v></c>',
    );
    expect(rowXml(3, [EMPTY, columnFormulaCell(column, false, '', 2)], [1, 1], undefined)).toContain(
      '<c r="B3" s="1" t="str"><f t="shared" si="1"/><v></v></c>',
    );
  });
});
