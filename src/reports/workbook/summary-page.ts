import type { Translated } from '../../language/locale.ts';
import type { Book } from './book.ts';
import { type CellKind, runningCell, type SheetCell } from './cell.ts';
import type { OpenSheet } from './open-sheet.ts';
import { heightOf } from './row-height.ts';
import type { Tint } from './styles.ts';
import { headingCell, writeLine } from './table.ts';
import type { PlacedPicture } from './workbook-parts.ts';

/** The lines of the summary while they are put together. */
export interface Page {
  readonly book: Book;
  readonly lines: PageLine[];
  readonly pictures: PlacedPicture[];
}

interface PageLine {
  readonly cells: readonly (SheetCell | undefined)[];
  readonly tint: Tint;
  /** In points. */
  readonly height?: number;
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

/**
 * Adds the headings of a section's table: a label, a currency, then numbers or what `kinds` says of a column; an
 * undefined heading is an empty cell.
 */
export function addHeadings(
  page: Page,
  headings: readonly (Translated | undefined)[],
  kinds: Readonly<Partial<Record<number, CellKind>>> = {},
): void {
  const { language } = page.book.locale;
  const usual = ['text', 'code'] as const;
  const cells = headings.map((heading, column) =>
    headingCell(heading?.[language] ?? '', kinds[column] ?? usual[column] ?? 'amount'),
  );
  addLine(page, cells, 'heading');
}

/** Adds a line as high as a picture (twice as dense as the screen) that stands in it, so that no page cuts it. */
export function addPicture(page: Page, png: Uint8Array, description: string): void {
  const { picture, height } = placedPicture(png, nextLine(page), description);
  page.pictures.push(picture);
  page.lines.push({ cells: [], tint: 'note', height });
}

/** A picture (twice as dense as the screen) on a line, and how high the line has to be in points. */
export function placedPicture(
  png: Uint8Array,
  line: number,
  description: string,
): { readonly picture: PlacedPicture; readonly height: number } {
  const [width, height] = sizeOfPng(png);
  return {
    picture: { png, line, width, height, description },
    height: Math.min(height * POINTS_PER_PIXEL + 6, TALLEST),
  };
}

const PICTURE_DENSITY = 2;
const POINTS_PER_PIXEL = 0.75;
const TALLEST = 409;

/** Width and height in the header of a PNG, in pixels of the screen. */
function sizeOfPng(png: Uint8Array): [width: number, height: number] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const onScreen = (pixels: number): number => Math.round(pixels / PICTURE_DENSITY);
  return [onScreen(view.getUint32(16)), onScreen(view.getUint32(20))];
}

/** Writes the lines, with columns as wide as what stands in them; running text does not count. */
export function writePage(page: Page, sheet: OpenSheet, columns: number): void {
  const widths = Array.from({ length: columns }, (_, column) => {
    const own = page.lines.map(({ cells }) => widthOf(cells[column]));
    return Math.min(Math.max(LEAST_WIDTH, ...own), column === 0 ? MOST_LABEL : MOST_WIDTH);
  });
  sheet.writer.columns = widths.map((width) => ({ width: width + 2 }));
  for (const [index, { cells, tint, height }] of page.lines.entries()) {
    const high = height ?? HEIGHTS[tint] ?? heightOf(cells, widths);
    writeLine(page.book, sheet, index + 1, cells, tint, high);
  }
  sheet.pictures.push(...page.pictures);
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
