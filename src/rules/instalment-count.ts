import { addMonths, dayOf, partsOf } from '../calendar/day.ts';
import { type Period, within } from '../calendar/period.ts';
import { fold } from '../text/fold.ts';

/** Which instalment of how many a description says a charge is. */
export interface InstalmentCount {
  readonly number: number;
  readonly count: number;
  /** The two numbers as they stand with a slash between them, which a date may be too. */
  readonly slashed: boolean;
}

const WORD =
  /(?<![\p{L}\p{N}])(?:instal+ments?|(?:device|equipment|handset|phone) payments?|paiements? (?:d'|de l'|du )?(?:appareil|terminal|equipement)|echeances?|mensualites?|versements?|(?:ال)?قسط|(?:ال)?اقساط)(?![\p{L}\p{N}])/u;

/** `3/24`, `3 of 24`, `3 sur 24`, `3e de 24`, `3 من 24`; no part of a longer number, a date or a code. */
const COUNT =
  /(?<![\p{L}\p{N}]|\d[/.,-])(\d{1,3})(?:st|nd|rd|th|er|ere|e|eme)?(?:\s*(\/)\s*|\s+(?:of|out of|sur|de|من|من اصل)\s+)(\d{1,3})(?![\p{L}\p{N}]|[/.,-]\d)/gu;

/**
 * The count in a description that speaks of instalments; undefined where it has none, or several that disagree. Numbers
 * in Arabic-Indic digits count too.
 */
export function instalmentCount(description: string): InstalmentCount | undefined {
  return DIGIT.test(description) ? countIn(fold(description)) : undefined;
}

const DIGIT = /[\d\u0660-\u0669\u06f0-\u06f9]/;

function countIn(text: string): InstalmentCount | undefined {
  if (!WORD.test(text)) return undefined;
  const found = [...text.matchAll(COUNT)].map(([, number, slash, count]) => ({
    number: Number(number),
    count: Number(count),
    slashed: slash !== undefined,
  }));
  const [first, ...others] = found.filter(({ number, count }) => number > 0 && count > 1);
  return first && others.every(({ number, count }) => number === first.number && count === first.count)
    ? first
    : undefined;
}

/** The description without its counts, folded: equal for the instalments of one plan. */
export function withoutCount(description: string): string {
  return fold(description).replace(COUNT, '#');
}

/**
 * True when the two numbers, with a slash between them, may be the day and month (either first) of a date from a month
 * before the days billed to a month after: "15/10" on a bill of October. Without days, of any year.
 */
export function mayBeDate({ number, count, slashed }: InstalmentCount, days: Period | undefined): boolean {
  if (!slashed) return false;
  const from = days && addMonths(days.from, -1);
  const to = days && addMonths(days.to, 1);
  const years = from === undefined || to === undefined ? [LEAP_YEAR] : [partsOf(from).year, partsOf(to).year];
  return years.some((year) =>
    [dayOf(year, count, number), dayOf(year, number, count)].some(
      (day) => day !== undefined && within(day, from, to),
    ),
  );
}

/** Has every date that some year has. */
const LEAP_YEAR = 2024;
