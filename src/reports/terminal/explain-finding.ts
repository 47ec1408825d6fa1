import type { Audit } from '../../audit/audit.ts';
import type { Word } from '../../findings/fact.ts';
import type { Finding } from '../../findings/finding.ts';
import { formatCount, formatDay, formatDecimal, formatPercent, formatPeriod } from '../../language/format.ts';
import { displayWidth, wrapped } from './display-width.ts';
import { CLASSES, SEVERITY_NAMES, STEPS, STORY } from './explain-wording.ts';
import { evidencePlace, type Labelled, matchStory } from './match-story.ts';
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
import { LABELS, ROLE_NAMES, say } from './wording.ts';

/** Labels wider than this stand on a line of their own. */
const WIDEST_LABEL = 26;
/** A narrower page has every label on a line of its own. */
const SIDE_BY_SIDE = 60;

/**
 * The story of one finding: its message, its arithmetic step by step, how its charge was matched, every row it was
 * proved with, the rules that also saw it, and its fingerprint. No line is wider than the view.
 */
export function explainFindingText(finding: Finding, audit: Audit, view: TerminalView): string {
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
  const also = finding.also.map((rule): Labelled => [rule, page.titles(rule)]);
  const orNone = (facts: readonly Labelled[], none: keyof typeof STORY) =>
    facts.length === 0 ? paragraph(say(STORY[none], language), page, 2) : factLines(facts, page);
  const lines = [
    ...paragraph(`${finding.id}  ${finding.rule}: ${page.titles(finding.rule)}`, page, 0, 'strong'),
    ...paragraph(grade, page, 0, toneOf(kind), page.marks[kind]),
    '',
    ...paragraph(finding.message, page),
    ...heading(say(STORY.about, language), page),
    ...factLines(placeFacts(finding, page), page),
    ...heading(say(STORY.working, language), page),
    ...(working.length === 0 ? orNone(working, 'noWorking') : stepLines(working, page)),
    ...heading(say(STORY.matched, language), page),
    ...factLines(matchStory(finding.fact.about, page), page),
    ...heading(say(STORY.evidence, language), page),
    ...orNone(evidence, 'noEvidence'),
    ...heading(say(STORY.also, language), page),
    ...orNone(also, 'notAlso'),
    ...heading(say(STORY.fingerprint, language), page),
    ...paragraph(finding.fingerprint, page, 2),
  ];
  return page.finished(lines);
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

/** The steps with their values under one another, aligned right; as facts where they do not fit so. */
function stepLines(steps: readonly Labelled[], page: Page): string[] {
  const safe = steps.map(([label, text]) => [safeText(label), safeText(text)] as const);
  const labelWidth = Math.max(...safe.map(([label]) => displayWidth(label)));
  const textWidth = Math.max(...safe.map(([, text]) => displayWidth(text)));
  if (2 + labelWidth + 2 + textWidth > page.width) return factLines(steps, page);
  return safe.map(([label, text]) => {
    const gap = labelWidth + 2 + textWidth - displayWidth(label) - displayWidth(text);
    return `  ${page.paint('dim', label)}${' '.repeat(gap)}${text}`;
  });
}

/** Labels with their texts beside them, broken at words; below them on a narrow page. */
function factLines(facts: readonly Labelled[], page: Page): string[] {
  const safe = facts.map(([label, text]) => [safeText(label), safeText(text)] as const);
  const widest = Math.max(0, ...safe.map(([label]) => displayWidth(label)));
  if (page.width < SIDE_BY_SIDE || widest > WIDEST_LABEL) {
    return safe.flatMap(([label, text]) => [
      ...paragraph(label, page, 2, 'dim'),
      ...paragraph(text, page, 4),
    ]);
  }
  return safe.flatMap(([label, text]) => {
    const lines = wrapped(text, page.width - widest - 4, page.ellipsis);
    const beside = ' '.repeat(widest - displayWidth(label) + 2);
    const [first = '', ...others] = lines;
    return [
      `  ${page.paint('dim', label)}${beside}${first}`.trimEnd(),
      ...others.map((line) => ' '.repeat(widest + 4) + line),
    ];
  });
}
