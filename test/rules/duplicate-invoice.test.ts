import { describe, expect, it } from 'vitest';
import { duplicateInvoice } from '../../src/rules/duplicate-invoice.ts';
import { SAME_NUMBER } from './duplicate-invoice-numbers.ts';
import { again, first, found, headers, october, ofHeaders, past, resent } from './duplicate-invoice-rows.ts';
import { header, line, pastCell } from './invoice-rows.ts';
import { cell } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';
import { runCase } from './run-case.ts';

ruleTester(duplicateInvoice, {
  fine: [
    { name: 'one invoice', tables: { bills: [first] } },
    {
      name: 'invoices that differ in period, amount, currency, account, carrier, service, type or code',
      tables: {
        bills: [
          first,
          { ...again, invoice: 'L-12', period_end: '2026-10-30' },
          { ...again, invoice: 'L-13', amount: '28.01' },
          { ...again, invoice: 'L-14', currency: 'USD' },
          { ...again, invoice: 'L-15', account: '514-02' },
          { ...again, invoice: 'L-16', carrier: 'Northline' },
          { ...again, invoice: 'L-17', service: '514-555-0102' },
          { ...again, invoice: 'L-18', account: '' },
          { ...again, invoice: 'L-19', charge_type: 'one-time' },
          { ...again, invoice: 'L-20', code: 'INSTALL' },
        ],
      },
      config: { locale: 'en-GB' },
    },
    {
      name: 'a total a cent apart',
      tables: headers({}, { total: '115.01' }),
    },
    {
      name: 'headers of nothing, and credit notes',
      tables: {
        ...headers({ total: '0.00', net_total: '0.00' }, { total: '0.00', net_total: '0.00' }),
        pastInvoices: [
          header('L-8', '2026-09-01', ...october, { total: '-115.00', account: '514-02' }),
          header('L-9', '2026-09-02', ...october, { total: '-115.00', account: '514-02' }),
        ],
      },
    },
    {
      name: 'headers without an account, of which no lines tell whom they bill',
      tables: headers({ account: '' }, { account: '' }),
    },
    {
      name: 'invoices of earlier months, and a credit under the same number',
      tables: {
        bills: [line('L-12', '2026-10-20', ...october)],
        history: [
          ...[first, again],
          { ...first, invoice: 'L-9', invoice_date: '2026-08-20' },
          { ...first, invoice: 'L-9', invoice_date: '2026-09-20' },
          { ...past, account: '514-01', invoice: 'L-12', amount: '-27.00' },
        ].map((row) => (row.invoice === 'L-12' ? row : { ...row, account: '514-02' })),
      },
    },
    {
      name: 'an invoice that a credit note took back',
      tables: {
        bills: [first, { ...again, invoice: 'L-10C', invoice_date: '2026-10-05', amount: '-28.00' }, again],
      },
    },
    {
      name: 'invoices without a number',
      tables: {
        bills: [first, { ...again, service: '514-555-0101' }].map((row) => ({ ...row, invoice: '' })),
      },
    },
    {
      name: 'the same number and total for the next month',
      tables: {
        bills: [first],
        history: [line('L-10', '2026-09-01', '2026-09-01', '2026-09-30')],
      },
    },
    {
      name: 'the account’s own number, and a number that stands on three dates, without periods',
      tables: {
        bills: [line('514-01', '2026-10-01'), line('L-1', '2026-10-01', '', '', { account: '514-02' })],
        history: [
          line('514-01', '2026-09-01'),
          line('L-1', '2026-09-01', '', '', { account: '514-02' }),
          line('L-1', '2026-08-01', '', '', { account: '514-02' }),
        ],
      },
    },
    {
      name: 'the same number with another period and total, or for other services',
      tables: {
        bills: [first, line('L-20', '2026-10-01', ...october, { account: '514-02' })],
        history: [
          line('L-10', '2026-09-28', '2026-09-28', '2026-10-27', { amount: '27.00' }),
          line('L-20', '2026-09-28', ...october, {
            account: '514-02',
            service: '514-555-0199',
            amount: '9.00',
          }),
        ],
      },
    },
    {
      name: 'lines of one invoice that bear several dates: other lines, one without a date, or a header of another',
      tables: {
        bills: [
          ...[first, { ...resent, code: 'FAX' }],
          ...[first, resent, { ...resent, invoice_date: '' }].map((row) => ({ ...row, account: '514-02' })),
          ...[first, resent].map((row) => ({ ...row, invoice: 'L-30' })),
        ],
        invoices: [header('L-30', '2026-10-02')],
      },
    },
    {
      name: 'lines that were not all read',
      tables: { bills: [first, again, { ...again, amount: '1,O0' }] },
      config: { skipBadRows: true },
    },
    {
      name: 'lines in two currencies, and one number in two currencies',
      tables: {
        bills: [
          ...[first, again].flatMap((row) => [row, { ...row, currency: 'USD' }]),
          line('L-30', '2026-10-01', '', '', { account: '514-02' }),
        ],
        history: [line('L-30', '2026-09-01', '', '', { account: '514-02', currency: 'USD' })],
      },
    },
    {
      name: 'exactly the tolerance, and invoices whose net is below nothing',
      tables: {
        bills: [first, again],
        invoices: [
          header('Z-1', '2026-10-01', ...october, { account: '514-02', net_total: '-30.00', total: '5.00' }),
          header('Z-2', '2026-10-02', ...october, { account: '514-02', net_total: '-30.00', total: '5.00' }),
        ],
      },
      options: { tolerance: '28.00' },
    },
  ],
  flagged: [
    ...SAME_NUMBER,
    { name: 'the same invoice under another number', tables: { bills: [first, again] }, findings: [found] },
    {
      name: 'an invoice of an earlier month, even one that is dated later',
      tables: {
        bills: [again, line('L-12', '2026-10-20')],
        history: [{ ...first, invoice_date: '2026-10-15' }],
      },
      findings: [
        {
          ...found,
          message:
            'Invoice L-11: the same period and the same total as invoice L-10 (row 2 of history-bills.csv): CA$28.00 before tax billed again.',
          evidence: [
            cell('bills', 2, 'invoice', 'L-11'),
            cell('bills', 2, 'period_start', '2026-10-01'),
            pastCell('bills', 2, 'invoice', 'L-10'),
            pastCell('bills', 2, 'period_start', '2026-10-01'),
          ],
        },
      ],
    },
    {
      name: 'headers of one total with tax',
      tables: headers({}, {}),
      options: { tolerance: '99.99', tolerance_percent: '5', severity: 'warning' },
      findings: [{ ...ofHeaders, severity: 'warning' }],
    },
    {
      name: 'headers of one net total, where one states no other',
      tables: headers({ total: '' }, { total: '120.00' }),
      findings: [
        {
          ...ofHeaders,
          evidence: [
            ...ofHeaders.evidence.slice(0, 2),
            cell('invoices', 3, 'total', '120.00'),
            ...ofHeaders.evidence.slice(3, 5),
            cell('invoices', 2, 'net_total', '100.00'),
          ],
        },
      ],
    },
    {
      name: 'totals without a net, where the lines of only one of the two are known',
      tables: {
        bills: [first, { ...first, account: '514-02', invoice: 'L-21' }],
        pastInvoices: [header('L-20', '2026-09-28', ...october, { account: '514-02', total: '28.00' })],
        invoices: [
          header('L-10', '2026-10-01', ...october, { total: '28.00' }),
          header('L-11', '2026-10-08', ...october, { total: '28.00' }),
          header('L-21', '2026-10-01', ...october, { account: '514-02', total: '28.00' }),
        ],
      },
      findings: [
        {
          ...ofHeaders,
          billed: '28.00',
          impact: '28.00',
          message: ofHeaders.message.replace('100.00', '28.00'),
          evidence: ofHeaders.evidence.map((one) =>
            one.column === 'total' ? { ...one, value: '28.00' } : one,
          ),
        },
        {
          ...ofHeaders,
          account: '514-02',
          invoice: 'L-21',
          billed: '28.00',
          impact: '28.00',
          message:
            'Invoice L-21: the same period and the same total as invoice L-20 (row 2 of history-invoices.csv): CA$28.00 before tax billed again.',
          evidence: [
            cell('invoices', 4, 'invoice', 'L-21'),
            cell('invoices', 4, 'period_start', '2026-10-01'),
            cell('invoices', 4, 'total', '28.00'),
            pastCell('invoices', 2, 'invoice', 'L-20'),
            pastCell('invoices', 2, 'period_start', '2026-10-01'),
            pastCell('invoices', 2, 'total', '28.00'),
          ],
        },
      ],
    },
    {
      name: 'the taxes on a line of one of the two',
      tables: {
        bills: [first, { ...first, service: '', charge_type: 'tax', code: 'TPS', amount: '1.40' }, again],
        invoices: [
          header('L-10', '2026-10-01', '', '', { total: '29.40' }),
          header('L-11', '2026-10-08', '', '', { total: '29.40' }),
        ],
      },
      findings: [
        {
          ...found,
          message: found.message.replace('bills.csv', 'invoices.csv'),
          evidence: [
            cell('invoices', 3, 'invoice', 'L-11'),
            cell('bills', 4, 'period_start', '2026-10-01'),
            cell('invoices', 3, 'total', '29.40'),
            cell('invoices', 2, 'invoice', 'L-10'),
            cell('bills', 2, 'period_start', '2026-10-01'),
            cell('invoices', 2, 'total', '29.40'),
          ],
        },
      ],
    },
    {
      name: 'invoices without an account, of the same services',
      tables: { bills: [first, again].map((row) => ({ ...row, account: '' })) },
      findings: [found].map(({ account: _, ...rest }) => rest),
    },
    {
      name: 'two repetitions, of which one credit note takes back the first',
      tables: {
        bills: [
          first,
          again,
          line('L-12', '2026-10-09', ...october),
          line('L-12C', '2026-10-10', ...october, { amount: '-28.00' }),
        ],
      },
      findings: [
        {
          ...found,
          invoice: 'L-12',
          message: found.message.replace('L-11', 'L-12'),
          evidence: [
            cell('bills', 4, 'invoice', 'L-12'),
            cell('bills', 4, 'period_start', '2026-10-01'),
            ...found.evidence.slice(2),
          ],
        },
      ],
    },
    {
      name: 'credit notes of another total, another period and an earlier date',
      tables: {
        bills: [
          first,
          again,
          line('C-1', '2026-10-10', ...october, { amount: '-27.00' }),
          line('C-2', '2026-10-10', '2026-09-01', '2026-09-30', { amount: '-28.00' }),
        ],
        history: [line('C-3', '2026-09-30', ...october, { amount: '-28.00' })],
      },
      findings: [found],
    },
  ],
});

describe('duplicate-invoice', () => {
  it('takes all the money of the invoice, so that its lines are not claimed again', () => {
    const { findings } = runCase(duplicateInvoice, { name: 'again', tables: { bills: [first, again] } });
    expect(findings.map(({ fact }) => fact.covers)).toEqual([true]);
  });
});
