import type { CellEvidence } from '../records/origin.ts';

/** The line of a text, or the row of a sheet, in which a cell stands, from 1; undefined in a file that has neither. */
export function lineOf({ row, cell }: CellEvidence): number | undefined {
  if (row !== undefined) return row > 0 ? row : undefined;
  const digits = /^[A-Z]{0,3}([1-9]\d{0,6})(?::|$)/.exec(cell ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}
