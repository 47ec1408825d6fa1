import { LANGUAGES, type Language, type Locale, parseLocale } from '../language/locale.ts';
import { countryShown } from '../normalize/values/phone-country.ts';
import type { FileHints } from './file-hints.ts';

/** What was said on the command line, which settles what the files leave open. */
export interface Said {
  readonly locale?: Locale;
  readonly currency?: string;
  /** Carrier of the files that name none. */
  readonly carrier?: string;
}

/** A value with what it was taken from. */
export interface Shown<T> {
  readonly value: T;
  readonly why: string;
  /** True for what the files do not settle. */
  readonly doubtful: boolean;
}

/** The customer's language, country and currency, as the files show them. */
export interface Surroundings {
  readonly locale?: Shown<Locale>;
  readonly country?: Shown<string>;
  readonly currency?: Shown<string>;
}

/** The currency of the countries where the product is used most. */
const CURRENCY_OF_COUNTRY: ReadonlyMap<string, string> = new Map(
  `AE AED, AU AUD, BE EUR, CA CAD, CH CHF, DE EUR, DZ DZD, EG EGP, ES EUR, FR EUR, GB GBP, IE EUR, IT EUR, JO JOD,
  KW KWD, LU EUR, MA MAD, NL EUR, NZ NZD, OM OMR, PT EUR, QA QAR, SA SAR, TN TND, US USD`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', fr: 'French', ar: 'Arabic' };

/** What the files show together; what was said goes before it. */
export function surroundingsOf(hints: FileHints, said: Said): Surroundings {
  const country = countryOf(hints, said);
  const currency = currencyOf(hints, said, country);
  const locale = localeOf(hints, said, country);
  return {
    ...(locale === undefined ? {} : { locale }),
    ...(country === undefined ? {} : { country }),
    ...(currency === undefined ? {} : { currency }),
  };
}

function countryOf(hints: FileHints, { locale, currency }: Said): Shown<string> | undefined {
  if (locale?.region !== undefined)
    return { value: locale.region, why: 'that of the locale', doubtful: false };
  const currencies = currency === undefined ? [...hints.currencies] : [currency];
  const byCurrency = countryShown(currencies, []);
  if (byCurrency !== undefined)
    return { value: byCurrency, why: `the only currency is ${currencies[0]}`, doubtful: false };
  const plan = planOf(hints);
  const french = languageOf(hints)?.value === 'fr';
  if (plan === 'ten-from-nought' && french && currencies.every((code) => code === 'EUR')) {
    return {
      value: 'FR',
      why: 'the headings are French and the telephone numbers have ten digits from 0',
      doubtful: true,
    };
  }
  if (plan === 'north-american' && french && currencies.length === 0) {
    return {
      value: 'CA',
      why: 'the headings are French and the telephone numbers North American',
      doubtful: true,
    };
  }
  return undefined;
}

function currencyOf(
  { currencies }: FileHints,
  { currency }: Said,
  country: Shown<string> | undefined,
): Shown<string> | undefined {
  if (currency !== undefined) return { value: currency, why: 'as said with --currency', doubtful: false };
  const [only, ...others] = currencies;
  if (only !== undefined && others.length === 0) {
    return { value: only, why: 'the only currency that the files name', doubtful: false };
  }
  const usual = country && others.length === 0 ? CURRENCY_OF_COUNTRY.get(country.value) : undefined;
  return usual === undefined
    ? undefined
    : { value: usual, why: `no file names one, and it is that of ${country?.value}`, doubtful: true };
}

function localeOf(
  hints: FileHints,
  { locale }: Said,
  country: Shown<string> | undefined,
): Shown<Locale> | undefined {
  if (locale) return { value: locale, why: 'as said with --locale', doubtful: false };
  const language = languageOf(hints);
  const tag = language && (country ? `${language.value}-${country.value}` : language.value);
  const value = tag === undefined ? undefined : parseLocale(tag);
  if (!language || !value) return undefined;
  return { value, why: language.why, doubtful: language.doubtful || country?.doubtful === true };
}

function languageOf({ languages }: FileHints): Shown<Language> | undefined {
  const ranked = LANGUAGES.map((language) => ({ language, times: languages.get(language) ?? 0 })).sort(
    (a, b) => b.times - a.times,
  );
  const [best, second] = ranked;
  if (!best || best.times === 0) return undefined;
  const doubtful = second !== undefined && second.times * 2 > best.times;
  const name = LANGUAGE_NAMES[best.language];
  return { value: best.language, why: `${doubtful ? 'most' : 'the'} headings are ${name}`, doubtful };
}

/** The plan of nearly all phone numbers, when there are enough of them to tell. */
function planOf({ phones }: FileHints): string | undefined {
  const all = [...phones.values()].reduce((sum, times) => sum + times, 0);
  if (all < 3) return undefined;
  return [...phones].find(([plan, times]) => plan !== 'other' && times >= 0.9 * all)?.[0];
}
