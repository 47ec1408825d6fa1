import { present } from '../keyed/present.ts';
import { codesOf } from '../law/reason-codes.ts';
import type { NewLine } from '../ledger/event.ts';
import { LONGEST_NAME, LONGEST_TEXT } from '../ledger/event-json.ts';
import { compare, type Money, moneyText, rounded, shareOf, signOf } from '../money/money.ts';
import type { SetLimits } from '../records/dispute.ts';
import type { ReportFinding } from '../report/report.ts';
import { findingOf } from '../report/report-json.ts';
import type { ClaimableFinding } from './findings-to-claim.ts';

/** The line of a claim that asks a finding's money back within its time limits, with the finding as `report.json` keeps it. */
export function lineToClaim(finding: ClaimableFinding, limits: SetLimits): NewLine {
  const { id, fingerprint, rule, period, billed, impact, record } = finding;
  return {
    finding: id,
    fingerprint,
    rule,
    ...present('account', named(finding.account)),
    ...present('invoice', named(finding.invoice)),
    ...present('billDate', record.billDate),
    ...present('service', named(finding.service)),
    ...present('code', named(finding.code)),
    ...present('description', record.description?.slice(0, LONGEST_TEXT)),
    ...present('period', period),
    ...present('billed', billed && storable(billed)),
    disputed: rounded(impact),
    ...present('monthly', monthlyOf(finding)),
    codes: codesOf(finding),
    ...limits,
    saved: findingOf(finding),
  };
}

/** What a month of it costs while it stays uncorrected; undefined of what the next bill does not repeat by itself. */
function monthlyOf({ rule, impact, impactAnnual, record }: ClaimableFinding): Money | undefined {
  if (!RETURNING_RULES.has(rule)) return undefined;
  if (!RECURS.has(record.about ?? '') && record.chargeType !== 'recurring') return undefined;
  if (impactAnnual?.currency !== impact.currency) return undefined;
  const monthly = shareOf(impactAnnual, { numerator: 1n, denominator: 12n });
  // Money of a year is divided into months that are rounded; what is for a month comes back to the cent.
  if (compare(monthly, impact) === 0) return rounded(impact);
  return signOf(monthly) > 0 ? monthly : undefined;
}

/** Rules whose errors the next bill repeats until somebody corrects the price, the service or the discount behind them. */
const RETURNING_RULES: ReadonlySet<string> = new Set([
  'account-closed-billed',
  'billed-after-disconnect',
  'billed-not-in-inventory',
  'billed-while-suspended',
  'charge-not-in-contract',
  'contract-rate-expired',
  'discount-missing',
  'duplicate-line',
  'duplicate-service-across-accounts',
  'duplicate-service-across-carriers',
  'feature-not-in-inventory',
  'installment-past-end',
  'mrc-contract-mismatch',
  'mrc-inventory-mismatch',
  'order-not-reflected',
  'quantity-mismatch',
  'rate-change-not-applied',
  'same-service-two-labels',
  'uncontracted-price-increase',
  'volume-discount-missing',
]);

/** Records that stand for a price of every month. */
const RECURS: ReadonlySet<string> = new Set<NonNullable<ReportFinding['record']['about']>>([
  'inventory',
  'order',
  'service',
]);

function named(text: string | undefined): string | undefined {
  return text === '' ? undefined : text?.slice(0, LONGEST_NAME);
}

/** The ledger keeps neither finer decimals than twelve nor more digits than an amount can have. */
function storable(amount: Money): Money | undefined {
  const kept = amount.scale > 12 ? rounded(amount) : amount;
  return moneyText(kept).length > 24 ? undefined : kept;
}
