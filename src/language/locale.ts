/** The three languages the product speaks. */
export const LANGUAGES = ['en', 'fr', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in each language. */
export type Translated<T = string> = Readonly<Record<Language, T>>;

/** The order of day, month and year in an all-digit date. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** A reader's language and region, from a tag such as `fr-CA`. */
export interface Locale {
  /** The tag as given, in BCP 47 spelling: `fr-CA`. */
  readonly tag: string;
  readonly language: Language;
  /** ISO 3166 region in capitals, when the tag has one. */
  readonly region?: string;
}

/** The locale when nobody names one: English of no region, which settles no date order. */
export const DEFAULT_LOCALE: Locale = { tag: 'en', language: 'en' };

/** Reads `fr`, `fr-CA`, `ar-MA`; undefined when the language is not one of ours or the tag is malformed. */
export function parseLocale(tag: string): Locale | undefined {
  const parts = /^([a-z]{2})(?:[-_]([a-z]{2}))?$/i.exec(tag.trim());
  const language = parts?.[1]?.toLowerCase();
  if (language === undefined || !isLanguage(language)) return undefined;
  const region = parts?.[2]?.toUpperCase();
  return region === undefined
    ? { tag: language, language }
    : { tag: `${language}-${region}`, language, region };
}

/**
 * The order of all-digit dates where it is settled by the locale. English of no region and of Canada writes both day
 * first and month first, so it settles nothing.
 */
export function dateOrderOf(locale: Locale): DateOrder | undefined {
  if (locale.language !== 'en') return 'dmy';
  if (locale.region === undefined || locale.region === 'CA') return undefined;
  return locale.region === 'US' ? 'mdy' : 'dmy';
}

/** The decimal sign the locale writes, where it is settled; Arabic writes both. */
export function decimalSignOf(locale: Locale): '.' | ',' | undefined {
  if (locale.language === 'fr') return locale.region === 'CH' ? '.' : ',';
  return locale.language === 'en' && locale.region !== undefined ? '.' : undefined;
}

function isLanguage(code: string): code is Language {
  return (LANGUAGES as readonly string[]).includes(code);
}
