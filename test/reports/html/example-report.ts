import type { Report } from '../../../src/report/report.ts';
import { reportOf } from '../../../src/report/report-of-audit.ts';
import { type ExampleOptions, exampleAudit } from '../audit-example.ts';

/** The report of the example audit. */
export function exampleReport(options: ExampleOptions = {}): Report {
  return reportOf(exampleAudit(options));
}
