import { formatCount, formatDay } from '../../language/format.ts';
import type { Translated } from '../../language/locale.ts';
import type { Report } from '../../report/report.ts';
import { type DateToKeep, datesToKeep } from '../dates-to-keep.ts';
import { CLAIM_BY, DEADLINE_WORDS } from '../deadline-words.ts';
import { heading, moneyWithCode, type Page, paragraph, type Tone } from './page.ts';
import { safeText } from './safe-text.ts';
import { type TableColumn, tableOrBlocks } from './table.ts';
import { LABELS, say } from './wording.ts';

const MOST_DATES = 8;

const WORDS = {
  heading: { en: 'Dates to keep', fr: 'Dates à respecter', ar: 'مواعيد يجب احترامها' },
  day: { en: 'Date', fr: 'Date', ar: 'التاريخ' },
  daysLeft: { en: 'Days left', fr: 'Jours restants', ar: 'الأيام الباقية' },
  what: { en: 'What', fr: 'Objet', ar: 'الموضوع' },
  dispute: { en: 'Dispute', fr: 'Contestation', ar: 'المطالبة' },
  atStake: { en: 'At stake', fr: 'En jeu', ar: 'المبلغ المعني' },
  more: {
    en: '{ellipsis} and {count} more: bill-audit dispute calendar lists them all',
    fr: '{ellipsis} et {count} de plus\u00a0: bill-audit dispute calendar les donne toutes',
    ar: '{ellipsis} و{count} غيرها: يعرضها كلها bill-audit dispute calendar',
  },
} as const satisfies Record<string, Translated>;

/** The next dates of open disputes and of what is still to be claimed; nothing of a report without disputes. */
export function dateLines(report: Report, page: Page): string[] {
  const dates = datesToKeep(report);
  if (dates.length === 0) return [];
  const { language } = page.locale;
  const tone = ({ warning }: DateToKeep): Tone =>
    warning === 'lapsed' ? 'error' : warning === '30' ? 'warning' : 'plain';
  const columns: readonly TableColumn<DateToKeep>[] = [
    {
      heading: WORDS.day[language],
      align: 'left',
      cell: ({ day }) => safeText(formatDay(day, page.locale)),
      tone,
    },
    {
      heading: WORDS.daysLeft[language],
      align: 'right',
      cell: ({ daysLeft }) => safeText(formatCount(daysLeft, page.locale)),
      tone,
    },
    { heading: WORDS.what[language], align: 'left', least: 12, cell: (date) => whatOf(date)[language] },
    {
      heading: WORDS.dispute[language],
      align: 'left',
      cell: (date) => (date.kind === 'claim' ? '' : safeText(date.claim)),
    },
    { heading: LABELS.carrier[language], align: 'left', least: 8, cell: ({ carrier }) => safeText(carrier) },
    {
      heading: WORDS.atStake[language],
      align: 'right',
      cell: ({ amount }) => moneyWithCode(amount, page),
      tone: () => 'strong',
    },
  ];
  const rest = dates.length - MOST_DATES;
  const count = formatCount(rest, page.locale);
  return [
    ...heading(WORDS.heading[language], page),
    ...tableOrBlocks([columns], dates.slice(0, MOST_DATES), page),
    ...(rest > 0
      ? paragraph(say(WORDS.more, language, { ellipsis: page.ellipsis, count }), page, 2, 'dim')
      : []),
  ];
}

function whatOf({ kind }: DateToKeep): Translated {
  return kind === 'claim' ? CLAIM_BY : DEADLINE_WORDS[kind];
}
