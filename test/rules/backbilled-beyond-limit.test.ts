import { backbilledBeyondLimit } from '../../src/rules/backbilled-beyond-limit.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  invoice_date: '2026-10-31',
  service: '514-555-0101',
  charge_type: 'usage',
  code: 'LD',
  period_start: '2025-10-01',
  period_end: '2025-10-30',
  amount: '12.40',
  currency: 'CAD',
};
const onTheLimit = { ...charge, period_end: '2025-10-31' };
const header = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  invoice_date: '2026-10-31',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  net_total: '12.40',
  tax_total: '0.00',
  total: '12.40',
  currency: 'CAD',
};

const late: PlainFinding = {
  rule: 'backbilled-beyond-limit',
  class: 'error',
  severity: 'warning',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  code: 'LD',
  period: ['2025-10-01', '2025-10-30'],
  billed: '12.40',
  expected: '0.00',
  impact: '12.40',
  currency: 'CAD',
  message:
    '514-555-0101, LD: billed on 2026-10-31 for 2025-10-01 – 2025-10-30, more than 12 months later: CA$12.40 out of time.',
  evidence: [
    cell('bills', 2, 'amount', '12.40'),
    cell('bills', 2, 'period_end', '2025-10-30'),
    cell('bills', 2, 'invoice_date', '2026-10-31'),
  ],
  also: [],
};

ruleTester(backbilledBeyondLimit, {
  fine: [
    { name: 'a period that ended twelve months before to the day', tables: { bills: [onTheLimit] } },
    {
      name: 'the last day of February, a year after a leap day',
      tables: {
        bills: [
          { ...charge, invoice_date: '2025-02-28', period_start: '2024-02-01', period_end: '2024-02-28' },
        ],
      },
    },
    {
      name: 'a charge of this month',
      tables: { bills: [{ ...charge, period_start: '2026-10-01', period_end: '2026-10-31' }] },
    },
    {
      name: 'credits, nothing, discounts, taxes, late fees and adjustments',
      tables: {
        bills: [
          { ...charge, amount: '-12.40' },
          { ...charge, amount: '0.00' },
          { ...charge, amount: '0.01' },
          ...['credit', 'discount', 'tax', 'late-fee', 'adjustment'].map((charge_type) => ({
            ...charge,
            charge_type,
          })),
        ],
      },
    },
    {
      name: 'a period that is the invoice’s only, and a charge without an invoice date',
      tables: {
        bills: [
          { ...charge, period_start: '', period_end: '' },
          { ...charge, invoice: 'L-2', invoice_date: '' },
        ],
        invoices: [{ ...header, period_start: '2025-01-01', period_end: '2025-01-31' }],
      },
      skipped: 'no charge has both a period of its own and an invoice date',
    },
    {
      name: 'exactly the tolerance',
      tables: { bills: [charge] },
      options: { tolerance: '12.40' },
    },
    {
      name: 'a longer limit for a carrier',
      tables: { bills: [charge] },
      overrides: [{ carrier: 'Laurentel', rules: { 'backbilled-beyond-limit': { months: 24 } } }],
    },
    {
      name: 'no period on any charge',
      tables: { bills: [{ ...charge, period_start: '', period_end: '' }] },
      skipped: 'no charge has both a period of its own and an invoice date',
    },
  ],
  flagged: [
    {
      name: 'a period that ended twelve months and a day before',
      tables: { bills: [charge], invoices: [header] },
      findings: [late],
    },
    {
      name: 'each type that asks for money, under the invoice’s date',
      tables: {
        bills: ['recurring', 'one-time', 'equipment', 'surcharge'].map((charge_type) => ({
          ...charge,
          invoice_date: '',
          charge_type,
          service: charge_type,
        })),
        invoices: [header],
      },
      findings: ['recurring', 'one-time', 'equipment', 'surcharge']
        .map((service, index) => ({
          ...late,
          service,
          message: late.message.replace('514-555-0101', service),
          evidence: [
            cell('bills', index + 2, 'amount', '12.40'),
            cell('bills', index + 2, 'period_end', '2025-10-30'),
            cell('invoices', 2, 'invoice_date', '2026-10-31'),
          ],
        }))
        .sort((a, b) => (a.service < b.service ? -1 : 1)),
    },
    {
      name: 'a shorter limit, one cent more than the tolerance',
      tables: {
        bills: [{ ...charge, period_start: '2026-09-01', period_end: '2026-09-29', amount: '5.01' }],
      },
      options: { months: 1, tolerance: '5.00', tolerance_percent: '10' },
      findings: [
        {
          ...late,
          period: ['2026-09-01', '2026-09-29'],
          billed: '5.01',
          impact: '5.01',
          message:
            '514-555-0101, LD: billed on 2026-10-31 for 2026-09-01 – 2026-09-29, more than a month later: CA$5.01 out of time.',
          evidence: [
            cell('bills', 2, 'amount', '5.01'),
            cell('bills', 2, 'period_end', '2026-09-29'),
            cell('bills', 2, 'invoice_date', '2026-10-31'),
          ],
        },
      ],
    },
  ],
});
