import { billedBeforeActivation } from '../../src/rules/billed-before-activation.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  amount: '31.00',
  currency: 'CAD',
};
const row = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  code: 'VOIP-STD',
  status: 'active',
  start_date: '2026-10-11',
};
const secondDay = { ...row, start_date: '2026-10-02' };
const tenDays: PlainFinding = {
  rule: 'billed-before-activation',
  class: 'error',
  severity: 'error',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  code: 'VOIP-STD',
  period: ['2026-10-01', '2026-10-31'],
  billed: '31.00',
  expected: '21.00',
  impact: '10.00',
  currency: 'CAD',
  message:
    '514-555-0101, VOIP-STD: in service since 2026-10-11, 10 of 31 days billed before it: CA$10.00 of CA$31.00 not due.',
  evidence: [cell('bills', 2, 'amount', '31.00'), cell('inventory', 2, 'start_date', '2026-10-11')],
  also: [],
};
const oneDay: PlainFinding = {
  ...tenDays,
  expected: '30.00',
  impact: '1.00',
  message:
    '514-555-0101, VOIP-STD: in service since 2026-10-02, 1 of 31 days billed before it: CA$1.00 of CA$31.00 not due.',
  evidence: [cell('bills', 2, 'amount', '31.00'), cell('inventory', 2, 'start_date', '2026-10-02')],
};

ruleTester(billedBeforeActivation, {
  fine: [
    {
      name: 'a code that only a row without a code answers for, of a service that another row has before it',
      tables: {
        bills: [{ ...charge, code: 'FEAT' }],
        inventory: [
          { ...row, code: '' },
          { ...row, start_date: '2026-01-01' },
        ],
      },
    },
    {
      name: 'a service that starts on the first day of the period',
      tables: { bills: [charge], inventory: [{ ...row, start_date: '2026-10-01' }] },
    },
    {
      name: 'a service that started before the period',
      tables: { bills: [charge], inventory: [{ ...row, start_date: '2026-09-30' }] },
    },
    {
      name: 'a row without a start date',
      tables: { bills: [charge], inventory: [{ ...row, start_date: '' }] },
    },
    {
      name: 'a charge without a period',
      tables: { bills: [{ ...charge, period_start: '', period_end: '' }], inventory: [row] },
    },
    {
      name: 'the installation, which is one-time',
      tables: { bills: [{ ...charge, charge_type: 'one-time' }], inventory: [row] },
    },
    {
      name: 'a credit, and a charge of nothing',
      tables: {
        bills: [
          { ...charge, amount: '-31.00' },
          { ...charge, amount: '0.00' },
        ],
        inventory: [row],
      },
    },
    {
      name: 'a code that the inventory does not have',
      tables: { bills: [{ ...charge, code: 'VOICEMAIL' }], inventory: [row] },
    },
    {
      name: 'a day that costs exactly one minor unit',
      tables: { bills: [{ ...charge, amount: '0.31' }], inventory: [secondDay] },
    },
    {
      name: 'a day that costs exactly the tolerance',
      tables: { bills: [charge], inventory: [secondDay] },
      options: { tolerance: '1.00' },
    },
    {
      name: 'a service changed in the month: the row that ended has the days before',
      tables: {
        bills: [charge],
        inventory: [row, { ...row, status: 'disconnected', start_date: '', end_date: '2026-10-10' }],
      },
    },
    { name: 'no inventory at all', tables: { bills: [charge] }, skipped: 'no inventory file' },
  ],
  flagged: [
    {
      name: 'a code that only a row without a code answers for, a day before any row of the service',
      tables: {
        bills: [{ ...charge, code: 'FEAT' }],
        inventory: [{ ...row, code: '' }, secondDay],
      },
      findings: [
        {
          ...oneDay,
          code: 'FEAT',
          message:
            '514-555-0101, FEAT: in service since 2026-10-11, 1 of 31 days billed before it: CA$1.00 of CA$31.00 not due.',
          evidence: tenDays.evidence,
        },
      ],
    },
    { name: 'a start in the month', tables: { bills: [charge], inventory: [row] }, findings: [tenDays] },
    {
      name: 'a start on the second day',
      tables: { bills: [charge], inventory: [secondDay] },
      findings: [oneDay],
    },
    {
      name: 'one cent more than the tolerance',
      tables: { bills: [charge], inventory: [secondDay] },
      options: { tolerance: '0.99', tolerance_percent: '10' },
      findings: [oneDay],
    },
    {
      name: 'a start on the last day',
      tables: { bills: [charge], inventory: [{ ...row, start_date: '2026-10-31' }] },
      findings: [
        {
          ...tenDays,
          expected: '1.00',
          impact: '30.00',
          message:
            '514-555-0101, VOIP-STD: in service since 2026-10-31, 30 of 31 days billed before it: CA$30.00 of CA$31.00 not due.',
          evidence: [cell('bills', 2, 'amount', '31.00'), cell('inventory', 2, 'start_date', '2026-10-31')],
        },
      ],
    },
    {
      name: 'a service changed in the month, with five days between its two rows',
      tables: {
        bills: [charge],
        inventory: [row, { ...row, status: 'disconnected', start_date: '', end_date: '2026-10-05' }],
      },
      findings: [
        {
          ...tenDays,
          expected: '26.00',
          impact: '5.00',
          message:
            '514-555-0101, VOIP-STD: in service since 2026-10-11, 5 of 31 days billed before it: CA$5.00 of CA$31.00 not due.',
        },
      ],
    },
    {
      name: 'rows that do not have the days before: of another account or code, pending, or ended nobody knows when',
      tables: {
        bills: [charge],
        inventory: [
          row,
          { ...row, account: '514-02', start_date: '' },
          { ...row, code: 'FAX', start_date: '' },
          { ...row, account: '', status: 'pending', start_date: '' },
          { ...row, account: '', status: 'disconnected', start_date: '' },
        ],
      },
      findings: [tenDays],
    },
    {
      name: 'a start after the period: nothing of it is due',
      tables: {
        bills: [charge],
        inventory: [{ ...row, status: 'pending', start_date: '2026-11-01' }],
      },
      findings: [
        {
          ...tenDays,
          expected: '0.00',
          impact: '31.00',
          message:
            '514-555-0101, VOIP-STD: in service since 2026-11-01, 31 of 31 days billed before it: CA$31.00 of CA$31.00 not due.',
          evidence: [cell('bills', 2, 'amount', '31.00'), cell('inventory', 2, 'start_date', '2026-11-01')],
        },
      ],
    },
    {
      name: 'a period taken from the invoice, where the charge has none',
      tables: {
        bills: [{ ...charge, period_start: '', period_end: '' }],
        invoices: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            net_total: '31.00',
            currency: 'CAD',
          },
        ],
        inventory: [row],
      },
      findings: [tenDays],
    },
  ],
});
