import type { Day } from '../calendar/day.ts';
import type { Line } from './span.ts';

/** What the sender reads and removes before sending: a title, then remarks. */
export interface Note {
  readonly title: Line;
  readonly remarks: readonly Line[];
}

/** A letter in words, block after block, before it becomes a file. */
export interface Sheet {
  /** BCP 47 tag of the letter's language. */
  readonly language: string;
  readonly rightToLeft: boolean;
  readonly paper: 'a4' | 'letter';
  readonly date: Day;
  readonly title: Line;
  readonly author: Line;
  /** Absent of the letter that is sent. */
  readonly note?: Note;
  readonly blocks: readonly Block[];
  /** The footer's sentence with `{page}` and `{pages}` left in it. */
  readonly pageOf: string;
  readonly reference: Line;
}

/** A paragraph, list, table or heading of a letter. */
export type Block =
  /** Lines that stay together: an address, references, a signature; `text` is a paragraph with line breaks. */
  | {
      readonly kind: 'lines';
      readonly role: 'sender' | 'recipient' | 'references' | 'signature' | 'text';
      readonly lines: readonly Line[];
      readonly aside?: true;
    }
  | {
      readonly kind: 'paragraph';
      readonly line: Line;
      readonly strong?: true;
      readonly keepWithNext?: true;
      /** Small print under a table. */
      readonly small?: true;
      /** In the second half of the line, where the page has room for it. */
      readonly aside?: true;
    }
  /** `level` is 2 when absent; 1 is the largest. */
  | { readonly kind: 'heading'; readonly line: Line; readonly level?: 1 | 3 }
  | ListBlock
  | { readonly kind: 'charges'; readonly table: ChargeTable }
  | { readonly kind: 'amounts'; readonly rows: readonly AmountRow[] }
  | GridBlock
  | { readonly kind: 'rule' };

/** A plain table; every row has as many cells as the heading, of which the last `amounts` (0 when absent) are figures. */
export interface GridBlock {
  readonly kind: 'grid';
  readonly heading: readonly Line[];
  readonly rows: readonly (readonly Line[])[];
  readonly amounts?: number;
}

/** A list, numbered from `start` (1 when absent) or with bullets; `depth` is how many lists it stands in. */
export interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly Line[];
  readonly marker?: 'bullet';
  readonly start?: number;
  readonly depth?: number;
  readonly keepTogether?: true;
}

/** A line of a table of amounts: what it is, and how much. */
export interface AmountRow {
  readonly label: Line;
  readonly amount: Line;
  readonly strong?: true;
}

/** The columns of a table of charges, in the order in which they are read. */
export const CHARGE_COLUMNS = [
  'number',
  'billDate',
  'invoice',
  'account',
  'service',
  'code',
  'description',
  'period',
  'reason',
  'evidence',
  'billed',
  'expected',
  'disputed',
] as const;
export type ChargeColumn = (typeof CHARGE_COLUMNS)[number];

/** The text of each column of a charge. */
export type ChargeCells = Readonly<Record<ChargeColumn, Line>>;

/** A table of charges with its sums. */
export interface ChargeTable {
  readonly headings: ChargeCells;
  readonly rows: readonly ChargeTableRow[];
}

/** A row of charges, or a sum that spans the table. */
export type ChargeTableRow =
  | { readonly kind: 'charges'; readonly cells: ChargeCells }
  | { readonly kind: 'sum'; readonly label: Line; readonly amount: Line; readonly strong: boolean };
