import { uncontractedPriceIncrease } from '../../src/rules/uncontracted-price-increase.ts';
import { ruleTester } from './rule-tester.ts';
import {
  august,
  cells,
  months,
  october,
  order,
  rise,
  risen,
  row,
  september,
  term,
} from './uncontracted-rows.ts';

const discount = {
  ...october,
  charge_type: 'discount',
  code: 'LOYAL',
  description: 'Loyalty',
  amount: '-3.50',
};

ruleTester(uncontractedPriceIncrease, {
  fine: [
    { name: 'the same price', tables: months({ amount: '28.00' }) },
    { name: 'one cent more', tables: months({ amount: '28.01' }) },
    { name: 'a lower price', tables: months({ amount: '20.00' }) },
    { name: 'exactly the tolerance', tables: months({}), options: { tolerance: '3.50' } },
    { name: 'exactly the tolerance in percent', tables: months({}), options: { tolerance_percent: '12.5' } },
    { name: 'more of the same', tables: months({ quantity: '3', amount: '84.00' }, { quantity: '1' }) },
    { name: 'a quantity that only one month states', tables: months({ quantity: '2' }) },
    { name: 'a quantity that only the other month states', tables: months({}, { quantity: '2' }) },
    { name: 'a quantity below zero', tables: months({ quantity: '-1' }, { quantity: '-1' }) },
    {
      name: 'a whole month after a part of one, within its rounding',
      tables: months({ amount: '28.06' }, { period_start: '2026-09-30', amount: '0.93' }),
    },
    {
      name: 'a part of a month after a whole one',
      tables: months({ period_end: '2026-10-10', amount: '9.03' }),
    },
    {
      name: 'the dearest of two earlier lines',
      tables: { bills: [october], history: [september, { ...september, amount: '31.50' }] },
    },
    { name: 'a price term in force', tables: { ...months({}), prices: [term] } },
    {
      name: 'a price term that has ended',
      tables: { ...months({}), prices: [{ ...term, valid_to: '2026-09-30' }] },
    },
    {
      name: 'a price term in another currency',
      tables: { ...months({}), prices: [{ ...term, currency: 'USD' }] },
    },
    { name: 'a monthly charge in the inventory', tables: { ...months({}), inventory: [row] } },
    {
      name: 'an inventory row that could not be read',
      tables: {
        ...months({}),
        inventory: [
          { ...row, service: '514-555-0102' },
          { ...row, mrc: 'x' },
        ],
      },
      config: { skipBadRows: true },
    },
    { name: 'an order of a change', tables: { ...months({}), orders: [order] } },
    { name: 'an order of more', tables: { ...months({}), orders: [{ ...order, type: 'add' }] } },
    {
      name: 'an order requested the day after the earlier period began',
      tables: { ...months({}), orders: [{ ...order, completed_date: '', requested_date: '2026-09-02' }] },
    },
    {
      name: 'an order without a date',
      tables: { ...months({}), orders: [{ ...order, completed_date: '' }] },
    },
    {
      name: 'an order of the month before, after the earlier period began',
      tables: {
        ...months({}, { period_start: '2026-08-20', period_end: '2026-09-19' }),
        orders: [{ ...order, completed_date: '2026-08-21' }],
      },
    },
    {
      name: 'a discount line that takes the rise off',
      tables: { bills: [october, discount], history: [september] },
    },
    { name: 'another account', tables: months({ account: '514-02' }) },
    { name: 'another service', tables: months({ service: '514-555-0102' }) },
    { name: 'another code', tables: months({ code: 'VOIP-PRO' }) },
    { name: 'another carrier', tables: months({ carrier: 'Nordel' }) },
    { name: 'another currency', tables: months({ currency: 'USD' }) },
    {
      name: 'no service',
      tables: { bills: [{ ...october, service: '' }], history: [{ ...september, service: '' }, august] },
    },
    {
      name: 'another description where there is no code',
      tables: months({ code: '', description: 'Data' }, { code: '' }),
    },
    { name: 'a credit', tables: months({ amount: '-31.50' }) },
    { name: 'nothing', tables: months({ amount: '0.00' }) },
    { name: 'calls', tables: { bills: [{ ...october, charge_type: 'usage' }], history: [september] } },
    {
      name: 'a service for which the rule is off',
      tables: months({}),
      overrides: [{ service: '5145550101', rules: { 'uncontracted-price-increase': 'off' } }],
    },
    {
      name: 'earlier months with calls and credits only',
      tables: {
        bills: [october],
        history: [
          { ...september, charge_type: 'usage' },
          { ...september, amount: '-28.00' },
          { ...september, service: '' },
        ],
      },
      skipped: 'no earlier month has a recurring charge of a service',
    },
    { name: 'no earlier months', tables: { bills: [october] }, skipped: 'no earlier months' },
  ],
  flagged: [
    {
      name: 'a rise, beside an earlier line of the same in another currency',
      tables: { bills: [october], history: [{ ...september, amount: '20.00', currency: 'USD' }, september] },
      findings: [{ ...rise, evidence: cells('31.50', '28.00', 3) }],
    },
    { name: 'a rise', tables: months({}), findings: [rise] },
    {
      name: 'one cent past the limit',
      tables: months({ amount: '28.02' }),
      findings: [risen('28.02', '28.00', '0.02', '0.1%')],
    },
    {
      name: 'one cent past the tolerance',
      tables: months({}),
      options: { tolerance: '3.49' },
      findings: [rise],
    },
    {
      name: 'the latest month, not a dearer one before it',
      tables: { bills: [october], history: [{ ...august, amount: '31.50' }, september] },
      findings: [{ ...rise, evidence: cells('31.50', '28.00', 3) }],
    },
    {
      name: 'a service that was not billed in the latest month',
      tables: { bills: [october], history: [{ ...september, service: '514-555-0102' }, august] },
      findings: [
        {
          ...rise,
          message: rise.message.replace('2026-09-01 – 2026-09-30', '2026-08-01 – 2026-08-31'),
          evidence: cells('31.50', '28.00', 3),
        },
      ],
    },
    {
      name: 'a rise per unit',
      tables: months({ quantity: '3', amount: '94.50' }, { quantity: '1' }),
      findings: [risen('94.50', '84.00', '10.50', '12.5%', '28.00')],
    },
    {
      name: 'a quantity of one that only one month states',
      tables: months({ quantity: '1' }),
      findings: [rise],
    },
    {
      name: 'a part of a month after a whole one, at a higher price',
      tables: months({ period_end: '2026-10-10', amount: '10.16' }),
      findings: [
        {
          ...risen('10.16', '9.03', '1.13', '12.5%', '28.00'),
          period: ['2026-10-01', '2026-10-10'],
        },
      ],
    },
    {
      name: 'a whole month after a part of one, one cent past its rounding',
      tables: months({ amount: '28.07' }, { period_start: '2026-09-30', amount: '0.93' }),
      findings: [
        {
          ...risen('28.07', '27.90', '0.17', '0.6%', '0.93'),
          message: risen('28.07', '27.90', '0.17', '0.6%').message.replace('2026-09-01', '2026-09-30'),
        },
      ],
    },
    {
      name: 'a whole month before a part of one at a higher price',
      tables: {
        bills: [october],
        history: [
          { ...september, period_start: '2026-08-01', period_end: '2026-08-31' },
          { ...september, period_end: '2026-09-15', amount: '25.00' },
        ],
      },
      findings: [
        { ...rise, message: rise.message.replace('2026-09-01 – 2026-09-30', '2026-08-01 – 2026-08-31') },
      ],
    },
    {
      name: 'a month without a period',
      tables: months({}, { period_start: '', period_end: '' }),
      findings: [{ ...rise, message: rise.message.replace('2026-09-01 – 2026-09-30', '2026-09') }],
    },
    {
      name: 'a charge that was free',
      tables: months({}, { amount: '0.00' }),
      findings: [
        {
          ...risen('31.50', '0.00', '31.50', ''),
          message: risen('31.50', '0.00', '31.50', '–').message.replace(' (–)', ''),
        },
      ],
    },
    {
      name: 'the same description where there is no code',
      tables: months({ code: '' }, { code: '', description: 'VOICE  PLAN' }),
      findings: [withoutCode()],
    },
    {
      name: 'an order on the day the earlier period began, of another kind, or of another service',
      tables: {
        ...months({}),
        orders: [
          { ...order, completed_date: '2026-09-01', requested_date: '2026-09-20' },
          { ...order, order: 'O-2', type: 'move' },
          { ...order, order: 'O-3', service: '514-555-0102' },
          { ...order, order: 'O-4', carrier: 'Nordel' },
        ],
      },
      findings: [rise],
    },
    {
      name: 'a discount line that the earlier month had too',
      tables: {
        bills: [october, discount],
        history: [september, { ...discount, ...dated(september) }],
      },
      findings: [rise],
    },
    {
      name: 'an inventory that states no price, or one in another currency, and a term for another service',
      tables: {
        ...months({}),
        inventory: [{ ...row, currency: 'USD' }],
        prices: [{ ...term, service: '514-555-0102' }],
      },
      findings: [rise],
    },
  ],
});

function dated({ invoice, invoice_date, period_start, period_end }: typeof september) {
  return { invoice, invoice_date, period_start, period_end };
}

function withoutCode() {
  const { code: _, ...finding } = rise;
  return { ...finding, message: rise.message.replace('VOIP-STD', 'Voice plan') };
}
