import { invalidCostCentre } from '../../src/rules/invalid-cost-centre.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  amount: '28.00',
  currency: 'CAD',
  cost_center: 'CC-100',
};
const row = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  code: 'VOIP-STD',
  status: 'active',
  cost_center: 'CC-100',
};
const elsewhere = { ...row, service: '514-555-0109', cost_center: 'CC-200' };

type Row = Partial<typeof charge>;

function billed(bill: Row, ...more: Partial<typeof row>[]) {
  return {
    bills: [{ ...charge, ...bill }],
    inventory: [row, elsewhere, ...more.map((change) => ({ ...row, ...change }))],
  };
}

const unknown: PlainFinding = {
  rule: 'invalid-cost-centre',
  class: 'data-quality',
  severity: 'info',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  code: 'VOIP-STD',
  impact: '0.00',
  currency: 'CAD',
  message: '514-555-0101, VOIP-STD: cost centre CC-900 is on no row of the inventory.',
  evidence: [cell('bills', 2, 'cost_center', 'CC-900')],
  also: [],
};
const other: PlainFinding = {
  ...unknown,
  message: '514-555-0101, VOIP-STD: cost centre CC-200 on the bill, CC-100 in the inventory.',
  evidence: [cell('bills', 2, 'cost_center', 'CC-200'), cell('inventory', 2, 'cost_center', 'CC-100')],
};

ruleTester(invalidCostCentre, {
  fine: [
    { name: 'the cost centre of its row', tables: billed({}) },
    { name: 'the same in another spelling', tables: billed({ cost_center: ' cc 100' }) },
    {
      name: 'no cost centre',
      tables: {
        ...billed({}),
        bills: [charge, { ...charge, cost_center: '' }, { ...charge, cost_center: ' - ' }],
      },
    },
    {
      name: 'another row of the service and code that names it',
      tables: billed({ cost_center: 'CC-200' }, { cost_center: 'CC-200', account: '514-02' }),
    },
    {
      name: 'a row that names none',
      tables: { ...billed({ cost_center: 'CC-200' }), inventory: [{ ...row, cost_center: '' }, elsewhere] },
    },
    {
      name: 'a cost centre of the company on a service that the inventory does not know',
      tables: billed({ service: '514-555-0102', cost_center: 'CC-200' }),
    },
    {
      name: 'a cost centre of the company with another carrier',
      tables: { ...billed({ carrier: 'Nordel' }) },
    },
    {
      name: 'a service for which the rule is off',
      tables: billed({ cost_center: 'CC-900' }),
      overrides: [{ service: '5145550101', rules: { 'invalid-cost-centre': 'off' } }],
    },
    {
      name: 'bills without cost centres',
      tables: billed({ cost_center: '' }),
      skipped: 'no charge names a cost centre',
    },
    {
      name: 'an inventory without cost centres',
      tables: { bills: [charge], inventory: [{ ...row, cost_center: '' }] },
      skipped: 'no inventory row names a cost centre',
    },
    { name: 'no inventory', tables: { bills: [charge] }, skipped: 'no inventory file' },
  ],
  flagged: [
    { name: 'a cost centre nobody has', tables: billed({ cost_center: 'CC-900' }), findings: [unknown] },
    {
      name: 'the cost centre of another service',
      tables: billed({ cost_center: 'CC-200' }),
      findings: [other],
    },
    {
      name: 'a cost centre that the service has for another code only',
      tables: billed({ cost_center: 'CC-200' }, { code: 'FAX', cost_center: 'CC-200' }),
      findings: [other],
    },
    {
      name: 'several charges of one service, once per cost centre, the largest first',
      tables: {
        ...billed({}),
        bills: [
          { ...charge, cost_center: 'CC 900', amount: '3.00', code: 'FAX' },
          { ...charge, cost_center: 'CC-900' },
          { ...charge, cost_center: 'CC-901' },
          { ...charge, cost_center: 'CC-901', service: '514-555-0102', charge_type: 'usage' },
        ],
      },
      findings: [
        { ...unknown, evidence: [cell('bills', 3, 'cost_center', 'CC-900')] },
        {
          ...unknown,
          message: unknown.message.replace('900', '901'),
          evidence: [cell('bills', 4, 'cost_center', 'CC-901')],
        },
        {
          ...unknown,
          service: '514-555-0102',
          message: unknown.message.replace('900', '901').replace('0101', '0102'),
          evidence: [cell('bills', 5, 'cost_center', 'CC-901')],
        },
      ],
    },
    {
      name: 'charges without a service, once per account',
      tables: {
        ...billed({}),
        bills: [
          { ...charge, service: '', cost_center: 'CC-900' },
          { ...charge, service: '', cost_center: 'CC-900', amount: '3.00' },
          { ...charge, service: '', cost_center: 'CC-900', account: '514-02', invoice: 'L-2' },
        ],
      },
      findings: [
        withoutService({}),
        withoutService({
          account: '514-02',
          invoice: 'L-2',
          evidence: [cell('bills', 4, 'cost_center', 'CC-900')],
        }),
      ],
    },
  ],
});

function withoutService(change: Partial<PlainFinding>): PlainFinding {
  const { service: _, ...finding } = unknown;
  return { ...finding, message: unknown.message.replace('514-555-0101', 'No service'), ...change };
}
