import { FINDING_CLASSES, SEVERITIES } from '../findings/finding.ts';
import { compareDecimals, type Decimal } from '../money/decimal.ts';
import { absolute } from '../money/money.ts';
import type { ReportFinding } from '../report/report.ts';

const NOTHING: Decimal = { digits: 0n, scale: 0 };

/**
 * The findings with claims first, then the largest amount whatever its sign and currency, then the gravest; what is
 * equal in all stays in the order of the report.
 */
export function largestFirst(findings: readonly ReportFinding[]): ReportFinding[] {
  return [...findings].sort(
    (a, b) =>
      FINDING_CLASSES.indexOf(a.class) - FINDING_CLASSES.indexOf(b.class) ||
      compareDecimals(sizeOf(b), sizeOf(a)) ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
}

function sizeOf({ impact }: ReportFinding): Decimal {
  return impact ? absolute(impact) : NOTHING;
}
