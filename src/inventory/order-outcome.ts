import type { Day } from '../calendar/day.ts';
import type { Problem } from '../problem.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import type { Order } from '../records/order.ts';

/** What became of an order. */
export const ORDER_RESULTS = ['applied', 'already-applied', 'pending', 'no-effect', 'repeated'] as const;
export type OrderResult = (typeof ORDER_RESULTS)[number];

/** A row of the inventory before and after an order. */
export interface RowEdit {
  /** The row as it was; absent for one that was added. */
  readonly before?: InventoryRow;
  /** The row that holds from the order's day; the row that ended, for a disconnect. */
  readonly after: InventoryRow;
  /** What is left of the row before that day, where it was divided in two. */
  readonly ended?: InventoryRow;
}

/** An order with what it did to the inventory. */
export interface OrderOutcome {
  readonly order: Order;
  readonly result: OrderResult;
  readonly edits: readonly RowEdit[];
  /** Why nothing was changed, or what the order leaves open, in English. */
  readonly note?: string;
}

/** What applying an order comes to: an outcome, or the problem that it contradicts the inventory. */
export type Attempt = Omit<OrderOutcome, 'order'> | { readonly problem: Problem };

/** The inventory after its orders. */
export interface RolledInventory {
  readonly asOf: Day;
  readonly before: readonly InventoryRow[];
  readonly after: readonly InventoryRow[];
  /** One for each order, in the order in which they take effect; those that change nothing come last. */
  readonly outcomes: readonly OrderOutcome[];
  /** Everything that contradicts; where there is any, `after` is not to be used. */
  readonly problems: readonly Problem[];
  /** What was taken for something else than it is written as. */
  readonly warnings: readonly Problem[];
}

/** The outcome of an order whose effect the inventory shows. */
export const ALREADY: Attempt = { result: 'already-applied', edits: [] };
