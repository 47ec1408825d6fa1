import { isWhole } from '../calendar/period.ts';
import type { WorkingStep } from '../findings/fact.ts';
import { billedQuantity } from '../match/expected-price.ts';
import type { MatchedCharge } from '../match/month.ts';
import { add, compare, type Money, rounded, subtract } from '../money/money.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import { type CellEvidence, evidenceOf } from '../records/origin.ts';
import type { PriceTerm } from '../records/price-term.ts';
import { exceeds, type Tolerance } from './tolerance.ts';

/** Recurring charges; lines with a negative amount are credits under another name, and have no price to compare. */
export function recurringCharges(charges: readonly MatchedCharge[]): readonly MatchedCharge[] {
  let recurring = recurringOf.get(charges);
  if (!recurring) {
    recurring = charges.filter(({ charge }) => charge.type === 'recurring' && charge.amount.digits >= 0n);
    recurringOf.set(charges, recurring);
  }
  return recurring;
}

/** Most rules ask for the same month's. */
const recurringOf = new WeakMap<readonly MatchedCharge[], readonly MatchedCharge[]>();

/** The cell of the charge's amount. */
export function billedCell({ charge }: MatchedCharge): CellEvidence {
  return evidenceOf(charge.origin, 'amount');
}

/** The cell of the term's unit price, and of its discount where it has one. */
export function termCells(term: PriceTerm): CellEvidence[] {
  const price = evidenceOf(term.origin, 'unit_price');
  return term.discountPercent && term.discountPercent.digits > 0n
    ? [price, evidenceOf(term.origin, 'discount_percent')]
    : [price];
}

/** The cell of an inventory row that holds the given field. */
export function inventoryCell(
  row: InventoryRow,
  field: 'service' | 'mrc' | 'quantity' | 'start_date' | 'end_date' | 'status',
): CellEvidence {
  return evidenceOf(row.origin, field);
}

/** The arithmetic of a contract price, step by step. */
export function priceWorking(matched: MatchedCharge, term: PriceTerm, expected: Money): WorkingStep[] {
  const steps: WorkingStep[] = [
    { name: 'unit-price', value: term.unitPrice },
    { name: 'quantity', value: { kind: 'number', number: billedQuantity(matched) } },
  ];
  if (term.discountPercent && term.discountPercent.digits > 0n)
    steps.push({ name: 'discount', value: { kind: 'percent', percent: term.discountPercent } });
  return [
    ...steps,
    ...shareWorking(matched),
    { name: 'expected', value: expected },
    { name: 'billed', value: matched.charge.amount },
  ];
}

/** The share of a month, where the charge is not for exactly one. */
export function shareWorking({ share }: MatchedCharge): WorkingStep[] {
  return isWhole(share)
    ? []
    : [{ name: 'months', value: { kind: 'text', text: `${share.numerator}/${share.denominator}` } }];
}

/** The charge's amount to the minor unit. */
export function billedAmount({ charge }: MatchedCharge): Money {
  return rounded(charge.amount);
}

/**
 * Billed less expected, each to the minor unit. A charge is never claimed beyond its own amount (ground rule 2), even
 * where the price is below zero.
 */
export function impactOf(billed: Money, expected: Money): Money {
  const amount = rounded(billed);
  const difference = subtract(amount, rounded(expected));
  return amount.digits >= 0n && compare(difference, amount) > 0 ? amount : difference;
}

/**
 * True when a discount that stands on a line of its own brings what is billed, for the charge or for all charges of its
 * service, to the expected amount. Each discount line excuses once: `spent` remembers those already used.
 */
export function discountedElsewhere(
  matched: MatchedCharge,
  expected: Money,
  tolerance: Tolerance,
  spent: Set<unknown>,
  billed: Money = matched.charge.amount,
): boolean {
  for (const discount of matched.discounts) {
    if (spent.has(discount) || discount.amount.currency !== expected.currency) continue;
    const net = add(billed, discount.amount);
    const difference = add(net, { ...expected, digits: -expected.digits });
    if (exceeds(difference, expected, tolerance)) continue;
    spent.add(discount);
    return true;
  }
  return false;
}
