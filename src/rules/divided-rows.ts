import { periodKey } from '../calendar/period.ts';
import type { InventoryCase, MatchedCharge } from '../match/month.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import { recurringCharges } from './charge-facts.ts';

/** The rows over which the inventory divides what a charge bills: same service, code and account, and in use. */
export function rowsTogether({ inventory }: MatchedCharge, row: InventoryRow): readonly InventoryRow[] {
  if (inventory.status !== 'matched') return [row];
  return inventory.rows.filter(
    (other) =>
      other === row ||
      (other.status === row.status &&
        other.code?.key === row.code?.key &&
        other.account?.key === row.account?.key),
  );
}

/** The lines over which the bill divides what a row owns: recurring charges of one period that the row answers for. */
export function linesTogether({ charges }: InventoryCase, matched: MatchedCharge): readonly MatchedCharge[] {
  const key = periodKey(matched.charge.period);
  return recurringCharges(charges).filter(({ charge }) => periodKey(charge.period) === key);
}
