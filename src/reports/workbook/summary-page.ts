import type { Worksheet } from 'exceljs';
import type { Translated } from '../../language/locale.ts';
import { runningCell, type SheetCell } from './cell.ts';
import { heightOf } from './row-height.ts';
import type { Tint } from './styles.ts';
import { type Book, headingCell, writeLine } from './table.ts';

/** The lines of the summary while they are put together. */
export interface Page {
  readonly book: Book;
  readonly lines: PageLine[];
}

interface PageLine {
  readonly cells: readonly (SheetCell | undefined)[];
  readonly tint: Tint;
}

/** The number, from 1, of the line that the next `addLine` makes. */
export function nextLine(page: Page): number {
  return page.lines.length + 1;
}

/** Adds a line of cells. */
export function addLine(page: Page, cells: readonly (SheetCell | undefined)[], tint: Tint = 'none'): void {
  page.lines.push({ cells, tint });
}

/** Adds a line of text in the first column that may run over the others. */
export function addText(page: Page, text: Translated, tint: 'title' | 'section' | 'note'): void {
  if (tint === 'section') addLine(page, []);
  addLine(page, [runningCell(text[page.book.locale.language])], tint);
}

/** Adds the headings of a section's table: a label, a currency, then numbers; an undefined heading is an empty cell. */
export function addHeadings(page: Page, headings: readonly (Translated | undefined)[]): void {
  const { language } = page.book.locale;
  const kinds = ['text', 'code'] as const;
  const cells = headings.map((heading, column) =>
    headingCell(heading?.[language] ?? '', kinds[column] ?? 'amount'),
  );
  addLine(page, cells, 'heading');
}

/** Writes the lines, with columns as wide as what stands in them; running text does not count. */
export function writePage(page: Page, sheet: Worksheet, columns: number): void {
  const widths = Array.from({ length: columns }, (_, column) => {
    const own = page.lines.map(({ cells }) => widthOf(cells[column]));
    return Math.min(Math.max(LEAST_WIDTH, ...own), column === 0 ? MOST_LABEL : MOST_WIDTH);
  });
  sheet.columns = widths.map((width) => ({ width: width + 2 }));
  for (const [index, { cells, tint }] of page.lines.entries()) {
    writeLine(page.book, sheet, index + 1, cells, tint, HEIGHTS[tint] ?? heightOf(cells, widths));
  }
}

const LEAST_WIDTH = 11;
const MOST_LABEL = 44;
const MOST_WIDTH = 26;
const HEIGHTS: Readonly<Partial<Record<Tint, number>>> = { title: 26, section: 20 };

function widthOf(cell: SheetCell | undefined): number {
  if (!cell) return 0;
  const running = cell.kind === 'text' && !cell.wraps;
  return running ? 0 : cell.width;
}
