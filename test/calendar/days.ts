import fc from 'fast-check';
import { type Day, parseIsoDay } from '../../src/calendar/day.ts';
import type { Period } from '../../src/calendar/period.ts';

/** The day of an ISO text; throws on anything else. */
export function day(text: string): Day {
  const found = parseIsoDay(text);
  if (found === undefined) throw new RangeError(`no such day: ${text}`);
  return found;
}

/** The period of `2026-10-01/2026-10-31`. */
export function period(text: string): Period {
  const [from = '', to = ''] = text.split('/');
  return { from: day(from), to: day(to) };
}

/** Any day of the calendar, or between two days, both included. */
export function anyDay(from = '1900-01-01', to = '2199-12-31'): fc.Arbitrary<Day> {
  return fc.integer({ min: day(from), max: day(to) }).map((value) => value as Day);
}
