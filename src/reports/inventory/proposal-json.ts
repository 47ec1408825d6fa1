import { isoDay } from '../../calendar/day.ts';
import type { ProposedInventory, ProposedRow } from '../../inventory/build-inventory.ts';
import { differencesBetween } from '../../inventory/row-differences.ts';
import { placeOfRow } from '../../records/origin.ts';

/** What the JSON says that it is. */
export const PROPOSAL_SCHEMA = 'bill-audit/inventory-proposal@1';

/** An inventory proposed from bills as JSON, ending in a newline: amounts are decimal strings. `file` holds it. */
export function proposalJson({ asOf, rows, doubts }: ProposedInventory, file: string | undefined): string {
  const value = {
    schema: PROPOSAL_SCHEMA,
    as_of: isoDay(asOf),
    file: file ?? null,
    rows: rows.map(rowOf),
    doubts,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function rowOf({ row, firstSeen, lastSeen, note }: ProposedRow) {
  const fields = differencesBetween(undefined, row).map(({ field, to }) => [field, to]);
  return {
    ...Object.fromEntries(fields),
    first_billed: isoDay(firstSeen).slice(0, 7),
    last_billed: isoDay(lastSeen).slice(0, 7),
    note,
    place: placeOfRow(row.origin),
  };
}
