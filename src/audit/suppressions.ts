import { addMonths, type Day, isoDay } from '../calendar/day.ts';
import type { Finding } from '../findings/finding.ts';
import { type Place, type Problem, quoted } from '../problem.ts';

/** A known finding that somebody answers for: it is set aside until a day. */
export interface Suppression {
  readonly fingerprint: string;
  readonly reason: string;
  readonly owner: string;
  /** The last day on which it holds. */
  readonly expires: Day;
  /** Where it is written. */
  readonly place: Place;
}

/** A finding that was set aside, and why. */
export interface Suppressed {
  readonly finding: Finding;
  readonly suppression: Suppression;
}

/** Calendar months after the audit's day beyond which nobody can tell that a finding will still be known. */
export const LONGEST_SUPPRESSION = 24;

/** The last day, inclusive, until which a finding may be set aside by an audit of a day. */
export function lastExpiry(day: Day): Day {
  return addMonths(day, LONGEST_SUPPRESSION);
}

/**
 * Parts the findings into those that stand and those set aside on a day; tells of suppressions that expired, hold for
 * very long or did nothing. Where not every rule was asked for, one that did nothing may belong to a rule left out.
 */
export function setAside(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  { day, allRules }: { readonly day: Day; readonly allRules: boolean },
): { standing: readonly Finding[]; suppressed: readonly Suppressed[]; warnings: readonly Problem[] } {
  const inForce = new Map<string, Suppression>();
  for (const suppression of suppressions) {
    if (suppression.expires >= day) inForce.set(suppression.fingerprint, suppression);
  }
  const suppressed: Suppressed[] = [];
  const standing = findings.filter((finding) => {
    const suppression = inForce.get(finding.fingerprint);
    if (suppression) suppressed.push({ finding, suppression });
    return suppression === undefined;
  });
  const used = new Set(suppressed.map(({ suppression }) => suppression));
  const warnings = suppressions.flatMap((suppression): Problem[] => {
    if (suppression.expires < day) return [expired(suppression)];
    return [
      ...(used.has(suppression) || !allRules ? [] : [unused(suppression, findings)]),
      ...(suppression.expires > lastExpiry(day) ? [tooLong(suppression, day)] : []),
    ];
  });
  return { standing, suppressed, warnings };
}

function expired({ place, fingerprint, expires }: Suppression): Problem {
  const found = `the suppression of ${quoted(fingerprint)} expired on ${isoDay(expires)}, and sets nothing aside any more`;
  return { id: 'suppression-expired', place, found, fix: 'Remove it, or give it a new date' };
}

function tooLong({ place, fingerprint, expires }: Suppression, day: Day): Problem {
  return {
    id: 'suppression-long',
    place,
    found: `the suppression of ${quoted(fingerprint)} holds until ${isoDay(expires)}`,
    expected: `a date until which somebody will look at it again, ${isoDay(lastExpiry(day))} at the latest`,
    fix: 'Give it an earlier date',
  };
}

function unused({ place, fingerprint }: Suppression, findings: readonly Finding[]): Problem {
  const found = `the suppression of ${quoted(fingerprint)} set nothing aside`;
  const near = findings.find((finding) => isNear(finding.fingerprint, fingerprint));
  const fix = near ? `Did you mean ${quoted(near.fingerprint)}?` : 'Remove it, or check the fingerprint';
  return { id: 'suppression-unused', place, found, fix };
}

/** True for fingerprints that differ in one or two digits, as one that was typed does. */
function isNear(a: string, b: string): boolean {
  return Array.from(a).filter((digit, at) => digit !== b[at]).length <= 2;
}
