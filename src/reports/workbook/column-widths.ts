import type { Language } from '../../language/locale.ts';
import { EXACT_LIMIT, type SheetCell } from './cell.ts';
import type { Column } from './table.ts';

const MEASURED_ROWS = 2_000;
const FILTER_BUTTON = 3;

/**
 * The characters each column needs for its content. Texts wrap, so the first rows settle their columns; a number that does
 * not fit is not shown at all, so every row of a column of numbers counts. The first
 * row stands on line `first`.
 */
export function contentWidths<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  first: number,
  language: Language,
): number[] {
  const amounts = widthsOfAmounts(columns, rows, first);
  return columns.map((column, index) =>
    Math.max(headingWidth(column.heading[language]), widthOfFirst(column, rows, first), amounts[index] ?? 0),
  );
}

/** The characters a heading needs to keep its words whole beside the button of its filter. */
export function headingWidth(heading: string): number {
  const words = heading.split(' ').map((word) => word.length);
  return Math.max(...words) + FILTER_BUTTON;
}

function widthOfFirst<Row>({ cell, amount }: Column<Row>, rows: readonly Row[], first: number): number {
  let most = 0;
  let line = first;
  let numbers = false;
  for (const row of rows) {
    const { width, kind } = cell(row, line);
    if (width > most) most = width;
    if (kind === 'amount' && !amount) numbers = true;
    if (line - first + 1 >= MEASURED_ROWS && !numbers) break;
    line += 1;
  }
  return most;
}

// Of numbers with as many decimals and the same sign, the largest has the widest text: only its cell is made. An amount
// of more digits than a number keeps may stand as text, so it is never the one that answers for others.
function widthsOfAmounts<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  first: number,
): number[] {
  const widths = columns.map(() => 0);
  const measured = columns.flatMap(({ amount, cell }, column) =>
    amount ? [{ amount, cell, column, largest: new Map<number, Largest<Row>>() }] : [],
  );
  const widen = (column: number, cell: SheetCell): void => {
    widths[column] = Math.max(widths[column] ?? 0, cell.width);
  };
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined) continue;
    for (const { amount, cell, column, largest } of measured) {
      const value = amount(row);
      if (value === undefined) continue;
      const negative = value.digits < 0n;
      const size = negative ? -value.digits : value.digits;
      const group = value.scale * 2 + (negative ? 1 : 0);
      const known = largest.get(group);
      if (size >= EXACT_LIMIT) widen(column, cell(row, first + index));
      else if (known === undefined || size > known.size) largest.set(group, { size, row, index });
    }
  }
  for (const { cell, column, largest } of measured) {
    for (const { row, index } of largest.values()) widen(column, cell(row, first + index));
  }
  return widths;
}

interface Largest<Row> {
  readonly size: bigint;
  readonly row: Row;
  readonly index: number;
}
