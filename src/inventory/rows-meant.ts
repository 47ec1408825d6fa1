import type { Day } from '../calendar/day.ts';
import { isOver } from '../match/inventory-book.ts';
import type { Problem } from '../problem.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import type { Order } from '../records/order.ts';
import { accountsFit, isHeldOn } from './holdings.ts';
import { beforeStart, type CompletedOrder, serviceOver, serviceUnknown } from './order-problems.ts';

/**
 * The rows of its service that an order means: on its account or on none, of its code. Where no row has the code, rows
 * without a code stand for the whole service; an order without a code means every row.
 */
export function rowsMeant({ account, code }: Order, rows: readonly InventoryRow[]): readonly InventoryRow[] {
  const onAccount = rows.filter((row) => accountsFit(row.account, account));
  if (!code) return onAccount;
  const coded = onAccount.filter((row) => row.code?.key === code.key);
  return coded.length > 0 ? coded : onAccount.filter((row) => row.code === undefined);
}

/**
 * The rows that may show an order as carried out: those it means and, where none of them is in use on its day, the rows
 * without a code too, which stood for the service before it had rows with codes.
 */
export function rowsShowing(order: Order, rows: readonly InventoryRow[], day: Day): readonly InventoryRow[] {
  const meant = rowsMeant(order, rows);
  if (!order.code || meant.some((row) => isHeldOn(row, day))) return meant;
  const codeless = rows.filter((row) => row.code === undefined && accountsFit(row.account, order.account));
  return [...new Set([...meant, ...codeless])];
}

/** Why an order finds none of the rows in use on its day: `all` are the service's, `meant` those that the order means. */
export function notInUse(
  completed: CompletedOrder,
  all: readonly InventoryRow[],
  meant: readonly InventoryRow[],
): Problem {
  const { day } = completed;
  const over = latestToEnd(meant.filter((row) => hasEnded(row, day)));
  if (over) return serviceOver(completed, over);
  const [first] = meant;
  return first ? beforeStart(completed, first) : serviceUnknown(completed, all);
}

function hasEnded(row: InventoryRow, day: Day): boolean {
  return isOver(row) || (row.endDate !== undefined && (row.endDate < day || row.status === 'disconnected'));
}

function latestToEnd(rows: readonly InventoryRow[]): InventoryRow | undefined {
  let latest: InventoryRow | undefined;
  for (const row of rows)
    if (latest === undefined || (row.endDate ?? 0) > (latest.endDate ?? 0)) latest = row;
  return latest;
}
