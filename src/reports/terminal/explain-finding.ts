import type { AsideFinding } from '../../audit/aside.ts';
import type { Audit } from '../../audit/audit.ts';
import type { RuleSettings } from '../../audit/settings.ts';
import type { Word } from '../../findings/fact.ts';
import type { Finding } from '../../findings/finding.ts';
import { formatCount, formatDay, formatDecimal, formatPercent, formatPeriod } from '../../language/format.ts';
import { disputeText } from '../dispute-text.ts';
import { asideText, besideLines, courseFacts } from './beside-story.ts';
import { BESIDE_TEXTS } from './beside-wording.ts';
import { candidateLines } from './candidate-lines.ts';
import { CANDIDATE_TEXTS } from './candidate-wording.ts';
import { CLASSES, SEVERITY_NAMES, STORY } from './explain-wording.ts';
import { factLines, type Labelled, stepLines } from './fact-lines.ts';
import { evidencePlace, matchStory } from './match-story.ts';
import {
  heading,
  kindOf,
  moneyWithCode,
  type Page,
  pageOf,
  paragraph,
  type TerminalView,
  toneOf,
} from './page.ts';
import { safeText } from './safe-text.ts';
import { settingFacts } from './setting-story.ts';
import { SETTING_TEXTS } from './setting-wording.ts';
import { STEPS } from './step-wording.ts';
import { LABELS, ROLE_NAMES, say } from './wording.ts';

/** What else a finding is explained with. */
export interface Told {
  /** What was in force; without it nothing is said of settings. */
  readonly settings?: RuleSettings;
  /** What became of a finding that is not among the audit's. */
  readonly aside?: AsideFinding;
}

/**
 * The story of one finding: its message, its arithmetic step by step, its course, how its charge was matched, every row it
 * was proved with, the candidates that lost, the rules that also saw it, the settings that decided, and its fingerprint.
 * No line is wider than the view.
 */
export function explainFindingText(
  finding: Finding,
  audit: Audit,
  view: TerminalView,
  { settings, aside }: Told = {},
): string {
  const page = pageOf(audit, view);
  const { language } = page.locale;
  const kind = kindOf(finding);
  const grade = [say(SEVERITY_NAMES[finding.severity], language), say(CLASSES[finding.class], language)].join(
    page.comma,
  );
  const working = finding.fact.working.map(
    ({ name, value }): Labelled => [say(STEPS[name], language), wordText(value, page)],
  );
  const evidence = finding.evidence.map(
    (cell): Labelled => [
      say(ROLE_NAMES[cell.role], language),
      `${evidencePlace(cell, page)}: "${cell.value}"`,
    ],
  );
  const also = besideLines(finding, audit.catalogue, page);
  const inForce = settings ? settingFacts(finding, audit.catalogue, settings, page) : [];
  const orNone = (facts: readonly Labelled[], none: keyof typeof STORY) =>
    facts.length === 0 ? paragraph(say(STORY[none], language), page, 2) : factLines(facts, page);
  const lines = [
    ...paragraph(`${finding.id}  ${finding.rule}: ${page.titles(finding.rule)}`, page, 0, 'strong'),
    ...paragraph(grade, page, 0, toneOf(kind), page.marks[kind]),
    '',
    ...paragraph(finding.message, page),
    ...(aside ? ['', ...paragraph(asideText(aside, page), page, 0, 'strong')] : []),
    ...disputeParagraph(finding, page),
    ...heading(say(STORY.about, language), page),
    ...factLines(placeFacts(finding, page), page),
    ...heading(say(STORY.working, language), page),
    ...(working.length === 0 ? orNone(working, 'noWorking') : stepLines(working, page)),
    ...(aside
      ? []
      : [
          ...heading(say(BESIDE_TEXTS.course, language), page),
          ...factLines(courseFacts(finding, page), page),
        ]),
    ...heading(say(STORY.matched, language), page),
    ...factLines(matchStory(finding.fact.about, page), page),
    ...heading(say(STORY.evidence, language), page),
    ...orNone(evidence, 'noEvidence'),
    ...heading(say(CANDIDATE_TEXTS.heading, language), page),
    ...candidateLines(finding.fact.about, audit.month, page),
    ...heading(say(STORY.also, language), page),
    ...(also.length === 0 ? orNone([], 'notAlso') : also),
    ...(inForce.length === 0
      ? []
      : [...heading(say(SETTING_TEXTS.heading, language), page), ...factLines(inForce, page)]),
    ...heading(say(STORY.fingerprint, language), page),
    ...paragraph(finding.fingerprint, page, 2),
  ];
  return page.finished(lines);
}

/** What is known of the finding's dispute; nothing of one that is new. */
function disputeParagraph(finding: Finding, page: Page): string[] {
  const text = disputeText(finding, page.locale, safeText);
  if (text === undefined) return [];
  const { language } = page.locale;
  return [...heading(say(BESIDE_TEXTS.dispute, language), page), ...paragraph(text, page, 2)];
}

function placeFacts(finding: Finding, page: Page): Labelled[] {
  const { language } = page.locale;
  const { period } = finding;
  const texts = (['carrier', 'account', 'invoice', 'service', 'code'] as const).flatMap(
    (name): Labelled[] => {
      const text = finding[name];
      return text === undefined ? [] : [[LABELS[name][language], text]];
    },
  );
  const amounts = (['billed', 'expected', 'impact'] as const).flatMap((name): Labelled[] => {
    const value = finding[name];
    return value === undefined ? [] : [[LABELS[name][language], moneyWithCode(value, page)]];
  });
  return [
    ...texts,
    ...(period ? [[LABELS.period[language], formatPeriod(period, page.locale)] as const] : []),
    ...amounts,
  ];
}

/** A value as the locale writes it; amounts with their ISO currency, unit prices with all their decimals. */
function wordText(word: Word, page: Page): string {
  switch (word.kind) {
    case 'text':
      return word.text;
    case 'day':
      return formatDay(word.day, page.locale);
    case 'period':
      return formatPeriod(word.period, page.locale);
    case 'number':
      return formatDecimal(word.number, page.locale);
    case 'count':
      return formatCount(word.count, page.locale);
    case 'percent':
      return formatPercent(word.percent, page.locale);
    case 'list':
      return word.items.map((item) => wordText(item, page)).join(' / ');
    case 'money':
      return moneyWithCode(word, page);
    case 'unit-price':
      return moneyWithCode({ ...word, kind: 'money' }, page);
  }
}
