import { type Day, dayOf } from '../calendar/day.ts';
import { ProblemError, quoted } from '../problem.ts';
import { usage } from './request.ts';
import type { Process } from './terminal.ts';

/** When a command is run: the only clock of the program that tells a day. */
export interface Moment {
  /** By the machine's calendar; in UTC where SOURCE_DATE_EPOCH sets the clock. */
  readonly today: Day;
  /** ISO instant in UTC, to the millisecond. */
  readonly at: string;
}

/** The seconds since 1970 that a `Date` of years of four digits can hold. */
const MOST_SECONDS = 253_402_300_799;

/** The moment at which the command is run; SOURCE_DATE_EPOCH, in seconds since 1970, sets it. Throws ProblemError when that is no number. */
export function momentOf({ env }: Pick<Process, 'env'>): Moment {
  const set = env.SOURCE_DATE_EPOCH;
  if (set === undefined || set === '') return localMoment(new Date());
  const seconds = /^\d{1,12}$/.test(set) ? Number(set) : Number.NaN;
  const now = new Date(seconds * 1000);
  const today =
    seconds <= MOST_SECONDS
      ? dayOf(now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate())
      : undefined;
  if (today !== undefined) return { today, at: now.toISOString() };
  throw new ProblemError([
    usage(
      `SOURCE_DATE_EPOCH ${quoted(set)} is no moment`,
      'seconds since 1970, such as 1798675200',
      'Correct the variable, or unset it',
    ),
  ]);
}

function localMoment(now: Date): Moment {
  const today = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (today !== undefined) return { today, at: now.toISOString() };
  throw new ProblemError([
    usage('the machine’s clock is far off', 'a year from 1970 to 2199', 'Set the clock'),
  ]);
}
