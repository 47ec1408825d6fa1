import { serviceAccountMismatch } from '../../src/rules/service-account-mismatch.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const charge = {
  carrier: 'Laurentel',
  account: '514-02',
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
  service: '514-555-0101',
  code: 'VOIP-STD',
  status: 'active',
};
const header = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  net_total: '28.00',
  currency: 'CAD',
};
const mismatch: PlainFinding = {
  rule: 'service-account-mismatch',
  class: 'data-quality',
  severity: 'warning',
  carrier: 'Laurentel',
  account: '514-02',
  service: '514-555-0101',
  period: ['2026-10-01', '2026-10-31'],
  impact: '0.00',
  currency: 'CAD',
  message: '514-555-0101: billed on account 514-02, in the inventory under account 514-01.',
  evidence: [cell('bills', 2, 'account', '514-02'), cell('inventory', 2, 'account', '514-01')],
  also: [],
};

ruleTester(serviceAccountMismatch, {
  fine: [
    {
      name: 'the account of the inventory, in another spelling',
      tables: { bills: [{ ...charge, account: '514 01' }], inventory: [row] },
    },
    {
      name: 'a service that one row has under the account, disconnected and under another code',
      tables: {
        bills: [charge],
        inventory: [row, { ...row, account: '514-02', code: 'FAX', status: 'disconnected' }],
      },
    },
    {
      name: 'a service whose rows name no account',
      tables: {
        bills: [charge],
        inventory: [
          { ...row, account: '' },
          { ...row, service: '514-555-0102' },
        ],
      },
    },
    {
      name: 'a service that the inventory does not have, or has under another carrier',
      tables: {
        bills: [charge],
        inventory: [
          { ...row, service: '514-555-0102' },
          { ...row, carrier: 'Northline' },
        ],
      },
    },
    {
      name: 'a charge of no account, and one of no service',
      tables: {
        bills: [
          { ...charge, account: '' },
          { ...charge, service: '' },
        ],
        inventory: [row],
      },
    },
    {
      name: 'usage, equipment, fees and credits',
      tables: {
        bills: [
          ...['usage', 'equipment', 'one-time', 'credit'].map((type) => ({ ...charge, charge_type: type })),
          { ...charge, amount: '-28.00' },
        ],
        inventory: [row],
      },
    },
    {
      name: 'a part of an account, to which its invoice is addressed',
      tables: { bills: [charge], inventory: [row], invoices: [header] },
    },
    {
      name: 'an inventory without accounts',
      tables: { bills: [charge], inventory: [{ ...row, account: '' }] },
      skipped: 'no inventory row names an account',
    },
    { name: 'no inventory at all', tables: { bills: [charge] }, skipped: 'no inventory file' },
    {
      name: 'a service for which the rule is off',
      tables: { bills: [charge], inventory: [row] },
      overrides: [{ service: '514-555-0101', rules: { 'service-account-mismatch': 'off' } }],
    },
  ],
  flagged: [
    { name: 'another account', tables: { bills: [charge], inventory: [row] }, findings: [mismatch] },
    {
      name: 'a charge of nothing, and a code that no row has',
      tables: { bills: [{ ...charge, amount: '0.00', code: 'VOICEMAIL' }], inventory: [row] },
      findings: [mismatch],
    },
    {
      name: 'once for all charges of a service on an account, and once for each account',
      tables: {
        bills: [
          charge,
          { ...charge, code: 'FAX', service: '514 555 0101' },
          { ...charge, invoice: 'L-2' },
          { ...charge, account: '514-03' },
          { ...charge, account: '514-01' },
        ],
        inventory: [row],
      },
      findings: [
        mismatch,
        {
          ...mismatch,
          account: '514-03',
          message: mismatch.message.replace('514-02', '514-03'),
          evidence: [cell('bills', 5, 'account', '514-03'), cell('inventory', 2, 'account', '514-01')],
        },
      ],
    },
    {
      name: 'rows of several accounts, and of none',
      tables: {
        bills: [charge],
        inventory: [
          { ...row, account: '514-05' },
          { ...row, account: '', code: 'FAX' },
          { ...row, account: '514-04' },
          { ...row, account: '514 05', code: 'FAX' },
        ],
      },
      findings: [
        {
          ...mismatch,
          message: '514-555-0101: billed on account 514-02, in the inventory under account 514-04 / 514-05.',
          evidence: [
            cell('bills', 2, 'account', '514-02'),
            cell('inventory', 2, 'account', '514-05'),
            cell('inventory', 4, 'account', '514-04'),
            cell('inventory', 5, 'account', '514 05'),
          ],
        },
      ],
    },
    {
      name: 'a charge without an account on an invoice that is addressed to another one',
      tables: {
        bills: [{ ...charge, account: '' }],
        inventory: [row],
        invoices: [{ ...header, account: '514-02' }],
      },
      findings: [
        {
          rule: 'service-account-mismatch',
          class: 'data-quality',
          severity: 'warning',
          carrier: 'Laurentel',
          service: '514-555-0101',
          period: ['2026-10-01', '2026-10-31'],
          impact: '0.00',
          currency: 'CAD',
          message: mismatch.message,
          evidence: [cell('invoices', 2, 'account', '514-02'), cell('inventory', 2, 'account', '514-01')],
          also: [],
        },
      ],
    },
  ],
});
