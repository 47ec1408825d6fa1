/** A claim of 3.50 CAD for October that the carrier approved; its credit is expected by 15 December. */
export const CLAIM = {
  claim: 'D-2026-0001',
  state: 'credit-promised',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-10',
  bill_date: '2026-10-31',
  service: '514-555-0101',
  code: 'VOIP-STD',
  rule: 'mrc-contract-mismatch',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  disputed: '3.50',
  currency: 'CAD',
  found: '2026-10-31',
  outcome: 'approved',
  confirmed: '3.50',
  credit_expected: '2026-12-15',
} as const;

/** The charge of the claim's service for December, on invoice L-12 of 31 December. */
export const BILLED = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-12',
  invoice_date: '2026-12-31',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  description: 'Voice line',
  period_start: '2026-12-01',
  period_end: '2026-12-31',
  amount: '28.00',
  currency: 'CAD',
} as const;

/** A credit of 3.50 CAD for the service on the same invoice. */
export const CREDIT = {
  ...BILLED,
  charge_type: 'credit',
  description: 'Credit',
  period_start: '',
  period_end: '',
  amount: '-3.50',
} as const;

/** A line that takes 3.50 CAD back on the same invoice. */
export const DEBIT = {
  ...CREDIT,
  charge_type: 'adjustment',
  description: 'Credit reversal',
  amount: '3.50',
} as const;
