import { formatCount } from '../../language/format.ts';
import type { Money } from '../../money/money.ts';
import { causesOf } from '../../report/causes.ts';
import type { Report, ReportFinding } from '../../report/report.ts';
import { causeLines, type ListedCause } from './cause-lines.ts';
import { notChecked } from './coverage.ts';
import { cutEnd } from './display-width.ts';
import { aboutFinding } from './dispute-lines.ts';
import {
  amountText,
  heading,
  kindOf,
  moneyWithCode,
  type Page,
  paragraph,
  type TerminalView,
  toneOf,
} from './page.ts';
import { safeText } from './safe-text.ts';
import { type TableColumn, tableLines } from './table.ts';
import { KINDS, LABELS, say, TEXTS } from './wording.ts';

const FINDINGS_SHOWN = 50;
const LINES_OF_A_CAUSE = 5;
const WORKBOOK = 'discrepancies.xlsx';

type ColumnName =
  | 'mark'
  | 'impact'
  | 'reason'
  | 'rule'
  | 'carrier'
  | 'account'
  | 'service'
  | 'code'
  | 'billed'
  | 'expected'
  | 'id'
  | 'invoice';

/** The columns from each width on, the widest first; narrower than the last, each finding is a block. */
const LAYOUTS: readonly {
  readonly from: number;
  readonly message: boolean;
  readonly columns: readonly ColumnName[];
}[] = [
  {
    from: 160,
    message: true,
    columns: [
      'mark',
      'impact',
      'rule',
      'carrier',
      'account',
      'service',
      'code',
      'billed',
      'expected',
      'id',
      'invoice',
    ],
  },
  {
    from: 120,
    message: false,
    columns: [
      'mark',
      'impact',
      'reason',
      'carrier',
      'account',
      'service',
      'code',
      'billed',
      'expected',
      'id',
    ],
  },
  { from: 60, message: false, columns: ['mark', 'impact', 'reason', 'service', 'billed', 'expected', 'id'] },
];

/**
 * The findings by their causes, claims first, the largest causes first: a cause of one finding is a row of the table or a
 * block, a cause of several is a headline with the first of its findings. Without any, what that does not mean.
 */
export function findingLines(report: Report, view: TerminalView, page: Page): string[] {
  const { language } = page.locale;
  const title = heading(say(TEXTS.findingsHeading, language), page);
  if (report.findings.length === 0) return [...title, ...noFindingsLines(report, page)];
  const { listed, rest } = listedCauses(report.findings, Math.max(0, view.maxFindings ?? FINDINGS_SHOWN));
  const more = (count: number) => restText(count, view, page);
  return [
    ...title,
    ...(listed.length === 0 ? [] : [...drawn(listed, more, page), ...legendLines(listed, page)]),
    ...(rest === 0 ? [] : paragraph(more(rest), page, 0, 'strong')),
  ];
}

/** The causes that `most` findings have room for, each with its first lines, and how many findings have other causes. */
function listedCauses(
  findings: readonly ReportFinding[],
  most: number,
): { listed: ListedCause[]; rest: number } {
  const listed: ListedCause[] = [];
  let room = most;
  let rest = 0;
  for (const cause of causesOf(findings)) {
    const shown = cause.findings.slice(0, Math.min(LINES_OF_A_CAUSE, room));
    room -= shown.length;
    if (shown.length === 0) rest += cause.lines;
    else listed.push({ cause, shown });
  }
  return { listed, rest };
}

function drawn(listed: readonly ListedCause[], more: (rest: number) => string, page: Page): string[] {
  const whole = (one: ListedCause) => (one.cause.lines === 1 ? undefined : causeLines(one, more, page));
  const columns = columnsOf(page);
  for (const layout of LAYOUTS) {
    if (page.width < layout.from) continue;
    const below = ({ cause }: ListedCause) => aboutFinding(cause.findings[0], page, layout.message);
    const lines = tableLines(
      layout.columns.map((name) => ofFirst(columns[name])),
      listed,
      page,
      { whole, indent: 0, below },
    );
    if (lines) return lines;
  }
  return listed.flatMap((one) => whole(one) ?? blockLines(one.cause.findings[0], page));
}

/** A column of findings as that of causes of one. */
function ofFirst({
  cell,
  tone: toneOfFinding,
  ...column
}: TableColumn<ReportFinding>): TableColumn<ListedCause> {
  const first = ({ cause }: ListedCause) => cause.findings[0];
  return {
    ...column,
    cell: (one) => cell(first(one)),
    ...(toneOfFinding ? { tone: (one: ListedCause) => toneOfFinding(first(one)) } : {}),
  };
}

