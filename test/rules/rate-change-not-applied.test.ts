import { rateChangeNotApplied } from '../../src/rules/rate-change-not-applied.ts';
import { charge, discountLine, term } from './mrc-contract-rows.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

/** 31.50 until 30 June, 28.00 since. */
const old = { ...term, unit_price: '31.50', valid_to: '2026-06-30' };
const now = { ...term, valid_from: '2026-07-01' };
const stale = { ...charge, amount: '31.50' };

const found: PlainFinding = {
  rule: 'rate-change-not-applied',
  class: 'error',
  severity: 'error',
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
  message: said('31.50', '2026-06-30', '28.00', 'CA$3.50 too much (12.5%)'),
  evidence: cells('31.50', '31.50', '2026-06-30'),
  also: [],
};

function said(billed: string, ended: string, price: string, difference: string): string {
  return `514-555-0101, VOIP-STD: still billed CA$${billed}, the price that ended on ${ended}; the contract price is now CA$${price}: ${difference}.`;
}

function cells(
  amount: string,
  former: string,
  ended: string,
  rows: readonly [old: number, now: number] = [2, 3],
) {
  return [
    cell('bills', 2, 'amount', amount),
    cell('prices', rows[1], 'unit_price', '28.00'),
    cell('prices', rows[0], 'unit_price', former),
    cell('prices', rows[0], 'valid_to', ended),
  ];
}

