import { accountClosedBilled } from '../../src/rules/account-closed-billed.ts';
import { call, charge, closed, header, lateCall, row } from './closed-account-rows.ts';
import { cell } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

ruleTester(accountClosedBilled, {
  fine: [
    {
      name: 'a period that begins on the last day of the last service',
      tables: {
        bills: [charge],
        inventory: [row, { ...row, service: '514-555-0102', end_date: '2026-10-01' }],
      },
    },
    {
      name: 'an account with a service that is active, suspended or pending, or that ended nobody knows when',
      tables: {
        bills: ['514-01', '514-02', '514-03', '514-04'].map((account) => ({ ...charge, account })),
        inventory: [
          row,
          { ...row, service: '514-555-0102', status: 'active', end_date: '' },
          { ...row, account: '514-02' },
          { ...row, account: '514-02', service: '514-555-0102', status: 'suspended', end_date: '2026-09-30' },
          { ...row, account: '514-03' },
          { ...row, account: '514-03', service: '514-555-0102', status: 'pending', end_date: '' },
          { ...row, account: '514-04' },
          { ...row, account: '514-04', service: '514-555-0102', end_date: '' },
        ],
      },
    },
    {
      name: 'another account, another carrier and no account',
      tables: {
        bills: [
          { ...charge, account: '514-02' },
          { ...charge, carrier: 'Northline' },
          { ...charge, account: '', invoice: 'L-2' },
        ],
        inventory: [row],
      },
    },
    {
      name: 'a service that is active on another account, or on none',
      tables: {
        bills: [charge, { ...charge, service: '514-555-0102', code: 'FAX' }],
        inventory: [
          row,
          { ...row, account: '514-02', status: 'active', end_date: '' },
          { ...row, service: '514-555-0102', account: '', code: 'VOIP-STD', status: 'active', end_date: '' },
        ],
      },
    },
    {
      name: 'credits, taxes, discounts, late fees and adjustments, and a charge of nothing',
      tables: {
        bills: [
          ...['credit', 'tax', 'discount', 'late-fee', 'adjustment'].map((type) => ({
            ...charge,
            charge_type: type,
          })),
          { ...charge, amount: '-28.00' },
          { ...charge, amount: '0.00' },
        ],
        inventory: [row],
      },
    },
    {
      name: 'a call or a fee without a period, 31 days after, whatever the period of its invoice',
      tables: {
        bills: [call, { ...call, charge_type: 'one-time' }],
        invoices: [header],
        inventory: [row],
      },
    },
    {
      name: 'a recurring charge without any period, and a call without any day',
      tables: {
        bills: [
          { ...charge, period_start: '', period_end: '' },
          { ...call, invoice: 'L-2', invoice_date: '' },
        ],
        inventory: [{ ...row, end_date: '2026-01-31' }],
      },
    },
    {
      name: 'one minor unit, and exactly the tolerance of its service',
      tables: {
        bills: [
          { ...charge, amount: '0.01' },
          { ...charge, service: '514-555-0102' },
        ],
        inventory: [row],
      },
      overrides: [{ service: '514-555-0102', rules: { 'account-closed-billed': { tolerance: '28.00' } } }],
    },
    {
      name: 'a service whose row could not be read',
      tables: {
        bills: [{ ...charge, service: '514-555-0103' }],
        inventory: [
          { ...row, quantity: '' },
          { ...row, account: '', service: '514-555-0103', quantity: 'abc' },
        ],
      },
      config: { skipBadRows: true },
    },
    {
      name: 'an inventory without accounts',
      tables: { bills: [charge], inventory: [{ ...row, account: '' }] },
      skipped: 'no inventory row names an account',
    },
    { name: 'no inventory at all', tables: { bills: [charge] }, skipped: 'no inventory file' },
  ],
  flagged: [
    {
      name: 'a period that begins on the day after the last service ended',
      tables: { bills: [charge], inventory: [row] },
      findings: [closed()],
    },
    {
      name: 'the last of several ends counts; of equal ones the first row is shown',
      tables: {
        bills: [charge],
        inventory: [
          { ...row, service: '514-555-0102' },
          { ...row, end_date: '2026-08-31' },
          { ...row, service: '514-555-0103' },
        ],
      },
      findings: [closed()],
    },
    {
      name: 'one minor unit and a cent',
      tables: { bills: [{ ...charge, amount: '0.02' }], inventory: [row] },
      findings: [closed('0.02')],
    },
    {
      name: 'one cent more than the tolerance; a percentage of nothing is nothing',
      tables: { bills: [charge], inventory: [row] },
      options: { tolerance: '27.99', tolerance_percent: '99' },
      findings: [closed()],
    },
    ...['one-time', 'usage', 'equipment', 'surcharge'].map((type) => ({
      name: `a charge of type ${type} with a period of its own`,
      tables: { bills: [{ ...charge, charge_type: type }], inventory: [row] },
      findings: [closed()],
    })),
    {
      name: 'a service that the inventory does not have',
      tables: { bills: [charge], inventory: [{ ...row, service: '514-555-0109' }] },
      findings: [closed()],
    },
    {
      name: 'a call without a period, 32 days after',
      tables: { bills: [call], inventory: [{ ...row, end_date: '2026-09-29' }] },
      findings: [lateCall],
    },
    {
      name: 'the account, the date and the period of the invoice',
      tables: {
        bills: [charge, { ...call, charge_type: 'one-time' }].map((one) => ({
          ...one,
          account: '',
          invoice_date: '',
          period_start: '',
          period_end: '',
        })),
        invoices: [header],
        inventory: [{ ...row, end_date: '2026-09-29' }],
      },
      findings: [
        {
          rule: 'account-closed-billed',
          class: 'error',
          severity: 'error',
          carrier: 'Laurentel',
          invoice: 'L-1',
          service: '514-555-0101',
          code: 'LD',
          period: ['2026-10-01', '2026-10-31'],
          billed: '28.00',
          expected: '0.00',
          impact: '28.00',
          currency: 'CAD',
          message: lateCall.message,
          evidence: [
            cell('bills', 3, 'amount', '28.00'),
            cell('invoices', 2, 'invoice_date', '2026-10-31'),
            cell('invoices', 2, 'account', '514-01'),
            ...lateCall.evidence.slice(3),
          ],
          also: [],
        },
        {
          rule: 'account-closed-billed',
          class: 'error',
          severity: 'error',
          carrier: 'Laurentel',
          invoice: 'L-1',
          service: '514-555-0101',
          code: 'VOIP-STD',
          period: ['2026-10-01', '2026-10-31'],
          billed: '28.00',
          expected: '0.00',
          impact: '28.00',
          currency: 'CAD',
          message: closed('28.00', '2026-09-29').message,
          evidence: [
            cell('bills', 2, 'amount', '28.00'),
            cell('invoices', 2, 'period_start', '2026-10-01'),
            cell('invoices', 2, 'account', '514-01'),
            ...lateCall.evidence.slice(3),
          ],
          also: [],
        },
      ],
    },
  ],
});
