import { cell, type PlainFinding } from './plain-finding.ts';

/** A line at the price of the inventory. */
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
  currency: 'EUR',
};
/** A row that has a code. */
export const row = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  code: 'VOIP-STD',
  status: 'active',
  mrc: '28.00',
  currency: 'EUR',
};
/** A row that answers for its whole service. */
export const codeless = { ...row, code: '', mrc: '33.00' };
/** A second line of the same service. */
export const voicemail = { ...charge, code: 'VOICEMAIL', amount: '5.00' };
/** A discount on a line of its own. */
export const discountLine = { ...charge, charge_type: 'discount', code: '', amount: '-2.00' };

/** The finding on the charge of row 2. */
export function billed(amount: string, expected: string, impact: string, said: string): PlainFinding {
  return {
    rule: 'mrc-inventory-mismatch',
    ...(impact.startsWith('-')
      ? { class: 'exposure', severity: 'warning' }
      : { class: 'error', severity: 'error' }),
    carrier: 'Laurentel',
    account: '514-01',
    invoice: 'L-1',
    service: '514-555-0101',
    code: 'VOIP-STD',
    period: ['2026-10-01', '2026-10-31'],
    billed: amount,
    expected,
    impact,
    currency: 'EUR',
    message: `514-555-0101, VOIP-STD: billed €${amount}, €${expected} in the inventory: ${said}.`,
    evidence: [cell('bills', 2, 'amount', amount), cell('inventory', 2, 'mrc', '28.00')],
    also: [],
  };
}
