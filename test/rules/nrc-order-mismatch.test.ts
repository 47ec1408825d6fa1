import { nrcOrderMismatch } from '../../src/rules/nrc-order-mismatch.ts';
import { charge, order, ordered, priced, term } from './nrc-order-rows.ts';
import { cell } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const config = { currency: 'CAD' };
const shipping = { ...charge, code: 'SHIP', amount: '15.00' };

ruleTester(nrcOrderMismatch, {
  fine: [
    { name: 'the price ordered', tables: { bills: [charge], orders: [order] }, config },
    {
      name: 'one cent more and one less',
      tables: {
        bills: [
          { ...charge, amount: '65.01' },
          { ...charge, service: '514-555-0102', amount: '64.99' },
        ],
        orders: [order, { ...order, service: '514-555-0102' }],
      },
      config,
    },
    {
      name: 'exactly the tolerance',
      tables: { bills: [{ ...charge, amount: '68.25' }], orders: [order] },
      options: { tolerance_percent: '5' },
      config,
    },
    {
      name: 'the price ordered, whatever the price sheet says',
      tables: { bills: [charge], orders: [order], prices: [{ ...term, unit_price: '50.00' }] },
      config,
    },
    {
      name: 'the price of another order for the service in time',
      tables: {
        bills: [charge],
        orders: [
          { ...order, order: 'CMD-8', nrc: '20.00' },
          { ...order, completed_date: '2026-09-01' },
        ],
      },
      config,
    },
    {
      name: 'orders without a price, in another currency, out of time, of another carrier or service',
      tables: {
        bills: [
          { ...charge, amount: '99.00' },
          { ...charge, service: 'A', amount: '99.00', currency: 'EUR' },
          { ...charge, service: 'B', amount: '99.00' },
          { ...charge, service: 'C', amount: '99.00' },
          { ...charge, service: 'D', amount: '99.00' },
        ],
        orders: [
          { ...order, nrc: '' },
          { ...order, service: 'A' },
          { ...order, service: 'B', requested_date: '', completed_date: '2026-08-12' },
          { ...order, service: 'C', requested_date: '2026-11-01', completed_date: '2026-11-02' },
          { ...order, service: 'D', carrier: 'Boreal' },
        ],
      },
      config,
    },
    {
      name: 'charges that are not one-time, and credits',
      tables: {
        bills: [
          { ...charge, charge_type: 'recurring', amount: '99.00' },
          { ...charge, charge_type: 'equipment', amount: '99.00' },
          { ...charge, amount: '-99.00' },
        ],
        orders: [order],
        prices: [term],
      },
      config,
    },
    {
      name: 'several charges for one order, which are its price together',
      tables: { bills: [{ ...charge, amount: '50.00' }, shipping], orders: [order] },
      config,
    },
    {
      name: 'several charges for one order, together one cent more than its price',
      tables: { bills: [{ ...charge, amount: '50.01' }, shipping], orders: [order] },
      config,
    },
    {
      name: 'no tolerance, and less than a cent between the amount and the price of an order or a sheet',
      tables: {
        bills: [
          { ...charge, amount: '65.004' },
          { ...charge, service: '514-555-0102', amount: '65.004' },
        ],
        orders: [order],
        prices: [term],
      },
      options: { tolerance: '0' },
      config: { ...config, locale: 'en-CA' },
    },
    {
      name: 'one charge at the price ordered, beside others that nothing prices',
      tables: { bills: [charge, shipping, { ...charge, amount: '12.00' }], orders: [order] },
      config,
    },
    {
      name: 'several charges, all at their price in the sheet',
      tables: {
        bills: [{ ...charge, amount: '60.00' }, shipping],
        orders: [order],
        prices: [
          { ...term, unit_price: '60.00' },
          { ...term, code: 'SHIP', unit_price: '15.00' },
        ],
      },
      config,
    },
    {
      name: 'the sheet’s price × quantity less discount, and a price per year paid once',
      tables: {
        bills: [
          { ...charge, quantity: '3', amount: '175.50' },
          { ...charge, code: 'YEARLY' },
        ],
        prices: [
          { ...term, discount_percent: '10' },
          { ...term, code: 'YEARLY', unit: 'year' },
        ],
      },
    },
    {
      name: 'a price without a type, of a code that recurring charges have',
      tables: {
        bills: [charge, { ...charge, service: '514-555-0102', charge_type: 'recurring', amount: '28.00' }],
        prices: [{ ...term, charge_type: '', unit_price: '28.00' }],
      },
    },
    {
      name: 'a discount on a line of its own, for an order and for a price',
      tables: {
        bills: [
          { ...charge, amount: '95.00' },
          { ...charge, charge_type: 'discount', code: '', amount: '-30.00' },
          { ...charge, service: 'B', amount: '75.00' },
          { ...charge, service: 'B', charge_type: 'discount', code: '', amount: '-10.00' },
        ],
        orders: [order],
        prices: [term],
      },
      config,
    },
    {
      name: 'no price in force',
      tables: { bills: [{ ...charge, amount: '99.00' }], prices: [{ ...term, valid_to: '2026-10-11' }] },
    },
    {
      name: 'more days before',
      tables: {
        bills: [charge],
        orders: [
          { ...order, requested_date: '', completed_date: '2026-08-12' },
          { ...order, order: 'CMD-6', nrc: '30.00' },
        ],
      },
      options: { days: 61 },
      config,
    },
    {
      name: 'neither an order nor a sheet with a one-time price',
      tables: {
        bills: [charge],
        orders: [{ ...order, nrc: '' }],
        prices: [{ ...term, charge_type: 'recurring' }],
      },
      skipped: 'no order and no price sheet states a one-time price',
    },
  ],
  flagged: [
    {
      name: 'more than ordered, beside an order without a price that is further off',
      tables: {
        bills: [{ ...charge, amount: '95.00' }],
        orders: [
          order,
          { ...order, order: 'CMD-5', completed_date: '2026-09-15', requested_date: '', nrc: '' },
        ],
      },
      config,
      findings: [ordered('95.00', '65.00', '30.00', '46.2%')],
    },
    {
      name: 'two cents more and two less',
      tables: {
        bills: [
          { ...charge, amount: '65.02' },
          { ...charge, service: '514-555-0102', amount: '64.98' },
        ],
        orders: [order, { ...order, service: '514-555-0102', order: 'CMD-8' }],
      },
      config,
      findings: [
        ordered('65.02', '65.00', '0.02', '0%'),
        {
          ...ordered('64.98', '65.00', '-0.02', '0%', { order: 'CMD-8', row: 3, orderRow: 3 }),
          service: '514-555-0102',
          message:
            '514-555-0102, INST: one-time charge of CA$64.98, CA$65.00 on order CMD-8: CA$0.02 too little (0%).',
        },
      ],
    },
    {
      name: 'one cent more than the tolerance, of an account',
      tables: { bills: [{ ...charge, amount: '66.01' }], orders: [order] },
      overrides: [{ account: '514-01', rules: { 'nrc-order-mismatch': { tolerance: '1.00' } } }],
      config,
      findings: [ordered('66.01', '65.00', '1.01', '1.6%')],
    },
    {
      name: 'nothing billed for what was ordered, an exposure',
      tables: { bills: [{ ...charge, amount: '0.00' }], orders: [order] },
      config,
      findings: [ordered('0.00', '65.00', '-65.00', '100%')],
    },
    {
      name: 'the order named before that of its code, and that before the nearest',
      tables: {
        bills: [
          { ...charge, amount: '95.00', order: 'CMD-3' },
          { ...charge, service: '514-555-0102', amount: '95.00' },
        ],
        orders: [
          order,
          { ...order, order: 'CMD-2', nrc: '95.00' },
          { ...order, order: 'CMD-3', service: 'OTHER', completed_date: '2026-09-30', nrc: '40.00' },
          { ...order, order: 'CMD-4', service: '514-555-0102', nrc: '50.00' },
          {
            ...order,
            order: 'CMD-5',
            service: '514-555-0102',
            code: 'INST',
            completed_date: '2026-09-21',
            nrc: '70.00',
          },
        ],
      },
      config,
      findings: [
        ordered('95.00', '40.00', '55.00', '137.5%', { order: 'CMD-3', orderRow: 4 }),
        {
          ...ordered('95.00', '70.00', '25.00', '35.7%', { order: 'CMD-5', row: 3, orderRow: 6 }),
          service: '514-555-0102',
          message:
            '514-555-0102, INST: one-time charge of CA$95.00, CA$70.00 on order CMD-5: CA$25.00 too much (35.7%).',
        },
      ],
    },
    {
      name: 'the order with the nearest day, dated before undated; of equal ones the first by number, the lower price',
      tables: {
        bills: [{ ...charge, amount: '95.00' }],
        orders: [
          { ...order, order: 'CMD-1', requested_date: '', completed_date: '', nrc: '10.00' },
          { ...order, order: 'CMD-2', requested_date: '', completed_date: '2026-10-10', nrc: '20.00' },
          { ...order, order: 'CMD-8', requested_date: '', completed_date: '2026-10-13', nrc: '30.00' },
          { ...order, order: 'CMD-4', requested_date: '', completed_date: '2026-10-11', nrc: '50.00' },
          { ...order, order: 'CMD-4', requested_date: '', completed_date: '2026-10-11', nrc: '9.00' },
        ],
      },
      config,
      findings: [ordered('95.00', '9.00', '86.00', '955.6%', { order: 'CMD-4', orderRow: 6 })],
    },
    {
      name: 'an order settled by another charge: the next nearest one answers',
      tables: {
        bills: [{ ...charge, amount: '95.00' }, charge],
        orders: [order, { ...order, order: 'CMD-8', completed_date: '2026-09-30', nrc: '80.00' }],
      },
      config,
      findings: [ordered('95.00', '80.00', '15.00', '18.8%', { order: 'CMD-8', orderRow: 3 })],
    },
    {
      name: 'several charges for one order: those of its code alone, the others by the sheet',
      tables: {
        bills: [{ ...charge, amount: '95.00' }, shipping],
        orders: [{ ...order, code: 'INST' }],
        prices: [{ ...term, code: 'SHIP', unit_price: '12.00' }],
      },
      config,
      findings: [
        ordered('95.00', '65.00', '30.00', '46.2%'),
        {
          ...priced('15.00', '12.00', '3.00', '25%'),
          code: 'SHIP',
          message:
            '514-555-0101, SHIP: one-time charge of CA$15.00, contract price CA$12.00: CA$3.00 too much (25%).',
          evidence: [cell('bills', 3, 'amount', '15.00'), cell('prices', 2, 'unit_price', '12.00')],
        },
      ],
    },
    {
      name: 'several charges for one order, of which one has its price in the sheet',
      tables: {
        bills: [{ ...charge, amount: '95.00' }, shipping],
        orders: [order],
        prices: [{ ...term, code: 'SHIP', unit_price: '15.00' }],
      },
      config,
      findings: [ordered('95.00', '65.00', '30.00', '46.2%')],
    },
    {
      name: 'one charge at its price in the sheet, which the order undercuts',
      tables: {
        bills: [{ ...charge, amount: '95.00' }],
        orders: [order],
        prices: [{ ...term, unit_price: '95.00' }],
      },
      config,
      findings: [ordered('95.00', '65.00', '30.00', '46.2%')],
    },
    {
      name: 'several charges for one order, together too dear: no more than the largest, of equal ones the first by code',
      tables: {
        bills: [
          { ...shipping, amount: '10.00' },
          { ...charge, code: 'VISIT', amount: '60.00' },
          { ...charge, amount: '60.00' },
        ],
        orders: [order, { ...order, order: 'CMD-8', service: '514-555-0102', nrc: '20.00' }],
      },
      config,
      findings: [
        {
          ...ordered('60.00', '0.00', '60.00', ''),
          message:
            '514-555-0101: its 3 one-time charges for order CMD-7 come to CA$130.00, CA$65.00 on the order: CA$65.00 too much, held against INST (CA$60.00).',
          evidence: [
            cell('bills', 4, 'amount', '60.00'),
            cell('bills', 3, 'amount', '60.00'),
            cell('bills', 2, 'amount', '10.00'),
            cell('orders', 2, 'nrc', '65.00'),
          ],
        },
      ],
    },
    {
      name: 'several charges for one order, together too cheap',
      tables: { bills: [{ ...charge, amount: '40.00' }, shipping], orders: [order] },
      config,
      findings: [
        {
          ...ordered('40.00', '50.00', '-10.00', ''),
          message:
            '514-555-0101: its 2 one-time charges for order CMD-7 come to CA$55.00, CA$65.00 on the order: CA$10.00 too little.',
          evidence: [
            cell('bills', 2, 'amount', '40.00'),
            cell('bills', 3, 'amount', '15.00'),
            cell('orders', 2, 'nrc', '65.00'),
          ],
        },
      ],
    },
    {
      name: 'more and less than the sheet’s price, where no order states one in the currency',
      tables: {
        bills: [
          { ...charge, amount: '95.00', quantity: '1' },
          { ...charge, service: '514-555-0102', amount: '60.00', currency: 'CAD' },
        ],
        orders: [
          { ...order, nrc: '' },
          { ...order, service: '514-555-0102', nrc: '' },
        ],
        prices: [
          { ...term, charge_type: '' },
          { ...term, code: 'VOIP', charge_type: 'recurring' },
        ],
      },
      findings: [
        priced('95.00', '65.00', '30.00', '46.2%'),
        {
          ...priced('60.00', '65.00', '-5.00', '7.7%'),
          service: '514-555-0102',
          message:
            '514-555-0102, INST: one-time charge of CA$60.00, contract price CA$65.00: CA$5.00 too little (7.7%).',
          evidence: [cell('bills', 3, 'amount', '60.00'), cell('prices', 2, 'unit_price', '65.00')],
        },
      ],
    },
    {
      name: 'an order out of time: the sheet decides, by its one-time price of a code that recurs too',
      tables: {
        bills: [
          { ...charge, amount: '95.00' },
          { ...charge, charge_type: 'recurring', amount: '28.00' },
          { ...charge, charge_type: 'credit', amount: '-30.00' },
        ],
        orders: [{ ...order, nrc: '95.00', requested_date: '', completed_date: '2026-10-01' }],
        prices: [term, { ...term, code: 'VOIP', charge_type: 'recurring' }],
      },
      options: { days: 10 },
      config,
      findings: [priced('95.00', '65.00', '30.00', '46.2%')],
    },
    {
      name: 'a price ordered in euros',
      tables: {
        bills: [{ ...charge, amount: '95.00' }],
        orders: [order],
        prices: [{ ...term, unit_price: '70.00' }],
      },
      config: { currency: 'EUR' },
      findings: [priced('95.00', '70.00', '25.00', '35.7%')],
    },
  ],
});
