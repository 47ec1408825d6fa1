import type { CellEvidence } from '../../src/records/origin.ts';

/** A row of a plain file. */
export type Row = Record<string, string>;

/** A recurring charge of 28.00 on an invoice of account 514-01. */
export function line(invoice: string, date: string, from = '', to = '', more: Row = {}): Row {
  return {
    carrier: 'Laurentel',
    account: '514-01',
    invoice,
    invoice_date: date,
    due_date: '',
    period_start: from,
    period_end: to,
    service: '514-555-0101',
    charge_type: 'recurring',
    code: 'VOIP-STD',
    amount: '28.00',
    currency: 'CAD',
    ...more,
  };
}

/** The header of an invoice of account 514-01. */
export function header(invoice: string, date: string, from = '', to = '', more: Row = {}): Row {
  return {
    carrier: 'Laurentel',
    account: '514-01',
    invoice,
    invoice_date: date,
    due_date: '',
    period_start: from,
    period_end: to,
    previous_balance: '',
    payments: '',
    adjustments: '',
    net_total: '',
    total: '',
    amount_due: '',
    currency: 'CAD',
    ...more,
  };
}

/** A cell of a plain file of earlier months, as evidence. */
export function pastCell(of: 'bills' | 'invoices', row: number, column: string, value: string): CellEvidence {
  return { role: 'history', file: `history-${of}.csv`, row, column, value };
}
