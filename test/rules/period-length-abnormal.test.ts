import { periodLengthAbnormal } from '../../src/rules/period-length-abnormal.ts';
import { header, line, pastCell, type Row } from './invoice-rows.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const bills = [line('L-10', '2026-10-05')];
const october = (from: string, to: string, more: Row = {}) => header('L-10', '2026-10-05', from, to, more);
const july = header('L-07', '2026-07-01', '2026-07-01', '2026-07-31');
const august = header('L-08', '2026-08-01', '2026-08-01', '2026-08-31');
const september = header('L-09', '2026-09-01', '2026-09-01', '2026-09-30');

function odd(to: string, days: string, median: string): PlainFinding {
  return {
    rule: 'period-length-abnormal',
    class: 'data-quality',
    severity: 'info',
    carrier: 'Laurentel',
    account: '514-01',
    invoice: 'L-10',
    period: ['2026-10-01', to],
    impact: '0.00',
    currency: 'CAD',
    message: `Invoice L-10 covers 2026-10-01 – ${to} (days: ${days}); the account’s earlier invoices have a median of ${median}.`,
    evidence: [
      cell('invoices', 2, 'period_start', '2026-10-01'),
      cell('invoices', 2, 'period_end', to),
      pastCell('invoices', 2, 'period_end', '2026-08-31'),
      pastCell('invoices', 3, 'period_end', '2026-09-30'),
    ],
    also: [],
  };
}

ruleTester(periodLengthAbnormal, {
  fine: [
    {
      name: 'four days more and four days less than the median of three',
      tables: {
        bills,
        invoices: [
          october('2026-10-01', '2026-11-04'),
          october('2026-10-01', '2026-10-27', { account: '514-02' }),
        ],
        pastInvoices: [july, august, september].flatMap((row) => [row, { ...row, account: '514-02' }]),
      },
    },
    {
      name: 'a half day within the four',
      tables: { bills, invoices: [october('2026-10-01', '2026-10-27')], pastInvoices: [august, september] },
    },
    {
      name: 'an account that is billed by the quarter, and one whose lengths vary around the same middle',
      tables: {
        bills: [line('L-10', '2026-10-05', '2026-10-01', '2026-12-31')],
        invoices: [header('L-20', '2026-10-05', '2026-10-01', '2026-10-31', { account: '514-02' })],
        history: [
          line('L-04', '2026-04-01', '2026-04-01', '2026-06-30'),
          line('L-07', '2026-07-01', '2026-07-01', '2026-09-30'),
        ],
        pastInvoices: [
          header('L-17', '2026-07-01', '2026-06-01', '2026-08-31', { account: '514-02' }),
          header('L-18', '2026-08-01', '2026-08-01', '2026-08-31', { account: '514-02' }),
          header('L-19', '2026-09-01', '2026-09-01', '2026-09-10', { account: '514-02' }),
        ],
      },
    },
    {
      name: 'the allowed days of the account',
      tables: { bills, invoices: [october('2026-10-01', '2026-10-10')], pastInvoices: [august, september] },
      overrides: [{ account: '514-01', rules: { 'period-length-abnormal': { days: 21 } } }],
    },
    {
      name: 'one earlier invoice, others of another account, later ones and credit notes',
      tables: {
        bills,
        invoices: [
          october('2026-10-01', '2026-10-10'),
          header('L-11', '2026-10-06', '2026-09-15', '2026-09-20'),
          header('L-30', '2026-10-05', '2026-10-01', '2026-10-31', { account: '514-03' }),
        ],
        pastInvoices: [
          september,
          { ...august, account: '514-02' },
          header('C-1', '2026-09-02', '2026-08-01', '2026-08-31', { net_total: '-5.00' }),
          ...[july, august, september].map((row) => ({ ...row, account: '514-03' })),
        ],
      },
    },
    {
      name: 'one earlier invoice of each account',
      tables: { bills, invoices: [october('2026-10-01', '2026-10-10')], pastInvoices: [september] },
      skipped: 'no account has a period on two earlier invoices',
    },
    {
      name: 'no periods',
      tables: { bills, pastInvoices: [september] },
      skipped: 'no account has a period on this month’s invoice and on an earlier one',
    },
    { name: 'no earlier months', tables: { bills }, skipped: 'no earlier months' },
  ],
  flagged: [
    {
      name: 'four and a half days less than the median of two',
      tables: { bills, invoices: [october('2026-10-01', '2026-10-26')], pastInvoices: [august, september] },
      findings: [odd('2026-10-26', '26', '30.5')],
    },
    {
      name: 'five days more than the middle one of three',
      tables: {
        bills,
        invoices: [october('2026-10-01', '2026-11-05')],
        pastInvoices: [august, september, july],
      },
      options: { severity: 'warning' },
      findings: [{ ...odd('2026-11-05', '36', '31'), severity: 'warning' }],
    },
    {
      name: 'a day past the allowed days, by the periods of charges',
      tables: {
        bills: [line('L-10', '2026-10-05', '2026-10-01', '2026-10-31')],
        history: [
          line('L-02', '2026-02-05', '2026-02-01', '2026-02-28'),
          line('L-01', '2026-01-05', '2026-02-01', '2026-02-28'),
        ],
      },
      options: { days: 2 },
      findings: [
        {
          ...odd('2026-10-31', '31', '28'),
          evidence: [
            cell('bills', 2, 'period_start', '2026-10-01'),
            cell('bills', 2, 'period_end', '2026-10-31'),
            pastCell('bills', 3, 'period_end', '2026-02-28'),
            pastCell('bills', 2, 'period_end', '2026-02-28'),
          ],
        },
      ],
    },
  ],
});
