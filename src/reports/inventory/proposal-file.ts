import { isoDay } from '../../calendar/day.ts';
import type { ProposedInventory } from '../../inventory/build-inventory.ts';
import type { InventoryFile } from './inventory-file.ts';

/** The columns of a proposed inventory beside the plain ones: what each row rests on. */
export const PROPOSAL_COLUMNS = ['billed_in', 'first_billed', 'last_billed', 'note'] as const;

/** A proposed inventory as a file, with what each row rests on behind its columns. */
export function proposalFile({ asOf, rows }: ProposedInventory): InventoryFile {
  return {
    asOf,
    further: PROPOSAL_COLUMNS,
    rows: rows.map(({ row, evidence, firstSeen, lastSeen, note }) => ({
      row,
      further: [evidence, isoDay(firstSeen).slice(0, 7), isoDay(lastSeen).slice(0, 7), note],
    })),
  };
}
