import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Money } from '../money/money.ts';
import type { Identifier } from './identifier.ts';
import type { Origin } from './origin.ts';

/** The header of an invoice: its dates and the totals the carrier states. */
export interface Invoice {
  readonly origin: Origin;
  readonly carrier: Identifier;
  readonly account?: Identifier;
  readonly invoice: Identifier;
  readonly invoiceDate?: Day;
  readonly dueDate?: Day;
  readonly period?: Period;
  readonly currency: string;
  readonly previousBalance?: Money;
  readonly payments?: Money;
  readonly adjustments?: Money;
  readonly netTotal?: Money;
  readonly taxTotal?: Money;
  readonly total?: Money;
  readonly amountDue?: Money;
  readonly paidOn?: Day;
}
