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
  quantity: '1',
  amount: '28.00',
  currency: 'CAD',
};

/** Its inventory row. */
export const row = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  code: 'VOIP-STD',
  status: 'suspended',
  start_date: '',
  end_date: '',
};

/** Its price in the contract. */
export const term = {
  carrier: 'Laurentel',
  code: 'VOIP-STD',
  description: 'VoIP line',
  charge_type: '',
  unit_price: '28.00',
  currency: 'CAD',
  valid_from: '2026-10-01',
  valid_to: '2026-10-01',
  min_quantity: '',
  max_quantity: '',
  discount_percent: '',
  account: '',
  service: '',
};

/** Its price while suspended. */
export const suspendedTerm = { ...term, code: 'VOIP-STD-SUSP', unit_price: '5.00' };

/** The finding on the charge, where no price sheet has a suspended price. */
export function unpriced(amount = '28.00'): PlainFinding {
  return {
    rule: 'billed-while-suspended',
    class: 'error',
    severity: 'warning',
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
    message: `514-555-0101, VOIP-STD: suspended in the inventory and billed CA$${amount}, with no suspended price in the price sheets: CA$${amount} too much.`,
    evidence: [cell('bills', 2, 'amount', amount), cell('inventory', 2, 'status', 'suspended')],
    also: [],
  };
}

/** The finding beside the suspended price of a row of the price sheet. */
export function priced(billed: string, expected: string, impact: string, priceRow = 2): PlainFinding {
  const unitPrice = expected === '4.35' ? '5.00' : expected;
  return {
    ...unpriced(billed),
    expected,
    impact,
    message: `514-555-0101, VOIP-STD: suspended in the inventory and billed CA$${billed}, suspended price CA$${expected}: CA$${impact} too much.`,
    evidence: [...unpriced(billed).evidence, cell('prices', priceRow, 'unit_price', unitPrice)],
  };
}
