import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Decimal } from '../money/decimal.ts';
import type { Money } from '../money/money.ts';
import type { UnitPrice } from '../money/unit-price.ts';
import type { ChargeType } from './field.ts';
import type { Identifier } from './identifier.ts';
import type { Origin } from './origin.ts';

/** One line of a bill. */
export interface Charge {
  readonly origin: Origin;
  readonly carrier: Identifier;
  readonly account?: Identifier;
  readonly invoice?: Identifier;
  readonly invoiceDate?: Day;
  readonly dueDate?: Day;
  /** The charge's own period, both ends included. */
  readonly period?: Period;
  readonly service?: Identifier;
  readonly type: ChargeType;
  readonly code?: Identifier;
  readonly description: string;
  readonly quantity?: Decimal;
  readonly unitPrice?: UnitPrice;
  /** Net of tax, signed: a credit is negative. */
  readonly amount: Money;
  /** In percent: 20 is 20 %. */
  readonly taxRate?: Decimal;
  readonly taxAmount?: Money;
  /** Sum of the allowances (below zero) and charges of the line itself, which the amount holds already. */
  readonly lineAdjustment?: Money;
  /** What the amount of a tax line was worked out on. */
  readonly taxBase?: Money;
  readonly location: string;
  readonly costCenter: string;
  readonly order?: Identifier;
  readonly reference: string;
}
