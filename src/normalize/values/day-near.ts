import { type Day, partsOf } from '../../calendar/day.ts';
import type { DateOrder } from '../../language/locale.ts';
import { readDay } from './day-text.ts';

/**
 * The day that a date without a year means beside another: of the years around, the one that brings it nearest, the
 * earlier of two. `Dec 17` beside 16 January 2022 is in 2021. Undefined when the text is no such date.
 */
export function dayNear(text: string, anchor: Day, order: DateOrder | undefined): Day | undefined {
  const { year } = partsOf(anchor);
  const separator = /^\d{1,2}([-/.])\d{1,2}$/.exec(text)?.[1] ?? ' ';
  let best: Day | undefined;
  for (const candidate of [year - 1, year, year + 1]) {
    const reading = readDay(`${text}${separator}${candidate}`);
    const day = reading && 'settled' in reading ? reading.settled : order && reading?.either.get(order);
    if (day === undefined) continue;
    if (best === undefined || Math.abs(day - anchor) < Math.abs(best - anchor)) best = day;
  }
  return best;
}
