import type { Day } from '../calendar/day.ts';
import { compare } from '../money/money.ts';
import type { Identifier } from '../records/identifier.ts';
import type { Order } from '../records/order.ts';
import { comparePlaces } from '../records/origin.ts';
import { compareText } from '../text/fold.ts';

/** An order that was carried out, with the day. */
export interface CompletedOrder {
  readonly order: Order;
  readonly completed: Day;
}

/** What a record says of itself: of which account it is, and for which code. */
interface Named {
  readonly account?: Identifier;
  readonly code?: Identifier;
}

/**
 * The latest of a service's orders that was completed on or before a day, among those that name no other code than the
 * record and no other account. Undefined where orders of that day differ in type, or in monthly charge.
 */
export function orderInForce(
  orders: readonly Order[],
  { account, code }: Named,
  upTo: Day | undefined,
): CompletedOrder | undefined {
  let latest: CompletedOrder[] = [];
  for (const order of orders) {
    const { completedDate: completed } = order;
    if (completed === undefined || (upTo !== undefined && completed > upTo)) continue;
    if (order.code && order.code.key !== code?.key) continue;
    if (order.account && account && order.account.key !== account.key) continue;
    const [known] = latest;
    if (known === undefined || completed > known.completed) latest = [{ order, completed }];
    else if (completed === known.completed) latest.push({ order, completed });
  }
  const [first, ...others] = latest.sort(byNumber);
  return first && others.every(({ order }) => saysTheSame(order, first.order)) ? first : undefined;
}

function saysTheSame(a: Order, b: Order): boolean {
  if (a.type !== b.type) return false;
  if (!a.mrc || !b.mrc) return a.mrc === b.mrc;
  return a.mrc.currency === b.mrc.currency && compare(a.mrc, b.mrc) === 0;
}

function byNumber({ order: a }: CompletedOrder, { order: b }: CompletedOrder): number {
  return compareText(a.order.key, b.order.key) || comparePlaces(a.origin, b.origin);
}
