import type { Field, Role } from '../../records/field.ts';
import type { SourceTable } from '../../sources/source.ts';
import type { Refusal } from '../recognise.ts';
import { isKeptList } from './try-sheet.ts';

/** A table that a layout does not read. */
export interface RefusedTable {
  readonly table: SourceTable;
  readonly refusal: Refusal;
}

/** Fields that tell a list of this kind from a list of people or places. */
const TELLING: Readonly<Partial<Record<Role, readonly Field[]>>> = {
  inventory: ['code', 'mrc', 'status', 'quantity', 'start_date', 'contract', 'account'],
  prices: ['unit_price'],
  orders: ['order'],
};

/**
 * Refused tables that must not be passed over: those with something to settle, and, in a workbook of which other sheets are
 * read, those that are lists of the same kind but for the carrier. To read the rest without them would claim charges for
 * lack of what they hold.
 */
export function stoppedSheets(refused: readonly RefusedTable[], isReadInPart: boolean): RefusedTable[] {
  return refused.filter(({ refusal }) => {
    if (refusal.problem) return true;
    const { layout, missing, found } = refusal;
    if (!isReadInPart || !isKeptList(layout) || missing.length !== 1 || missing[0] !== 'carrier')
      return false;
    return TELLING[layout.role]?.some((field) => found.includes(field)) === true;
  });
}
