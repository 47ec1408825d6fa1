import type { Translated } from '../../language/locale.ts';
import { NUMBER_WORDS } from '../number-words.ts';
import type { GlossaryWord } from './wording-trade.ts';

/** The headings of the sheet of disputes; all differ, as a table's must. */
export const DISPUTE_HEADINGS = {
  claim: { en: 'Claim', fr: 'Réclamation', ar: 'المطالبة' },
  ticket: { en: 'Carrier’s ticket', fr: 'Dossier opérateur', ar: 'رقم الملف لدى المشغل' },
  carrier: { en: 'Carrier', fr: 'Opérateur', ar: 'المشغل' },
  accounts: { en: 'Accounts', fr: 'Comptes', ar: 'الحسابات' },
  reason: { en: 'Reason', fr: 'Motif', ar: 'السبب' },
  state: { en: 'State', fr: 'État', ar: 'الحالة' },
  level: { en: 'Level', fr: 'Niveau', ar: 'المستوى' },
  claimed: NUMBER_WORDS.claimed,
  granted: NUMBER_WORDS.granted,
  received: NUMBER_WORDS.received,
  outstanding: NUMBER_WORDS.outstanding,
  currency: { en: 'Currency', fr: 'Devise', ar: 'العملة' },
  sent: { en: 'Sent on', fr: 'Envoyée le', ar: 'تاريخ الإرسال' },
  answerDue: { en: 'Answer due', fr: 'Réponse attendue le', ar: 'أجل الرد' },
  creditExpected: { en: 'Credit expected', fr: 'Crédit attendu le', ar: 'أجل الرصيد الدائن' },
  limitation: { en: 'Time limit in law', fr: 'Prescription légale', ar: 'أجل التقادم القانوني' },
  daysLeft: { en: 'Days to it', fr: 'Jours restants', ar: 'الأيام الباقية' },
  age: NUMBER_WORDS.age,
  owner: { en: 'Owner', fr: 'Responsable', ar: 'المسؤول' },
  payment: { en: 'Payment', fr: 'Paiement', ar: 'الدفع' },
  monthly: { en: 'Claimed a month', fr: 'Réclamé par mois', ar: 'المطالب به شهريًا' },
  saving: NUMBER_WORDS.saving,
  found: { en: 'Found on', fr: 'Constatée le', ar: 'تاريخ الاكتشاف' },
  acknowledged: { en: 'Acknowledged on', fr: 'Accusé de réception le', ar: 'تاريخ تأكيد الاستلام' },
  answered: { en: 'Answered on', fr: 'Réponse reçue le', ar: 'تاريخ الرد' },
  credited: { en: 'Credited on', fr: 'Créditée le', ar: 'تاريخ قيد الرصيد' },
  verified: { en: 'Verified on', fr: 'Vérifiée le', ar: 'تاريخ التحقق' },
  windowEnds: { en: 'Time limit in contract', fr: 'Délai contractuel', ar: 'الأجل بموجب العقد' },
  letters: { en: 'Letters sent', fr: 'Lettres envoyées', ar: 'الرسائل المرسلة' },
  findings: { en: 'Findings of this month', fr: 'Constats du mois', ar: 'ملاحظات هذا الشهر' },
} as const satisfies Record<string, Translated>;

