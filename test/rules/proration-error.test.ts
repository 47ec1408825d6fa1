import { prorationError } from '../../src/rules/proration-error.ts';
import { cell } from './plain-finding.ts';
import { before, cells, charge, found, half, part, row, term } from './proration-rows.ts';
import { NO_PRICE } from './proration-without-price.ts';
import { ruleTester } from './rule-tester.ts';

const whole = { ...half, amount: '28.00' };
const ofHistory = { role: 'history', file: 'history-bills.csv', row: 2, column: 'amount' } as const;

ruleTester(prorationError, {
  fine: [
    {
      name: 'the part that is due, to the minor unit either way',
      tables: {
        bills: [half, { ...half, amount: '14.46' }, { ...half, amount: '14.44' }],
        prices: [term],
      },
    },
    {
      name: 'the part that is due by thirty',
      tables: { bills: [{ ...half, amount: '14.93' }], prices: [term] },
      config: { carriers: { Laurentel: { proration: 'thirty' } } },
    },
    {
      name: 'whole months, of the calendar, from any day, and three at once',
      tables: {
        bills: [
          { ...charge, amount: '14.45' },
          { ...charge, period_start: '2026-10-15', period_end: '2026-11-14', amount: '14.45' },
          { ...charge, period_end: '2026-12-31', amount: '28.00' },
        ],
        prices: [term],
      },
    },
    {
      name: 'an amount that no mistake in counting gives, two cents from a whole month or a day more',
      tables: {
        bills: [
          { ...half, amount: '28.02' },
          { ...half, amount: '27.98' },
          { ...half, amount: '15.38' },
          { ...half, amount: '20.00' },
        ],
        prices: [term],
      },
    },
    {
      name: 'exactly the tolerance, and exactly the tolerance in percent',
      tables: {
        bills: [whole, { ...half, account: '514-02', period_end: '2026-10-25', amount: '9.94' }],
        prices: [term],
      },
      options: { tolerance: '13.55' },
      overrides: [
        { account: '514-02', rules: { 'proration-error': { tolerance: '0', tolerance_percent: '10.0776' } } },
      ],
    },
    {
      name: 'a period of the invoice only, charges that do not recur, credits, and charges of nothing',
      tables: {
        bills: [
          { ...whole, period_start: '', period_end: '' },
          { ...whole, code: 'NRC', charge_type: 'one-time' },
          { ...whole, amount: '-28.00' },
          { ...whole, code: 'FREE', amount: '0.00' },
        ],
        invoices: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            period_start: '2026-10-16',
            period_end: '2026-10-31',
            net_total: '28.00',
            currency: 'CAD',
          },
        ],
        prices: [
          term,
          { ...term, code: 'NRC', charge_type: '' },
          { ...term, code: 'FREE', unit_price: '0.20' },
        ],
      },
    },
    {
      name: 'more than a month, billed as one: no day or basis gives that',
      tables: {
        bills: [{ ...charge, period_end: '2026-11-15', amount: '28.00' }],
        prices: [term],
      },
    },
    {
      name: 'a discount on a line of its own that leaves the part that is due',
      tables: {
        bills: [whole, { ...half, charge_type: 'discount', code: '', amount: '-13.55' }],
        prices: [term],
      },
    },
    ...NO_PRICE,
  ],
  flagged: [
    {
      name: 'a whole month for a part of one',
      tables: { bills: [whole], prices: [term] },
      findings: [found],
    },
    {
      name: 'a part by thirty for a carrier that counts the days of the month',
      tables: { bills: [{ ...half, amount: '14.93' }], prices: [term] },
      findings: [part('14.93', '0.48', '16/30, 16/31, CA$0.48 too much (3.3%)')],
    },
    {
      name: 'a part by the days of the month for a carrier that counts thirty: an exposure',
      tables: { bills: [half], prices: [term] },
      config: { carriers: { Laurentel: { proration: 'thirty' } } },
      findings: [
        part('14.45', '-0.48', '16/31, 16/30, CA$0.48 too little (3.2%)', [
          '14.93',
          '2026-10-16',
          '2026-10-31',
        ]),
      ],
    },
    {
      name: 'a day more, to the cent',
      tables: { bills: [{ ...half, amount: '15.36' }], prices: [term] },
      findings: [part('15.36', '0.91', '17/31, 16/31, CA$0.91 too much (6.3%)')],
    },
    {
      name: 'a day less, by thirty',
      tables: { bills: [{ ...half, amount: '14.00' }], prices: [term] },
      config: { carriers: { Laurentel: { proration: 'thirty' } } },
      findings: [
        part('14.00', '-0.93', '15/30, 16/30, CA$0.93 too little (6.2%)', [
          '14.93',
          '2026-10-16',
          '2026-10-31',
        ]),
      ],
    },
    {
      name: 'a day more by the days of the month, for a carrier that counts thirty',
      tables: { bills: [{ ...half, amount: '15.35' }], prices: [term] },
      config: { carriers: { Laurentel: { proration: 'thirty' } } },
      findings: [
        part('15.35', '0.42', '17/31, 16/30, CA$0.42 too much (2.8%)', ['14.93', '2026-10-16', '2026-10-31']),
      ],
    },
    {
      name: 'one day billed as two, and a period over two months with a day more',
      tables: {
        bills: [
          { ...charge, period_start: '2026-10-31', amount: '1.81' },
          { ...charge, service: 'B', period_start: '2026-10-20', period_end: '2026-11-05', amount: '16.44' },
        ],
        prices: [term],
      },
      findings: [
        part('1.81', '0.91', '2/31, 1/31, CA$0.91 too much (101.1%)', ['0.90', '2026-10-31', '2026-10-31']),
        {
          ...part('16.44', '0.93', '91/155, 103/186, CA$0.93 too much (6%)', [
            '15.51',
            '2026-10-20',
            '2026-11-05',
          ]),
          service: 'B',
          message:
            'B, VOIP-STD: 91/155 of a month is billed for 2026-10-20 – 2026-11-05, 103/186 is due: CA$16.44 instead of CA$15.51, CA$0.93 too much (6%).',
          evidence: [
            cell('bills', 3, 'amount', '16.44'),
            cell('bills', 3, 'period_start', '2026-10-20'),
            cell('bills', 3, 'period_end', '2026-11-05'),
            cell('prices', 2, 'unit_price', '28.00'),
          ],
        },
      ],
    },
    {
      name: 'a month and a half, with a day less',
      tables: {
        bills: [{ ...charge, period_end: '2026-11-15', amount: '41.07' }],
        prices: [term],
      },
      findings: [
        part('41.07', '-0.93', '22/15, 3/2, CA$0.93 too little (2.2%)', [
          '42.00',
          '2026-10-01',
          '2026-11-15',
        ]),
      ],
    },
    {
      name: 'a cent past the tolerance and the percentage',
      tables: { bills: [whole], prices: [term] },
      options: { tolerance: '13.54', tolerance_percent: '93.7' },
      findings: [found],
    },
    {
      name: 'a price with a discount, for a quantity',
      tables: {
        bills: [{ ...half, quantity: '2', amount: '50.40' }],
        prices: [{ ...term, discount_percent: '10' }],
      },
      findings: [
        {
          ...found,
          billed: '50.40',
          expected: '26.01',
          impact: '24.39',
          message:
            '514-555-0101, VOIP-STD: a whole month is billed for 2026-10-16 – 2026-10-31 only: CA$50.40 instead of CA$26.01, CA$24.39 too much (93.8%).',
          evidence: cells('50.40', '2026-10-16', '2026-10-31', [
            cell('prices', 2, 'unit_price', '28.00'),
            cell('prices', 2, 'discount_percent', '10'),
          ]),
        },
      ],
    },
    {
      name: 'the inventory’s monthly charge, where no term is in force, before the line’s own price',
      tables: {
        bills: [{ ...whole, quantity: '', unit_price: '99.00' }],
        inventory: [row],
        prices: [{ ...term, valid_to: '2026-10-15' }],
        history: [{ ...before, amount: '99.00' }],
      },
      findings: [
        {
          ...found,
          evidence: cells('28.00', '2026-10-16', '2026-10-31', [cell('inventory', 2, 'mrc', '28.00')]),
        },
      ],
    },
    {
      name: 'the line’s own price for a quantity, of a part that is wrongly counted',
      tables: { bills: [{ ...half, quantity: '2', unit_price: '28.00', amount: '29.87' }] },
      findings: [
        {
          ...part('29.87', '0.97', '16/30, 16/31, CA$0.97 too much (3.4%)', [
            '28.90',
            '2026-10-16',
            '2026-10-31',
          ]),
          evidence: cells('29.87', '2026-10-16', '2026-10-31', [
            cell('bills', 2, 'unit_price', '28.00'),
            cell('bills', 2, 'quantity', '2'),
          ]),
        },
      ],
    },
    {
      name: 'the last earlier charge for whole months, where the line’s price gives its amount',
      tables: {
        bills: [{ ...whole, unit_price: '28.00' }],
        history: [
          { ...before, period_start: '2026-07-01', amount: '84.00' },
          {
            ...before,
            invoice: 'L-00',
            period_start: '2026-06-01',
            period_end: '2026-06-30',
            amount: '30.00',
          },
        ],
      },
      findings: [
        {
          ...found,
          evidence: cells('28.00', '2026-10-16', '2026-10-31', [{ ...ofHistory, value: '84.00' }]),
        },
      ],
    },
  ],
});
