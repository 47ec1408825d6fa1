import { inventoryNotBilled } from '../../src/rules/inventory-not-billed.ts';
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
  amount: '28.00',
  currency: 'CAD',
};
const row = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0102',
  code: 'VOIP-STD',
  status: 'active',
  mrc: '28.00',
  currency: 'CAD',
};
const unbilled: PlainFinding = {
  rule: 'inventory-not-billed',
  class: 'exposure',
  severity: 'warning',
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0102',
  code: 'VOIP-STD',
  period: ['2026-10-01', '2026-10-31'],
  billed: '0.00',
  expected: '28.00',
  impact: '-28.00',
  currency: 'CAD',
  message:
    '514-555-0102, VOIP-STD: active in the inventory at CA$28.00 a month, and on no bill of Laurentel for 2026-10-01 – 2026-10-31.',
  evidence: [cell('inventory', 2, 'mrc', '28.00'), cell('inventory', 2, 'status', 'active')],
  also: [],
};
const header = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  net_total: '28.00',
  currency: 'CAD',
};

ruleTester(inventoryNotBilled, {
  fine: [
    {
      name: 'a service that is billed, under any code and on any account of the carrier',
      tables: {
        bills: [
          charge,
          { ...charge, service: '(514) 555-0102', account: '514-02', code: 'FAX', amount: '0.00' },
        ],
        inventory: [row],
      },
      config: { country: 'CA' },
    },
    {
      name: 'a service that is suspended, pending or disconnected',
      tables: {
        bills: [charge],
        inventory: [
          { ...row, status: 'suspended' },
          { ...row, status: 'pending' },
          { ...row, status: 'disconnected' },
        ],
      },
    },
    {
      name: 'a service that began on the second day of the period, and one that ended on the last but one',
      tables: {
        bills: [charge],
        inventory: [
          { ...row, start_date: '2026-10-02' },
          { ...row, end_date: '2026-10-30' },
        ],
      },
    },
    {
      name: 'an account that was not invoiced, and another carrier',
      tables: {
        bills: [charge],
        inventory: [
          { ...row, account: '514-99' },
          { ...row, carrier: 'Northline' },
        ],
      },
    },
    {
      name: 'a service without a monthly charge, billed for its calls only',
      tables: {
        bills: [charge, { ...charge, service: '514-555-0102', charge_type: 'usage' }],
        inventory: [{ ...row, mrc: '' }],
      },
    },
    {
      name: 'a monthly charge of nothing, and of one minor unit',
      tables: {
        bills: [charge],
        inventory: [
          { ...row, mrc: '0' },
          { ...row, mrc: '0.01' },
        ],
      },
    },
    {
      name: 'exactly the tolerance',
      tables: { bills: [charge], inventory: [row] },
      options: { tolerance: '28.00' },
    },
    {
      name: 'an account without a period to hold against',
      tables: { bills: [{ ...charge, period_start: '', period_end: '' }], inventory: [row] },
    },
    { name: 'no inventory at all', tables: { bills: [charge] }, skipped: 'no inventory file' },
  ],
  flagged: [
    {
      name: 'a service on no bill',
      tables: { bills: [charge], inventory: [row] },
      findings: [unbilled],
    },
    {
      name: 'one cent past the tolerance; a percentage of nothing is nothing',
      tables: { bills: [charge], inventory: [row] },
      options: { tolerance: '27.99', tolerance_percent: '100' },
      findings: [unbilled],
    },
    {
      name: 'a service active from the first day to the last',
      tables: { bills: [charge], inventory: [{ ...row, start_date: '2026-10-01', end_date: '2026-10-31' }] },
      findings: [unbilled],
    },
    {
      name: 'a service billed for its calls only, or by another carrier',
      tables: {
        bills: [
          charge,
          { ...charge, service: '514-555-0102', charge_type: 'usage' },
          { ...charge, service: '514-555-0102', carrier: 'Northline' },
        ],
        inventory: [row],
      },
      findings: [unbilled],
    },
    {
      name: 'a service of no account, of a carrier that sent an invoice',
      tables: { bills: [charge], inventory: [{ ...row, account: '' }] },
      findings: [
        {
          rule: 'inventory-not-billed',
          class: 'exposure',
          severity: 'warning',
          carrier: 'Laurentel',
          service: '514-555-0102',
          code: 'VOIP-STD',
          period: ['2026-10-01', '2026-10-31'],
          billed: '0.00',
          expected: '28.00',
          impact: '-28.00',
          currency: 'CAD',
          message: unbilled.message,
          evidence: unbilled.evidence,
          also: [],
        },
      ],
    },
    {
      name: 'the period of the invoice before that of its charges',
      tables: {
        bills: [charge],
        invoices: [{ ...header, period_start: '2026-10-05', period_end: '2026-11-04' }],
        inventory: [{ ...row, start_date: '2026-10-05' }],
      },
      findings: [
        {
          ...unbilled,
          period: ['2026-10-05', '2026-11-04'],
          message:
            '514-555-0102, VOIP-STD: active in the inventory at CA$28.00 a month, and on no bill of Laurentel for 2026-10-05 – 2026-11-04.',
        },
      ],
    },
    {
      name: 'a service without a monthly charge, at no amount',
      tables: {
        bills: [charge],
        inventory: [{ ...row, mrc: '' }],
      },
      findings: [
        {
          rule: 'inventory-not-billed',
          class: 'exposure',
          severity: 'warning',
          carrier: 'Laurentel',
          account: '514-01',
          service: '514-555-0102',
          code: 'VOIP-STD',
          period: ['2026-10-01', '2026-10-31'],
          message:
            '514-555-0102: active in the inventory, and on no bill of Laurentel for 2026-10-01 – 2026-10-31.',
          evidence: [
            cell('inventory', 2, 'service', '514-555-0102'),
            cell('inventory', 2, 'status', 'active'),
          ],
          also: [],
        },
      ],
    },
    {
      name: 'two yen a month, and not one',
      tables: {
        bills: [charge],
        inventory: [
          { ...row, currency: 'JPY', mrc: '2' },
          { ...row, currency: 'JPY', mrc: '1', code: 'FAX' },
        ],
      },
      findings: [
        {
          ...unbilled,
          expected: '2',
          billed: '0',
          impact: '-2',
          currency: 'JPY',
          message:
            '514-555-0102, VOIP-STD: active in the inventory at ¥2 a month, and on no bill of Laurentel for 2026-10-01 – 2026-10-31.',
          evidence: [cell('inventory', 2, 'mrc', '2'), cell('inventory', 2, 'status', 'active')],
        },
      ],
    },
  ],
});
