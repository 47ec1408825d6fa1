import type { Translated } from '../../language/locale.ts';
import type { Decimal } from '../../money/decimal.ts';
import { columnLetters } from '../../records/origin.ts';
import type { Book } from './book.ts';
import { type CellKind, EMPTY, runningCell, type SheetCell } from './cell.ts';
import { contentWidths, headingWidth } from './column-widths.ts';
import { addLink, type OpenSheet, openSheet } from './open-sheet.ts';
import { heightOf } from './row-height.ts';
import { rowXml } from './row-xml.ts';
import { drained, styleNumber, withSharedStrings, writeRows } from './streamed-sheet.ts';
import type { Tint } from './styles.ts';

/** A column of a table of rows; its width fits its content between `least` and `most` characters. */
export interface Column<Row> {
  readonly heading: Translated;
  readonly least: number;
  readonly most: number;
  /** The cell of a row that stands on a line of the sheet, from 1. */
  readonly cell: (row: Row, line: number) => SheetCell;
  /** The number its cell shows, where a long table has one: with it the widest is found without making every cell. */
  readonly amount?: (row: Row) => Decimal | undefined;
  /** True of a column that can be folded away with others beside it. */
  readonly grouped?: boolean;
}

/** A sheet that is one table: a heading line that stays in sight and repeats on every page, a filter, a row a line. */
export interface Table<Row> {
  readonly name: Translated;
  /** What formulas call it: letters, different from those of the other tables. */
  readonly id: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly tint: (row: Row) => Tint;
  /** Columns that stay in sight. */
  readonly frozen: number;
  /** Said where there is no row. */
  readonly empty: Translated;
  /** A paper of twice the size, for many columns. */
  readonly wide: boolean;
  /** How many of the first columns are printed; all when absent. */
  readonly printed?: number;
  /** Said below the rows. */
  readonly note?: Translated;
  /** Lines that are to stand below the rows, the blank one before them not counted; 0 when absent. */
  readonly below?: number;
}

/** The line of a table's first row. */
export const FIRST_LINE = 2;

// As XML they about fill a buffer of the sheet's stream; a longer text would outlive the cheap collections of garbage.
const ROWS_AT_A_TIME = 50;
const SIDES = 2;

/** Writes a table to a sheet of its own and returns the sheet, to which lines can be added before it is closed. */
export async function writeTable<Row>(book: Book, table: Table<Row>): Promise<OpenSheet> {
  const { language } = book.locale;
  const { columns, rows } = table;
  const widths = contentWidths(columns, rows, FIRST_LINE, language);
  const last = FIRST_LINE + Math.max(rows.length, 1) - 1;
  const sheet = openSheet(book, table.name[language], {
    wide: table.wide,
    frozen: table.frozen,
    repeats: true,
    inline: true,
    grouped: columns.some(({ grouped }) => grouped),
    ...(table.printed === undefined
      ? {}
      : { printed: `A$1:${columnLetters(table.printed - 1)}$${last + (table.below ? table.below + 1 : 0)}` }),
  });
  const fitted = columns.map(({ least, most }, index) => Math.min(Math.max(widths[index] ?? 0, least), most));
  sheet.writer.columns = columns.map(({ grouped }, index) => ({
    width: (fitted[index] ?? 0) + SIDES,
    ...(grouped ? { outlineLevel: 1 } : {}),
  }));
  const [sample] = rows;
  const headings = columns.map(({ heading, cell }) => {
    const { kind } = sample === undefined ? EMPTY : cell(sample, FIRST_LINE);
    return headingCell(heading[language], kind);
  });
  withSharedStrings(sheet.writer, () => {
    writeLine(book, sheet, 1, headings, 'heading', heightOf(headings, fitted));
  });
  for (let done = 0; done < rows.length; done += ROWS_AT_A_TIME) {
    const batch = rows.slice(done, done + ROWS_AT_A_TIME);
    writeBatch(book, sheet, table, batch, FIRST_LINE + done, fitted);
    await drained(sheet.writer);
  }
  if (rows.length === 0) {
    writeLine(book, sheet, FIRST_LINE, [runningCell(table.empty[language])], 'note');
  } else {
    sheet.tables.push({
      name: table.id,
      ref: `A1:${columnLetters(columns.length - 1)}${last}`,
      headings: columns.map(({ heading }) => heading[language]),
    });
    if (table.note) writeBelow(book, sheet, last + 2, [runningCell(table.note[language])], 'note');
  }
  return sheet;
}

// The writer makes objects of every row and cell, which in a long table costs most of the time; and a list of shared
// texts would hold all of them until the end.
function writeBatch<Row>(
  { writer, styles }: Book,
  sheet: OpenSheet,
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
    for (const [column, { link }] of cells.entries()) if (link) addLink(sheet, column, line, link);
  }
  writeRows(sheet.writer, xml);
}

/**
 * Writes one line below the rows of a table, `height` points high, of which the writer knows nothing: to it they would be
 * empty ones.
 */
export function writeBelow(
  { writer, styles }: Book,
  sheet: OpenSheet,
  line: number,
  cells: readonly SheetCell[],
  tint: Tint,
  height?: number,
): void {
  const looks = cells.map((cell) => styleNumber(writer, styles(cell, tint)));
  writeRows(sheet.writer, rowXml(line, cells, looks, height));
}

/** Writes one line of cells, `height` points high; a cell that is missing is left out with its look. */
export function writeLine(
  book: Book,
  sheet: OpenSheet,
  line: number,
  cells: readonly (SheetCell | undefined)[],
  tint: Tint,
  height?: number,
): void {
  const row = sheet.writer.getRow(line);
  if (height !== undefined) row.height = height;
  let column = 0;
  for (const cell of cells) {
    column += 1;
    if (!cell) continue;
    const target = row.getCell(column);
    target.value = cell.value;
    target.style = book.styles(cell, tint);
    if (cell.link) addLink(sheet, column - 1, line, cell.link);
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
