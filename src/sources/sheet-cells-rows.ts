import { quoted } from '../problem.ts';
import type { Cell } from '../records/origin.ts';
import { columnNumber, type OpenRow } from './merged-cells.ts';

/** The last row and the last column (XFD) a sheet can have. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** Why a sheet is not read although its XML is whole; the reader of the workbook makes a problem of it. */
export class SheetRefusal extends Error {
  readonly why: 'cells' | 'columns' | 'order';

  constructor(why: SheetRefusal['why'], detail: string) {
    super(detail);
    this.why = why;
  }
}

/**
 * Puts the cells of a sheet in their rows, at most `maxCells` of them, gaps counted. Rows and cells without an address
 * follow the one before; rows that hold nothing but spaces are left out. Throws SheetRefusal when there are more cells,
 * when the numbers of the rows do not rise, and when a cell stands twice or in another row than it says.
 */
export class RowList {
  readonly rows: OpenRow[] = [];
  readonly #maxCells: number;
  #size = 0;
  #row = 0;
  #column = 0;
  /** The cells of the open row; one array for all rows, so that each keeps no more than it needs. */
  readonly #cells: Cell[] = [];
  #width = 0;
  #holds = false;

  constructor(maxCells: number) {
    this.#maxCells = maxCells;
  }

  /** Number of cells so far, gaps counted. */
  get size(): number {
    return this.#size;
  }

  /** Begins a row, with its number as written. */
  openRow(stated: string | undefined): void {
    const next = stated === undefined ? this.#row + 1 : /^\d{1,9}$/.test(stated) ? Number(stated) : 0;
    if (next <= this.#row || next > LAST_ROW) {
      const shown = next > 0 ? next : quoted(stated ?? '');
      throw new SheetRefusal('order', `row ${shown} follows row ${this.#row}`);
    }
    this.#row = next;
    this.#column = 0;
    this.#width = 0;
    this.#holds = false;
  }

  /** Begins a cell, with its address as written. */
  openCell(address: string | undefined): void {
    this.#column = address === undefined ? this.#column + 1 : this.#columnOf(address);
    if (this.#column > LAST_COLUMN)
      throw new SheetRefusal('columns', `row ${this.#row} has a cell beyond column XFD`);
  }

  /** Gives the cell its value; a cell that is given none is empty. */
  closeCell(cell: Cell): void {
    if (cell === '') return;
    const index = this.#column - 1;
    if (index < this.#width) {
      if (this.#cells[index] !== '')
        throw new SheetRefusal('order', `row ${this.#row} holds two cells in one column`);
      this.#cells[index] = cell;
    } else {
      this.#size += this.#column - this.#width;
      if (this.#size > this.#maxCells) throw new SheetRefusal('cells', 'too many cells');
      for (let gap = this.#width; gap < index; gap += 1) this.#cells[gap] = '';
      this.#cells[index] = cell;
      this.#width = this.#column;
    }
    this.#holds ||= typeof cell !== 'string' || cell.trim() !== '';
  }

  /** Ends the row. */
  closeRow(): void {
    if (this.#holds) this.rows.push({ number: this.#row, cells: this.#cells.slice(0, this.#width) });
  }

  #columnOf(address: string): number {
    let end = 0;
    while (end < address.length && isLetter(address.charCodeAt(end))) end += 1;
    if (end === 0 || end > 4 || Number(address.slice(end)) !== this.#row)
      throw new SheetRefusal('order', `cell ${quoted(address)} stands in row ${this.#row}`);
    return columnNumber(end === address.length ? address : address.slice(0, end));
  }
}

function isLetter(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}
