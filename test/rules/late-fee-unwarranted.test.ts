import { lateFeeUnwarranted } from '../../src/rules/late-fee-unwarranted.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const totals = { net_total: '100.00', tax_total: '0.00', total: '100.00', currency: 'CAD' };
const september = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-9',
  invoice_date: '2026-09-01',
  due_date: '2026-09-30',
  ...totals,
  paid_on: '2026-09-30',
};
const august = {
  ...september,
  invoice: 'L-8',
  invoice_date: '2026-08-01',
  due_date: '2026-08-31',
  paid_on: '2026-08-20',
};
const fee = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-10',
  invoice_date: '2026-10-01',
  charge_type: 'late-fee',
  description: 'Late payment charge',
  amount: '4.50',
  currency: 'CAD',
};
const october = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-10',
  invoice_date: '2026-10-01',
  due_date: '2026-10-31',
  previous_balance: '100.00',
  payments: '-100.00',
  ...totals,
};

/** A cell of the invoices of earlier months. */
function past(at: number, column: string, value: string) {
  return { role: 'history' as const, file: 'history-invoices.csv', row: at, column, value };
}

const unwarranted: PlainFinding = {
  rule: 'late-fee-unwarranted',
  class: 'error',
  severity: 'error',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-10',
  billed: '4.50',
  expected: '0.00',
  impact: '4.50',
  currency: 'CAD',
  message:
    'Account 514-01, invoice L-10: late fee of CA$4.50, although invoice L-9, due on 2026-09-30, was paid on 2026-09-30.',
  evidence: [
    cell('bills', 2, 'amount', '4.50'),
    past(2, 'paid_on', '2026-09-30'),
    past(2, 'due_date', '2026-09-30'),
  ],
  also: [],
};

ruleTester(lateFeeUnwarranted, {
  fine: [
    {
      name: 'an invoice paid on the day after it was due',
      tables: { bills: [fee], pastInvoices: [{ ...september, paid_on: '2026-10-01' }] },
    },
    {
      name: 'an invoice before, of which nobody knows whether it was paid, beside one paid in time',
      tables: { bills: [fee], pastInvoices: [{ ...september, paid_on: '' }, august] },
    },
    {
      name: 'an invoice before that, paid late after the last one was issued',
      tables: { bills: [fee], pastInvoices: [september, { ...august, paid_on: '2026-09-02' }] },
    },
    {
      name: 'an invoice paid late, beside a later one that was not yet due',
      tables: {
        bills: [fee],
        pastInvoices: [
          { ...september, due_date: '2026-10-02' },
          { ...august, paid_on: '2026-09-01' },
        ],
      },
    },
    {
      name: 'payments below the balance brought forward',
      tables: { bills: [fee], invoices: [{ ...october, payments: '99.99' }], pastInvoices: [september] },
    },
    {
      name: 'invoices of another account and carrier, and later ones',
      tables: {
        bills: [fee, { ...fee, invoice: 'L-11', charge_type: 'recurring', invoice_date: '2026-10-31' }],
        invoices: [
          {
            ...october,
            invoice: 'L-11',
            invoice_date: '2026-10-31',
            due_date: '2026-09-30',
            paid_on: '2026-09-01',
          },
        ],
        pastInvoices: [
          { ...september, account: '514-02' },
          { ...september, carrier: 'Boreal' },
        ],
      },
    },
    {
      name: 'fees given back, for nothing, of a cent, and charges of other types',
      tables: {
        bills: [
          { ...fee, amount: '-4.50' },
          { ...fee, amount: '0.00' },
          { ...fee, amount: '0.01' },
          { ...fee, charge_type: 'surcharge' },
        ],
        pastInvoices: [september],
      },
    },
    {
      name: 'exactly the tolerance',
      tables: { bills: [fee], pastInvoices: [september] },
      options: { tolerance: '4.50' },
    },
    {
      name: 'an account whose invoices cannot be told apart',
      tables: {
        bills: [{ ...fee, account: '' }],
        pastInvoices: [
          { ...september, account: '' },
          { ...september, account: '', invoice: 'L-9B' },
        ],
      },
    },
    {
      name: 'no earlier invoice of which both days are known',
      tables: {
        bills: [fee],
        pastInvoices: [
          { ...september, paid_on: '' },
          { ...august, due_date: '' },
        ],
      },
      skipped: 'no earlier invoice states both when it was due and when it was paid',
    },
    { name: 'no earlier months', tables: { bills: [fee] }, skipped: 'no earlier months' },
  ],
  flagged: [
    {
      name: 'an invoice paid on the day it was due, beside another account’s of which nobody knows; a balance without payments',
      tables: {
        bills: [fee],
        invoices: [{ ...october, payments: '' }],
        pastInvoices: [september, { ...september, account: '514-02', invoice: 'M-9', paid_on: '' }],
      },
      findings: [unwarranted],
    },
    {
      name: 'the latest of two, the one before it paid late on the day the latest was issued; payments of the balance',
      tables: {
        bills: [fee],
        invoices: [october],
        pastInvoices: [september, { ...august, paid_on: '2026-09-01' }],
      },
      findings: [unwarranted],
    },
    {
      name: 'an invoice due on the date of the one with the fee, of this month too',
      tables: {
        bills: [{ ...fee, invoice_date: '2026-10-20' }],
        invoices: [{ ...october, due_date: '2026-10-20', paid_on: '2026-10-15', invoice: 'L-9C' }],
        pastInvoices: [september],
      },
      findings: [
        {
          ...unwarranted,
          message:
            'Account 514-01, invoice L-10: late fee of CA$4.50, although invoice L-9C, due on 2026-10-20, was paid on 2026-10-15.',
          evidence: [
            cell('bills', 2, 'amount', '4.50'),
            cell('invoices', 2, 'paid_on', '2026-10-15'),
            cell('invoices', 2, 'due_date', '2026-10-20'),
          ],
        },
      ],
    },
    {
      name: 'a fee on an invoice without a date, one cent more than the tolerance',
      tables: {
        bills: [
          { ...fee, invoice_date: '' },
          {
            ...fee,
            invoice_date: '',
            charge_type: 'recurring',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
          },
        ],
        pastInvoices: [{ ...september, due_date: '2026-11-15', paid_on: '2026-09-30' }],
      },
      options: { tolerance: '4.49', tolerance_percent: '20' },
      findings: [
        {
          ...unwarranted,
          message:
            'Account 514-01, invoice L-10: late fee of CA$4.50, although invoice L-9, due on 2026-11-15, was paid on 2026-09-30.',
          evidence: [
            cell('bills', 2, 'amount', '4.50'),
            past(2, 'paid_on', '2026-09-30'),
            past(2, 'due_date', '2026-11-15'),
          ],
        },
      ],
    },
  ],
});
