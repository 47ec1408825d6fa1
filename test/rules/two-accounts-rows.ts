import { cell, type PlainFinding } from './plain-finding.ts';

/** A recurring charge for October. */
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
/** The same on another account. */
export const other = { ...charge, account: '514-02', invoice: 'L-2' };
/** The inventory row of the first account. */
export const row = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  code: 'VOIP-STD',
  status: 'active',
  start_date: '',
  end_date: '',
};
export const october = '2026-10-01 – 2026-10-31';

/** The finding on the row of the second account, beside the first. */
export function twice(changes: Partial<PlainFinding> = {}): PlainFinding {
  return {
    rule: 'duplicate-service-across-accounts',
    class: 'error',
    severity: 'error',
    carrier: 'Laurentel',
    account: '514-02',
    invoice: 'L-2',
    service: '514-555-0101',
    code: 'VOIP-STD',
    period: ['2026-10-01', '2026-10-31'],
    billed: '28.00',
    expected: '0.00',
    impact: '28.00',
    currency: 'CAD',
    message: `514-555-0101, VOIP-STD: billed on account 514-02, and also on account 514-01 (CA$28.00), both for ${october}: CA$28.00 too much.`,
    evidence: [
      cell('bills', 3, 'amount', '28.00'),
      cell('bills', 3, 'account', '514-02'),
      cell('bills', 2, 'amount', '28.00'),
      cell('bills', 2, 'account', '514-01'),
    ],
    also: [],
    ...changes,
  };
}

/** The same where the first account's charge is claimed: the inventory has the service on the second. */
export const firstClaimed = twice({
  account: '514-01',
  invoice: 'L-1',
  message: `514-555-0101, VOIP-STD: billed on account 514-01, and also on account 514-02 (CA$28.00), both for ${october}: CA$28.00 too much.`,
  evidence: [
    cell('bills', 2, 'amount', '28.00'),
    cell('bills', 2, 'account', '514-01'),
    cell('bills', 3, 'amount', '28.00'),
    cell('bills', 3, 'account', '514-02'),
    cell('inventory', 2, 'account', '514-02'),
  ],
});

/** The finding for one day in common, under another code where one is given. */
export function oneDay(amount: string, code?: string): PlainFinding {
  return {
    ...twice({
      period: ['2026-10-31', '2026-11-30'],
      billed: amount,
      impact: amount,
      message: `514-555-0101, ${code ?? 'VOIP-STD'}: billed on account 514-02, and also on account 514-01 (CA$28.00), both for 2026-10-31 – 2026-10-31: CA$${amount} too much.`,
      evidence: [
        cell('bills', 3, 'amount', amount),
        cell('bills', 3, 'account', '514-02'),
        cell('bills', 2, 'amount', '28.00'),
        cell('bills', 2, 'account', '514-01'),
      ],
    }),
  };
}
