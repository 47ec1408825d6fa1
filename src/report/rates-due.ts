import type { Finding } from '../findings/finding.ts';
import { chargeBehind } from '../findings/place.ts';
import type { MatchedCharge } from '../match/month.ts';
import { type Decimal, shortText } from '../money/decimal.ts';
import { signOf } from '../money/money.ts';
import type { Charge } from '../records/charge.ts';

/** The rules that claim what a tax is above an expected rate. */
const TAX_RULES: ReadonlySet<string> = new Set(['tax-rate-mismatch', 'tax-on-tax']);

/**
 * The rate in percent that was expected of the charge behind a finding, where another of the findings claims what its tax
 * is above it: that of the charge itself, or the line of its invoice that states the tax of all charges at its rate.
 */
export function ratesDue(findings: readonly Finding[]): (finding: Finding) => Decimal | undefined {
  const ofCharge = new Map<MatchedCharge, Decimal>();
  const ofGroup = new Map<string, Decimal>();
  for (const { rule, class: klass, impact, fact } of findings) {
    if (!TAX_RULES.has(rule) || klass !== 'error' || !impact || signOf(impact) <= 0) continue;
    const { rate } = fact.words;
    const matched = chargeBehind(fact.about);
    if (!matched || rate?.kind !== 'percent') continue;
    ofCharge.set(matched, rate.percent);
    const group = fact.about.kind === 'charge' ? groupOf(matched.charge) : undefined;
    if (group !== undefined) ofGroup.set(group, rate.percent);
  }
  return ({ rule, fact: { about } }) => {
    const matched = TAX_RULES.has(rule) ? undefined : chargeBehind(about);
    if (!matched) return undefined;
    const own = ofCharge.get(matched);
    if (own || matched.charge.taxAmount) return own;
    const group = groupOf(matched.charge);
    return group === undefined ? undefined : ofGroup.get(group);
  };
}

/** The charges of an invoice at one rate. */
function groupOf({ carrier, account, invoice, taxRate }: Charge): string | undefined {
  if (!invoice || !taxRate) return undefined;
  return [carrier.key, account?.key ?? '', invoice.key, shortText(taxRate)].join('\n');
}
