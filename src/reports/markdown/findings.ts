import { formatDay, formatMonth } from '../../language/format.ts';
import { signOf } from '../../money/money.ts';
import { type Cause, causesOf } from '../../report/causes.ts';
import type { Report, ReportFinding } from '../../report/report.ts';
import { type Deadline, deadlinesOf } from '../deadlines.ts';
import { disputeText } from '../dispute-text.ts';
import { largestFirst } from '../largest-first.ts';
import { KINDS, LABELS } from '../terminal/wording.ts';
import { HEADINGS } from '../workbook/wording.ts';
import { type MarkdownColumn, type Pen, tableOf } from './section.ts';
import { MARKDOWN_TEXTS } from './wording.ts';

const CAUSES_SHOWN = 20;
const FINDINGS_SHOWN = 50;
const DEADLINES_SHOWN = 20;

/** The causes, claims first, the largest first; undefined where each finding is a cause of its own. */
export function causesTable({ findings, titleOf }: Report, pen: Pen): string | undefined {
  const { language } = pen.locale;
  const causes = causesOf(findings);
  if (causes.every(({ lines }) => lines === 1)) return undefined;
  const columns: MarkdownColumn<Cause>[] = [
    { heading: pen.say(MARKDOWN_TEXTS.total), number: true, cell: ({ total }) => amountOf(total, pen) },
    { heading: pen.say(MARKDOWN_TEXTS.each), number: true, cell: ({ each }) => pen.amounts(each) },
    { heading: pen.say(MARKDOWN_TEXTS.lines), number: true, cell: ({ lines }) => pen.count(lines) },
    { heading: LABELS.reason[language], cell: ({ rule }) => pen.sentence(titleOf(rule)[language]) },
    { heading: LABELS.code[language], cell: ({ code }) => pen.foreign(code) },
    { heading: LABELS.carrier[language], cell: ({ carrier }) => pen.foreign(carrier) },
    {
      heading: pen.say(MARKDOWN_TEXTS.since),
      cell: ({ since }) => (since === undefined ? '' : pen.sentence(formatMonth(since, pen.locale))),
    },
  ];
  return tableOf(columns, causes, CAUSES_SHOWN, pen);
}

/** The findings with the largest amounts. */
export function findingsTable({ findings, titleOf }: Report, pen: Pen): string {
  const { language } = pen.locale;
  const text = (name: 'carrier' | 'account' | 'service' | 'code'): MarkdownColumn<ReportFinding> => ({
    heading: LABELS[name][language],
    cell: (finding) => pen.foreign(finding[name]),
  });
  const columns: MarkdownColumn<ReportFinding>[] = [
    { heading: LABELS.impact[language], number: true, cell: ({ impact }) => amountOf(impact, pen) },
    {
      heading: pen.say(MARKDOWN_TEXTS.kind),
      cell: (finding) => KINDS[finding.class === 'exposure' ? 'exposure' : finding.severity][language],
    },
    { heading: LABELS.reason[language], cell: ({ rule }) => pen.sentence(titleOf(rule)[language]) },
    text('carrier'),
    text('account'),
    text('service'),
    text('code'),
    {
      heading: pen.say(MARKDOWN_TEXTS.message),
      cell: (finding) => pen.sentence(finding.message, namesIn(finding)),
    },
    ...(findings.some(({ status }) => status !== 'new')
      ? [
          {
            heading: HEADINGS.dispute[language],
            cell: (finding: ReportFinding) =>
              pen.sentence(disputeText(finding, pen.locale, (foreign) => foreign) ?? '', [
                finding.dispute?.claim,
                finding.dispute?.ticket,
              ]),
          },
        ]
      : []),
    { heading: LABELS.id[language], cell: ({ id }) => pen.foreign(id) },
  ];
  return tableOf(columns, largestFirst(findings), FINDINGS_SHOWN, pen);
}

/** The last days on which something can be claimed, the soonest first; undefined without any. */
export function deadlinesTable(report: Report, pen: Pen): string | undefined {
  const { language } = pen.locale;
  const rows = deadlinesOf(report).soon;
  if (rows.length === 0) return undefined;
  const columns: MarkdownColumn<Deadline>[] = [
    {
      heading: pen.say(MARKDOWN_TEXTS.lastDay),
      cell: ({ day }) => pen.foreign(formatDay(day, pen.locale)),
    },
    { heading: LABELS.carrier[language], cell: ({ carrier }) => pen.foreign(carrier) },
    {
      heading: LABELS.findings[language],
      number: true,
      cell: ({ findings }) => pen.count(findings.length),
    },
    {
      heading: pen.say(MARKDOWN_TEXTS.claimable),
      number: true,
      cell: ({ amount }) => pen.amounts(amount),
    },
  ];
  return tableOf(columns, rows, DEADLINES_SHOWN, pen);
}

/** What a message may quote. */
function namesIn({ carrier, account, invoice, service, code }: ReportFinding) {
  return [carrier, account, invoice, service, code];
}

function amountOf(amount: ReportFinding['impact'], pen: Pen): string {
  return amount && signOf(amount) !== 0 ? pen.amounts(amount) : '';
}
