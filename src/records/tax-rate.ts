import type { Day } from '../calendar/day.ts';
import type { Decimal } from '../money/decimal.ts';

/** A rate of tax that bills are expected to have. */
export interface TaxRate {
  readonly name: string;
  /** In percent: 9.975 is 9.975 %. */
  readonly rate: Decimal;
  /** Both ends included; an absent end is open. */
  readonly from?: Day;
  readonly to?: Day;
}
