import type { Day } from '../calendar/day.ts';
import type { Decimal } from '../money/decimal.ts';
import type { Money } from '../money/money.ts';
import type { ServiceStatus } from './field.ts';
import type { Identifier } from './identifier.ts';
import type { Origin } from './origin.ts';

/** A service, or one option of it, that the company knows it has. */
export interface InventoryRow {
  readonly origin: Origin;
  readonly carrier: Identifier;
  readonly account?: Identifier;
  readonly service: Identifier;
  readonly code?: Identifier;
  readonly description: string;
  readonly status: ServiceStatus;
  readonly startDate?: Day;
  /** Last billable day. */
  readonly endDate?: Day;
  /** Monthly recurring charge for the whole quantity. */
  readonly mrc?: Money;
  readonly quantity?: Decimal;
  readonly location: string;
  readonly costCenter: string;
  readonly contract: string;
}
