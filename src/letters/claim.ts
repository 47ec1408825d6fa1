import { isUnclaimed } from '../findings/standing.ts';
import { append } from '../keyed/value-at.ts';
import { add, compare, type Money, signOf, zero } from '../money/money.ts';
import { type Cause, causesOf } from '../report/causes.ts';
import type { ReportFinding } from '../report/report.ts';
import { compareText } from '../text/fold.ts';

/** A finding with an amount to claim. */
export type ClaimedFinding = ReportFinding & { readonly impact: Money };

/** One row of a letter's table: a finding, the findings of one cause, or the smaller rest of a rule. */
export interface ClaimRow {
  readonly kind: 'single' | 'group' | 'rest';
  /** Of a group. */
  readonly cause?: Cause<ClaimedFinding>;
  /** Position in the letter, from 1. */
  readonly number: number;
  /** At least one, in the report's order. */
  readonly findings: readonly ClaimedFinding[];
  readonly disputed: Money;
}

/** The rows of one rule and their sum. */
export interface ReasonClaim {
  readonly rule: string;
  readonly rows: readonly ClaimRow[];
  readonly count: number;
  readonly subtotal: Money;
}

/** A table of one currency: reasons from the largest sub-total to the smallest, and the sum of them. */
export interface ClaimTable {
  readonly reasons: readonly ReasonClaim[];
  readonly count: number;
  readonly total: Money;
}

/** The findings of one cause become one row from this many services on. */
export const GROUP_FROM_SERVICES = 4;

/** The most rows that a table shows one by one; the smaller ones are summed by reason. */
export const MOST_ROWS = 40;

type Draft = Omit<ClaimRow, 'number'> & { readonly rule: string };

/** True for a finding that a letter of its report claims: an error that no dispute asks back yet, of more than nothing. */
export function isClaimed(finding: ReportFinding): finding is ClaimedFinding {
  return isUnclaimed(finding) && finding.impact !== undefined && signOf(finding.impact) > 0;
}

/**
 * The table of findings in one currency, rows numbered on from `firstNumber`; its total is the exact sum of their
 * impacts. Undefined without findings.
 */
export function claimTable(findings: readonly ClaimedFinding[], firstNumber: number): ClaimTable | undefined {
  const first = findings[0];
  if (!first) return undefined;
  const drafts = limited(draftRows(findings));
  const byRule = new Map<string, Draft[]>();
  for (const draft of drafts) byRule.set(draft.rule, [...(byRule.get(draft.rule) ?? []), draft]);
  const sorted = [...byRule]
    .map(([rule, rows]) => ({ rule, rows, subtotal: sumOf(rows.flatMap((row) => row.findings)) }))
    .sort((a, b) => compare(b.subtotal, a.subtotal) || compareText(a.rule, b.rule));
  let number = firstNumber;
  const reasons = sorted.map(({ rule, rows, subtotal }): ReasonClaim => {
    const numbered = rows.map(({ rule: _, ...row }) => ({ ...row, number: number++ }));
    return {
      rule,
      rows: numbered,
      count: rows.reduce((count, row) => count + row.findings.length, 0),
      subtotal,
    };
  });
  return { reasons, count: findings.length, total: sumOf(findings) };
}

/** The exact sum of the findings' impacts, which are in one currency. Throws RangeError without findings. */
export function sumOf(findings: readonly ClaimedFinding[]): Money {
  const first = findings[0];
  if (!first) throw new RangeError('nothing to sum');
  return findings.reduce((sum, { impact }) => add(sum, impact), zero(first.impact.currency));
}

/** The number of rows of a table. */
export function rowCount(table: ClaimTable | undefined): number {
  return table ? rowsOf(table).length : 0;
}

/** The rows of a table in order. */
export function rowsOf({ reasons }: ClaimTable): readonly ClaimRow[] {
  return reasons.flatMap(({ rows }) => rows);
}

function draftRows(findings: readonly ClaimedFinding[]): readonly Draft[] {
  const drafts = causesOf(findings).flatMap((cause): Draft[] => {
    const { rule, findings: own, services } = cause;
    if (services >= GROUP_FROM_SERVICES)
      return [{ kind: 'group', cause, rule, findings: own, disputed: sumOf(own) }];
    return own.map((finding) => ({ kind: 'single', rule, findings: [finding], disputed: finding.impact }));
  });
  const places = new Map(findings.map((finding, index) => [finding, index]));
  const placeOf = ({ findings: [first] }: Draft) => (first ? (places.get(first) ?? 0) : 0);
  return drafts.sort((a, b) => compare(b.disputed, a.disputed) || placeOf(a) - placeOf(b));
}

function limited(drafts: readonly Draft[]): readonly Draft[] {
  const shown = drafts.slice(0, MOST_ROWS);
  const rest = new Map<string, Draft[]>();
  for (const draft of drafts.slice(MOST_ROWS)) {
    append(rest, draft.rule, draft);
  }
  const summed = [...rest].map(([rule, rows]): Draft => {
    const [only] = rows;
    if (only && rows.length === 1) return only;
    const findings = rows.flatMap((row) => row.findings);
    return { kind: 'rest', rule, findings, disputed: sumOf(findings) };
  });
  return [...shown, ...summed];
}
