import { tierMisapplied } from '../../src/rules/tier-misapplied.ts';
import { charge, discountLine, term } from './mrc-contract-rows.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

/** 10.00 each up to 99, 8.50 each from 100, 7.00 each from 500. */
const few = { ...term, code: 'SIM', unit_price: '10.00', max_quantity: '99' };
const many = { ...term, code: 'SIM', unit_price: '8.50', min_quantity: '100', max_quantity: '499' };
const most = { ...term, code: 'SIM', unit_price: '7.00', min_quantity: '500' };
const bands = [few, many, most];
const sims = { ...charge, code: 'SIM', quantity: '100', amount: '850.00' };

const found: PlainFinding = {
  rule: 'tier-misapplied',
  class: 'error',
  severity: 'error',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  code: 'SIM',
  period: ['2026-10-01', '2026-10-31'],
  billed: '1000.00',
  expected: '850.00',
  impact: '150.00',
  currency: 'CAD',
  message: said('100', '10.00', '8.50', '1,000.00', '850.00', 'CA$150.00 too much (17.6%)'),
  evidence: cells('1000.00', '100', [3, '8.50'], [2, '10.00']),
  also: [],
};

function said(count: string, other: string, own: string, billed: string, due: string, more: string): string {
  return `514-555-0101, SIM: ${count} billed at the price of another quantity band, CA$${other}; CA$${own} is agreed for ${count}: billed CA$${billed}, due CA$${due}: ${more}.`;
}

type Price = readonly [row: number, value: string];

function cells(amount: string, count: string, own: Price, other: Price) {
  return [
    cell('bills', 2, 'amount', amount),
    cell('bills', 2, 'quantity', count),
    cell('prices', own[0], 'unit_price', own[1]),
    cell('prices', other[0], 'unit_price', other[1]),
  ];
}

