import { featureNotInInventory } from '../../src/rules/feature-not-in-inventory.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const line = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  description: 'VoIP line',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  amount: '28.00',
  currency: 'CAD',
};
const option = { ...line, code: 'VOICEMAIL', description: 'Voicemail', amount: '4.95' };
const row = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  code: 'VOIP-STD',
  description: '',
  status: 'active',
};

/** The finding on the option, billed in the second row. */
function unknown(amount = '4.95'): PlainFinding {
  return {
    rule: 'feature-not-in-inventory',
    class: 'error',
    severity: 'warning',
    carrier: 'Laurentel',
    account: '514-01',
    invoice: 'L-1',
    service: '514-555-0101',
    code: 'VOICEMAIL',
    period: ['2026-10-01', '2026-10-31'],
    billed: amount,
    expected: '0.00',
    impact: amount,
    currency: 'CAD',
    message: `514-555-0101 has no VOICEMAIL in the inventory, only VOIP-STD: CA$${amount} billed for it.`,
    evidence: [
      cell('bills', 3, 'amount', amount),
      cell('bills', 3, 'code', 'VOICEMAIL'),
      cell('inventory', 2, 'code', 'VOIP-STD'),
    ],
    also: [],
  };
}

ruleTester(featureNotInInventory, {
  fine: [
    {
      name: 'an option of the inventory, in another spelling and under another account',
      tables: {
        bills: [line, { ...option, code: 'voicemail', account: '514-02' }],
        inventory: [row, { ...row, code: 'VOICEMAIL' }],
      },
    },
    {
      name: 'a service of which one row names no code',
      tables: { bills: [line, option], inventory: [row, { ...row, code: '' }] },
    },
    {
      name: 'a service that the inventory does not have, or has under another carrier',
      tables: {
        bills: [line, { ...option, service: '514-555-0102' }, { ...option, service: '514-555-0103' }],
        inventory: [row, { ...row, carrier: 'Northline', service: '514-555-0103' }],
      },
    },
    {
      name: 'a charge without a code',
      tables: { bills: [line, { ...option, code: '' }], inventory: [row, { ...row, code: 'FAX' }] },
    },
    {
      name: 'a carrier that names its options in a way of its own',
      tables: {
        bills: [option, { ...line, carrier: 'Northline' }],
        inventory: [row, { ...row, code: 'LINE' }],
      },
    },
    {
      name: 'usage, equipment, fees and credits, and a charge of nothing',
      tables: {
        bills: [
          line,
          ...['usage', 'equipment', 'one-time', 'credit', 'surcharge'].map((type) => ({
            ...option,
            charge_type: type,
          })),
          { ...option, amount: '-4.95' },
          { ...option, amount: '0.00' },
        ],
        inventory: [row],
      },
    },
    {
      name: 'the charge for a suspension of a suspended service, by code or by description',
      tables: {
        bills: [
          line,
          { ...option, code: 'VOIP-STD-SUSP' },
          { ...option, code: 'SP1', description: 'Ligne suspendue' },
          { ...option, code: 'SP2', description: 'خط مُعَلَّق' },
        ],
        inventory: [{ ...row, status: 'suspended' }],
      },
    },
    {
      name: 'one minor unit, and exactly the tolerance of its account',
      tables: {
        bills: [line, { ...option, amount: '0.01' }, { ...option, account: '514-02' }],
        inventory: [row],
      },
      overrides: [{ account: '514-02', rules: { 'feature-not-in-inventory': { tolerance: '4.95' } } }],
    },
    {
      name: 'an inventory without codes',
      tables: { bills: [line, option], inventory: [{ ...row, code: '' }] },
      skipped: 'no inventory row names a code',
    },
    { name: 'no inventory at all', tables: { bills: [line, option] }, skipped: 'no inventory file' },
  ],
  flagged: [
    {
      name: 'an option that no row of the service has',
      tables: { bills: [line, option], inventory: [row] },
      findings: [unknown()],
    },
    {
      name: 'one minor unit and a cent',
      tables: { bills: [line, { ...option, amount: '0.02' }], inventory: [row] },
      findings: [unknown('0.02')],
    },
    {
      name: 'one cent more than the tolerance; a percentage of nothing is nothing',
      tables: { bills: [line, option], inventory: [row] },
      options: { tolerance: '4.94', tolerance_percent: '99' },
      findings: [unknown()],
    },
    {
      name: 'a code of another service only, and of another carrier; every code of the service is named once',
      tables: {
        bills: [line, option],
        inventory: [
          row,
          { ...row, code: 'VOIP-STD', status: 'disconnected' },
          { ...row, code: 'FAX' },
          { ...row, service: '514-555-0102', code: 'VOICEMAIL' },
          { ...row, carrier: 'Northline', code: 'VOICEMAIL' },
        ],
      },
      findings: [
        {
          ...unknown(),
          message:
            '514-555-0101 has no VOICEMAIL in the inventory, only VOIP-STD / FAX: CA$4.95 billed for it.',
          evidence: [...unknown().evidence, cell('inventory', 4, 'code', 'FAX')],
        },
      ],
    },
    {
      name: 'a code that the carrier bills for usage, which shows that it names options as the inventory does',
      tables: {
        bills: [{ ...line, charge_type: 'usage', service: '' }, option],
        inventory: [row],
      },
      findings: [unknown()],
    },
    {
      name: 'another option of a suspended service, and a suspension of an active one',
      tables: {
        bills: [line, option, { ...option, service: '514-555-0102', code: 'SUSP' }],
        inventory: [
          { ...row, status: 'suspended' },
          { ...row, service: '514-555-0102' },
        ],
      },
      findings: [
        unknown(),
        {
          ...unknown(),
          service: '514-555-0102',
          code: 'SUSP',
          message: '514-555-0102 has no SUSP in the inventory, only VOIP-STD: CA$4.95 billed for it.',
          evidence: [
            cell('bills', 4, 'amount', '4.95'),
            cell('bills', 4, 'code', 'SUSP'),
            cell('inventory', 3, 'code', 'VOIP-STD'),
          ],
        },
      ],
    },
  ],
});
