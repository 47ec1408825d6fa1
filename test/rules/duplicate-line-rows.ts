import { cell, type PlainFinding } from './plain-finding.ts';
import type { FlaggedCase } from './run-case.ts';

/** A line of October. */
export const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  description: 'VoIP line',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  amount: '28.00',
  currency: 'CAD',
};
/** A call. */
export const call = {
  ...charge,
  charge_type: 'usage',
  code: 'LD',
  description: 'Call to Paris',
  quantity: '3',
  reference: '10:42',
};
/** A one-time charge of an order. */
export const fee = { ...charge, charge_type: 'one-time', code: 'INSTALL', order: 'O-1' };
/** A line of another code. */
export const seat = { ...charge, code: 'SEAT' };
/** The inventory row of the line. */
export const owned = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  code: 'VOIP-STD',
  status: 'active',
  quantity: '',
};
/** Why the order of rows decides. */
export const second = 'which of two equal lines is the second';

/** The finding on a row that repeats another one. */
export function again(row: number, first: number, amount = '28.00'): PlainFinding {
  return {
    rule: 'duplicate-line',
    class: 'error',
    severity: 'error',
    carrier: 'Laurentel',
    account: '514-01',
    invoice: 'L-1',
    service: '514-555-0101',
    code: 'VOIP-STD',
    period: ['2026-10-01', '2026-10-31'],
    billed: amount,
    expected: '0.00',
    impact: amount,
    currency: 'CAD',
    message: `514-555-0101, VOIP-STD: billed again on invoice L-1, with the same period and amount as row ${first} of bills.csv: CA$${amount} too much.`,
    evidence: [cell('bills', row, 'amount', amount), cell('bills', first, 'amount', amount)],
    also: [],
  };
}

/** What the inventory's units and the numbers of descriptions do not excuse. */
export const UNITS: readonly FlaggedCase[] = [
  {
    name: 'one line more than the inventory has units, by what the quantities of the lines make',
    tables: {
      bills: [charge, charge, charge, ...[seat, seat].map((line) => ({ ...line, quantity: '3' }))],
      inventory: [
        { ...owned, quantity: '2' },
        { ...owned, code: 'SEAT', quantity: '5' },
      ],
    },
    orderDecides: second,
    findings: [
      {
        ...again(6, 5),
        code: 'SEAT',
        message:
          '514-555-0101, SEAT: billed again on invoice L-1, with the same period and amount as row 5 of bills.csv: CA$28.00 too much.',
      },
      again(4, 2),
    ],
  },
  {
    name: 'units of another code, of a row without a code, and one-time charges',
    tables: {
      bills: [charge, charge, { ...charge, service: 'B' }, { ...charge, service: 'B' }, fee, fee],
      inventory: [
        { ...owned, code: 'OTHER', quantity: '2' },
        { ...owned, service: 'B', code: '', quantity: '2' },
        { ...owned, code: 'INSTALL', quantity: '2' },
      ],
    },
    orderDecides: second,
    findings: [
      {
        ...again(7, 6),
        code: 'INSTALL',
        message:
          '514-555-0101, INSTALL: billed again on invoice L-1, with the same period and amount as row 6 of bills.csv: CA$28.00 too much.',
      },
      again(3, 2),
      {
        ...again(5, 4),
        service: 'B',
        message:
          'B, VOIP-STD: billed again on invoice L-1, with the same period and amount as row 4 of bills.csv: CA$28.00 too much.',
      },
    ],
  },
  {
    name: 'the same number again, and a line without a description beside two numbers',
    tables: {
      bills: ['', 'DID 1001', 'DID 1002', 'did-1002'].map((description) => ({ ...charge, description })),
    },
    orderDecides: second,
    findings: [again(3, 2), again(5, 4)],
  },
];
