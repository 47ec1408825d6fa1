import type { DateOrder } from '../language/locale.ts';
import type { ChargeType, Field, Role } from '../records/field.ts';
import type { ReadingHints } from '../sources/source.ts';
import type { DecimalSign } from './values/number-text.ts';

/** Where a field's value comes from. */
export type FieldSource =
  /** The column under the first of these headings that the file has. */
  | ({ readonly from: 'heading'; readonly names: readonly string[] } & CellReading)
  /** A column by its number, from 1. */
  | ({ readonly from: 'column'; readonly column: number } & CellReading)
  /** The columns by their numbers, joined by a space. */
  | { readonly from: 'columns'; readonly columns: readonly number[] }
  /** The columns under these headings, joined by a space. */
  | { readonly from: 'joined'; readonly names: readonly string[] }
  /** The sum of the amounts under these headings, less those under the others; blank where all are. */
  | { readonly from: 'sum'; readonly plus: readonly string[]; readonly minus: readonly string[] }
  /** The same by the numbers of the columns, from 1. */
  | { readonly from: 'sums'; readonly plus: readonly number[]; readonly minus: readonly number[] }
  /** The name of the sheet the row stands on. */
  | { readonly from: 'sheet' }
  /** The same value for every row. */
  | { readonly from: 'constant'; readonly value: string };

/** What is made of a cell before its field reads it. */
export interface CellReading {
  readonly words?: WordMap;
  /** A regular expression; its first group is the value. */
  readonly pattern?: string;
  /** The field whose day tells the year of dates that are written without one. */
  readonly yearOf?: Field;
}

/** A file's own words for the product's: `{ RENTAL: recurring }`. */
export type WordMap = Readonly<Record<string, string>>;

/** What a file's own words say for one of them; a word of the language itself, such as `constructor`, is none of them. */
export function ownWord(words: WordMap, text: string): string | undefined {
  return Object.hasOwn(words, text) ? words[text] : undefined;
}

/** Where each field of a role comes from; a field that is left out is not in the file. */
export type FieldSources = Readonly<Partial<Record<Field, FieldSource>>>;

/** How a kind of file is read, as data. */
export type Layout = TableLayout | SectionedLayout | ReportLayout | DocumentLayout;

interface LayoutHead {
  /** Kebab-case, for ever. */
  readonly id: string;
  /** What the file is called by those who send it. */
  readonly title: string;
  readonly role: Role;
  /** The order of all-digit dates, where the layout fixes it. */
  readonly dates?: DateOrder;
  /** The decimal sign, where the layout fixes it. */
  readonly decimal?: DecimalSign;
  /** Texts that stand for an empty cell, such as `N/A`. */
  readonly blank?: readonly string[];
  /** How the bytes are read where this layout is named for them. */
  readonly reading?: ReadingHints;
  /** A layout of the same bill in more detail: where both are given, this one is checked against it and not counted. */
  readonly summarises?: string;
}

/** A row per record below a heading row, or none where every field is found by column number. */
export interface TableLayout extends LayoutHead {
  readonly shape: 'table';
  readonly fields: FieldSources;
  /** Fields without which a row means nothing. */
  readonly required: readonly Field[];
  /** Sets of which at least one field must be there. */
  readonly oneOf: readonly (readonly Field[])[];
  /** Row of the headings, from 1; found by itself when absent. */
  readonly headingRow?: number;
  /** Rows the headings take at most, 1 when absent: a row with an amount or a date is no heading. */
  readonly headingRows?: number;
  /** What shows that a file is of this kind; a layout without it claims what no other layout does. */
  readonly signature?: Signature;
  /** The records a row makes; one of `fields` when absent. */
  readonly records?: readonly RecordSpec[];
  /** Figures of each row that must equal what its records add up to. */
  readonly rowTotals?: readonly RowTotal[];
  /** The rows are detail of charges that other files hold, and this is what they are: counted, never charged. */
  readonly detail?: string;
}

/** What a file of a kind always has. */
export interface Signature {
  /** Headings of one row, each by any of its names. */
  readonly headings?: readonly (readonly string[])[];
  readonly sheet?: string;
}

/** One kind of record that a row makes. */
export interface RecordSpec {
  /** Fields over those of the layout. */
  readonly fields: FieldSources;
  /** A record for each of several columns, its cell in one field. */
  readonly unpivot?: Unpivot;
}

