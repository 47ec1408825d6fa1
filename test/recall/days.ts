/** A day as the number of days since 1970-01-01. */
export type DayNumber = number;

/** How a carrier counts a part of a month. */
export type Basis = 'actual' | 'thirty';

/** A number of months as a fraction. */
export interface Months {
  readonly n: number;
  readonly d: number;
}

const MILLISECONDS = 86_400_000;

/** The day of a date; months count from 1 and may run over. */
export function day(year: number, month: number, date: number): DayNumber {
  return Date.UTC(year, month - 1, date) / MILLISECONDS;
}

/** Year, month (from 1) and date of a day. */
export function dateOf(value: DayNumber): { year: number; month: number; date: number } {
  const at = new Date(value * MILLISECONDS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** The day of a date written YYYY-MM-DD. */
export function dayOf(text: string): DayNumber {
  const [year = 1970, month = 1, date = 1] = text.split('-').map(Number);
  return day(year, month, date);
}

/** YYYY-MM-DD. */
export function iso(value: DayNumber): string {
  return new Date(value * MILLISECONDS).toISOString().slice(0, 10);
}

/** The day so many months on, or the last day of that month where it is shorter. */
export function monthsOn(value: DayNumber, months: number): DayNumber {
  const { year, month, date } = dateOf(value);
  return day(year, month + months, Math.min(date, lengthOf(year, month + months)));
}

/** Days of a month. */
export function lengthOf(year: number, month: number): number {
  return dateOf(day(year, month + 1, 0)).date;
}

/** Months of a monthly price that a period is worth: each calendar month it touches counts its days over the basis. */
export function monthsIn(from: DayNumber, to: DayNumber, basis: Basis): Months {
  if (dateOf(from).date !== 1 && monthsOn(from, 1) === to + 1) return { n: 1, d: 1 };
  let months: Months = { n: 0, d: 1 };
  for (let at = from; at <= to; ) {
    const { year, month, date } = dateOf(at);
    const length = lengthOf(year, month);
    const days = Math.min(to, at + length - date) - at + 1;
    const over = days === length ? length : basis === 'thirty' ? 30 : length;
    months = { n: months.n * over + Math.min(days, over) * months.d, d: months.d * over };
    at += days;
  }
  return months;
}
