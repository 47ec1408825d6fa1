import { periodGap } from '../../src/rules/period-gap.ts';
import { header, line, pastCell, type Row } from './invoice-rows.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const september = line('L-09', '2026-09-01', '2026-09-01', '2026-09-30');
const october = (from: string, more: Row = {}) => line('L-10', '2026-10-05', from, '2026-11-02', more);
/** A cycle of whole months that starts late. */
const november = line('L-10', '2026-10-05', '2026-10-02', '2026-11-01');

const gap: PlainFinding = {
  rule: 'period-gap',
  class: 'data-quality',
  severity: 'warning',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-10',
  period: ['2026-10-02', '2026-11-01'],
  impact: '0.00',
  currency: 'CAD',
  message:
    'Invoice L-10 starts on 2026-10-02, and invoice L-09 ended on 2026-09-30. Days between them on no invoice: 1.',
  evidence: [
    cell('bills', 2, 'period_start', '2026-10-02'),
    pastCell('bills', 2, 'period_end', '2026-09-30'),
  ],
  also: [],
};

ruleTester(periodGap, {
  fine: [
    {
      name: 'a period that starts the day after, and one that starts the day itself',
      tables: {
        bills: [
          line('L-10', '2026-10-05', '2026-10-01', '2026-10-31'),
          line('L-20', '2026-10-05', '2026-09-30', '2026-10-29', { account: '514-02' }),
        ],
        history: [september, { ...september, account: '514-02', invoice: 'L-19' }],
      },
    },
    {
      name: 'a part of a month, which says when a service began',
      tables: {
        bills: [
          october('2026-10-05'),
          line('L-20', '2026-10-05', '2026-10-01', '2026-10-31', { account: '514-02' }),
        ],
        history: [september, { ...september, account: '514-02', invoice: 'L-19' }],
      },
    },
    {
      name: 'an earlier invoice of another account and of another carrier',
      tables: {
        bills: [november, line('L-20', '2026-10-05', '2026-10-01', '2026-10-31', { account: '514-02' })],
        history: [
          { ...september, account: '514-02' },
          { ...september, carrier: 'Northline' },
        ],
      },
    },
    {
      name: 'days that another invoice covers, whatever its date',
      tables: {
        bills: [november, line('L-10b', '2026-10-20', '2026-10-01', '2026-10-31')],
        history: [september],
      },
    },
    {
      name: 'days inside an invoice of a whole year',
      tables: {
        bills: [november],
        history: [line('L-01', '2026-01-01', '2026-01-01', '2026-12-31'), september],
      },
    },
    {
      name: 'a credit note',
      tables: {
        bills: [
          { ...november, amount: '-28.00', charge_type: 'recurring' },
          line('L-20', '2026-10-05', '2026-10-01', '2026-10-31', { account: '514-02' }),
        ],
        invoices: [header('L-10', '2026-10-05', '2026-10-02', '2026-11-01', { net_total: '-28.00' })],
        history: [september, { ...september, account: '514-02', invoice: 'L-19' }],
      },
    },
    {
      name: 'a gap between two earlier invoices',
      tables: {
        bills: [line('L-11', '2026-10-20', '2026-11-02', '2026-12-01')],
        history: [september, november],
      },
    },
    {
      name: 'no account with a period now and before',
      tables: { bills: [november], history: [line('L-09', '2026-09-01')] },
      skipped: 'no account has a period on this month’s invoice and on an earlier one',
    },
    {
      name: 'periods of earlier months only',
      tables: { bills: [line('L-11', '2026-10-20')], history: [september, november] },
      skipped: 'no account has a period on this month’s invoice and on an earlier one',
    },
    { name: 'no earlier months', tables: { bills: [november] }, skipped: 'no earlier months' },
  ],
  flagged: [
    {
      name: 'one day between two periods',
      tables: { bills: [november], history: [september] },
      findings: [gap],
    },
    {
      name: 'the first line that has the usual period',
      tables: {
        bills: [
          { ...november, charge_type: 'usage', period_start: '2026-10-01' },
          line('L-10', '2026-10-05', '2026-10-20', '2026-11-01'),
          november,
          { ...november, service: '514-555-0102' },
        ],
        history: [september],
      },
      findings: [
        { ...gap, evidence: [cell('bills', 4, 'period_start', '2026-10-02'), ...gap.evidence.slice(1)] },
      ],
    },
    {
      name: 'the days after the last of several earlier invoices',
      tables: {
        bills: [november],
        history: [line('L-08', '2026-08-01', '2026-08-01', '2026-08-31'), september],
      },
      options: { severity: 'info' },
      findings: [
        {
          ...gap,
          severity: 'info',
          evidence: [...gap.evidence.slice(0, 1), pastCell('bills', 3, 'period_end', '2026-09-30')],
        },
      ],
    },
    {
      name: 'the days after the last invoice that is no credit note',
      tables: {
        bills: [november],
        history: [september, line('L-09C', '2026-09-20', '2026-10-01', '2026-10-31', { amount: '-28.00' })],
        pastInvoices: [header('L-09C', '2026-09-20', '2026-10-01', '2026-10-31', { net_total: '-28.00' })],
      },
      findings: [gap],
    },
    {
      name: 'the period of the header before that of the charges; of two invoices, the first only',
      tables: {
        bills: [line('L-10', '2026-10-05', '2026-10-01', '2026-10-31')],
        invoices: [
          header('L-10', '2026-10-05', '2026-10-03', '2026-10-12'),
          header('L-11', '2026-10-06', '2026-10-03', '2026-10-31'),
        ],
        pastInvoices: [header('L-09', '2026-09-01', '2026-09-01', '2026-09-30')],
      },
      findings: [
        {
          ...gap,
          period: ['2026-10-03', '2026-10-12'],
          message:
            'Invoice L-10 starts on 2026-10-03, and invoice L-09 ended on 2026-09-30. Days between them on no invoice: 2.',
          evidence: [
            cell('invoices', 2, 'period_start', '2026-10-03'),
            pastCell('invoices', 2, 'period_end', '2026-09-30'),
          ],
        },
      ],
    },
    {
      name: 'invoices without a number',
      tables: {
        bills: [{ ...november, invoice: '' }],
        history: [{ ...september, invoice: '' }],
      },
      findings: [
        {
          ...gap,
          message:
            'Invoice – starts on 2026-10-02, and invoice – ended on 2026-09-30. Days between them on no invoice: 1.',
        },
      ].map(({ invoice: _, ...rest }) => rest),
    },
  ],
});
