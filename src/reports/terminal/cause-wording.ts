import type { Translated } from '../../language/locale.ts';
import type { Plural } from '../../language/plural.ts';

/** How many lines a cause has, with the difference on each and their sum. */
export const LINES_WITH_AMOUNTS: Translated<Plural> = {
  en: {
    one: '{count} line, {each}',
    other: '{count} lines, {each} each, {total} in all',
  },
  fr: {
    one: '{count}\u00a0ligne, {each}',
    other: '{count}\u00a0lignes, {each} chacune, {total} au total',
  },
  ar: {
    one: 'بند واحد، {each}',
    two: 'بندان، {each} لكل منهما، والمجموع {total}',
    few: '{count} بنود، {each} لكل منها، والمجموع {total}',
    many: '{count} بندا، {each} لكل منها، والمجموع {total}',
    other: '{count} بند، {each} لكل منها، والمجموع {total}',
  },
};

/** How many lines a cause without amounts has. */
export const LINES_ALONE: Translated<Plural> = {
  en: { one: '{count} line', other: '{count} lines' },
  fr: { one: '{count}\u00a0ligne', other: '{count}\u00a0lignes' },
  ar: {
    one: 'بند واحد',
    two: 'بندان',
    few: '{count} بنود',
    many: '{count} بندا',
    other: '{count} بند',
  },
};

/** The headline of a cause, and what it says of the months. */
export const CAUSE_TEXTS = {
  headline: { en: '{names}: {facts}', fr: '{names}\u00a0: {facts}', ar: '{names}: {facts}' },
  since: { en: 'since {month}', fr: 'depuis {month}', ar: 'منذ {month}' },
  oldestSince: {
    en: 'the oldest since {month}',
    fr: 'la plus ancienne depuis {month}',
    ar: 'الأقدم منذ {month}',
  },
} as const satisfies Record<string, Translated>;
