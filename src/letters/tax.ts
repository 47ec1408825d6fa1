import { type Decimal, shortText } from '../money/decimal.ts';
import { add, type Money, moneyOf, rounded, times, zero } from '../money/money.ts';
import type { ClaimedFinding } from './claim.ts';

/** The tax on findings, as far as it can be told. */
export interface KnownTax {
  /** To the minor unit; zero where nothing of it can be told. */
  readonly sum: Money;
  /** Findings whose amount is before tax, of which neither a rate nor a tax is known. */
  readonly unknown: readonly ClaimedFinding[];
  /** Findings of which it is not known whether tax is in their amount. */
  readonly unsaid: readonly ClaimedFinding[];
}

/**
 * The tax on the findings' net amounts: rate × sum, rounded once per rate to the minor unit, and charges disputed whole
 * that state no rate with the tax they state. The rate is the expected one where another finding claims the tax above it,
 * which would else be claimed twice.
 */
export function taxOn(findings: readonly ClaimedFinding[], currency: string): KnownTax {
  let tax: Money = zero(currency);
  const unknown: ClaimedFinding[] = [];
  const unsaid: ClaimedFinding[] = [];
  const byRate = new Map<string, { rate: Decimal; sum: Money }>();
  for (const finding of findings) {
    const { taxBasis, taxRateDue, taxAmount } = finding.record;
    const taxRate = taxRateDue ?? finding.record.taxRate;
    if (taxBasis === 'tax') continue;
    if (taxBasis === 'unknown') {
      unsaid.push(finding);
    } else if (taxRate) {
      const key = shortText(taxRate);
      const sum = byRate.get(key)?.sum ?? zero(currency);
      byRate.set(key, { rate: taxRate, sum: add(sum, finding.impact) });
    } else if (taxAmount) {
      tax = add(tax, taxAmount);
    } else {
      unknown.push(finding);
    }
  }
  for (const { rate, sum } of byRate.values()) {
    tax = add(tax, rounded(times(sum, { digits: rate.digits, scale: rate.scale + 2 })));
  }
  return { sum: rounded(moneyOf(tax, currency)), unknown, unsaid };
}

/** The tax on an amount before tax of findings that all have one rate, rounded once; undefined where they have not. */
export function taxAtOneRate(findings: readonly ClaimedFinding[], value: Money): Money | undefined {
  const rates = new Map<string, Decimal>();
  for (const { record } of findings) {
    const rate = record.taxRateDue ?? record.taxRate;
    if (record.taxBasis !== 'net' || !rate) return undefined;
    rates.set(shortText(rate), rate);
  }
  const [rate, ...others] = rates.values();
  if (!rate || others.length > 0) return undefined;
  return rounded(moneyOf(times(value, { digits: rate.digits, scale: rate.scale + 2 }), value.currency));
}
