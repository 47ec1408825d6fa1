import { cell } from './plain-finding.ts';
import { before, cells, found, half, part, row, term } from './proration-rows.ts';
import type { FlaggedCase } from './run-case.ts';

const whole = { ...half, amount: '28.00' };
const ofHistory = { role: 'history', file: 'history-bills.csv', row: 2, column: 'amount' } as const;

/** Parts wrongly counted, by each of the places where the price of a month stands. */
export const PRICE_KNOWN: readonly FlaggedCase[] = [
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
  {
    name: 'the last whole month before a part of one, a credit and months that were at odds; a line’s price of nothing tells nothing',
    tables: {
      bills: [{ ...whole, unit_price: '0.00' }],
      history: [
        { ...before, period_start: '2026-08-01', period_end: '2026-08-31' },
        { ...before, invoice: 'L-02', period_start: '2026-07-01', period_end: '2026-07-31', amount: '29.00' },
        { ...before, invoice: 'L-03', period_start: '2026-07-01', period_end: '2026-07-31', amount: '30.00' },
        { ...before, invoice: 'L-04', period_start: '2026-09-02', amount: '27.07' },
        { ...before, invoice: 'L-05', amount: '-28.00' },
      ],
    },
    findings: [
      {
        ...found,
        evidence: cells('28.00', '2026-10-16', '2026-10-31', [{ ...ofHistory, value: '28.00' }]),
      },
    ],
  },
  {
    name: 'the same, with the months at odds read first',
    tables: {
      bills: [whole],
      history: [
        { ...before, period_start: '2026-07-01', period_end: '2026-07-31', amount: '29.00' },
        { ...before, invoice: 'L-02', period_start: '2026-07-01', period_end: '2026-07-31', amount: '30.00' },
        { ...before, invoice: 'L-03', period_start: '2026-08-01', period_end: '2026-08-31' },
      ],
    },
    findings: [
      {
        ...found,
        evidence: cells('28.00', '2026-10-16', '2026-10-31', [{ ...ofHistory, row: 4, value: '28.00' }]),
      },
    ],
  },
];
