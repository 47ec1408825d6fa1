import { first, found, numberBefore, october, past, resent, sameNumber } from './duplicate-invoice-rows.ts';
import { header, line, pastCell } from './invoice-rows.ts';
import { cell } from './plain-finding.ts';
import type { FlaggedCase } from './run-case.ts';

/** Cases of one number on two invoices. */
export const SAME_NUMBER: readonly FlaggedCase[] = [
  {
    name: 'the same number on another date',
    tables: { bills: [first, resent] },
    findings: [sameNumber],
  },
  {
    name: 'the same number on another date, beside a header of the first',
    tables: {
      bills: [first, resent],
      invoices: [header('L-10', '2026-10-01', '', '', { total: '32.19' })],
    },
    findings: [
      {
        ...sameNumber,
        message: sameNumber.message.replace('bills.csv', 'invoices.csv'),
        evidence: [
          ...sameNumber.evidence.slice(0, 2),
          cell('invoices', 2, 'invoice', 'L-10'),
          cell('invoices', 2, 'invoice_date', '2026-10-01'),
          cell('invoices', 2, 'total', '32.19'),
        ],
      },
    ],
  },
  {
    name: 'the same number as an earlier month, for the same period and another total',
    tables: { bills: [first], history: [{ ...past, amount: '27.00' }] },
    findings: [numberBefore],
  },
  {
    name: 'the same number and total, without a period',
    tables: { bills: [line('L-10', '2026-10-01')], history: [line('L-10', '2026-09-28')] },
    findings: [{ ...numberBefore, period: undefined }].map(({ period: _, ...rest }) => rest),
  },
  {
    name: 'the same number and total, for periods that share a day',
    tables: {
      bills: [first],
      history: [{ ...past, period_start: '2026-09-02', period_end: '2026-10-01' }],
    },
    findings: [numberBefore],
  },
  {
    name: 'an invoice under another number, and then under its own',
    tables: { bills: [first, resent], history: [line('L-9', '2026-09-28', ...october)] },
    findings: [
      {
        ...found,
        invoice: 'L-10',
        message:
          'Invoice L-10: the same period and the same total as invoice L-9 (row 2 of history-bills.csv): CA$28.00 before tax billed again.',
        evidence: [
          cell('bills', 2, 'invoice', 'L-10'),
          cell('bills', 2, 'period_start', '2026-10-01'),
          pastCell('bills', 2, 'invoice', 'L-9'),
          pastCell('bills', 2, 'period_start', '2026-10-01'),
        ],
      },
      sameNumber,
    ],
  },
  {
    name: 'the same number as a header whose lines are not known, of another total',
    tables: {
      bills: [first],
      pastInvoices: [header('L-10', '2026-09-28', ...october, { total: '27.00' })],
    },
    findings: [
      {
        ...numberBefore,
        message: numberBefore.message.replace('bills.csv', 'invoices.csv'),
        evidence: [
          ...numberBefore.evidence.slice(0, 2),
          pastCell('invoices', 2, 'invoice', 'L-10'),
          pastCell('invoices', 2, 'invoice_date', '2026-09-28'),
          pastCell('invoices', 2, 'total', '27.00'),
        ],
      },
    ],
  },
];
