import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import excel, { type Cell, type Workbook, type Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/calendar/day.ts';
import { parseLocale } from '../../../src/language/locale.ts';
import { decimal } from '../../../src/money/decimal.ts';
import { money } from '../../../src/money/money.ts';
import type { Book } from '../../../src/reports/workbook/book.ts';
import {
  amountCell,
  codeCell,
  columnFormulaCell,
  dayCell,
  decimalCell,
  identifierCell,
  ordinalCell,
  quotedCell,
  type SheetCell,
  textCell,
} from '../../../src/reports/workbook/cell.ts';
import { closeSheet, type OpenSheet, openSheet } from '../../../src/reports/workbook/open-sheet.ts';
import { heightOf } from '../../../src/reports/workbook/row-height.ts';
import { stylesFor, type Tint } from '../../../src/reports/workbook/styles.ts';
import {
  FIRST_LINE,
  type Table,
  writeBelow,
  writeLine,
  writeTable,
} from '../../../src/reports/workbook/table.ts';
import { WorkbookParts } from '../../../src/reports/workbook/workbook-parts.ts';
import { stampZip } from '../../../src/zip/stamp.ts';
import { AS_OF } from '../audit-line.ts';

// More than two writes of rows.
const ROWS = Array.from({ length: 130 }, (_, index) => index);
const TINTS = ['none', 'error', 'warning', 'info'] as const satisfies readonly Tint[];
const TEXTS = [
  'Fibre 1 Gbit/s',
  `<b>R&D "x" 'y'</b>`,
  'خط هاتف',
  '=HYPERLINK("http://x.example")',
  ' blanks around ',
  'two\nlines',
  'a long text that takes more than one line of its column',
  '\u{1f4de}\u0007 _x0041_',
  undefined,
];
const AMOUNTS = ['31.50', '-0.005', '0.00', '1234567.8', '99999999999999.99'];

const DOUBLED = { formula: 'IF(B2="","",B2*2)', first: 'F2', last: 'F131' };
const CELLS: readonly ((row: number, line: number) => SheetCell)[] = [
  (_row, line) => ordinalCell(line - 1),
  (row) => (row % 7 === 0 ? decimalCell(undefined) : decimalCell(decimal(`${row - 20}.250`))),
  (row) => quotedCell(TEXTS[row % TEXTS.length]),
  (row) => dayCell(row % 5 === 0 ? undefined : addDays(AS_OF, -row * 400)),
  (row) => amountCell(money(AMOUNTS[row % AMOUNTS.length] ?? '0', row % 2 === 0 ? 'CAD' : 'TND')),
  (row, line) =>
    columnFormulaCell(DOUBLED, line === FIRST_LINE, row % 7 === 0 ? '' : 2 * (row - 20) + 0.5, 2),
  (row) => identifierCell(row % 3 === 0 ? undefined : `000${row}`),
  (row) => textCell(TEXTS[(row * 2) % TEXTS.length]),
  (row) => codeCell(row % 2 === 0 ? 'CAD' : 'TND'),
];
const WIDTH = 20;

const TABLE: Table<number> = {
  name: { en: 'Long', fr: 'Long', ar: 'Long' },
  id: 'Long',
  columns: CELLS.map((cell, index) => {
    const heading = `Column ${index + 1}`;
    return { heading: { en: heading, fr: heading, ar: heading }, least: WIDTH, most: WIDTH, cell };
  }),
  rows: ROWS,
  tint: (row) => TINTS[row % TINTS.length] ?? 'none',
  frozen: 0,
  empty: { en: '', fr: '', ar: '' },
  wide: false,
};

async function writtenAndOpened(
  write: (book: Book, stream: PassThrough) => Promise<OpenSheet>,
): Promise<Worksheet> {
  const locale = parseLocale('en-CA');
  if (!locale) throw new RangeError('en-CA');
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const writer = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  const parts = new WorkbookParts();
  const book: Book = { writer, locale, styles: stylesFor(locale), header: '', parts };
  closeSheet(book, await write(book, stream));
  await writer.commit();
  const workbook = new excel.Workbook();
  const whole = stampZip(await bytes, AS_OF, parts.changes());
  await workbook.xlsx.load(whole as unknown as Parameters<Workbook['xlsx']['load']>[0]);
  const [opened] = workbook.worksheets;
  if (!opened) throw new RangeError('no sheet');
  return opened;
}

/** The same table with every row given to exceljs. */
async function writtenByExceljs(book: Book): Promise<OpenSheet> {
  const sheet = openSheet(book, TABLE.name.en, { wide: false, frozen: 0, repeats: true, inline: true });
  for (const [index, row] of TABLE.rows.entries()) {
    const line = FIRST_LINE + index;
    const cells = TABLE.columns.map(({ cell }) => cell(row, line));
    const widths = cells.map(() => WIDTH);
    writeLine(book, sheet, line, cells, TABLE.tint(row), heightOf(cells, widths));
  }
  return sheet;
}

function seen({ value, formula, result, style, type }: Cell): unknown {
  return { value, formula, result, style, type };
}

function linesOf(sheet: Worksheet): unknown[] {
  return ROWS.map((row) => {
    const line = sheet.getRow(FIRST_LINE + row);
    return { height: line.height, cells: CELLS.map((_, column) => seen(line.getCell(column + 1))) };
  });
}

describe('a long table', () => {
  it('reads as the table that exceljs writes from the same cells', async () => {
    const ours = await writtenAndOpened((book) => writeTable(book, TABLE));
    const theirs = await writtenAndOpened(writtenByExceljs);
    expect(ours.rowCount).toBe(FIRST_LINE + ROWS.length - 1);
    expect(theirs.rowCount).toBe(ours.rowCount);
    expect(linesOf(ours)).toEqual(linesOf(theirs));
  });

  it('lets its rows go while it is written', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => index);
    let gone = 0;
    let goneBeforeLast = 0;
    await writtenAndOpened((book, stream) => {
      stream.on('data', (chunk: Uint8Array) => {
        gone += chunk.length;
      });
      const [first] = TABLE.columns;
      if (!first) throw new RangeError('no column');
      const cell = (row: number): SheetCell => {
        if (row === rows.length - 1) goneBeforeLast = gone;
        return quotedCell(`row ${row}`);
      };
      return writeTable(book, { ...TABLE, rows, columns: [{ ...first, cell }] });
    });
    expect(goneBeforeLast).toBeGreaterThan(gone / 2);
  });

  it('keeps its heading and the lines written below it', async () => {
    const below = FIRST_LINE + ROWS.length + 1;
    const sheet = await writtenAndOpened(async (book) => {
      const written = await writeTable(book, TABLE);
      writeBelow(book, written, below, [textCell('below')], 'note');
      return written;
    });
    expect(sheet.getCell('A1').value).toBe('Column 1');
    expect(sheet.getCell('C6').value).toBe(' blanks around ');
    expect(sheet.getCell('F131').formula).toBe('IF(B131="","",B131*2)');
    expect(sheet.getCell(below, 1).value).toBe('below');
  });
});
