import { cell, type PlainFinding } from './plain-finding.ts';

/** A charge of October 2026 that rose by 3.50. */
export const october = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-10',
  invoice_date: '2026-10-31',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  description: 'Voice plan',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  quantity: '',
  amount: '31.50',
  currency: 'CAD',
};

/** The same in September. */
export const september = {
  ...october,
  invoice: 'L-09',
  invoice_date: '2026-09-30',
  period_start: '2026-09-01',
  period_end: '2026-09-30',
  amount: '28.00',
};

/** The same in August. */
export const august = {
  ...september,
  invoice: 'L-08',
  invoice_date: '2026-08-31',
  period_start: '2026-08-01',
  period_end: '2026-08-31',
};

/** October and September, changed. */
export function months(now: Partial<typeof october>, before: Partial<typeof october> = {}) {
  return { bills: [{ ...october, ...now }], history: [{ ...september, ...before }] };
}

/** A change of the service ordered on a day. */
export const order = {
  carrier: 'Laurentel',
  account: '514-01',
  order: 'O-1',
  type: 'change',
  service: '514-555-0101',
  requested_date: '',
  completed_date: '2026-09-02',
};

/** An inventory row of the service. */
export const row = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  code: 'VOIP-STD',
  status: 'active',
  mrc: '30.00',
  currency: 'CAD',
};

/** A price term of the code. */
export const term = {
  carrier: 'Laurentel',
  contract: 'C-1',
  code: 'VOIP-STD',
  charge_type: 'recurring',
  unit_price: '31.50',
  currency: 'CAD',
  valid_from: '',
  valid_to: '',
  service: '',
};

/** The rise by 3.50. */
export const rise: PlainFinding = {
  rule: 'uncontracted-price-increase',
  class: 'exposure',
  severity: 'warning',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-10',
  service: '514-555-0101',
  code: 'VOIP-STD',
  period: ['2026-10-01', '2026-10-31'],
  billed: '31.50',
  expected: '28.00',
  impact: '3.50',
  currency: 'CAD',
  message: said('31.50', '28.00', '3.50', '12.5%'),
  evidence: cells('31.50', '28.00'),
  also: [],
};

/** The finding with these amounts. */
export function risen(billed: string, expected: string, impact: string, percent: string, earlier = expected) {
  return {
    ...rise,
    billed,
    expected,
    impact,
    message: said(billed, expected, impact, percent),
    evidence: cells(billed, earlier),
  };
}

function said(billed: string, expected: string, impact: string, percent: string): string {
  return `514-555-0101, VOIP-STD: billed CA$${billed}; at the price of 2026-09-01 – 2026-09-30 it is CA$${expected}: CA$${impact} more (${percent}), and no contract, inventory price or order explains it.`;
}

/** The amounts of the charge and of a row of the earlier bills. */
export function cells(billed: string, earlier: string, at = 2): PlainFinding['evidence'] {
  return [
    cell('bills', 2, 'amount', billed),
    { role: 'history', file: 'history-bills.csv', row: at, column: 'amount', value: earlier },
  ];
}
