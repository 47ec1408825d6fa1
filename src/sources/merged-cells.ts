import type { Cell } from '../records/origin.ts';

/** A merged area of a sheet; rows and columns from 1, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A row while its sheet is being read. */
export interface OpenRow {
  readonly number: number;
  readonly cells: Cell[];
  filled?: Set<number>;
}

/** Rows times merges looked at, and cells added; merged areas of a real sheet do not overlap, so they cannot come near it. */
export const MAX_MERGE_WORK = 20_000_000;

/** The area of a reference such as `A3:B5`; undefined when it is none. */
export function mergeOf(reference: string): Merge | undefined {
  const corners = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (!corners) return undefined;
  const [, left = '', top, right = '', bottom] = corners;
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
}

/** The number of a column, from 1, by its letters: `AA` is 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at += 1) number = number * 26 + letters.charCodeAt(at) - 64;
  return number;
}

/**
 * Gives the rows under a vertically merged cell its value, in its own column, and empties the other cells of each
 * merged area, which no spreadsheet shows. `rows` in ascending order. False when the areas overlap without end.
 */
export function fillMerges(rows: readonly OpenRow[], merges: readonly Merge[]): boolean {
  let work = 0;
  for (const merge of merges) {
    const start = firstFrom(rows, merge.top);
    const master = rows[start]?.number === merge.top ? (rows[start]?.cells[merge.left - 1] ?? '') : '';
    for (let index = start; index < rows.length; index += 1) {
      const row = rows[index];
      if (row === undefined || row.number > merge.bottom) break;
      const end = Math.min(merge.right, row.cells.length);
      const filled = row.number > merge.top && master !== '' ? merge.left - row.cells.length : 0;
      work += 1 + Math.max(0, end - merge.left) + Math.max(0, filled);
      if (work > MAX_MERGE_WORK) return false;
      for (let column = merge.left; column < end; column += 1) row.cells[column] = '';
      if (row.number > merge.top) fillCell(row, merge.left - 1, master);
    }
  }
  return true;
}

function fillCell(row: OpenRow, column: number, value: Cell): void {
  if (value === '' && row.cells.length <= column) return;
  while (row.cells.length <= column) row.cells.push('');
  row.cells[column] = value;
  if (value === '') return;
  row.filled ??= new Set();
  row.filled.add(column);
}

function firstFrom(rows: readonly OpenRow[], number: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
