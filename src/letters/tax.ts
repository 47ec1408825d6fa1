import type { Finding } from '../findings/finding.ts';
import { chargeBehind } from '../findings/place.ts';
import { type Decimal, shortText } from '../money/decimal.ts';
import { add, compare, type Money, moneyOf, rounded, times, zero } from '../money/money.ts';
import type { Charge } from '../records/charge.ts';
import type { ClaimedFinding } from './claim.ts';

/** What a disputed amount is: money before tax, tax itself, or a sum whose part of tax cannot be told. */
export type TaxBasis = 'net' | 'tax' | 'unknown';

/** The charge a finding is about, when it is about one. */
export function chargeOf(finding: Finding): Charge | undefined {
  return chargeBehind(finding.fact.about)?.charge;
}

/** True when the impact is part of charges on the bill, and not of a total that the invoice states beside them. */
export function disputesCharges(finding: ClaimedFinding): boolean {
  return chargeOf(finding) !== undefined || coversItsCharges(finding);
}

/** What the finding's impact is. */
export function taxBasis(finding: ClaimedFinding): TaxBasis {
  if (finding.fact.about.kind === 'tax') return 'tax';
  const charge = chargeOf(finding);
  if (charge) return charge.type === 'tax' ? 'tax' : 'net';
  if (finding.rule === 'line-sum-mismatch') return 'net';
  return coversItsCharges(finding) ? 'net' : 'unknown';
}

/**
 * The tax on the findings' net amounts: rate × sum, rounded once per rate to the minor unit, and a charge disputed
 * whole that states no rate with the tax it states. Undefined when that of one of them cannot be told.
 */
export function taxOn(findings: readonly ClaimedFinding[], currency: string): Money | undefined {
  let tax: Money = zero(currency);
  const byRate = new Map<string, { rate: Decimal; sum: Money }>();
  for (const finding of findings) {
    const basis = taxBasis(finding);
    if (basis === 'tax') continue;
    const charge = chargeOf(finding);
    if (basis === 'unknown' || !charge) return undefined;
    if (charge.taxRate) {
      const key = shortText(charge.taxRate);
      const sum = byRate.get(key)?.sum ?? zero(currency);
      byRate.set(key, { rate: charge.taxRate, sum: add(sum, finding.impact) });
    } else if (charge.taxAmount?.currency === currency && compare(charge.amount, finding.impact) === 0) {
      tax = add(tax, charge.taxAmount);
    } else {
      return undefined;
    }
  }
  for (const { rate, sum } of byRate.values()) {
    tax = add(tax, rounded(times(sum, { digits: rate.digits, scale: rate.scale + 2 })));
  }
  return rounded(moneyOf(tax, currency));
}

function coversItsCharges(finding: ClaimedFinding): boolean {
  const { about } = finding.fact;
  if (about.kind !== 'invoice' || about.invoice.charges.length === 0) return false;
  let sum: Money = zero(finding.impact.currency);
  for (const { charge } of about.invoice.charges) {
    if (charge.amount.currency !== sum.currency || charge.type === 'tax') return false;
    sum = add(sum, charge.amount);
  }
  return compare(sum, finding.impact) === 0;
}
