import type { NoCase, RuleAnswer } from '../../audit/why-not.ts';
import type { Translated } from '../../language/locale.ts';
import type { Plural } from '../../language/plural.ts';

/** The groups of answers, in the order in which they are told. */
export const ANSWER_GROUPS: readonly {
  readonly outcomes: readonly RuleAnswer['outcome'][];
  readonly heading: Translated;
}[] = [
  { outcomes: ['found'], heading: { en: 'Found', fr: 'Relevé', ar: 'ما وُجد' } },
  {
    outcomes: ['beside'],
    heading: {
      en: 'Seen, and not claimed again',
      fr: 'Vu, et pas réclamé de nouveau',
      ar: 'رُصد ولا يُطالَب به مرة ثانية',
    },
  },
  {
    outcomes: ['content'],
    heading: {
      en: 'Looked at, and nothing to object',
      fr: 'Examiné, rien à redire',
      ar: 'جرى فحصه ولا اعتراض',
    },
  },
  {
    outcomes: ['skipped', 'switched-off'],
    heading: { en: 'Skipped', fr: 'Non appliquées', ar: 'لم تُطبَّق' },
  },
  {
    outcomes: ['not-applicable'],
    heading: { en: 'Not applicable', fr: 'Sans objet', ar: 'لا تنطبق' },
  },
];

/** Why a rule has nothing to look at; `{stories}` is what the match found. */
export const NO_CASES: Readonly<Record<NoCase, Translated>> = {
  'no-charge': {
    en: 'no charge of this month names the service',
    fr: 'aucune charge de ce mois ne nomme le service',
    ar: 'لا رسم في هذا الشهر يذكر الخدمة',
  },
  'no-price': {
    en: 'no price term is in force for it: {stories}',
    fr: 'aucun prix en vigueur\u00a0: {stories}',
    ar: 'لا سعر سارٍ له: {stories}',
  },
  'no-inventory': {
    en: 'no inventory row answers for it: {stories}',
    fr: 'aucune ligne d’inventaire n’en répond\u00a0: {stories}',
    ar: 'لا صف جرد يقابله: {stories}',
  },
  'no-case': {
    en: 'nothing of the service, its account or its invoices is a case for these rules; bill-audit explain RULE says when each fires',
    fr: 'rien du service, de son compte ni de ses factures ne relève de ces règles\u00a0; bill-audit explain RÈGLE dit quand chacune se déclenche',
    ar: 'لا شيء من الخدمة أو حسابها أو فواتيرها يخص هذه القواعد؛ والأمر bill-audit explain يبيّن متى تنطبق كل منها',
  },
};

/** What is said around the answers. */
export const WHY_NOT_TEXTS = {
  title: { en: '{service}: {carriers}', fr: '{service}\u00a0: {carriers}', ar: '{service}: {carriers}' },
  several: {
    en: 'Several carriers have this service. Name one with --carrier to hear of it alone.',
    fr: 'Plusieurs opérateurs ont ce service. Nommez-en un avec --carrier pour ne voir que lui.',
    ar: 'لهذه الخدمة أكثر من مشغّل. سمِّ واحدًا بـ --carrier لعرضه وحده.',
  },
  charges: { en: 'Charges', fr: 'Charges', ar: 'الرسوم' },
  noCharges: {
    en: 'None: no bill of this month names the service.',
    fr: 'Aucune\u00a0: aucune facture de ce mois ne nomme le service.',
    ar: 'لا شيء: لا فاتورة في هذا الشهر تذكر الخدمة.',
  },
  rows: { en: 'Inventory', fr: 'Inventaire', ar: 'الجرد' },
  noRows: {
    en: 'None: the service is in no inventory row.',
    fr: 'Aucune ligne ne porte ce service.',
    ar: 'لا شيء: الخدمة ليست في أي صف جرد.',
  },
  group: { en: '{heading}: {count}', fr: '{heading}\u00a0: {count}', ar: '{heading}: {count}' },
  at: { en: '{thing} ({place})', fr: '{thing} ({place})', ar: '{thing} ({place})' },
  claimedBy: {
    en: '{id}, {rule}: {message}',
    fr: '{id}, {rule}\u00a0: {message}',
    ar: '{id}، {rule}: {message}',
  },
  notAlone: {
    en: 'it speaks only beside, or in place of, another rule’s finding',
    fr: 'elle ne parle qu’à côté ou à défaut d’une autre règle',
    ar: 'لا تُذكر إلا إلى جانب قاعدة أخرى أو عند غيابها',
  },
  within: {
    en: '{place}: difference {difference}, expected {expected}: within {limit} ({source})',
    fr: '{place}\u00a0: écart {difference}, attendu {expected}\u00a0: dans la limite de {limit} ({source})',
    ar: '{place}: الفرق {difference}، المتوقع {expected}: ضمن {limit} ({source})',
  },
  beyond: {
    en: '{place}: difference {difference}, expected {expected}: beyond {limit} ({source}), but the rule asks for more than that',
    fr: '{place}\u00a0: écart {difference}, attendu {expected}\u00a0: au-delà de {limit} ({source}), mais la règle demande davantage',
    ar: '{place}: الفرق {difference}، المتوقع {expected}: يتجاوز {limit} ({source})، لكن القاعدة تشترط أكثر من ذلك',
  },
  tolerance: { en: '{option}: {source}', fr: '{option}\u00a0: {source}', ar: '{option}: {source}' },
  accountPlace: { en: 'its account', fr: 'son compte', ar: 'حسابها' },
  noAmounts: {
    en: 'No difference was held against a tolerance',
    fr: 'Aucun écart confronté à une tolérance',
    ar: 'لم يُقارَن أي فرق بهامش سماح',
  },
  off: {
    en: 'switched off here: {source}',
    fr: 'désactivée ici\u00a0: {source}',
    ar: 'معطّلة هنا: {source}',
  },
} as const satisfies Record<string, Translated>;

/** Comparisons that are not listed. */
export const MORE_COMPARISONS: Translated<Plural> = {
  en: { one: '{count} more comparison', other: '{count} more comparisons' },
  fr: { one: '{count} autre comparaison', other: '{count} autres comparaisons' },
  ar: {
    one: 'ومقارنة أخرى',
    two: 'ومقارنتان أخريان',
    few: 'و{count} مقارنات أخرى',
    many: 'و{count} مقارنة أخرى',
    other: 'و{count} مقارنة أخرى',
  },
};
