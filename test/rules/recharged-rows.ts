import { cell, type PlainFinding } from './plain-finding.ts';

/** A recurring charge of this month, for 22 September – 21 October. */
export const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-10',
  invoice_date: '2026-10-01',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  description: 'VoIP line',
  period_start: '2026-09-22',
  period_end: '2026-10-21',
  quantity: '',
  amount: '30.00',
  currency: 'CAD',
};

/** The header of its invoice. */
export const header = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-10',
  invoice_date: '2026-10-01',
  net_total: '30.00',
  currency: 'CAD',
};

/** The same on the invoice of September, for that month. */
export const september = {
  ...charge,
  invoice: 'L-9',
  invoice_date: '2026-09-01',
  period_start: '2026-09-01',
  period_end: '2026-09-30',
};

/** A credit for the service on the invoice of a charge, without code and period unless they are given. */
export function creditOf(
  billed: typeof charge,
  changes: Partial<typeof charge> & { readonly amount: string },
): typeof charge {
  return { ...billed, charge_type: 'credit', code: '', period_start: '', period_end: '', ...changes };
}

/** A cell of the earlier months. */
const past = (row: number, column: string, value: string) => ({
  ...cell('bills', row, column, value),
  role: 'history' as const,
  file: 'history-bills.csv',
});
/** The cells of the first charge of this month. */
export const cells = (amount: string, from: string, to: string) => [
  cell('bills', 2, 'amount', amount),
  cell('bills', 2, 'period_start', from),
  cell('bills', 2, 'period_end', to),
];
/** The cells of an earlier charge. */
export const pastCells = (row: number, amount: string, from: string, to: string) => [
  past(row, 'amount', amount),
  past(row, 'period_start', from),
  past(row, 'period_end', to),
];
/** The cells of the charge of September, in the first row. */
export const ofSeptember = pastCells(2, '30.00', '2026-09-01', '2026-09-30');

/** Nine days of 22 September – 21 October, billed on L-9 already. */
export const nineDays: PlainFinding = {
  rule: 'recharged-period',
  class: 'error',
  severity: 'error',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-10',
  service: '514-555-0101',
  code: 'VOIP-STD',
  period: ['2026-09-22', '2026-10-21'],
  billed: '30.00',
  expected: '21.00',
  impact: '9.00',
  currency: 'CAD',
  message:
    '514-555-0101, VOIP-STD: 9 of the 30 days of 2026-09-22 – 2026-10-21 already billed on invoice L-9: CA$9.00 of CA$30.00 too much.',
  evidence: [...cells('30.00', '2026-09-22', '2026-10-21'), ...ofSeptember],
  also: [],
};
/** One day of 30 September – 29 October. */
export const oneDay: PlainFinding = {
  ...nineDays,
  period: ['2026-09-30', '2026-10-29'],
  expected: '29.00',
  impact: '1.00',
  message:
    '514-555-0101, VOIP-STD: 1 of the 30 days of 2026-09-30 – 2026-10-29 already billed on invoice L-9: CA$1.00 of CA$30.00 too much.',
  evidence: [...cells('30.00', '2026-09-30', '2026-10-29'), ...ofSeptember],
};
/** The charge for 30 September – 29 October. */
export const fromThe30th = { ...charge, period_start: '2026-09-30', period_end: '2026-10-29' };
