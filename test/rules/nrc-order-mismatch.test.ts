import { nrcOrderMismatch } from '../../src/rules/nrc-order-mismatch.ts';
import { FLAGGED } from './nrc-order-flagged.ts';
import { charge, order, term } from './nrc-order-rows.ts';
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
  flagged: FLAGGED,
});
