import type { SectionedLayout } from '../layout.ts';

/**
 * Telstra's on-line billing file: one file per account and month, comma-separated records told apart by their first
 * column, zero-padded amounts. Service summaries (DS) are the charges; equipment, calls and one-off items (DE, DF, DC, DO)
 * break them down and are not charges of their own. The header's total is tax-inclusive.
 */
export const TELSTRA_RECORD_FILE: SectionedLayout = {
  shape: 'sectioned',
  id: 'telstra-record-file',
  title: 'Telstra on-line billing file (record types DH, DS, DE, DF, DC, DO, TS)',
  role: 'bills',
  dates: 'ymd',
  decimal: '.',
  typeColumn: 1,
  commentPrefix: '##',
  mustHave: ['DH', 'DS'],
  sections: {
    DH: {
      record: 'invoice',
      fields: {
        carrier: { from: 'constant', value: 'Telstra' },
        currency: { from: 'constant', value: 'AUD' },
        account: { from: 'column', column: 2 },
        invoice_date: { from: 'column', column: 3 },
        invoice: { from: 'column', column: 4 },
        previous_balance: { from: 'column', column: 12 },
        payments: { from: 'column', column: 13 },
        adjustments: { from: 'column', column: 14 },
        total: { from: 'column', column: 16 },
        amount_due: { from: 'column', column: 17 },
        due_date: { from: 'column', column: 18 },
        tax_total: { from: 'column', column: 35 },
      },
    },
    DS: {
      record: 'charge',
      fields: {
        carrier: { from: 'constant', value: 'Telstra' },
        currency: { from: 'constant', value: 'AUD' },
        account: { from: 'column', column: 2 },
        invoice_date: { from: 'column', column: 3 },
        invoice: { from: 'column', column: 4 },
        reference: { from: 'column', column: 5 },
        service: { from: 'column', column: 7 },
        description: { from: 'columns', columns: [12, 29] },
        period_start: { from: 'column', column: 16 },
        period_end: { from: 'column', column: 17 },
        code: { from: 'column', column: 20 },
        charge_type: {
          from: 'column',
          column: 21,
          words: {
            RENTAL: 'recurring',
            STNDR: 'recurring',
            STNDRNP: 'recurring',
            USAGE: 'usage',
            USAGETCC: 'usage',
            ONCEONLY: 'one-time',
            DISCOUNT: 'discount',
          },
        },
        amount: { from: 'column', column: 32 },
        tax_amount: { from: 'column', column: 33 },
      },
    },
    DE: { record: 'detail', what: 'equipment of a service' },
    DF: { record: 'detail', what: 'fees of a service' },
    DC: { record: 'detail', what: 'calls' },
    DO: { record: 'detail', what: 'one-off items of a service' },
    TS: { record: 'detail', what: 'service titles' },
  },
  controls: [{ counts: 'gross', stated: { type: 'DH', column: 16 }, sum: { type: 'DS', column: 34 } }],
};
