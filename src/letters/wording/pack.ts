import type { Language, Locale } from '../../language/locale.ts';
import { AR } from './ar.ts';
import { AR_DZ, AR_MA, AR_TN } from './ar-maghreb.ts';
import { EN_CA } from './en-ca.ts';
import { EN_GB } from './en-gb.ts';
import { EN_US } from './en-us.ts';
import { FR_CA } from './fr-ca.ts';
import { FR_FR } from './fr-fr.ts';
import type { Wording } from './wording.ts';

const PACKS = new Map<string, Wording>([
  ['fr-CA', FR_CA],
  ['en-US', EN_US],
  ['en-CA', EN_CA],
  ['ar-MA', AR_MA],
  ['ar-DZ', AR_DZ],
  ['ar-TN', AR_TN],
]);

/** Used where the region has no pack: France for French, the United Kingdom for English, the Gulf and the East for Arabic. */
const BY_LANGUAGE: Readonly<Record<Language, Wording>> = { fr: FR_FR, en: EN_GB, ar: AR };

/** The sentences of a locale, or of the nearest locale of its language. */
export function wordingFor(locale: Locale): Wording {
  return PACKS.get(`${locale.language}-${locale.region}`) ?? BY_LANGUAGE[locale.language];
}
