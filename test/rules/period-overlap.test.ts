import { periodOverlap } from '../../src/rules/period-overlap.ts';
import { header, line, pastCell } from './invoice-rows.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const september = line('L-09', '2026-09-01', '2026-09-01', '2026-09-30');
const shifted = line('L-10', '2026-10-05', '2026-09-30', '2026-10-29');

const twice: PlainFinding = {
  rule: 'period-overlap',
  class: 'data-quality',
  severity: 'warning',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-10',
  period: ['2026-09-30', '2026-10-29'],
  impact: '0.00',
  currency: 'CAD',
  message: 'Invoice L-10 starts on 2026-09-30, and invoice L-09 runs to 2026-09-30. Days on both: 1.',
  evidence: [
    cell('bills', 2, 'period_start', '2026-09-30'),
    pastCell('bills', 2, 'period_end', '2026-09-30'),
  ],
  also: [],
};

ruleTester(periodOverlap, {
  fine: [
    {
      name: 'a period that starts the day after, and one that starts later',
      tables: {
        bills: [
          line('L-10', '2026-10-05', '2026-10-01', '2026-10-31'),
          line('L-20', '2026-10-05', '2026-10-02', '2026-11-01', { account: '514-02' }),
        ],
        history: [september, { ...september, account: '514-02', invoice: 'L-19' }],
      },
    },
    {
      name: 'the same period again',
      tables: {
        bills: [{ ...september, invoice: 'L-10', invoice_date: '2026-10-05' }],
        history: [september],
      },
    },
    {
      name: 'another account and another carrier',
      tables: {
        bills: [shifted, line('L-20', '2026-10-05', '2026-10-01', '2026-10-31', { account: '514-02' })],
        history: [
          { ...september, account: '514-02' },
          { ...september, carrier: 'Northline' },
        ],
      },
    },
    {
      name: 'an account on two cycles, and one with a yearly invoice beside the monthly ones',
      tables: {
        bills: [
          line('L-10', '2026-10-05', '2026-10-01', '2026-10-31'),
          line('L-20', '2026-10-05', '2026-10-01', '2026-10-31', { account: '514-02' }),
        ],
        history: [
          september,
          line('L-09b', '2026-09-20', '2026-09-15', '2026-10-14'),
          line('L-11', '2026-01-01', '2026-01-01', '2026-12-31', { account: '514-02' }),
          { ...september, account: '514-02', invoice: 'L-19' },
        ],
      },
    },
    {
      name: 'an invoice with a later date, whose start is earlier',
      tables: {
        bills: [
          line('L-10', '2026-10-05', '2026-10-01', '2026-10-31'),
          line('L-10b', '2026-10-20', '2026-09-15', '2026-10-14'),
        ],
        history: [line('L-08', '2026-08-15', '2026-08-15', '2026-09-14')],
      },
    },
    {
      name: 'a credit note, and an overlap between earlier invoices',
      tables: {
        bills: [
          line('C-1', '2026-10-05', '2026-09-15', '2026-10-14', { amount: '-28.00' }),
          line('L-21', '2026-10-30', '2026-10-30', '2026-11-29', { account: '514-02' }),
        ],
        invoices: [header('C-1', '2026-10-05', '2026-09-15', '2026-10-14', { net_total: '-28.00' })],
        history: [
          september,
          { ...september, account: '514-02', invoice: 'L-19' },
          { ...shifted, account: '514-02', invoice: 'L-20' },
        ],
      },
    },
    {
      name: 'no account with a period now and before',
      tables: { bills: [shifted], history: [line('L-09', '2026-09-01')] },
      skipped: 'no account has a period on this month’s invoice and on an earlier one',
    },
    { name: 'no earlier months', tables: { bills: [shifted] }, skipped: 'no earlier months' },
  ],
  flagged: [
    {
      name: 'the last day of the invoice before',
      tables: { bills: [shifted], history: [september] },
      findings: [twice],
    },
    {
      name: 'the same first day and another last one',
      tables: {
        bills: [line('L-10', '2026-10-05', '2026-09-01', '2026-10-31')],
        history: [september],
      },
      options: { severity: 'info' },
      findings: [
        {
          ...twice,
          severity: 'info',
          period: ['2026-09-01', '2026-10-31'],
          message:
            'Invoice L-10 starts on 2026-09-01, and invoice L-09 runs to 2026-09-30. Days on both: 30.',
          evidence: [cell('bills', 2, 'period_start', '2026-09-01'), ...twice.evidence.slice(1)],
        },
      ],
    },
    {
      name: 'a period inside the one before, by the headers',
      tables: {
        bills: [line('L-10', '2026-10-05')],
        invoices: [header('L-10', '2026-10-05', '2026-09-10', '2026-09-12')],
        pastInvoices: [header('L-09', '2026-09-01', '2026-09-01', '2026-09-30')],
      },
      findings: [
        {
          ...twice,
          period: ['2026-09-10', '2026-09-12'],
          message: 'Invoice L-10 starts on 2026-09-10, and invoice L-09 runs to 2026-09-30. Days on both: 3.',
          evidence: [
            cell('invoices', 2, 'period_start', '2026-09-10'),
            pastCell('invoices', 2, 'period_end', '2026-09-30'),
          ],
        },
      ],
    },
    {
      name: 'two invoices of this month, and invoices without a number or a date',
      tables: {
        bills: [
          line('L-10', '2026-10-01', '2026-10-01', '2026-10-31'),
          line('L-11', '2026-10-30', '2026-10-30', '2026-11-29'),
          line('', '', '2026-09-30', '2026-10-29', { account: '514-02' }),
        ],
        history: [line('', '2026-09-01', '2026-09-01', '2026-09-30', { account: '514-02' })],
      },
      findings: [
        {
          ...twice,
          invoice: 'L-11',
          period: ['2026-10-30', '2026-11-29'],
          message: 'Invoice L-11 starts on 2026-10-30, and invoice L-10 runs to 2026-10-31. Days on both: 2.',
          evidence: [
            cell('bills', 3, 'period_start', '2026-10-30'),
            cell('bills', 2, 'period_end', '2026-10-31'),
          ],
        },
        ...[twice].map(({ invoice: _, ...rest }) => ({
          ...rest,
          account: '514-02',
          message: 'Invoice – starts on 2026-09-30, and invoice – runs to 2026-09-30. Days on both: 1.',
          evidence: [cell('bills', 4, 'period_start', '2026-09-30'), ...twice.evidence.slice(1)],
        })),
      ],
    },
  ],
});
