import type { ReportFinding } from '../../report/report.ts';
import { CLASSES, HEADINGS, SEVERITY_WORDS } from '../workbook/wording.ts';
import { disputeParagraph, statusBadge } from './dispute-parts.ts';
import { findingDetails } from './finding-details.ts';
import { type Content, element, joined, type Markup, NOTHING, text } from './markup.ts';
import { messageText } from './message-text.ts';
import { identifier, quotedText } from './shown-text.ts';
import { moneyKeys } from './table.ts';
import type { View } from './view.ts';
import { COLUMNS } from './wording.ts';

/** The headings of the findings, in order, and whether each is of numbers. */
export function findingHeadings(
  view: View,
): readonly { readonly heading: string; readonly isNumber: boolean }[] {
  const texts = [COLUMNS.severityClass, COLUMNS.finding, COLUMNS.explanation];
  const identifiers = [COLUMNS.carrierAccount, COLUMNS.invoicePeriod, COLUMNS.serviceCode];
  const amounts = [HEADINGS.billed, HEADINGS.expected, HEADINGS.difference];
  return [
    ...[...texts, ...identifiers].map((words) => ({ heading: view.word(words), isNumber: false })),
    ...amounts.map((words) => ({ heading: view.word(words), isNumber: true })),
    { heading: view.word(COLUMNS.claimBySince), isNumber: false },
  ];
}

/** Where a finding is in the page, and what it is filtered by. */
export interface RowFacts {
  readonly anchor: string;
  /** The numbers of its options in the filters. */
  readonly options: readonly number[];
  /** The anchor of its cause. */
  readonly cause: string;
}

/** Writes the rows of findings, one after the other. */
export function findingRows(
  findings: readonly ReportFinding[],
  view: View,
): (finding: ReportFinding, facts: RowFacts) => Markup {
  const billedKey = moneyKeys(findings.map(({ billed }) => billed));
  const expectedKey = moneyKeys(findings.map(({ expected }) => expected));
  const impactKey = moneyKeys(findings.map(({ impact }) => impact));
  const { language } = view.locale;
  return (finding, { anchor, options, cause }) => {
    const { carrier, account, invoice, service, code, billed, expected, impact, period } = finding;
    const names = [carrier, account, invoice, service, code];
    const message = messageText(finding.message, names, language);
    const [classOption, severityOption] = options;
    return element(
      'tr',
      { id: anchor, 'data-f': options.join(' '), 'data-c': cause },
      element(
        'td',
        { 'data-k': `${severityOption}${classOption}` },
        badge(finding, view),
        small(text(view.word(CLASSES[finding.class]))),
        statusBadge(finding, view),
      ),
      element('th', { scope: 'row' }, text(view.title(finding.rule)), small(identifier(finding.id))),
      element(
        'td',
        {},
        element('p', {}, message),
        disputeParagraph(finding, view),
        findingDetails(finding, view),
      ),
      element('td', {}, quotedText(carrier), small(identifier(account))),
      element('td', {}, identifier(invoice), small(view.period(period))),
      element('td', {}, identifier(service), small(identifier(code))),
      element('td', { class: 'n', 'data-k': billedKey(billed) }, view.money(billed)),
      element('td', { class: 'n', 'data-k': expectedKey(expected) }, view.money(expected)),
      element('td', { class: 'n', 'data-k': impactKey(impact) }, view.money(impact)),
      element(
        'td',
        { 'data-k': finding.deadline ?? finding.since },
        view.day(finding.deadline),
        small(view.day(finding.since)),
      ),
    );
  };
}

/** The severity in words, with a mark in the colour of the class: colour says nothing that words do not. */
export function badge(
  { class: klass, severity }: Pick<ReportFinding, 'class' | 'severity'>,
  view: View,
): Markup {
  return element(
    'span',
    { class: `mark of-${klass} is-${severity}` },
    text(view.word(SEVERITY_WORDS[severity])),
  );
}

function small(content: Content): Markup {
  const inside = joined([content]);
  return inside === '' ? NOTHING : element('small', {}, inside);
}
