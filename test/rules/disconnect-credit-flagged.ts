import {
  advance,
  credit,
  earlierCredit,
  ended,
  header,
  months,
  october,
  past,
  row,
  september,
  short,
  uncredited,
} from './disconnect-credit-rows.ts';
import { cell } from './plain-finding.ts';
import type { FlaggedCase } from './run-case.ts';

/** What the rule disconnect-credit-missing flags, with every finding in full. */
export const FLAGGED: readonly FlaggedCase[] = [
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
];