function columnsOf(page: Page): Record<ColumnName, TableColumn<ReportFinding>> {
  const { language } = page.locale;
  const text = (
    name: 'carrier' | 'account' | 'service' | 'code' | 'invoice',
    least: number,
  ): TableColumn<ReportFinding> => ({
    heading: LABELS[name][language],
    align: 'left',
    least,
    cell: (finding) => safeText(finding[name] ?? ''),
  });
  const amount = (name: 'billed' | 'expected'): TableColumn<ReportFinding> => ({
    heading: LABELS[name][language],
    align: 'right',
    cell: (finding) => amountBeside(finding[name], finding, page),
  });
  return {
    mark: { heading: '', align: 'left', cell: (finding) => page.marks[kindOf(finding)], tone },
    impact: {
      heading: LABELS.impact[language],
      align: 'right',
      cell: (finding) => (finding.impact?.digits ? moneyWithCode(finding.impact, page) : '-'),
      tone,
    },
    reason: {
      heading: LABELS.reason[language],
      align: 'left',
      least: 10,
      cell: ({ rule }) => page.titles(rule),
    },
    rule: { heading: LABELS.rule[language], align: 'left', least: 10, cell: ({ rule }) => safeText(rule) },
    carrier: text('carrier', 6),
    account: text('account', 6),
    service: text('service', 16),
    code: text('code', 6),
    billed: amount('billed'),
    expected: amount('expected'),
    id: { heading: LABELS.id[language], align: 'left', cell: ({ id }) => safeText(id) },
    invoice: text('invoice', 6),
  };
}

function blockLines(finding: ReportFinding, page: Page): string[] {
  const { language } = page.locale;
  const cut = (text: string) => cutEnd(text, page.width - 2, page.ellipsis);
  const impact = finding.impact?.digits ? `${moneyWithCode(finding.impact, page)}  ` : '';
  const line = (...parts: (string | undefined)[]) => {
    const text = parts.filter((part) => part !== undefined).join('  ');
    return text === '' ? [] : [`  ${cut(safeText(text))}`];
  };
  const amounts = (['billed', 'expected'] as const).flatMap((name) => {
    const value = finding[name];
    return value ? [`${LABELS[name][language]}\u00a0${amountBeside(value, finding, page)}`] : [];
  });
  const first = cut(`${impact}${safeText(finding.id)}`);
  return [
    `${page.paint(tone(finding), page.marks[kindOf(finding)])} ${page.paint('strong', first)}`,
    ...paragraph(page.titles(finding.rule), page, 2),
    ...line(finding.carrier, finding.account),
    ...line(finding.service, finding.code),
    ...paragraph(amounts.join(page.comma), page, 2),
    ...paragraph(aboutFinding(finding, page, false), page, 2, 'dim'),
  ];
}

/** The amount, with its currency where it is not the impact's. */
function amountBeside(value: Money | undefined, finding: ReportFinding, page: Page): string {
  if (!value) return '';
  return finding.impact?.currency === value.currency ? amountText(value, page) : moneyWithCode(value, page);
}

function legendLines(listed: readonly ListedCause[], page: Page): string[] {
  const kinds = (['error', 'warning', 'exposure', 'info'] as const).filter((kind) =>
    listed.some(({ cause }) => kindOf(cause) === kind),
  );
  const legend = kinds
    .map((kind) => `${page.marks[kind]}\u00a0${say(KINDS[kind], page.locale.language)}`)
    .join(page.comma);
  return paragraph(legend, page, 0, 'dim');
}

function restText(rest: number, view: TerminalView, page: Page): string {
  const inWorkbook = view.written.some((file) => file.split(/[/\\]/).at(-1) === WORKBOOK);
  return say(inWorkbook ? TEXTS.moreInFile : TEXTS.moreByFormat, page.locale.language, {
    ellipsis: page.ellipsis,
    count: formatCount(rest, page.locale),
    file: WORKBOOK,
  });
}

function noFindingsLines(report: Report, page: Page): string[] {
  const { language } = page.locale;
  const { rules, records } = notChecked(report);
  const values = {
    rules: formatCount(rules.length, page.locale),
    records: formatCount(records.length, page.locale),
  };
  return [
    ...paragraph(say(TEXTS.noFindings, language), page, 2),
    ...(rules.length + records.length === 0
      ? []
      : paragraph(say(TEXTS.notAllChecked, language, values), page, 2, 'warning')),
  ];
}

function tone(finding: ReportFinding) {
  return toneOf(kindOf(finding));
}
