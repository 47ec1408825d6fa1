import { cell, type PlainFinding } from './plain-finding.ts';

/** A recurring charge for October. */
export const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  invoice_date: '2026-10-31',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  description: 'VoIP line',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  amount: '28.00',
  currency: 'CAD',
};
/** A call of the same invoice, without a period. */
export const call = { ...charge, charge_type: 'usage', code: 'LD', period_start: '', period_end: '' };
/** The only inventory row of the account. */
export const row = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  code: '',
  status: 'disconnected',
  end_date: '2026-09-30',
};
/** The header of the invoice. */
export const header = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  invoice_date: '2026-10-31',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  net_total: '28.00',
  currency: 'CAD',
};

/** The finding on the recurring charge. */
export function closed(amount = '28.00', ended = '2026-09-30'): PlainFinding {
  return {
    rule: 'account-closed-billed',
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
    message: `514-555-0101, VOIP-STD: CA$${amount} billed on account 514-01, whose last service ended on ${ended}.`,
    evidence: [
      cell('bills', 2, 'amount', amount),
      cell('bills', 2, 'period_start', '2026-10-01'),
      cell('bills', 2, 'account', '514-01'),
      cell('inventory', 2, 'end_date', ended),
      cell('inventory', 2, 'status', 'disconnected'),
    ],
    also: [],
  };
}

/** The finding on a call of the first row, by the date of its invoice. */
export const lateCall: PlainFinding = {
  rule: 'account-closed-billed',
  class: 'error',
  severity: 'error',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  code: 'LD',
  billed: '28.00',
  expected: '0.00',
  impact: '28.00',
  currency: 'CAD',
  message: '514-555-0101, LD: CA$28.00 billed on account 514-01, whose last service ended on 2026-09-29.',
  evidence: [
    cell('bills', 2, 'amount', '28.00'),
    cell('bills', 2, 'invoice_date', '2026-10-31'),
    cell('bills', 2, 'account', '514-01'),
    cell('inventory', 2, 'end_date', '2026-09-29'),
    cell('inventory', 2, 'status', 'disconnected'),
  ],
  also: [],
};
