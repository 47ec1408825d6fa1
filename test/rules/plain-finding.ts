import { isoDay } from '../../src/calendar/day.ts';
import type { Finding, FindingClass, Severity } from '../../src/findings/finding.ts';
import { moneyText } from '../../src/money/money.ts';
import type { Role } from '../../src/records/field.ts';
import type { CellEvidence } from '../../src/records/origin.ts';

/** A finding in plain values: amounts as decimal text, days as ISO text. What is absent is absent. */
export interface PlainFinding {
  readonly rule: string;
  readonly class: FindingClass;
  readonly severity: Severity;
  readonly carrier: string;
  readonly account?: string;
  readonly invoice?: string;
  readonly service?: string;
  readonly code?: string;
  readonly period?: readonly [from: string, to: string];
  readonly billed?: string;
  readonly expected?: string;
  readonly impact?: string;
  readonly currency?: string;
  readonly message: string;
  readonly evidence: readonly CellEvidence[];
  readonly also: readonly string[];
}

/** The finding in plain values, without its names (id, fingerprint) and the fact behind it. */
export function plainFinding(finding: Finding): PlainFinding {
  const { period, billed, expected, impact } = finding;
  return {
    rule: finding.rule,
    class: finding.class,
    severity: finding.severity,
    carrier: finding.carrier,
    ...given('account', finding.account),
    ...given('invoice', finding.invoice),
    ...given('service', finding.service),
    ...given('code', finding.code),
    ...given('period', period && ([isoDay(period.from), isoDay(period.to)] as const)),
    ...given('billed', billed && moneyText(billed)),
    ...given('expected', expected && moneyText(expected)),
    ...given('impact', impact && moneyText(impact)),
    ...given('currency', impact?.currency),
    message: finding.message,
    evidence: finding.evidence,
    also: finding.also,
  };
}

/** A cell of a plain file, as evidence. */
export function cell(role: Role, row: number, column: string, value: string): CellEvidence {
  return { role, file: `${role}.csv`, row, column, value };
}

function given<K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [name]: value } as Record<K, V>);
}
