import { addMonths, type Day, dayOf, partsOf } from '../calendar/day.ts';
import { valueAt } from '../keyed/value-at.ts';
import type { Money } from '../money/money.ts';
import { sumsByCurrency } from '../money/sums-by-currency.ts';
import type { Dispute } from '../records/dispute.ts';
import { isDecided, isWon } from './numbers.ts';

/** What happened in a calendar month. */
export interface MonthNumbers {
  /** Its first day. */
  readonly month: Day;
  /** Disputes opened in it. */
  readonly opened: number;
  /** Charges that came into a claim in it. */
  readonly claimed: readonly Money[];
  /** Disputes whose last answer is of the month; of one credited without an answer, whose last credit is. */
  readonly decided: number;
  readonly won: number;
  /** What those answers grant. */
  readonly granted: readonly Money[];
  /** Credits less reversals of the month. */
  readonly received: readonly Money[];
}

/**
 * What happened in each month from the first with anything to the last, none left out; the amounts of a month sorted by
 * currency. Over all months they add up to the numbers of the disputes.
 */
export function monthsOf(disputes: readonly Dispute[]): readonly MonthNumbers[] {
  const found = new Map<Day, Collected>();
  const at = (day: Day): Collected => valueAt(found, firstOf(day), empty);
  for (const dispute of disputes) {
    const { history, lines, dates, credits, money } = dispute;
    const [first] = history;
    if (first) at(first.on).opened += 1;
    for (const { added, disputed } of lines) at(added).claimed.push(disputed);
    const answered = dates.answered ?? dates.credited;
    if (answered !== undefined && isDecided(dispute)) {
      at(answered).decided += 1;
      if (isWon(dispute)) at(answered).won += 1;
    }
    if (answered !== undefined && money.oneTime.confirmed) at(answered).granted.push(money.oneTime.confirmed);
    for (const { on, amount } of credits) at(on).received.push(amount);
  }
  const months = [...found.keys()].sort((a, b) => a - b);
  const [from] = months;
  const to = months.at(-1);
  const rows: MonthNumbers[] = [];
  if (from === undefined || to === undefined) return rows;
  for (let month = from; month <= to; month = addMonths(month, 1)) {
    const { opened, claimed, decided, won, granted, received } = found.get(month) ?? empty();
    rows.push({
      month,
      opened,
      claimed: sumsByCurrency(claimed),
      decided,
      won,
      granted: sumsByCurrency(granted),
      received: sumsByCurrency(received),
    });
  }
  return rows;
}

interface Collected {
  opened: number;
  readonly claimed: Money[];
  decided: number;
  won: number;
  readonly granted: Money[];
  readonly received: Money[];
}

function empty(): Collected {
  return { opened: 0, claimed: [], decided: 0, won: 0, granted: [], received: [] };
}

function firstOf(day: Day): Day {
  const { year, month } = partsOf(day);
  return dayOf(year, month, 1) ?? day;
}
