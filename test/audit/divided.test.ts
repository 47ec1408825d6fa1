import { expect, it } from 'vitest';
import { moneyText } from '../../src/money/money.ts';
import type { ExampleTables } from '../../src/rules/rule.ts';
import { runAll } from './month-run.ts';

const line = (quantity: string, amount: string, more: Readonly<Record<string, string>> = {}) => ({
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-10',
  invoice_date: '2026-10-05',
  service: 'LAN-1',
  charge_type: 'recurring',
  code: 'SEAT',
  description: `Seats ${quantity}`,
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  quantity,
  unit_price: '5.00',
  amount,
  currency: 'CAD',
  ...more,
});
const row = (quantity: string, more: Readonly<Record<string, string>> = {}) => ({
  carrier: 'Laurentel',
  account: '514-01',
  service: 'LAN-1',
  code: 'SEAT',
  status: 'active',
  quantity,
  ...more,
});

/** Rule, class and amount of every finding with money. */
function found(tables: ExampleTables): string[] {
  return runAll(tables)
    .findings.filter(({ fact }) => fact.impact)
    .map(({ rule, class: klass, impact }) => `${rule} ${klass} ${impact ? moneyText(impact) : ''}`);
}

it.each<[string, ExampleTables, string[]]>([
  [
    'two lines and two rows agree as a whole',
    { bills: [line('8', '40.00'), line('2', '10.00')], inventory: [row('6'), row('4')] },
    [],
  ],
  [
    'one unit more in all is claimed once, against the largest line',
    { bills: [line('8', '40.00'), line('3', '15.00')], inventory: [row('6'), row('4')] },
    ['quantity-mismatch error 5.00'],
  ],
  [
    'two lines against one row are claimed by their sum',
    { bills: [line('10', '50.00'), line('3', '15.00')], inventory: [row('12')] },
    ['quantity-mismatch error 5.00'],
  ],
  [
    'two lines that are one unit short are one exposure',
    { bills: [line('8', '40.00'), line('3', '15.00')], inventory: [row('12')] },
    ['quantity-mismatch exposure -5.00'],
  ],
  [
    'the monthly charge of a coded row is held against the lines it is divided over',
    {
      bills: [line('1', '15.00', { unit_price: '' }), line('1', '16.00', { unit_price: '' })],
      inventory: [row('', { mrc: '28.00', currency: 'CAD' })],
    },
    ['mrc-inventory-mismatch error 3.00'],
  ],
  [
    'an extension that two sites each own is no duplicate',
    {
      bills: [line('1', '5.00'), line('1', '5.00', { account: '514-02', invoice: 'L-20' })],
      inventory: [row('1'), row('1', { account: '514-02' })],
    },
    [],
  ],
  [
    'a year paid ahead is billed, to its last day',
    {
      bills: [line('1', '5.00')],
      inventory: [row('1'), row('1', { service: 'LAN-2', mrc: '5.00', currency: 'CAD' })],
      history: [
        line('1', '60.00', {
          service: 'LAN-2',
          invoice: 'L-01',
          invoice_date: '2026-01-05',
          period_start: '2025-11-01',
          period_end: '2026-10-31',
        }),
      ],
    },
    [],
  ],
  [
    'and not a day past it',
    {
      bills: [line('1', '5.00')],
      inventory: [row('1'), row('1', { service: 'LAN-2', mrc: '5.00', currency: 'CAD' })],
      history: [
        line('1', '60.00', {
          service: 'LAN-2',
          invoice: 'L-01',
          invoice_date: '2026-01-05',
          period_start: '2025-10-31',
          period_end: '2026-10-30',
        }),
      ],
    },
    ['inventory-not-billed exposure -5.00'],
  ],
])('%s', (_, tables, expected) => {
  expect(found(tables)).toEqual(expected);
});
