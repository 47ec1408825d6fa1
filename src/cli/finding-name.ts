import type { Audit } from '../audit/audit.ts';
import { type Problem, quoted } from '../problem.ts';

/** Where the name of a finding is found. */
export const TAKE_FROM_REPORT = 'Take the id from report.json, and name the same files as the audit did';

/** True for what is written like a finding's id, `F-3f9c2a1b`, or its fingerprint of 32 hexadecimal digits. */
export function isFindingName(text: string): boolean {
  return /^(?:F-[0-9a-f]{8,64}|[0-9a-f]{32})$/.test(text);
}

/** The problem of a name that no finding of the audit has. */
export function unknownFinding(name: string, { findings }: Audit): Problem {
  return {
    id: 'finding-unknown',
    found: `the audit has no finding ${quoted(name)}`,
    expected:
      findings.length === 0
        ? 'an audit that has findings'
        : `the id or fingerprint of one of its findings (${findings.length})`,
    fix: TAKE_FROM_REPORT,
  };
}
