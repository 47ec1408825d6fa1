import type { Translated } from '../../language/locale.ts';

/** Headings, labels and sentences that the Markdown report has beside those of the terminal. */
export const MARKDOWN_TEXTS = {
  causes: { en: 'Causes', fr: 'Causes', ar: 'الأسباب' },
  deadlines: { en: 'Last days to claim', fr: 'Derniers jours pour réclamer', ar: 'آخر أيام المطالبة' },
  lastDay: { en: 'Last day', fr: 'Dernier jour', ar: 'آخر يوم' },
  claimable: { en: 'Claimable', fr: 'Réclamable', ar: 'القابل للمطالبة' },
  total: { en: 'Total', fr: 'Total', ar: 'المجموع' },
  each: { en: 'Each', fr: 'Par ligne', ar: 'لكل بند' },
  lines: { en: 'Lines', fr: 'Lignes', ar: 'البنود' },
  since: { en: 'Since', fr: 'Depuis', ar: 'منذ' },
  kind: { en: 'Kind', fr: 'Nature', ar: 'النوع' },
  message: { en: 'Message', fr: 'Explication', ar: 'التفصيل' },
  measured: {
    en: '{label}: {part} ({percent})',
    fr: '{label}\u00a0: {part} ({percent})',
    ar: '{label}: {part} ({percent})',
  },
  unmeasured: { en: '{label}: {part}', fr: '{label}\u00a0: {part}', ar: '{label}: {part}' },
  recordsNotCompared: {
    en: '{records} ({count}): {reason}',
    fr: '{records} ({count})\u00a0: {reason}',
    ar: '{records} ({count}): {reason}',
  },
  withAmounts: { en: '{text} ({amounts})', fr: '{text} ({amounts})', ar: '{text} ({amounts})' },
  more: { en: '… and {count} more', fr: '… et {count} de plus', ar: '… و{count} غيرها' },
  shortened: {
    en: 'The report is longer than a summary may be: the rest is in report.json.',
    fr: 'Le rapport dépasse la taille d’un résumé\u00a0: la suite est dans report.json.',
    ar: 'التقرير أطول مما يسمح به الملخص: الباقي في report.json.',
  },
} as const satisfies Record<string, Translated>;
