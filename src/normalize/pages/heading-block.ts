import { readNumber } from '../values/number-text.ts';
import { type HeadingMeaning, headingMeaning, isQualifier, taxMark } from './column-use.ts';
import { pageKey } from './page-key.ts';
import { type PlacedLine, rightOf, shared } from './page-line.ts';

/** Headings are written over so many lines at most. */
const MOST_LINES = 3;
/** No printed table has more columns. */
const MOST_COLUMNS = 60;
/** Lines of one heading follow each other at most this far, in letter heights. */
const NEXT_LINE = 1.8;
/** Columns of one table stand at the same place on each page, give or take so many points. */
const SAME_PLACE = 4;

/** A column of a printed table. Measures are points from the left edge. */
export interface PrintedColumn extends HeadingMeaning {
  readonly heading: string;
  readonly from: number;
  readonly to: number;
  /** The line its heading begins on and where; a column without a heading has none. */
  readonly at?: { readonly page: number; readonly x: number; readonly y: number };
}

/** The headings of a table: the lines they stand on, and a column for each, from left to right. */
export interface HeadingBlock {
  readonly first: number;
  readonly lines: number;
  readonly columns: readonly PrintedColumn[];
}

/** The heading block that begins at `index`, if one does: two known headings at least, and half of all. */
export function headingBlockAt(lines: readonly PlacedLine[], index: number): HeadingBlock | undefined {
  let best: HeadingBlock | undefined;
  for (let count = 1; count <= MOST_LINES; count += 1) {
    const window = lines.slice(index, index + count);
    const last = window.at(-1);
    if (
      window.length < count ||
      !last ||
      last.pieces.length > MOST_COLUMNS ||
      !goesOn(window) ||
      last.pieces.some(({ text }) => isFigure(text))
    )
      break;
    const columns = columnsOf(window);
    if (columns === undefined) break;
    const goesOnInWords = last.pieces.every(({ text }) => isQualifier(text));
    if (best && !goesOnInWords && knownOf(columns) <= knownOf(best.columns)) break;
    if (isTable(columns)) best = { first: index, lines: count, columns };
  }
  return best && !isTitled(best, lines) ? best : undefined;
}

/** True when the first of the lines is a title over the headings: without it, more of them are known. */
function isTitled({ first, lines: count, columns }: HeadingBlock, lines: readonly PlacedLine[]): boolean {
  const [title, ...others] = lines[first]?.pieces ?? [];
  if (!title || others.length > 0 || count === 1 || saysTax(title.text)) return false;
  const below = columnsOf(lines.slice(first + 1, first + count));
  return below !== undefined && isTable(below) && knownOf(below) > knownOf(columns);
}

function saysTax(text: string): boolean {
  return isQualifier(text) || taxMark(pageKey(text)).mark !== undefined;
}

/** True when two heading blocks are the same headings, equally far apart: the page may stand aside, but no column alone. */
export function sameHeadings(a: HeadingBlock, b: HeadingBlock): boolean {
  const shift = (a.columns[0]?.from ?? 0) - (b.columns[0]?.from ?? 0);
  return (
    a.columns.length === b.columns.length &&
    a.columns.every((column, index) => {
      const other = b.columns[index];
      return (
        other !== undefined &&
        column.heading === other.heading &&
        Math.abs(column.from - other.from - shift) <= SAME_PLACE
      );
    })
  );
}

function goesOn(window: readonly PlacedLine[]): boolean {
  return window.every((line, index) => {
    const before = window[index - 1];
    return !before || (before.page === line.page && line.y - before.y <= NEXT_LINE * before.height);
  });
}

function isFigure(text: string): boolean {
  return /\d[.,]\d/.test(text) && readNumber(text) !== undefined;
}

function isTable(columns: readonly PrintedColumn[]): boolean {
  const known = knownOf(columns);
  // A label with its value beside it is no heading.
  if (columns.some((column) => !column.known && /\d/.test(column.heading))) return false;
  const telling = columns.some(({ term, use }) => term || use !== 'position');
  return (
    known >= 2 &&
    known * 2 >= columns.length &&
    telling &&
    columns.every(({ heading }) => heading.length <= 60)
  );
}

function knownOf(columns: readonly PrintedColumn[]): number {
  return columns.filter(({ known }) => known).length;
}

/** The columns of heading lines, a text below another going on with it; undefined when one stands below two. */
function columnsOf(window: readonly PlacedLine[]): PrintedColumn[] | undefined {
  const columns: { from: number; to: number; texts: string[]; at: NonNullable<PrintedColumn['at']> }[] = [];
  for (const line of window) {
    const taken = columns.length;
    for (const piece of line.pieces) {
      const span = { from: piece.x, to: rightOf(piece) };
      const above = columns.slice(0, taken).filter((column) => shared(column, span) > 0);
      const [column] = above;
      if (above.length > 1) return undefined;
      if (column) {
        column.texts.push(piece.text);
        column.from = Math.min(column.from, span.from);
        column.to = Math.max(column.to, span.to);
      } else columns.push({ ...span, texts: [piece.text], at: { page: line.page, x: piece.x, y: piece.y } });
    }
  }
  return columns
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, texts, at }) => {
      const heading = texts.join(' ');
      return { heading, from, to, at, ...headingMeaning(heading) };
    });
}
