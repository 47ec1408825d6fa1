import { inventoryWithoutContract } from '../../src/rules/inventory-without-contract.ts';
import { charge, term } from './mrc-contract-rows.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const row = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0102',
  code: 'FAX-1',
  description: 'Fax line',
  status: 'active',
  mrc: '12.00',
  currency: 'CAD',
};

const found: PlainFinding = {
  rule: 'inventory-without-contract',
  class: 'data-quality',
  severity: 'info',
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0102',
  code: 'FAX-1',
  period: ['2026-10-01', '2026-10-31'],
  impact: '0.00',
  currency: 'CAD',
  message:
    '514-555-0102: FAX-1 is active in the inventory, is in no price sheet of Laurentel, and was not billed this month.',
  evidence: [cell('inventory', 2, 'code', 'FAX-1'), cell('inventory', 2, 'status', 'active')],
  also: [],
};

ruleTester(inventoryWithoutContract, {
  fine: [
    {
      name: 'a code with a term of any date, scope, type, quantity and currency',
      tables: {
        bills: [charge],
        inventory: [row],
        prices: [
          term,
          {
            ...term,
            code: 'fax-1',
            charge_type: 'one-time',
            account: '514-99',
            valid_to: '2020-12-31',
            min_quantity: '50',
            currency: 'USD',
          },
        ],
      },
    },
    {
      name: 'a description on a sheet without codes',
      tables: { bills: [charge], inventory: [row], prices: [{ ...term, code: '', description: 'FAX LINE' }] },
    },
    {
      name: 'rows that are not active, or name no code',
      tables: {
        bills: [charge],
        inventory: [
          { ...row, status: 'pending' },
          { ...row, service: 'B', status: 'suspended' },
          { ...row, service: 'C', status: 'disconnected' },
          { ...row, service: 'D', code: '' },
        ],
        prices: [term],
      },
    },
    {
      name: 'a carrier without price sheets',
      tables: { bills: [charge], inventory: [{ ...row, carrier: 'Northline' }], prices: [term] },
    },
    {
      name: 'what is billed, also once, as a credit, under another row of the service, or without its code',
      tables: {
        bills: [
          { ...charge, service: '514-555-0102', code: 'FAX-1' },
          { ...charge, service: 'B', code: 'FAX-1', charge_type: 'one-time' },
          { ...charge, service: 'C', code: 'FAX-1', charge_type: 'credit', amount: '-12.00' },
          { ...charge, service: 'D', code: 'FAX-1' },
          { ...charge, service: 'E', code: '' },
        ],
        inventory: [
          row,
          { ...row, service: 'B' },
          { ...row, service: 'C' },
          { ...row, service: 'D' },
          { ...row, service: 'D', account: '514-02' },
          { ...row, service: 'E' },
        ],
        prices: [term],
      },
    },
    {
      name: 'a service for which the rule is off',
      tables: { bills: [charge], inventory: [row], prices: [term] },
      overrides: [{ service: '514-555-0102', rules: { 'inventory-without-contract': 'off' } }],
    },
    {
      name: 'no inventory at all',
      tables: { bills: [charge], prices: [term] },
      skipped: 'no inventory file',
    },
    {
      name: 'no price sheet at all',
      tables: { bills: [charge], inventory: [row] },
      skipped: 'no price sheet file',
    },
  ],
  flagged: [
    {
      name: 'a code that no sheet of the carrier has, whatever another carrier’s has',
      tables: {
        bills: [charge],
        inventory: [row],
        prices: [
          term,
          { ...term, code: 'FAX-10' },
          { ...term, carrier: 'Northline', code: 'FAX-1' },
          { ...term, code: 'PBX', description: 'Fax line' },
        ],
      },
      findings: [found],
    },
    {
      name: 'a service billed for another code only, on an account that was not invoiced, more gravely',
      tables: {
        bills: [{ ...charge, service: '514-555-0102' }],
        inventory: [{ ...row, account: '514-09', mrc: '' }],
        prices: [term],
      },
      options: { severity: 'warning' },
      findings: [
        {
          rule: 'inventory-without-contract',
          class: 'data-quality',
          severity: 'warning',
          carrier: 'Laurentel',
          account: '514-09',
          service: '514-555-0102',
          code: 'FAX-1',
          message: found.message,
          evidence: found.evidence,
          also: [],
        },
      ],
    },
  ],
});
