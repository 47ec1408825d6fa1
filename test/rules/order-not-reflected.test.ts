import { orderNotReflected } from '../../src/rules/order-not-reflected.ts';
import { ADDED } from './order-added-cases.ts';
import { changed, charge, disconnect, disconnected, gone, order, row } from './order-rows.ts';
import { cell } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const config = { currency: 'CAD' };
const term = {
  carrier: 'Laurentel',
  contract: 'C-2026',
  code: 'VOIP-STD',
  charge_type: 'recurring',
  unit_price: '31.00',
  currency: 'CAD',
};

ruleTester(orderNotReflected, {
  fine: [
    ...ADDED.fine,
    {
      name: 'a disconnect on the last day billed, after it, not completed, or replaced in the period',
      tables: {
        bills: ['A', 'B', 'C', 'D', 'E'].map((service) => ({ ...charge, service })),
        orders: [
          { ...disconnect, service: 'A', completed_date: '2026-10-31' },
          { ...disconnect, service: 'B', completed_date: '2026-11-01' },
          { ...disconnect, service: 'C', requested_date: '2026-09-01', completed_date: '' },
          { ...disconnect, service: 'D', completed_date: '2026-09-01' },
          { ...order, service: 'D', type: 'add', mrc: '', completed_date: '2026-10-31' },
          { ...disconnect, service: 'E', completed_date: '2026-09-01' },
          { ...order, order: 'CMD-8', service: 'E', type: 'move', mrc: '', completed_date: '2026-09-01' },
        ],
      },
      config,
    },
    {
      name: 'disconnects of another account, code, service or carrier, and charges that have no code',
      tables: {
        bills: [charge, { ...charge, service: 'B', code: '' }],
        orders: [
          { ...disconnect, account: '514-02' },
          { ...disconnect, code: 'FAX' },
          { ...disconnect, service: 'C' },
          { ...disconnect, carrier: 'Boreal' },
          { ...disconnect, service: 'B', code: 'VOIP-STD' },
        ],
      },
    },
    {
      name: 'a service that the inventory has as disconnected on a known day, under its code or others, or beginning again',
      tables: {
        bills: ['A', 'B', 'C'].map((service) => ({ ...charge, service })),
        inventory: [
          { ...gone, service: 'A' },
          { ...gone, service: 'B', code: 'FAX' },
          { ...row, service: 'C', start_date: '2026-10-16' },
        ],
        orders: ['A', 'B', 'C'].map((service) => ({ ...disconnect, service })),
      },
    },
    {
      name: 'charges after a disconnect that ask for nothing, have no days, or do not recur',
      tables: {
        bills: [
          { ...charge, amount: '0.00' },
          { ...charge, amount: '-31.00' },
          { ...charge, period_start: '', period_end: '' },
          { ...charge, charge_type: 'usage' },
        ],
        orders: [disconnect, { ...order, mrc: '20.00', completed_date: '2026-01-01' }],
      },
      config,
    },
    {
      name: 'days that cost exactly the tolerance',
      tables: { bills: [charge], orders: [{ ...disconnect, completed_date: '2026-10-30' }] },
      options: { tolerance: '1.00' },
    },
    {
      name: 'the price changed, to the cent, for a share of the month, in two lines, and less a discount',
      tables: {
        bills: [
          { ...charge, amount: '25.01' },
          { ...charge, service: 'B', period_start: '2026-10-16', amount: '12.90' },
          { ...charge, service: 'C', amount: '15.00' },
          { ...charge, service: 'C', amount: '10.00' },
          { ...charge, service: 'D', amount: '31.00' },
          { ...charge, service: 'D', charge_type: 'discount', amount: '-6.00' },
        ],
        orders: [
          order,
          { ...order, service: 'B' },
          { ...order, service: 'C', code: 'VOIP-STD' },
          { ...order, service: 'D' },
        ],
      },
      config,
    },
    {
      name: 'a change in the period, of another code, in another currency, without a price, with a term, or one that others contradict',
      tables: {
        bills: ['A', 'B', 'D', 'E', 'F', 'G'].map((service) => ({ ...charge, service })),
        orders: [
          { ...order, service: 'A', completed_date: '2026-10-01' },
          { ...order, service: 'B', code: 'FAX' },
          { ...order, service: 'D', mrc: '' },
          { ...order, service: 'E' },
          { ...order, service: 'F' },
          { ...order, order: 'CMD-8', service: 'F', mrc: '22.00' },
          { ...order, service: 'G' },
          { ...order, order: 'CMD-8', service: 'G', mrc: '' },
        ],
        prices: [{ ...term, service: 'E' }],
      },
      config,
    },
    {
      name: 'a change in euros, terms that conflict or were not read',
      tables: {
        bills: [charge],
        orders: [order],
      },
      config: { currency: 'EUR' },
    },
    {
      name: 'terms at odds',
      tables: { bills: [charge], orders: [order], prices: [term, { ...term, unit_price: '30.00' }] },
      config,
    },
    {
      name: 'a term that was not read',
      tables: {
        bills: [charge],
        orders: [order],
        prices: [
          { ...term, code: 'FAX' },
          { ...term, unit_price: 'ask us' },
        ],
      },
      config: { ...config, skipBadRows: true },
    },
    {
      name: 'a change without a code, of a service with several charges',
      tables: { bills: [charge, { ...charge, code: 'FAX', amount: '5.00' }], orders: [order] },
      config,
    },
    {
      name: 'no tolerance, and less than a cent between them',
      tables: { bills: [{ ...charge, amount: '25.004' }], orders: [order] },
      options: { tolerance: '0' },
      config: { ...config, locale: 'en-CA' },
    },
    {
      name: 'no order that was completed',
      tables: { bills: [charge], orders: [{ ...disconnect, completed_date: '' }] },
      skipped: 'no order states when it was completed',
    },
    { name: 'no orders at all', tables: { bills: [charge] }, skipped: 'no orders file' },
  ],
  flagged: [
    ...ADDED.flagged,
    {
      name: 'a disconnect in the middle, the service active in the inventory, begun on the day it ended',
      tables: {
        bills: [charge],
        inventory: [{ ...row, start_date: '2026-10-15' }],
        orders: [disconnect],
      },
      findings: [disconnected('2026-10-15', '16', '15.00', '16.00')],
    },
    {
      name: 'a disconnect on the last day but one, one cent more than the tolerance, and one before the period',
      tables: {
        bills: [charge, { ...charge, service: '514-555-0102' }],
        orders: [
          { ...disconnect, completed_date: '2026-10-30' },
          {
            ...disconnect,
            service: '514-555-0102',
            account: '',
            code: 'VOIP-STD',
            completed_date: '2026-09-30',
          },
          { ...disconnect, order: 'CMD-8', completed_date: '2026-10-30' },
        ],
      },
      options: { tolerance: '0.99', tolerance_percent: '50' },
      findings: [
        disconnected('2026-10-30', '1', '30.00', '1.00'),
        disconnected('2026-09-30', '31', '0.00', '31.00', 3, '514-555-0102'),
      ],
    },
    {
      name: 'a disconnect of an addition before it, of a service disconnected nobody knows when, and of another code',
      tables: {
        bills: [charge, { ...charge, service: '514-555-0102' }],
        inventory: [
          { ...gone, end_date: '' },
          { ...gone, service: '514-555-0102', code: 'FAX' },
          { ...row, service: '514-555-0102', code: 'MAIL' },
          { ...gone, service: '514-555-0102', code: 'OLD', start_date: '2026-10-20', end_date: '2026-10-25' },
        ],
        orders: [
          disconnect,
          { ...disconnect, service: '514-555-0102' },
          { ...order, type: 'add', mrc: '', completed_date: '2026-10-14' },
          { ...order, type: 'add', mrc: '', completed_date: '2026-11-14' },
        ],
      },
      config,
      findings: [
        disconnected('2026-10-15', '16', '15.00', '16.00'),
        disconnected('2026-10-15', '16', '15.00', '16.00', 3, '514-555-0102'),
      ],
    },
    {
      name: 'a change on the day before the period, above and below, by two cents',
      tables: {
        bills: [
          { ...charge, amount: '25.02' },
          { ...charge, service: '514-555-0102', amount: '24.98' },
        ],
        orders: [order, { ...order, service: '514-555-0102' }],
      },
      config,
      findings: [
        changed('25.02', '25.00', '0.02', '0.1%'),
        changed('24.98', '25.00', '-0.02', '0.1%', 3, '514-555-0102'),
      ],
    },
    {
      name: 'the last of two changes, of the code among several charges, for a share of the month',
      tables: {
        bills: [
          { ...charge, period_start: '2026-10-16', amount: '31.00' },
          { ...charge, code: 'FAX', period_start: '2026-10-16', amount: '5.00' },
        ],
        orders: [
          { ...order, code: 'VOIP-STD' },
          { ...order, order: 'CMD-6', code: 'VOIP-STD', mrc: '40.00', completed_date: '2026-09-01' },
        ],
      },
      config,
      findings: [{ ...changed('31.00', '12.90', '18.10', '140.3%'), period: ['2026-10-16', '2026-10-31'] }],
    },
    {
      name: 'a term that is over, and two equal orders of one day: the first by number',
      tables: {
        bills: [charge],
        orders: [{ ...order, order: 'CMD-9' }, order],
        prices: [{ ...term, valid_to: '2026-09-30' }],
      },
      config,
      findings: [
        {
          ...changed('31.00', '25.00', '6.00', '24%'),
          evidence: [
            cell('bills', 2, 'amount', '31.00'),
            cell('orders', 3, 'mrc', '25.00'),
            cell('orders', 3, 'completed_date', '2026-09-30'),
          ],
        },
      ],
    },
    {
      name: 'a change of one account’s service, whose charges on another account and period are not held with it',
      tables: {
        bills: [
          charge,
          { ...charge, account: '514-02', amount: '5.00' },
          { ...charge, period_start: '2026-11-01', period_end: '2026-11-30', amount: '25.00' },
        ],
        orders: [order],
      },
      config,
      findings: [changed('31.00', '25.00', '6.00', '24%')],
    },
  ],
});
