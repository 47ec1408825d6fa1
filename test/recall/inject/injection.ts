import { priceOf } from '../cents.ts';
import type { LineWish } from '../line-wish.ts';
import type { MonthInHand } from '../month.ts';
import type { Bill, Invoice, Line } from '../records.ts';

/** One way of making a month wrong, or of coming as near as may be without. */
export interface Injection {
  /** The rule that must speak, or stay silent. */
  readonly rule: string;
  readonly name: string;
  /** Changes the month and writes down what the audit must say of it. */
  readonly inject: (month: MonthInHand) => void;
}

/** The injections of one rule, by name. */
export function injections(
  rule: string,
  variants: Readonly<Record<string, (month: MonthInHand) => void>>,
): Injection[] {
  return Object.entries(variants).map(([name, inject]) => ({ rule, name, inject }));
}

/** A line billed so much above (or below) its price, without a unit price. */
export function billedOff(month: MonthInHand, by: number, wish: LineWish = {}): Line {
  const line = month.line(wish);
  month.charge(line.bill, line.bill.amount + by);
  return line;
}

/** A day inside a line's period, neither its first nor its last. */
export function insideDay(month: MonthInHand, { bill }: Line): number {
  const [from = 0, to = 0] = [bill.from, bill.to];
  return month.r.int(from + 2, to - 2);
}

/** The part of an amount that falls on some of a period's days, rounded once. */
export function partOf(amount: number, days: number, of: number): number {
  return priceOf(amount * 100, 1, { n: days, d: of });
}

/** Days of a line's charge, both ends included. */
export function daysOf({ bill }: Line): number {
  return (bill.to ?? 0) - (bill.from ?? 0) + 1;
}

/** The same charge again on its invoice. */
export function copyOf(m: MonthInHand, { invoice, ...bill }: Bill): Bill {
  return m.add(invoice, bill);
}

/** A charge for a part of a month, or for more than one, at its contract's price. */
export function part(m: MonthInHand, bill: Bill, unit: number, from: number, to: number): void {
  Object.assign(bill, { from, to });
  m.charge(bill, priceOf(unit, 1, m.months(bill.invoice.account.carrier, from, to)));
}

/** A day inside an invoice’s period, some days from both ends. */
export function insideInvoice(m: MonthInHand, { from, to }: Invoice): number {
  return m.r.int(from + 4, to - 4);
}
