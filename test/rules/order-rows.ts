import { cell, type PlainFinding } from './plain-finding.ts';

/** A line of the month. */
export const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  amount: '31.00',
  currency: 'CAD',
};
/** A change to 25.00 on the day before the month. */
export const order = {
  carrier: 'Laurentel',
  account: '514-01',
  order: 'CMD-7',
  type: 'change',
  service: '514-555-0101',
  code: '',
  requested_date: '',
  completed_date: '2026-09-30',
  mrc: '25.00',
};
/** A disconnect in the middle of the month. */
export const disconnect = { ...order, type: 'disconnect', completed_date: '2026-10-15', mrc: '' };
/** The line’s row in the inventory. */
export const row = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  code: 'VOIP-STD',
  status: 'active',
  start_date: '',
  end_date: '',
};
/** The same, ended before the month. */
export const gone = { ...row, status: 'disconnected', end_date: '2026-09-15' };

const base: PlainFinding = {
  rule: 'order-not-reflected',
  class: 'error',
  severity: 'error',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  code: 'VOIP-STD',
  period: ['2026-10-01', '2026-10-31'],
  billed: '31.00',
  currency: 'CAD',
  message: '',
  evidence: [],
  also: [],
};

/** The finding on a line billed after a disconnect of the day; both stand in the given row of their files. */
export function disconnected(
  day: string,
  days: string,
  expected: string,
  impact: string,
  at = 2,
  service = '514-555-0101',
): PlainFinding {
  return {
    ...base,
    service,
    expected,
    impact,
    message: `${service}, VOIP-STD: disconnected by order CMD-7 on ${day}, ${days} of 31 days billed after it: CA$${impact} of CA$31.00 not due.`,
    evidence: [
      cell('bills', at, 'amount', '31.00'),
      cell('orders', at, 'completed_date', day),
      cell('orders', at, 'type', 'disconnect'),
    ],
  };
}

/** The finding on a line at another price than since the change; both stand in the given row of their files. */
export function changed(
  billed: string,
  expected: string,
  impact: string,
  percent: string,
  at = 2,
  service = '514-555-0101',
): PlainFinding {
  const below = impact.startsWith('-');
  return {
    ...base,
    ...(below ? { class: 'exposure', severity: 'warning' } : {}),
    service,
    billed,
    expected,
    impact,
    message: `${service}, VOIP-STD: billed CA$${billed}, CA$${expected} since order CMD-7 of 2026-09-30: CA$${impact.replace('-', '')} too ${below ? 'little' : 'much'} (${percent}).`,
    evidence: [
      cell('bills', at, 'amount', billed),
      cell('orders', at, 'mrc', '25.00'),
      cell('orders', at, 'completed_date', '2026-09-30'),
    ],
  };
}
