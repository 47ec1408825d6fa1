import { chargeNotInContract } from '../../src/rules/charge-not-in-contract.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'SURV-1',
  description: 'Survey of the line',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  amount: '4.95',
  currency: 'CAD',
};
const term = { carrier: 'Laurentel', code: 'VOIP-STD', unit_price: '28.00', currency: 'CAD' };
const unknown: PlainFinding = {
  rule: 'charge-not-in-contract',
  class: 'error',
  severity: 'warning',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  code: 'SURV-1',
  period: ['2026-10-01', '2026-10-31'],
  billed: '4.95',
  expected: '0.00',
  impact: '4.95',
  currency: 'CAD',
  message: '514-555-0101: SURV-1 is in no price sheet of Laurentel: CA$4.95 billed without a contract price.',
  evidence: [cell('bills', 2, 'amount', '4.95'), cell('bills', 2, 'code', 'SURV-1')],
  also: [],
};

ruleTester(chargeNotInContract, {
  fine: [
    {
      name: 'a code of the sheet in another spelling',
      tables: { bills: [{ ...charge, code: 'voip-std' }], prices: [term] },
    },
    {
      name: 'a code whose every term is over, for another type, another account or another quantity',
      tables: {
        bills: [
          { ...charge, code: 'OVER' },
          { ...charge, code: 'TYPE' },
          { ...charge, code: 'SCOPE' },
          { ...charge, code: 'BAND' },
        ],
        prices: [
          { ...term, code: 'OVER', valid_to: '2020-12-31' },
          { ...term, code: 'TYPE', charge_type: 'usage' },
          { ...term, code: 'SCOPE', account: '514-99' },
          { ...term, code: 'BAND', min_quantity: '100' },
        ],
      },
    },
    {
      name: 'a description of the sheet, where the sheet has no codes',
      tables: {
        bills: [{ ...charge, description: 'SURVEY, of the Line' }],
        prices: [{ ...term, code: '', description: 'Survey of the line' }],
      },
    },
    {
      name: 'a carrier without price sheets',
      tables: { bills: [{ ...charge, carrier: 'Northline' }], prices: [term] },
    },
    {
      name: 'usage, equipment, taxes, surcharges, discounts and credits',
      tables: {
        bills: ['usage', 'equipment', 'tax', 'surcharge', 'discount', 'credit', 'late-fee', 'adjustment'].map(
          (type) => ({ ...charge, charge_type: type }),
        ),
        prices: [term],
      },
    },
    {
      name: 'neither code nor description to look up',
      tables: { bills: [{ ...charge, code: '', description: '' }], prices: [term] },
    },
    {
      name: 'a credit, a charge of nothing, and one minor unit',
      tables: {
        bills: [
          { ...charge, amount: '-4.95' },
          { ...charge, amount: '0.00' },
          { ...charge, amount: '0.01' },
        ],
        prices: [term],
      },
    },
    {
      name: 'exactly the tolerance',
      tables: { bills: [charge], prices: [term] },
      options: { tolerance: '4.95' },
    },
    { name: 'no price sheet at all', tables: { bills: [charge] }, skipped: 'no price sheet file' },
  ],
  flagged: [
    { name: 'a code nobody agreed to', tables: { bills: [charge], prices: [term] }, findings: [unknown] },
    {
      name: 'one cent more than the tolerance; a percentage of nothing is nothing',
      tables: { bills: [charge], prices: [term] },
      options: { tolerance: '4.94', tolerance_percent: '50' },
      findings: [unknown],
    },
    {
      name: 'one-time charges too, graver where the carrier is not to be trusted',
      tables: { bills: [{ ...charge, charge_type: 'one-time' }], prices: [term] },
      overrides: [{ carrier: 'LAURENTEL', rules: { 'charge-not-in-contract': { severity: 'error' } } }],
      findings: [{ ...unknown, severity: 'error' }],
    },
    {
      name: 'a description nobody agreed to, where neither the charge nor the sheet has codes',
      tables: {
        bills: [{ ...charge, code: '' }],
        prices: [{ ...term, code: '', description: 'Line rental' }],
      },
      findings: [
        {
          rule: unknown.rule,
          class: 'error',
          severity: 'warning',
          carrier: 'Laurentel',
          account: '514-01',
          invoice: 'L-1',
          service: '514-555-0101',
          period: ['2026-10-01', '2026-10-31'],
          billed: '4.95',
          expected: '0.00',
          impact: '4.95',
          currency: 'CAD',
          message:
            '514-555-0101: Survey of the line is in no price sheet of Laurentel: CA$4.95 billed without a contract price.',
          evidence: [
            cell('bills', 2, 'amount', '4.95'),
            cell('bills', 2, 'description', 'Survey of the line'),
          ],
          also: [],
        },
      ],
    },
  ],
});
