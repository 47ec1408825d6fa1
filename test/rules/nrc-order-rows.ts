import { cell, type PlainFinding } from './plain-finding.ts';

/** A one-time charge at the price ordered. */
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
  quantity: '1',
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
  code: '',
  requested_date: '2026-09-20',
  completed_date: '2026-10-12',
  nrc: '65.00',
};
/** Its price in the sheet. */
export const term = {
  carrier: 'Laurentel',
  contract: 'C-2026',
  code: 'INST',
  charge_type: 'one-time',
  unit_price: '65.00',
  currency: 'CAD',
};

const found: PlainFinding = {
  rule: 'nrc-order-mismatch',
  class: 'error',
  severity: 'error',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  code: 'INST',
  period: ['2026-10-12', '2026-10-12'],
  currency: 'CAD',
  message: '',
  evidence: [],
  also: [],
};

/** The finding on a charge of `billed` for an order of `price`, which stand in row 2 or the given row of their files. */
export function ordered(
  billed: string,
  price: string,
  impact: string,
  percent: string,
  where: {
    readonly order?: string;
    readonly row?: number;
    readonly orderRow?: number;
    readonly code?: string;
  } = {},
): PlainFinding {
  const { order: number = 'CMD-7', row = 2, orderRow = 2, code = 'INST' } = where;
  return {
    ...side(impact),
    code,
    billed,
    expected: price,
    impact,
    message: `514-555-0101, ${code}: one-time charge of CA$${billed}, CA$${price} on order ${number}: ${said(impact)} (${percent}).`,
    evidence: [cell('bills', row, 'amount', billed), cell('orders', orderRow, 'nrc', price)],
  };
}

/** The finding on a charge of row 2 for which the term of row 2 has the price. */
export function priced(
  billed: string,
  expected: string,
  impact: string,
  percent: string,
  unitPrice = expected,
): PlainFinding {
  return {
    ...side(impact),
    billed,
    expected,
    impact,
    message: `514-555-0101, INST: one-time charge of CA$${billed}, contract price CA$${expected}: ${said(impact)} (${percent}).`,
    evidence: [cell('bills', 2, 'amount', billed), cell('prices', 2, 'unit_price', unitPrice)],
  };
}

function side(impact: string): PlainFinding {
  return impact.startsWith('-') ? { ...found, class: 'exposure', severity: 'warning' } : found;
}

function said(impact: string): string {
  return `CA$${impact.replace('-', '')} too ${impact.startsWith('-') ? 'little' : 'much'}`;
}
