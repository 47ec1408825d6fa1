import type { FindingDispute } from '../../src/findings/finding.ts';
import { type Money, money } from '../../src/money/money.ts';
import type { DisputeState } from '../../src/records/dispute.ts';
import type { Report, ReportFinding } from '../../src/report/report.ts';
import { disputeThat } from '../audit/dispute-story.ts';
import { lineOf, on } from '../ledger/ledger-story.ts';
import { reportWithFindings } from './report-with.ts';

const cad = (text: string): Money => money(text, 'CAD');

function disputeOf(number: number, state: DisputeState, more: Partial<FindingDispute> = {}): FindingDispute {
  return { claim: `D-2026-000${number}`, state, since: on('2026-11-05'), claimed: true, ...more };
}

/** What becomes of a claim, each with an amount of its own. */
const STANDINGS: readonly (Partial<ReportFinding> & { readonly impact: Money })[] = [
  { impact: cad('1.00'), status: 'new' },
  { impact: cad('2.00'), status: 'in-dispute', dispute: disputeOf(1, 'sent', { ticket: 'T-77' }) },
  { impact: cad('4.00'), status: 'in-dispute', dispute: disputeOf(2, 'sent', { claimed: false }) },
  {
    impact: cad('8.00'),
    status: 'in-dispute',
    dispute: disputeOf(3, 'reopened', { claimed: false, recurs: on('2026-10-01') }),
  },
  { impact: cad('16.00'), status: 'credited', dispute: disputeOf(4, 'credited') },
  { impact: cad('32.00'), status: 'verified', dispute: disputeOf(5, 'verified') },
  {
    impact: cad('64.00'),
    status: 'ignored',
    dispute: disputeOf(6, 'written-off'),
    ignored: { reason: 'Too small' },
  },
  {
    impact: cad('128.00'),
    status: 'ignored',
    ignored: { reason: 'Agreed', owner: 'N. Roy', until: on('2027-01-31') },
  },
];

/** A report with a finding of each standing: of 1.00 CAD what is new, and twice as much from each to the next. */
export function reportInDispute(locale: Report['locale']): Report {
  const report = reportWithFindings(STANDINGS.length, (index) => ({
    class: 'error',
    severity: 'error',
    billed: undefined,
    expected: undefined,
    impactToDate: undefined,
    impactAnnual: undefined,
    deadline: undefined,
    since: undefined,
    cause: `C-0000000${index}`,
    ...STANDINGS[index],
  }));
  const [total] = report.totals;
  if (!total) throw new RangeError('the example has no total');
  const sums = { currency: 'CAD', billed: cad('1000.00'), exposure: cad('0.00') };
  const totals = { ...sums, claim: cad('1.00'), disputed: cad('30.00') };
  return {
    ...report,
    locale,
    findings: report.findings.slice(0, 5),
    settled: report.findings.slice(5),
    totals: [totals],
    carrierTotals: [{ ...totals, carrier: report.findings[0]?.carrier ?? '', findings: 5 }],
    disputes: [disputeThat('D-2026-0001', 'sent', '2.00', [lineOf('F-1', '2.00')])],
    notAudited: [],
  };
}
