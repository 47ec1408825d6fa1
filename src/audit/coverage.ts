import type { Finding } from '../findings/finding.ts';
import { isDisputed, isUnclaimed } from '../findings/standing.ts';
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

/** Billed, claimed and exposed per currency, sorted by currency; and disputed, where a ledger was read. */
export function totalsOf(
  month: Month,
  findings: readonly Finding[],
  { ledger = false }: { readonly ledger?: boolean } = {},
): CurrencyTotal[] {
  const billed = new Map(sums(month.charges).map((sum) => [sum.currency, sum]));
  const currencies = new Set([
    ...billed.keys(),
    ...findings.flatMap(({ impact }) => (impact ? [impact.currency] : [])),
  ]);
  return [...currencies].sort(compareText).map((currency) => ({
    currency,
    billed: billed.get(currency) ?? zero(currency),
    ...claimedIn(findings, currency, ledger),
  }));
}

/** The same per carrier, for carriers that have findings. */
export function carrierTotalsOf(
  month: Month,
  findings: readonly Finding[],
  { ledger = false }: { readonly ledger?: boolean } = {},
): CarrierTotal[] {
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
        ...claimedIn(inCurrency, currency, ledger),
        findings: inCurrency.length,
      });
    }
  }
  return totals;
}

/**
 * What findings claim, have in dispute and expose in one currency: what is in dispute or credited is not claimed again, and
 * exposures count without their signs.
 */
export function claimAndExposure(
  findings: Iterable<Pick<Finding, 'class' | 'impact' | 'status'>>,
  currency: string,
): { claim: Money; disputed: Money; exposure: Money } {
  let claim = zero(currency);
  let disputed = zero(currency);
  let exposure = zero(currency);
  for (const finding of findings) {
    const { class: klass, impact } = finding;
    if (impact?.currency !== currency) continue;
    if (isUnclaimed(finding)) claim = add(claim, impact);
    if (isDisputed(finding)) disputed = add(disputed, impact);
    if (klass === 'exposure') exposure = add(exposure, absolute(impact));
  }
  return { claim, disputed, exposure };
}

/** The same, with what is in dispute only where a ledger was read. */
export function claimedIn(
  findings: Iterable<Pick<Finding, 'class' | 'impact' | 'status'>>,
  currency: string,
  ledger: boolean,
): Pick<CurrencyTotal, 'claim' | 'disputed' | 'exposure'> {
  const { claim, disputed, exposure } = claimAndExposure(findings, currency);
  return { claim, ...(ledger ? { disputed } : {}), exposure };
}

/** Sums of the charges' amounts, to the minor unit, sorted by currency. */
function sums(charges: readonly MatchedCharge[]): Money[] {
  return sumsByCurrency(charges.map(({ charge }) => charge.amount)).map(rounded);
}