/** Columns that each hold an amount of the same row. */
export interface Unpivot {
  /** The field that takes the cell. */
  readonly into: Field;
  /** Whether a cell of nought makes a record. */
  readonly zero: 'skip' | 'keep';
  /** Columns by heading, with the fields they stand for. */
  readonly columns: Readonly<Record<string, Readonly<Partial<Record<Field, string>>>>>;
  /** Columns whose heading matches; named groups are fields. */
  readonly pattern?: string;
  /** Fields of the columns found by `pattern`. */
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  /** What marks in the cells stand for: `{ x: '1' }`. */
  readonly words?: WordMap;
}

/** A column that states the sum of a row's records: without taxes, with them, or the taxes alone. */
export interface RowTotal {
  readonly column: string;
  readonly of: SumOf;
}

/** Which charges a stated sum covers: all but taxes, all, or the taxes. */
export const SUMS = ['net', 'gross', 'tax'] as const;
export type SumOf = (typeof SUMS)[number];

/** True when charges of the type are part of the sum. */
export function sumCovers(of: SumOf, type: ChargeType): boolean {
  return of === 'gross' || (type === 'tax') === (of === 'tax');
}

/** Rows of several record types, told apart by one column. */
export interface SectionedLayout extends LayoutHead {
  readonly shape: 'sectioned';
  readonly role: 'bills';
  /** The column that names the record type, from 1. */
  readonly typeColumn: number;
  /** Rows that start so are remarks. */
  readonly commentPrefix?: string;
  /** The file is claimed when its records are all of known types and these are among them. */
  readonly mustHave: readonly string[];
  readonly sections: Readonly<Record<string, Section>>;
  readonly controls: readonly Control[];
}

/** What a record type is: a charge, an invoice's header, or detail that is not a charge of its own. */
export type Section =
  | { readonly record: 'charge' | 'invoice'; readonly fields: FieldSources }
  | { readonly record: 'detail'; readonly what: string };

/** A figure the file states about itself, and what it must equal. */
export interface Control {
  readonly counts: 'net' | 'gross';
  readonly stated: { readonly type: string; readonly column: number };
  readonly sum: { readonly type: string; readonly column: number };
}

/** Lines as a person reads them, of a text or of the pages of a PDF: each is told by what it looks like. */
export interface ReportLayout extends LayoutHead {
  readonly shape: 'report';
  readonly role: 'bills' | 'invoices';
  /** Texts, or regular expressions, that the file has on some line each. */
  readonly mustHave: readonly string[];
  /** Values that hold for every record. */
  readonly constants: Readonly<Partial<Record<Field, string>>>;
  readonly words: Readonly<Partial<Record<Field, WordMap>>>;
  readonly lines: readonly LineRule[];
  /** The part of the file that is one invoice: its facts make an invoice header at its end. */
  readonly invoicePer?: string;
}

/** What is made of the lines that a regular expression matches; the first rule that matches a line has it. */
export interface LineRule {
  /** Matched against the line, its cells divided by tabs; named groups are fields. */
  readonly match: string;
  /** Only inside these sections; '' is outside any. */
  readonly within?: readonly string[];
  /** A part of the file begins here: what was kept for the last part of the same name is forgotten. */
  readonly begins?: string;
  /** A section begins here. */
  readonly section?: string;
  /** The section ends with this line. */
  readonly ends?: boolean;
  /** Values that hold for the records that follow, until their part or section ends; of a record, for it alone. */
  readonly set?: Readonly<Partial<Record<Field, string>>>;
  /** Field groups are kept for the records that follow, until their section or part ends or the part named here does. */
  readonly keep?: boolean | string;
  /** What is kept of an amount is added to what was kept of it before. */
  readonly adds?: boolean;
  readonly record?: 'charge' | 'invoice';
  /** Field groups go on with those of the last record. */
  readonly continues?: boolean;
  /**
   * The group `total` states the sum of the charges of this part: `section`, the name of a part, or `file`. Without this
   * key, or where it is kept too, the group is the field of an invoice.
   */
  readonly total?: { readonly per: string; readonly of: SumOf };
  /** Left out by design; what it is. */
  readonly skip?: string;
}

/** A structured document whose own standard says how it is read. */
export interface DocumentLayout extends LayoutHead {
  readonly shape: 'document';
  readonly role: 'bills';
}
