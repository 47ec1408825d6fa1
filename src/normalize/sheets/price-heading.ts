import { type Day, dayOf } from '../../calendar/day.ts';
import type { Column } from '../../records/origin.ts';
import { readDay } from '../values/day-text.ts';
import { type Band, bandIn } from './band-words.ts';
import { HeadingText } from './heading-text.ts';
import { BAND_UNITS, FILLERS, ONE_TIME, RECURRING } from './price-words.ts';
import { termIn } from './term-words.ts';

/** What a heading over a column of prices says of them: all of it is understood, or it is no such heading. */
export interface PriceHeading extends Band {
  /** Months of the term; 0 for a price without one. */
  readonly months?: number;
  /** Both ends included. */
  readonly from?: Day;
  readonly to?: Day;
  readonly type?: 'recurring' | 'one-time';
}

/** A column of prices, with what its heading says of them. */
export interface PriceColumn {
  readonly column: Column;
  readonly says: PriceHeading;
}

const LONGEST_HEADING = 80;
const DATE = String.raw`(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}(?:er)? \p{L}+ \d{4}|\p{L}+ \d{1,2},? \d{4})`;
const FROM =
  '(?:valid from|effective from|effective|from|since|as of|starting|valable du|valable a partir du|a partir du|a compter du|des le|depuis le|du|في|من|ابتداء من|اعتبارا من)';
const UNTIL = "(?:to|until|till|through|au|jusqu'au|-|–|الي|حتي)";
const PERIOD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${FROM} )?${DATE} ?${UNTIL} ?${DATE}(?![\\p{L}\\p{N}])`,
  'u',
);
const START = new RegExp(`(?<![\\p{L}\\p{N}])${FROM} ${DATE}(?![\\p{L}\\p{N}])`, 'u');
const END = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:until|till|valid to|jusqu'au|au|حتي) ${DATE}(?![\\p{L}\\p{N}])`,
  'u',
);
const FROM_YEAR = /(?<![\p{L}\p{N}])(?:from|since|a partir de|des|depuis|من|ابتداء من) (20[1-4]\d)(?!\d)/u;
const YEAR = /(?<![\p{L}\p{N}.,/+<>≥≤-])(20[1-4]\d)(?![\p{L}\p{N}.,/+-])/u;

/** Reads the heading of a column of prices: its term, its band of quantities, its dates, once or every month; undefined when it says none, or more than that. */
export function priceHeading(heading: string): PriceHeading | undefined {
  if (heading.length > LONGEST_HEADING) return undefined;
  const text = new HeadingText(heading);
  const dates = datesIn(text);
  const months = termIn(text);
  const band = bandIn(text);
  const year = dates || band ? undefined : yearIn(text);
  const type = typeIn(text);
  const said = { ...dates, ...year, ...band, ...type, ...(months === undefined ? {} : { months }) };
  if (Object.keys(said).length === 0) return undefined;
  const left = text.words().filter((word) => !FILLERS.has(word) && !(band && BAND_UNITS.has(word)));
  return left.length === 0 ? said : undefined;
}

/** True for a heading that says nothing but that its price is paid once. */
export function isOnce({ type, ...rest }: PriceHeading): boolean {
  return type === 'one-time' && Object.keys(rest).length === 0;
}

function datesIn(text: HeadingText): Pick<PriceHeading, 'from' | 'to'> | undefined {
  const period = text.take(PERIOD);
  if (period) return bounds(dayIn(period[1]), dayIn(period[2]));
  const start = text.take(START);
  if (start) return bounds(dayIn(start[1]), undefined);
  const end = text.take(END);
  return end ? bounds(undefined, dayIn(end[1])) : undefined;
}

function bounds(from: Day | undefined, to: Day | undefined): Pick<PriceHeading, 'from' | 'to'> | undefined {
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** A day that can be read one way only. */
function dayIn(text: string | undefined): Day | undefined {
  const reading = text === undefined ? undefined : readDay(text);
  return reading && 'settled' in reading ? reading.settled : undefined;
}

function yearIn(text: HeadingText): Pick<PriceHeading, 'from' | 'to'> | undefined {
  const since = text.take(FROM_YEAR);
  if (since) return bounds(dayOf(Number(since[1]), 1, 1), undefined);
  const written = text.take(YEAR)?.[1];
  if (written === undefined) return undefined;
  const year = Number(written);
  return bounds(dayOf(year, 1, 1), dayOf(year, 12, 31));
}

function typeIn(text: HeadingText): Pick<PriceHeading, 'type'> | undefined {
  const once = text.takePhrase(ONE_TIME);
  const monthly = text.takePhrase(RECURRING);
  if (once === monthly) return undefined;
  return { type: once ? 'one-time' : 'recurring' };
}