ruleTester(rateChangeNotApplied, {
  fine: [
    {
      name: 'the new price, to the minor unit either way',
      tables: {
        bills: [charge, { ...charge, amount: '28.01' }, { ...charge, amount: '27.99' }],
        prices: [old, now],
      },
    },
    {
      name: 'exactly the tolerance, and exactly the tolerance in percent',
      tables: { bills: [stale, { ...stale, account: '514-02' }], prices: [old, now] },
      options: { tolerance: '3.50' },
      overrides: [
        {
          account: '514-02',
          rules: { 'rate-change-not-applied': { tolerance: '0', tolerance_percent: '12.5' } },
        },
      ],
    },
    {
      name: 'an amount that is neither price, two cents from the old one',
      tables: {
        bills: [
          { ...charge, amount: '31.52' },
          { ...charge, amount: '31.48' },
        ],
        prices: [old, now],
      },
    },
    {
      name: 'the old price on its last day, and for a month that began under it',
      tables: {
        bills: [stale, { ...stale, period_start: '2026-06-30', period_end: '2026-07-29' }],
        prices: [
          { ...old, valid_to: '2026-10-01' },
          { ...now, valid_from: '2026-10-02' },
        ],
      },
    },
    {
      name: 'a price that changed within the month, each part at its own',
      tables: {
        bills: [
          { ...charge, period_end: '2026-10-15', amount: '15.24' },
          { ...charge, period_start: '2026-10-16', amount: '14.45' },
        ],
        prices: [
          { ...old, valid_to: '2026-10-15' },
          { ...now, valid_from: '2026-10-16' },
        ],
      },
    },
    {
      name: 'an ended price of another code, scope, account, service, carrier, type, quantity or currency',
      tables: {
        bills: [{ ...stale, code: 'VOIP-STD' }],
        prices: [
          now,
          { ...old, code: 'VOIP-PRO' },
          { ...old, account: '514-01' },
          { ...old, account: '514-02' },
          { ...old, service: '514-555-0199' },
          { ...old, carrier: 'Northline' },
          { ...old, charge_type: 'one-time' },
          { ...old, min_quantity: '2' },
          { ...old, max_quantity: '0' },
          { ...old, currency: 'USD' },
          { ...old, code: '', description: 'VoIP line' },
        ],
      },
    },
    {
      name: 'an ended price of the service on another account',
      tables: {
        bills: [stale],
        prices: [
          { ...now, service: '514-555-0101' },
          { ...old, service: '514-555-0101', account: '514-02' },
        ],
      },
    },
    {
      name: 'a price still to come, and one that ended with none after it',
      tables: {
        bills: [stale, { ...stale, code: 'OVER' }],
        prices: [
          { ...term, valid_to: '2026-10-31' },
          { ...term, unit_price: '31.50', valid_from: '2026-11-01', valid_to: '2026-12-31' },
          { ...old, code: 'OVER' },
        ],
      },
    },
    {
      name: 'a discount on a line of its own that brings the old price to the new',
      tables: {
        bills: [stale, { ...discountLine, amount: '-3.50' }],
        prices: [old, now],
      },
    },
    {
      name: 'charges that do not recur, recurring credits, and charges without any day',
      tables: {
        bills: [
          { ...stale, charge_type: 'one-time' },
          { ...stale, amount: '-31.50' },
          { ...stale, period_start: '', period_end: '', code: 'DAYLESS' },
        ],
        prices: [
          { ...old, charge_type: '' },
          { ...now, charge_type: '' },
          { ...old, code: 'DAYLESS', valid_from: '2026-01-01' },
        ],
      },
    },
    {
      name: 'terms without an end',
      tables: { bills: [charge], prices: [term] },
      skipped: 'no price term has an end date',
    },
    { name: 'no price sheet at all', tables: { bills: [charge] }, skipped: 'no price sheet file' },
  ],
  flagged: [
    {
      name: 'the old price, when it was dearer',
      tables: { bills: [stale], prices: [old, now] },
      findings: [found],
    },
    {
      name: 'the old price, when it was cheaper: an exposure',
      tables: { bills: [{ ...charge, amount: '25.00' }], prices: [{ ...old, unit_price: '25.00' }, now] },
      findings: [
        {
          ...found,
          class: 'exposure',
          severity: 'warning',
          billed: '25.00',
          impact: '-3.00',
          message: said('25.00', '2026-06-30', '28.00', 'CA$3.00 too little (10.7%)'),
          evidence: cells('25.00', '25.00', '2026-06-30'),
        },
      ],
    },
    {
      name: 'the old price to the cent, on the first day after its end',
      tables: {
        bills: [{ ...charge, amount: '31.51' }],
        prices: [
          { ...old, valid_to: '2026-09-30' },
          { ...now, valid_from: '' },
        ],
      },
      findings: [
        {
          ...found,
          billed: '31.51',
          impact: '3.51',
          message: said('31.51', '2026-09-30', '28.00', 'CA$3.51 too much (12.5%)'),
          evidence: cells('31.51', '31.50', '2026-09-30'),
        },
      ],
    },
    {
      name: 'a cent past the tolerance and the percentage, by a term for just this quantity',
      tables: { bills: [stale], prices: [{ ...old, min_quantity: '1', max_quantity: '1' }, now] },
      options: { tolerance: '3.49', tolerance_percent: '12.4' },
      findings: [found],
    },
    {
      name: 'the last of two ended terms at one price, for a part of a month, a quantity and with its discount',
      tables: {
        bills: [{ ...charge, period_start: '2026-10-16', quantity: '2', amount: '29.26' }],
        prices: [
          { ...old, valid_to: '2025-12-31' },
          now,
          { ...old, unit_price: '31.50', discount_percent: '10', valid_from: '2026-01-01' },
          { ...old, unit_price: '28.35', valid_from: '2025-06-01', valid_to: '2025-12-31' },
        ],
      },
      findings: [
        {
          ...found,
          period: ['2026-10-16', '2026-10-31'],
          billed: '29.26',
          expected: '28.90',
          impact: '0.36',
          message: said('29.26', '2026-06-30', '28.90', 'CA$0.36 too much (1.2%)'),
          evidence: [
            cell('bills', 2, 'amount', '29.26'),
            cell('prices', 3, 'unit_price', '28.00'),
            cell('prices', 4, 'unit_price', '31.50'),
            cell('prices', 4, 'discount_percent', '10'),
            cell('prices', 4, 'valid_to', '2026-06-30'),
          ],
        },
      ],
    },
    {
      name: 'an account’s own price, by its own earlier term and for any type of charge',
      tables: {
        bills: [stale],
        prices: [
          { ...old, account: '514-01', charge_type: '' },
          { ...now, account: '514-01' },
          { ...term, unit_price: '31.50' },
        ],
      },
      findings: [found],
    },
    {
      name: 'a second charge, where one discount line makes up for the first',
      tables: { bills: [stale, stale, { ...discountLine, amount: '-3.50' }], prices: [old, now] },
      orderDecides: 'which of two equal charges the one discount line makes up for',
      findings: [
        {
          ...found,
          evidence: [cell('bills', 3, 'amount', '31.50'), ...found.evidence.slice(1)],
        },
      ],
    },
    {
      name: 'a new price below zero: no more than the charge is claimed',
      tables: { bills: [stale], prices: [old, { ...now, unit_price: '-5.00' }] },
      findings: [
        {
          ...found,
          expected: '-5.00',
          impact: '31.50',
          message:
            '514-555-0101, VOIP-STD: still billed CA$31.50, the price that ended on 2026-06-30; the contract price is now -CA$5.00: CA$31.50 too much (630%).',
          evidence: [
            cell('bills', 2, 'amount', '31.50'),
            cell('prices', 3, 'unit_price', '-5.00'),
            ...found.evidence.slice(2),
          ],
        },
      ],
    },
  ],
});
