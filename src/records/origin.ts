import { compareText } from '../text/fold.ts';
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
  /** Positions of all the columns whose cells make the field together, where there are several. */
  readonly joins?: readonly number[];
}

/** The table a record was read from: one file, or one sheet of it, or one record type of a sectioned file. */
export interface TableOrigin {
  readonly role: Role | 'history';
  /** Path relative to the folder of the audit, with forward slashes. */
  readonly file: string;
  readonly sheet?: string;
  readonly columns: ReadonlyMap<Field, Column>;
  /** Id of the layout that read it. */
  readonly layout?: string;
}

/** The row a record was read from. */
export interface Origin {
  readonly table: TableOrigin;
  /** Row as a spreadsheet shows it, from 1; the line of a text, the segment of an interchange. */
  readonly row: number;
  readonly cells: readonly Cell[];
  /** Where each cell stands, in a file that is no grid of rows and columns. */
  readonly places?: CellPlaces;
}

/** Where the cells of a row stand, cell for cell. */
export type CellPlaces = readonly (CellPlace | undefined)[];

/** Where a cell stands in a file that is no grid, and what is written there. */
export interface CellPlace {
  /** The text as written, where the cell holds what was made of it; the cell's own text when absent. */
  readonly written?: string;
  /** Line of a text file, from 1. */
  readonly row?: number;
  /** Number of the cell in its line, from 1, or the name of an element. */
  readonly column?: string;
  /** Page of a PDF, from 1. */
  readonly page?: number;
  readonly position?: PagePosition;
  /** XPath in an XML document; the number of the segment, from 1, in an EDI interchange. */
  readonly path?: string;
  /** The business term of EN 16931, such as `BT-131`. */
  readonly term?: string;
}

/** Where a text begins on a page: whole points (1/72 inch) from the left and from the top. */
export interface PagePosition {
  readonly x: number;
  readonly y: number;
}

/** A place in an input with the value found there: the evidence of a finding. */
export interface CellEvidence {
  readonly role: Role | 'history';
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly page?: number;
  readonly position?: PagePosition;
  readonly path?: string;
  readonly term?: string;
  readonly value: string;
}

/** Order of two records by their place: file, then sheet, then row. */
export function comparePlaces(a: Origin, b: Origin): number {
  return (
    compareText(a.table.file, b.table.file) ||
    compareText(a.table.sheet ?? '', b.table.sheet ?? '') ||
    a.row - b.row
  );
}

/** The text of a cell. */
export function cellText(cell: Cell | undefined): string {
  return cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text;
}

/** The text that stands under a column in a row: of several columns, their texts joined by a space. */
export function columnText(cells: readonly Cell[], { index, joins = [index] }: Column): string {
  const texts = joins.map((at) => cellText(cells[at]).trim());
  return texts.filter((text) => text !== '').join(' ');
}

/** The place of a record's row: its file, its sheet in a workbook or page of a PDF, its row or path. */
export function placeOfRow(origin: Origin): RowPlace {
  const { file, sheet } = origin.table;
  if (origin.places) {
    const { row, page, path } = rowPlace(origin);
    return { file, ...placeOnly({ row, page, path }) };
  }
  return sheet === undefined ? { file, row: origin.row } : { file, sheet, row: origin.row };
}

/** Where a record's row stands. */
export interface RowPlace {
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly page?: number;
  readonly path?: string;
}

/** The cell that holds a field of a record; without such a column, the record's row. `value` replaces the cell's text. */
export function evidenceOf(origin: Origin, field: Field, value?: string): CellEvidence {
  const { role, file, sheet, columns } = origin.table;
  const column = columns.get(field);
  const place = column && origin.places?.[column.index];
  const found = value ?? place?.written ?? (column ? columnText(origin.cells, column) : '');
  if (place) return { role, file, ...placeOnly(place), value: found };
  if (origin.places) return { role, file, ...placeOnly(rowPlace(origin)), value: found };
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

function placeOnly({ row, column, page, position, path, term }: CellPlace): Omit<CellPlace, 'written'> {
  return {
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(page === undefined ? {} : { page }),
    ...(position === undefined ? {} : { position }),
    ...(path === undefined ? {} : { path }),
    ...(term === undefined ? {} : { term }),
  };
}

/** The place of a record whose field stands nowhere: that of its amount, of its number, or of any of its cells. */
function rowPlace({ places, row, table: { columns } }: Origin): CellPlace {
  const telling = (['amount', 'invoice'] as const).map((field) => places?.[columns.get(field)?.index ?? -1]);
  const first = [...telling, ...(places ?? [])].find((place) => place !== undefined);
  return first === undefined ? { row } : { row: first.row, page: first.page, path: first.path };
}

/** True where the record's field stands somewhere; a value that is ours stands nowhere. */
export function isStated({ table, places }: Origin, field: Field): boolean {
  const column = table.columns.get(field);
  return column !== undefined && (places === undefined || places[column.index] !== undefined);
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
