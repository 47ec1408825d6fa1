import { disconnectCreditMissing } from '../../src/rules/disconnect-credit-missing.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const advance = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-8',
  invoice_date: '2026-08-01',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  period_start: '2026-08-01',
  period_end: '2026-08-31',
  amount: '31.00',
  currency: 'CAD',
};
const september = {
  ...advance,
  invoice: 'L-9',
  invoice_date: '2026-09-01',
  service: '514-555-0102',
  period_start: '2026-09-01',
  period_end: '2026-09-30',
};
const october = {
  ...september,
  invoice: 'L-10',
  invoice_date: '2026-10-01',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
};
const row = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  code: 'VOIP-STD',
  status: 'disconnected',
  start_date: '',
  end_date: '2026-08-15',
};
const header = {
  carrier: 'Laurentel',
  account: '514-01',
  net_total: '31.00',
  tax_total: '0.00',
  total: '31.00',
  currency: 'CAD',
};
const credit = {
  ...october,
  service: '514-555-0101',
  charge_type: 'credit',
  period_start: '',
  period_end: '',
  amount: '-16.00',
};
const earlierCredit = { ...credit, invoice: 'L-9', invoice_date: '2026-09-01' };

/** A cell of the bills of earlier months. */
function past(at: number, column: string, value: string) {
  return { role: 'history' as const, file: 'history-bills.csv', row: at, column, value };
}

const uncredited: PlainFinding = {
  rule: 'disconnect-credit-missing',
  class: 'error',
  severity: 'error',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-8',
  service: '514-555-0101',
  code: 'VOIP-STD',
  period: ['2026-08-01', '2026-08-31'],
  billed: '31.00',
  expected: '15.00',
  impact: '16.00',
  currency: 'CAD',
  message:
    '514-555-0101, VOIP-STD: disconnected on 2026-08-15, 16 of 31 days on invoice L-8 paid in advance and not credited since: CA$16.00 of CA$31.00 to give back.',
  evidence: [
    past(2, 'amount', '31.00'),
    cell('inventory', 2, 'end_date', '2026-08-15'),
    cell('inventory', 2, 'status', 'disconnected'),
  ],
  also: [],
};

/** The finding where the credit of row 3 of this month's bills gives back a part. */
function short(credited: string, left: string, expected: string): PlainFinding {
  return {
    ...uncredited,
    expected,
    impact: left,
    message: `514-555-0101, VOIP-STD: disconnected on 2026-08-15, 16 of 31 days on invoice L-8 paid in advance, and only CA$${credited} credited since: CA$${left} of CA$31.00 still to give back.`,
    evidence: [...uncredited.evidence, cell('bills', 3, 'amount', `-${credited}`)],
  };
}

/** Three months of the account in which the given credits stand among this month's bills. */
function months(...credits: Record<string, string>[]) {
  return { history: [advance, september], bills: [october, ...credits], inventory: [row] };
}

/** The finding of the whole period or its last day, by the end date. */
function ended(on: string, days: string, expected: string, impact: string): PlainFinding {
  return {
    ...uncredited,
    expected,
    impact,
    message: `514-555-0101, VOIP-STD: disconnected on ${on}, ${days} of 31 days on invoice L-8 paid in advance and not credited since: CA$${impact} of CA$31.00 to give back.`,
    evidence: [
      past(2, 'amount', '31.00'),
      cell('inventory', 2, 'end_date', on),
      cell('inventory', 2, 'status', 'disconnected'),
    ],
  };
}

