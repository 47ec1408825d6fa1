import { present } from '../keyed/present.ts';
import { codesOf } from '../law/reason-codes.ts';
import type { NewLine } from '../ledger/event.ts';
import { LONGEST_NAME, LONGEST_TEXT } from '../ledger/event-json.ts';
import { compare, type Money, moneyText, rounded, shareOf } from '../money/money.ts';
import type { ReportFinding } from '../report/report.ts';
import { findingOf } from '../report/report-json.ts';
import type { ClaimableFinding } from './findings-to-claim.ts';

/** The line of a claim that asks a finding's money back, with the finding as `report.json` keeps it. */
export function lineToClaim(finding: ClaimableFinding): NewLine {
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
    saved: findingOf(finding),
  };
}

/** What a month of it costs while it stays uncorrected; undefined of what happened once. */
function monthlyOf({ impact, impactAnnual, record }: ClaimableFinding): Money | undefined {
  if (!RECURS.has(record.about ?? '') && record.chargeType !== 'recurring') return undefined;
  if (impactAnnual?.currency !== impact.currency) return rounded(impact);
  const monthly = shareOf(impactAnnual, { numerator: 1n, denominator: 12n });
  // Money of a year is divided into months that are rounded; what is for a month comes back to the cent.
  return compare(monthly, impact) === 0 ? rounded(impact) : monthly;
}

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
