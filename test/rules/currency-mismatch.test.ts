import { currencyMismatch } from '../../src/rules/currency-mismatch.ts';
import { charge, term } from './mrc-contract-rows.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const header = { carrier: 'Laurentel', account: '514-01', invoice: 'L-1', total: '28.00', currency: 'CAD' };
const row = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  code: 'VOIP-STD',
  status: 'active',
  mrc: '28.00',
  currency: 'CAD',
};
const dollars = { ...charge, currency: 'USD' };

const found: PlainFinding = {
  rule: 'currency-mismatch',
  class: 'data-quality',
  severity: 'warning',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  code: 'VOIP-STD',
  period: ['2026-10-01', '2026-10-31'],
  impact: '0.00',
  currency: 'USD',
  message:
    '514-555-0101, VOIP-STD: billed in USD, and the contract’s price is in CAD: the two were not compared.',
  evidence: [cell('bills', 2, 'currency', 'USD'), cell('prices', 2, 'currency', 'CAD')],
  also: [],
};

ruleTester(currencyMismatch, {
  fine: [
    {
      name: 'one currency everywhere',
      tables: { bills: [charge], invoices: [header], inventory: [row], prices: [term] },
    },
    {
      name: 'a price in the charge’s currency beside one in another',
      tables: { bills: [charge], prices: [{ ...term, currency: 'USD' }, term] },
    },
    {
      name: 'nothing to hold it against: no term in force, another code, service, account or invoice',
      tables: {
        bills: [dollars],
        invoices: [{ ...header, invoice: 'L-2' }],
        inventory: [
          { ...row, service: '514-555-0102' },
          { ...row, code: 'FAX' },
        ],
        prices: [
          { ...term, valid_to: '2026-09-30' },
          { ...term, code: 'FAX' },
          { ...term, account: '514-02' },
        ],
      },
    },
    {
      name: 'an invoices file that states no currency, and an inventory row without a monthly charge',
      tables: {
        bills: [dollars],
        invoices: [{ ...header, currency: '' }],
        inventory: [{ ...row, mrc: '' }],
      },
      config: { currency: 'CAD' },
    },
    {
      name: 'a one-time charge, which the inventory’s monthly charge is not for',
      tables: { bills: [{ ...dollars, charge_type: 'one-time' }], inventory: [row] },
    },
    {
      name: 'an account for which the rule is off',
      tables: { bills: [dollars], prices: [term] },
      overrides: [{ account: '514-01', rules: { 'currency-mismatch': 'off' } }],
    },
  ],
  flagged: [
    {
      name: 'a price in another currency',
      tables: { bills: [dollars], prices: [term] },
      findings: [found],
    },
    {
      name: 'prices in two other currencies, of which the first by its letters is named',
      tables: {
        bills: [dollars],
        prices: [
          { ...term, currency: 'EUR' },
          { ...term, account: '514-02' },
          { ...term, currency: 'CAD' },
        ],
      },
      findings: [
        {
          ...found,
          evidence: [cell('bills', 2, 'currency', 'USD'), cell('prices', 4, 'currency', 'CAD')],
        },
      ],
    },
    {
      name: 'an invoice in another currency, for a usage charge, a credit and a charge of nothing',
      tables: {
        bills: [
          { ...dollars, service: 'A', charge_type: 'usage' },
          { ...dollars, service: 'B', charge_type: 'credit', amount: '-28.00' },
          { ...dollars, service: 'C', amount: '0.00' },
        ],
        invoices: [header],
      },
      findings: ['A', 'B', 'C'].map((service, index) => ({
        ...found,
        service,
        message: `${service}, VOIP-STD: billed in USD, and invoice L-1 is in CAD.`,
        evidence: [cell('bills', index + 2, 'currency', 'USD'), cell('invoices', 2, 'currency', 'CAD')],
      })),
    },
    {
      name: 'an inventory in another currency',
      tables: { bills: [dollars], inventory: [row] },
      findings: [
        {
          ...found,
          message:
            '514-555-0101, VOIP-STD: billed in USD, and the inventory’s monthly charge is in CAD: the two were not compared.',
          evidence: [cell('bills', 2, 'currency', 'USD'), cell('inventory', 2, 'currency', 'CAD')],
        },
      ],
    },
    {
      name: 'all three in another currency, in one finding',
      tables: { bills: [dollars], invoices: [header], inventory: [row], prices: [term] },
      options: { severity: 'error' },
      findings: [
        {
          ...found,
          severity: 'error',
          message: '514-555-0101, VOIP-STD: billed in USD, and invoice L-1 is in CAD.',
          evidence: [
            cell('bills', 2, 'currency', 'USD'),
            cell('invoices', 2, 'currency', 'CAD'),
            cell('prices', 2, 'currency', 'CAD'),
            cell('inventory', 2, 'currency', 'CAD'),
          ],
        },
      ],
    },
    {
      name: 'an invoice in the charge’s currency, and an inventory in the currency of the configuration',
      tables: {
        bills: [dollars],
        invoices: [{ ...header, currency: 'USD' }],
        inventory: [{ ...row, currency: '' }],
      },
      config: { currency: 'CAD' },
      findings: [
        {
          ...found,
          message:
            '514-555-0101, VOIP-STD: billed in USD, and the inventory’s monthly charge is in CAD: the two were not compared.',
          evidence: [cell('bills', 2, 'currency', 'USD'), cell('inventory', 2, 'currency', 'CAD')],
        },
      ],
    },
  ],
});
