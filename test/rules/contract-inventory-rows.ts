import { charge } from './mrc-contract-rows.ts';
import { cell, type PlainFinding } from './plain-finding.ts';

/** The service in the inventory, at another price than the contract’s 28.00. */
export const row = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  code: 'VOIP-STD',
  status: 'active',
  mrc: '26.00',
  quantity: '1',
  currency: 'CAD',
};
/** Another charge of the service. */
export const voicemail = { ...charge, code: 'VM', description: 'Voice mail', amount: '3.00' };

/** The finding on the charge of row 2, which agrees with the contract. */
export const found: PlainFinding = {
  rule: 'contract-inventory-mismatch',
  class: 'data-quality',
  severity: 'info',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  code: 'VOIP-STD',
  period: ['2026-10-01', '2026-10-31'],
  impact: '0.00',
  currency: 'CAD',
  message: said('CA$28.00', 'CA$26.00', 'contract'),
  evidence: cells('28.00', '26.00'),
  also: [],
};

/** What is said of two prices, and which of them the bill has. */
export function said(contract: string, mrc: string, agrees: string): string {
  return `514-555-0101, VOIP-STD: ${contract} by the contract and ${mrc} in the inventory; the bill agrees with the ${agrees}.`;
}

/** The cells of the charge of row 2, of a term and of the inventory’s row 2. */
export function cells(
  amount: string,
  mrc: string,
  price: readonly [row: number, value: string] = [2, '28.00'],
) {
  return [
    cell('bills', 2, 'amount', amount),
    cell('prices', price[0], 'unit_price', price[1]),
    cell('inventory', 2, 'mrc', mrc),
  ];
}
