import type { Page, PagePiece } from '../../sources/source.ts';
import { fold } from '../../text/fold.ts';
import { ColumnGrid, isFigureColumn } from './column-grid.ts';
import { furnitureOf } from './furniture.ts';
import { type HeadingBlock, headingBlockAt, type PrintedColumn, sameHeadings } from './heading-block.ts';
import { isNumber } from './page-figure.ts';
import { type PlacedLine, placedLines } from './page-line.ts';
import { summaryOf } from './summary-label.ts';
import { joinWrapped, type LooseRow } from './wrapped-lines.ts';

/** A cell of a printed table: the texts of its lines, each with its place, and the place of the first. */
export interface PrintedCell extends Spot {
  readonly texts: readonly string[];
  readonly spots: readonly Spot[];
}

/** Where a text begins, in whole points. */
export interface Spot {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** A row of a printed table, or a sum under its rows. */
export interface PrintedRow {
  readonly kind: 'record' | 'carried' | 'subtotal' | 'total';
  /** Number of its line in the document, from 1. */
  readonly number: number;
  readonly page: number;
  /** One for each column of its table. */
  readonly cells: readonly (PrintedCell | undefined)[];
  /** The title of the rows it stands among. */
  readonly section?: PrintedCell;
}

/** A table that is known by its headings, over as many pages as they are repeated on. */
export interface PrintedTable {
  readonly columns: readonly PrintedColumn[];
  /** Number of the line its first headings begin on. */
  readonly number: number;
  readonly rows: readonly PrintedRow[];
  /** Numbers of the lines of its headings, on every page. */
  readonly headings: readonly number[];
  /** Numbers of all the lines of its headings and its rows. */
  readonly lines: ReadonlySet<number>;
}

/** Words that stand where a price would. */
const NO_PRICE =
  /^(?:[-–—]+|n\/?a|included|incl\.?|free|on request|inclus|compris|offert|gratuit|sur demande|inklusive|inkl\.?|kostenlos|auf anfrage|مجانا|مشمول)$/;

/** The tables of a document in the order of their first headings. */
export function printedTables(pages: readonly Page[]): PrintedTable[] {
  const all = placedLines(pages);
  const headings = new Set(
    headingBlocks(all).flatMap(({ first, lines }) =>
      all.slice(first, first + lines).map(({ number }) => number),
    ),
  );
  const furniture = furnitureOf(
    all,
    (line) =>
      headings.has(line.number) || line.pieces.some(({ text }) => /[.,]\d/.test(text) && isNumber(text)),
  );
  const lines = all.filter((line) => !furniture.has(line.number));
  const blocks = headingBlocks(lines);
  const groups: { block: HeadingBlock; headings: PlacedLine[]; parts: PlacedLine[][] }[] = [];
  blocks.forEach((block, index) => {
    const end = block.first + block.lines;
    const part = lines.slice(end, blocks[index + 1]?.first);
    const own = lines.slice(block.first, end);
    const group = groups.find((known) => sameHeadings(known.block, block));
    if (!group) {
      groups.push({ block, headings: own, parts: [part] });
      return;
    }
    // Odd and even pages may stand a little apart.
    const shift = (group.block.columns[0]?.from ?? 0) - (block.columns[0]?.from ?? 0);
    group.headings.push(...own);
    group.parts.push(part.map((line) => shifted(line, shift)));
  });
  return groups.map(({ block, headings: own, parts }) => {
    const grid = new ColumnGrid(block.columns, parts.flat());
    const loose = parts.map((part) => looseRows(part, grid));
    const rowLines = loose.flat().filter(({ kind }) => kind === 'record' || kind === 'text');
    return {
      columns: grid.columns,
      number: own[0]?.number ?? 0,
      rows: joinWrapped(loose),
      headings: own.map(({ number }) => number),
      lines: new Set([...own, ...rowLines.map(({ line }) => line)].map(({ number }) => number)),
    };
  });
}

function headingBlocks(lines: readonly PlacedLine[]): HeadingBlock[] {
  const blocks: HeadingBlock[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const block = headingBlockAt(lines, index);
    if (!block) continue;
    blocks.push(block);
    index += block.lines - 1;
  }
  return blocks;
}

/** The lines below a heading as rows, texts that are parts of rows, and sums; up to a text that is no part of the table. */
function looseRows(lines: readonly PlacedLine[], grid: ColumnGrid): LooseRow[] {
  const rows: LooseRow[] = [];
  const anchors = anchorsOf(grid.columns);
  let closed = false;
  for (const line of lines) {
    const cells = cellsOf(line, grid);
    const label = labelOf(cells, grid.columns, line);
    const summary = hasOwnFigures(cells, grid.columns) ? undefined : summaryOf(label);
    const figures = line.pieces.filter(({ text }) => isNumber(text));
    const kind =
      summary && figures.length > 0
        ? summary.kind
        : isRecord(cells, grid.columns, anchors)
          ? 'record'
          : 'text';
    // Below the last sum there is running text, and what would fit a column there is no row.
    if (closed && kind === 'text') continue;
    // Running text, or a figure that nothing names, is no part of a row.
    const strange = line.pieces.some((piece) => grid.reach(piece) > 2) || figures.length > 0;
    if (kind === 'text' && strange) continue;
    closed = kind === 'total';
    rows.push({ kind, line, cells });
  }
  return rows;
}

function cellsOf(line: PlacedLine, grid: ColumnGrid): (PrintedCell | undefined)[] {
  const cells: (PrintedCell | undefined)[] = grid.columns.map(() => undefined);
  for (const piece of line.pieces) {
    const index = grid.columnOf(piece);
    if (index === undefined) continue;
    const cell = cells[index];
    cells[index] = cell ? { ...cell, texts: [`${cell.texts[0]} ${piece.text}`] } : cellOf(piece, line.page);
  }
  return cells;
}

function cellOf(piece: PagePiece, page: number): PrintedCell {
  const spot = { page, x: Math.round(piece.x), y: Math.round(piece.y) };
  return { texts: [piece.text], spots: [spot], ...spot };
}

/** The columns that make a line a row: its amounts, else its prices, else the first that names something. */
function anchorsOf(columns: readonly PrintedColumn[]): number[] {
  const uses = (wanted: (column: PrintedColumn) => boolean) =>
    columns.flatMap((column, index) => (wanted(column) ? [index] : []));
  const amounts = uses(({ use }) => use === 'amount' || use === 'gross_amount');
  if (amounts.length > 0) return amounts;
  const prices = uses(({ use, term }) => term || use === 'unit_price' || use === 'gross_price');
  if (prices.length > 0) return prices;
  const named = uses(({ use }) => use === 'service' || use === 'code' || use === 'invoice');
  return named.length > 0 ? named : [0];
}

function isRecord(
  cells: readonly (PrintedCell | undefined)[],
  columns: readonly PrintedColumn[],
  anchors: readonly number[],
): boolean {
  const others = cells.filter((cell) => cell !== undefined).length;
  return anchors.some((index) => {
    const text = cells[index]?.texts[0];
    const column = columns[index];
    if (text === undefined || column === undefined || others < 2) return false;
    return isFigureColumn(column) ? isNumber(text) || NO_PRICE.test(fold(text)) : true;
  });
}

/** The text of a line before its figures. */
function labelOf(
  cells: readonly (PrintedCell | undefined)[],
  columns: readonly PrintedColumn[],
  line: PlacedLine,
): string {
  const texts = line.pieces.filter(({ text }) => !isNumber(text)).map(({ text }) => text);
  const [first] = cells.filter((cell, index) => {
    const column = columns[index];
    return cell !== undefined && column !== undefined && !isNumber(cell.texts[0] ?? '');
  });
  return texts.length > 0 ? texts.join(' ') : (first?.texts[0] ?? '');
}

/** True when the line has a figure that a sum has not: its own quantity, price, code or service. */
function hasOwnFigures(
  cells: readonly (PrintedCell | undefined)[],
  columns: readonly PrintedColumn[],
): boolean {
  return columns.some(({ use }, index) => {
    const text = cells[index]?.texts[0] ?? '';
    return (use === 'unit_price' || use === 'quantity' || use === 'position') && isNumber(text);
  });
}

function shifted(line: PlacedLine, shift: number): PlacedLine {
  if (Math.abs(shift) < 1) return line;
  return { ...line, pieces: line.pieces.map((piece) => ({ ...piece, x: piece.x + shift })) };
}
