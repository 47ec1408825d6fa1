import { contractRateExpired } from '../../src/rules/contract-rate-expired.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  quantity: '1',
  amount: '35.00',
  currency: 'CAD',
};
const term = {
  carrier: 'Laurentel',
  contract: 'C-2025',
  code: 'VOIP-STD',
  charge_type: 'recurring',
  unit_price: '28.00',
  currency: 'CAD',
  valid_to: '2026-09-30',
};
const rebate = { ...charge, charge_type: 'discount', code: '', amount: '-7.00' };

function expired(amount: string, impact: string, percent: string): PlainFinding {
  return {
    rule: 'contract-rate-expired',
    class: 'error',
    severity: 'warning',
    carrier: 'Laurentel',
    account: '514-01',
    invoice: 'L-1',
    service: '514-555-0101',
    code: 'VOIP-STD',
    period: ['2026-10-01', '2026-10-31'],
    billed: amount,
    expected: '28.00',
    impact,
    currency: 'CAD',
    message: `514-555-0101, VOIP-STD: the contract price of CA$28.00 ended on 2026-09-30, and CA$${amount} is billed: CA$${impact} above it (${percent}).`,
    evidence: [
      cell('bills', 2, 'amount', amount),
      cell('prices', 2, 'unit_price', '28.00'),
      cell('prices', 2, 'valid_to', '2026-09-30'),
    ],
    also: [],
  };
}

ruleTester(contractRateExpired, {
  fine: [
    {
      name: 'the last price by a discount on a line of its own, within a minor unit',
      tables: { bills: [charge, { ...rebate, amount: '-6.99' }], prices: [term] },
    },
    {
      name: 'a term whose last day is the first of the period: it is in force',
      tables: { bills: [charge], prices: [{ ...term, valid_to: '2026-10-01' }] },
    },
    {
      name: 'a term without an end, and one that has not begun',
      tables: {
        bills: [charge, { ...charge, code: 'LATER' }],
        prices: [
          { ...term, valid_to: '' },
          { ...term, code: 'LATER', valid_to: '2027-12-31', valid_from: '2026-10-02' },
        ],
      },
    },
    {
      name: 'a successor in force, of any scope that applies',
      tables: {
        bills: [charge],
        prices: [
          { ...term, service: '514-555-0101' },
          { ...term, unit_price: '35.00', valid_to: '' },
        ],
      },
    },
    {
      name: 'the last price, a minor unit more, and less',
      tables: {
        bills: ['28.00', '28.01', '20.00', '0.00', '-35.00'].map((amount) => ({ ...charge, amount })),
        prices: [term],
      },
    },
    {
      name: 'the last price with its discount, for part of a month',
      tables: {
        bills: [{ ...charge, period_start: '2026-10-16', amount: '13.01' }],
        prices: [{ ...term, discount_percent: '10' }],
      },
    },
    {
      name: 'exactly the tolerance',
      tables: { bills: [charge], prices: [term] },
      options: { tolerance: '7.00' },
    },
    {
      name: 'exactly the tolerance in percent',
      tables: { bills: [charge], prices: [term] },
      options: { tolerance_percent: '25' },
    },
    {
      name: 'an ended term of another type, account, quantity or currency',
      tables: {
        bills: ['TYPE', 'SCOPE', 'BAND', 'USD'].map((code) => ({ ...charge, code })),
        prices: [
          { ...term, code: 'TYPE', charge_type: 'one-time' },
          { ...term, code: 'SCOPE', account: '514-99' },
          { ...term, code: 'BAND', min_quantity: '2' },
          { ...term, code: 'USD', currency: 'USD' },
        ],
      },
    },
    {
      name: 'a charge without any day to hold against the dates, and one that is not recurring',
      tables: {
        bills: [
          { ...charge, period_start: '', period_end: '' },
          { ...charge, charge_type: 'one-time' },
        ],
        prices: [{ ...term, charge_type: '' }],
      },
    },
    { name: 'no price sheet at all', tables: { bills: [charge] }, skipped: 'no price sheet file' },
  ],
  flagged: [
    {
      name: 'a discount line two cents short, beside one that is enough',
      tables: {
        bills: [
          charge,
          { ...rebate, amount: '-6.98' },
          { ...charge, service: 'B' },
          { ...rebate, service: 'B' },
        ],
        prices: [term],
      },
      findings: [
        {
          ...expired('28.02', '0.02', '0.1%'),
          evidence: [...expired('35.00', '7.00', '25%').evidence, cell('bills', 3, 'amount', '-6.98')],
        },
      ],
    },
    {
      name: 'a term that ended the day before',
      tables: { bills: [charge], prices: [term] },
      findings: [expired('35.00', '7.00', '25%')],
    },
    {
      name: 'two cents above the last price',
      tables: { bills: [{ ...charge, amount: '28.02' }], prices: [term] },
      findings: [expired('28.02', '0.02', '0.1%')],
    },
    {
      name: 'one cent past the tolerance',
      tables: { bills: [charge], prices: [term] },
      options: { tolerance: '6.99', tolerance_percent: '24.9', severity: 'error' },
      findings: [{ ...expired('35.00', '7.00', '25%'), severity: 'error' }],
    },
    {
      name: 'the term that ended last, of those that ended',
      tables: {
        bills: [charge],
        prices: [
          term,
          { ...term, unit_price: '10.00', valid_to: '2026-09-29' },
          { ...term, unit_price: '12.00', valid_to: '2025-12-31', service: '514-555-0101' },
        ],
      },
      findings: [expired('35.00', '7.00', '25%')],
    },
    {
      name: 'a charge without a period of its own, by the day of its invoice',
      tables: {
        bills: [{ ...charge, period_start: '', period_end: '', invoice_date: '2026-10-01' }],
        prices: [term],
      },
      findings: [
        {
          rule: 'contract-rate-expired',
          class: 'error',
          severity: 'warning',
          carrier: 'Laurentel',
          account: '514-01',
          invoice: 'L-1',
          service: '514-555-0101',
          code: 'VOIP-STD',
          billed: '35.00',
          expected: '28.00',
          impact: '7.00',
          currency: 'CAD',
          message: expired('35.00', '7.00', '25%').message,
          evidence: expired('35.00', '7.00', '25%').evidence,
          also: [],
        },
      ],
    },
    {
      name: 'a discount that ended with the term',
      tables: {
        bills: [{ ...charge, amount: '28.00' }],
        prices: [{ ...term, discount_percent: '10' }],
      },
      findings: [
        {
          ...expired('28.00', '2.80', '11.1%'),
          expected: '25.20',
          message:
            '514-555-0101, VOIP-STD: the contract price of CA$25.20 ended on 2026-09-30, and CA$28.00 is billed: CA$2.80 above it (11.1%).',
          evidence: [
            cell('bills', 2, 'amount', '28.00'),
            cell('prices', 2, 'unit_price', '28.00'),
            cell('prices', 2, 'discount_percent', '10'),
            cell('prices', 2, 'valid_to', '2026-09-30'),
          ],
        },
      ],
    },
  ],
});
