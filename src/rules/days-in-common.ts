import { overlap, type Period } from '../calendar/period.ts';

/** The days that a period of the one list and a period of the other have in common, of the first two that do. */
export function daysInCommon(left: readonly Period[], right: readonly Period[]): Period | undefined {
  for (const one of left) {
    for (const other of right) {
      const common = overlap(one, other);
      if (common) return common;
    }
  }
  return undefined;
}
