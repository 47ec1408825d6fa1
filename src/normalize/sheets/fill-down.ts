import { type Problem, quoted } from '../../problem.ts';
import type { Field, Role } from '../../records/field.ts';
import { type Cell, type Column, cellText } from '../../records/origin.ts';
import type { SourceFile, SourceRow, SourceTable } from '../../sources/source.ts';
import { fold, withoutInvisible } from '../../text/fold.ts';
import type { Claim } from '../recognise.ts';
import { placeOfTable } from '../table-place.ts';
import type { ListRow } from './list-rows.ts';
import { wordAt } from './sheet-reading.ts';

/**
 * Columns that people fill once for several rows; never money, and never what a row is about. A price without an account
 * holds for all of them, so that in a price sheet a blank account says something.
 */
const FILLED: Readonly<Partial<Record<Role, readonly Field[]>>> = {
  inventory: ['carrier', 'account', 'location', 'contract'],
  prices: ['carrier', 'contract'],
};
const DITTO = /^(?:["“”„〃']{1,2}|,,|-?\s*["″〃]\s*-?|idem|id\.?|ditto|do\.|نفسه|نفس الشيء)$/iu;

/** A column to fill, cell by cell: what each row gets, by the row's position. */
interface Filling {
  readonly field: Field;
  readonly column: Column;
  readonly values: ReadonlyMap<number, Cell>;
}

/**
 * The rows with blank cells and ditto marks of the carrier, account, site and contract filled from the cell above them,
 * where the column is written so: every block of rows begins with a filled cell, and no value is written again directly
 * below itself, nor a carrier's. Where it is written otherwise a blank cell is blank, and only ditto marks are filled. `known` holds folded
 * names of carriers: one alone in a row above a block is the carrier of the block.
 */
export function filledDown(
  source: SourceFile,
  table: SourceTable,
  claim: Claim,
  rows: readonly ListRow[],
  known: readonly string[],
): { readonly rows: readonly ListRow[]; readonly warnings: readonly Problem[] } {
  const carrier = claim.columns.get('carrier');
  const { layout } = claim;
  const fillings = (FILLED[layout.role] ?? []).flatMap((field): Filling[] => {
    const column = claim.columns.get(field);
    if (!column || layout.shape !== 'table' || layout.fields[field]?.from === 'joined') return [];
    if (!rows.some(({ row, kind }) => kind === 'record' && isOpen(wordAt(row, column.index)))) return [];
    const isDitto = !isRepeated(column, rows) && !(carrier && isRepeated(carrier, rows));
    const values = valuesFor(column, field === 'carrier' ? undefined : carrier, isDitto, rows, known);
    return values.size === 0 ? [] : [{ field, column, values }];
  });
  if (fillings.length === 0) return { rows, warnings: [] };
  const filled = rows.map(({ row, kind }, position): ListRow => {
    const due = fillings.filter(({ values }) => values.has(position));
    if (due.length === 0) return { row, kind };
    const cells: Cell[] = [...row.cells];
    const columns = new Set(row.filled);
    for (const { column, values } of due) {
      while (cells.length <= column.index) cells.push('');
      const value = values.get(position) ?? '';
      cells[column.index] = value;
      if (value !== '') columns.add(column.index);
    }
    return { row: { ...row, cells, filled: columns }, kind };
  });
  return { rows: filled, warnings: fillings.flatMap((filling) => told(source, table, filling, rows)) };
}

/** True when a value is written again in the row directly below it: whoever writes so leaves no cell blank to say the same. */
function isRepeated({ index }: Column, rows: readonly ListRow[]): boolean {
  return rows.some(({ row, kind }, position) => {
    const before = rows[position - 1];
    if (kind !== 'record' || before?.kind !== 'record' || row.filled?.has(index)) return false;
    const text = wordAt(row, index);
    return !isOpen(text) && text === wordAt(before.row, index);
  });
}

/**
 * What the ditto marks of a column stand for, and where it is written so its blank cells, by the position of their rows. A
 * blank row, a sum or another carrier begins a block; `carrier` is absent for the column of carriers itself.
 */
function valuesFor(
  column: Column,
  carrier: Column | undefined,
  isDitto: boolean,
  rows: readonly ListRow[],
  known: readonly string[],
): Map<number, Cell> {
  const blanks = new Map<number, Cell>();
  const dittos = new Map<number, Cell>();
  let isEveryBlockFilled = true;
  let above: Cell = '';
  for (const [position, { row, kind, isApart }] of rows.entries()) {
    const cell = row.cells[column.index] ?? '';
    const text = textOf(cell);
    if (isApart || kind === 'total' || kind === 'blank') above = '';
    if (kind !== 'record') {
      if (kind === 'note' && carrier === undefined && isHeadOf(row, column, known)) above = cell;
      continue;
    }
    if (DITTO.test(text)) {
      dittos.set(position, above);
      continue;
    }
    const isOther = carrier !== undefined && isChange(rows[position - 1]?.row, row, carrier);
    if (isOther) above = '';
    if (text !== '') above = cell;
    else if (above === '') isEveryBlockFilled = false;
    else blanks.set(position, above);
  }
  if (!isDitto || !isEveryBlockFilled) return dittos;
  return new Map([...blanks, ...dittos].sort(([a], [b]) => a - b));
}

/** True for a cell that may stand for the one above it. */
function isOpen(text: string): boolean {
  return text === '' || DITTO.test(text);
}

function textOf(cell: Cell): string {
  return withoutInvisible(cellText(cell)).trim();
}

/** True for a row that holds nothing but the name of a known carrier in this column. */
function isHeadOf(row: SourceRow, { index }: Column, known: readonly string[]): boolean {
  return known.includes(fold(cellText(row.cells[index])));
}

function isChange(before: SourceRow | undefined, row: SourceRow, { index }: Column): boolean {
  const text = textOf(row.cells[index] ?? '');
  return text !== '' && !DITTO.test(text) && text !== textOf(before?.cells[index] ?? '');
}

function told(
  source: SourceFile,
  table: SourceTable,
  { field, column, values }: Filling,
  rows: readonly ListRow[],
): Problem[] {
  const filled = [...values].filter(([, value]) => value !== '');
  const [first] = filled;
  if (!first) return [];
  const [position, value] = first;
  const count = filled.length;
  const row = rows[position]?.row.number;
  return [
    {
      id: 'cells-filled-down',
      place: { ...placeOfTable(source, table), column: column.heading },
      found: `${count} cell${count === 1 ? '' : 's'} left blank or marked as the same took the value of the cell above, from row ${row} on, where ${field} was taken to be ${quoted(textOf(value))}`,
      fix: 'If a blank cell means something else, write its value',
    },
  ];
}
