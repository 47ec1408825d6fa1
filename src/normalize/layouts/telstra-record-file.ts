import type { WrittenLayout } from '../layout-language.ts';

/**
 * Telstra's on-line billing file: one file per account and month, comma-separated records told apart by their first
 * column, zero-padded amounts. Service summaries (DS) are the charges; equipment, calls and one-off items (DE, DF, DC, DO)
 * break them down and are not charges of their own. The header's total is tax-inclusive.
 */
export const TELSTRA_RECORD_FILE: WrittenLayout = {
  id: 'telstra-record-file',
  title: 'Telstra on-line billing file (record types DH, DS, DE, DF, DC, DO, TS)',
  carrier: 'Telstra',
  currency: 'AUD',
  dates: 'ymd',
  decimal: '.',
  type_column: 1,
  comment: '##',
  recognise: { types: ['DH', 'DS'] },
  sections: {
    DH: {
      invoice: {
        account: 2,
        invoice_date: 3,
        invoice: 4,
        previous_balance: 12,
        payments: 13,
        adjustments: 14,
        total: 16,
        amount_due: 17,
        due_date: 18,
        tax_total: 35,
      },
    },
    DS: {
      charge: {
        account: 2,
        invoice_date: 3,
        invoice: 4,
        reference: 5,
        service: 7,
        description: { columns: [12, 29] },
        period_start: 16,
        period_end: 17,
        code: 20,
        charge_type: {
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
        amount: 32,
        tax_amount: 33,
      },
    },
    DE: { detail: 'equipment of a service' },
    DF: { detail: 'fees of a service' },
    DC: { detail: 'calls' },
    DO: { detail: 'one-off items of a service' },
    TS: { detail: 'service titles' },
  },
  totals: [{ stated: { type: 'DH', column: 16 }, of: 'gross', sum: { type: 'DS', column: 34 } }],
};
