import type { Problem } from '../../problem.ts';
import type { Column } from '../../records/origin.ts';
import { cellText } from '../../records/origin.ts';
import type { SourceFile, SourceRow, SourceTable } from '../../sources/source.ts';
import { withoutInvisible } from '../../text/fold.ts';
import type { TableLayout } from '../layout.ts';

/** A table of a list that people keep, with the row that may hold its headings. */
export interface OpenSheet {
  readonly layout: TableLayout;
  readonly source: SourceFile;
  readonly table: SourceTable;
  readonly headings: SourceRow;
}

/** What was understood of a sheet beyond its headings. */
export interface SheetReading {
  /** All that was done on the user's behalf. */
  readonly warnings: readonly Problem[];
  /** What is wrong with a row as a whole; the row is rejected for it. */
  readonly rowProblem?: (row: SourceRow) => Problem | undefined;
}

/** What needs no cleaning, as most cells of a long list. */
const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/** The text of a cell on one line; '' for none, and for one too long to be a heading, a label or a word. */
export function wordAt(row: SourceRow, index: number): string {
  const text = cellText(row.cells[index]);
  if (text === '' || text.length > 200) return '';
  return PLAIN.test(text) ? text : withoutInvisible(text).replace(/\s+/g, ' ').trim();
}

/** No list has more columns that somebody understands. */
const MOST_COLUMNS = 1000;

/** The headings of a row, each with its column. */
export function columnsOf(row: SourceRow): Column[] {
  return row.cells.slice(0, MOST_COLUMNS).flatMap((_, index) => {
    const heading = wordAt(row, index);
    return heading === '' ? [] : [{ index, heading }];
  });
}

/** Rows below the headings. */
export function rowsBelow({ table, headings }: OpenSheet): readonly SourceRow[] {
  return table.rows.filter(({ number }) => number > headings.number);
}

/** A list as people read it: `"a", "b" and "c"`. */
export function listed(texts: readonly string[]): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} and ${last}`;
}