ruleTester(tierMisapplied, {
  fine: [
    {
      name: 'the price of each band at both its ends, to the minor unit',
      tables: {
        bills: [
          { ...sims, quantity: '1', amount: '10.00' },
          { ...sims, quantity: '99', amount: '990.01' },
          sims,
          { ...sims, quantity: '499', amount: '4241.49' },
          { ...sims, quantity: '500', amount: '3500.00' },
        ],
        prices: bands,
      },
    },
    {
      name: 'exactly the tolerance, and exactly the tolerance in percent',
      tables: {
        bills: [
          { ...sims, amount: '1000.00' },
          { ...sims, account: '514-02', quantity: '500', amount: '4250.00' },
        ],
        prices: bands,
      },
      options: { tolerance: '150.00' },
      overrides: [
        { account: '514-02', rules: { 'tier-misapplied': { tolerance: '0', tolerance_percent: '21.4286' } } },
      ],
    },
    {
      name: 'an amount of no band, two cents from one',
      tables: {
        bills: [
          { ...sims, amount: '1000.02' },
          { ...sims, amount: '999.98' },
        ],
        prices: bands,
      },
    },
    {
      name: 'a term for any quantity',
      tables: {
        bills: [{ ...sims, amount: '1000.00' }],
        prices: [{ ...many, min_quantity: '', max_quantity: '' }, few],
      },
    },
    {
      name: 'a band of another day, code, scope, carrier, type or currency',
      tables: {
        bills: [{ ...sims, amount: '1000.00' }],
        prices: [
          many,
          { ...few, valid_to: '2026-09-30' },
          { ...few, valid_from: '2026-10-02' },
          { ...few, code: 'ESIM' },
          { ...few, account: '514-01' },
          { ...few, service: '514-555-0101' },
          { ...few, carrier: 'Northline' },
          { ...few, charge_type: 'usage' },
          { ...few, currency: 'USD' },
        ],
      },
    },
    {
      name: 'usage without a quantity, credits, charges of nothing, and those billed once',
      tables: {
        bills: [
          { ...sims, code: 'MIN', charge_type: 'usage', quantity: '', amount: '8.50' },
          { ...sims, amount: '-1000.00' },
          { ...sims, code: 'FREE', quantity: '5', amount: '0.00' },
          { ...sims, code: 'NRC', charge_type: 'one-time', amount: '1000.00' },
        ],
        prices: [
          ...bands,
          { ...few, code: 'MIN', charge_type: 'usage' },
          { ...many, code: 'MIN', charge_type: 'usage' },
          { ...few, code: 'NRC', charge_type: '' },
          { ...many, code: 'NRC', charge_type: '' },
          { ...few, code: 'FREE' },
          { ...most, code: 'FREE', unit_price: '0.00' },
        ],
      },
    },
    {
      name: 'a discount on a line of its own that brings the amount to the band’s price',
      tables: {
        bills: [
          { ...sims, amount: '1000.00' },
          { ...discountLine, amount: '-150.00' },
        ],
        prices: bands,
      },
    },
    {
      name: 'price sheets without bands',
      tables: { bills: [charge], prices: [term] },
      skipped: 'no price term has a quantity band',
    },
    { name: 'no price sheet at all', tables: { bills: [charge] }, skipped: 'no price sheet file' },
  ],
  flagged: [
    {
      name: 'the price of the band below, at the first quantity of its own',
      tables: { bills: [{ ...sims, amount: '1000.00' }], prices: bands },
      findings: [found],
    },
    {
      name: 'the price of the band above, at the last quantity below it: an exposure',
      tables: { bills: [{ ...sims, quantity: '99', amount: '841.50' }], prices: bands },
      findings: [
        {
          ...found,
          class: 'exposure',
          severity: 'warning',
          billed: '841.50',
          expected: '990.00',
          impact: '-148.50',
          message: said('99', '8.50', '10.00', '841.50', '990.00', 'CA$148.50 too little (15%)'),
          evidence: cells('841.50', '99', [2, '10.00'], [3, '8.50']),
        },
      ],
    },
    {
      name: 'a cent past the tolerance and the percentage, and a cent from the other band’s price',
      tables: { bills: [{ ...sims, amount: '1000.01' }], prices: bands },
      options: { tolerance: '0.01', tolerance_percent: '17.64' },
      findings: [
        {
          ...found,
          billed: '1000.01',
          impact: '150.01',
          message: said('100', '10.00', '8.50', '1,000.01', '850.00', 'CA$150.01 too much (17.6%)'),
          evidence: cells('1000.01', '100', [3, '8.50'], [2, '10.00']),
        },
      ],
    },
    {
      name: 'usage, at a rate finer than a cent with its discount',
      tables: {
        bills: [{ ...sims, code: 'MIN', charge_type: 'usage', quantity: '1500', amount: '48.60' }],
        prices: [
          {
            ...few,
            code: 'MIN',
            charge_type: 'usage',
            unit_price: '0.036',
            max_quantity: '999',
            discount_percent: '10',
          },
          { ...most, code: 'MIN', charge_type: '', unit_price: '0.029', min_quantity: '1000' },
        ],
      },
      findings: [
        {
          ...found,
          code: 'MIN',
          billed: '48.60',
          expected: '43.50',
          impact: '5.10',
          message:
            '514-555-0101, MIN: 1,500 billed at the price of another quantity band, CA$0.036; CA$0.029 is agreed for 1,500: billed CA$48.60, due CA$43.50: CA$5.10 too much (11.7%).',
          evidence: [
            ...cells('48.60', '1500', [3, '0.029'], [2, '0.036']),
            cell('prices', 2, 'discount_percent', '10'),
          ],
        },
      ],
    },
    {
      name: 'a charge without a quantity, which is for one, for part of a month',
      tables: {
        bills: [{ ...sims, quantity: '', period_start: '2026-10-16', amount: '3.61' }],
        prices: bands,
      },
      findings: [
        {
          ...found,
          period: ['2026-10-16', '2026-10-31'],
          billed: '3.61',
          expected: '5.16',
          impact: '-1.55',
          class: 'exposure',
          severity: 'warning',
          message: said('1', '7.00', '10.00', '3.61', '5.16', 'CA$1.55 too little (30%)'),
          evidence: [
            cell('bills', 2, 'amount', '3.61'),
            cell('prices', 2, 'unit_price', '10.00'),
            cell('prices', 4, 'unit_price', '7.00'),
          ],
        },
      ],
    },
    {
      name: 'the bands of the account, on their first and last day, and without any day',
      tables: {
        bills: [
          { ...sims, amount: '1000.00' },
          { ...sims, service: 'B', code: 'ESIM', period_start: '', period_end: '', amount: '1000.00' },
        ],
        prices: [
          { ...few, account: '514-01', valid_from: '2026-10-01', valid_to: '2026-10-01' },
          { ...many, account: '514-01' },
          { ...term, code: 'SIM', unit_price: '6.00' },
          { ...few, code: 'ESIM' },
          { ...many, code: 'ESIM' },
        ],
      },
      findings: [
        found,
        {
          rule: 'tier-misapplied',
          class: 'error',
          severity: 'error',
          carrier: 'Laurentel',
          account: '514-01',
          invoice: 'L-1',
          service: 'B',
          code: 'ESIM',
          billed: '1000.00',
          expected: '850.00',
          impact: '150.00',
          currency: 'CAD',
          message: found.message.replace('514-555-0101, SIM', 'B, ESIM'),
          evidence: [
            cell('bills', 3, 'amount', '1000.00'),
            cell('bills', 3, 'quantity', '100'),
            cell('prices', 6, 'unit_price', '8.50'),
            cell('prices', 5, 'unit_price', '10.00'),
          ],
          also: [],
        },
      ],
    },
  ],
});
