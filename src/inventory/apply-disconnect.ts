import { isOver } from '../match/inventory-book.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import { codesFit, type Holdings, isHeldOn } from './holdings.ts';
import { ALREADY, type Attempt, type RowEdit } from './order-outcome.ts';
import type { CompletedOrder } from './order-problems.ts';
import { notInUse, rowsMeant, rowsShowing } from './rows-meant.ts';

/**
 * A disconnect: the rows it means are disconnected, the order's day being their last billable one. Where every row it may
 * mean is disconnected nobody knows since when, they are given that day.
 */
export function applyDisconnect(holdings: Holdings, completed: CompletedOrder): Attempt {
  const { order, day } = completed;
  const rows = holdings.of(order);
  const meant = rowsMeant(order, rows);
  const inUse = meant.filter((row) => row.status !== 'disconnected' && isHeldOn(row, day));
  if (inUse.length > 0) return ended(holdings, inUse, completed);
  const showing = rowsShowing(order, rows, day);
  if (showing.some(({ status, endDate }) => status === 'disconnected' && endDate === day)) return ALREADY;
  // Beside a row whose dates are known, nothing tells that the order is for the one whose are not.
  const isUndated = rows.every((row) => isOver(row) || !codesFit(row.code, order.code));
  const undated = isUndated ? meant.filter((row) => (row.startDate ?? day) <= day) : [];
  if (undated.length > 0) return ended(holdings, undated, completed);
  return { problem: notInUse(completed, rows, meant) };
}

function ended(holdings: Holdings, rows: readonly InventoryRow[], { day }: CompletedOrder): Attempt {
  const edits = rows.map((row): RowEdit => {
    const after: InventoryRow = { ...row, status: 'disconnected', endDate: day };
    holdings.replace(row, after);
    return { before: row, after };
  });
  return { result: 'applied', edits };
}
