import type { Finding } from '../findings/finding.ts';
import type { Locale, Translated } from '../language/locale.ts';
import type { Month } from '../match/month.ts';
import { absolute, compare, type Money } from '../money/money.ts';
import type { Problem } from '../problem.ts';
import type { CarrierProfile, Customer } from '../records/customer.ts';
import { RULES } from '../rules/index.ts';
import { PENDING_RULES } from '../rules/reserved.ts';
import { compareText } from '../text/fold.ts';
import type { Audit, InputFile, RuleOutcome } from './audit.ts';
import { comparisonOf } from './comparison.ts';
import { carrierTotalsOf, coverageOf, totalsOf } from './coverage.ts';
import { partCredited } from './credited.ts';
import { notAuditedOf } from './not-audited.ts';
import { runRules } from './run-rules.ts';
import type { RuleSettings } from './settings.ts';
import { type Suppression, setAside } from './suppressions.ts';
import { unusedOverrides } from './unused-overrides.ts';

/** What an audit is made of, beside the month. */
export interface AuditRequest {
  readonly version: string;
  readonly locale: Locale;
  readonly customer: Customer;
  /** The profile of a carrier by the name under which it is reported. */
  readonly profileOf: (carrier: string) => CarrierProfile;
  readonly settings: RuleSettings;
  readonly only?: ReadonlySet<string>;
  /** Findings whose amount is smaller, without its sign, are left out. A plain number of the finding's own currency. */
  readonly minImpact?: (amount: Money) => Money;
  readonly suppressions: readonly Suppression[];
  readonly inputs: readonly InputFile[];
  readonly rejections: readonly Problem[];
  readonly warnings: readonly Problem[];
}

const PENDING: Translated = {
  en: 'not in this version',
  fr: 'absente de cette version',
  ar: 'غير متاحة في هذا الإصدار',
};

/** Audits a month: runs the rules, settles the findings and sums up what was and was not checked. */
export function runAudit(month: Month, request: AuditRequest): Audit {
  const { findings: all, outcomes: counted } = runRules(month, {
    rules: RULES,
    settings: request.settings,
    only: request.only,
    locale: request.locale,
  });
  const { standing: owed, credited } = partCredited(all, month);
  const { standing, suppressed, warnings } = setAside(owed, request.suppressions, month.asOf);
  const findings = standing.filter((finding) => isLargeEnough(finding, request.minImpact));
  const belowMinimum = standing.filter((finding) => !isLargeEnough(finding, request.minImpact));
  const outcomes = [
    ...counted.map((outcome) =>
      outcome.status === 'ran'
        ? { ...outcome, findings: findings.filter(({ rule }) => rule === outcome.id).length }
        : outcome,
    ),
    ...PENDING_RULES.map(
      (id): RuleOutcome => ({ id, status: 'skipped', reason: PENDING[request.locale.language] }),
    ),
  ];
  const carriers = [
    ...new Set([
      ...month.charges.map(({ charge }) => charge.carrier.written),
      ...findings.map(({ carrier }) => carrier),
    ]),
  ]
    .filter((name) => name !== '')
    .sort(compareText)
    .map(request.profileOf);
  return {
    version: request.version,
    asOf: month.asOf,
    locale: request.locale,
    customer: request.customer,
    carriers,
    inputs: request.inputs,
    coverage: coverageOf(month, outcomes),
    totals: totalsOf(month, findings),
    carrierTotals: carrierTotalsOf(month, findings),
    findings,
    comparison: comparisonOf(month, findings),
    notAudited: notAuditedOf(month, {
      rejections: request.rejections,
      rules: outcomes,
      credited,
      suppressed,
      belowMinimum,
    }),
    warnings: [...request.warnings, ...unusedOverrides(month, request.settings), ...warnings],
    rulesSha256: request.settings.digest(),
    month,
  };
}

function isLargeEnough({ impact }: Finding, minimum: AuditRequest['minImpact']): boolean {
  if (!minimum || !impact || impact.digits === 0n) return true;
  return compare(absolute(impact), minimum(impact)) >= 0;
}
