import type { DateOrder } from '../language/locale.ts';
import type { Field, Role } from '../records/field.ts';
import type { DecimalSign } from './values/number-text.ts';

/** Where a field's value comes from. */
export type FieldSource =
  /** The column under the first of these headings that the file has. */
  | { readonly from: 'heading'; readonly names: readonly string[]; readonly words?: WordMap }
  /** A column by its number, from 1. */
  | { readonly from: 'column'; readonly column: number; readonly words?: WordMap }
  /** The columns by their numbers, joined by a space. */
  | { readonly from: 'columns'; readonly columns: readonly number[] }
  /** The same value for every row. */
  | { readonly from: 'constant'; readonly value: string };

/** A file's own words for the product's: `{ RENTAL: recurring }`. */
export type WordMap = Readonly<Record<string, string>>;

/** Where each field of a role comes from; a field that is left out is not in the file. */
export type FieldSources = Readonly<Partial<Record<Field, FieldSource>>>;

/** How a kind of file is read, as data. */
export type Layout = TableLayout | SectionedLayout;

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
}

/** Rows of several record types, told apart by one column. */
export interface SectionedLayout extends LayoutHead {
  readonly shape: 'sectioned';
  readonly role: 'bills';
  /** The column that names the record type, from 1. */
  readonly typeColumn: number;
  /** Rows that start so are remarks. */
  readonly commentPrefix: string;
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
