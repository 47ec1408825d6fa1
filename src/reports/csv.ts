import { type Day, isoDay } from '../calendar/day.ts';
import { type Money, moneyText } from '../money/money.ts';
import type { CellEvidence } from '../records/origin.ts';
import type { Report, ReportFinding } from '../report/report.ts';
import { csvText } from './csv-text.ts';

const HEADINGS = [
  'id',
  'fingerprint',
  'rule',
  'class',
  'severity',
  'carrier',
  'account',
  'invoice',
  'service',
  'code',
  'period_start',
  'period_end',
  'billed',
  'expected',
  'impact',
  'currency',
  'message',
  'also',
  'evidence',
  'status',
  'since',
  'impact_to_date',
  'impact_annual',
  'claimable',
  'deadline',
  'bill_date',
  'due_date',
  'description',
  'cause',
];
/** Of a report for which a ledger was read. */
const LEDGER_HEADINGS = ['dispute', 'dispute_state'];
const BYTE_ORDER_MARK = '\ufeff';

/** How the findings are written as comma-separated values. */
export interface CsvOptions {
  /**
   * True: a byte order mark comes first, without which Excel takes the UTF-8 of a file for another encoding. False: none,
   * which scripts would take for a part of the first heading.
   */
  readonly mark: boolean;
}

/**
 * The findings as comma-separated values, a row each in the order of the report, under one row of headings: ISO dates,
 * plain decimals, lines that end in LF, RFC 4180 quotes. Text that begins as a formula would (= + - @, also in full
 * width, a tab or a line break) has an apostrophe before it, direction marks and control characters are left out. `also` is separated by `;`, `evidence` by
 * ` | `. An amount in another currency than the row's is left empty. Columns are only ever added, at the
 * end; `dispute` and `dispute_state` are there where a ledger was read.
 */
export function findingsCsv(report: Report, { mark }: CsvOptions): string {
  const ledger = report.disputes !== undefined;
  const headings = ledger ? [...HEADINGS, ...LEDGER_HEADINGS] : HEADINGS;
  const rows = report.findings.map((finding) =>
    [...cellsOf(finding), ...(ledger ? disputeCells(finding) : [])].join(','),
  );
  return `${mark ? BYTE_ORDER_MARK : ''}${[headings.join(','), ...rows].join('\n')}\n`;
}

function cellsOf(finding: ReportFinding): string[] {
  const { period, billed, expected, impact, record } = finding;
  const currency = (impact ?? billed ?? expected)?.currency ?? '';
  const amount = (value: Money | undefined) => (value?.currency === currency ? moneyText(value) : '');
  return [
    ...[finding.id, finding.fingerprint, finding.rule, finding.class, finding.severity, finding.carrier].map(
      csvText,
    ),
    ...[finding.account, finding.invoice, finding.service, finding.code].map((text) => csvText(text ?? '')),
    period ? isoDay(period.from) : '',
    period ? isoDay(period.to) : '',
    amount(billed),
    amount(expected),
    amount(impact),
    currency,
    csvText(finding.message),
    csvText(finding.also.join(';')),
    csvText(finding.evidence.map(evidenceText).join(' | ')),
    finding.status,
    dayText(finding.since),
    amount(finding.impactToDate),
    amount(finding.impactAnnual),
    amount(finding.claimable),
    dayText(finding.deadline),
    dayText(record.billDate),
    dayText(record.dueDate),
    csvText(record.description ?? ''),
    csvText(finding.cause),
  ];
}

function disputeCells({ dispute }: ReportFinding): string[] {
  return [csvText(dispute?.claim ?? ''), dispute?.state ?? ''];
}

function dayText(day: Day | undefined): string {
  return day === undefined ? '' : isoDay(day);
}

/** `prices: contracts/prices.xlsx, 2026!F7 = 28.00`, or `bills: laurentel.csv, row 14, amount = 31.50`. */
function evidenceText(evidence: CellEvidence): string {
  const { role, file, sheet, cell, row, column, page, path, term, value } = evidence;
  const inSheet = sheet === undefined ? cell : cell === undefined ? sheet : `${sheet}!${cell}`;
  const place = [file, inSheet, row === undefined ? undefined : `row ${row}`, column];
  if (page !== undefined) place.push(`page ${page}`);
  place.push(path === undefined || !/^\d+$/.test(path) ? path : `segment ${path}`, term);
  return `${role}: ${place.filter((part) => part !== undefined).join(', ')} = ${value}`;
}
