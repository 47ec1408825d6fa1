import type { Audit } from '../audit/audit.ts';
import { type Day, isoDay } from '../calendar/day.ts';
import type { Finding } from '../findings/finding.ts';
import { type Money, moneyText } from '../money/money.ts';
import type { CellEvidence } from '../records/origin.ts';
import { withoutInvisible } from '../text/fold.ts';

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
];
const CONTROLS = /(?![\t\r\n])\p{Cc}/gu;

/**
 * The findings as comma-separated values for programs, a row each in the order of the report, under one row of
 * headings: ISO dates, plain decimals, lines that end in LF, RFC 4180 quotes. UTF-8 without a byte order mark, which
 * scripts would take for a part of the first heading; people open the workbook. Text that begins as a formula would
 * (= + - @, tab, CR) has an apostrophe before it, direction marks and control characters are left out. `also` is
 * separated by `;`, `evidence` by ` | `. An amount in another currency than the row's is left empty.
 */
export function findingsCsv(audit: Audit): string {
  const rows = audit.findings.map((finding) => cellsOf(finding).join(','));
  return `${[HEADINGS.join(','), ...rows].join('\n')}\n`;
}

function cellsOf(finding: Finding): string[] {
  const { period, billed, expected, impact } = finding;
  const currency = (impact ?? billed ?? expected)?.currency ?? '';
  const amount = (value: Money | undefined) => (value?.currency === currency ? moneyText(value) : '');
  return [
    ...[finding.id, finding.fingerprint, finding.rule, finding.class, finding.severity, finding.carrier].map(
      textCell,
    ),
    ...[finding.account, finding.invoice, finding.service, finding.code].map((text) => textCell(text ?? '')),
    period ? isoDay(period.from) : '',
    period ? isoDay(period.to) : '',
    amount(billed),
    amount(expected),
    amount(impact),
    currency,
    textCell(finding.message),
    textCell(finding.also.join(';')),
    textCell(finding.evidence.map(evidenceText).join(' | ')),
    finding.status,
    dayText(finding.since),
    amount(finding.impactToDate),
    amount(finding.impactAnnual),
    amount(finding.claimable),
    dayText(finding.deadline),
  ];
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

function textCell(text: string): string {
  const clean = withoutInvisible(text).replace(CONTROLS, '');
  const guarded = /^[=+\-@\t\r]/.test(clean) ? `'${clean}` : clean;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replace(/"/g, '""')}"` : guarded;
}
