import { billedAfterDisconnect } from '../../src/rules/billed-after-disconnect.ts';
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
  status: 'disconnected',
  end_date: '2026-10-15',
};
const halfMonth: PlainFinding = {
  rule: 'billed-after-disconnect',
  class: 'error',
  severity: 'error',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  code: 'VOIP-STD',
  period: ['2026-10-01', '2026-10-31'],
  billed: '31.00',
  expected: '15.00',
  impact: '16.00',
  currency: 'CAD',
  message:
    '514-555-0101, VOIP-STD: disconnected on 2026-10-15, 16 of 31 days billed after it: CA$16.00 of CA$31.00 not due.',
  evidence: [
    cell('bills', 2, 'amount', '31.00'),
    cell('inventory', 2, 'end_date', '2026-10-15'),
    cell('inventory', 2, 'status', 'disconnected'),
  ],
  also: [],
};
const lastDay: PlainFinding = {
  ...halfMonth,
  expected: '30.00',
  impact: '1.00',
  message:
    '514-555-0101, VOIP-STD: disconnected on 2026-10-30, 1 of 31 days billed after it: CA$1.00 of CA$31.00 not due.',
  evidence: [
    cell('bills', 2, 'amount', '31.00'),
    cell('inventory', 2, 'end_date', '2026-10-30'),
    cell('inventory', 2, 'status', 'disconnected'),
  ],
};
const toThe30th = { ...row, end_date: '2026-10-30' };

