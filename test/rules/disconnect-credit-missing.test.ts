import { disconnectCreditMissing } from '../../src/rules/disconnect-credit-missing.ts';
import { FLAGGED } from './disconnect-credit-flagged.ts';
import { advance, credit, earlierCredit, months, october, row, september } from './disconnect-credit-rows.ts';
import { ruleTester } from './rule-tester.ts';

ruleTester(disconnectCreditMissing, {
  fine: [
    {
      name: 'a row without a code that ended, of a service that another row has',
      tables: {
        ...months(),
        inventory: [
          { ...row, code: '' },
          { ...row, code: 'OTHER', status: 'active', end_date: '' },
        ],
      },
    },
    { name: 'the unused days given back to the cent', tables: months(credit) },
    { name: 'one cent less given back', tables: months({ ...credit, amount: '-15.99' }) },
    {
      name: 'given back on the next invoice, as an adjustment without a code, on another account',
      tables: {
        ...months(),
        history: [
          advance,
          september,
          { ...earlierCredit, account: '514-02', charge_type: 'adjustment', code: '' },
        ],
      },
    },
    {
      name: 'the whole charge reversed by a recurring line, or given back in two parts',
      tables: {
        ...months({ ...credit, charge_type: 'recurring', amount: '-31.00' }),
        history: [
          advance,
          september,
          { ...advance, service: '514-555-0103' },
          { ...earlierCredit, service: '514-555-0103', amount: '-10.00' },
          { ...earlierCredit, service: '514-555-0103', amount: '-6.00' },
        ],
        inventory: [row, { ...row, service: '514-555-0103' }],
      },
    },
    {
      name: 'a credit without a service of exactly the unused days, on the account',
      tables: months({ ...credit, service: '' }),
    },
    {
      name: 'two codes of a service, each given back by a credit, one of them without a code',
      tables: {
        ...months({ ...credit, code: '', amount: '-5.00' }, credit),
        history: [{ ...advance, code: 'VOICEMAIL', amount: '9.69' }, advance, september],
        inventory: [row, { ...row, code: 'VOICEMAIL' }],
      },
    },
    {
      name: 'a credit of this month on an invoice without a date',
      tables: months({ ...credit, invoice: 'L-X', invoice_date: '' }),
    },
    {
      name: 'only one later invoice known',
      tables: { history: [advance], bills: [october], inventory: [row] },
    },
    {
      name: 'later invoices of another account and carrier, and one of the same day',
      tables: {
        history: [
          advance,
          { ...september, account: '514-02' },
          { ...september, carrier: 'Boreal' },
          { ...september, invoice: 'L-8B', invoice_date: '2026-08-01' },
        ],
        bills: [october],
        inventory: [row],
      },
    },
    {
      name: 'billed after the last billable day',
      tables: { ...months(), history: [{ ...advance, invoice_date: '2026-08-16' }, september] },
    },
    {
      name: 'the last day of the period, and a period that begins two days after the end',
      tables: {
        ...months(),
        history: [advance, { ...advance, invoice_date: '2026-07-15', service: '514-555-0103' }, september],
        inventory: [
          { ...row, end_date: '2026-08-31' },
          { ...row, service: '514-555-0103', end_date: '2026-07-30' },
        ],
      },
    },
    {
      name: 'a row that is active, has no end date, or another code; no row',
      tables: {
        ...months(),
        history: [
          advance,
          { ...advance, service: '514-555-0103' },
          { ...advance, service: '514-555-0104' },
          { ...advance, service: '514-555-0105' },
          september,
        ],
        inventory: [
          { ...row, status: 'active' },
          { ...row, service: '514-555-0103', end_date: '' },
          { ...row, service: '514-555-0104', code: 'OTHER' },
        ],
      },
    },
    {
      name: 'days that another row of the code answers for',
      tables: {
        ...months(),
        inventory: [row, { ...row, status: 'active', start_date: '2026-08-16', end_date: '' }],
      },
    },
    {
      name: 'charges that do not recur, ask for nothing, or have no invoice date but a period; credits',
      tables: {
        ...months(),
        history: [
          { ...advance, charge_type: 'one-time' },
          { ...advance, amount: '0.00' },
          { ...advance, amount: '-31.00' },
          { ...advance, invoice: 'L-7', invoice_date: '' },
          september,
        ],
      },
    },
    {
      name: 'this month’s charge, which billed-after-disconnect looks at',
      tables: {
        ...months({ ...october, service: '514-555-0101' }),
        history: [september],
        inventory: [{ ...row, end_date: '2026-10-15' }],
      },
    },
    { name: 'exactly the tolerance', tables: months(), options: { tolerance: '16.00' } },
    {
      name: 'an account whose invoices cannot be told apart',
      tables: {
        ...months(),
        history: [advance, september, { ...september, invoice: 'L-9B' }].map((one) => ({
          ...one,
          account: '',
        })),
        bills: [{ ...october, account: '' }],
      },
    },
    {
      name: 'nothing billed in advance',
      tables: { ...months(), history: [{ ...advance, invoice_date: '2026-08-31' }] },
      skipped: 'no earlier invoice bills a period in advance',
    },
    {
      name: 'no earlier months',
      tables: { bills: [october], inventory: [row] },
      skipped: 'no earlier months',
    },
    {
      name: 'no inventory',
      tables: { history: [advance, september], bills: [october] },
      skipped: 'no inventory file',
    },
  ],
  flagged: FLAGGED,
});
