import { CHARGE_TYPES, type ChargeType } from '../../records/field.ts';
import { words } from '../headings/words.ts';
import { CHARGE_TYPE_WORDS } from '../vocabulary.ts';
import { pageKey } from './page-key.ts';

/** Words that name a type in a column of types, and anything at all in a sentence. */
const TOO_COMMON: ReadonlySet<string> = new Set(
  words(`location, access, call, calls, unique, device, terminal, terminaux, contribution, retard, correction, fee, fees, usage,
  communication, unlimited, دائن`).map(pageKey),
);

/** Words of German bills, which no export of another language has. */
const GERMAN: Readonly<Partial<Record<ChargeType, readonly string[]>>> = {
  recurring:
    words(`grundgebühr, grundpreis, monatlich, monatliche, monatsgebühr, monatspreis, monatsentgelt, monatlicher grundpreis,
  miete, monatsmiete, flatrate, abo, abonnement`),
  'one-time':
    words(`einmalig, einmalige, bereitstellung, bereitstellungspreis, einrichtung, einrichtungsgebühr, anschlussgebühr,
  aktivierung, versandkosten`),
  usage: words(
    `verbindungen, verbindungsentgelte, gespräche, telefonate, verbrauch, nutzung, datenvolumen, roaming`,
  ),
  equipment: words(`endgerät, hardware, gerät, router`),
  discount: words(`rabatt, nachlass, preisnachlass`),
  credit: words(`gutschrift, erstattung, rückerstattung`),
  'late-fee': words(`mahngebühr, verzugszinsen`),
};
const MORE: Readonly<Partial<Record<ChargeType, readonly string[]>>> = {
  recurring: words(
    `monthly subscription, monthly rental, monthly plan, per month, par mois, abonnements, line rental, forfaits`,
  ),
  'one-time': words(
    `installation fee, activation fee, setup fee, connection fee, set-up, services ponctuels, occasionnels`,
  ),
  usage: words(
    `call charges, national calls, international calls, roaming, minutes, communications, usage charges, data usage, sms`,
  ),
};

const PHRASES = CHARGE_TYPES.flatMap((type) =>
  [...CHARGE_TYPE_WORDS[type], ...(GERMAN[type] ?? []), ...(MORE[type] ?? [])]
    .map((phrase) => ({ type, key: pageKey(phrase) }))
    .filter(({ key }) => !TOO_COMMON.has(key)),
).sort((a, b) => b.key.length - a.key.length);

/** The types that the words of a text name; a word inside a longer phrase does not count for itself. */
export function typesNamed(text: string): ReadonlySet<ChargeType> {
  let rest = ` ${pageKey(text)} `;
  const found = new Set<ChargeType>();
  for (const { type, key } of PHRASES) {
    if (!rest.includes(` ${key} `)) continue;
    found.add(type);
    rest = rest.replaceAll(` ${key} `, ' ; ');
  }
  return found;
}
