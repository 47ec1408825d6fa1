import { type Day, isoDay } from '../calendar/day.ts';
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

/** Parts the findings into those that stand and those set aside on a day; tells of suppressions that expired or did nothing. */
export function setAside(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  day: Day,
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
    if (used.has(suppression)) return [];
    const { place, fingerprint, expires } = suppression;
    if (expires < day) {
      const found = `the suppression of ${quoted(fingerprint)} expired on ${isoDay(expires)}, and sets nothing aside any more`;
      return [{ id: 'suppression-expired', place, found, fix: 'Remove it, or give it a new date' }];
    }
    const found = `the suppression of ${quoted(fingerprint)} set nothing aside`;
    return [{ id: 'suppression-unused', place, found, fix: 'Remove it, or check the fingerprint' }];
  });
  return { standing, suppressed, warnings };
}
