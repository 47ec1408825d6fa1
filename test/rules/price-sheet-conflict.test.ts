import { priceSheetConflict } from '../../src/rules/price-sheet-conflict.ts';
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
  amount: '28.00',
  currency: 'CAD',
};
const first = {
  carrier: 'Laurentel',
  contract: 'A',
  code: 'VOIP-STD',
  unit_price: '28.00',
  currency: 'CAD',
  valid_from: '2026-01-01',
};
const second = { ...first, contract: 'B', unit_price: '26.00', valid_from: '2026-10-01' };
const conflict: PlainFinding = {
  rule: 'price-sheet-conflict',
  class: 'data-quality',
  severity: 'warning',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  code: 'VOIP-STD',
  period: ['2026-10-01', '2026-10-31'],
  billed: '28.00',
  impact: '0.00',
  currency: 'CAD',
  message:
    'VOIP-STD: 2 price terms of Laurentel are in force for 514-555-0101 at CA$28.00 / CA$26.00; none was compared.',
  evidence: [
    cell('bills', 2, 'amount', '28.00'),
    cell('prices', 2, 'unit_price', '28.00'),
    cell('prices', 3, 'unit_price', '26.00'),
  ],
  also: [],
};
const inOrder = 'the order in which the prices are named';

ruleTester(priceSheetConflict, {
  fine: [
    {
      name: 'a price that another replaces on the day after it ends',
      tables: { bills: [charge], prices: [{ ...first, valid_to: '2026-09-30' }, second] },
    },
    {
      name: 'a price that begins on the day after the first of the period',
      tables: { bills: [charge], prices: [first, { ...second, valid_from: '2026-10-02' }] },
    },
    {
      name: 'the same price stated twice, at any number of decimals',
      tables: { bills: [charge], prices: [first, { ...second, unit_price: '28.0000' }] },
    },
    {
      name: 'the same price for a year stated twice',
      tables: {
        bills: [charge],
        prices: [
          { ...first, unit: 'year' },
          { ...second, unit_price: '28.00', unit: 'year' },
        ],
      },
    },
    {
      name: 'terms of different scope, type, quantity and currency',
      tables: {
        bills: [charge],
        prices: [
          first,
          { ...second, account: '514-01' },
          { ...second, service: '514-555-0101', unit_price: '25.00' },
          { ...second, charge_type: 'one-time', unit_price: '24.00' },
          { ...second, min_quantity: '2', unit_price: '23.00' },
          { ...second, currency: 'USD', unit_price: '22.00' },
        ],
      },
    },
    {
      name: 'a conflict that no charge meets',
      tables: { bills: [{ ...charge, code: 'FAX' }], prices: [first, second] },
    },
    {
      name: 'a carrier that is not asked about',
      tables: { bills: [charge], prices: [first, second] },
      overrides: [{ carrier: 'Laurentel', rules: { 'price-sheet-conflict': 'off' } }],
    },
    { name: 'no price sheet at all', tables: { bills: [charge] }, skipped: 'no price sheet file' },
  ],
  flagged: [
    {
      name: 'two prices on the first day of the period',
      tables: { bills: [charge], prices: [first, second] },
      orderDecides: inOrder,
      findings: [conflict],
    },
    {
      name: 'a price on its last day, beside its successor',
      tables: {
        bills: [charge],
        prices: [{ ...first, valid_to: '2026-10-01' }, second],
      },
      orderDecides: inOrder,
      findings: [conflict],
    },
    {
      name: 'two prices for one account',
      tables: {
        bills: [charge],
        prices: [
          { ...first, account: '514-01' },
          { ...second, account: '514 01' },
        ],
      },
      orderDecides: inOrder,
      findings: [conflict],
    },
    {
      name: 'two prices that differ in their discount only',
      tables: {
        bills: [charge],
        prices: [first, { ...second, unit_price: '28.00', discount_percent: '5' }],
      },
      orderDecides: inOrder,
      findings: [
        {
          ...conflict,
          message:
            'VOIP-STD: 2 price terms of Laurentel are in force for 514-555-0101 at CA$28.00 / CA$28.00; none was compared.',
          evidence: [
            cell('bills', 2, 'amount', '28.00'),
            cell('prices', 2, 'unit_price', '28.00'),
            cell('prices', 3, 'unit_price', '28.00'),
            cell('prices', 3, 'discount_percent', '5'),
          ],
        },
      ],
    },
    {
      name: 'several charges, for which it is said once',
      tables: { bills: [charge, { ...charge, service: '514-555-0102' }], prices: [first, second] },
      orderDecides: 'which charge is the first to meet the two prices',
      findings: [conflict],
    },
    {
      name: 'a usage charge, more gravely',
      tables: { bills: [{ ...charge, charge_type: 'usage' }], prices: [first, second] },
      options: { severity: 'error' },
      orderDecides: inOrder,
      findings: [{ ...conflict, severity: 'error' }],
    },
  ],
});
