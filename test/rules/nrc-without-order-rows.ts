import { cell, type PlainFinding } from './plain-finding.ts';

/** A one-time charge of a day. */
export const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  invoice_date: '2026-10-31',
  service: '514-555-0101',
  charge_type: 'one-time',
  code: 'INST',
  period_start: '2026-10-12',
  period_end: '2026-10-12',
  amount: '65.00',
  currency: 'CAD',
};
/** The order for it. */
export const order = {
  carrier: 'Laurentel',
  account: '514-01',
  order: 'CMD-7',
  type: 'add',
  service: '514-555-0101',
  requested_date: '',
  completed_date: '2026-10-12',
};
/** An order for another service. */
export const elsewhere = { ...order, order: 'CMD-8', service: '514-555-0199' };
/** The charge without any day. */
export const undated = { ...charge, invoice_date: '', period_start: '', period_end: '' };

/** The finding where there is no order for it. */
export const unordered: PlainFinding = {
  rule: 'nrc-without-order',
  class: 'error',
  severity: 'warning',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  code: 'INST',
  period: ['2026-10-12', '2026-10-12'],
  billed: '65.00',
  expected: '0.00',
  impact: '65.00',
  currency: 'CAD',
  message: '514-555-0101, INST: one-time charge of CA$65.00, and no order of Laurentel is for it.',
  evidence: [cell('bills', 2, 'amount', '65.00')],
  also: [],
};
const { period: _, ...rest } = unordered;
/** The same on a charge without a period. */
export const withoutPeriod: PlainFinding = rest;

/** The finding where the only order is of the day in the given column. */
export function untimely(
  column: 'requested_date' | 'completed_date',
  day: string,
  days = '60',
): PlainFinding {
  return {
    ...unordered,
    message: `514-555-0101, INST: one-time charge of CA$65.00 for 2026-10-12 – 2026-10-31, and no order in the ${days} days before or since; the nearest, CMD-7, is of ${day}.`,
    evidence: [cell('bills', 2, 'amount', '65.00'), cell('orders', 2, column, day)],
  };
}
