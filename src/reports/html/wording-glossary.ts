import type { Translated } from '../../language/locale.ts';

/** A word of the page with what it means here. */
export interface GlossaryEntry {
  readonly word: Translated;
  readonly means: Translated;
}

/** The few words that a reader needs, in the order in which the page uses them. */
export const GLOSSARY: readonly GlossaryEntry[] = [
  {
    word: { en: 'Claim', fr: 'Réclamation', ar: 'المطالبة' },
    means: {
      en: 'The sum of the billing errors: what the carrier is asked to credit, before tax unless a finding is about tax.',
      fr: 'La somme des erreurs de facturation\u00a0: ce que l’opérateur est prié de créditer, hors taxes sauf si le constat porte sur une taxe.',
      ar: 'مجموع أخطاء الفوترة: ما يُطلب من المشغل رده، دون الضريبة ما لم تكن الملاحظة عن ضريبة.',
    },
  },
  {
    word: { en: 'Exposure', fr: 'Risque', ar: 'المخاطر' },
    means: {
      en: 'Amounts in the carrier’s favour or at risk. They are never claimed and never in a letter.',
      fr: 'Montants en faveur de l’opérateur ou incertains. Ils ne sont jamais réclamés ni mis dans une lettre.',
      ar: 'مبالغ لصالح المشغل أو غير مؤكدة. لا يُطالب بها أبدا ولا ترد في رسالة.',
    },
  },
  {
    word: { en: 'Optimisation', fr: 'Optimisation', ar: 'تحسين' },
    means: {
      en: 'Nothing is wrong with the bill; spending less is our own choice.',
      fr: 'La facture est juste\u00a0; dépenser moins relève de notre choix.',
      ar: 'الفاتورة سليمة، وخفض الإنفاق قرار يعود إلينا.',
    },
  },
  {
    word: { en: 'Data quality', fr: 'Qualité des données', ar: 'جودة البيانات' },
    means: {
      en: 'Our own records disagree or are incomplete; mending them makes the next audit surer.',
      fr: 'Nos propres données se contredisent ou sont incomplètes\u00a0; les corriger rend le prochain audit plus sûr.',
      ar: 'سجلاتنا متناقضة أو ناقصة، وإصلاحها يجعل التدقيق التالي أوثق.',
    },
  },
  {
    word: { en: 'Severity', fr: 'Gravité', ar: 'الخطورة' },
    means: {
      en: 'Error: proven. Warning: likely; the carrier is asked to justify it. Information: worth knowing.',
      fr: 'Erreur\u00a0: prouvée. Avertissement\u00a0: probable, l’opérateur est prié de justifier. Information\u00a0: bon à savoir.',
      ar: 'خطأ: مثبت. تحذير: مرجح ويُطلب من المشغل تبريره. معلومة: للعلم.',
    },
  },
  {
    word: { en: 'Cause', fr: 'Cause', ar: 'السبب' },
    means: {
      en: 'The findings that one mistake explains: the same rule, carrier and code, with the same difference on each line.',
      fr: 'Les constats qu’une seule erreur explique\u00a0: même règle, même opérateur, même code et même écart sur chaque ligne.',
      ar: 'الملاحظات التي يفسرها خطأ واحد: القاعدة نفسها والمشغل نفسه والرمز نفسه والفرق نفسه في كل بند.',
    },
  },
  {
    word: { en: 'Difference', fr: 'Écart', ar: 'الفرق' },
    means: {
      en: 'Billed less expected, to the smallest unit of the currency. Currencies are never added together.',
      fr: 'Facturé moins attendu, à la plus petite unité de la devise. Les devises ne sont jamais additionnées entre elles.',
      ar: 'المفوتر ناقص المتوقع، إلى أصغر وحدة في العملة. ولا تُجمع عملات مختلفة.',
    },
  },
  {
    word: { en: 'Since', fr: 'Depuis', ar: 'منذ' },
    means: {
      en: 'The first month of an unbroken row, up to this one, in which the same fact stands.',
      fr: 'Le premier mois d’une suite ininterrompue, jusqu’à celui-ci, où le même fait est présent.',
      ar: 'أول شهر في سلسلة متصلة حتى هذا الشهر تتكرر فيها الواقعة نفسها.',
    },
  },
  {
    word: { en: 'Claim by', fr: 'À réclamer jusqu’au', ar: 'أجل المطالبة' },
    means: {
      en: 'The last day on which the first of it can be claimed, by the contract or the law that is known.',
      fr: 'Le dernier jour où la première part peut être réclamée, selon le contrat ou la loi connus.',
      ar: 'آخر يوم يمكن فيه المطالبة بأول جزء منه، حسب العقد أو القانون المعروف.',
    },
  },
  {
    word: { en: 'Proof', fr: 'Preuve', ar: 'الدليل' },
    means: {
      en: 'The cells of the files that were read, each with the value found there.',
      fr: 'Les cellules des fichiers lus, chacune avec la valeur qui s’y trouve.',
      ar: 'خلايا الملفات المقروءة، كل منها بالقيمة الواردة فيها.',
    },
  },
];
