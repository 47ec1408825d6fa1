import type { Day } from '../calendar/day.ts';
import type { Dispute } from '../records/dispute.ts';

/** How old claims are grouped: from and to days, both included; the last has no end. */
export const AGE_BUCKETS = [
  { id: '0-30', from: 0, to: 30 },
  { id: '31-60', from: 31, to: 60 },
  { id: '61-90', from: 61, to: 90 },
  { id: '91-120', from: 91, to: 120 },
  { id: '>120', from: 121, to: undefined },
] as const;
export type AgeBucket = (typeof AGE_BUCKETS)[number]['id'];

/** Days since the claim was first sent, or since it was found where it is unsent; 0 where that is still to come. */
export function ageOf({ dates }: Pick<Dispute, 'dates'>, day: Day): number {
  return Math.max(0, day - (dates.sent ?? dates.found));
}

/** The bucket of an age in days. */
export function bucketOf(age: number): AgeBucket {
  return AGE_BUCKETS.find(({ to }) => to === undefined || age <= to)?.id ?? '>120';
}
