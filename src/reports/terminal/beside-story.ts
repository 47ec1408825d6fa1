import type { AsideFinding } from '../../audit/aside.ts';
import { type SilentReason, silentReason } from '../../audit/silent-reason.ts';
import type { Finding, LostFact } from '../../findings/finding.ts';
import { formatDay } from '../../language/format.ts';
import type { Catalogue } from '../../rules/catalogue.ts';
import { BESIDE_TEXTS, RANK_NAMES, SILENT_REASONS } from './beside-wording.ts';
import type { Labelled } from './fact-lines.ts';
import { originText } from './match-story.ts';
import { moneyWithCode, type Page, paragraph } from './page.ts';
import { SETTING_TEXTS } from './setting-wording.ts';
import { say } from './wording.ts';

/** The rules that also saw the finding's charge: what each said, its amount, and why it does not speak. */
export function besideLines(finding: Finding, catalogue: Catalogue, page: Page): string[] {
  const lost = finding.lost ?? [];
  const others = finding.also.filter((rule) => !lost.some((one) => one.rule === rule));
  const texts = [
    ...lost.map((one) => ({ rule: one.rule, ...lostTexts(one, finding, catalogue, page) })),
    ...others.map((rule) => ({ rule, message: '', why: otherReason(rule, page) })),
  ];
  return texts.flatMap(({ rule, message, why }) => [
    ...paragraph(`${rule}: ${page.titles(rule)}`, page, 2),
    ...(message === '' ? [] : paragraph(message, page, 4)),
    ...(why === '' ? [] : paragraph(why, page, 4, 'dim')),
  ]);
}

function lostTexts(lost: LostFact, finding: Finding, catalogue: Catalogue, page: Page) {
  const reason = reasonText(silentReason(lost, finding, catalogue), page);
  const why = lost.impact
    ? say(BESIDE_TEXTS.silent, page.locale.language, { amount: moneyWithCode(lost.impact, page), reason })
    : reason;
  return { message: lost.message, why };
}

function reasonText(reason: SilentReason, page: Page): string {
  const { language } = page.locale;
  const name = (rank: keyof typeof RANK_NAMES) => say(RANK_NAMES[rank], language);
  return say(SILENT_REASONS[reason.kind], language, {
    ...('rank' in reason ? { rank: name(reason.rank) } : {}),
    ...('before' in reason ? { before: name(reason.before) } : {}),
  });
}

function otherReason(rule: string, page: Page): string {
  return rule === 'control-total-mismatch' ? say(BESIDE_TEXTS.doubtful, page.locale.language) : '';
}

/** Since when the finding stands, what it has come to and comes to in a year, and what can be claimed until when. */
export function courseFacts(finding: Finding, page: Page): Labelled[] {
  const { language } = page.locale;
  const { since, impact, impactToDate, impactAnnual, claimable, deadline } = finding;
  const amount = (text: keyof typeof BESIDE_TEXTS, value: typeof impact): Labelled[] =>
    value && finding.impact?.digits !== 0n
      ? [[say(BESIDE_TEXTS[text], language), moneyWithCode(value, page)]]
      : [];
  const unlimited: Labelled[] =
    finding.class === 'error' && impactToDate && impact && impact.digits !== 0n
      ? [[say(BESIDE_TEXTS.deadline, language), say(BESIDE_TEXTS.noLimit, language)]]
      : [];
  return [
    [
      say(BESIDE_TEXTS.since, language),
      since === undefined ? say(BESIDE_TEXTS.thisMonth, language) : formatDay(since, page.locale),
    ],
    ...amount('toDate', impactToDate),
    ...amount('aYear', impactAnnual),
    ...(claimable ? amount('claimable', claimable) : unlimited),
    ...(deadline === undefined
      ? []
      : [[say(BESIDE_TEXTS.deadline, language), formatDay(deadline, page.locale)] as const]),
  ];
}

/** What became of a finding that is not among the audit's. */
export function asideText(aside: AsideFinding, page: Page): string {
  const { language } = page.locale;
  switch (aside.why) {
    case 'suppressed': {
      const { reason, owner, expires, place } = aside.suppression;
      const where = say(SETTING_TEXTS.line, language, {
        file: place.file ?? '',
        line: String(place.line ?? ''),
      });
      return say(BESIDE_TEXTS.suppressed, language, {
        day: formatDay(expires, page.locale),
        reason,
        owner,
        place: where,
      });
    }
    case 'credited':
      return say(BESIDE_TEXTS.credited, language, { place: originText(aside.credit.origin, page) });
    default:
      return say(BESIDE_TEXTS[aside.why], language);
  }
}
