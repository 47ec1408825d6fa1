import type { Translated } from '../../language/locale.ts';
import type { Plural } from '../../language/plural.ts';

/** The words of the totals and of the story of the month. */
export const STORY = {
  totals: { en: 'Totals', fr: 'Totaux', ar: 'المجاميع' },
  claim: { en: 'Claim', fr: 'Réclamation', ar: 'المطالبة' },
  billed: { en: 'Billed', fr: 'Facturé', ar: 'المفوتر' },
  exposure: { en: 'Exposure', fr: 'Risque', ar: 'المخاطر' },
  ofBilled: { en: '{percent} of what was billed', fr: '{percent} du facturé', ar: '{percent} من المفوتر' },
  carriers: { en: 'Claim by carrier', fr: 'Réclamation par opérateur', ar: 'المطالبة حسب المشغل' },
  causes: { en: 'Largest causes', fr: 'Principales causes', ar: 'أكبر الأسباب' },
  trend: { en: 'Month by month', fr: 'Mois par mois', ar: 'شهرا بشهر' },
  services: {
    en: 'Services with the largest claims',
    fr: 'Services aux réclamations les plus élevées',
    ar: 'الخدمات ذات أكبر المطالبات',
  },
  deadlines: {
    en: 'Deadlines in the next 90 days',
    fr: 'Échéances des 90 prochains jours',
    ar: 'آجال التسعين يوما المقبلة',
  },
  noDeadline: {
    en: 'No time limit to claim ends within 90 days, as far as limits are known.',
    fr: 'Aucun délai connu de réclamation n’expire dans les 90 jours.',
    ar: 'لا ينتهي أي أجل معروف للمطالبة خلال 90 يوما.',
  },
  lost: {
    en: 'To date, time limit past or not known: {amounts}.',
    fr: 'À ce jour, délai dépassé ou inconnu\u00a0: {amounts}.',
    ar: 'حتى اليوم: فات الأجل أو هو مجهول: {amounts}.',
  },
  noClaim: {
    en: 'Nothing is claimed this month.',
    fr: 'Rien n’est réclamé ce mois-ci.',
    ar: 'لا مطالبة هذا الشهر.',
  },
  noCause: {
    en: 'No discrepancy was found in what was checked.',
    fr: 'Aucun écart dans ce qui a été contrôlé.',
    ar: 'لا فروقات فيما جرى تدقيقه.',
  },
  oneMonth: {
    en: 'No earlier month was given, so there is no trend.',
    fr: 'Aucun mois antérieur n’a été fourni\u00a0; il n’y a pas d’évolution.',
    ar: 'لم تُقدَّم أشهر سابقة، فلا اتجاه.',
  },
  amountsByMonth: {
    en: 'The amounts month by month',
    fr: 'Les montants mois par mois',
    ar: 'المبالغ شهرا بشهر',
  },
  ruleChart: {
    en: 'Claim by reason, {currency}',
    fr: 'Réclamation par motif, {currency}',
    ar: 'المطالبة حسب السبب، {currency}',
  },
  carrierChart: {
    en: 'Claim by carrier, {currency}',
    fr: 'Réclamation par opérateur, {currency}',
    ar: 'المطالبة حسب المشغل، {currency}',
  },
} as const satisfies Record<string, Translated>;

/** The words of the causes. */
export const CAUSE_WORDS = {
  intro: {
    en: 'One mistake that stands on many lines is one cause. The largest claims come first; each opens to its lines.',
    fr: 'Une même erreur sur plusieurs lignes fait une cause. Les plus fortes réclamations d’abord\u00a0; chacune s’ouvre sur ses lignes.',
    ar: 'الخطأ الواحد في بنود عدة سبب واحد. أكبر المطالبات أولا، ويُفتح كل سبب على بنوده.',
  },
  each: { en: '{amount} each', fr: '{amount} chacune', ar: '{amount} لكل بند' },
  since: { en: 'since {month}', fr: 'depuis {month}', ar: 'منذ {month}' },
  oldest: { en: 'the oldest since {month}', fr: 'la plus ancienne depuis {month}', ar: 'أقدمها منذ {month}' },
  linesOf: { en: 'Lines of cause {cause}', fr: 'Lignes de la cause {cause}', ar: 'بنود السبب {cause}' },
  filter: {
    en: 'Show these lines among all findings',
    fr: 'Voir ces lignes parmi tous les constats',
    ar: 'عرض هذه البنود ضمن كل الملاحظات',
  },
  firstLines: {
    en: 'The first {listed} of {all} lines.',
    fr: 'Les {listed} premières lignes sur {all}.',
    ar: 'أول {listed} بند من {all}.',
  },
  capped: {
    en: 'The {listed} largest of {all} causes are listed here. All of them are in the workbook.',
    fr: 'Les {listed} plus fortes causes sur {all} sont données ici. Toutes sont dans le classeur.',
    ar: 'تُعرض هنا أكبر {listed} من {all} سبب. وكلها في المصنف.',
  },
} as const satisfies Record<string, Translated>;

/** How many lines a cause has. */
export const LINES: Translated<Plural> = {
  en: { one: '{count} line', other: '{count} lines' },
  fr: { one: '{count}\u00a0ligne', other: '{count}\u00a0lignes' },
  ar: { one: 'بند واحد', two: 'بندان', few: '{count} بنود', many: '{count} بندا', other: '{count} بند' },
};

/** How many proofs are not listed. */
export const MORE_PROOFS: Translated<Plural> = {
  en: { one: '… and {count} more proof', other: '… and {count} more proofs' },
  fr: { one: '… et {count} preuve de plus', other: '… et {count} preuves de plus' },
  ar: {
    one: '… ودليل آخر',
    two: '… ودليلان آخران',
    few: '… و{count} أدلة أخرى',
    many: '… و{count} دليلا آخر',
    other: '… و{count} دليل آخر',
  },
};

/** How many proofs a finding has. */
export const PROOFS: Translated<Plural> = {
  en: { one: 'Proof and details: {count} place', other: 'Proof and details: {count} places' },
  fr: { one: 'Preuve et détails\u00a0: {count} endroit', other: 'Preuve et détails\u00a0: {count} endroits' },
  ar: {
    zero: 'الدليل والتفاصيل',
    one: 'الدليل والتفاصيل: موضع واحد',
    two: 'الدليل والتفاصيل: موضعان',
    few: 'الدليل والتفاصيل: {count} مواضع',
    many: 'الدليل والتفاصيل: {count} موضعا',
    other: 'الدليل والتفاصيل: {count} موضع',
  },
};
