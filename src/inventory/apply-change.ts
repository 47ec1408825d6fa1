import type { InventoryRow } from '../records/inventory-row.ts';
import type { Order } from '../records/order.ts';
import { divideRow } from './divided-row.ts';
import { accountsFit, type Holdings, isHeldOn } from './holdings.ts';
import { ALREADY, type Attempt } from './order-outcome.ts';
import { ambiguous, type CompletedOrder, otherCurrency } from './order-problems.ts';
import { sameMoney } from './order-queue.ts';
import { notInUse, rowsShowing } from './rows-meant.ts';

/**
 * A change: from its day the row has the order's monthly charge or, where no row of the service has the order's code, that
 * code in place of its own; the row as it was ends the day before. One that states neither is work done once.
 */
export function applyChange(holdings: Holdings, completed: CompletedOrder): Attempt {
  const { order, day } = completed;
  const rows = holdings.of(order);
  const onAccount = rows.filter((row) => accountsFit(row.account, order.account));
  const coded = onAccount.filter((row) => row.code?.key === order.code?.key);
  const meant = order.code ? coded : onAccount;
  if (rowsShowing(order, rows, day).some((row) => shows(row, completed))) return ALREADY;
  if (!order.mrc && (!order.code || coded.length > 0 || order.nrc))
    return { result: 'no-effect', edits: [], note: noEffect(order) };

  const inUse = (candidates: readonly InventoryRow[]) => candidates.filter((row) => isHeldOn(row, day));
  const priced = inUse(meant);
  // A code that the service had and has no more is not one that replaces another.
  const found = coded.length > 0 && order.code ? priced : inUse(onAccount);
  const [row, ...others] = found;
  if (!row) return { problem: notInUse(completed, rows, coded.length > 0 && order.code ? coded : onAccount) };
  if (others.length > 0) return { problem: ambiguous(completed, found) };
  if (order.mrc && row.mrc && order.mrc.currency !== row.mrc.currency)
    return { problem: otherCurrency(completed, row) };
  // In an inventory without codes, a row stands for its service whatever the code.
  if (priced.length > 0 || row.code === undefined) {
    if (!order.mrc) return { result: 'no-effect', edits: [], note: noEffect(order) };
    if (showsPrice(row, order)) return ALREADY;
    return { result: 'applied', edits: [divideRow(holdings, row, completed, { mrc: order.mrc })] };
  }
  // A row that begins on that day with another code is another order's, or the one that was meant: nothing tells which.
  if (row.startDate === day) return { problem: ambiguous(completed, [row]) };
  const edit = divideRow(holdings, row, completed, { code: order.code, mrc: order.mrc, description: '' });
  return {
    result: 'applied',
    edits: [edit],
    ...(order.mrc
      ? {}
      : { note: 'the order does not state the monthly charge of the new code: fill in by hand' }),
  };
}

/** True when the row says what the order asked for: from its day, or on it at its monthly charge. */
function shows(row: InventoryRow, { order, day }: CompletedOrder): boolean {
  if (row.status === 'pending') return false;
  if (order.mrc) return showsPrice(row, order) && (row.startDate === day || isHeldOn(row, day));
  return order.code !== undefined && order.nrc === undefined && row.startDate === day;
}

function showsPrice(row: InventoryRow, { mrc }: Order): boolean {
  return mrc !== undefined && sameMoney(row.mrc, mrc);
}

function noEffect({ nrc }: Order): string {
  return nrc
    ? 'it states a charge for work done once, and no monthly charge'
    : 'it states neither a monthly charge nor another code';
}
