import { discountMissing } from '../../src/rules/discount-missing.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const charge = {
  carrier: 'Northline',
  account: 'N-7',
  invoice: 'N-1',
  service: 'AB/1',
  charge_type: 'recurring',
  code: 'FIB-100',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  quantity: '1',
  amount: '400.00',
  currency: 'EUR',
};
const term = {
  carrier: 'Northline',
  contract: 'N-2026',
  code: 'FIB-100',
  charge_type: 'recurring',
  unit_price: '400.00',
  currency: 'EUR',
  discount_percent: '12.5',
};
const discountLine = { ...charge, charge_type: 'discount', code: '', quantity: '', amount: '-50.00' };

function missing(amount: string, expected: string, impact: string, row = 2): PlainFinding {
  return {
    rule: 'discount-missing',
    class: 'error',
    severity: 'error',
    carrier: 'Northline',
    account: 'N-7',
    invoice: 'N-1',
    service: 'AB/1',
    code: 'FIB-100',
    period: ['2026-10-01', '2026-10-31'],
    billed: amount,
    expected,
    impact,
    currency: 'EUR',
    message: `AB/1, FIB-100: the contract’s 12.5% discount is not applied: billed €${amount}, due €${expected}: €${impact} too much.`,
    evidence: [
      cell('bills', row, 'amount', amount),
      cell('prices', 2, 'unit_price', '400.00'),
      cell('prices', 2, 'discount_percent', '12.5'),
    ],
    also: [],
  };
}

ruleTester(discountMissing, {
  fine: [
    {
      name: 'the discounted price, and a minor unit beside it',
      tables: {
        bills: [
          { ...charge, amount: '350.00' },
          { ...charge, amount: '350.01' },
        ],
        prices: [term],
      },
    },
    {
      name: 'a price that is neither, which is for mrc-contract-mismatch to say',
      tables: {
        bills: [
          { ...charge, amount: '399.98' },
          { ...charge, amount: '400.02' },
          { ...charge, amount: '360.00' },
        ],
        prices: [term],
      },
    },
    {
      name: 'a term without a discount, and one of nothing',
      tables: {
        bills: [charge, { ...charge, code: 'NONE' }],
        prices: [
          { ...term, discount_percent: '0' },
          { ...term, code: 'NONE', discount_percent: '' },
        ],
      },
    },
    {
      name: 'a discount on a line of its own, for the same service on the same invoice',
      tables: { bills: [charge, discountLine], prices: [term] },
    },
    {
      name: 'a discount on a line of its own, exactly the tolerance too small',
      tables: { bills: [charge, { ...discountLine, amount: '-49.00' }], prices: [term] },
      options: { tolerance: '1.00' },
    },
    {
      name: 'a discount within the tolerance, in percent of what is due',
      tables: { bills: [charge], prices: [term] },
      options: { tolerance_percent: '14.3' },
    },
    {
      name: 'a term that ended, and one of another currency',
      tables: {
        bills: [charge, { ...charge, code: 'USD' }],
        prices: [
          { ...term, valid_to: '2026-09-30' },
          { ...term, code: 'USD', currency: 'USD' },
        ],
      },
    },
    {
      name: 'a one-time charge, a credit and a charge of nothing',
      tables: {
        bills: [
          { ...charge, charge_type: 'one-time' },
          { ...charge, amount: '-400.00' },
          { ...charge, amount: '0.00' },
        ],
        prices: [{ ...term, charge_type: '' }],
      },
    },
    {
      name: 'an account for which the rule is off',
      tables: { bills: [charge], prices: [term] },
      overrides: [{ account: 'N 7', rules: { 'discount-missing': 'off' } }],
    },
    { name: 'no price sheet at all', tables: { bills: [charge] }, skipped: 'no price sheet file' },
  ],
  flagged: [
    {
      name: 'the price before the discount',
      tables: { bills: [charge], prices: [term] },
      findings: [missing('400.00', '350.00', '50.00')],
    },
    {
      name: 'the price before the discount, to a minor unit either way',
      tables: {
        bills: [
          { ...charge, amount: '400.01' },
          { ...charge, amount: '399.99' },
        ],
        prices: [term],
      },
      findings: [missing('400.01', '350.00', '50.01'), missing('399.99', '350.00', '49.99', 3)],
    },
    {
      name: 'a discount just past the tolerance',
      tables: { bills: [charge], prices: [term] },
      options: { tolerance: '49.99', tolerance_percent: '14.28' },
      findings: [missing('400.00', '350.00', '50.00')],
    },
    {
      name: 'part of a month and several units',
      tables: {
        bills: [{ ...charge, period_start: '2026-10-16', quantity: '3', amount: '619.35' }],
        prices: [term],
      },
      findings: [{ ...missing('619.35', '541.94', '77.41'), period: ['2026-10-16', '2026-10-31'] }],
    },
    {
      name: 'a discount line a cent past the tolerance, less what it gives',
      tables: { bills: [charge, { ...discountLine, amount: '-49.98' }], prices: [term] },
      findings: [
        {
          ...missing('350.02', '350.00', '0.02'),
          evidence: [...missing('400.00', '350.00', '50.00').evidence, cell('bills', 3, 'amount', '-49.98')],
        },
      ],
    },
    {
      name: 'a discount line of another service, of another invoice, or a charge itself',
      tables: {
        bills: [
          charge,
          { ...discountLine, service: 'AB/2' },
          { ...discountLine, invoice: 'N-2' },
          { ...discountLine, amount: '50.00' },
        ],
        prices: [term],
      },
      findings: [missing('400.00', '350.00', '50.00')],
    },
    {
      name: 'a second charge, where one discount line makes up for the first',
      tables: { bills: [charge, charge, discountLine], prices: [term] },
      orderDecides: 'which of two equal charges the one discount line makes up for',
      findings: [missing('400.00', '350.00', '50.00', 3)],
    },
    {
      name: 'a whole discount: nothing is due',
      tables: { bills: [charge], prices: [{ ...term, discount_percent: '100%' }] },
      findings: [
        {
          ...missing('400.00', '0.00', '400.00'),
          message:
            'AB/1, FIB-100: the contract’s 100% discount is not applied: billed €400.00, due €0.00: €400.00 too much.',
          evidence: [
            cell('bills', 2, 'amount', '400.00'),
            cell('prices', 2, 'unit_price', '400.00'),
            cell('prices', 2, 'discount_percent', '100%'),
          ],
        },
      ],
    },
  ],
});
