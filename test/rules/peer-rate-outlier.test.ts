import { peerRateOutlier } from '../../src/rules/peer-rate-outlier.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const dear = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  quantity: '',
  amount: '31.50',
  currency: 'CAD',
};
type Row = Partial<typeof dear>;

/** Services with these amounts, from 514-555-0102 on. */
function others(amounts: readonly string[], row: Row = {}): (typeof dear)[] {
  return amounts.map((amount, index) => ({ ...dear, service: `514-555-01${index + 12}`, amount, ...row }));
}

const five = ['28.00', '28.00', '28.00', '28.00', '28.00'];

function billed(row: Row, amounts = five, theirs: Row = {}) {
  return { bills: [{ ...dear, ...row }, ...others(amounts, theirs)] };
}

const outlier: PlainFinding = {
  rule: 'peer-rate-outlier',
  class: 'exposure',
  severity: 'info',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  code: 'VOIP-STD',
  period: ['2026-10-01', '2026-10-31'],
  billed: '31.50',
  expected: '28.00',
  impact: '3.50',
  currency: 'CAD',
  message: said('31.50', '28.00', '3.50', '12.5%'),
  evidence: cells('31.50'),
  also: [],
};

function said(amount: string, expected: string, impact: string, percent: string, peers = '5 of 5'): string {
  return `514-555-0101, VOIP-STD: billed CA$${amount}; at the price that ${peers} other services pay it is CA$${expected}: CA$${impact} more (${percent}).`;
}

function cells(amount: string, rows = [3, 4, 5, 6, 7], theirs = '28.00'): PlainFinding['evidence'] {
  return [cell('bills', 2, 'amount', amount), ...rows.map((row) => cell('bills', row, 'amount', theirs))];
}

const row = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  code: 'VOIP-STD',
  status: 'active',
  mrc: '30.00',
  currency: 'CAD',
};
const term = {
  carrier: 'Laurentel',
  contract: 'C-1',
  code: 'VOIP-STD',
  unit_price: '31.50',
  currency: 'CAD',
  service: '514-555-0101',
};
const tooFew = 'no code is billed for a whole month on six services or more';

