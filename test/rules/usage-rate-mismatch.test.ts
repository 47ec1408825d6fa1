import { usageRateMismatch } from '../../src/rules/usage-rate-mismatch.ts';
import { charge, term } from './mrc-contract-rows.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const minutes = { ...charge, charge_type: 'usage', code: 'MIN', quantity: '240', amount: '15.60' };
const rate = { ...term, charge_type: 'usage', code: 'MIN', unit_price: '0.065' };
const rebate = { ...charge, charge_type: 'discount', code: '', quantity: '', amount: '-3.60' };

const found: PlainFinding = {
  rule: 'usage-rate-mismatch',
  class: 'error',
  severity: 'error',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  code: 'MIN',
  period: ['2026-10-01', '2026-10-31'],
  billed: '19.20',
  expected: '15.60',
  impact: '3.60',
  currency: 'CAD',
  message: said('19.20', '15.60', 'CA$3.60 too much (23.1%)'),
  evidence: cells('19.20'),
  also: [],
};

function said(billed: string, due: string, difference: string): string {
  return `514-555-0101, MIN: 240 billed at CA$${billed}, CA$${due} at the contract rate of CA$0.065: ${difference}.`;
}

function cells(amount: string) {
  return [
    cell('bills', 2, 'amount', amount),
    cell('bills', 2, 'quantity', '240'),
    cell('prices', 2, 'unit_price', '0.065'),
  ];
}

function billed(amount: string, impact: string, difference: string): PlainFinding {
  return {
    ...found,
    ...(impact.startsWith('-') ? { class: 'exposure', severity: 'warning' } : {}),
    billed: amount,
    impact,
    message: said(amount, '15.60', difference),
    evidence: cells(amount),
  };
}

ruleTester(usageRateMismatch, {
  fine: [
    {
      name: 'the contract’s rate by a discount on a line of its own, within a minor unit',
      tables: {
        bills: [
          { ...minutes, amount: '19.20' },
          { ...rebate, amount: '-3.59' },
        ],
        prices: [rate],
      },
    },
    {
      name: 'the contract’s rate, to the minor unit either way',
      tables: {
        bills: [minutes, { ...minutes, amount: '15.61' }, { ...minutes, amount: '15.59' }],
        prices: [rate],
      },
    },
    {
      name: 'exactly the tolerance, and exactly the tolerance in percent',
      tables: {
        bills: [
          { ...minutes, amount: '16.60' },
          { ...minutes, account: '514-02', amount: '17.16' },
        ],
        prices: [rate],
      },
      options: { tolerance: '1.00' },
      overrides: [{ account: '514-02', rules: { 'usage-rate-mismatch': { tolerance_percent: '10' } } }],
    },
    {
      name: 'a part of a month, which changes nothing in what was used, and a discount taken off',
      tables: {
        bills: [
          { ...minutes, period_start: '2026-10-16' },
          { ...minutes, code: 'SMS', quantity: '100', amount: '4.50' },
        ],
        prices: [rate, { ...rate, code: 'SMS', unit_price: '0.05', discount_percent: '10' }],
      },
    },
    {
      name: 'usage included in a plan, without a quantity or of none, and credits',
      tables: {
        bills: [
          { ...minutes, amount: '0.00' },
          { ...minutes, quantity: '', amount: '19.20' },
          { ...minutes, quantity: '0', amount: '19.20' },
          { ...minutes, quantity: '-240', amount: '19.20' },
          { ...minutes, amount: '-19.20' },
        ],
        prices: [rate],
      },
    },
    {
      name: 'other charges, and prices that do not say they are for usage',
      tables: {
        bills: [
          { ...minutes, code: 'ANY', amount: '19.20' },
          { ...minutes, code: 'MRC', charge_type: 'recurring', amount: '19.20' },
        ],
        prices: [rate, { ...rate, code: 'ANY', charge_type: '' }, { ...rate, code: 'MRC' }],
      },
    },
    {
      name: 'no rate in force: over, still to come, of another code, account, carrier, quantity or currency',
      tables: {
        bills: [{ ...minutes, amount: '19.20' }],
        prices: [
          { ...rate, valid_to: '2026-09-30' },
          { ...rate, valid_from: '2026-10-02' },
          { ...rate, code: 'SMS' },
          { ...rate, account: '514-02' },
          { ...rate, carrier: 'Northline' },
          { ...rate, max_quantity: '239' },
          { ...rate, currency: 'USD' },
        ],
      },
    },
    {
      name: 'price sheets without usage',
      tables: { bills: [{ ...minutes, amount: '19.20' }], prices: [term] },
      skipped: 'no price term is for usage',
    },
    { name: 'no price sheet at all', tables: { bills: [minutes] }, skipped: 'no price sheet file' },
  ],
  flagged: [
    {
      name: 'a discount line two cents short',
      tables: {
        bills: [
          { ...minutes, amount: '19.20' },
          { ...rebate, amount: '-3.58' },
        ],
        prices: [rate],
      },
      findings: [found],
    },
    {
      name: 'a dearer rate',
      tables: { bills: [{ ...minutes, amount: '19.20' }], prices: [rate] },
      findings: [found],
    },
    {
      name: 'two cents more, on the first and the last day of the rate',
      tables: {
        bills: [{ ...minutes, amount: '15.62' }],
        prices: [{ ...rate, valid_from: '2026-10-01', valid_to: '2026-10-01' }],
      },
      findings: [billed('15.62', '0.02', 'CA$0.02 too much (0.1%)')],
    },
    {
      name: 'two cents less, an exposure',
      tables: { bills: [{ ...minutes, amount: '15.58' }], prices: [rate] },
      findings: [billed('15.58', '-0.02', 'CA$0.02 too little (0.1%)')],
    },
    {
      name: 'a cent past the tolerance and the percentage',
      tables: { bills: [{ ...minutes, amount: '17.17' }], prices: [rate] },
      options: { tolerance: '1.56', tolerance_percent: '10' },
      findings: [billed('17.17', '1.57', 'CA$1.57 too much (10.1%)')],
    },
    {
      name: 'a discount not taken off, of a quantity that is no whole number',
      tables: {
        bills: [{ ...minutes, quantity: '100.5', amount: '5.03' }],
        prices: [{ ...rate, unit_price: '0.05', discount_percent: '10' }],
      },
      findings: [
        {
          ...found,
          billed: '5.03',
          expected: '4.52',
          impact: '0.51',
          message:
            '514-555-0101, MIN: 100.5 billed at CA$5.03, CA$4.52 at the contract rate of CA$0.05: CA$0.51 too much (11.3%).',
          evidence: [
            cell('bills', 2, 'amount', '5.03'),
            cell('bills', 2, 'quantity', '100.5'),
            cell('prices', 2, 'unit_price', '0.05'),
            cell('prices', 2, 'discount_percent', '10'),
          ],
        },
      ],
    },
    {
      name: 'a rate below zero: no more than the charge is claimed',
      tables: { bills: [{ ...minutes, amount: '1.00' }], prices: [{ ...rate, unit_price: '-0.01' }] },
      findings: [
        {
          ...found,
          billed: '1.00',
          expected: '-2.40',
          impact: '1.00',
          message:
            '514-555-0101, MIN: 240 billed at CA$1.00, -CA$2.40 at the contract rate of -CA$0.01: CA$1.00 too much (41.7%).',
          evidence: [
            cell('bills', 2, 'amount', '1.00'),
            cell('bills', 2, 'quantity', '240'),
            cell('prices', 2, 'unit_price', '-0.01'),
          ],
        },
      ],
    },
  ],
});
