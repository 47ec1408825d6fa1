import type { Day } from '../calendar/day.ts';
import { repairLostZeros } from '../match/lost-zeros.ts';
import type { Problem } from '../problem.ts';
import type { Charge } from '../records/charge.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import type { Order } from '../records/order.ts';
import { applyAdd } from './apply-add.ts';
import { applyChange } from './apply-change.ts';
import { applyDisconnect } from './apply-disconnect.ts';
import { applyMove, type BilledLocation } from './apply-move.ts';
import { accountsFit, codesFit, Holdings, isHeldOn, serviceKeyOf } from './holdings.ts';
import { ALREADY, type Attempt, type OrderOutcome, type RolledInventory } from './order-outcome.ts';
import type { CompletedOrder } from './order-problems.ts';
import { type OrderQueue, orderQueue, sameMoney } from './order-queue.ts';

/** What orders are applied to. */
export interface ApplyRequest {
  readonly inventory: readonly InventoryRow[];
  readonly orders: readonly Order[];
  /** Orders completed later, or on no day, are pending. */
  readonly asOf: Day;
  /** Charges of the bills, where they are given. */
  readonly charges?: readonly Charge[];
  readonly billedLocation?: BilledLocation;
}

/**
 * Rolls orders forward over an inventory, by their completed date and then in the order of the files. An order that the
 * inventory shows already changes nothing, so that a second run changes nothing. Everything that contradicts is found, not
 * the first.
 */
export function applyOrders(request: ApplyRequest): RolledInventory {
  const { asOf, billedLocation, charges = [] } = request;
  // A number that lost its leading zeros on one side is the same service.
  const rows = repairLostZeros(request.inventory, [...charges, ...request.orders]);
  const asked = repairLostZeros(request.orders, rows.records);
  const inventory = rows.records;
  const orders = asked.records;
  const holdings = new Holdings(inventory);
  const queue = orderQueue(orders, asOf);
  const problems: Problem[] = [...queue.problems];
  const outcomes: OrderOutcome[] = [];
  const changes = changesByService(queue.completed);
  const begun = new Holdings(inventory);
  for (const completed of queue.completed) {
    const { order } = completed;
    const later = changes.get(serviceKeyOf(order)) ?? [];
    const attempt = isOvertaken(completed, later, begun)
      ? ALREADY
      : applied(holdings, completed, billedLocation ?? (() => undefined));
    if (!('problem' in attempt)) outcomes.push({ order, ...attempt });
    else if (attempt.problem.id !== 'order-service-unknown' || !queue.doubtful.has(serviceKeyOf(order)))
      problems.push(attempt.problem);
  }
  return {
    asOf,
    before: inventory,
    after: holdings.rows(),
    outcomes: [...outcomes, ...idle(queue, asOf)],
    problems,
    warnings: [...rows.warnings, ...asked.warnings],
  };
}

function applied(holdings: Holdings, completed: CompletedOrder, billed: BilledLocation): Attempt {
  switch (completed.order.type) {
    case 'add':
      return applyAdd(holdings, completed);
    case 'disconnect':
      return applyDisconnect(holdings, completed);
    case 'change':
      return applyChange(holdings, completed);
    case 'move':
      return applyMove(holdings, completed, billed);
  }
}

/** The changes of price of each service, by date. */
function changesByService(completed: readonly CompletedOrder[]): Map<string, CompletedOrder[]> {
  const changes = new Map<string, CompletedOrder[]>();
  for (const one of completed) {
    if (one.order.type !== 'change' || !one.order.mrc) continue;
    const key = serviceKeyOf(one.order);
    const known = changes.get(key);
    if (known) known.push(one);
    else changes.set(key, [one]);
  }
  return changes;
}

/**
 * True for a change of price that a later one has overtaken in the inventory as it is given: where prices are written over
 * one another, the earlier price is no longer to be seen.
 */
function isOvertaken(
  { order, day }: CompletedOrder,
  changes: readonly CompletedOrder[],
  begun: Holdings,
): boolean {
  if (order.type !== 'change' || !order.mrc) return false;
  const last = changes.findLast(
    (later) =>
      later.day > day &&
      later.order.code?.key === order.code?.key &&
      accountsFit(later.order.account, order.account),
  );
  return (
    last !== undefined &&
    !sameMoney(last.order.mrc, order.mrc) &&
    begun
      .of(order)
      .some(
        (row) =>
          codesFit(row.code, order.code) &&
          accountsFit(row.account, order.account) &&
          isHeldOn(row, last.day) &&
          sameMoney(row.mrc, last.order.mrc),
      )
  );
}

function idle({ pending, repeated, nameless }: OrderQueue, asOf: Day): OrderOutcome[] {
  return [
    ...nameless.map(
      (order): OrderOutcome => ({
        order,
        result: 'no-effect',
        edits: [],
        note: 'it names no service',
      }),
    ),
    ...repeated.map(
      (order): OrderOutcome => ({
        order,
        result: 'repeated',
        edits: [],
        note: 'the same row stands above',
      }),
    ),
    ...pending.map(
      (order): OrderOutcome => ({ order, result: 'pending', edits: [], note: whyPending(order, asOf) }),
    ),
  ];
}

function whyPending({ completedDate }: Order, asOf: Day): string {
  return completedDate !== undefined && completedDate > asOf
    ? 'it is completed after the day of the inventory'
    : 'it has no completed date';
}
