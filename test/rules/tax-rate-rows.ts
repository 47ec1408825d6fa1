import { cell, type PlainFinding } from './plain-finding.ts';

/** A charge of October 2026 with tax at no expected rate. */
export const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  invoice_date: '2026-10-31',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  amount: '100.00',
  currency: 'CAD',
  tax_rate: '',
  tax_amount: '16.00',
};
/** Two taxes on one amount. */
export const quebec = [
  { name: 'TPS', rate: '5' },
  { name: 'TVQ', rate: '9.975' },
];
/** One tax. */
export const vat = [{ name: 'VAT', rate: '20' }];
/** A rate that another one followed. */
export const ended = [
  { name: 'Old', rate: '16', from: '', to: '2026-10-30' },
  { name: 'New', rate: '20', from: '2026-10-31', to: '2026-11-30' },
];

/** The charge, changed, where two taxes are expected. */
export function taxed(bill: Partial<typeof charge>) {
  return { bills: [{ ...charge, ...bill }], taxes: quebec };
}

/** The finding on the charge. */
export const tooMuch: PlainFinding = {
  rule: 'tax-rate-mismatch',
  class: 'error',
  severity: 'error',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  code: 'VOIP-STD',
  period: ['2026-10-01', '2026-10-31'],
  billed: '16.00',
  expected: '14.98',
  impact: '1.02',
  currency: 'CAD',
  message:
    '514-555-0101, VOIP-STD: tax of CA$16.00 on CA$100.00 is 16%; at 14.975% (TPS + TVQ) it is CA$14.98: CA$1.02 too much.',
  evidence: [cell('bills', 2, 'tax_amount', '16.00'), cell('bills', 2, 'amount', '100.00')],
  also: [],
};
/** The same of a charge without a period. */
export const withoutPeriod: PlainFinding = { ...tooMuch };
delete (withoutPeriod as { period?: unknown }).period;
/** The same below the expected rate. */
export const tooLittle: PlainFinding = {
  ...tooMuch,
  class: 'exposure',
  severity: 'warning',
};

/** What findings on tax groups of the e-invoice share. */
export const ofGroup = {
  rule: 'tax-rate-mismatch',
  class: 'error',
  severity: 'error',
  carrier: 'Laurentel',
  invoice: 'L-1',
  code: 'S',
  currency: 'EUR',
  also: [],
} as const;

/** The cells of one tax group of the e-invoice: its amount, rate and base. */
export function groupCells(at: number, tax: string, rate: string, base: string): PlainFinding['evidence'] {
  const path = `/Invoice/cac:TaxTotal/cac:TaxSubtotal[${at}]`;
  const placed = (child: string, term: string, value: string) => ({
    role: 'bills' as const,
    file: 'bill.xml',
    path: `${path}/${child}`,
    row: 1,
    term,
    value,
  });
  return [
    placed('cbc:TaxAmount', 'BT-117', tax),
    placed('cac:TaxCategory/cbc:Percent', 'BT-119', rate),
    placed('cbc:TaxableAmount', 'BT-116', base),
  ];
}
