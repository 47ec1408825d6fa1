import { addDays, type Day } from '../calendar/day.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import type { Order } from '../records/order.ts';
import type { Holdings } from './holdings.ts';
import type { RowEdit } from './order-outcome.ts';

/** What an order changes in a row. */
export type RowChange = Partial<Pick<InventoryRow, 'account' | 'code' | 'description' | 'mrc' | 'location'>>;

/**
 * Divides a row at an order's day: what was holds to the day before, as disconnected, and a row of the order holds from
 * the day. A row that begins on that day is changed as a whole. Bills of both times are then held against their own row.
 */
export function divideRow(
  holdings: Holdings,
  row: InventoryRow,
  { order, day }: { readonly order: Order; readonly day: Day },
  change: RowChange,
): RowEdit {
  if (row.startDate === day) {
    const after: InventoryRow = { ...row, ...change };
    holdings.replace(row, after);
    return { before: row, after };
  }
  const ended: InventoryRow = { ...row, status: 'disconnected', endDate: addDays(day, -1) };
  const after: InventoryRow = { ...row, ...change, origin: order.origin, startDate: day };
  holdings.replace(row, ended, after);
  return { before: row, after, ended };
}
