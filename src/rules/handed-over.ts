import type { MatchedCharge } from '../match/month.ts';
import type { InventoryRow } from '../records/inventory-row.ts';

/** The inventory rows that the charge's carrier has for its service, whatever their account and code. */
export function serviceRows({ inventory }: MatchedCharge): readonly InventoryRow[] {
  return inventory.status === 'matched' || inventory.status === 'unknown-code' ? inventory.rows : [];
}

/**
 * True when the inventory has a service pass from one holder to another: both have rows of it, and none of the one is in
 * service on a day on which one of the other is. An end nobody wrote is open.
 */
export function handedOver(left: readonly InventoryRow[], right: readonly InventoryRow[]): boolean {
  if (left.length === 0 || right.length === 0) return false;
  return !left.some((one) => right.some((other) => meet(one, other)));
}

function meet(one: InventoryRow, other: InventoryRow): boolean {
  const from = Math.max(one.startDate ?? -Infinity, other.startDate ?? -Infinity);
  return from <= Math.min(one.endDate ?? Infinity, other.endDate ?? Infinity);
}
