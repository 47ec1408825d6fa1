import type { Day } from '../calendar/day.ts';
import type { Money } from '../money/money.ts';
import type { OrderType } from './field.ts';
import type { Identifier } from './identifier.ts';
import type { Origin } from './origin.ts';

/** A move, add, change or disconnect the company asked for. */
export interface Order {
  readonly origin: Origin;
  readonly carrier: Identifier;
  readonly account?: Identifier;
  readonly order: Identifier;
  readonly type: OrderType;
  readonly service?: Identifier;
  readonly code?: Identifier;
  readonly requestedDate?: Day;
  readonly completedDate?: Day;
  /** One-time charge agreed. */
  readonly nrc?: Money;
  /** Monthly recurring charge agreed. */
  readonly mrc?: Money;
}
