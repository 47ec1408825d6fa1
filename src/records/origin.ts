import type { Field, Role } from './field.ts';

/** A cell as a reader delivers it: text, or a typed value of a workbook whose meaning is already settled. */
export type Cell = string | TypedCell;

/** A workbook's number, date, percentage or error. `text` is ISO for a date and a plain decimal for a number. */
export interface TypedCell {
  readonly kind: 'number' | 'date' | 'percent' | 'error';
  readonly text: string;
}

/** A column of a table that answers for a field. */
export interface Column {
  /** Position in the row, from 0. */
  readonly index: number;
  /** The heading as written, or the column's number (from 1) where the file has no headings. */
  readonly heading: string;
}

/** The table a record was read from: one file, or one sheet of it, or one record type of a sectioned file. */
export interface TableOrigin {
  readonly role: Role | 'history';
  /** Path relative to the folder of the audit, with forward slashes. */
  readonly file: string;
  readonly sheet?: string;
  readonly columns: ReadonlyMap<Field, Column>;
}

/** The row a record was read from. */
export interface Origin {
  readonly table: TableOrigin;
  /** Row as a spreadsheet shows it, from 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** A place in an input with the value found there: the evidence of a finding. */
export interface CellEvidence {
  readonly role: Role | 'history';
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly value: string;
}

/** The text of a cell. */
export function cellText(cell: Cell | undefined): string {
  return cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text;
}

/** The place of a record's row: its file, its sheet in a workbook, its row. */
export function placeOfRow({ table, row }: Origin): { file: string; sheet?: string; row: number } {
  const { file, sheet } = table;
  return sheet === undefined ? { file, row } : { file, sheet, row };
}

/** The cell that holds a field of a record; without such a column, the record's row. `value` replaces the cell's text. */
export function evidenceOf(origin: Origin, field: Field, value?: string): CellEvidence {
  const { role, file, sheet, columns } = origin.table;
  const column = columns.get(field);
  const found = value ?? (column ? cellText(origin.cells[column.index]).trim() : '');
  if (sheet !== undefined) {
    return {
      role,
      file,
      sheet,
      cell: column ? cellName(column.index, origin.row) : `${origin.row}:${origin.row}`,
      value: found,
    };
  }
  return column
    ? { role, file, row: origin.row, column: column.heading, value: found }
    : { role, file, row: origin.row, value: found };
}

/** A spreadsheet's name of a cell; column from 0, row from 1: `cellName(27, 3)` is `AB3`. */
export function cellName(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** A spreadsheet's letters of a column counted from 0: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
