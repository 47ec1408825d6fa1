import { type Day, earlier } from '../calendar/day.ts';
import { FINDING_CLASSES, type FindingClass, SEVERITIES, type Severity } from '../findings/finding.ts';
import { append } from '../keyed/value-at.ts';
import { compareDecimals, type Decimal } from '../money/decimal.ts';
import { absolute, add, compare, type Money, signOf } from '../money/money.ts';
import { compareText } from '../text/fold.ts';
import type { ReportFinding } from './report.ts';

/** Findings that one mistake explains: the same rule, carrier and code, with the same difference on each line. */
export interface Cause<F extends ReportFinding = ReportFinding> {
  /** `C-` and eight or more hexadecimal digits; the same cause has the same one in any month. */
  readonly id: string;
  readonly rule: string;
  readonly class: FindingClass;
  /** The gravest of its findings. */
  readonly severity: Severity;
  readonly carrier: string;
  /** Absent where its findings have none. */
  readonly code?: string;
  readonly currency?: string;
  /** The impact that all its findings share; absent where they have no amount. */
  readonly each?: Money;
  /** Sum of the impacts of its findings; absent where they have no currency. */
  readonly total?: Money;
  /** How many findings it has, and of how many services and accounts; a finding may be of none. */
  readonly lines: number;
  readonly services: number;
  readonly accounts: number;
  /** The earliest of its findings' own; absent where none has one. */
  readonly since?: Day;
  /** At least one, in the order they came in. */
  readonly findings: readonly [F, ...F[]];
}

/**
 * The causes of findings: each finding is in one of them, by itself where nothing is like it. Class `error` first, then
 * the largest total whatever its sign and currency, then carrier, rule, code and difference.
 */
export function causesOf<F extends ReportFinding>(findings: readonly F[]): Cause<F>[] {
  const groups = new Map<string, F[]>();
  for (const finding of findings) append(groups, finding.cause, finding);
  return [...groups].flatMap(([id, group]) => causeOf(id, group) ?? []).sort(compareCauses);
}

/** True when every finding of the cause has stood since the cause's first month. */
export function isSinceShared({ since, findings }: Cause): boolean {
  return findings.every((finding) => finding.since === since);
}

function causeOf<F extends ReportFinding>(id: string, group: readonly F[]): Cause<F> | undefined {
  const [first, ...others] = group;
  if (!first) return undefined;
  const findings = [first, ...others] as const;
  const { rule, class: klass, carrier, code, impact } = first;
  const total = others.reduce((sum, other) => sum && other.impact && add(sum, other.impact), impact);
  const since = findings.reduce<Day | undefined>(
    (day, own) => (day === undefined ? own.since : own.since === undefined ? day : earlier(day, own.since)),
    undefined,
  );
  const severity = SEVERITIES.find((one) => findings.some((finding) => finding.severity === one));
  return {
    id,
    rule,
    class: klass,
    severity: severity ?? first.severity,
    carrier,
    ...(code === undefined ? {} : { code }),
    ...(impact ? { currency: impact.currency } : {}),
    ...(impact && signOf(impact) !== 0 && isShared(impact, others) ? { each: impact } : {}),
    ...(total ? { total } : {}),
    lines: findings.length,
    services: distinct(findings.map(({ service }) => service)),
    accounts: distinct(findings.map(({ account }) => account)),
    ...(since === undefined ? {} : { since }),
    findings,
  };
}

function isShared(impact: Money, others: readonly ReportFinding[]): boolean {
  return others.every((other) => other.impact !== undefined && compare(other.impact, impact) === 0);
}

/** How many identifiers there are; one that is written in several ways is one. */
function distinct(written: readonly (string | undefined)[]): number {
  const spellings = written.flatMap((text) => text?.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') ?? []);
  return new Set(spellings).size;
}

function compareCauses(a: Cause, b: Cause): number {
  return (
    FINDING_CLASSES.indexOf(a.class) - FINDING_CLASSES.indexOf(b.class) ||
    compareDecimals(sizeOf(b.total), sizeOf(a.total)) ||
    compareText(a.carrier, b.carrier) ||
    compareText(a.rule, b.rule) ||
    compareText(a.code ?? '', b.code ?? '') ||
    compareDecimals(a.each ?? NOTHING, b.each ?? NOTHING) ||
    compareText(a.currency ?? '', b.currency ?? '') ||
    compareText(a.id, b.id)
  );
}

const NOTHING: Decimal = { digits: 0n, scale: 0 };

function sizeOf(total: Money | undefined): Decimal {
  return total ? absolute(total) : NOTHING;
}
