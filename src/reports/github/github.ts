import { SEVERITIES, type Severity } from '../../findings/finding.ts';
import { formatCount, formatMonth } from '../../language/format.ts';
import { pluralSentence } from '../../language/plural.ts';
import { type Cause, causesOf, isSinceShared } from '../../report/causes.ts';
import type { Report } from '../../report/report.ts';
import { disputeText } from '../dispute-text.ts';
import { lineOf } from '../evidence-line.ts';
import { MARKDOWN_TEXTS } from '../markdown/wording.ts';
import { CAUSE_TEXTS, LINES_ALONE, LINES_WITH_AMOUNTS } from '../terminal/cause-wording.ts';
import { safeText } from '../terminal/safe-text.ts';
import { filledIn, say } from '../terminal/wording.ts';
import { amountWithCode, verdictText } from '../verdict-text.ts';

/** GitHub shows that many of a step's annotations of one kind, and drops the others without a word. */
const SHOWN_BY_GITHUB = 10;

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** What a workflow command says: GitHub's own names of its properties. */
interface Annotation {
  readonly command: string;
  readonly file?: string;
  readonly line?: number | undefined;
  readonly title: string;
  readonly message: string;
}

/**
 * The report as workflow commands of GitHub Actions, a line each: the verdict as a notice, then an annotation for each
 * cause, the gravest and largest first, at the first cell that proves its first finding. No more than the ten of a kind
 * that GitHub shows: where there are more causes, the tenth says how many. Paths are as in the report, relative to the
 * folder of the audit. Foreign text begins no command of its own.
 */
export function githubAnnotations(report: Report): string {
  const causes = causesOf(report.findings);
  const verdict: Annotation = {
    command: COMMANDS.info,
    title: 'bill-audit',
    message: verdictText(report, safeText),
  };
  const annotations = [verdict, ...SEVERITIES.flatMap((severity) => annotationsOf(causes, severity, report))];
  return annotations.map((annotation) => `${commandText(annotation)}\n`).join('');
}

function annotationsOf(causes: readonly Cause[], severity: Severity, report: Report): Annotation[] {
  const own = causes.filter((cause) => cause.severity === severity);
  // The verdict is one of the notices.
  const room = severity === 'info' ? SHOWN_BY_GITHUB - 1 : SHOWN_BY_GITHUB;
  if (own.length <= room) return own.map((cause) => annotationOf(cause, report));
  const shown = own.slice(0, room - 1);
  const { locale } = report;
  const { language } = locale;
  return [
    ...shown.map((cause) => annotationOf(cause, report)),
    {
      command: COMMANDS[severity],
      title: 'bill-audit',
      message: say(CAUSE_TEXTS.headline, language, {
        names: say(MARKDOWN_TEXTS.causes, language),
        facts: say(MARKDOWN_TEXTS.more, language, { count: formatCount(own.length - shown.length, locale) }),
      }),
    },
  ];
}

function annotationOf(cause: Cause, report: Report): Annotation {
  const [first] = cause.findings;
  const [proof] = first.evidence;
  const title = safeText(report.titleOf(cause.rule)[report.locale.language]);
  const line = proof && lineOf(proof);
  const file = proof && safeText(proof.file).trim();
  return {
    command: COMMANDS[cause.severity],
    ...(file ? { file, line } : {}),
    title,
    message: messageOf(cause, report),
  };
}

/**
 * `Laurentel, VOIP-STD: 41 lines, 3.50 CAD each, 143.50 CAD in all, since September 2026`, and the first finding's
 * message; of a cause of one, its message alone.
 */
function messageOf(cause: Cause, { locale }: Report): string {
  const [first] = cause.findings;
  const { language } = locale;
  const comma = language === 'ar' ? '، ' : ', ';
  const names = [cause.carrier, cause.code].flatMap((name) => (name ? [safeText(name)] : [])).join(comma);
  const headline = (facts: string) => say(CAUSE_TEXTS.headline, language, { names, facts });
  const dispute = disputeText(first, locale, safeText);
  const message = [`${safeText(first.message)} (${safeText(first.id)})`, dispute]
    .filter((part) => part !== undefined)
    .join(' · ');
  if (cause.lines === 1) return headline(message);
  const { each, total, lines, since } = cause;
  const sentences = each && total ? LINES_WITH_AMOUNTS : LINES_ALONE;
  const counted = filledIn(pluralSentence(sentences[language], lines, locale), {
    count: formatCount(lines, locale),
    each: each ? amountWithCode(each, locale) : '',
    total: total ? amountWithCode(total, locale) : '',
  });
  const sinceText = isSinceShared(cause) ? CAUSE_TEXTS.since : CAUSE_TEXTS.oldestSince;
  const month = since === undefined ? [] : [say(sinceText, language, { month: formatMonth(since, locale) })];
  return `${headline([counted, ...month].join(comma))}\n${message}`;
}

/** `::error file=…,line=…,title=…::message`, escaped as GitHub reads it. */
function commandText({ command, file, line, title, message }: Annotation): string {
  const properties = Object.entries({ file, line, title }).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}=${propertyText(String(value))}`],
  );
  return `::${command} ${properties.join(',')}::${dataText(message)}`;
}

function dataText(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function propertyText(text: string): string {
  return dataText(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
