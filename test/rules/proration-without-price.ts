import { before, half, row, term } from './proration-rows.ts';
import type { FineCase } from './run-case.ts';

const whole = { ...half, amount: '28.00' };

/** Whole months billed for a part of one, where nothing proves what a month costs. */
export const NO_PRICE: readonly FineCase[] = [
  {
    name: 'no monthly price known: other code, currency, quantity or no code in the inventory',
    tables: {
      bills: [
        whole,
        { ...whole, service: 'B' },
        { ...whole, service: 'C' },
        { ...whole, service: 'D' },
        { ...whole, service: 'E' },
      ],
      inventory: [
        { ...row, code: 'FAX' },
        { ...row, service: 'B', currency: 'USD' },
        { ...row, service: 'C', quantity: '2' },
        { ...row, service: 'D', code: '' },
        { ...row, service: 'E', mrc: '' },
      ],
      prices: [{ ...term, valid_to: '2026-10-15' }],
    },
  },
  {
    name: 'a unit price that gives the amount, which may be the part’s own, or a whole month by a unit price',
    tables: {
      bills: [
        { ...whole, unit_price: '28.00' },
        { ...whole, service: 'B', unit_price: '28.00', amount: '28.01' },
        { ...whole, service: 'C', unit_price: '-28.00', amount: '15.35' },
      ],
    },
  },
  {
    name: 'earlier charges that do not tell: part of a month, no period, at odds, or other type, code, account, quantity, currency',
    tables: {
      bills: 'ABCDEFGHIJ'.split('').map((service) => ({ ...whole, service })),
      history: [
        { ...before, service: 'A', period_start: '2026-09-02' },
        { ...before, service: 'B', period_start: '', period_end: '' },
        { ...before, service: 'C' },
        { ...before, service: 'C', invoice: 'L-00', amount: '30.00' },
        { ...before, service: 'D', charge_type: 'one-time' },
        { ...before, service: 'E', code: 'FAX' },
        { ...before, service: 'F', account: '514-02' },
        { ...before, service: 'G', quantity: '2' },
        { ...before, service: 'H', currency: 'USD' },
        { ...before, service: 'I', quantity: '' },
        { ...before, service: 'J', amount: '-28.00' },
      ],
    },
  },
  {
    name: 'the price of the month before last, which has changed since',
    tables: {
      bills: [whole],
      history: [
        { ...before, amount: '30.00' },
        {
          ...before,
          invoice: 'L-00',
          invoice_date: '2026-08-31',
          period_start: '2026-08-01',
          period_end: '2026-08-31',
        },
      ],
    },
  },
];
