import type { Translated } from '../../language/locale.ts';

/** The words of the section of disputes. */
export const DISPUTE_PAGE = {
  dates: {
    en: 'Dates to keep: past, or within 90 days',
    fr: 'Dates à respecter\u00a0: dépassées ou à moins de 90 jours',
    ar: 'مواعيد يجب احترامها: فاتت أو خلال 90 يوما',
  },
  noDates: {
    en: 'No date of an open claim is past or within 90 days.',
    fr: 'Aucune date d’une contestation en cours n’est dépassée ni à moins de 90 jours.',
    ar: 'لا يوجد موعد لمطالبة مفتوحة فات أو يحل خلال 90 يوما.',
  },
  money: { en: 'Money, before tax', fr: 'Montants hors taxes', ar: 'المبالغ دون ضريبة' },
  ageing: {
    en: 'Open claims by age',
    fr: 'Contestations en cours par ancienneté',
    ar: 'المطالبات المفتوحة حسب العمر',
  },
  recovery: { en: 'Recovery over time', fr: 'Récupération au fil du temps', ar: 'الاسترداد عبر الزمن' },
  byCarrier: { en: 'By carrier', fr: 'Par opérateur', ar: 'حسب المشغل' },
  byRule: { en: 'By reason', fr: 'Par motif', ar: 'حسب السبب' },
  steps: {
    en: 'Median days between steps',
    fr: 'Jours entre les étapes, médiane',
    ar: 'الأيام بين المراحل (الوسيط)',
  },
  all: { en: 'All claims', fr: 'Toutes les contestations', ar: 'كل المطالبات' },
  date: { en: 'Date', fr: 'Date', ar: 'التاريخ' },
  warning: { en: 'Warning', fr: 'Alerte', ar: 'التنبيه' },
  what: { en: 'What', fr: 'Objet', ar: 'الموضوع' },
  claim: { en: 'Claim', fr: 'Contestation', ar: 'المطالبة' },
  noRate: {
    en: 'A dash: there is nothing to count yet. Undecided and withdrawn claims are in none of the rates.',
    fr: 'Un tiret\u00a0: il n’y a encore rien à compter. Les contestations non tranchées ou retirées n’entrent dans aucun taux.',
    ar: 'الشرطة تعني أنه لا يوجد بعد ما يُحسب. لا تدخل المطالبات غير المبتوت فيها أو المسحوبة في أي معدل.',
  },
  findings: { en: '{count} findings', fr: '{count} constats', ar: 'الملاحظات: {count}' },
} as const satisfies Record<string, Translated>;
