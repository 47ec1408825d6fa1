import { addDays, addMonths, type Day, daysInMonth, earlier, isoDay, later, partsOf } from './day.ts';

/** A span of days, both ends included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** How a carrier counts a part of a month: by the days of that calendar month, or by thirty. */
export type ProrationBasis = 'actual' | 'thirty';

/** An exact share of a monthly price: `numerator / denominator` months. */
export interface Share {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** One month, the share of a full monthly period. */
export const WHOLE: Share = { numerator: 1n, denominator: 1n };

/** Number of days in the period, both ends included. */
export function daysIn(period: Period): number {
  return period.to - period.from + 1;
}

/** The days both periods have in common, or undefined. */
export function overlap(a: Period, b: Period): Period | undefined {
  const from = later(a.from, b.from);
  const to = earlier(a.to, b.to);
  return from <= to ? { from, to } : undefined;
}

/** True when `day` lies inside `from…to`; an absent end is open. */
export function within(day: Day, from: Day | undefined, to: Day | undefined): boolean {
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}

/**
 * How many months of a monthly price the period is worth. A whole calendar month counts one, whatever its length; a part
 * of it counts its days over the days of that month (`actual`), or over 30 (`thirty`). A period that neither starts on
 * the first nor ends on the last day of a month is a billing cycle: whole months are first counted from its own day, or
 * from the day after its end where a shorter month has no such day.
 */
export function monthsIn(period: Period, basis: ProrationBasis): Share {
  const next = addDays(period.to, 1);
  let whole = 0;
  if (partsOf(period.from).date !== 1 && partsOf(next).date !== 1) {
    while (addMonths(period.from, whole + 1) <= next) whole += 1;
    // A cycle of the 31st starts on the last day of a shorter month; counted from its end it is whole all the same.
    if (whole > 0 && addMonths(next, -whole) === period.from)
      return { numerator: BigInt(whole), denominator: 1n };
  }
  let numerator = BigInt(whole);
  let denominator = 1n;
  for (let from = addMonths(period.from, whole); from <= period.to; ) {
    const { year, month, date } = partsOf(from);
    const length = daysInMonth(year, month);
    const monthEnd = addDays(from, length - date);
    const to = earlier(monthEnd, period.to);
    const days = to - from + 1;
    const over = basis === 'actual' || days === length ? length : 30;
    numerator = numerator * BigInt(over) + BigInt(Math.min(days, over)) * denominator;
    denominator *= BigInt(over);
    from = addDays(to, 1);
  }
  return reduced(numerator, denominator);
}

/** True when the share is exactly one month. */
export function isWhole(share: Share): boolean {
  return share.numerator === share.denominator;
}

/** The period as `YYYY-MM-DD/YYYY-MM-DD`, for keys. */
export function periodKey(period: Period | undefined): string {
  return period ? `${isoDay(period.from)}/${isoDay(period.to)}` : '';
}

function reduced(numerator: bigint, denominator: bigint): Share {
  let a = numerator;
  let b = denominator;
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? { numerator, denominator } : { numerator: numerator / a, denominator: denominator / a };
}
