import type { MonthlyCost } from '../../inventory/monthly-cost.ts';
import type { OrderOutcome, OrderResult, RolledInventory } from '../../inventory/order-outcome.ts';
import type { OrdersOnBills } from '../../inventory/orders-on-bills.ts';
import type { OrderType } from '../../records/field.ts';

/** What orders did to an inventory, with all that is shown of it. */
export interface OrdersView {
  readonly rolled: RolledInventory;
  readonly bills: OrdersOnBills;
  readonly costBefore: MonthlyCost;
  readonly costAfter: MonthlyCost;
}

/** How many orders did what. */
export type OrderTotals = Readonly<
  Record<'added' | 'ended' | 'changed' | 'moved' | Exclude<OrderResult, 'applied'>, number>
>;

const APPLIED_AS: Readonly<Record<OrderType, 'added' | 'ended' | 'changed' | 'moved'>> = {
  add: 'added',
  disconnect: 'ended',
  change: 'changed',
  move: 'moved',
};

/** Counts each order once. */
export function totalsOf(outcomes: readonly OrderOutcome[]): OrderTotals {
  const totals = {
    added: 0,
    ended: 0,
    changed: 0,
    moved: 0,
    'already-applied': 0,
    pending: 0,
    'no-effect': 0,
    repeated: 0,
  };
  for (const { order, result } of outcomes)
    totals[result === 'applied' ? APPLIED_AS[order.type] : result] += 1;
  return totals;
}