ruleTester(billedAfterDisconnect, {
  fine: [
    {
      name: 'a code that only an ended row without a code answers for, of a service that another row has',
      tables: {
        bills: [{ ...charge, code: 'FEAT' }],
        inventory: [
          { ...row, code: '', end_date: '2025-01-31' },
          { ...row, status: 'active', end_date: '' },
        ],
      },
    },
    {
      name: 'an end date on the last day of the period',
      tables: { bills: [charge], inventory: [{ ...row, end_date: '2026-10-31' }] },
    },
    {
      name: 'an end date after the period',
      tables: { bills: [charge], inventory: [{ ...row, end_date: '2026-11-01' }] },
    },
    {
      name: 'an active service that has an end date',
      tables: { bills: [charge], inventory: [{ ...row, status: 'active' }] },
    },
    {
      name: 'a disconnected service whose end date nobody wrote',
      tables: { bills: [charge], inventory: [{ ...row, end_date: '' }] },
    },
    {
      name: 'a charge without a period',
      tables: { bills: [{ ...charge, period_start: '', period_end: '' }], inventory: [row] },
    },
    {
      name: 'what is not recurring: the last calls and the closing fee',
      tables: {
        bills: [
          { ...charge, charge_type: 'usage' },
          { ...charge, charge_type: 'one-time' },
        ],
        inventory: [row],
      },
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
      name: 'days that cost exactly one minor unit',
      tables: { bills: [{ ...charge, amount: '0.31' }], inventory: [toThe30th] },
    },
    {
      name: 'days that cost exactly the tolerance',
      tables: { bills: [charge], inventory: [toThe30th] },
      options: { tolerance: '1.00' },
    },
    {
      name: 'another code of the service, of which one row is still active',
      tables: {
        bills: [{ ...charge, code: 'VOICEMAIL' }],
        inventory: [row, { ...row, code: 'VOIP-FAX', status: 'active', end_date: '' }],
      },
    },
    {
      name: 'a service ported to another account on the day after',
      tables: {
        bills: [charge],
        inventory: [
          { ...row, account: '514-02', end_date: '2026-09-30' },
          { ...row, status: 'active', end_date: '' },
        ],
      },
    },
    {
      name: 'a service changed in the month: the row that began has the days after',
      tables: {
        bills: [charge],
        inventory: [row, { ...row, status: 'active', start_date: '2026-10-16', end_date: '' }],
      },
    },
    {
      name: 'an account for which the rule is off',
      tables: { bills: [charge], inventory: [row] },
      overrides: [{ account: '51401', rules: { 'billed-after-disconnect': 'off' } }],
    },
    { name: 'no inventory at all', tables: { bills: [charge] }, skipped: 'no inventory file' },
  ],
  flagged: [
    {
      name: 'a code that only an ended row without a code answers for, a day after the other row ended too',
      tables: {
        bills: [{ ...charge, code: 'FEAT' }],
        inventory: [{ ...row, code: '', end_date: '2026-10-15' }, toThe30th],
      },
      findings: [
        {
          ...lastDay,
          code: 'FEAT',
          message:
            '514-555-0101, FEAT: disconnected on 2026-10-15, 1 of 31 days billed after it: CA$1.00 of CA$31.00 not due.',
          evidence: halfMonth.evidence,
        },
      ],
    },
    {
      name: 'a row without a code that ended, beside one of another account',
      tables: {
        bills: [{ ...charge, code: 'FEAT' }],
        inventory: [
          { ...row, code: '' },
          { ...row, account: '514-02', status: 'active', end_date: '' },
        ],
      },
      findings: [{ ...halfMonth, code: 'FEAT', message: halfMonth.message.replace('VOIP-STD', 'FEAT') }],
    },
    {
      name: 'an end date in the middle',
      tables: { bills: [charge], inventory: [row] },
      findings: [halfMonth],
    },
    {
      name: 'an end date on the day before the last',
      tables: { bills: [charge], inventory: [toThe30th] },
      findings: [lastDay],
    },
    {
      name: 'days that cost one cent more than the tolerance',
      tables: { bills: [charge], inventory: [toThe30th] },
      options: { tolerance: '0.99' },
      findings: [lastDay],
    },
    {
      name: 'a percentage, of which nothing is left when nothing is due',
      tables: { bills: [charge], inventory: [toThe30th] },
      options: { tolerance_percent: '50' },
      findings: [lastDay],
    },
    {
      name: 'a whole period after the end',
      tables: { bills: [charge], inventory: [{ ...row, end_date: '2026-09-30' }] },
      findings: [
        {
          ...halfMonth,
          expected: '0.00',
          impact: '31.00',
          message:
            '514-555-0101, VOIP-STD: disconnected on 2026-09-30, 31 of 31 days billed after it: CA$31.00 of CA$31.00 not due.',
          evidence: [
            cell('bills', 2, 'amount', '31.00'),
            cell('inventory', 2, 'end_date', '2026-09-30'),
            cell('inventory', 2, 'status', 'disconnected'),
          ],
        },
      ],
    },
    {
      name: 'a code without a row, of a service whose every row ended: the last end counts',
      tables: {
        bills: [{ ...charge, code: 'VOICEMAIL' }],
        inventory: [row, { ...row, code: 'VOIP-FAX', end_date: '2026-10-30' }],
      },
      findings: [
        {
          ...lastDay,
          code: 'VOICEMAIL',
          message:
            '514-555-0101, VOICEMAIL: disconnected on 2026-10-30, 1 of 31 days billed after it: CA$1.00 of CA$31.00 not due.',
          evidence: [
            cell('bills', 2, 'amount', '31.00'),
            cell('inventory', 3, 'end_date', '2026-10-30'),
            cell('inventory', 3, 'status', 'disconnected'),
          ],
        },
      ],
    },
    {
      name: 'a blank status beside an end date',
      tables: { bills: [charge], inventory: [{ ...row, status: '' }] },
      findings: [
        {
          ...halfMonth,
          evidence: [
            cell('bills', 2, 'amount', '31.00'),
            cell('inventory', 2, 'end_date', '2026-10-15'),
            cell('inventory', 2, 'status', ''),
          ],
        },
      ],
    },
    {
      name: 'a service that goes on with another account only, and is billed to the old one',
      tables: {
        bills: [charge],
        inventory: [row, { ...row, account: '514-02', status: 'active', end_date: '' }],
      },
      findings: [halfMonth],
    },
    {
      name: 'whole days of a price that does not divide: rounded half away from zero, once',
      tables: { bills: [{ ...charge, amount: '10.05' }], inventory: [{ ...row, end_date: '2026-10-16' }] },
      findings: [
        {
          ...halfMonth,
          billed: '10.05',
          expected: '5.19',
          impact: '4.86',
          message:
            '514-555-0101, VOIP-STD: disconnected on 2026-10-16, 15 of 31 days billed after it: CA$4.86 of CA$10.05 not due.',
          evidence: [
            cell('bills', 2, 'amount', '10.05'),
            cell('inventory', 2, 'end_date', '2026-10-16'),
            cell('inventory', 2, 'status', 'disconnected'),
          ],
        },
      ],
    },
  ],
});
