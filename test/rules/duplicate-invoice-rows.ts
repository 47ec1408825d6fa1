import { header, line, pastCell, type Row } from './invoice-rows.ts';
import { cell, type PlainFinding } from './plain-finding.ts';

/** The period of the invoices. */
export const october = ['2026-10-01', '2026-10-31'] as const;
/** An invoice of October. */
export const first = line('L-10', '2026-10-01', ...october);
/** The same under another number, a week later. */
export const again = line('L-11', '2026-10-08', ...october);
/** The first invoice once more, under its own number, a week later. */
export const resent = line('L-10', '2026-10-08', ...october);
/** The first invoice as an earlier month has it. */
export const past = line('L-10', '2026-09-28', ...october);

/** What is said of the invoice under another number. */
export const found: PlainFinding = {
  rule: 'duplicate-invoice',
  class: 'error',
  severity: 'error',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-11',
  period: october,
  billed: '28.00',
  expected: '0.00',
  impact: '28.00',
  currency: 'CAD',
  message:
    'Invoice L-11: the same period and the same total as invoice L-10 (row 2 of bills.csv): CA$28.00 before tax billed again.',
  evidence: [
    cell('bills', 3, 'invoice', 'L-11'),
    cell('bills', 3, 'period_start', '2026-10-01'),
    cell('bills', 2, 'invoice', 'L-10'),
    cell('bills', 2, 'period_start', '2026-10-01'),
  ],
  also: [],
};
/** What is said of the invoice sent again under its own number. */
export const sameNumber: PlainFinding = {
  ...found,
  invoice: 'L-10',
  message:
    'Invoice L-10 of 2026-10-08: the same number was billed on 2026-10-01 already (row 2 of bills.csv): CA$28.00 before tax billed again.',
  evidence: [
    cell('bills', 3, 'invoice', 'L-10'),
    cell('bills', 3, 'invoice_date', '2026-10-08'),
    cell('bills', 2, 'invoice', 'L-10'),
    cell('bills', 2, 'invoice_date', '2026-10-01'),
  ],
};
/** What is said of the first invoice, where an earlier month has it. */
export const numberBefore: PlainFinding = {
  ...sameNumber,
  message:
    'Invoice L-10 of 2026-10-01: the same number was billed on 2026-09-28 already (row 2 of history-bills.csv): CA$28.00 before tax billed again.',
  evidence: [
    cell('bills', 2, 'invoice', 'L-10'),
    cell('bills', 2, 'invoice_date', '2026-10-01'),
    pastCell('bills', 2, 'invoice', 'L-10'),
    pastCell('bills', 2, 'invoice_date', '2026-09-28'),
  ],
};

/** Two headers of October without lines; a bill of another account makes the month. */
export function headers(one: Row, other: Row) {
  return {
    bills: [line('X-1', '2026-10-01', '', '', { account: '514-09' })],
    invoices: [
      header('L-10', '2026-10-01', ...october, { net_total: '100.00', total: '115.00', ...one }),
      header('L-11', '2026-10-08', ...october, { net_total: '100.00', total: '115.00', ...other }),
    ],
  };
}
/** What is said of the second header. */
export const ofHeaders: PlainFinding = {
  ...found,
  billed: '100.00',
  impact: '100.00',
  message:
    'Invoice L-11: the same period and the same total as invoice L-10 (row 2 of invoices.csv): CA$100.00 before tax billed again.',
  evidence: [
    cell('invoices', 3, 'invoice', 'L-11'),
    cell('invoices', 3, 'period_start', '2026-10-01'),
    cell('invoices', 3, 'total', '115.00'),
    cell('invoices', 2, 'invoice', 'L-10'),
    cell('invoices', 2, 'period_start', '2026-10-01'),
    cell('invoices', 2, 'total', '115.00'),
  ],
};
