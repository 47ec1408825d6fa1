import type { Day } from '../calendar/day.ts';
import { type Money, rounded } from '../money/money.ts';
import { sumsByCurrency } from '../money/sums-by-currency.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import { isActiveOn } from './holdings.ts';

/** What the active rows of an inventory cost by the month on a day. */
export interface MonthlyCost {
  /** A sum for each currency, to the minor unit, sorted by its code. */
  readonly sums: readonly Money[];
  readonly active: number;
  /** Active rows that state no monthly charge: they are in no sum. */
  readonly unpriced: number;
}

/** Sums the monthly charges of the rows that are active on the day. */
export function monthlyCost(rows: readonly InventoryRow[], day: Day): MonthlyCost {
  const active = rows.filter((row) => isActiveOn(row, day));
  const charges = active.flatMap(({ mrc }) => mrc ?? []);
  return {
    sums: sumsByCurrency(charges).map(rounded),
    active: active.length,
    unpriced: active.length - charges.length,
  };
}
