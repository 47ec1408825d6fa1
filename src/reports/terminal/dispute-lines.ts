import { formatCount } from '../../language/format.ts';
import type { Translated } from '../../language/locale.ts';
import { type Plural, pluralSentence } from '../../language/plural.ts';
import type { Report, ReportFinding } from '../../report/report.ts';
import { disputeText } from '../dispute-text.ts';
import {
  disputedAside,
  OPEN_COMMAND,
  SEND_COMMAND,
  STANDING_WORDS,
  type StandingSum,
  standingSums,
  unsentOf,
} from '../standing.ts';
import { DISPUTE_WORDS } from '../workbook/wording-disputes.ts';
import { heading, moneyList, moneyWithCode, type Page, paragraph } from './page.ts';
import { safeText } from './safe-text.ts';
import { type TableColumn, tableOrBlocks } from './table.ts';
import { filledIn, LABELS, say } from './wording.ts';

const DISPUTE_TEXTS = {
  heading: { en: 'Disputes', fr: 'Contestations', ar: 'المطالبات' },
  standing: { en: 'Errors', fr: 'Erreurs', ar: 'الأخطاء' },
} as const satisfies Record<string, Translated>;

/** `{command}` is never broken or translated. */
const UNASKED: Readonly<Record<keyof Translated, Plural>> = {
  en: {
    one: 'One error stands in the claim of other months only: nobody has asked for its {amounts} yet. {command} adds it to the claim.',
    other:
      '{count} errors stand in the claims of other months only: nobody has asked for their {amounts} yet. {command} adds them to the claims.',
  },
  fr: {
    one: 'Une erreur n’est contestée que pour d’autres mois\u00a0: personne n’a encore réclamé ses {amounts}. {command} l’ajoute à la contestation.',
    other:
      '{count} erreurs ne sont contestées que pour d’autres mois\u00a0: personne n’a encore réclamé leurs {amounts}. {command} les ajoute aux contestations.',
  },
  ar: {
    other:
      'أخطاء واردة في مطالبات أشهر أخرى فقط: {count}. لم يطالب أحد بعد بمبلغها {amounts}. الأمر {command} يضيفها إلى المطالبات.',
  },
};

const ONLY_NEW: Translated = {
  en: 'Only what is new: {count} findings in dispute or credited are set aside{amounts}. Findings, totals, letters and exit code are of the others.',
  fr: 'Le nouveau seulement : {count} constats contestés ou crédités sont écartés{amounts}. Constats, totaux, lettres et code de sortie portent sur les autres.',
  ar: 'الجديد وحده: ملاحظات متنازع عليها أو قُيِّد رصيدها الدائن استُبعدت {count}{amounts}. الملاحظات والمجاميع والرسائل ورمز الخروج تخص غيرها.',
};

/** How the money of the errors stands, and what of it nobody has asked for although it is in dispute; nothing without any. */
export function disputeLines(report: Report, page: Page): string[] {
  const { locale } = page;
  const { language } = locale;
  const sums = standingSums(report);
  if (sums.length === 0) return [];
  const columns: TableColumn<StandingSum>[] = [
    {
      heading: say(DISPUTE_TEXTS.standing, language),
      align: 'left',
      least: 12,
      cell: ({ standing }) => say(STANDING_WORDS[standing], language),
    },
    { heading: LABELS.findings[language], align: 'right', cell: (row) => formatCount(row.findings, locale) },
    { heading: LABELS.amount[language], align: 'right', cell: (row) => moneyWithCode(row.amount, page) },
  ];
  const unasked = sums.filter(({ standing }) => standing === 'unasked');
  const count = unasked.reduce((sum, { findings }) => sum + findings, 0);
  const values = {
    count: formatCount(count, locale),
    amounts: moneyList(
      unasked.map(({ amount }) => amount),
      page,
    ),
    command: OPEN_COMMAND,
  };
  const unsent = unsentOf(report);
  const unsentText = say(DISPUTE_WORDS.unsent, language, {
    amounts: moneyList(unsent.amounts, page),
    count: formatCount(unsent.claims, locale),
    command: SEND_COMMAND,
  });
  return [
    ...heading(say(DISPUTE_TEXTS.heading, language), page),
    ...tableOrBlocks([columns], sums, page),
    ...(count === 0
      ? []
      : paragraph(filledIn(pluralSentence(UNASKED[language], count, locale), values), page, 2, 'warning')),
    ...(unsent.claims === 0 ? [] : paragraph(unsentText, page, 2, 'warning')),
  ];
}

/** What `--new` set aside; nothing where it set nothing aside. */
export function onlyNewLines(report: Report, page: Page): string[] {
  const { findings, amounts } = disputedAside(report);
  if (findings === 0) return [];
  const sums = amounts.length === 0 ? '' : ` (${moneyList(amounts, page)})`;
  const text = say(ONLY_NEW, page.locale.language, {
    count: formatCount(findings, page.locale),
    amounts: sums,
  });
  return paragraph(text, page, 0, 'strong');
}

/** The finding's dispute before its message, on one line; the empty text where there is neither. */
export function aboutFinding(finding: ReportFinding, page: Page, message: boolean): string {
  const parts = [
    disputeText(finding, page.locale, safeText),
    message ? safeText(finding.message) : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}
