import { zeroUsageLine } from '../../src/rules/zero-usage-line.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const plan = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-10',
  invoice_date: '2026-10-31',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  description: 'Voice plan',
  period_start: '',
  period_end: '',
  quantity: '',
  amount: '28.00',
  currency: 'CAD',
};
type Row = Partial<typeof plan>;

function october(row: Row = {}): typeof plan {
  return { ...plan, ...row };
}

function september(row: Row = {}): typeof plan {
  return { ...plan, invoice: 'L-09', invoice_date: '2026-09-30', ...row };
}

function august(row: Row = {}): typeof plan {
  return { ...plan, invoice: 'L-08', invoice_date: '2026-08-31', ...row };
}

function july(row: Row = {}): typeof plan {
  return { ...plan, invoice: 'L-07', invoice_date: '2026-07-31', ...row };
}

const calls = { charge_type: 'usage', code: 'MIN', quantity: '64', amount: '1.28' };
const usual = { bills: [october()], history: [september(), august(), july(calls)] };

function withUsage(of: (row: Row) => typeof plan, row: Row = {}) {
  const line = of({ ...calls, quantity: '', amount: '0.10', ...row });
  return of === october
    ? { ...usual, bills: [...usual.bills, line] }
    : { ...usual, history: [...usual.history, line] };
}

const unused: PlainFinding = {
  rule: 'zero-usage-line',
  class: 'optimisation',
  severity: 'info',
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  impact: '0.00',
  currency: 'CAD',
  message:
    '514-555-0101: no usage in three months, and CA$28.00 a month in recurring charges: CA$336.00 a year.',
  evidence: [cell('bills', 2, 'amount', '28.00'), past(2), past(3)],
  also: [],
};

function past(row: number, value = '28.00'): PlainFinding['evidence'][number] {
  return { role: 'history', file: 'history-bills.csv', row, column: 'amount', value };
}

ruleTester(zeroUsageLine, {
  fine: [
    { name: 'a call this month', tables: withUsage(october) },
    { name: 'a call the month before', tables: withUsage(september) },
    { name: 'a call two months before', tables: withUsage(august) },
    {
      name: 'calls within the plan, at nothing',
      tables: withUsage(october, { amount: '0.00', quantity: '3' }),
    },
    { name: 'calls of a price and a quantity of nothing', tables: withUsage(october, { quantity: '0' }) },
    { name: 'calls that were credited', tables: withUsage(august, { amount: '-0.10' }) },
    {
      name: 'a service that was never billed usage, beside one that was',
      tables: { ...usual, history: [september(), august(), july({ ...calls, service: '514-555-0102' })] },
    },
    {
      name: 'the same service at another carrier',
      tables: { ...usual, history: [september(), august(), july({ ...calls, carrier: 'Nordel' })] },
    },
    {
      name: 'a service that was not billed two months before',
      tables: { ...usual, history: [september(), august({ service: '514-555-0102' }), july(calls)] },
    },
    {
      name: 'a service that was free the month before',
      tables: { ...usual, history: [september({ amount: '0.00' }), august(), july(calls)] },
    },
    {
      name: 'a service that is free now, and credited',
      tables: { ...usual, bills: [october({ amount: '0.00' }), october({ amount: '-28.00' })] },
    },
    {
      name: 'a service with a fee only this month',
      tables: { ...usual, bills: [october({ charge_type: 'one-time' })] },
    },
    {
      name: 'a service with a fee only the month before',
      tables: { ...usual, history: [september({ charge_type: 'one-time' }), august(), july(calls)] },
    },
    {
      name: 'a price for two months',
      tables: { ...usual, bills: [october({ period_start: '2026-09-01', period_end: '2026-10-31' })] },
    },
    {
      name: 'a service for which the rule is off',
      tables: usual,
      overrides: [{ service: '5145550101', rules: { 'zero-usage-line': 'off' } }],
    },
    {
      name: 'a month that is not known',
      tables: { ...usual, history: [september(), july(calls)] },
      skipped: 'the two months before are not both known',
    },
    {
      name: 'bills without usage',
      tables: { ...usual, history: [september(), august()] },
      skipped: 'no bill holds usage charges',
    },
    { name: 'no earlier months', tables: { bills: usual.bills }, skipped: 'no earlier months' },
  ],
  flagged: [
    {
      name: 'a service without usage, beside a carrier whose bills are dated in the month after',
      tables: {
        ...usual,
        bills: [
          ...usual.bills,
          october({ carrier: 'Northline', invoice: 'N-11', invoice_date: '2026-11-01' }),
        ],
      },
      findings: [unused],
    },
    { name: 'a service whose last call lies before the three months', tables: usual, findings: [unused] },
    {
      name: 'usage lines of nothing in this month, with and without a quantity',
      tables: {
        bills: [
          october(),
          october({ ...calls, amount: '0.00', quantity: '0' }),
          october({ ...calls, amount: '0.00', quantity: '' }),
        ],
        history: [september(), august()],
      },
      findings: [unused],
    },
    {
      name: 'two lines and a part of a month, once per service',
      tables: {
        ...usual,
        bills: [
          october({ code: 'FAX', amount: '2.00' }),
          october({ period_start: '2026-10-01', period_end: '2026-10-15', amount: '13.55' }),
        ],
      },
      findings: [
        {
          ...unused,
          period: ['2026-10-01', '2026-10-15'],
          message:
            '514-555-0101: no usage in three months, and CA$30.00 a month in recurring charges: CA$360.00 a year.',
          evidence: [
            cell('bills', 3, 'amount', '13.55'),
            cell('bills', 2, 'amount', '2.00'),
            past(2),
            past(3),
          ],
        },
      ],
    },
  ],
});
