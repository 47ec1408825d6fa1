import type { AddWorksheetOptions, stream, Worksheet } from 'exceljs';
import type { Language, Locale, Translated } from '../../language/locale.ts';
import { columnLetters } from '../../records/origin.ts';
import { type CellKind, EMPTY, runningCell, type SheetCell } from './cell.ts';
import { drained } from './drained.ts';
import { heightOf } from './row-height.ts';
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

const ROWS_AT_A_TIME = 1_000;
const MEASURED_ROWS = 2_000;
const FILTER_BUTTON = 3;
const SIDES = 2;
const MARGIN = { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 };
const PAPERS: Readonly<Record<'a4' | 'a3' | 'letter' | 'tabloid', number>> = {
  a4: 9,
  a3: 8,
  letter: 1,
  tabloid: 3,
};
const LETTER_REGIONS = new Set(['CA', 'CL', 'CO', 'CR', 'DO', 'GT', 'MX', 'PA', 'PH', 'PR', 'US', 'VE']);

/** Writes a table to a sheet of its own and returns the sheet, to which lines can be added before it is committed. */
export async function writeTable<Row>(book: Book, table: Table<Row>): Promise<Worksheet> {
  const { language } = book.locale;
  const { columns, rows } = table;
  const widths = contentWidths(columns, rows, language);
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
  let line = FIRST_LINE;
  for (const row of rows) {
    const at = line;
    const cells = columns.map(({ cell }) => cell(row, at));
    writeLine(book, sheet, at, cells, table.tint(row), heightOf(cells, fitted));
    if (line % ROWS_AT_A_TIME === 0) await drained(sheet);
    line += 1;
  }
  if (rows.length === 0) {
    writeLine(book, sheet, FIRST_LINE, [runningCell(table.empty[language])], 'note');
  } else {
    sheet.autoFilter = `A1:${columnLetters(columns.length - 1)}${line - 1}`;
  }
  return sheet;
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

/** A new sheet with its direction, its print set-up and its footer; a page without repeated headings is upright. */
export function addSheet(
  book: Book,
  name: Translated,
  options: {
    readonly wide: boolean;
    readonly frozen: number;
    readonly repeats: boolean;
    readonly inline: boolean;
  },
): Worksheet {
  const { language, region } = book.locale;
  const letter = region !== undefined && LETTER_REGIONS.has(region);
  const paper = options.wide ? (letter ? 'tabloid' : 'a3') : letter ? 'letter' : 'a4';
  const view = { rightToLeft: language === 'ar', showGridLines: false };
  const frozen = { ...view, state: 'frozen', xSplit: options.frozen, ySplit: 1 } as const;
  const sheetOptions: Partial<AddWorksheetOptions> & { readonly useSharedStrings: boolean } = {
    useSharedStrings: !options.inline,
    views: [options.repeats ? frozen : view],
    pageSetup: {
      paperSize: PAPERS[paper],
      orientation: options.repeats ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGIN,
      ...(options.repeats ? { printTitlesRow: '1:1' } : {}),
    },
    headerFooter: { oddHeader: `&L${pageText(book.header)}`, oddFooter: '&L&A&R&P / &N' },
  };
  return book.writer.addWorksheet(name[language], sheetOptions);
}

/** Ampersands are commands in a page's header; 255 characters is what a header may hold. */
function pageText(text: string): string {
  return [...text].slice(0, 100).join('').replace(/&/g, '&&');
}

/** A heading stands as the cells below it stand. */
export function headingCell(heading: string, kind: CellKind): SheetCell {
  const number = kind === 'amount' || kind === 'percent';
  const centred = kind === 'date' || kind === 'code' || kind === 'ordinal';
  const own = number ? 'amount' : centred ? 'code' : 'text';
  const value = heading === '' ? null : heading;
  return { value, kind: own, decimals: 0, width: headingWidth(heading), wraps: true };
}

// Texts wrap, so the first rows settle their columns; a number that does not fit is not shown at all.
function contentWidths<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  language: Language,
): number[] {
  return columns.map(({ heading, cell }) => {
    let most = headingWidth(heading[language]);
    let line = FIRST_LINE;
    for (const row of rows) {
      const { width, kind } = cell(row, line);
      if (width > most) most = width;
      if (line > MEASURED_ROWS && kind !== 'amount') break;
      line += 1;
    }
    return most;
  });
}

function headingWidth(heading: string): number {
  const words = heading.split(' ').map((word) => word.length);
  return Math.max(...words) + FILTER_BUTTON;
}
