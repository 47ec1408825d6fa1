import { charge, term } from './mrc-contract-rows.ts';
import { cell, type PlainFinding } from './plain-finding.ts';

export { charge, term };

/** 16 of the 31 days of October, at 28.00 a month: 14.45. */
export const half = { ...charge, period_start: '2026-10-16', amount: '14.45' };
/** The service in the inventory, at the same price. */
export const row = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  code: 'VOIP-STD',
  status: 'active',
  mrc: '28.00',
  quantity: '1',
  currency: 'CAD',
};
/** The month before, at the same price. */
export const before = {
  ...charge,
  invoice: 'L-0',
  invoice_date: '2026-09-30',
  period_start: '2026-09-01',
  period_end: '2026-09-30',
};

/** The finding on the charge of row 2, a whole month for 16 days, priced by the term of row 2. */
export const found: PlainFinding = {
  rule: 'proration-error',
  class: 'error',
  severity: 'error',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  code: 'VOIP-STD',
  period: ['2026-10-16', '2026-10-31'],
  billed: '28.00',
  expected: '14.45',
  impact: '13.55',
  currency: 'CAD',
  message:
    '514-555-0101, VOIP-STD: a whole month is billed for 2026-10-16 – 2026-10-31 only: CA$28.00 instead of CA$14.45, CA$13.55 too much (93.8%).',
  evidence: cells('28.00', '2026-10-16', '2026-10-31'),
  also: [],
};

/** The finding on the charge of row 2, for another part of a month than is due. */
export function part(
  amount: string,
  impact: string,
  said: string,
  due: readonly [expected: string, from: string, to: string] = ['14.45', '2026-10-16', '2026-10-31'],
): PlainFinding {
  const [expected, from, to] = due;
  const [counted, share, difference] = said.split(', ');
  return {
    ...found,
    ...(impact.startsWith('-') ? { class: 'exposure', severity: 'warning' } : {}),
    period: [from, to],
    billed: amount,
    expected,
    impact,
    message: `514-555-0101, VOIP-STD: ${counted} of a month is billed for ${from} – ${to}, ${share} is due: CA$${amount} instead of CA$${expected}, ${difference}.`,
    evidence: cells(amount, from, to),
  };
}

/** The cells of the charge of row 2 and, unless told otherwise, of the term of row 2. */
export function cells(
  amount: string,
  from: string,
  to: string,
  price: readonly PlainFinding['evidence'][number][] = [cell('prices', 2, 'unit_price', '28.00')],
): PlainFinding['evidence'] {
  return [
    cell('bills', 2, 'amount', amount),
    cell('bills', 2, 'period_start', from),
    cell('bills', 2, 'period_end', to),
    ...price,
  ];
}
