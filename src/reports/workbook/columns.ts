import type { Decimal } from '../../money/decimal.ts';
import type { SheetCell } from './cell.ts';
import type { Column } from './table.ts';
import { HEADINGS } from './wording.ts';

/** The columns of a table in the order of their keys, which are those of the headings; `amounts` as in `Column`. */
export function columnsOf<Row, Key extends keyof typeof HEADINGS>(
  keys: readonly Key[],
  widths: Readonly<Record<Key, readonly [least: number, most: number]>>,
  cells: Readonly<Record<Key, Column<Row>['cell']>>,
  amounts?: Readonly<Partial<Record<Key, (row: Row) => Decimal | undefined>>>,
): Column<Row>[] {
  return keys.map((key) => {
    const [least, most] = widths[key];
    const cell: (row: Row, line: number) => SheetCell = cells[key];
    return { heading: HEADINGS[key], least, most, cell, amount: amounts?.[key] };
  });
}
