import type { Day } from '../calendar/day.ts';
import type { Decimal } from '../money/decimal.ts';
import type { UnitPrice } from '../money/unit-price.ts';
import type { ChargeType } from './field.ts';
import type { Identifier } from './identifier.ts';
import type { Origin } from './origin.ts';

/** One price of a contract's price sheet. */
export interface PriceTerm {
  readonly origin: Origin;
  readonly carrier: Identifier;
  readonly contract: string;
  readonly code?: Identifier;
  readonly description: string;
  /** Absent: the price holds for any type of charge. */
  readonly type?: ChargeType;
  readonly unitPrice: UnitPrice;
  /** Months a recurring price pays for: 1, 3 or 12. */
  readonly monthsPerUnit: number;
  /** Both ends included; an absent end is open. */
  readonly validFrom?: Day;
  readonly validTo?: Day;
  /** Both ends included. */
  readonly minQuantity?: Decimal;
  readonly maxQuantity?: Decimal;
  /** In percent, taken off the unit price. */
  readonly discountPercent?: Decimal;
  readonly account?: Identifier;
  readonly service?: Identifier;
}
