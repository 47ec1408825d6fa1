import path from 'node:path';
import type { Report } from '../report/report.ts';

/**
 * The report with its files named from the working folder, as those name them who read a log beside a checkout. `base`
 * is the folder the report names them from, absolute; files outside the working folder keep their names.
 */
export function namedFrom(report: Report, base: string | undefined, cwd: string): Report {
  const way = base === undefined ? '' : path.relative(cwd, base).split(path.sep).join('/');
  if (way === '' || way === '..' || way.startsWith('../') || path.isAbsolute(way)) return report;
  const named = <F extends { readonly file: string }>(one: F): F => ({ ...one, file: `${way}/${one.file}` });
  return {
    ...report,
    inputs: report.inputs.map(named),
    findings: report.findings.map((finding) => ({ ...finding, evidence: finding.evidence.map(named) })),
  };
}
