import { quantityMismatch } from '../../src/rules/quantity-mismatch.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: 'LAN-1',
  charge_type: 'recurring',
  code: 'SEAT',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  quantity: '12',
  unit_price: '5.00',
  amount: '60.00',
  currency: 'CAD',
};
const row = {
  carrier: 'Laurentel',
  account: '514-01',
  service: 'LAN-1',
  code: 'SEAT',
  status: 'active',
  quantity: '10',
};
const tooMany: PlainFinding = {
  rule: 'quantity-mismatch',
  class: 'error',
  severity: 'error',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: 'LAN-1',
  code: 'SEAT',
  period: ['2026-10-01', '2026-10-31'],
  billed: '60.00',
  expected: '50.00',
  impact: '10.00',
  currency: 'CAD',
  message: 'LAN-1, SEAT: 12 billed, 10 in the inventory: 2 × CA$5.00 = CA$10.00 too much.',
  evidence: [
    cell('bills', 2, 'quantity', '12'),
    cell('bills', 2, 'amount', '60.00'),
    cell('inventory', 2, 'quantity', '10'),
  ],
  also: [],
};
const evidence = (quantity: string, amount: string, owned = '10') => [
  cell('bills', 2, 'quantity', quantity),
  cell('bills', 2, 'amount', amount),
  cell('inventory', 2, 'quantity', owned),
];

ruleTester(quantityMismatch, {
  fine: [
    {
      name: 'the quantity owned, at any number of decimals',
      tables: { bills: [{ ...charge, quantity: '10.00' }], inventory: [row] },
    },
    {
      name: 'a blank quantity on either side, and a billed quantity of nothing or less',
      tables: {
        bills: [
          { ...charge, quantity: '' },
          { ...charge, code: 'BLANK' },
          { ...charge, quantity: '0', amount: '0.00' },
          { ...charge, quantity: '-12' },
        ],
        inventory: [row, { ...row, code: 'BLANK', quantity: '' }],
      },
    },
    {
      name: 'units that cost one minor unit',
      tables: {
        bills: [{ ...charge, unit_price: '0.005', amount: '0.06' }],
        inventory: [row],
      },
    },
    {
      name: 'units that cost exactly the tolerance',
      tables: { bills: [charge], inventory: [row] },
      options: { tolerance: '10.00' },
    },
    {
      name: 'units that cost exactly the tolerance in percent of what is due',
      tables: { bills: [charge], inventory: [row] },
      options: { tolerance_percent: '20' },
    },
    {
      name: 'a row without a code that answers for several charges',
      tables: { bills: [charge, { ...charge, code: 'DESK' }], inventory: [{ ...row, code: '' }] },
    },
    {
      name: 'a code the inventory does not have, charges that do not recur, and credits',
      tables: {
        bills: [
          { ...charge, code: 'DESK' },
          { ...charge, charge_type: 'usage' },
          { ...charge, amount: '-60.00' },
        ],
        inventory: [row],
      },
    },
    {
      name: 'a service for which the rule is off',
      tables: { bills: [charge], inventory: [row] },
      overrides: [{ carrier: 'Laurentel', service: 'lan 1', rules: { 'quantity-mismatch': 'off' } }],
    },
    { name: 'no inventory at all', tables: { bills: [charge] }, skipped: 'no inventory file' },
  ],
  flagged: [
    { name: 'more units than owned', tables: { bills: [charge], inventory: [row] }, findings: [tooMany] },
    {
      name: 'units that cost a cent past the tolerance',
      tables: { bills: [charge], inventory: [row] },
      options: { tolerance: '9.99', tolerance_percent: '19.9' },
      findings: [tooMany],
    },
    {
      name: 'fewer units than owned, an exposure',
      tables: { bills: [{ ...charge, quantity: '8', amount: '40.00' }], inventory: [row] },
      findings: [
        {
          ...tooMany,
          class: 'exposure',
          severity: 'warning',
          billed: '40.00',
          expected: '50.00',
          impact: '-10.00',
          message: 'LAN-1, SEAT: 8 billed, 10 in the inventory: 2 × CA$5.00 = CA$10.00 too little.',
          evidence: evidence('8', '40.00'),
        },
      ],
    },
    {
      name: 'part of a unit, of a charge without unit price: the amount over the quantity',
      tables: {
        bills: [{ ...charge, quantity: '10.5', unit_price: '', amount: '42.00' }],
        inventory: [row],
      },
      findings: [
        {
          ...tooMany,
          billed: '42.00',
          expected: '40.00',
          impact: '2.00',
          message: 'LAN-1, SEAT: 10.5 billed, 10 in the inventory: 0.5 × CA$4.00 = CA$2.00 too much.',
          evidence: evidence('10.5', '42.00'),
        },
      ],
    },
    {
      name: 'part of a month at the price of a month',
      tables: {
        bills: [{ ...charge, period_start: '2026-10-16', amount: '30.97' }],
        inventory: [row],
      },
      findings: [
        {
          ...tooMany,
          period: ['2026-10-16', '2026-10-31'],
          billed: '30.97',
          expected: '25.81',
          impact: '5.16',
          message: 'LAN-1, SEAT: 12 billed, 10 in the inventory: 2 × CA$2.58 = CA$5.16 too much.',
          evidence: evidence('12', '30.97'),
        },
      ],
    },
    {
      name: 'part of a month at a price that is for the part already',
      tables: { bills: [{ ...charge, period_start: '2026-10-16' }], inventory: [row] },
      findings: [{ ...tooMany, period: ['2026-10-16', '2026-10-31'] }],
    },
    {
      name: 'a unit price above the amount: no more than the charge is claimed',
      tables: { bills: [{ ...charge, amount: '8.00' }], inventory: [row] },
      findings: [
        {
          ...tooMany,
          billed: '8.00',
          expected: '0.00',
          impact: '8.00',
          message: 'LAN-1, SEAT: 12 billed, 10 in the inventory: 2 × CA$5.00 = CA$8.00 too much.',
          evidence: evidence('12', '8.00'),
        },
      ],
    },
    {
      name: 'a row without a code that answers for one charge, in yen',
      tables: {
        bills: [{ ...charge, unit_price: '1', amount: '12', currency: 'JPY' }],
        inventory: [{ ...row, code: '' }],
      },
      findings: [
        {
          ...tooMany,
          billed: '12',
          expected: '10',
          impact: '2',
          currency: 'JPY',
          message: 'LAN-1, SEAT: 12 billed, 10 in the inventory: 2 × ¥1 = ¥2 too much.',
          evidence: evidence('12', '12'),
        },
      ],
    },
  ],
});