ruleTester(peerRateOutlier, {
  fine: [
    { name: 'the price of the others', tables: billed({ amount: '28.00' }) },
    { name: 'one cent above it', tables: billed({ amount: '28.01' }) },
    { name: 'a lower price', tables: billed({ amount: '20.00' }) },
    { name: 'exactly the tolerance', tables: billed({}), options: { tolerance: '3.50' } },
    { name: 'exactly the tolerance in percent', tables: billed({}), options: { tolerance_percent: 12.5 } },
    {
      name: 'more units at the same price',
      tables: billed({ quantity: '3', amount: '84.00' }, five, { quantity: '1' }),
    },
    {
      name: 'more units, within the rounding of the others’ price',
      tables: billed({ quantity: '100', amount: '333.50' }, Array(5).fill('3.33'), { quantity: '1' }),
    },
    { name: 'a quantity that the others do not state', tables: billed({ quantity: '2' }) },
    { name: 'a quantity that only the others state', tables: billed({}, five, { quantity: '2' }) },
    {
      name: 'seven of nine others at one price',
      tables: billed({}, [...five, '28.00', '28.00', '29.00', '30.00']),
    },
    {
      name: 'four of five others at one price, and a second price of one of the four',
      tables: {
        bills: [...billed({}, ['28.00', '28.00', '28.00', '28.00', '35.00']).bills, ...others(['29.00'])],
      },
    },
    { name: 'a part of a month', tables: billed({ period_end: '2026-10-15' }, [...five, '28.00']) },
    { name: 'two months', tables: billed({ period_start: '2026-09-01' }, [...five, '28.00']) },
    { name: 'another code', tables: billed({ code: 'VOIP-PRO' }, [...five, '28.00']) },
    { name: 'another carrier', tables: billed({ carrier: 'Nordel' }, [...five, '28.00']) },
    { name: 'another currency', tables: billed({ currency: 'USD' }, [...five, '28.00']) },
    { name: 'no service', tables: billed({ service: '' }, [...five, '28.00']) },
    {
      name: 'calls, credits, nothing, and a quantity of nothing',
      tables: {
        bills: [
          { ...dear, charge_type: 'usage' },
          { ...dear, amount: '-31.50' },
          { ...dear, amount: '0.00' },
          { ...dear, quantity: '-1' },
          ...others([...five, '28.00']),
        ],
      },
    },
    { name: 'a price term', tables: { ...billed({}), prices: [term] } },
    { name: 'a monthly charge in the inventory', tables: { ...billed({}), inventory: [row] } },
    {
      name: 'a service for which the rule is off',
      tables: billed({}),
      overrides: [{ service: '5145550101', rules: { 'peer-rate-outlier': 'off' } }],
    },
    { name: 'four other services', tables: billed({}, five.slice(1)), skipped: tooFew },
    { name: 'others that pay nothing', tables: billed({}, Array(5).fill('0.00')), skipped: tooFew },
    {
      name: 'five other services, of which one pays in another currency',
      tables: {
        bills: [...billed({}, five.slice(1)).bills, { ...dear, service: '514-555-0120', currency: 'USD' }],
      },
      skipped: tooFew,
    },
    {
      name: 'charges of one service',
      tables: { bills: [dear, ...others(five, { service: '514-555-0102' })] },
      skipped: tooFew,
    },
    { name: 'no codes', tables: billed({ code: '' }, five, { code: '' }), skipped: tooFew },
  ],
  flagged: [
    { name: 'a dearer service', tables: billed({}), findings: [outlier] },
    {
      name: 'one cent past the limit',
      tables: billed({ amount: '28.02' }),
      findings: [
        {
          ...outlier,
          billed: '28.02',
          impact: '0.02',
          message: said('28.02', '28.00', '0.02', '0.1%'),
          evidence: cells('28.02'),
        },
      ],
    },
    {
      name: 'one cent past the tolerance',
      tables: billed({}),
      options: { tolerance: '3.49' },
      findings: [outlier],
    },
    {
      name: 'eight of ten others at one price, of which five are shown',
      tables: billed({}, ['20.00', '35.00', ...five, '28.00', '28.00', '28.00']),
      findings: [
        {
          ...outlier,
          message: said('31.50', '28.00', '3.50', '12.5%', '8 of 10'),
          evidence: cells('31.50', [5, 6, 7, 8, 9]),
        },
        {
          ...outlier,
          service: '514-555-0113',
          billed: '35.00',
          impact: '7.00',
          message: said('35.00', '28.00', '7.00', '25%', '8 of 10').replace('0101', '0113'),
          evidence: [cell('bills', 4, 'amount', '35.00'), ...cells('31.50', [5, 6, 7, 8, 9]).slice(1)],
        },
      ],
    },
    {
      name: 'a dearer price per unit, and others with more units',
      tables: billed({ quantity: '1' }, Array(5).fill('84.00'), { quantity: '3' }),
      findings: [{ ...outlier, evidence: cells('31.50', undefined, '84.00') }],
    },
    {
      name: 'a quantity of one that only the others state, and others on another account',
      tables: billed({}, five, { quantity: '1', account: '514-02' }),
      findings: [outlier],
    },
    {
      name: 'one cent past the rounding of the others’ price',
      tables: billed({ quantity: '100', amount: '333.52' }, Array(5).fill('3.33'), { quantity: '1' }),
      findings: [
        {
          ...outlier,
          billed: '333.52',
          expected: '333.00',
          impact: '0.52',
          message: said('333.52', '333.00', '0.52', '0.2%'),
          evidence: cells('333.52', undefined, '3.33'),
        },
      ],
    },
    {
      name: 'the dearer of two lines of a service',
      tables: { bills: [...billed({}).bills, { ...dear, amount: '28.00' }] },
      findings: [outlier],
    },
    {
      name: 'an inventory without a price, and terms for other services',
      tables: {
        ...billed({}),
        inventory: [{ ...row, currency: 'USD' }],
        prices: [{ ...term, service: '514-555-0112' }],
      },
      findings: [outlier],
    },
  ],
});
