import { cell, type PlainFinding } from './plain-finding.ts';

/** A line at the price agreed. */
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
  quantity: '1',
  amount: '28.00',
  currency: 'CAD',
};
/** The price agreed. */
export const term = {
  carrier: 'Laurentel',
  contract: 'C-2026',
  code: 'VOIP-STD',
  charge_type: 'recurring',
  unit_price: '28.00',
  currency: 'CAD',
};
/** A discount of a tenth on a line of its own. */
export const discountLine = { ...charge, charge_type: 'discount', code: '', amount: '-2.80' };

/** The finding on a charge of 31.50 in row 2. */
export const found: PlainFinding = {
  rule: 'mrc-contract-mismatch',
  class: 'error',
  severity: 'error',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  code: 'VOIP-STD',
  period: ['2026-10-01', '2026-10-31'],
  billed: '31.50',
  expected: '28.00',
  impact: '3.50',
  currency: 'CAD',
  message: '514-555-0101, VOIP-STD: billed CA$31.50, contract price CA$28.00: CA$3.50 too much (12.5%).',
  evidence: [cell('bills', 2, 'amount', '31.50'), cell('prices', 2, 'unit_price', '28.00')],
  also: [],
};

/** The finding on the charge of row 2, priced by the term of the given row. */
export function billed(
  amount: string,
  expected: string,
  impact: string,
  said: string,
  price: readonly [row: number, value: string] = [2, '28.00'],
): PlainFinding {
  return {
    ...found,
    ...(impact.startsWith('-') ? { class: 'exposure', severity: 'warning' } : {}),
    billed: amount,
    expected,
    impact,
    message: `514-555-0101, VOIP-STD: billed CA$${amount}, contract price CA$${expected}: ${said}.`,
    evidence: [cell('bills', 2, 'amount', amount), cell('prices', price[0], 'unit_price', price[1])],
  };
}
