import { missingInvoice } from '../../src/rules/missing-invoice.ts';
import { header, line, pastCell, type Row } from './invoice-rows.ts';
import type { PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const other = { account: '514-02', invoice: 'L-20' };
/** The other account is billed in every month. */
const now = line('', '2026-10-05', '', '', other);
const september = line('L-09', '2026-09-30');
const august = line('L-08', '2026-08-01');

const missing: PlainFinding = {
  rule: 'missing-invoice',
  class: 'data-quality',
  severity: 'warning',
  carrier: 'Laurentel',
  account: '514-01',
  period: ['2026-10-01', '2026-10-31'],
  impact: '0.00',
  currency: 'CAD',
  message:
    'Laurentel, account 514-01: billed in each of the two months before, and no invoice for 2026-10-01 – 2026-10-31. The last is L-09 of 2026-09-30, CA$28.00 before tax.',
  evidence: [
    pastCell('bills', 3, 'invoice_date', '2026-09-30'),
    pastCell('bills', 2, 'invoice_date', '2026-08-01'),
  ],
  also: [],
};

function owned(status: string, endDate: string, more: Row = {}): Row {
  return {
    carrier: 'Laurentel',
    account: '514-01',
    service: '514-555-0101',
    status,
    end_date: endDate,
    ...more,
  };
}

ruleTester(missingInvoice, {
  fine: [
    {
      name: 'an invoice on the first and on the last day of the month',
      tables: {
        bills: [now, line('L-10', '2026-10-01'), line('L-30', '2026-10-31', '', '', { account: '514-03' })],
        history: [
          august,
          september,
          line('L-28', '2026-08-31', '', '', { account: '514-03' }),
          line('L-29', '2026-09-30', '', '', { account: '514-03' }),
        ],
      },
    },
    {
      name: 'an invoice of the month among the earlier ones',
      tables: { bills: [now], history: [august, september, line('L-10', '2026-10-01')] },
    },
    {
      name: 'an invoice without a date, by its period, and one with neither',
      tables: {
        bills: [
          now,
          line('L-10', '', '2026-10-01', '2026-10-31'),
          line('L-30', '', '', '', { account: '514-03' }),
        ],
        history: [
          august,
          september,
          line('L-28', '2026-08-01', '', '', { account: '514-03' }),
          line('L-29', '2026-09-01', '', '', { account: '514-03' }),
        ],
      },
    },
    {
      name: 'an account that was billed in one of the two months only',
      tables: {
        bills: [now],
        history: [
          september,
          line('L-07', '2026-07-31'),
          line('L-38', '2026-08-31', '', '', { account: '514-03' }),
        ],
      },
    },
    {
      name: 'an invoice of these bills that is less than a month older than the newest',
      tables: {
        bills: [{ ...now, invoice_date: '2026-10-28' }, line('L-09', '2026-09-29')],
        history: [august, line('L-07', '2026-07-28', '', '', other)],
      },
      config: { asOf: '2026-12-31' },
    },
    {
      name: 'an account whose services were all disconnected before the month',
      tables: {
        bills: [now],
        history: [august, september],
        inventory: [
          owned('disconnected', '2026-09-30'),
          owned('disconnected', '2026-08-31', { service: '514-555-0102' }),
          owned('active', '', { account: '514-02', service: '514-555-0103' }),
        ],
      },
    },
    {
      name: 'invoices without an account, of which there are several in a month',
      tables: {
        bills: [now],
        history: [
          { ...august, account: '' },
          { ...august, account: '', invoice: 'L-08b' },
          { ...september, account: '' },
        ],
      },
    },
    {
      name: 'bills of one of the two months only',
      tables: { bills: [now], history: [september] },
      skipped: 'no bills of each of the two months before',
    },
    { name: 'no earlier months', tables: { bills: [now] }, skipped: 'no earlier months' },
  ],
  flagged: [
    {
      name: 'no invoice in the month of its carrier, beside a carrier whose bills are dated in the month after',
      tables: {
        bills: [now, line('N-11', '2026-11-01', '', '', { carrier: 'Northline', account: 'N-1' })],
        history: [august, september],
      },
      findings: [missing],
    },
    {
      name: 'no invoice this month',
      tables: { bills: [now], history: [august, september] },
      findings: [missing],
    },
    {
      name: 'an account of a carrier that sent nothing this month',
      tables: {
        bills: [{ ...now, carrier: 'Northline' }],
        history: [august, september],
      },
      options: { severity: 'info' },
      findings: [{ ...missing, severity: 'info' }],
    },
    {
      name: 'the same account number with another carrier',
      tables: {
        bills: [line('N-10', '2026-10-05', '', '', { carrier: 'Northline' })],
        history: [august, september],
      },
      findings: [missing],
    },
    {
      name: 'an invoice of these bills that is a month older than the newest',
      tables: {
        bills: [{ ...now, invoice_date: '2026-10-30' }, september],
        history: [august],
      },
      findings: [
        {
          ...missing,
          evidence: [
            { role: 'bills', file: 'bills.csv', row: 3, column: 'invoice_date', value: '2026-09-30' },
            pastCell('bills', 2, 'invoice_date', '2026-08-01'),
          ],
        },
      ],
    },
    {
      name: 'the month of the newest invoice, whatever the day of the audit',
      tables: { bills: [{ ...now, invoice_date: '2026-10-28' }], history: [august, september] },
      config: { asOf: '2026-12-31' },
      findings: [missing],
    },
    {
      name: 'an account that is not closed: a service without an end, one that ends this month, one active',
      tables: {
        bills: [now],
        history: [
          august,
          september,
          ...['514-03', '514-04'].flatMap((account) => [
            { ...august, account },
            { ...september, account },
          ]),
        ],
        inventory: [
          owned('disconnected', '', { account: '514-03' }),
          owned('disconnected', '2026-10-01', { account: '514-04' }),
          owned('disconnected', '2026-08-31'),
          owned('active', '2026-08-31', { service: '514-555-0102' }),
        ],
      },
      findings: [
        missing,
        ...[
          ['514-03', 4],
          ['514-04', 6],
        ].map(([account, row]) => ({
          ...missing,
          account: String(account),
          message: missing.message.replace('514-01', String(account)),
          evidence: [
            pastCell('bills', Number(row) + 1, 'invoice_date', '2026-09-30'),
            pastCell('bills', Number(row), 'invoice_date', '2026-08-01'),
          ],
        })),
      ],
    },
    {
      name: 'an account without a name, and invoices without a number, dated by their period',
      tables: {
        bills: [now],
        history: [
          line('', '', '2026-08-01', '2026-08-31', { account: '' }),
          line('', '', '2026-09-01', '2026-09-30', { account: '' }),
        ],
      },
      findings: [
        {
          rule: 'missing-invoice',
          class: 'data-quality',
          severity: 'warning',
          carrier: 'Laurentel',
          period: ['2026-10-01', '2026-10-31'],
          impact: '0.00',
          currency: 'CAD',
          message:
            'Laurentel, account –: billed in each of the two months before, and no invoice for 2026-10-01 – 2026-10-31. The last is – of 2026-09-01, CA$28.00 before tax.',
          evidence: [
            pastCell('bills', 3, 'period_start', '2026-09-01'),
            pastCell('bills', 2, 'period_start', '2026-08-01'),
          ],
          also: [],
        },
      ],
    },
    {
      name: 'a last invoice of which nothing tells the net',
      tables: {
        bills: [now],
        pastInvoices: [header('L-08', '2026-08-01'), header('L-09', '2026-09-30')],
      },
      findings: [
        {
          ...missing,
          message: missing.message.replace(', CA$28.00 before tax.', '.'),
          evidence: [
            pastCell('invoices', 3, 'invoice_date', '2026-09-30'),
            pastCell('invoices', 2, 'invoice_date', '2026-08-01'),
          ],
        },
      ],
    },
  ],
});
