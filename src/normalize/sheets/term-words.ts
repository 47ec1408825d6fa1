import { fold } from '../../text/fold.ts';
import { HeadingText } from './heading-text.ts';
import { FILLERS, NO_TERM } from './price-words.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  un: 1,
  une: 1,
  two: 2,
  deux: 2,
  three: 3,
  trois: 3,
  four: 4,
  quatre: 4,
  five: 5,
  cinq: 5,
};
const MONTH = 'months?|mois|mths?|mos?|m|شهرا|شهر|اشهر|شهور';
const YEAR = 'years?|yrs?|yr|y|ans?|annees?|سنه|سنوات|سنين|عام|اعوام';
const TERM = new RegExp(
  `(?<![\\p{L}\\p{N}.,/<>+-])(\\d{1,3}|${Object.keys(NUMBERS).join('|')}) ?-? ?(?:(${MONTH})|(?:${YEAR}))(?![\\p{L}\\p{N}])`,
  'u',
);
const DUAL = /(?<!\p{L})(?:سنتان|سنتين|عامين|عامان)(?!\p{L})/u;
const IN_YEARS = /(?<!\p{L})(?:years?|ans?|annees?|سنه|سنوات)(?!\p{L})/u;
const LONGEST_TERM = 120;

/** Takes a term out of a heading: its months, 0 for a price that binds to none. */
export function termIn(text: HeadingText): number | undefined {
  const match = text.take(TERM);
  if (match) {
    const count = NUMBERS[match[1] ?? ''] ?? Number(match[1]);
    const months = match[2] === undefined ? count * 12 : count;
    return months >= 1 && months <= LONGEST_TERM ? months : undefined;
  }
  if (text.take(DUAL)) return 24;
  return text.takePhrase(NO_TERM) ? 0 : undefined;
}

/** The months that a cell under or beside a heading such as `Term` says; a bare number counts years where the heading does. */
export function termOf(written: string, heading: string): number | undefined {
  if (written.length > 80) return undefined;
  const text = new HeadingText(written);
  const months = termIn(text);
  if (months !== undefined) return text.words().every((word) => FILLERS.has(word)) ? months : undefined;
  const bare = /^\d{1,3}(?:\.0+)?$/.exec(fold(written));
  if (!bare) return undefined;
  const count = Number(bare[0]) * (IN_YEARS.test(fold(heading)) ? 12 : 1);
  return count <= LONGEST_TERM ? count : undefined;
}
