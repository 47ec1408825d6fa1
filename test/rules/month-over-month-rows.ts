import { cell, type PlainFinding } from './plain-finding.ts';

/** A charge of October 2026. */
export const october = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-10',
  invoice_date: '2026-10-31',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  amount: '28.00',
  currency: 'CAD',
};

const LAST_DAYS: Readonly<Record<string, string>> = { '06': '30', '07': '31', '08': '31', '09': '30' };

/** The same charge in an earlier month of 2026. */
export function earlier(month: string, row: Partial<typeof october> = {}): typeof october {
  const last = `2026-${month}-${LAST_DAYS[month] ?? ''}`;
  const dates = { invoice_date: last, period_start: `2026-${month}-01`, period_end: last };
  return { ...october, invoice: `L-${month}`, ...dates, ...row };
}

/** July to September with the charge at these amounts. */
export function threeMonths(...amounts: readonly [string, string, string]): (typeof october)[] {
  return ['07', '08', '09'].map((month, index) => earlier(month, { amount: amounts[index] ?? '' }));
}

/** October at 35.00 after three months of 28.00. */
export const upBySeven: PlainFinding = {
  rule: 'month-over-month-spike',
  class: 'exposure',
  severity: 'warning',
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  period: ['2026-10-01', '2026-10-31'],
  billed: '35.00',
  expected: '28.00',
  impact: '7.00',
  currency: 'CAD',
  message:
    '514-555-0101: recurring charges of CA$35.00 a month, CA$28.00 on average in the three months before: CA$7.00 more (25%).',
  evidence: [cell('bills', 2, 'amount', '35.00'), past(4, '28.00'), past(3, '28.00'), past(2, '28.00')],
  also: [],
};

/** The amount in a row of the earlier bills. */
export function past(row: number, value: string): PlainFinding['evidence'][number] {
  return { role: 'history', file: 'history-bills.csv', row, column: 'amount', value };
}

/** July to September at 28.00. */
export const steady = threeMonths('28.00', '28.00', '28.00');

/** October at an amount, after three months. */
export function at(amount: string, history = steady) {
  return { bills: [{ ...october, amount }], history };
}
