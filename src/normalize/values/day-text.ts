import { type Day, dayOf, parseIsoDay } from '../../calendar/day.ts';
import type { DateOrder } from '../../language/locale.ts';
import { asciiDigits, withoutInvisible } from '../../text/fold.ts';
import { monthOfName } from './month-names.ts';

/** A date read from text. */
export type DayReading =
  | { readonly settled: Day; readonly order?: DateOrder }
  /** `03/04/2026`: the days it would be under each order that gives a real day. */
  | { readonly either: ReadonlyMap<DateOrder, Day> };

/** No date is longer, and the patterns below take their time over what is. */
const LONGEST_DAY = 100;

const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?(?:Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * Reads a date in ISO or any local form; a time of day is dropped. Undefined when it is not a date. Two-digit years are
 * of this century. All-digit dates say under which order of day, month and year they are real days.
 */
export function readDay(raw: string): DayReading | undefined {
  if (raw.length > LONGEST_DAY) return undefined;
  const iso = parseIsoDay(raw);
  if (iso !== undefined) return { settled: iso };

  const text = asciiDigits(withoutInvisible(raw)).trim().replace(TIME, '');
  const digits = /^(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,4})$/.exec(text);
  if (digits) return readNumeric(digits[1] ?? '', digits[3] ?? '', digits[4] ?? '', digits[2] ?? '');

  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  const year = compact && dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  if (year !== undefined && year !== null) return { settled: year };
  // No month is 19 or 20, so that a year at the end is never mistaken for one at the start.
  const yearLast = /^(\d{2})(\d{2})((?:19|20)\d{2})$/.exec(text);
  if (yearLast) return readNumeric(yearLast[1] ?? '', yearLast[2] ?? '', yearLast[3] ?? '', '');
  return readNamed(text);
}

function readNumeric(a: string, b: string, c: string, separator: string): DayReading | undefined {
  if (a.length === 4 && c.length <= 2) return settledDay(Number(a), Number(b), Number(c));
  if (a.length > 2 || (c.length !== 4 && c.length !== 2)) return undefined;
  const year = c.length === 4 ? Number(c) : 2000 + Number(c);
  const candidates = new Map<DateOrder, Day>();
  offer(candidates, 'dmy', dayOf(year, Number(b), Number(a)));
  if (separator !== '.') offer(candidates, 'mdy', dayOf(year, Number(a), Number(b)));
  // Points are written by those who put the day first; a year first has four digits with them.
  if (c.length === 2 && a.length === 2 && separator !== '.')
    offer(candidates, 'ymd', dayOf(2000 + Number(a), Number(b), Number(c)));

  const days = [...new Set(candidates.values())];
  const [only] = days;
  if (only === undefined) return undefined;
  if (days.length > 1) return { either: candidates };
  const [order] = candidates.keys();
  return candidates.size === 1 && separator !== '.' ? { settled: only, order } : { settled: only };
}

function readNamed(text: string): DayReading | undefined {
  const dayFirst =
    /^(\d{1,2})(?:er|st|nd|rd|th)?[-/. ]+(?:de |of )?(\p{L}[\p{L}\p{M}. ]*?)[-/., ]+(\d{4}|\d{2})$/iu.exec(
      text,
    );
  if (dayFirst) return namedDay(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^(\p{L}[\p{L}\p{M}.]*)[-/. ]+(\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\d{4}|\d{2})$/iu.exec(
    text,
  );
  return monthFirst ? namedDay(monthFirst[3], monthFirst[1], monthFirst[2]) : undefined;
}

function namedDay(year = '', name = '', date = ''): DayReading | undefined {
  const month = monthOfName(name.trim());
  if (month === undefined) return undefined;
  return settledDay(year.length === 2 ? 2000 + Number(year) : Number(year), month, Number(date));
}

function settledDay(year: number, month: number, date: number): DayReading | undefined {
  const settled = dayOf(year, month, date);
  return settled === undefined ? undefined : { settled };
}

function offer(candidates: Map<DateOrder, Day>, order: DateOrder, day: Day | undefined): void {
  if (day !== undefined) candidates.set(order, day);
}
