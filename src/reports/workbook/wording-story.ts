import type { Translated } from '../../language/locale.ts';
import type { Plural } from '../../language/plural.ts';

/** The sentences of the summary's story, with their `{names}`. */
export const STORY = {
  claim: {
    en: '{amount} to claim from {carriers}: {percent} of the {billed} billed.',
    fr: '{amount} à réclamer à {carriers}, soit {percent} des {billed} facturés.',
    ar: '{amount} للمطالبة بها لدى {carriers}، أي {percent} من {billed} المفوترة.',
  },
  claimAlone: {
    en: '{amount} to claim from {carriers}.',
    fr: '{amount} à réclamer à {carriers}.',
    ar: '{amount} للمطالبة بها لدى {carriers}.',
  },
  unasked: {
    en: '{amount} more to claim of errors that claims are about already, not asked for yet: {command} adds it to them.',
    fr: '{amount} à ajouter aux contestations des mêmes erreurs, pas encore réclamés\u00a0: {command} les y ajoute.',
    ar: '{amount} تُضاف إلى مطالبات الأخطاء نفسها، ولم يُطالَب بها بعد: الأمر {command} يضيفها.',
  },
  claimed: {
    en: 'Asked for in claims already: {amount}.',
    fr: 'Déjà réclamé dans des contestations\u00a0: {amount}.',
    ar: 'مُطالَب به في مطالبات: {amount}.',
  },
  credited: {
    en: 'Credited: {amount}.',
    fr: 'Crédité\u00a0: {amount}.',
    ar: 'قُيِّد رصيدًا دائنًا: {amount}.',
  },
  nothingNew: {
    en: 'There is nothing new to claim.',
    fr: 'Il n’y a rien de nouveau à réclamer.',
    ar: 'لا يوجد جديد يُطالب به.',
  },
  largest: {
    en: 'Largest cause: {title} ({carrier}), {lines}, {amount}.',
    fr: 'Principale cause\u00a0: {title} ({carrier}), {lines}, {amount}.',
    ar: 'أكبر سبب: {title} ({carrier})، {lines}، {amount}.',
  },
  deadline: {
    en: 'To claim by {day} at the latest: {amount}.',
    fr: 'À réclamer au plus tard le {day}\u00a0: {amount}.',
    ar: 'آخر أجل للمطالبة {day}: {amount}.',
  },
  exposure: {
    en: 'Exposure, never claimed: {amount}.',
    fr: 'Risque, jamais réclamé\u00a0: {amount}.',
    ar: 'مخاطر لا يُطالب بها: {amount}.',
  },
  nothing: {
    en: 'There is nothing to claim.',
    fr: "Il n'y a rien à réclamer.",
    ar: 'لا يوجد ما يُطالب به.',
  },
} as const satisfies Record<string, Translated>;

/** Counts as the story says them; `{n}` is the count as the locale writes it. */
export const COUNTED = {
  carriers: {
    en: { one: '1 carrier', other: '{n} carriers' },
    fr: { one: '{n} opérateur', other: '{n} opérateurs' },
    ar: { one: 'مشغل واحد', two: 'مشغلين', few: '{n} مشغلين', many: '{n} مشغلًا', other: '{n} مشغل' },
  },
  lines: {
    en: { one: '1 line', other: '{n} lines' },
    fr: { one: '{n} ligne', other: '{n} lignes' },
    ar: { one: 'بند واحد', two: 'بندان', few: '{n} بنود', many: '{n} بندًا', other: '{n} بند' },
  },
  findings: {
    en: { one: '1 finding', other: '{n} findings' },
    fr: { one: '{n} constat', other: '{n} constats' },
    ar: {
      one: 'ملاحظة واحدة',
      two: 'ملاحظتين',
      few: '{n} ملاحظات',
      many: '{n} ملاحظة',
      other: '{n} ملاحظة',
    },
  },
} as const satisfies Record<string, Translated<Plural>>;

/** Headings, titles and notes of the summary's sections. */
export const SECTIONS = {
  story: { en: 'In short', fr: 'En bref', ar: 'باختصار' },
  largestCauses: { en: 'Largest causes', fr: 'Principales causes', ar: 'أكبر الأسباب' },
  largestCausesNote: {
    en: 'Click the id of a cause to see it, and there again to see its lines.',
    fr: "Cliquez sur l'identifiant d'une cause pour la voir, puis de nouveau pour voir ses lignes.",
    ar: 'انقر على رمز السبب لعرضه، ثم انقر هناك مرة أخرى لعرض بنوده.',
  },
  deadlines: {
    en: 'Deadlines within 90 days',
    fr: 'Échéances des 90 prochains jours',
    ar: 'الآجال خلال 90 يومًا',
  },
  noDeadline: {
    en: 'No claim is known to lapse within 90 days.',
    fr: "Aucune réclamation connue n'expire dans les 90 jours.",
    ar: 'لا توجد مطالبة معروفة تسقط خلال 90 يومًا.',
  },
  laterDeadlines: { en: 'Later in the 90 days', fr: 'Plus tard dans les 90 jours', ar: 'لاحقًا خلال 90 يومًا' },
  lost: {
    en: 'To date, time limit past or not known',
    fr: 'À ce jour, délai dépassé ou inconnu',
    ar: 'حتى اليوم: فات الأجل أو هو مجهول',
  },
  trend: { en: 'Month by month', fr: 'Mois par mois', ar: 'شهرًا بشهر' },
  trendNote: {
    en: 'The claims of earlier months are the same facts found there; only this month is claimed here.',
    fr: 'Pour les mois antérieurs, les montants sont ceux des mêmes faits retrouvés\u00a0; seul le mois en cours est réclamé ici.',
    ar: 'مبالغ الأشهر السابقة هي للوقائع نفسها التي وُجدت فيها، والمطالبة هنا لهذا الشهر وحده.',
  },
  services: {
    en: 'Services with the largest claims',
    fr: 'Services aux réclamations les plus élevées',
    ar: 'الخدمات ذات أكبر المطالبات',
  },
  atStake: { en: 'At stake', fr: 'En jeu', ar: 'المبلغ المهدد' },
  daysLeft: { en: 'Days left', fr: 'Jours restants', ar: 'الأيام الباقية' },
  month: { en: 'Month', fr: 'Mois', ar: 'الشهر' },
  chartCarriers: {
    en: 'Claimed by carrier, {currency}',
    fr: 'Réclamé par opérateur, {currency}',
    ar: 'المطالب به حسب المشغل، {currency}',
  },
  chartReasons: {
    en: 'Claimed by reason, {currency}',
    fr: 'Réclamé par motif, {currency}',
    ar: 'المطالب به حسب السبب، {currency}',
  },
} as const satisfies Record<string, Translated>;
