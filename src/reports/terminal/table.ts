import Table from 'cli-table3';
import { cutEnd, displayWidth } from './display-width.ts';
import { type Page, paragraph, type Tone } from './page.ts';

/** A column of a table on a terminal. */
export interface TableColumn<Row> {
  readonly heading: string;
  readonly align: 'left' | 'right';
  /** Safe text on one line. */
  readonly cell: (row: Row) => string;
  readonly tone?: (row: Row) => Tone;
  /** The fewest columns it may be cut to; absent for numbers and ids, which are never cut. */
  readonly least?: number;
}

/** How the rows of a table stand beside its columns. */
export interface TableSetting<Row> {
  /** A line under a row, across all columns. */
  readonly below?: (row: Row) => string;
  /** The painted lines of a row that has no cells, as they stand: no wider than the page. */
  readonly whole?: (row: Row) => readonly string[] | undefined;
  /** Two where absent. */
  readonly indent?: number;
}

const GAP = 2;
/** Stands in for a column of text in front of cli-table3, which counts marks and emoji in its own way. */
const STAND_IN = 'x';
const FRAME = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' ',
};

/** The table in lines no wider than the page, text cut where it must be; undefined when the numbers do not fit. */
export function tableLines<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  page: Page,
  { below, whole, indent = 2 }: TableSetting<Row> = {},
): string[] | undefined {
  const celled = whole ? rows.filter((row) => whole(row) === undefined) : rows;
  const widths = fittedWidths(columns, celled, page.width - indent);
  if (!widths) return undefined;
  const texts: string[] = [];
  // Empty colours: cli-table3 would otherwise colour headings and borders by its own reading of the environment.
  const table = new Table({
    chars: FRAME,
    colWidths: widths.map((width) => width + 1),
    style: { 'padding-left': 0, 'padding-right': 1, head: [], border: [], compact: true },
  });
  const push = (tone: (index: number) => Tone, cell: (index: number, width: number) => string) => {
    table.push(widths.map((width) => STAND_IN.repeat(width)));
    for (const [index, width] of widths.entries()) {
      const text = cutEnd(cell(index, width), width, page.ellipsis);
      const spaces = ' '.repeat(width - displayWidth(text));
      const painted = page.paint(tone(index), text);
      texts.push(columns[index]?.align === 'right' ? spaces + painted : painted + spaces);
    }
  };
  if (celled.length > 0 && columns.some((column) => column.heading !== '')) {
    push(
      () => 'dim',
      (index) => columns[index]?.heading ?? '',
    );
    push(
      () => 'dim',
      (_, width) => page.rule.repeat(width),
    );
  }
  const across = widths.reduce((sum, width) => sum + width + GAP, -GAP);
  const pushAcross = (text: string) => {
    table.push([{ colSpan: widths.length, content: STAND_IN.repeat(across) }]);
    texts.push(text);
  };
  for (const row of rows) {
    const lines = whole?.(row);
    if (lines) {
      for (const line of lines) pushAcross(line);
      continue;
    }
    push(
      (index) => columns[index]?.tone?.(row) ?? 'plain',
      (index) => columns[index]?.cell(row) ?? '',
    );
    const line = below?.(row) ?? '';
    if (line !== '') pushAcross(page.paint('dim', cutEnd(`   ${line}`, across, page.ellipsis)));
  }
  let next = 0;
  const drawn = table.toString().replace(/x+/g, () => texts[next++] ?? '');
  return drawn.split('\n').map((line) => (' '.repeat(indent) + line).trimEnd());
}

/**
 * The first of the layouts that fits as a table, or a block per row: its first cell, then each heading with its value,
 * empty values left out. A row without a first cell continues the block above it.
 */
export function tableOrBlocks<Row>(
  layouts: readonly [readonly TableColumn<Row>[], ...(readonly TableColumn<Row>[])[]],
  rows: readonly Row[],
  page: Page,
): string[] {
  for (const columns of layouts) {
    const lines = tableLines(columns, rows, page);
    if (lines) return lines;
  }
  return rows.flatMap((row) => blockLines(layouts[0], row, page));
}

function blockLines<Row>(columns: readonly TableColumn<Row>[], row: Row, page: Page): string[] {
  const [first, ...others] = columns;
  const title = first?.cell(row) ?? '';
  const values = others.flatMap((column) => {
    const text = column.cell(row);
    return text === '' ? [] : [column.heading === '' ? text : `${column.heading}\u00a0${text}`];
  });
  return [
    ...(title === '' ? [] : paragraph(title, page, 2, 'plain', page.bullet)),
    ...paragraph(values.join(page.comma), page, 4),
  ];
}

function fittedWidths<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  available: number,
): number[] | undefined {
  const widths = columns.map((column) => {
    const widest = rows.reduce((width, row) => Math.max(width, displayWidth(column.cell(row))), 1);
    const natural = Math.max(widest, displayWidth(column.heading));
    return column.least === undefined ? natural : Math.min(natural, Math.max(available, column.least));
  });
  const room = available - GAP * (columns.length - 1);
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const index = widestCuttable(columns, widths);
    const width = widths[index];
    if (width === undefined) return undefined;
    widths[index] = width - 1;
    excess -= 1;
  }
  return widths;
}

function widestCuttable<Row>(columns: readonly TableColumn<Row>[], widths: readonly number[]): number {
  let found = -1;
  for (const [index, column] of columns.entries()) {
    const width = widths[index] ?? 0;
    if (column.least === undefined || width <= column.least) continue;
    if (found === -1 || width > (widths[found] ?? 0)) found = index;
  }
  return found;
}
