import type { Problem } from '../problem.ts';
import { quoted } from '../problem.ts';
import { cellText } from '../records/origin.ts';
import type { SourceFile, SourceRow, SourceTable } from '../sources/source.ts';
import type { Claim } from './recognise.ts';
import { placeOfTable } from './table-place.ts';

/** The rows below the headings, without those that repeat them. */
export interface RowsBelow {
  readonly rows: readonly SourceRow[];
  /** How many rows repeat the headings, as joined files have them. */
  readonly repeated: number;
  /** Rows that hold the headings in another order: what follows them stands in other columns. */
  readonly problems: readonly Problem[];
}

/** The rows below a claim's headings. A file joined from several has headings among them; the same ones are left out. */
export function rowsBelowHeadings(source: SourceFile, table: SourceTable, claim: Claim): RowsBelow {
  const below = table.rows.filter((row) => row.number > claim.headingRow);
  const heading = table.rows.find((row) => row.number === claim.headingRow);
  const [probe] = claim.columns.values();
  if (!heading || !probe) return { rows: below, repeated: 0, problems: [] };
  const headings = heading.cells.map(textOf);
  const names = new Set(headings.filter((name) => name !== ''));
  const isAgain = (row: SourceRow): boolean => {
    // Nearly every row is told by one cell that is no heading.
    if (!names.has(textOf(row.cells[probe.index]))) return false;
    const texts = row.cells.map(textOf).filter((text) => text !== '');
    return texts.length > 1 && texts.length >= names.size / 2 && texts.every((text) => names.has(text));
  };
  const rows: SourceRow[] = [];
  const problems: Problem[] = [];
  let repeated = 0;
  for (const row of below) {
    if (!isAgain(row)) rows.push(row);
    else if (row.cells.every((cell, index) => textOf(cell) === (headings[index] ?? ''))) repeated += 1;
    else problems.push(moved(source, table, row));
  }
  return { rows, repeated, problems };
}

function textOf(cell: SourceRow['cells'][number] | undefined): string {
  return cellText(cell).trim();
}

function moved(source: SourceFile, table: SourceTable, row: SourceRow): Problem {
  const found = row.cells.map(textOf).filter((text) => text !== '');
  return {
    id: 'headings-moved',
    place: { ...placeOfTable(source, table), row: row.number },
    found: `the headings stand here again in another order: ${found.slice(0, 8).map(quoted).join(', ')}${found.length > 8 ? ' …' : ''}`,
    expected: 'one order of columns in a file',
    fix: 'The file was joined from several: give them one by one',
  };
}
