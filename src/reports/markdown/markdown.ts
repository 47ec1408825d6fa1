import { formatLongDay } from '../../language/format.ts';
import type { Report, ReportCarrierTotal } from '../../report/report.ts';
import { hasDisputed } from '../standing.ts';
import { LABELS, TEXTS } from '../terminal/wording.ts';
import { verdictText } from '../verdict-text.ts';
import { DISPUTE_WORDS } from '../workbook/wording-disputes.ts';
import { coverageList, notCheckedList, warningsList } from './coverage.ts';
import { standingsPart } from './disputes.ts';
import { causesTable, deadlinesTable, findingsTable } from './findings.ts';
import { type MarkdownColumn, type Pen, penFor, tableOf } from './section.ts';
import { MARKDOWN_TEXTS } from './wording.ts';

/** Bytes of UTF-8. GitHub drops a step summary of more than 1 MiB whole, and a step may hold another summary too. */
const MOST_BYTES = 1_000_000;
const CARRIERS_SHOWN = 100;

/**
 * The report as GitHub Flavored Markdown, for a step summary, a merge request or a chat: the verdict, totals by carrier,
 * causes, the 50 largest findings, deadlines, coverage and what was not checked, in the report's language. Foreign text
 * makes no link, mention, HTML or cell. Always below 1,000,000 bytes of UTF-8: what is beyond is left out, and said so.
 */
export function markdownReport(report: Report): string {
  const pen = penFor(report.locale);
  const body = within(partsOf(report, pen), pen.say(MARKDOWN_TEXTS.shortened)).join('\n\n');
  return report.locale.language === 'ar' ? `<div dir="rtl">\n\n${body}\n\n</div>\n` : `${body}\n`;
}

function partsOf(report: Report, pen: Pen): string[] {
  const { findings, warnings, carrierTotals } = report;
  const standings = standingsPart(report, pen);
  const causes = causesTable(report, pen);
  const deadlines = deadlinesTable(report, pen);
  const notChecked = notCheckedList(report, pen);
  return [
    `# ${titleOf(report, pen)}`,
    `**${verdictText(report, pen.foreign)}**`,
    ...noticesOf(report, pen),
    ...(carrierTotals.length === 0 ? [] : [heading(pen.say(TEXTS.totals)), totalsTable(report, pen)]),
    ...(standings === undefined ? [] : [heading(pen.say(DISPUTE_WORDS.section)), standings]),
    ...(causes === undefined ? [] : [heading(pen.say(MARKDOWN_TEXTS.causes)), causes]),
    ...(deadlines === undefined ? [] : [heading(pen.say(MARKDOWN_TEXTS.deadlines)), deadlines]),
    heading(pen.say(TEXTS.findingsHeading)),
    findings.length === 0 ? pen.say(TEXTS.noFindings) : findingsTable(report, pen),
    heading(pen.say(TEXTS.coverage)),
    coverageList(report, pen),
    ...(notChecked === undefined ? [] : [heading(pen.say(TEXTS.notChecked)), notChecked]),
    ...(warnings.length === 0
      ? []
      : [heading(pen.say(TEXTS.warnings, { count: pen.count(warnings.length) })), warningsList(report, pen)]),
  ];
}

function titleOf({ customer, asOf, locale }: Report, pen: Pen): string {
  const day = formatLongDay(asOf, locale);
  return customer.name === undefined
    ? pen.say(TEXTS.auditAsOf, { day })
    : pen.say(TEXTS.auditOf, { customer: pen.foreign(customer.name), day });
}

/** What the reader must know before the numbers: what they are compared with, and rows that were left out. */
function noticesOf({ baseline, inputs }: Report, pen: Pen): string[] {
  const rejected = inputs.reduce((sum, input) => sum + input.rejected, 0);
  return [
    ...(baseline
      ? [
          pen.say(TEXTS.baseline, {
            file: pen.foreign(baseline.file),
            known: pen.count(baseline.known),
            gone: pen.count(baseline.gone),
          }),
        ]
      : []),
    ...(rejected === 0 ? [] : [pen.say(TEXTS.rejectedRows, { count: pen.count(rejected) })]),
  ];
}

function totalsTable(report: Report, pen: Pen): string {
  const { carrierTotals } = report;
  const { language } = pen.locale;
  const amount = (
    name: 'billed' | 'claim' | 'disputed' | 'exposure',
  ): MarkdownColumn<ReportCarrierTotal> => ({
    heading: LABELS[name][language],
    number: true,
    cell: (row) => pen.amounts(row[name]),
  });
  const columns: MarkdownColumn<ReportCarrierTotal>[] = [
    { heading: LABELS.carrier[language], cell: ({ carrier }) => pen.foreign(carrier) },
    { heading: LABELS.findings[language], number: true, cell: ({ findings }) => pen.count(findings) },
    amount('billed'),
    amount('claim'),
    ...(hasDisputed(report) ? [amount('disputed')] : []),
    amount('exposure'),
  ];
  return tableOf(columns, carrierTotals, CARRIERS_SHOWN, pen);
}

function heading(text: string): string {
  return `## ${text}`;
}

/** As many of the parts, in their order, as there is room for. */
function within(parts: readonly string[], shortened: string): string[] {
  const kept: string[] = [];
  let bytes = Buffer.byteLength(shortened) + 100;
  for (const part of parts) {
    bytes += Buffer.byteLength(part) + 2;
    if (bytes > MOST_BYTES) return [...kept, shortened];
    kept.push(part);
  }
  return kept;
}
