import type { Decimal } from '../money/decimal.ts';
import type { Problem } from '../problem.ts';
import type { Field } from '../records/field.ts';
import type { CellPlace } from '../records/origin.ts';

/** The records of a document that is no table: each field with the place it was found at. */
export interface DocumentRecords {
  /** The id of the layout that read it, such as `en16931-ubl`. */
  readonly layout: string;
  readonly rows: readonly DocumentRow[];
  readonly figures: readonly DocumentFigure[];
  /** What was left out by design, such as calls that a bill lists under a charge. */
  readonly left: readonly LeftOut[];
  /** Rows that should be records and cannot be read; their problems reject them, as for a row of a table. */
  readonly rejections: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** How sure a reader is that has only the look of a document to go by. */
  readonly confidence?: Confidence;
}

/** How sure a reader is of a document, and by what. */
export interface Confidence {
  readonly level: 'high' | 'medium' | 'low';
  readonly reasons: readonly string[];
}

/** One record: a charge, or the header of an invoice. */
export interface DocumentRow {
  readonly record: 'charge' | 'invoice';
  /** Line of its element or text, or number of its segment, from 1. */
  readonly row: number;
  readonly fields: DocumentFields;
}

/** The fields of a record; a field the document does not state is left out. */
export type DocumentFields = Readonly<Partial<Record<Field, FieldCell>>>;

/** The value of a field: `text` is plain (a decimal point, ISO or all-digit year-month-day dates); without a place it is ours. */
export interface FieldCell {
  readonly text: string;
  readonly place?: CellPlace;
}

/** A figure the document states about itself, beside what was read: `net` and `gross` are sums,
 * `records` a count, `sum` one of the document's own parts, which says nothing of our reading. */
export interface DocumentFigure {
  readonly counts: 'net' | 'gross' | 'records' | 'sum';
  readonly stated: Decimal;
  readonly read: Decimal;
  readonly place: CellPlace;
  /** The number of the invoice it belongs to, as written. */
  readonly invoice?: string;
}

/** Something a document holds that is no record of its own. */
export interface LeftOut {
  readonly what: string;
  readonly count: number;
}
