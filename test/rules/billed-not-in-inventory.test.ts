import { billedNotInInventory } from '../../src/rules/billed-not-in-inventory.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0199',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  description: 'VoIP line',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  amount: '28.00',
  currency: 'CAD',
};
const known = { carrier: 'Laurentel', account: '514-01', service: '514-555-0101', status: 'active' };
const unknown: PlainFinding = {
  rule: 'billed-not-in-inventory',
  class: 'error',
  severity: 'error',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0199',
  code: 'VOIP-STD',
  period: ['2026-10-01', '2026-10-31'],
  billed: '28.00',
  expected: '0.00',
  impact: '28.00',
  currency: 'CAD',
  message: '514-555-0199 is not in the inventory: CA$28.00 billed for VOIP-STD.',
  evidence: [cell('bills', 2, 'amount', '28.00'), cell('bills', 2, 'service', '514-555-0199')],
  also: [],
};
const cents = (amount: string): PlainFinding => ({
  ...unknown,
  billed: amount,
  impact: amount,
  message: `514-555-0199 is not in the inventory: CA$${amount} billed for VOIP-STD.`,
  evidence: [cell('bills', 2, 'amount', amount), cell('bills', 2, 'service', '514-555-0199')],
});

ruleTester(billedNotInInventory, {
  fine: [
    {
      name: 'a service of the inventory in another spelling, whatever its code and account',
      tables: {
        bills: [{ ...charge, service: '+1 (514) 555-0101', account: '514-99' }],
        inventory: [{ ...known, code: 'FAX' }],
      },
      config: { country: 'CA' },
    },
    {
      name: 'a disconnected service, which is in the inventory all the same',
      tables: {
        bills: [{ ...charge, service: '514-555-0101' }],
        inventory: [{ ...known, status: 'disconnected' }],
      },
    },
    {
      name: 'a carrier of which the inventory has no row',
      tables: { bills: [{ ...charge, carrier: 'Northline' }], inventory: [known] },
    },
    {
      name: 'a service that the inventory has under another carrier',
      tables: {
        bills: [charge],
        inventory: [known, { ...known, carrier: 'Northline', service: '514-555-0199' }],
      },
    },
    {
      name: 'a carrier under its alias',
      tables: { bills: [{ ...charge, carrier: 'LTL', service: '514-555-0101' }], inventory: [known] },
      config: { carriers: { Laurentel: { aliases: ['LTL'] } } },
    },
    { name: 'a charge of no service', tables: { bills: [{ ...charge, service: '' }], inventory: [known] } },
    {
      name: 'usage, equipment, fees, taxes, discounts and credits',
      tables: {
        bills: ['usage', 'equipment', 'one-time', 'tax', 'surcharge', 'discount', 'credit'].map((type) => ({
          ...charge,
          charge_type: type,
        })),
        inventory: [known],
      },
    },
    {
      name: 'a recurring credit, and a charge of nothing',
      tables: {
        bills: [
          { ...charge, amount: '-28.00' },
          { ...charge, amount: '0.00' },
        ],
        inventory: [known],
      },
    },
    { name: 'one minor unit', tables: { bills: [{ ...charge, amount: '0.01' }], inventory: [known] } },
    {
      name: 'exactly the tolerance of its service',
      tables: { bills: [{ ...charge, amount: '1.00' }], inventory: [known] },
      overrides: [{ service: '514 555 0199', rules: { 'billed-not-in-inventory': { tolerance: '1.00' } } }],
    },
    { name: 'no inventory at all', tables: { bills: [charge] }, skipped: 'no inventory file' },
  ],
  flagged: [
    {
      name: 'a service nobody knows',
      tables: { bills: [charge], inventory: [known] },
      findings: [unknown],
    },
    {
      name: 'one minor unit and a cent',
      tables: { bills: [{ ...charge, amount: '0.02' }], inventory: [known] },
      findings: [cents('0.02')],
    },
    {
      name: 'one cent more than the tolerance; a percentage of nothing is nothing',
      tables: { bills: [{ ...charge, amount: '1.01' }], inventory: [known] },
      options: { tolerance: '1.00', tolerance_percent: '99' },
      findings: [cents('1.01')],
    },
    {
      name: 'a charge without code, by its description',
      tables: { bills: [{ ...charge, code: '' }], inventory: [known] },
      findings: [
        {
          rule: unknown.rule,
          class: 'error',
          severity: 'error',
          carrier: 'Laurentel',
          account: '514-01',
          invoice: 'L-1',
          service: '514-555-0199',
          period: ['2026-10-01', '2026-10-31'],
          billed: '28.00',
          expected: '0.00',
          impact: '28.00',
          currency: 'CAD',
          message: '514-555-0199 is not in the inventory: CA$28.00 billed for VoIP line.',
          evidence: unknown.evidence,
          also: [],
        },
      ],
    },
    {
      name: 'every currency in its own, and dinars to the millime',
      tables: {
        bills: [
          { ...charge, service: 'A', amount: '2', currency: 'JPY' },
          { ...charge, service: 'B', amount: '0.002', currency: 'TND' },
          { ...charge, service: 'C', amount: '1', currency: 'JPY' },
          { ...charge, service: 'D', amount: '0.001', currency: 'TND' },
        ],
        inventory: [known],
      },
      findings: [
        {
          ...unknown,
          service: 'A',
          billed: '2',
          expected: '0',
          impact: '2',
          currency: 'JPY',
          message: 'A is not in the inventory: ¥2 billed for VOIP-STD.',
          evidence: [cell('bills', 2, 'amount', '2'), cell('bills', 2, 'service', 'A')],
        },
        {
          ...unknown,
          service: 'B',
          billed: '0.002',
          expected: '0.000',
          impact: '0.002',
          currency: 'TND',
          message: 'B is not in the inventory: TND\u00a00.002 billed for VOIP-STD.',
          evidence: [cell('bills', 3, 'amount', '0.002'), cell('bills', 3, 'service', 'B')],
        },
      ],
    },
  ],
});
