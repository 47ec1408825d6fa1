import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { moneyText } from '../money/money.ts';
import type { Charge } from '../records/charge.ts';
import type { Order } from '../records/order.ts';
import { compareText } from '../text/fold.ts';
import { daysOfOrder, nearestDay, type OrderOfCharge } from './order-book.ts';

/**
 * Of the orders a charge may have been billed for, the one that answers for it: one whose number the charge states before
 * others, then one of its code, then the one with the day nearest to the first day billed; then by number and price.
 */
export function agreedOrder(
  orders: readonly OrderOfCharge[],
  charge: Charge,
  billed: Period | undefined,
): Order | undefined {
  let best: { readonly candidate: OrderOfCharge; readonly standing: Standing } | undefined;
  for (const candidate of orders) {
    const standing = standingOf(candidate, charge, billed?.from);
    if (best === undefined || compareStanding(standing, best.standing) < 0) best = { candidate, standing };
  }
  return best?.candidate.order;
}

/** The lower, the better; the last two only settle what nothing else tells apart. */
type Standing = readonly [named: number, code: number, days: number, number: string, price: string];

function standingOf({ order, named }: OrderOfCharge, charge: Charge, from: Day | undefined): Standing {
  const nearest = from === undefined ? undefined : nearestDay(daysOfOrder(order), from);
  const days = from === undefined || nearest === undefined ? Infinity : Math.abs(nearest.day - from);
  const sameCode = order.code !== undefined && order.code.key === charge.code?.key;
  return [
    named ? 0 : 1,
    sameCode ? 0 : 1,
    days,
    order.order.key,
    order.nrc ? moneyText(order.nrc).padStart(24) : '',
  ];
}

function compareStanding(a: Standing, b: Standing): number {
  return (
    a[0] - b[0] ||
    a[1] - b[1] ||
    (a[2] === b[2] ? 0 : a[2] - b[2]) ||
    compareText(a[3], b[3]) ||
    compareText(a[4], b[4])
  );
}
