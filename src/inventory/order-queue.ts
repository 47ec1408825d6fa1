import type { Day } from '../calendar/day.ts';
import { append } from '../keyed/value-at.ts';
import { compare, type Money, moneyText } from '../money/money.ts';
import type { Problem } from '../problem.ts';
import type { Order } from '../records/order.ts';
import { accountsFit, codesFit, serviceKeyOf } from './holdings.ts';
import { type CompletedOrder, numberTwice, sameDay } from './order-problems.ts';

/** The orders, told apart before any of them is applied. */
export interface OrderQueue {
  /** Carried out by the day, by date and then in the order of the files. */
  readonly completed: readonly CompletedOrder[];
  /** Not carried out by the day, or with no day on which they were. */
  readonly pending: readonly Order[];
  /** The same row again. */
  readonly repeated: readonly Order[];
  /** Orders that name no service. */
  readonly nameless: readonly Order[];
  readonly problems: readonly Problem[];
  /** Services of which an order was refused: what another order says of them is not held against the inventory alone. */
  readonly doubtful: ReadonlySet<string>;
}

/** Puts orders into the order in which they take effect, and finds those that contradict one another. */
export function orderQueue(orders: readonly Order[], asOf: Day): OrderQueue {
  const problems: Problem[] = [];
  const refused = new Set<Order>();
  const { once, repeated } = withoutRepeats(orders, problems, refused);
  const completed: CompletedOrder[] = [];
  const pending: Order[] = [];
  const nameless: Order[] = [];
  for (const order of once) {
    const { completedDate } = order;
    if (completedDate === undefined || completedDate > asOf) pending.push(order);
    else if (!order.service) nameless.push(order);
    else completed.push({ order, day: completedDate });
  }
  findDisagreements(completed, problems, refused);
  const doubtful = new Set([...refused].map(serviceKeyOf));
  return {
    completed: completed.filter(({ order }) => !refused.has(order)).sort((a, b) => a.day - b.day),
    pending: pending.filter((order) => !refused.has(order)),
    repeated,
    nameless: nameless.filter((order) => !refused.has(order)),
    problems,
    doubtful,
  };
}

/** True when both amounts are the same, or neither is there. */
export function sameMoney(a: Money | undefined, b: Money | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.currency === b.currency && compare(a, b) === 0;
}

/** Each row of an order once: an order may have a row for each of its services and codes. */
function withoutRepeats(orders: readonly Order[], problems: Problem[], refused: Set<Order>) {
  const known = new Map<string, Order>();
  const once: Order[] = [];
  const repeated: Order[] = [];
  for (const order of orders) {
    const key = [serviceKeyOf(order), order.order.key, order.code?.key ?? ''].join('\n');
    const first = known.get(key);
    if (!first) {
      known.set(key, order);
      once.push(order);
    } else if (factsKey(first) === factsKey(order)) repeated.push(order);
    else {
      problems.push(numberTwice(order, first));
      refused.add(first).add(order);
    }
  }
  return { once, repeated };
}

function factsKey({ type, account, requestedDate, completedDate, nrc, mrc }: Order): string {
  const amount = (value: Money | undefined) => value && `${moneyText(value)} ${value.currency}`;
  return [type, account?.key, requestedDate, completedDate, amount(nrc), amount(mrc)].join('\n');
}

/** Beyond so many different orders for one service on one day, each is held against the first of them only. */
const MOST_COMPARED = 50;

function findDisagreements(
  completed: readonly CompletedOrder[],
  problems: Problem[],
  refused: Set<Order>,
): void {
  const days = new Map<string, Order[]>();
  for (const one of completed) {
    const { order, day } = one;
    const key = `${serviceKeyOf(order)}\n${day}`;
    const earlier = days.get(key) ?? [];
    const other = earlier.slice(0, MOST_COMPARED).find((before) => disagree(before, order));
    if (other) {
      problems.push(sameDay(one, other));
      refused.add(order).add(other);
    }
    append(days, key, order);
  }
}

/** True when two orders for a service on one day cannot both hold. */
function disagree(a: Order, b: Order): boolean {
  const moves = a.type === 'move' || b.type === 'move';
  // The account of a move is the one it leads to.
  if (!codesFit(a.code, b.code) || (!moves && !accountsFit(a.account, b.account))) return false;
  if (a.type !== b.type && (a.type === 'disconnect' || b.type === 'disconnect')) return true;
  if (moves && !accountsFit(a.account, b.account)) return true;
  return a.mrc !== undefined && b.mrc !== undefined && !sameMoney(a.mrc, b.mrc);
}
