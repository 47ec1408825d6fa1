import { billed, charge, found, term } from './mrc-contract-rows.ts';
import { cell } from './plain-finding.ts';
import type { FlaggedCase } from './run-case.ts';

/** A price that changes on 16 October, and one that changes twice. */
export const CHANGED = [
  { ...term, unit_price: '26.00', valid_to: '2026-10-15' },
  { ...term, unit_price: '28.00', valid_from: '2026-10-16' },
  { ...term, code: 'THREE', unit_price: '31.00', valid_to: '2026-10-10' },
  {
    ...term,
    code: 'THREE',
    unit_price: '62.00',
    discount_percent: '50',
    valid_from: '2026-10-11',
    valid_to: '2026-10-20',
  },
  { ...term, code: 'THREE', unit_price: '23.25', valid_from: '2026-10-21' },
];
/** What is billed in the middle of the two prices. */
const BETWEEN = { bills: [{ ...charge, amount: '27.03' }] };

/** Which price term decides: scope, dates, quantity, type, currency and description. */
export const TERM_CHOICE: readonly FlaggedCase[] = [
  {
    name: 'a price that changes inside the period, two cents beside the sum of its parts',
    tables: { bills: [{ ...charge, amount: '27.05' }], prices: CHANGED },
    findings: [billed('27.05', '26.00', '1.05', 'CA$1.05 too much (4%)', [2, '26.00'])],
  },
  {
    name: 'a price that ends inside the period, with a day before the next',
    tables: {
      ...BETWEEN,
      prices: [CHANGED[0], { ...CHANGED[1], valid_from: '2026-10-17' }].map((row) => ({ ...row })),
    },
    findings: [billed('27.03', '26.00', '1.03', 'CA$1.03 too much (4%)', [2, '26.00'])],
  },
  {
    name: 'a price that ends inside the period, followed by two',
    tables: { ...BETWEEN, prices: [...CHANGED, { ...term, unit_price: '29.00', valid_from: '2026-10-16' }] },
    findings: [billed('27.03', '26.00', '1.03', 'CA$1.03 too much (4%)', [2, '26.00'])],
  },
  {
    name: 'the narrowest scope: service before account before carrier',
    tables: {
      bills: [
        { ...charge, service: 'A', amount: '99.00' },
        { ...charge, service: 'B', amount: '99.00' },
        { ...charge, service: 'C', account: '514-02', amount: '99.00' },
      ],
      prices: [
        { ...term, unit_price: '30.00' },
        { ...term, unit_price: '20.00', account: '514-01' },
        { ...term, unit_price: '10.00', service: 'A' },
      ],
    },
    findings: [
      {
        ...found,
        service: 'A',
        billed: '99.00',
        expected: '10.00',
        impact: '89.00',
        message: 'A, VOIP-STD: billed CA$99.00, contract price CA$10.00: CA$89.00 too much (890%).',
        evidence: [cell('bills', 2, 'amount', '99.00'), cell('prices', 4, 'unit_price', '10.00')],
      },
      {
        ...found,
        service: 'B',
        billed: '99.00',
        expected: '20.00',
        impact: '79.00',
        message: 'B, VOIP-STD: billed CA$99.00, contract price CA$20.00: CA$79.00 too much (395%).',
        evidence: [cell('bills', 3, 'amount', '99.00'), cell('prices', 3, 'unit_price', '20.00')],
      },
      {
        ...found,
        account: '514-02',
        service: 'C',
        billed: '99.00',
        expected: '30.00',
        impact: '69.00',
        message: 'C, VOIP-STD: billed CA$99.00, contract price CA$30.00: CA$69.00 too much (230%).',
        evidence: [cell('bills', 4, 'amount', '99.00'), cell('prices', 2, 'unit_price', '30.00')],
      },
    ],
  },
  {
    name: 'a term whose last day is the first of the period',
    tables: { bills: [{ ...charge, amount: '31.50' }], prices: [{ ...term, valid_to: '2026-10-01' }] },
    findings: [found],
  },
  {
    name: 'a term whose first day is the first of the period, after one that ended the day before',
    tables: {
      bills: [{ ...charge, amount: '31.50' }],
      prices: [
        { ...term, unit_price: '31.50', valid_to: '2026-09-30' },
        { ...term, valid_from: '2026-10-01' },
      ],
    },
    findings: [billed('31.50', '28.00', '3.50', 'CA$3.50 too much (12.5%)', [3, '28.00'])],
  },
  {
    name: 'the band of the quantity, both ends in it',
    tables: {
      bills: [{ ...charge, quantity: '10', amount: '300.00' }],
      prices: [
        { ...term, unit_price: '30.00', max_quantity: '9' },
        { ...term, min_quantity: '10', max_quantity: '10' },
        { ...term, unit_price: '26.00', min_quantity: '11' },
      ],
    },
    findings: [billed('300.00', '280.00', '20.00', 'CA$20.00 too much (7.1%)', [3, '28.00'])],
  },
  {
    name: 'the term of the type, and in the currency, of the charge',
    tables: {
      bills: [{ ...charge, amount: '31.50' }],
      prices: [
        { ...term, unit_price: '5.00', charge_type: 'one-time' },
        { ...term, unit_price: '20.00', currency: 'USD', service: '514-555-0101' },
        term,
      ],
    },
    findings: [billed('31.50', '28.00', '3.50', 'CA$3.50 too much (12.5%)', [4, '28.00'])],
  },
  {
    name: 'the description, where the sheet has no code',
    tables: {
      bills: [{ ...charge, amount: '31.50' }],
      prices: [{ ...term, code: '', description: 'VOIP LINE' }],
    },
    findings: [found],
  },
];
