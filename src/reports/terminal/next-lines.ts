import { isUnasked, isUnclaimed } from '../../findings/standing.ts';
import { formatCount } from '../../language/format.ts';
import type { Translated } from '../../language/locale.ts';
import { type Plural, pluralSentence } from '../../language/plural.ts';
import { isOpen } from '../../ledger/numbers.ts';
import { signOf } from '../../money/money.ts';
import type { Report } from '../../report/report.ts';
import { type Page, paragraph } from './page.ts';
import { filledIn, say } from './wording.ts';

const NEXT_TEXTS = {
  open: {
    en: 'Next: {command} makes claims of these findings and drafts their letters.',
    fr: 'Ensuite\u00a0: {command} fait de ces constats des réclamations et rédige les projets de lettres.',
    ar: 'الخطوة التالية: {command} يحوّل هذه الملاحظات إلى مطالبات ويعدّ مسودات رسائلها.',
  },
  openNew: {
    en: 'Next: {command} makes claims of what is not claimed yet and drafts the letters.',
    fr: 'Ensuite\u00a0: {command} fait des réclamations de ce qui n’est pas encore réclamé et rédige les projets de lettres.',
    ar: 'الخطوة التالية: {command} يحوّل ما لم يُطالَب به بعد إلى مطالبات ويعدّ مسودات الرسائل.',
  },
} as const satisfies Record<string, Translated>;

const CREDITS: Translated<Plural> = {
  en: {
    one: '1 credit on these bills: {command} holds it against the claims.',
    other: '{count} credits on these bills: {command} holds them against the claims.',
  },
  fr: {
    one: '{count} crédit sur ces factures\u00a0: {command} le rapproche des réclamations.',
    other: '{count} crédits sur ces factures\u00a0: {command} les rapproche des réclamations.',
  },
  ar: { other: 'أرصدة دائنة في هذه الفواتير: {count}. الأمر {command} يقابلها بالمطالبات.' },
};

/**
 * What a person does next with what was found: claims of it, and the credits that open claims may wait for; nothing where
 * there is neither. `where` stands after the commands: how they find the same report and ledger.
 */
export function nextLines(report: Report, where: string, page: Page): string[] {
  const { language } = page.locale;
  const { findings, disputes, credits } = report;
  const command = (name: string) => `\`bill-audit dispute ${name}${where === '' ? '' : ` ${where}`}\``;
  const isToClaim = findings.some(
    (finding) => (isUnclaimed(finding) || isUnasked(finding)) && finding.impact && signOf(finding.impact) > 0,
  );
  const known = new Set(disputes?.flatMap((dispute) => dispute.credits.map(({ key }) => key)));
  const fresh = credits.filter(({ key, amount }) => signOf(amount) > 0 && !known.has(key)).length;
  const texts = [
    ...(isToClaim
      ? [
          say(disputes?.length ? NEXT_TEXTS.openNew : NEXT_TEXTS.open, language, {
            command: command('open --all'),
          }),
        ]
      : []),
    ...(fresh > 0 && disputes?.some(isOpen)
      ? [
          filledIn(pluralSentence(CREDITS[language], fresh, page.locale), {
            count: formatCount(fresh, page.locale),
            command: command('match'),
          }),
        ]
      : []),
  ];
  return texts.flatMap((text) => paragraph(text, page));
}
