declare const dayBrand: unique symbol;

/** A calendar day as whole days since 1970-01-01, free of clock and time zone. */
export type Day = number & { readonly [dayBrand]: true };

const MS_PER_DAY = 86_400_000;

/** A bill repeats few days on many lines. */
const isoTexts = new Map<Day, string>();

/** The day of a year, month (1–12) and day of month; undefined when the calendar has no such day. Years 1900–2199. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || date < 1) return undefined;
  if (date > daysInMonth(year, month)) return undefined;
  return (Date.UTC(year, month - 1, date) / MS_PER_DAY) as Day;
}

/** Reads `YYYY-MM-DD`; undefined for anything else. */
export function parseIsoDay(text: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** The day as `YYYY-MM-DD`. */
export function isoDay(day: Day): string {
  let text = isoTexts.get(day);
  if (text === undefined) {
    text = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
    isoTexts.set(day, text);
  }
  return text;
}

/** The day at midnight UTC, for `Intl` formatters and workbook cells that are told to use UTC. */
export function utcDate(day: Day): Date {
  return new Date(day * MS_PER_DAY);
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return (day + count) as Day;
}

/** The earlier of two days. */
export function earlier(a: Day, b: Day): Day {
  return Math.min(a, b) as Day;
}

/** The later of two days. */
export function later(a: Day, b: Day): Day {
  return Math.max(a, b) as Day;
}

/** The same day of the month `count` months later, or that month's last day when it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day);
  const index = year * 12 + (month - 1) + count;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  const last = daysInMonth(targetYear, targetMonth);
  return (Date.UTC(targetYear, targetMonth - 1, Math.min(date, last)) / MS_PER_DAY) as Day;
}

/** Year, month (1–12) and day of month. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  const utc = utcDate(day);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, date: utc.getUTCDate() };
}

/** Number of days in a month (1–12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
