import type { RuleOutcome } from '../../audit/audit.ts';
import { digest } from '../../findings/fingerprint.ts';
import { isDisputed, isUnclaimed } from '../../findings/standing.ts';
import { append } from '../../keyed/value-at.ts';
import { absolute, type Money } from '../../money/money.ts';
import { sumsByCurrency } from '../../money/sums-by-currency.ts';
import type { Report, ReportFinding } from '../../report/report.ts';
import { compareText } from '../../text/fold.ts';
import { plainText } from './xml-text.ts';

/** What stands for a carrier where there is none to name. */
export const NO_CARRIER = 'bill-audit';

/** A carrier with a test case for each rule. */
export interface Suite {
  readonly carrier: string;
  readonly cases: readonly TestCase[];
}

/** A rule of the catalogue, and what became of it at a carrier. */
export interface TestCase {
  readonly rule: string;
  readonly result: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped. */
  readonly reason?: string;
  readonly findings: readonly ReportFinding[];
}

/**
 * A suite for each carrier of the report or its findings, sorted by name, and one where the report has none; in each, a
 * case for every rule in catalogue order. A case fails on findings of severity `error` or `warning`, whatever their class
 * and whether or not they are in dispute, as the audit does; `info` lets it pass.
 */
export function suitesOf(report: Report): Suite[] {
  const byCarrier = new Map<string, ReportFinding[]>();
  for (const finding of report.findings) append(byCarrier, nameOf(finding.carrier), finding);
  const names = new Set([...report.carriers.map(({ name }) => nameOf(name)), ...byCarrier.keys()]);
  const carriers = names.size === 0 ? [NO_CARRIER] : [...names].sort(compareText);
  return carriers.map((carrier) => ({
    carrier,
    cases: casesOf(report.coverage.rules, byCarrier.get(carrier) ?? []),
  }));
}

/** What is claimed, in dispute and exposed of findings, by currency, sorted by currency; an exposure has no sign. */
export function sumsOf(findings: readonly ReportFinding[]): {
  claims: Money[];
  disputed: Money[];
  exposures: Money[];
} {
  const impacts = (isMeant: (finding: ReportFinding) => boolean) =>
    findings.flatMap((finding) => (isMeant(finding) && finding.impact ? [finding.impact] : []));
  return {
    claims: sumsByCurrency(impacts(isUnclaimed)),
    disputed: sumsByCurrency(impacts(isDisputed)),
    exposures: sumsByCurrency(impacts(({ class: klass }) => klass === 'exposure').map(absolute)),
  };
}

/** In characters. */
const LONGEST_NAME = 200;

/** The carrier's name as a suite has it. */
export function nameOf(carrier: string): string {
  const name = plainText(carrier).trim() || NO_CARRIER;
  if (name.length <= LONGEST_NAME) return name;
  // It stands in every case: a name of a page would make a file of hundreds of megabytes.
  return `${name.slice(0, LONGEST_NAME)}… (${digest(carrier).slice(0, 8)})`;
}

function casesOf(rules: readonly RuleOutcome[], findings: readonly ReportFinding[]): TestCase[] {
  const byRule = new Map<string, ReportFinding[]>();
  for (const finding of findings) append(byRule, finding.rule, finding);
  const known = new Set(rules.map(({ id }) => id));
  const others = [...byRule.keys()].filter((id) => !known.has(id)).sort(compareText);
  return [
    ...rules.map((outcome) => caseOf(outcome, byRule.get(outcome.id) ?? [])),
    ...others.map((id) => caseOf({ id, status: 'ran', findings: 0 }, byRule.get(id) ?? [])),
  ];
}

function caseOf(outcome: RuleOutcome, findings: readonly ReportFinding[]): TestCase {
  const rule = outcome.id;
  if (findings.length === 0 && outcome.status === 'skipped')
    return { rule, result: 'skipped', reason: outcome.reason, findings };
  const failed = findings.some(({ severity }) => severity !== 'info');
  return { rule, result: failed ? 'failed' : 'passed', findings };
}
