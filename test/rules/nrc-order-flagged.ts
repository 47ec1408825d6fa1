import { charge, order, ordered, priced, term } from './nrc-order-rows.ts';
import { cell } from './plain-finding.ts';
import type { FlaggedCase } from './run-case.ts';

const config = { currency: 'CAD' };
const shipping = { ...charge, code: 'SHIP', amount: '15.00' };

/** What the rule nrc-order-mismatch flags, with every finding in full. */
export const FLAGGED: readonly FlaggedCase[] = [
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
];
