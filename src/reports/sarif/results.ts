import { isSettled } from '../../audit/dispute-status.ts';
import { type Day, isoDay } from '../../calendar/day.ts';
import { type Money, moneyText, rounded } from '../../money/money.ts';
import type { Report, ReportFinding } from '../../report/report.ts';
import { withoutInvisible } from '../../text/fold.ts';
import { disputeText } from '../dispute-text.ts';
import { type ArtifactIndex, type Location, locationOf } from './locations.ts';
import { type Message, messageOf } from './message.ts';
import { LEVELS } from './rules.ts';

/** Cells that a result points at; GitHub reads no more, and `evidence_cells` says how many there are. */
const PLACES_TOLD = 100;

/** A `suppression` of SARIF: a person, or the ledger, has settled the result. */
export interface Suppression {
  readonly kind: 'external';
  readonly status: 'accepted';
  readonly justification: string;
}

/** A `result` of SARIF. */
export interface Result {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: 'error' | 'warning' | 'note';
  readonly message: Message;
  readonly locations?: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly baselineState?: 'new' | 'unchanged';
  readonly suppressions?: readonly Suppression[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A finding at the first cell that proves it, the other cells as related locations; amounts are decimal strings. */
export function resultOf(
  finding: ReportFinding,
  ruleIndex: number | undefined,
  artifacts: ArtifactIndex,
  report: Report,
): Result {
  const [first, ...others] = finding.evidence
    .filter(({ file }) => file !== '')
    .slice(0, PLACES_TOLD)
    .map((cell) => locationOf(cell, artifacts, report.locale));
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[finding.severity],
    message: messageOf(finding.message),
    ...(first ? { locations: [first] } : {}),
    ...(others.length === 0
      ? {}
      : { relatedLocations: others.map((location, index) => ({ id: index + 1, ...location })) }),
    partialFingerprints: {
      // The one that GitHub compares: the same fact is the same alert in any month.
      primaryLocationLineHash: finding.fingerprint,
      'billAudit/v1': finding.fingerprint,
    },
    ...baselineStateOf(finding, report),
    ...(isSettled(finding) ? { suppressions: [suppressionOf(finding, report)] } : {}),
    properties: propertiesOf(finding),
  };
}

/** With a baseline, a report's findings are those that it does not have; what is in dispute was known before. */
function baselineStateOf(
  { status }: ReportFinding,
  { baseline, disputes }: Report,
): Pick<Result, 'baselineState'> {
  if (!baseline && (disputes ?? []).length === 0) return {};
  return { baselineState: status === 'new' ? 'new' : 'unchanged' };
}

function suppressionOf(finding: ReportFinding, { locale }: Report): Suppression {
  const justification = disputeText(finding, locale, withoutInvisible) ?? finding.status;
  return { kind: 'external', status: 'accepted', justification };
}

function propertiesOf(finding: ReportFinding): Record<string, unknown> {
  const { account, invoice, service, code, period, record } = finding;
  const values = {
    id: finding.id,
    cause: finding.cause,
    class: finding.class,
    severity: finding.severity,
    carrier: finding.carrier,
    account,
    invoice,
    service,
    code,
    period: period && { from: isoDay(period.from), to: isoDay(period.to) },
    bill_date: dayText(record.billDate),
    due_date: dayText(record.dueDate),
    description: record.description,
    currency: record.currency,
    billed: amountText(finding.billed),
    expected: amountText(finding.expected),
    impact: amountText(finding.impact),
    since: dayText(finding.since),
    impact_to_date: amountText(finding.impactToDate),
    impact_annual: amountText(finding.impactAnnual),
    claimable: amountText(finding.claimable),
    deadline: dayText(finding.deadline),
    status: finding.status === 'new' ? undefined : finding.status,
    claim: finding.dispute?.claim,
    dispute_state: finding.dispute?.state,
    ticket: finding.dispute?.ticket,
    also: finding.also.length === 0 ? undefined : finding.also,
    evidence_cells: finding.evidence.length,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function amountText(amount: Money | undefined): string | undefined {
  return amount && moneyText(rounded(amount));
}

function dayText(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : isoDay(day);
}
