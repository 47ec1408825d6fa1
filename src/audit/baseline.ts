import type { Finding } from '../findings/finding.ts';
import { append } from '../keyed/value-at.ts';
import { absolute, compare, type Money, rounded, signOf } from '../money/money.ts';
import { compareText } from '../text/fold.ts';
import type { BaselineSummary } from './audit.ts';

/** An earlier report, as far as it tells what is known. */
export interface Baseline {
  /** Its name, without folders. */
  readonly file: string;
  readonly findings: readonly KnownFinding[];
}

/** A finding of an earlier report. */
export interface KnownFinding {
  readonly fingerprint: string;
  readonly rule: string;
  /** Absent where the finding had no amount. */
  readonly impact?: Money;
}

/** What else tells which findings are gone: all that was found, and the rules that ran. */
export interface Looked {
  readonly found: readonly Finding[];
  readonly ran: ReadonlySet<string>;
}

/**
 * Parts the findings into those that stand and those an earlier report had. A finding is known where the report has its
 * fingerprint with the same sign and no less money; one known finding answers for one finding. Without a report all stand.
 */
export function knownAside(
  findings: readonly Finding[],
  baseline: Baseline | undefined,
  { found, ran }: Looked,
): { standing: readonly Finding[]; known: readonly Finding[]; summary?: BaselineSummary } {
  if (!baseline) return { standing: findings, known: [] };
  const left = byFingerprint(baseline.findings);
  const known = new Set<Finding>();
  // The smallest first, each taking the smallest that covers it, so that as many as possible are known.
  for (const finding of [...findings].sort((a, b) => compareSizes(a.impact, b.impact))) {
    const earlier = left.get(finding.fingerprint) ?? [];
    const at = earlier.findIndex(({ impact }) => covers(impact, finding.impact));
    if (at < 0) continue;
    earlier.splice(at, 1);
    known.add(finding);
  }
  const there = new Set(found.map(({ fingerprint }) => fingerprint));
  const gone = baseline.findings.filter(({ fingerprint, rule }) => ran.has(rule) && !there.has(fingerprint));
  return {
    standing: findings.filter((finding) => !known.has(finding)),
    known: findings.filter((finding) => known.has(finding)),
    summary: {
      file: baseline.file,
      known: known.size,
      gone: new Set(gone.map(({ fingerprint }) => fingerprint)).size,
    },
  };
}

/** The known findings of each fingerprint, those of the least money first. */
function byFingerprint(findings: readonly KnownFinding[]): Map<string, KnownFinding[]> {
  const lists = new Map<string, KnownFinding[]>();
  const bySize = [...findings].sort((a, b) => compareSizes(a.impact, b.impact));
  for (const finding of bySize) append(lists, finding.fingerprint, finding);
  return lists;
}

function covers(before: Money | undefined, now: Money | undefined): boolean {
  if (isNothing(now)) return true;
  if (!now || !before || before.currency !== now.currency || signOf(before) !== signOf(now)) return false;
  return compare(absolute(rounded(now)), absolute(before)) <= 0;
}

/** Order by currency, then size; what has no amount comes first. */
function compareSizes(a: Money | undefined, b: Money | undefined): number {
  if (!a || !b || isNothing(a) || isNothing(b)) return (isNothing(a) ? 0 : 1) - (isNothing(b) ? 0 : 1);
  return a.currency === b.currency ? compare(absolute(a), absolute(b)) : compareText(a.currency, b.currency);
}

function isNothing(amount: Money | undefined): boolean {
  return amount === undefined || amount.digits === 0n;
}
