import type { stream, Worksheet } from 'exceljs';
import type { Locale, Translated } from '../../language/locale.ts';
import type { Decimal } from '../../money/decimal.ts';
import { columnLetters } from '../../records/origin.ts';
import { addSheet } from './add-sheet.ts';
import { type CellKind, EMPTY, runningCell, type SheetCell } from './cell.ts';
import { contentWidths, headingWidth } from './column-widths.ts';
import { heightOf } from './row-height.ts';
import { rowXml } from './row-xml.ts';
import { drained, styleNumber, writeRows } from './streamed-sheet.ts';
import type { Styles, Tint } from './styles.ts';

/** The workbook being written, and who reads it. */
export interface Book {
  readonly writer: stream.xlsx.WorkbookWriter;
  readonly locale: Locale;
  readonly styles: Styles;
  /** Printed above every page. */
  readonly header: string;
}

/** A column of a table of rows; its width fits its content between `least` and `most` characters. */
export interface Column<Row> {
  readonly heading: Translated;
  readonly least: number;
  readonly most: number;
  /** The cell of a row that stands on a line of the sheet, from 1. */
  readonly cell: (row: Row, line: number) => SheetCell;
  /** The number its cell shows, where a long table has one: with it the widest is found without making every cell. */
  readonly amount?: (row: Row) => Decimal | undefined;
}

/** A sheet that is one table: a heading line that stays in sight and repeats on every page, a filter, a row a line. */
export interface Table<Row> {
  readonly name: Translated;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly tint: (row: Row) => Tint;
  /** Columns that stay in sight. */
  readonly frozen: number;
  /** Said where there is no row. */
  readonly empty: Translated;
  /** A paper of twice the size, for many columns. */
  readonly wide: boolean;
  /** It may have a row for every charge, most of them with texts of their own. */
  readonly long: boolean;
}

/** The line of a table's first row. */
export const FIRST_LINE = 2;

// As XML they about fill a buffer of the sheet's stream; a longer text would outlive the cheap collections of garbage.
const ROWS_AT_A_TIME = 50;
const SIDES = 2;

/** Writes a table to a sheet of its own and returns the sheet, to which lines can be added before it is committed. */
export async function writeTable<Row>(book: Book, table: Table<Row>): Promise<Worksheet> {
  const { language } = book.locale;
  const { columns, rows } = table;
  const widths = contentWidths(columns, rows, FIRST_LINE, language);
  const sheet = addSheet(book, table.name, {
    wide: table.wide,
    frozen: table.frozen,
    repeats: true,
    inline: table.long,
  });
  const fitted = columns.map(({ least, most }, index) => Math.min(Math.max(widths[index] ?? 0, least), most));
  sheet.columns = fitted.map((width) => ({ width: width + SIDES }));
  const [sample] = rows;
  const headings = columns.map(({ heading, cell }) => {
    const { kind } = sample === undefined ? EMPTY : cell(sample, FIRST_LINE);
    return headingCell(heading[language], kind);
  });
  writeLine(book, sheet, 1, headings, 'heading', heightOf(headings, fitted));
  for (let done = 0; done < rows.length; done += ROWS_AT_A_TIME) {
    const batch = rows.slice(done, done + ROWS_AT_A_TIME);
    const write = table.long ? writeBatchAsXml : writeBatch;
    write(book, sheet, table, batch, FIRST_LINE + done, fitted);
    await drained(sheet);
  }
  if (rows.length === 0) {
    writeLine(book, sheet, FIRST_LINE, [runningCell(table.empty[language])], 'note');
  } else {
    sheet.autoFilter = `A1:${columnLetters(columns.length - 1)}${FIRST_LINE + rows.length - 1}`;
  }
  return sheet;
}

function writeBatch<Row>(
  book: Book,
  sheet: Worksheet,
  { columns, tint }: Table<Row>,
  rows: readonly Row[],
  first: number,
  widths: readonly number[],
): void {
  for (const [index, row] of rows.entries()) {
    const line = first + index;
    const cells = columns.map(({ cell }) => cell(row, line));
    writeLine(book, sheet, line, cells, tint(row), heightOf(cells, widths));
  }
}

// The writer makes objects of every row and cell, which in a long table costs most of the time.
function writeBatchAsXml<Row>(
  { writer, styles }: Book,
  sheet: Worksheet,
  { columns, tint }: Table<Row>,
  rows: readonly Row[],
  first: number,
  widths: readonly number[],
): void {
  let xml = '';
  for (const [index, row] of rows.entries()) {
    const line = first + index;
    const cells = columns.map(({ cell }) => cell(row, line));
    const tinted = tint(row);
    const looks = cells.map((cell) => styleNumber(writer, styles(cell, tinted)));
    xml += rowXml(line, cells, looks, heightOf(cells, widths));
  }
  writeRows(sheet, xml);
}

/** Writes one line of cells, `height` points high; a cell that is missing is left out with its look. */
export function writeLine(
  book: Book,
  sheet: Worksheet,
  line: number,
  cells: readonly (SheetCell | undefined)[],
  tint: Tint,
  height?: number,
): void {
  const row = sheet.getRow(line);
  if (height !== undefined) row.height = height;
  let column = 0;
  for (const cell of cells) {
    column += 1;
    if (!cell) continue;
    const target = row.getCell(column);
    target.value = cell.value;
    target.style = book.styles(cell, tint);
  }
  row.commit();
}

/** A heading stands as the cells below it stand. */
export function headingCell(heading: string, kind: CellKind): SheetCell {
  const number = kind === 'amount' || kind === 'percent';
  const centred = kind === 'date' || kind === 'code' || kind === 'ordinal';
  const own = number ? 'amount' : centred ? 'code' : 'text';
  const value = heading === '' ? null : heading;
  return { value, kind: own, decimals: 0, width: headingWidth(heading), wraps: true };
}
