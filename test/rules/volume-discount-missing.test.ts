import { volumeDiscountMissing } from '../../src/rules/volume-discount-missing.ts';
import { charge, discountLine, term } from './mrc-contract-rows.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

/** 10.00 each up to 9, 8.50 each from 10. */
const few = { ...term, code: 'SIM', unit_price: '10.00', max_quantity: '9' };
const many = { ...term, code: 'SIM', unit_price: '8.50', min_quantity: '10' };
/** Four and six: ten in all. */
const four = { ...charge, code: 'SIM', quantity: '4', amount: '40.00' };
const six = { ...charge, service: '514-555-0102', code: 'SIM', quantity: '6', amount: '51.00' };
const options = { codes: ['sim'] };

const found: PlainFinding = {
  rule: 'volume-discount-missing',
  class: 'error',
  severity: 'warning',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  code: 'SIM',
  period: ['2026-10-01', '2026-10-31'],
  billed: '40.00',
  expected: '34.00',
  impact: '6.00',
  currency: 'CAD',
  message:
    '514-555-0101, SIM: 10 in all earn CA$8.50 each; CA$40.00 is billed instead of CA$34.00: CA$6.00 too much (17.6%).',
  evidence: cells('40.00', 3, '8.50', '10'),
  also: [],
};

function cells(amount: string, priceRow: number, price: string, from: string, row = 2) {
  return [
    cell('bills', row, 'amount', amount),
    cell('prices', priceRow, 'unit_price', price),
    cell('prices', priceRow, 'min_quantity', from),
  ];
}