/** The words below the table, and of the summary's block of dates. */
export const DISPUTE_SHEET = {
  numbers: {
    en: 'What the disputes come to',
    fr: 'Bilan des contestations',
    ar: 'حصيلة المطالبات',
  },
  numbersNote: {
    en: 'Undecided and withdrawn disputes are in none of the rates. A dash: there is nothing to count yet.',
    fr: 'Les contestations non tranchées ou retirées n’entrent dans aucun taux. Un tiret\u00a0: il n’y a encore rien à compter.',
    ar: 'لا تدخل المطالبات غير المبتوت فيها أو المسحوبة في أي معدل. الشرطة تعني أنه لا يوجد بعد ما يُحسب.',
  },
  asOf: {
    en: 'As of (the days to the time limit follow this date)',
    fr: 'Arrêté au (les jours restants suivent cette date)',
    ar: 'حتى تاريخ (تُحسب الأيام الباقية من هذا التاريخ)',
  },
  notADay: { en: 'Enter a date.', fr: 'Saisissez une date.', ar: 'أدخل تاريخًا.' },
  all: { en: 'All disputes', fr: 'Toutes les contestations', ar: 'كل المطالبات' },
  byCarrier: { en: 'By carrier', fr: 'Par opérateur', ar: 'حسب المشغل' },
  byRule: { en: 'By reason', fr: 'Par motif', ar: 'حسب السبب' },
  byMonth: { en: 'By month', fr: 'Par mois', ar: 'حسب الشهر' },
  dates: {
    en: 'Disputes: dates to keep',
    fr: 'Contestations\u00a0: dates à respecter',
    ar: 'المطالبات: مواعيد يجب احترامها',
  },
  date: { en: 'Date', fr: 'Date', ar: 'التاريخ' },
  dateWhat: { en: 'What', fr: 'Objet', ar: 'الموضوع' },
  moreDates: {
    en: 'Later or in more disputes: see the sheet of disputes',
    fr: 'Autres dates\u00a0: voir la feuille des contestations',
    ar: 'مواعيد أخرى: انظر ورقة المطالبات',
  },
} as const satisfies Record<string, Translated>;

/** The words of disputes in the glossary. */
export const DISPUTE_GLOSSARY: readonly GlossaryWord[] = [
  {
    term: {
      en: 'Granted, received, outstanding',
      fr: 'Accordé, reçu, restant dû',
      ar: 'الممنوح والمستلم والمتبقي',
    },
    meaning: {
      en: 'Granted: what the carrier agreed to. Received: credits on bills, less their reversals. Outstanding: what is still to come of open disputes.',
      fr: 'Accordé\u00a0: ce que l’opérateur a accepté. Reçu\u00a0: crédits portés sur les factures, moins leurs annulations. Restant dû\u00a0: ce qui doit encore venir des contestations en cours.',
      ar: 'الممنوح: ما وافق عليه المشغل. المستلم: الأرصدة الدائنة في الفواتير بعد طرح ما أُلغي منها. المتبقي: ما يُنتظر من المطالبات المفتوحة.',
    },
  },
  {
    term: {
      en: 'Win rate, recovery rate',
      fr: 'Taux de succès, taux de récupération',
      ar: 'معدل القبول ومعدل الاسترداد',
    },
    meaning: {
      en: 'Win rate: disputes granted at least in part, or credited without an answer, of those decided. Recovery rate: what was received of what was claimed and is decided.',
      fr: 'Taux de succès\u00a0: contestations acceptées au moins en partie, ou créditées sans réponse, parmi les contestations tranchées. Taux de récupération\u00a0: part reçue de ce qui a été réclamé et tranché.',
      ar: 'معدل القبول: المطالبات المقبولة ولو جزئيا أو المقيدة دون رد، من بين المبتوت فيها. معدل الاسترداد: ما استُلم مما طولب به وبُت فيه.',
    },
  },
  {
    term: {
      en: 'Repeat errors, saved a month',
      fr: 'Erreurs répétées, économie par mois',
      ar: 'الأخطاء المتكررة والتوفير الشهري',
    },
    meaning: {
      en: 'Repeat errors: disputes reopened because the error came back, of those credited or verified. Saved a month: what verified corrections save on every bill.',
      fr: 'Erreurs répétées\u00a0: contestations rouvertes parce que l’erreur est revenue, parmi celles créditées ou vérifiées. Économie par mois\u00a0: ce que les corrections vérifiées font gagner sur chaque facture.',
      ar: 'الأخطاء المتكررة: مطالبات أُعيد فتحها لعودة الخطأ، من بين ما قُيِّد أو تم التحقق منه. التوفير الشهري: ما توفره التصحيحات المتحقق منها في كل فاتورة.',
    },
  },
];
