import type { Finding } from '../findings/finding.ts';
import type { Locale } from '../language/locale.ts';
import { type LawChoices, lawsInUse } from '../law/law-choices.ts';
import type { Month } from '../match/month.ts';
import { absolute, compare, type Money } from '../money/money.ts';
import type { Problem } from '../problem.ts';
import { inOneGo, type Progress } from '../progress.ts';
import type { CarrierProfile, Customer } from '../records/customer.ts';
import type { Dispute } from '../records/dispute.ts';
import type { Catalogue } from '../rules/catalogue.ts';
import { currentMonth } from '../rules/history-facts.ts';
import { compareText } from '../text/fold.ts';
import type { Audit, InputFile } from './audit.ts';
import { type Baseline, knownAside } from './baseline.ts';
import { comparisonOf } from './comparison.ts';
import { type CourseSetting, withCourse } from './course.ts';
import { carrierTotalsOf, coverageOf, totalsOf } from './coverage.ts';
import { partCredited } from './credited.ts';
import { ignoredOf, statusesOf } from './dispute-status.ts';
import { notAuditedOf } from './not-audited.ts';
import { runRulesInSteps } from './run-rules.ts';
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
  readonly catalogue: Catalogue;
  readonly settings: RuleSettings;
  readonly only?: ReadonlySet<string>;
  /** Findings whose amount is smaller, without its sign, are left out. A plain number of the finding's own currency. */
  readonly minImpact?: (amount: Money) => Money;
  /** Absent: every known legal reference is in use. */
  readonly laws?: LawChoices;
  readonly suppressions: readonly Suppression[];
  /** An earlier report, whose findings are known. */
  readonly baseline?: Baseline;
  /** The ledger's, sorted by claim number; absent where no ledger was read. */
  readonly disputes?: readonly Dispute[];
  /** True: what is in dispute or credited is set aside too. */
  readonly onlyNew?: boolean;
  readonly inputs: readonly InputFile[];
  readonly rejections: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Audits a month: runs the rules, settles the findings and sums up what was and was not checked. */
export function runAudit(month: Month, request: AuditRequest): Audit {
  return inOneGo(runAuditInSteps(month, request));
}

/** Does what `runAudit` does, a rule at a step. */
export function* runAuditInSteps(month: Month, request: AuditRequest): Generator<Progress, Audit, void> {
  const { findings: all, outcomes: counted } = yield* runRulesInSteps(month, {
    rules: request.catalogue,
    settings: request.settings,
    only: request.only,
    locale: request.locale,
  });
  const { standing: owed, credited } = partCredited(all, month);
  const {
    standing: unsuppressed,
    suppressed,
    warnings,
  } = setAside(owed, request.suppressions, {
    day: month.asOf,
    allRules: request.only === undefined,
  });
  const ran = new Set(counted.flatMap(({ id, status }) => (status === 'ran' ? [id] : [])));
  const { standing, known, summary } = knownAside(unsuppressed, request.baseline, { found: owed, ran });
  const setting: CourseSetting = {
    run: { rules: request.catalogue, settings: request.settings, locale: request.locale },
    customer: request.customer,
    profileOf: request.profileOf,
    laws: lawsInUse(request.laws),
  };
  const large = withCourse(
    standing.filter((finding) => isLargeEnough(finding, request.minImpact)),
    month,
    setting,
  );
  const ledger = request.disputes !== undefined;
  const told = statusesOf(large, request.disputes ?? [], currentMonth(month));
  const findings = request.onlyNew ? told.standing.filter(isNew) : told.standing;
  const disputed = request.onlyNew ? told.standing.filter((finding) => !isNew(finding)) : [];
  const ignored = ledger ? withCourse(ignoredOf(suppressed), month, setting) : [];
  const belowMinimum = standing.filter((finding) => !isLargeEnough(finding, request.minImpact));
  const outcomes = counted.map((outcome) =>
    outcome.status === 'ran'
      ? { ...outcome, findings: findings.filter(({ rule }) => rule === outcome.id).length }
      : outcome,
  );
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
    catalogue: request.catalogue,
    ...(request.laws ? { laws: request.laws } : {}),
    carriers,
    inputs: request.inputs,
    coverage: coverageOf(month, outcomes),
    totals: totalsOf(month, findings, { ledger }),
    carrierTotals: carrierTotalsOf(month, findings, { ledger }),
    findings,
    settled: inOrderOf(all, [...told.settled, ...ignored]),
    aside: [
      ...credited.map((one) => ({ ...one, why: 'credited' as const })),
      ...suppressed.map((one) => ({ ...one, why: 'suppressed' as const })),
      ...known.map((finding) => ({ finding, why: 'known' as const })),
      ...belowMinimum.map((finding) => ({ finding, why: 'below-minimum' as const })),
      ...told.settled.map((finding) => ({ finding, why: 'settled' as const })),
      ...disputed.map((finding) => ({ finding, why: 'disputed' as const })),
    ],
    ...(summary ? { baseline: summary } : {}),
    comparison: comparisonOf(month, findings),
    notAudited: notAuditedOf(month, {
      rejections: request.rejections,
      rules: outcomes,
      credited,
      suppressed,
      known,
      belowMinimum,
      disputed,
    }),
    warnings: [...request.warnings, ...unusedOverrides(month, request.settings), ...warnings],
    rulesSha256: request.settings.digest(),
    month,
  };
}

function isNew({ status }: Finding): boolean {
  return status === 'new';
}

/** The findings in the order in which those of the same ids were found. */
function inOrderOf(all: readonly Finding[], findings: readonly Finding[]): Finding[] {
  const places = new Map(all.map(({ id }, index) => [id, index]));
  return [...findings].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

function isLargeEnough({ impact }: Finding, minimum: AuditRequest['minImpact']): boolean {
  if (!minimum || !impact || impact.digits === 0n) return true;
  return compare(absolute(impact), minimum(impact)) >= 0;
}
