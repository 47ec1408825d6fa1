import { cell, type PlainFinding } from './plain-finding.ts';

/** A charge of August, billed in advance. */
export const advance = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-8',
  invoice_date: '2026-08-01',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  period_start: '2026-08-01',
  period_end: '2026-08-31',
  amount: '31.00',
  currency: 'CAD',
};
/** The next invoice of the account, for another service. */
export const september = {
  ...advance,
  invoice: 'L-9',
  invoice_date: '2026-09-01',
  service: '514-555-0102',
  period_start: '2026-09-01',
  period_end: '2026-09-30',
};
/** The invoice after that, of the month. */
export const october = {
  ...september,
  invoice: 'L-10',
  invoice_date: '2026-10-01',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
};
/** The service’s inventory row, ended in the middle of August. */
export const row = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  code: 'VOIP-STD',
  status: 'disconnected',
  start_date: '',
  end_date: '2026-08-15',
};
/** The header of an invoice. */
export const header = {
  carrier: 'Laurentel',
  account: '514-01',
  net_total: '31.00',
  tax_total: '0.00',
  total: '31.00',
  currency: 'CAD',
};
/** A credit of this month for the unused days. */
export const credit = {
  ...october,
  service: '514-555-0101',
  charge_type: 'credit',
  period_start: '',
  period_end: '',
  amount: '-16.00',
};
/** The same on the invoice of September. */
export const earlierCredit = { ...credit, invoice: 'L-9', invoice_date: '2026-09-01' };

/** A cell of the bills of earlier months. */
export function past(at: number, column: string, value: string) {
  return { role: 'history' as const, file: 'history-bills.csv', row: at, column, value };
}

/** The finding where nothing was given back. */
export const uncredited: PlainFinding = {
  rule: 'disconnect-credit-missing',
  class: 'error',
  severity: 'error',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-8',
  service: '514-555-0101',
  code: 'VOIP-STD',
  period: ['2026-08-01', '2026-08-31'],
  billed: '31.00',
  expected: '15.00',
  impact: '16.00',
  currency: 'CAD',
  message:
    '514-555-0101, VOIP-STD: disconnected on 2026-08-15, 16 of 31 days on invoice L-8 paid in advance and not credited since: CA$16.00 of CA$31.00 to give back.',
  evidence: [
    past(2, 'amount', '31.00'),
    cell('inventory', 2, 'end_date', '2026-08-15'),
    cell('inventory', 2, 'status', 'disconnected'),
  ],
  also: [],
};

/** The finding where the credit of row 3 of this month's bills gives back a part. */
export function short(credited: string, left: string, expected: string): PlainFinding {
  return {
    ...uncredited,
    expected,
    impact: left,
    message: `514-555-0101, VOIP-STD: disconnected on 2026-08-15, 16 of 31 days on invoice L-8 paid in advance, and only CA$${credited} credited since: CA$${left} of CA$31.00 still to give back.`,
    evidence: [...uncredited.evidence, cell('bills', 3, 'amount', `-${credited}`)],
  };
}

/** Three months of the account in which the given credits stand among this month's bills. */
export function months(...credits: Record<string, string>[]) {
  return { history: [advance, september], bills: [october, ...credits], inventory: [row] };
}

/** The finding of the whole period or its last day, by the end date. */
export function ended(on: string, days: string, expected: string, impact: string): PlainFinding {
  return {
    ...uncredited,
    expected,
    impact,
    message: `514-555-0101, VOIP-STD: disconnected on ${on}, ${days} of 31 days on invoice L-8 paid in advance and not credited since: CA$${impact} of CA$31.00 to give back.`,
    evidence: [
      past(2, 'amount', '31.00'),
      cell('inventory', 2, 'end_date', on),
      cell('inventory', 2, 'status', 'disconnected'),
    ],
  };
}
