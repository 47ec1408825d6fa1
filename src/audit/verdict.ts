import { type Finding, SEVERITIES, type Severity } from '../findings/finding.ts';

/** The severity from which findings fail the run; `never` lets every run pass. */
export type FailOn = Severity | 'never';

/** True when a finding is at or above the severity. */
export function fails(findings: readonly Finding[], failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  const limit = SEVERITIES.indexOf(failOn);
  return findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= limit);
}
