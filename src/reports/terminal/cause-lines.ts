import { formatCount, formatMonth } from '../../language/format.ts';
import { pluralSentence } from '../../language/plural.ts';
import { type Cause, isSinceShared } from '../../report/causes.ts';
import type { ReportFinding } from '../../report/report.ts';
import { CAUSE_TEXTS, LINES_ALONE, LINES_WITH_AMOUNTS } from './cause-wording.ts';
import { aboutFinding } from './dispute-lines.ts';
import { kindOf, moneyWithCode, type Page, paragraph, toneOf } from './page.ts';
import { safeText } from './safe-text.ts';
import { filledIn, say } from './wording.ts';

/** A cause with those of its findings that are shown. */
export interface ListedCause {
  readonly cause: Cause;
  readonly shown: readonly ReportFinding[];
}

/** The headline of a cause of several findings, the findings that are shown, and the sentence on the rest where there are more. */
export function causeLines(
  { cause, shown }: ListedCause,
  restText: (rest: number) => string,
  page: Page,
): string[] {
  const kind = kindOf(cause);
  const rest = cause.lines - shown.length;
  const [first = '', ...others] = paragraph(headline(cause, page), page, 0, 'strong', page.marks[kind]);
  return [
    page.paint(toneOf(kind), page.marks[kind]) + first.slice(page.marks[kind].length),
    ...others,
    ...shown.flatMap((finding) =>
      paragraph(aboutFinding(finding, page, true), page, 3, 'plain', `${safeText(finding.id)} `),
    ),
    ...(rest === 0 ? [] : paragraph(restText(rest), page, 3, 'dim')),
  ];
}

/** `Price above the contract, VOIP-STD, Laurentel: 41 lines, 3.50 CAD each, 143.50 CAD in all, since September 2026`. */
function headline(cause: Cause, page: Page): string {
  const { locale, comma } = page;
  const { language } = locale;
  const { each, total, lines, since } = cause;
  const sentences = each && total ? LINES_WITH_AMOUNTS : LINES_ALONE;
  const counted = filledIn(pluralSentence(sentences[language], lines, locale), {
    count: formatCount(lines, locale),
    each: each ? moneyWithCode(each, page) : '',
    total: total ? moneyWithCode(total, page) : '',
  });
  const sinceText = isSinceShared(cause) ? CAUSE_TEXTS.since : CAUSE_TEXTS.oldestSince;
  const month = since === undefined ? [] : [say(sinceText, language, { month: formatMonth(since, locale) })];
  const names = [page.titles(cause.rule), cause.code, cause.carrier].filter((name) => name);
  return say(CAUSE_TEXTS.headline, language, {
    names: names.join(comma),
    facts: [counted, ...month].join(comma),
  });
}
