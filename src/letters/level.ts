import { addDays, type Day, isoDay } from '../calendar/day.ts';
import { ProblemError } from '../problem.ts';
import type { Dispatch } from '../records/dispute.ts';

/** What is called the day before which no letter is dated. */
export const AUDIT = 'the day of the audit';
const LATEST_INVOICE = 'the date of the latest invoice that it claims of';

const EARLIER_KEYS: ReadonlySet<string> = new Set(['--claimed-on', '--reminded-on']);

/** How far a claim has got, from the first letter on. */
export const LEVELS = ['claim', 'reminder', 'notice'] as const;
export type Level = (typeof LEVELS)[number];

/** A letter sent before about the same claim. */
export interface EarlierLetter {
  readonly level: Level;
  readonly date: Day;
}

/** An earlier letter as it was sent. */
export interface SentLetter {
  readonly level: Dispatch;
  readonly date: Day;
  /** The last day to answer it. */
  readonly answerBy: Day;
}

/** Where a letter stands among those about its claim. */
export interface Correspondence {
  readonly level: Dispatch;
  /** The date of the letter. */
  readonly date: Day;
  /** The last day to answer it. */
  readonly answerBy: Day;
  /** The letters before it, the oldest first; none before a first claim. */
  readonly previous: readonly SentLetter[];
  /** Of a reminder: 1 for the first. */
  readonly reminder: number;
}

/** What settles the place of a letter among those about its claim. */
export interface CorrespondenceOptions {
  readonly level: Level;
  /** Of the letter; when absent, of a claim the day of the audit, of another the day after the last one's deadline. */
  readonly date?: Day;
  /** The letters sent before; when absent, each of the levels before, on the dates that they take by themselves. */
  readonly previous?: readonly EarlierLetter[];
}

/**
 * The letter's date, deadline and history. Throws ProblemError when the date is before the day of the audit or that of a
 * letter it follows, or when an earlier letter is dated before `claimedFrom`, or a reminder before the claim.
 */
export function correspondenceOf(
  asOf: Day,
  answerDays: number,
  { level, date, previous }: CorrespondenceOptions,
  claimedFrom: Day = asOf,
): Correspondence {
  const sent = level === 'claim' ? [] : sortedByDay(previous ?? assumed(asOf, answerDays, level));
  const claim = sent.find((letter) => letter.level === 'claim');
  if (claim && claim.date < claimedFrom)
    throw tooEarly('--claimed-on', claim.date, claimedFrom, claimedFrom < asOf ? LATEST_INVOICE : AUDIT);
  const [first] = sent;
  if (claim && first && first.date < claim.date)
    throw tooEarly('--reminded-on', first.date, claim.date, 'the date of the claim that it follows');
  const last = sent.at(-1);
  const own = date ?? (last === undefined ? asOf : addDays(last.date, answerDays + 1));
  if (last !== undefined && own < last.date)
    throw tooEarly('--date', own, last.date, `the date of the ${last.level} that the letter follows`);
  if (own < asOf) throw tooEarly('--date', own, asOf, AUDIT);
  return {
    level,
    date: own,
    answerBy: addDays(own, answerDays),
    previous: sent.map((letter) => ({ ...letter, answerBy: addDays(letter.date, answerDays) })),
    reminder: sent.filter((letter) => letter.level === 'reminder').length + 1,
  };
}

function assumed(asOf: Day, answerDays: number, level: Level): readonly EarlierLetter[] {
  const before = LEVELS.slice(0, LEVELS.indexOf(level));
  return before.map((earlier, index) => ({
    level: earlier,
    date: addDays(asOf, index * (answerDays + 1)),
  }));
}

function sortedByDay(letters: readonly EarlierLetter[]): readonly EarlierLetter[] {
  return [...letters].sort((a, b) => a.date - b.date || LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

/** A letter's date, or that of one it follows, is before the least day that it may have; `what` says what that day is. */
export function tooEarly(key: string, date: Day, least: Day, what: string): ProblemError {
  return new ProblemError([
    {
      id: 'letter-date-too-early',
      place: { key },
      found: `${isoDay(date)} is before ${isoDay(least)}, ${what}`,
      expected: `${isoDay(least)} or a later day`,
      fix: `Give the day on which the ${EARLIER_KEYS.has(key) ? 'earlier letter was' : 'letter is'} sent`,
    },
  ]);
}
