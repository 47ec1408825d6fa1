import { invoiceNumberReused } from '../../src/rules/invoice-number-reused.ts';
import { header, line, pastCell } from './invoice-rows.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const now = line('L-7', '2026-10-01', '2026-10-01', '2026-10-31');
const before = line('L-7', '2026-08-01', '2026-08-01', '2026-08-31', { amount: '30.00' });
const elsewhere = { ...before, account: '514-02' };

const reused: PlainFinding = {
  rule: 'invoice-number-reused',
  class: 'data-quality',
  severity: 'warning',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-7',
  period: ['2026-10-01', '2026-10-31'],
  impact: '0.00',
  currency: 'CAD',
  message:
    'Invoice L-7 of 2026-10-01 for 2026-10-01 – 2026-10-31: the invoice of 2026-08-01 for 2026-08-01 – 2026-08-31 has the same number.',
  evidence: [cell('bills', 2, 'invoice', 'L-7'), pastCell('bills', 2, 'invoice', 'L-7')],
  also: [],
};
const onAccount: PlainFinding = {
  ...reused,
  message:
    'Invoice L-7 of 2026-10-01, account 514-01: account 514-02 has an invoice of this number, of 2026-08-01.',
};

ruleTester(invoiceNumberReused, {
  fine: [
    {
      name: 'another number, and the same with another carrier',
      tables: {
        bills: [now],
        history: [
          { ...before, invoice: 'L-8' },
          { ...before, carrier: 'Northline' },
        ],
      },
    },
    {
      name: 'one number for several accounts on one day',
      tables: { bills: [now, { ...now, account: '514-02' }], history: [{ ...before, invoice: 'L-6' }] },
    },
    {
      name: 'the same invoice again, which duplicate-invoice claims, though another account has the number too',
      tables: {
        bills: [now],
        history: [{ ...now, invoice_date: '2026-09-30' }, elsewhere],
      },
    },
    {
      name: 'the same total for periods that share a day, and the same period for other services',
      tables: {
        bills: [now, { ...now, account: '514-02', invoice: 'L-9' }],
        history: [
          { ...now, invoice_date: '2026-09-02', period_start: '2026-09-02', period_end: '2026-10-01' },
          { ...now, account: '514-02', invoice: 'L-9', invoice_date: '2026-09-28', service: 'X' },
        ],
      },
    },
    {
      name: 'the same period with a credit, and an invoice without a period',
      tables: {
        bills: [now, line('L-9', '2026-10-01', '2026-10-01', '2026-10-31', { account: '514-03' })],
        history: [
          { ...now, invoice_date: '2026-09-30', amount: '-30.00' },
          line('L-9', '2026-08-01', '', '', { account: '514-03', amount: '30.00' }),
        ],
      },
    },
    {
      name: 'an account on one of the two only',
      tables: { bills: [now], history: [{ ...before, account: '' }] },
    },
    {
      name: 'a number that is used again later, and lines of one invoice on two dates',
      tables: {
        bills: [
          now,
          { ...now, invoice_date: '2026-10-05', period_start: '2026-11-01', period_end: '2026-11-30' },
          line('L-8', '2026-10-01', '2026-10-01', '2026-10-31', { account: '514-02' }),
        ],
        history: [{ ...elsewhere, invoice: 'L-8', account: '514-03', invoice_date: '2026-10-02' }],
      },
    },
    {
      name: 'an invoice of this month without a date',
      tables: { bills: [{ ...now, invoice_date: '' }], history: [before] },
      skipped: 'no invoices with a number and a date in this month and before',
    },
    {
      name: 'earlier invoices without a number',
      tables: { bills: [now], history: [{ ...before, invoice: '' }] },
      skipped: 'no invoices with a number and a date in this month and before',
    },
    { name: 'no earlier months', tables: { bills: [now] }, skipped: 'no earlier months' },
  ],
  flagged: [
    {
      name: 'another account',
      tables: { bills: [now], history: [elsewhere] },
      findings: [onAccount],
    },
    {
      name: 'another period and another total',
      tables: { bills: [now], history: [before] },
      options: { severity: 'info' },
      findings: [{ ...reused, severity: 'info' }],
    },
    {
      name: 'another period without a common day, and the same total',
      tables: { bills: [now], history: [{ ...before, amount: '28.00' }] },
      findings: [reused],
    },
    {
      name: 'the latest of several, of the same account first',
      tables: {
        bills: [now],
        history: [
          line('L-7', '2026-07-01', '2026-07-01', '2026-07-31', { amount: '31.00' }),
          { ...elsewhere, invoice_date: '2026-09-01' },
          before,
        ],
      },
      findings: [
        { ...reused, evidence: [cell('bills', 2, 'invoice', 'L-7'), pastCell('bills', 4, 'invoice', 'L-7')] },
      ],
    },
    {
      name: 'an invoice of this month with an earlier date, and spelling apart',
      tables: {
        bills: [
          { ...now, account: '514-02' },
          { ...now, invoice: 'l 7', invoice_date: '2026-10-02' },
        ],
        history: [{ ...before, invoice: 'L-6' }],
      },
      findings: [
        {
          ...onAccount,
          invoice: 'l 7',
          message:
            'Invoice l 7 of 2026-10-02, account 514-01: account 514-02 has an invoice of this number, of 2026-10-01.',
          evidence: [cell('bills', 3, 'invoice', 'l 7'), cell('bills', 2, 'invoice', 'L-7')],
        },
      ],
    },
    {
      name: 'headers',
      tables: {
        bills: [line('L-1', '2026-10-01', '', '', { account: '514-09' })],
        invoices: [header('L-7', '2026-10-01', '2026-10-01', '2026-10-31', { total: '28.00' })],
        pastInvoices: [header('L-7', '2026-08-01', '2026-08-01', '2026-08-31')],
      },
      findings: [
        {
          ...reused,
          evidence: [cell('invoices', 2, 'invoice', 'L-7'), pastCell('invoices', 2, 'invoice', 'L-7')],
        },
      ],
    },
  ],
});