ruleTester(disconnectCreditMissing, {
  fine: [
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
  flagged: [
    {
      name: 'two invoices later and nothing given back, beside charges, invoices and months billed in arrears',
      tables: {
        ...months(),
        history: [
          advance,
          september,
          { ...advance, service: 'A', period_start: '2026-07-01', period_end: '2026-07-31' },
          { ...advance, account: '514-02', invoice: 'M-8', invoice_date: '2026-08-31', service: 'B' },
          {
            ...advance,
            invoice: 'L-7',
            invoice_date: '2026-07-01',
            service: 'C',
            period_start: '2026-06-01',
            period_end: '2026-06-30',
          },
        ],
      },
      findings: [uncredited],
    },
    {
      name: 'the dates of the invoices’ headers, before the charge for one credit and after it for another',
      tables: {
        history: [advance, september, { ...earlierCredit, invoice: 'L-7', amount: '-3.00' }].map((one) => ({
          ...one,
          invoice_date: '',
        })),
        pastInvoices: [
          { ...header, invoice: 'L-7', invoice_date: '2026-07-31' },
          { ...header, invoice: 'L-8', invoice_date: '2026-08-01' },
          { ...header, invoice: 'L-9', invoice_date: '2026-09-01' },
        ],
        bills: [october, { ...credit, invoice_date: '', amount: '-10.00' }],
        inventory: [row],
      },
      findings: [short('10.00', '6.00', '25.00')],
    },
    {
      name: 'two cents too little given back',
      tables: months({ ...credit, amount: '-15.98' }),
      findings: [short('15.98', '0.02', '30.98')],
    },
    {
      name: 'one cent more than the tolerance, whatever the percentage',
      tables: months({ ...credit, amount: '-10.00' }),
      options: { tolerance: '5.99', tolerance_percent: '50' },
      findings: [short('10.00', '6.00', '25.00')],
    },
    {
      name: 'the last billable day on the day of the invoice, on the day before the period, on the last but one',
      tables: {
        ...months(),
        history: [
          advance,
          { ...advance, invoice_date: '2026-07-31', service: '514-555-0103' },
          { ...advance, service: '514-555-0104' },
          september,
        ],
        inventory: [
          { ...row, end_date: '2026-08-01' },
          { ...row, service: '514-555-0103', end_date: '2026-07-31' },
          { ...row, service: '514-555-0104', end_date: '2026-08-30' },
        ],
      },
      findings: [
        ended('2026-08-01', '30', '1.00', '30.00'),
        {
          ...ended('2026-07-31', '31', '0.00', '31.00'),
          service: '514-555-0103',
          message:
            '514-555-0103, VOIP-STD: disconnected on 2026-07-31, 31 of 31 days on invoice L-8 paid in advance and not credited since: CA$31.00 of CA$31.00 to give back.',
          evidence: [
            past(3, 'amount', '31.00'),
            cell('inventory', 3, 'end_date', '2026-07-31'),
            cell('inventory', 3, 'status', 'disconnected'),
          ],
        },
        {
          ...ended('2026-08-30', '1', '30.00', '1.00'),
          service: '514-555-0104',
          message:
            '514-555-0104, VOIP-STD: disconnected on 2026-08-30, 1 of 31 days on invoice L-8 paid in advance and not credited since: CA$1.00 of CA$31.00 to give back.',
          evidence: [
            past(4, 'amount', '31.00'),
            cell('inventory', 4, 'end_date', '2026-08-30'),
            cell('inventory', 4, 'status', 'disconnected'),
          ],
        },
      ],
    },
    {
      name: 'credits of another service or currency, on the same invoice, of type discount or tax, of no service and another amount or account',
      tables: {
        ...months(
          { ...credit, service: '514-555-0102' },
          { ...credit, currency: 'USD' },
          { ...credit, charge_type: 'discount' },
          { ...credit, charge_type: 'tax' },
          { ...credit, service: '', amount: '-16.01' },
          { ...credit, service: '', account: '514-02' },
          { ...credit, carrier: 'Boreal' },
        ),
        history: [advance, september, { ...earlierCredit, invoice: 'L-8', invoice_date: '2026-08-01' }],
      },
      findings: [uncredited],
    },
    {
      name: 'one credit for two codes: first the code it names, and what is left for the other',
      tables: {
        ...months({ ...credit, amount: '-17.00' }),
        history: [{ ...advance, code: 'AAA', amount: '15.50' }, advance, september],
        inventory: [row, { ...row, code: 'AAA' }],
      },
      findings: [
        {
          ...uncredited,
          code: 'AAA',
          billed: '15.50',
          expected: '8.50',
          impact: '7.00',
          message:
            '514-555-0101, AAA: disconnected on 2026-08-15, 16 of 31 days on invoice L-8 paid in advance, and only CA$1.00 credited since: CA$7.00 of CA$15.50 still to give back.',
          evidence: [
            past(2, 'amount', '15.50'),
            cell('inventory', 3, 'end_date', '2026-08-15'),
            cell('inventory', 3, 'status', 'disconnected'),
            cell('bills', 3, 'amount', '-17.00'),
          ],
        },
      ],
    },
    {
      name: 'one credit for two months: first the earlier, whatever the rows',
      tables: {
        ...months(credit),
        history: [
          {
            ...advance,
            invoice_date: '2026-08-10',
            invoice: 'L-8B',
            period_start: '2026-08-16',
            period_end: '2026-09-15',
          },
          advance,
          september,
        ],
      },
      findings: [
        {
          ...uncredited,
          invoice: 'L-8B',
          period: ['2026-08-16', '2026-09-15'],
          expected: '0.00',
          impact: '31.00',
          message:
            '514-555-0101, VOIP-STD: disconnected on 2026-08-15, 31 of 31 days on invoice L-8B paid in advance and not credited since: CA$31.00 of CA$31.00 to give back.',
        },
      ],
    },
    {
      name: 'a row without a code, a part of which a row that began again answers for',
      tables: {
        ...months(),
        inventory: [
          { ...row, code: '' },
          { ...row, code: '', status: 'active', start_date: '2026-08-18', end_date: '' },
        ],
      },
      findings: [
        {
          ...ended('2026-08-15', '2', '29.00', '2.00'),
        },
      ],
    },
  ],
});
