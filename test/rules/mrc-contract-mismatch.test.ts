import { mrcContractMismatch } from '../../src/rules/mrc-contract-mismatch.ts';
import { billed, charge, discountLine, found, term } from './mrc-contract-rows.ts';
import { SETTINGS } from './mrc-contract-settings.ts';
import { CHANGED, TERM_CHOICE } from './mrc-contract-term-choice.ts';
import { cell } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

ruleTester(mrcContractMismatch, {
  fine: [
    {
      name: 'a price that changes inside the period, by the days or the months of each part, within a minor unit',
      tables: {
        bills: [
          { ...charge, amount: '27.04' },
          { ...charge, service: 'B', period_start: '2026-09-16', period_end: '2026-10-30', amount: '39.58' },
          { ...charge, service: 'D', period_start: '2026-09-16', period_end: '2026-10-30', amount: '39.54' },
          { ...charge, service: 'C', quantity: '2', code: 'THREE', amount: '56.50' },
        ],
        prices: CHANGED,
      },
    },
    { name: 'the price agreed', tables: { bills: [charge], prices: [term] } },
    {
      name: 'one minor unit more and one less, in each currency',
      tables: {
        bills: [
          { ...charge, amount: '28.01' },
          { ...charge, amount: '27.99' },
          { ...charge, code: 'EURO', amount: '28.01', currency: 'EUR' },
          { ...charge, code: 'YEN', amount: '1001', currency: 'JPY' },
          { ...charge, code: 'YEN', amount: '999', currency: 'JPY' },
          { ...charge, code: 'DINAR', amount: '28.001', currency: 'TND' },
        ],
        prices: [
          term,
          { ...term, code: 'EURO', currency: 'EUR' },
          { ...term, code: 'YEN', unit_price: '1000', currency: 'JPY' },
          { ...term, code: 'DINAR', unit_price: '28.000', currency: 'TND' },
        ],
      },
      config: { locale: 'en-GB' },
    },
    {
      name: 'exactly the tolerance',
      tables: { bills: [{ ...charge, amount: '28.50' }], prices: [term] },
      options: { tolerance: '0.50' },
    },
    {
      name: 'exactly the tolerance in percent, which is the larger of the two',
      tables: { bills: [{ ...charge, amount: '28.56' }], prices: [term] },
      options: { tolerance: '0.10', tolerance_percent: '2' },
    },
    {
      name: 'part of a month, by the days of that month',
      tables: { bills: [{ ...charge, period_start: '2026-10-16', amount: '14.45' }], prices: [term] },
    },
    {
      name: 'part of a month, by thirty, and whole months of any length',
      tables: {
        bills: [
          { ...charge, period_start: '2026-10-16', amount: '14.93' },
          { ...charge, period_start: '2026-02-01', period_end: '2026-02-28' },
          charge,
        ],
        prices: [term],
      },
      config: { carriers: { Laurentel: { proration: 'thirty' } } },
    },
    {
      name: 'a billing month from the 15th to the 14th, and a quarter',
      tables: {
        bills: [
          { ...charge, period_start: '2026-10-15', period_end: '2026-11-14' },
          { ...charge, period_end: '2026-12-31', amount: '84.00' },
        ],
        prices: [term],
      },
    },
    {
      name: 'a price for a year, billed by the month',
      tables: {
        bills: [charge],
        prices: [{ ...term, unit_price: '336.00', unit: 'year' }],
      },
    },
    {
      name: 'a quantity, at a price finer than a cent; a blank quantity is one',
      tables: {
        bills: [
          { ...charge, code: 'FINE', quantity: '1000', amount: '34.50' },
          { ...charge, quantity: '' },
        ],
        prices: [term, { ...term, code: 'FINE', unit_price: '0.0345' }],
      },
    },
    {
      name: 'a discount taken off',
      tables: { bills: [{ ...charge, amount: '25.20' }], prices: [{ ...term, discount_percent: '10' }] },
    },
    {
      name: 'a discount not taken off, which is for discount-missing to say',
      tables: { bills: [charge], prices: [{ ...term, discount_percent: '10' }] },
    },
    {
      name: 'a discount on a line of its own',
      tables: { bills: [charge, discountLine], prices: [{ ...term, unit_price: '25.20' }] },
    },
    {
      name: 'no term in force: begins the day after, is over, other type, band, scope, code or currency, or two at odds',
      tables: {
        bills: ['LATE', 'OVER', 'TYPE', 'BAND', 'ACCOUNT', 'SERVICE', 'OTHER', 'USD', 'TWO'].map((code) => ({
          ...charge,
          code,
          amount: '99.00',
        })),
        prices: [
          { ...term, code: 'LATE', valid_from: '2026-10-02' },
          { ...term, code: 'OVER', valid_to: '2026-09-30' },
          { ...term, code: 'TYPE', charge_type: 'one-time' },
          { ...term, code: 'BAND', min_quantity: '2' },
          { ...term, code: 'ACCOUNT', account: '514-99' },
          { ...term, code: 'SERVICE', service: '514-555-9999' },
          { ...term, code: 'USD', currency: 'USD' },
          { ...term, code: 'TWO' },
          { ...term, code: 'TWO', unit_price: '30.00' },
        ],
      },
    },
    {
      name: 'charges that do not recur, and recurring credits',
      tables: {
        bills: [
          { ...charge, charge_type: 'one-time', amount: '99.00' },
          { ...charge, charge_type: 'usage', amount: '99.00' },
          { ...charge, amount: '-99.00' },
        ],
        prices: [{ ...term, charge_type: '' }],
      },
    },
    {
      name: 'a service for which the rule is off, by its narrowest override',
      tables: { bills: [{ ...charge, amount: '31.50' }], prices: [term] },
      overrides: [
        { service: '514-555-0101', rules: { 'mrc-contract-mismatch': 'off' } },
        { account: '514-01', rules: { 'mrc-contract-mismatch': 'on' } },
      ],
    },
    { name: 'no price sheet at all', tables: { bills: [charge] }, skipped: 'no price sheet file' },
  ],
  flagged: [
    ...TERM_CHOICE,
    ...SETTINGS,
    {
      name: 'more than agreed',
      tables: { bills: [{ ...charge, amount: '31.50' }], prices: [term] },
      findings: [found],
    },
    {
      name: 'two cents more',
      tables: { bills: [{ ...charge, amount: '28.02' }], prices: [term] },
      findings: [billed('28.02', '28.00', '0.02', 'CA$0.02 too much (0.1%)')],
    },
    {
      name: 'two cents less, an exposure',
      tables: { bills: [{ ...charge, amount: '27.98' }], prices: [term] },
      findings: [billed('27.98', '28.00', '-0.02', 'CA$0.02 too little (0.1%)')],
    },
    {
      name: 'nothing billed where something is due',
      tables: { bills: [{ ...charge, amount: '0.00' }], prices: [term] },
      findings: [billed('0.00', '28.00', '-28.00', 'CA$28.00 too little (100%)')],
    },
    {
      name: 'amounts finer than a cent, brought to the cent once',
      tables: { bills: [{ ...charge, amount: '27.495' }], prices: [term] },
      config: { locale: 'en-US' },
      findings: [
        {
          ...billed('27.50', '28.00', '-0.50', 'CA$0.50 too little (1.8%)'),
          evidence: [cell('bills', 2, 'amount', '27.495'), cell('prices', 2, 'unit_price', '28.00')],
        },
      ],
    },
    {
      name: 'a whole month for part of one, by the days of that month',
      tables: { bills: [{ ...charge, period_start: '2026-10-16' }], prices: [term] },
      findings: [
        {
          ...billed('28.00', '14.45', '13.55', 'CA$13.55 too much (93.8%)'),
          period: ['2026-10-16', '2026-10-31'],
        },
      ],
    },
    {
      name: 'a whole month for part of one, by thirty, for a carrier under its alias',
      tables: { bills: [{ ...charge, carrier: 'LTL', period_start: '2026-10-16' }], prices: [term] },
      config: { carriers: { Laurentel: { proration: 'thirty', aliases: ['LTL'] } } },
      findings: [
        {
          ...billed('28.00', '14.93', '13.07', 'CA$13.07 too much (87.5%)'),
          period: ['2026-10-16', '2026-10-31'],
        },
      ],
    },
    {
      name: 'yen and dinars, past one minor unit',
      tables: {
        bills: [
          { ...charge, service: 'A', code: 'YEN', amount: '1002', currency: 'JPY' },
          { ...charge, service: 'B', code: 'DINAR', amount: '27.998', currency: 'TND' },
        ],
        prices: [
          { ...term, code: 'YEN', unit_price: '1000', currency: 'JPY' },
          { ...term, code: 'DINAR', unit_price: '28.000', currency: 'TND' },
        ],
      },
      config: { locale: 'en-US' },
      findings: [
        {
          ...found,
          service: 'A',
          code: 'YEN',
          billed: '1002',
          expected: '1000',
          impact: '2',
          currency: 'JPY',
          message: 'A, YEN: billed ¥1,002, contract price ¥1,000: ¥2 too much (0.2%).',
          evidence: [cell('bills', 2, 'amount', '1002'), cell('prices', 2, 'unit_price', '1000')],
        },
        {
          ...found,
          class: 'exposure',
          severity: 'warning',
          service: 'B',
          code: 'DINAR',
          billed: '27.998',
          expected: '28.000',
          impact: '-0.002',
          currency: 'TND',
          message:
            'B, DINAR: billed TND\u00a027.998, contract price TND\u00a028.000: TND\u00a00.002 too little (0%).',
          evidence: [cell('bills', 3, 'amount', '27.998'), cell('prices', 3, 'unit_price', '28.000')],
        },
      ],
    },
    {
      name: 'a discount taken off, of a price that is wrong',
      tables: { bills: [{ ...charge, amount: '27.00' }], prices: [{ ...term, discount_percent: '10' }] },
      findings: [
        {
          ...billed('27.00', '25.20', '1.80', 'CA$1.80 too much (7.1%)'),
          evidence: [
            cell('bills', 2, 'amount', '27.00'),
            cell('prices', 2, 'unit_price', '28.00'),
            cell('prices', 2, 'discount_percent', '10'),
          ],
        },
      ],
    },
    {
      name: 'a second charge, where one discount line makes up for the first',
      tables: {
        bills: [charge, { ...charge, amount: '28.00' }, discountLine],
        prices: [{ ...term, unit_price: '25.20' }],
      },
      orderDecides: 'which of two equal charges the one discount line makes up for',
      findings: [
        {
          ...billed('28.00', '25.20', '2.80', 'CA$2.80 too much (11.1%)'),
          evidence: [cell('bills', 3, 'amount', '28.00'), cell('prices', 2, 'unit_price', '25.20')],
        },
      ],
    },
    {
      name: 'a price below zero: no more than the charge is claimed',
      tables: { bills: [{ ...charge, amount: '10.00' }], prices: [{ ...term, unit_price: '-5.00' }] },
      findings: [
        {
          ...billed('10.00', '-5.00', '10.00', ''),
          message:
            '514-555-0101, VOIP-STD: billed CA$10.00, contract price -CA$5.00: CA$10.00 too much (200%).',
          evidence: [cell('bills', 2, 'amount', '10.00'), cell('prices', 2, 'unit_price', '-5.00')],
        },
      ],
    },
  ],
});
