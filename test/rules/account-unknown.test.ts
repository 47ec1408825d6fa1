import { accountUnknown } from '../../src/rules/account-unknown.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const charge = {
  carrier: 'Laurentel',
  account: '514-09',
  invoice: 'L-9',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  amount: '28.00',
  currency: 'CAD',
};
const known = { carrier: 'Laurentel', account: '514-01', service: '514-555-0101', status: 'active' };
const header = {
  carrier: 'Laurentel',
  account: '514-09',
  invoice: 'L-9',
  invoice_date: '2026-10-31',
  net_total: '28.00',
  currency: 'CAD',
};
const unknown: PlainFinding = {
  rule: 'account-unknown',
  class: 'data-quality',
  severity: 'warning',
  carrier: 'Laurentel',
  account: '514-09',
  period: ['2026-10-01', '2026-10-31'],
  impact: '0.00',
  currency: 'CAD',
  message: 'Account 514-09 of Laurentel is on no inventory row and in no price sheet: CA$28.00 billed on it.',
  evidence: [cell('bills', 2, 'account', '514-09')],
  also: [],
};

ruleTester(accountUnknown, {
  fine: [
    {
      name: 'an account of the inventory, in another spelling and whatever the service',
      tables: { bills: [{ ...charge, account: '514 01', service: 'LAN-1' }], inventory: [known] },
    },
    {
      name: 'an account of a price sheet',
      tables: {
        bills: [charge],
        inventory: [known],
        prices: [
          { carrier: 'Laurentel', code: 'VOIP-STD', unit_price: '28.00', currency: 'CAD', account: '514-09' },
        ],
      },
    },
    {
      name: 'a carrier of which no inventory row names an account',
      tables: {
        bills: [{ ...charge, carrier: 'Northline' }],
        inventory: [known, { ...known, carrier: 'Northline', account: '' }],
      },
    },
    { name: 'a charge of no account', tables: { bills: [{ ...charge, account: '' }], inventory: [known] } },
    {
      name: 'an account without charges',
      tables: {
        bills: [{ ...charge, account: '514-01', invoice: 'L-1' }],
        inventory: [known],
        invoices: [header],
      },
    },
    {
      name: 'a part of a known account, to which its invoice is addressed',
      tables: { bills: [charge], inventory: [known], invoices: [{ ...header, account: '514-01' }] },
    },
    {
      name: 'an account with a service whose row could not be read',
      tables: {
        bills: [charge],
        inventory: [
          { ...known, service: '514-555-0102', quantity: '' },
          { ...known, account: '514-09', quantity: 'abc' },
        ],
      },
      config: { skipBadRows: true },
    },
    {
      name: 'an account with a code whose price could not be read',
      tables: {
        bills: [charge],
        inventory: [known],
        prices: [
          { carrier: 'Laurentel', code: 'VOIP-STD', unit_price: 'abc', currency: 'CAD' },
          { carrier: 'Laurentel', code: 'FAX', unit_price: '9.00', currency: 'CAD' },
        ],
      },
      config: { skipBadRows: true },
    },
    {
      name: 'an inventory without accounts',
      tables: { bills: [charge], inventory: [{ ...known, account: '' }] },
      skipped: 'no inventory row names an account',
    },
    { name: 'no inventory at all', tables: { bills: [charge] }, skipped: 'no inventory file' },
    {
      name: 'an account for which the rule is off',
      tables: { bills: [charge], inventory: [known] },
      overrides: [{ account: '514-09', rules: { 'account-unknown': 'off' } }],
    },
  ],
  flagged: [
    {
      name: 'an account nobody knows',
      tables: { bills: [charge], inventory: [known] },
      findings: [unknown],
    },
    {
      name: 'once, whatever it is billed, for its latest period',
      tables: {
        bills: [
          { ...charge, charge_type: 'usage', amount: '1.005', period_start: '', period_end: '' },
          { ...charge, account: '514/09', amount: '-3.00' },
          { ...charge, invoice: 'L-10', period_start: '2026-11-01', period_end: '2026-11-30' },
          { ...charge, invoice: 'L-11', period_start: '2026-11-01', period_end: '2026-11-15' },
          { ...charge, account: '514-01' },
        ],
        inventory: [known],
      },
      findings: [
        {
          ...unknown,
          period: ['2026-11-01', '2026-11-30'],
          message:
            'Account 514-09 of Laurentel is on no inventory row and in no price sheet: CA$54.01 billed on it.',
        },
      ],
    },
    {
      name: 'an account of another carrier, in the inventory or in a price sheet',
      tables: {
        bills: [charge],
        inventory: [known, { ...known, carrier: 'Northline', account: '514-09' }],
        prices: [
          { carrier: 'Northline', code: 'VOIP-STD', unit_price: '28.00', currency: 'CAD', account: '514-09' },
        ],
      },
      findings: [unknown],
    },
    {
      name: 'an account that only its invoice names',
      tables: { bills: [{ ...charge, account: '' }], inventory: [known], invoices: [header] },
      findings: [{ ...unknown, evidence: [cell('invoices', 2, 'account', '514-09')] }],
    },
    {
      name: 'charges in several currencies',
      tables: {
        bills: [charge, { ...charge, currency: 'USD' }, charge],
        inventory: [known],
      },
      findings: [
        {
          rule: 'account-unknown',
          class: 'data-quality',
          severity: 'warning',
          carrier: 'Laurentel',
          account: '514-09',
          period: ['2026-10-01', '2026-10-31'],
          message:
            'Account 514-09 of Laurentel is on no inventory row and in no price sheet, and is billed in several currencies.',
          evidence: [cell('bills', 2, 'account', '514-09')],
          also: [],
        },
      ],
    },
  ],
});
