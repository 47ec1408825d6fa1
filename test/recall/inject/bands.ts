import { priceOf } from '../cents.ts';
import type { MonthInHand } from '../month.ts';
import type { Line } from '../records.ts';

/** Gives a line’s item a price for each of three bands of quantity (1–9, 10–49, 50 and more); the prices, the dearest first. */
export function bands(month: MonthInHand, line: Line, unit: number): readonly number[] {
  const [first] = line.item.terms;
  const step = 50 * 10 ** line.account.carrier.decimals;
  if (first) Object.assign(first, { unit, min: 1, max: 9 });
  const { carrier } = line.account;
  const type = first?.type ?? 'recurring';
  month.term(carrier, line.item, unit - step, { min: 10, max: 49, type });
  month.term(carrier, line.item, unit - 2 * step, { min: 50, type });
  return [unit, unit - step, unit - 2 * step];
}

/** Bills a line of a quantity at another unit price than its own; the inventory is at the right one. */
export function atUnit(month: MonthInHand, line: Line, right: number, billed: number): number {
  const [due, amount] = [priceOf(right, line.quantity), priceOf(billed, line.quantity)];
  line.row.mrc = due;
  month.charge(line.bill, amount);
  for (const bill of line.past.values()) month.charge(bill, amount);
  return amount - due;
}
