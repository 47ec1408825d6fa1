import type { Finding } from '../findings/finding.ts';
import { append } from '../keyed/value-at.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { absolute, add, type Money, rounded, zero } from '../money/money.ts';
import { sumsByCurrency } from '../money/sums-by-currency.ts';
import { compareText } from '../text/fold.ts';
import type { CarrierTotal, Coverage, CurrencyTotal, RuleOutcome } from './audit.ts';

/** How much of the month was held against inventory and price sheets. */
export function coverageOf(month: Month, rules: readonly RuleOutcome[]): Coverage {
  const priced = month.charges.filter(({ price }) => price.status === 'in-force');
  return {
    charges: month.charges.length,
    withInventory: month.charges.filter(({ inventory }) => inventory.status === 'matched').length,
    withPrice: priced.length,
    spend: sums(month.charges),
    spendWithPrice: sums(priced),
    rules,
  };
}

/** Billed, claimed and exposed per currency, sorted by currency. */
export function totalsOf(month: Month, findings: readonly Finding[]): CurrencyTotal[] {
  const billed = new Map(sums(month.charges).map((sum) => [sum.currency, sum]));
  const currencies = new Set([
    ...billed.keys(),
    ...findings.flatMap(({ impact }) => (impact ? [impact.currency] : [])),
  ]);
  return [...currencies].sort(compareText).map((currency) => ({
    currency,
    billed: billed.get(currency) ?? zero(currency),
    ...claimAndExposure(findings, currency),
  }));
}

/** The same per carrier, for carriers that have findings. */
export function carrierTotalsOf(month: Month, findings: readonly Finding[]): CarrierTotal[] {
  const byCarrier = new Map<string, Finding[]>();
  for (const finding of findings) {
    append(byCarrier, finding.carrier, finding);
  }
  const totals: CarrierTotal[] = [];
  for (const carrier of [...byCarrier.keys()].sort(compareText)) {
    const own = byCarrier.get(carrier) ?? [];
    const charges = month.charges.filter(({ charge }) => charge.carrier.written === carrier);
    const billed = new Map(sums(charges).map((sum) => [sum.currency, sum]));
    const currencies = new Set(own.flatMap(({ impact }) => (impact ? [impact.currency] : [])));
    for (const currency of [...currencies].sort(compareText)) {
      const inCurrency = own.filter(({ impact }) => impact?.currency === currency);
      totals.push({
        carrier,
        currency,
        billed: billed.get(currency) ?? zero(currency),
        ...claimAndExposure(inCurrency, currency),
        findings: inCurrency.length,
      });
    }
  }
  return totals;
}

/** What findings claim and expose in one currency; exposures count without their signs. */
export function claimAndExposure(
  findings: Iterable<Pick<Finding, 'class' | 'impact'>>,
  currency: string,
): { claim: Money; exposure: Money } {
  let claim = zero(currency);
  let exposure = zero(currency);
  for (const { class: klass, impact } of findings) {
    if (impact?.currency !== currency) continue;
    if (klass === 'error') claim = add(claim, impact);
    if (klass === 'exposure') exposure = add(exposure, absolute(impact));
  }
  return { claim, exposure };
}

/** Sums of the charges' amounts, to the minor unit, sorted by currency. */
function sums(charges: readonly MatchedCharge[]): Money[] {
  return sumsByCurrency(charges.map(({ charge }) => charge.amount)).map(rounded);
}
