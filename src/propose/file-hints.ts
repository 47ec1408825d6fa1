import type { Language } from '../language/locale.ts';
import { isCurrency } from '../money/currency.ts';
import { currencyOfText } from '../normalize/values/currency-of-text.ts';
import { readNumber } from '../normalize/values/number-text.ts';
import { FIELDS } from '../records/field.ts';
import { type Column, cellText } from '../records/origin.ts';
import type { SourceRow } from '../sources/source.ts';
import { foldWords } from '../text/fold.ts';
import { phoneDigits, ROWS_LOOKED_AT } from './column-content.ts';

/** What a file shows of the country and language it comes from. */
export interface FileHints {
  /** Headings in each language; the product's own field names are of none. */
  readonly languages: ReadonlyMap<Language, number>;
  /** Currencies that cells or headings name. */
  readonly currencies: ReadonlySet<string>;
  /** Phone numbers by the plan they are written in. */
  readonly phones: ReadonlyMap<PhonePlan, number>;
}

/** Plans of national numbers that are told by their digits: ten from 2 to 9 and 2 to 9, or ten that begin with nought. */
export type PhonePlan = 'north-american' | 'ten-from-nought' | 'other';

/** Nothing shown. */
export const NO_HINTS: FileHints = { languages: new Map(), currencies: new Set(), phones: new Map() };

const OWN_NAMES: ReadonlySet<string> = new Set(Object.values(FIELDS).flat());
const FRENCH =
  set(`facture factures montant compte numero fournisseur operateur libelle designation quantite qte prix
  debut fin devise taux taxe taxes frais ligne lignes abonnement remise echeance periode centre cout commande loyer
  mensuel mensuelle statut etat resiliation contrat marche tarif unitaire ht ttc du au le de la emplacement lieu
  consommation abonne appel nature type de activation reference`);
const ENGLISH =
  set(`amount account number carrier provider vendor supplier charge charges bill billed invoice due start
  end unit price rate tax status cost order quantity qty monthly phone telephone line date from to currency net total
  payment balance agreement department center centre`);
const ACCENTED = /[éèêëàâçùûôîïœ]/i;
const ARABIC = /\p{Script=Arabic}/u;

/** What the headings and the first rows of a table show. */
export function hintsOf(
  headings: readonly Column[],
  rows: readonly SourceRow[],
  currencyColumn?: Column,
): FileHints {
  const languages = new Map<Language, number>();
  const currencies = new Set<string>();
  const phones = new Map<PhonePlan, number>();
  for (const { heading } of headings) {
    const language = languageOf(heading);
    if (language !== undefined) count(languages, language);
    const noted = /[([]\s*([A-Z]{3}|[A-Z]{0,2}[$€£][A-Z]{0,2})\s*[)\]]/u.exec(heading)?.[1];
    const reading = noted === undefined ? undefined : currencyOfText(noted, undefined);
    if (reading && 'value' in reading && reading.value !== undefined) currencies.add(reading.value);
  }
  for (const row of rows.slice(0, ROWS_LOOKED_AT)) {
    const named = currencyColumn && cellText(row.cells[currencyColumn.index]).trim().toUpperCase();
    if (named !== undefined && isCurrency(named)) currencies.add(named);
    for (const cell of row.cells) {
      const text = cellText(cell).trim();
      if (text.length < 2 || text.length > 30) continue;
      const digits = phoneDigits(text);
      if (digits !== undefined) count(phones, planOf(digits));
      else if (/\p{Sc}/u.test(text)) {
        const currency = readNumber(text)?.currency;
        if (currency !== undefined) currencies.add(currency);
      }
    }
  }
  return { languages, currencies, phones };
}

/** The hints of several files or tables together. */
export function joinedHints(all: readonly FileHints[]): FileHints {
  const languages = new Map<Language, number>();
  const phones = new Map<PhonePlan, number>();
  for (const hints of all) {
    for (const [language, times] of hints.languages) count(languages, language, times);
    for (const [plan, times] of hints.phones) count(phones, plan, times);
  }
  return { languages, currencies: new Set(all.flatMap(({ currencies }) => [...currencies])), phones };
}

/** The language of a heading; undefined for one of our own names and for words of several languages. */
function languageOf(heading: string): Language | undefined {
  if (OWN_NAMES.has(heading)) return undefined;
  if (ARABIC.test(heading)) return 'ar';
  const words = foldWords(heading).split(' ');
  const french = ACCENTED.test(heading) || words.some((word) => FRENCH.has(word) && !ENGLISH.has(word));
  const english = words.some((word) => ENGLISH.has(word) && !FRENCH.has(word));
  if (french === english) return undefined;
  return french ? 'fr' : 'en';
}

function planOf(digits: string): PhonePlan {
  if (/^1?[2-9]\d{2}[2-9]\d{6}$/.test(digits)) return 'north-american';
  return /^0[1-9]\d{8}$/.test(digits) ? 'ten-from-nought' : 'other';
}

function count<K>(counts: Map<K, number>, key: K, times = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + times);
}

function set(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
