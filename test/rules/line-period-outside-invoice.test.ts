import { linePeriodOutsideInvoice } from '../../src/rules/line-period-outside-invoice.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  period_start: '2026-08-01',
  period_end: '2026-09-14',
  amount: '28.00',
  currency: 'CAD',
};
const header = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  invoice_date: '2026-11-15',
  period_start: '2026-10-15',
  period_end: '2026-11-14',
  net_total: '28.00',
  currency: 'CAD',
};

function billed(row: Partial<typeof charge>, invoice: Partial<typeof header> = {}) {
  return { bills: [{ ...charge, ...row }], invoices: [{ ...header, ...invoice }] };
}

function found(from: string, to: string): PlainFinding {
  return {
    rule: 'line-period-outside-invoice',
    class: 'data-quality',
    severity: 'info',
    carrier: 'Laurentel',
    account: '514-01',
    invoice: 'L-1',
    service: '514-555-0101',
    code: 'VOIP-STD',
    period: [from, to],
    impact: '0.00',
    currency: 'CAD',
    message: `514-555-0101, VOIP-STD: billed for ${from} – ${to} on invoice L-1, which is for 2026-10-15 – 2026-11-14.`,
    evidence: [
      cell('bills', 2, 'period_start', from),
      cell('bills', 2, 'period_end', to),
      cell('invoices', 2, 'period_start', '2026-10-15'),
      cell('invoices', 2, 'period_end', '2026-11-14'),
    ],
    also: [],
  };
}

const nothing = 'no invoice states a period and has charges with a period of their own';

ruleTester(linePeriodOutsideInvoice, {
  fine: [
    {
      name: 'the invoice’s own period',
      tables: billed({ period_start: '2026-10-15', period_end: '2026-11-14' }),
    },
    { name: 'an end one month before the invoice’s first day', tables: billed({ period_end: '2026-09-15' }) },
    {
      name: 'a start one month after the invoice’s last day',
      tables: billed({ period_start: '2026-12-14', period_end: '2027-01-13' }),
    },
    {
      name: 'a start on the last day of a shorter month after',
      tables: billed(
        { period_start: '2026-11-30', period_end: '2026-12-30' },
        { period_start: '2026-10-01', period_end: '2026-10-31' },
      ),
    },
    {
      name: 'a year around the invoice',
      tables: billed({ period_start: '2026-01-01', period_end: '2026-12-31' }),
    },
    {
      name: 'credits, fees and taxes of other days',
      tables: {
        bills: [
          charge,
          { ...charge, amount: '-28.00' },
          { ...charge, charge_type: 'one-time' },
          { ...charge, charge_type: 'credit', amount: '-28.00' },
          { ...charge, charge_type: 'tax' },
        ].map((row, index) => (index === 0 ? { ...row, period_end: '2026-09-15' } : row)),
        invoices: [header],
      },
    },
    {
      name: 'charges of another invoice number',
      tables: {
        bills: [
          { ...charge, invoice: 'L-2' },
          { ...charge, period_end: '2026-09-15' },
        ],
        invoices: [header],
      },
    },
    {
      name: 'an account for which the rule is off',
      tables: billed({}),
      overrides: [{ account: '514-01', rules: { 'line-period-outside-invoice': 'off' } }],
    },
    { name: 'no headers', tables: { bills: [charge] }, skipped: nothing },
    {
      name: 'a header without a period',
      tables: billed({}, { period_start: '', period_end: '' }),
      skipped: nothing,
    },
    {
      name: 'charges without a period',
      tables: billed({ period_start: '', period_end: '' }),
      skipped: nothing,
    },
  ],
  flagged: [
    {
      name: 'an end one day earlier than a month before',
      tables: billed({}),
      findings: [found('2026-08-01', '2026-09-14')],
    },
    {
      name: 'a start one day later than a month after',
      tables: billed({ period_start: '2026-12-15', period_end: '2027-01-14' }),
      findings: [found('2026-12-15', '2027-01-14')],
    },
    {
      name: 'calls, at nothing',
      tables: billed({ charge_type: 'usage', amount: '0.00' }),
      findings: [found('2026-08-01', '2026-09-14')],
    },
  ],
});
