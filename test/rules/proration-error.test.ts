import { prorationError } from '../../src/rules/proration-error.ts';
import { cell } from './plain-finding.ts';
import { PRICE_KNOWN } from './proration-price-known.ts';
import { charge, found, half, part, row, term } from './proration-rows.ts';
import { TWO_MONTHS } from './proration-two-months.ts';
import { NO_PRICE } from './proration-without-price.ts';
import { ruleTester } from './rule-tester.ts';

const whole = { ...half, amount: '28.00' };

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
          { ...charge, amount: '27.10' },
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
          { ...whole, code: 'FREE', period_start: '2026-10-30', amount: '0.00' },
          { ...whole, code: 'ONE', period_start: '2026-10-31', amount: '0.01' },
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
          { ...term, code: 'FREE', unit_price: '0.40' },
          { ...term, code: 'ONE', unit_price: '1.00' },
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
      name: 'a whole month for a part of one, by the contract before the inventory',
      tables: { bills: [whole], inventory: [{ ...row, mrc: '30.00' }], prices: [term] },
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
    ...PRICE_KNOWN,
    ...TWO_MONTHS,
  ],
});
