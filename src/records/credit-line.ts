import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Money } from '../money/money.ts';
import type { RowPlace } from './origin.ts';

/**
 * A credit on a bill: a line with a negative amount, or a credit note that has no lines; or the taking back of one, a line
 * that charges again what was credited. Identifiers are as written.
 */
export interface CreditLine {
  /** The same credit in whatever file it stands: a digest of what the bill says of it. */
  readonly key: string;
  readonly carrier: string;
  readonly account?: string;
  readonly invoice?: string;
  readonly date?: Day;
  /** The invoice that a credit note corrects. */
  readonly preceding?: string;
  readonly service?: string;
  readonly code?: string;
  readonly description?: string;
  /** What the bill has as reference or order: a claim number or the carrier's ticket may stand there. */
  readonly reference?: string;
  readonly period?: Period;
  /** Before tax, above zero of a credit, below zero of one that is taken back. */
  readonly amount: Money;
  /** With tax; absent where the bill does not say. */
  readonly gross?: Money;
  readonly place: RowPlace;
}
