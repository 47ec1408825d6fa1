import type { Report, ReportFinding } from '../../src/report/report.ts';
import { reportOf } from '../../src/report/report-of-audit.ts';
import { exampleAudit } from './audit-example.ts';

/** The example with its one finding changed. */
export function reportWithFinding(changes: Partial<ReportFinding>): Report {
  const report = reportOf(exampleAudit({ findings: 1 }));
  return { ...report, findings: report.findings.map((finding) => ({ ...finding, ...changes })) };
}

/** The example with its one finding as many times, named `F-0`, `F-1` and so on, each with its changes. */
export function reportWithFindings(
  count: number,
  changes: (index: number) => Partial<ReportFinding>,
): Report {
  const report = reportOf(exampleAudit({ findings: 1 }));
  const [first] = report.findings;
  if (!first) throw new RangeError('the example has no finding');
  const findings = Array.from({ length: count }, (_, index) => ({
    ...first,
    id: `F-${index}`,
    ...changes(index),
  }));
  return { ...report, findings };
}
