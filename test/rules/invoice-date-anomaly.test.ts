import { invoiceDateAnomaly } from '../../src/rules/invoice-date-anomaly.ts';
import { header, line, type Row } from './invoice-rows.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const october = ['2026-10-01', '2026-10-31'] as const;
const dated = (date: string, more: Row = {}) => line('L-10', date, ...october, more);
const plain = (date: string, due: string) => line('L-10', date, '', '', { due_date: due });

function wrong(said: string, evidence: PlainFinding['evidence']): PlainFinding {
  return {
    rule: 'invoice-date-anomaly',
    class: 'data-quality',
    severity: 'warning',
    carrier: 'Laurentel',
    account: '514-01',
    invoice: 'L-10',
    impact: '0.00',
    currency: 'CAD',
    message: `Invoice L-10 is dated ${said}.`,
    evidence,
    also: [],
  };
}
const inOctober = (said: string, evidence: PlainFinding['evidence']): PlainFinding => ({
  ...wrong(said, evidence),
  period: october,
});
const early = inOctober('2026-08-16, 46 days before its period begins, 2026-10-01 – 2026-10-31', [
  cell('bills', 2, 'invoice_date', '2026-08-16'),
  cell('bills', 2, 'period_start', '2026-10-01'),
]);
const late = inOctober('2026-12-31, 61 days after its period ended, 2026-10-01 – 2026-10-31', [
  cell('bills', 2, 'invoice_date', '2026-12-31'),
  cell('bills', 2, 'period_end', '2026-10-31'),
]);

ruleTester(invoiceDateAnomaly, {
  fine: [
    { name: 'an invoice that is due on its date', tables: { bills: [plain('2026-10-15', '2026-10-15')] } },
    {
      name: 'an invoice of the day of the audit',
      tables: { bills: [plain('2026-10-15', '')] },
      config: { asOf: '2026-10-15' },
    },
    { name: 'a date 45 days before the period', tables: { bills: [dated('2026-08-17')] } },
    { name: 'a date 60 days after the period', tables: { bills: [dated('2026-12-30')] } },
    {
      name: 'a part of a month, which says when a service began',
      tables: { bills: [line('L-10', '2026-12-31', '2026-10-02', '2026-10-31')] },
    },
    { name: 'a credit note that comes late', tables: { bills: [dated('2026-12-31', { amount: '-28.00' })] } },
    {
      name: 'the dates of the header before those of the charges',
      tables: {
        bills: [dated('2026-12-31', { due_date: '2026-12-01' })],
        invoices: [header('L-10', '2026-10-15', ...october, { due_date: '2026-11-15' })],
      },
    },
    {
      name: 'the latest of the dates of the charges',
      tables: {
        bills: [
          plain('2026-10-15', '2026-10-20'),
          plain('2026-10-15', '2026-10-05'),
          plain('2026-10-01', ''),
        ],
      },
    },
    {
      name: 'the days of the account',
      tables: { bills: [dated('2026-08-16'), { ...dated('2026-12-31'), invoice: 'L-11' }] },
      overrides: [{ account: '514-01', rules: { 'invoice-date-anomaly': { before: 46, after: 61 } } }],
    },
    {
      name: 'invoices without a date',
      tables: { bills: [plain('', '2026-10-05')] },
      skipped: 'no invoice has a date',
    },
  ],
  flagged: [
    {
      name: 'due the day before',
      tables: { bills: [plain('2026-10-15', '2026-10-14')] },
      findings: [
        wrong('2026-10-15 and was due before, on 2026-10-14', [
          cell('bills', 2, 'due_date', '2026-10-14'),
          cell('bills', 2, 'invoice_date', '2026-10-15'),
        ]),
      ],
    },
    {
      name: 'the day after the audit',
      tables: { bills: [plain('2026-10-15', '')] },
      config: { asOf: '2026-10-14' },
      findings: [
        wrong('2026-10-15, after the day of the audit, 2026-10-14', [
          cell('bills', 2, 'invoice_date', '2026-10-15'),
        ]),
      ],
    },
    { name: 'a day more before the period', tables: { bills: [dated('2026-08-16')] }, findings: [early] },
    {
      name: 'a day more after the period',
      tables: { bills: [dated('2026-12-31')] },
      options: { severity: 'info' },
      findings: [{ ...late, severity: 'info' }],
    },
    {
      name: 'a day past the days of the configuration',
      tables: { bills: [dated('2026-08-16'), { ...dated('2026-12-31'), invoice: 'L-11' }] },
      options: { before: 45, after: 60 },
      findings: [
        early,
        {
          ...late,
          invoice: 'L-11',
          message: late.message.replace('L-10', 'L-11'),
          evidence: [
            cell('bills', 3, 'invoice_date', '2026-12-31'),
            cell('bills', 3, 'period_end', '2026-10-31'),
          ],
        },
      ],
    },
    {
      name: 'headers, each kind once',
      tables: {
        bills: [dated('2026-10-15'), dated('2026-10-15', { service: '514-555-0102' })],
        invoices: [header('L-10', '2026-12-31', ...october, { due_date: '2026-12-01' })],
      },
      config: { asOf: '2026-12-30' },
      findings: [
        inOctober('2026-12-31 and was due before, on 2026-12-01', [
          cell('invoices', 2, 'due_date', '2026-12-01'),
          cell('invoices', 2, 'invoice_date', '2026-12-31'),
        ]),
        inOctober('2026-12-31, after the day of the audit, 2026-12-30', [
          cell('invoices', 2, 'invoice_date', '2026-12-31'),
        ]),
        inOctober('2026-12-31, 61 days after its period ended, 2026-10-01 – 2026-10-31', [
          cell('invoices', 2, 'invoice_date', '2026-12-31'),
          cell('invoices', 2, 'period_end', '2026-10-31'),
        ]),
      ],
    },
    {
      name: 'the line that states the latest date, and a header that states none',
      tables: {
        bills: [
          plain('2026-10-14', ''),
          plain('2026-10-15', '2026-10-10'),
          plain('2026-10-15', '2026-10-11'),
        ],
        invoices: [header('L-10', '')],
      },
      findings: [
        wrong('2026-10-15 and was due before, on 2026-10-11', [
          cell('bills', 4, 'due_date', '2026-10-11'),
          cell('bills', 3, 'invoice_date', '2026-10-15'),
        ]),
      ],
    },
  ],
});