ruleTester(volumeDiscountMissing, {
  fine: [
    {
      name: 'codes that nobody said are priced by their volume',
      tables: { bills: [four, six], prices: [few, many] },
      skipped: 'no code is said to be priced by its volume (option codes)',
    },
    {
      name: 'one short of the band in all',
      tables: { bills: [four, { ...six, quantity: '5', amount: '50.00' }], prices: [few, many] },
      options,
    },
    {
      name: 'the price of the volume, to the minor unit, and below it',
      tables: {
        bills: [
          { ...four, amount: '34.01' },
          { ...six, amount: '40.00' },
        ],
        prices: [few, many],
      },
      options,
    },
    {
      name: 'exactly the tolerance, and exactly the tolerance in percent',
      tables: { bills: [four, { ...six, amount: '56.10' }], prices: [few, many] },
      options: { ...options, tolerance: '6.00' },
      overrides: [
        {
          service: '514-555-0102',
          rules: { 'volume-discount-missing': { tolerance: '0', tolerance_percent: '10' } },
        },
      ],
    },
    {
      name: 'a month in two parts, a repeated line, and the month before: nothing counts twice',
      tables: {
        bills: [
          { ...four, period_end: '2026-10-15', amount: '19.35' },
          { ...four, period_start: '2026-10-16', amount: '20.65' },
          { ...four, period_start: '2026-09-01', period_end: '2026-09-30' },
          { ...six, quantity: '3', amount: '30.00' },
          { ...six, quantity: '3', amount: '30.00' },
        ],
        prices: [few, many],
      },
      options,
    },
    {
      name: 'another carrier, code, type or sign: what else is not counted',
      tables: {
        bills: [
          four,
          { ...six, carrier: 'Northline' },
          { ...six, code: 'ESIM' },
          { ...six, charge_type: 'one-time' },
          { ...six, amount: '-60.00' },
          { ...six, amount: '0.00' },
        ],
        prices: [few, many, { ...few, carrier: 'Northline' }, { ...few, code: 'ESIM' }],
      },
      options: { codes: ['SIM', 'ESIM'] },
    },
    {
      name: 'bands of an account or of a service, which count its own only',
      tables: {
        bills: [four, { ...six, account: '514-02' }, { ...four, code: 'ESIM' }, { ...six, code: 'ESIM' }],
        prices: [
          { ...few, account: '514-01' },
          { ...many, account: '514-01' },
          { ...few, account: '514-02' },
          { ...many, account: '514-02' },
          { ...few, code: 'ESIM', service: '514-555-0101' },
          { ...many, code: 'ESIM', service: '514-555-0101' },
        ],
      },
      options: { codes: ['SIM', 'ESIM'] },
    },
    {
      name: 'a dearer band for more, and bands that are over, in another currency, or at odds',
      tables: {
        bills: [four, six].flatMap((line) =>
          ['SIM', 'OVER', 'USD', 'ODDS'].map((code) => ({ ...line, code, amount: '60.00' })),
        ),
        prices: [
          { ...few, unit_price: '8.00' },
          many,
          { ...few, code: 'OVER' },
          { ...many, code: 'OVER', valid_to: '2026-09-30' },
          { ...few, code: 'USD' },
          { ...many, code: 'USD', currency: 'USD' },
          { ...few, code: 'ODDS' },
          { ...many, code: 'ODDS' },
          { ...many, code: 'ODDS', unit_price: '8.00' },
        ],
      },
      options: { codes: ['SIM', 'OVER', 'USD', 'ODDS'] },
    },
    {
      name: 'a discount on a line of its own that leaves the price of the volume',
      tables: { bills: [four, six, { ...discountLine, amount: '-6.00' }], prices: [few, many] },
      options,
    },
    {
      name: 'price sheets without bands',
      tables: { bills: [four, six], prices: [{ ...term, code: 'SIM' }] },
      options,
      skipped: 'no price term has a quantity band',
    },
    { name: 'no price sheet at all', tables: { bills: [four] }, options, skipped: 'no price sheet file' },
  ],
  flagged: [
    {
      name: 'a line at the price of its own quantity, beside one at the price of all',
      tables: { bills: [four, six], prices: [few, many] },
      options,
      findings: [found],
    },
    {
      name: 'two cents above, past the tolerance in percent too',
      tables: { bills: [{ ...four, amount: '34.02' }, six], prices: [few, many] },
      options: { ...options, tolerance: '0.01', tolerance_percent: '0.05' },
      findings: [
        {
          ...found,
          billed: '34.02',
          impact: '0.02',
          message:
            '514-555-0101, SIM: 10 in all earn CA$8.50 each; CA$34.02 is billed instead of CA$34.00: CA$0.02 too much (0.1%).',
          evidence: cells('34.02', 3, '8.50', '10'),
        },
      ],
    },
    {
      name: 'lines of one on other accounts, whose own quantity has no price, in another spelling of the code',
      tables: {
        bills: [
          { ...four, code: 'SIM–5G', quantity: '', amount: '10.00' },
          { ...six, code: 'sim-5g', account: '514-02', quantity: '9', amount: '76.50' },
        ],
        prices: [{ ...many, code: 'SIM-5G' }],
      },
      options: { codes: ['Sim–5G'] },
      findings: [
        {
          ...found,
          code: 'SIM–5G',
          billed: '10.00',
          expected: '8.50',
          impact: '1.50',
          message:
            '514-555-0101, SIM–5G: 10 in all earn CA$8.50 each; CA$10.00 is billed instead of CA$8.50: CA$1.50 too much (17.6%).',
          evidence: cells('10.00', 2, '8.50', '10'),
        },
      ],
    },
    {
      name: 'the bands of the account, by the account’s own quantity, for part of a month with a discount',
      tables: {
        bills: [
          { ...four, period_start: '2026-10-16', amount: '20.65' },
          six,
          { ...six, service: 'C', account: '514-02', quantity: '90', amount: '1.00' },
        ],
        prices: [
          { ...few, account: '514-01' },
          { ...many, account: '514-01', max_quantity: '49', discount_percent: '10' },
          { ...many, unit_price: '1.00' },
        ],
      },
      options,
      findings: [
        {
          ...found,
          period: ['2026-10-16', '2026-10-31'],
          billed: '20.65',
          expected: '15.79',
          impact: '4.86',
          message:
            '514-555-0101, SIM: 10 in all earn CA$8.50 each; CA$20.65 is billed instead of CA$15.79: CA$4.86 too much (30.8%).',
          evidence: [
            cell('bills', 2, 'amount', '20.65'),
            cell('prices', 3, 'unit_price', '8.50'),
            cell('prices', 3, 'discount_percent', '10'),
            cell('prices', 3, 'min_quantity', '10'),
          ],
        },
        {
          ...found,
          service: '514-555-0102',
          billed: '51.00',
          expected: '45.90',
          impact: '5.10',
          message:
            '514-555-0102, SIM: 10 in all earn CA$8.50 each; CA$51.00 is billed instead of CA$45.90: CA$5.10 too much (11.1%).',
          evidence: [
            cell('bills', 3, 'amount', '51.00'),
            cell('prices', 3, 'unit_price', '8.50'),
            cell('prices', 3, 'discount_percent', '10'),
            cell('prices', 3, 'min_quantity', '10'),
          ],
        },
      ],
    },
    {
      name: 'codes of one carrier only, by its override, more gravely',
      tables: { bills: [four, six], prices: [few, many] },
      overrides: [
        { carrier: 'Laurentel', rules: { 'volume-discount-missing': { ...options, severity: 'error' } } },
      ],
      findings: [{ ...found, severity: 'error' }],
    },
  ],
});
