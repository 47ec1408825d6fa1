import { append } from '../keyed/value-at.ts';
import { type Column, cellText } from '../records/origin.ts';
import type { SourceRow } from '../sources/source.ts';
import { headingKey } from './headings/heading-key.ts';

/** A longer text is no heading. */
const LONGEST_HEADING = 200;

/** Headings are looked for in this many rows from the top. */
export const HEADING_ROWS = 60;

/** In fewer, where rows are so wide that looking takes its time. */
const HEADING_ROWS_OF_WIDE = 10;
const WIDE = 2000;

/** Every layout asks for the headings of the same rows. */
const known = new WeakMap<SourceRow, ReadonlyMap<string, readonly Column[]>>();

/** True for a row among the first of its table, where headings are looked for. */
export function mayHoldHeadings({ number, cells }: SourceRow): boolean {
  return number <= (cells.length > WIDE ? HEADING_ROWS_OF_WIDE : HEADING_ROWS);
}

/** The columns of a row by the key of the heading that each would have in it. */
export function headingsOfRow(row: SourceRow): ReadonlyMap<string, readonly Column[]> {
  const before = known.get(row);
  if (before) return before;
  const byKey = new Map<string, Column[]>();
  for (const [index, cell] of row.cells.entries()) {
    const heading = cellText(cell).trim();
    const key = heading.length > LONGEST_HEADING ? '' : headingKey(heading);
    if (key !== '') append(byKey, key, { index, heading: heading.replace(/\s+/g, ' ') });
  }
  known.set(row, byKey);
  return byKey;
}
