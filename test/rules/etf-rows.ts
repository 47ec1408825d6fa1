import type { CellEvidence } from '../../src/records/origin.ts';
import { cell, type PlainFinding } from './plain-finding.ts';

/** A fee for ending the service early. */
export const fee = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  invoice_date: '2026-10-31',
  service: '514-555-0101',
  charge_type: 'one-time',
  code: 'X9',
  description: 'Early termination fee',
  period_start: '2026-10-10',
  period_end: '2026-10-10',
  amount: '180.00',
  currency: 'CAD',
};
/** The service’s monthly line. */
export const line = {
  ...fee,
  charge_type: 'recurring',
  code: 'VOIP-STD',
  description: 'VoIP line',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  amount: '28.00',
};
/** The service’s inventory row, ended in the middle of August. */
export const row = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  code: 'VOIP-STD',
  status: 'active',
  end_date: '',
  contract: '',
};
/** The row, disconnected on the day before the fee. */
export const gone = { ...row, status: 'disconnected', end_date: '2026-10-09' };
/** An order. */
export const order = {
  carrier: 'Laurentel',
  account: '514-01',
  order: 'CMD-7',
  type: 'disconnect',
  service: '514-555-0101',
  code: '',
  requested_date: '2026-10-05',
  completed_date: '',
};
/** A price term. */
export const term = {
  carrier: 'Laurentel',
  contract: 'C-1',
  code: 'VOIP-STD',
  charge_type: 'recurring',
  unit_price: '28.00',
  currency: 'CAD',
  valid_to: '2026-09-30',
  account: '',
  service: '',
};

/** The finding on a service that is active. */
export const found: PlainFinding = {
  rule: 'etf-unwarranted',
  class: 'error',
  severity: 'warning',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  code: 'X9',
  period: ['2026-10-10', '2026-10-10'],
  billed: '180.00',
  expected: '0.00',
  impact: '180.00',
  currency: 'CAD',
  message:
    '514-555-0101, X9: CA$180.00 for early termination, although the inventory has the service as active and no order ends it.',
  evidence: [
    cell('bills', 2, 'amount', '180.00'),
    cell('bills', 2, 'description', 'Early termination fee'),
    cell('inventory', 2, 'status', 'active'),
  ],
  also: [],
};

/** The finding where the last term, in the given row, ended before the day of the end. */
export function ended(on: string, day: string, at = 2, description = fee.description): PlainFinding {
  const evidence: CellEvidence[] = [
    cell('bills', 2, 'amount', '180.00'),
    cell('bills', 2, 'description', description),
    cell('prices', at, 'valid_to', on),
  ];
  return {
    ...found,
    message: `514-555-0101, X9: CA$180.00 for early termination on ${day}, although the last price term that binds it ended on ${on}.`,
    evidence,
  };
}

/** Descriptions of such fees. */
export const spellings = [
  'ETF',
  'Cancellation-fee',
  'FRAIS DE RESILIATION',
  'Indemnité de résiliation',
  'Résiliation anticipée du contrat',
  'غَرامة إنهاء مبكر',
  'رسوم الإنهاء المبكر',
];
