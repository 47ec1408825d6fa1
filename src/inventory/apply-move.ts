import type { Day } from '../calendar/day.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import type { Order } from '../records/order.ts';
import { foldWords } from '../text/fold.ts';
import { divideRow, type RowChange } from './divided-row.ts';
import { type Holdings, isHeldOn } from './holdings.ts';
import { ALREADY, type Attempt } from './order-outcome.ts';
import { type CompletedOrder, otherCurrency } from './order-problems.ts';
import { sameMoney } from './order-queue.ts';
import { notInUse, rowsMeant, rowsShowing } from './rows-meant.ts';

/** Where the bills have a service since a day; undefined where they do not say, or say several places. */
export type BilledLocation = (order: Order, since: Day) => string | undefined;

const OPEN = 'the order does not state the new location: check it by hand';

/**
 * A move: from its day the service is on the order's account, and where the bills have it since then. An order states no
 * location of its own; where the bills do not say either, the location stays and is to be checked.
 */
export function applyMove(holdings: Holdings, completed: CompletedOrder, billed: BilledLocation): Attempt {
  const { order, day } = completed;
  const { account: to, ...anywhere } = order;
  const rows = holdings.of(order);
  const meant = rowsMeant(anywhere, rows);
  const location = billed(order, day);
  const open = location === undefined ? { note: OPEN } : {};
  const changeOf = (row: InventoryRow): RowChange => ({
    ...(to && row.account?.key !== to.key ? { account: to } : {}),
    ...(location !== undefined && foldWords(location) !== foldWords(row.location) ? { location } : {}),
    ...(order.mrc && !sameMoney(row.mrc, order.mrc) ? { mrc: order.mrc } : {}),
  });
  const isSame = (row: InventoryRow) => Object.keys(changeOf(row)).length === 0;
  const inUse = meant.filter((row) => isHeldOn(row, day));
  if (inUse.length === 0) {
    const shown = rowsShowing(anywhere, rows, day).some((row) => isHeldOn(row, day) && isSame(row));
    return shown ? { ...ALREADY, ...open } : { problem: notInUse(completed, rows, meant) };
  }
  const foreign = inUse.find(({ mrc }) => mrc && order.mrc && mrc.currency !== order.mrc.currency);
  if (foreign) return { problem: otherCurrency(completed, foreign) };
  const moving = inUse.filter((row) => !isSame(row));
  if (moving.length === 0) return { ...ALREADY, ...open };
  return {
    result: 'applied',
    edits: moving.map((row) => divideRow(holdings, row, completed, changeOf(row))),
    ...open,
  };
}
