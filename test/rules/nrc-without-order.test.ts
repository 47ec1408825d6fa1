import { nrcWithoutOrder } from '../../src/rules/nrc-without-order.ts';
import {
  charge,
  elsewhere,
  order,
  undated,
  unordered,
  untimely,
  withoutPeriod,
} from './nrc-without-order-rows.ts';
import { cell } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

ruleTester(nrcWithoutOrder, {
  fine: [
    { name: 'an order completed on the day billed', tables: { bills: [charge], orders: [order] } },
    {
      name: 'an order completed 60 days before the first day billed',
      tables: { bills: [charge], orders: [{ ...order, completed_date: '2026-08-13' }] },
    },
    {
      name: 'an order requested in time, and not completed in time',
      tables: {
        bills: [charge],
        orders: [{ ...order, requested_date: '2026-08-13', completed_date: '2027-01-05' }],
      },
    },
    {
      name: 'an order completed on the invoice date, after the period',
      tables: { bills: [charge], orders: [{ ...order, completed_date: '2026-10-31' }] },
    },
    {
      name: 'an order completed on the last day of a period that goes past the invoice date',
      tables: {
        bills: [{ ...charge, invoice_date: '2026-10-01', period_end: '2026-10-15' }],
        orders: [{ ...order, completed_date: '2026-10-15' }],
      },
    },
    {
      name: 'the period and the date of the invoice, where the charge has none',
      tables: {
        bills: [
          { ...charge, invoice_date: '', period_start: '', period_end: '' },
          { ...charge, service: '514-555-0102', invoice_date: '', period_start: '', period_end: '' },
        ],
        invoices: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            invoice_date: '2026-11-03',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            net_total: '65.00',
            tax_total: '0.00',
            total: '65.00',
            currency: 'CAD',
          },
        ],
        orders: [
          { ...order, completed_date: '2026-08-02' },
          { ...order, service: '514-555-0102', completed_date: '2026-11-03' },
        ],
      },
    },
    {
      name: 'an order without dates, one of any date for a charge without days',
      tables: {
        bills: [charge, { ...undated, service: '514-555-0102', invoice: '' }],
        orders: [
          { ...order, completed_date: '' },
          { ...order, service: '514-555-0102', completed_date: '2019-01-01' },
        ],
      },
    },
    {
      name: 'an order of another account, code and type',
      tables: {
        bills: [charge],
        orders: [{ ...order, account: '514-02', code: 'MOVE', type: 'move' }],
      },
    },
    {
      name: 'an order for another service, whose number stands as order, as reference or within it',
      tables: {
        bills: [
          { ...charge, order: 'cmd 7' },
          { ...charge, reference: 'CMD7' },
          { ...charge, reference: 'Marie Roy / CMD-7' },
          { ...charge, service: '', order: 'CMD-7' },
          { ...charge, reference: '# 12' },
        ],
        orders: [
          { ...order, service: '514-555-0199' },
          { ...elsewhere, order: '12' },
        ],
      },
    },
    {
      name: 'an order that names the code and no service, of the account or of none',
      tables: {
        bills: [charge, { ...charge, code: 'EXPED', service: '' }],
        orders: [
          { ...order, service: '', code: 'INST' },
          { ...order, account: '', service: '', code: 'EXPED' },
        ],
      },
    },
    {
      name: 'charges of other types, credits and nothing',
      tables: {
        bills: [
          { ...charge, charge_type: 'recurring' },
          { ...charge, charge_type: 'equipment' },
          { ...charge, charge_type: 'credit', amount: '-65.00' },
          { ...charge, amount: '-65.00' },
          { ...charge, amount: '0.00' },
          { ...charge, amount: '0.01' },
        ],
        orders: [elsewhere],
      },
    },
    {
      name: 'exactly the tolerance',
      tables: { bills: [charge], orders: [elsewhere] },
      options: { tolerance: '65.00' },
    },
    {
      name: 'more days before, for one account',
      tables: { bills: [charge], orders: [{ ...order, completed_date: '2026-07-14' }] },
      overrides: [{ account: '514-01', rules: { 'nrc-without-order': { days: 90 } } }],
    },
    { name: 'no orders at all', tables: { bills: [charge] }, skipped: 'no orders file' },
  ],
  flagged: [
    { name: 'no order for it', tables: { bills: [charge], orders: [elsewhere] }, findings: [unordered] },
    {
      name: 'one cent more than the tolerance',
      tables: { bills: [{ ...charge, amount: '0.02' }], orders: [elsewhere] },
      options: { tolerance_percent: '50' },
      findings: [
        {
          ...unordered,
          billed: '0.02',
          impact: '0.02',
          message: '514-555-0101, INST: one-time charge of CA$0.02, and no order of Laurentel is for it.',
          evidence: [cell('bills', 2, 'amount', '0.02')],
        },
      ],
    },
    {
      name: 'an order completed 61 days before the first day billed',
      tables: { bills: [charge], orders: [{ ...order, completed_date: '2026-08-12' }] },
      findings: [untimely('completed_date', '2026-08-12')],
    },
    {
      name: 'an order completed on the day after the invoice date, and one further off',
      tables: {
        bills: [charge],
        orders: [
          { ...order, completed_date: '2026-11-01' },
          { ...order, order: 'CMD-6', completed_date: '2026-11-02' },
        ],
      },
      findings: [untimely('completed_date', '2026-11-01')],
    },
    {
      name: 'fewer days before',
      tables: { bills: [charge], orders: [{ ...order, requested_date: '2026-10-01', completed_date: '' }] },
      options: { days: 10 },
      findings: [untimely('requested_date', '2026-10-01', '10')],
    },
    {
      name: 'orders as near on either side and as near of two numbers: the earlier, then the first by number',
      tables: {
        bills: [{ ...charge, invoice_date: '' }],
        orders: [
          { ...order, order: 'CMD-9', completed_date: '2026-12-31' },
          { ...order, order: 'CMD-8', completed_date: '2026-07-24' },
          { ...order, completed_date: '2026-07-24' },
        ],
      },
      findings: [
        {
          ...untimely('completed_date', '2026-07-24'),
          message:
            '514-555-0101, INST: one-time charge of CA$65.00 for 2026-10-12 – 2026-10-12, and no order in the 60 days before or since; the nearest, CMD-7, is of 2026-07-24.',
          evidence: [cell('bills', 2, 'amount', '65.00'), cell('orders', 4, 'completed_date', '2026-07-24')],
        },
      ],
    },
    {
      name: 'the number of another carrier’s order, an order number it has not, and one too short within a reference',
      tables: {
        bills: [{ ...charge, order: 'CMD-77', reference: 'Roy 77B' }],
        orders: [
          { ...order, carrier: 'Boreal', order: 'CMD-77' },
          { ...elsewhere, order: '77B' },
        ],
      },
      findings: [
        {
          ...unordered,
          evidence: [
            cell('bills', 2, 'amount', '65.00'),
            cell('bills', 2, 'order', 'CMD-77'),
            cell('bills', 2, 'reference', 'Roy 77B'),
          ],
        },
      ],
    },
    {
      name: 'an order for the code on another account, for another code, and for the code on another service',
      tables: {
        bills: [charge],
        orders: [
          { ...order, account: '514-02', service: '', code: 'INST' },
          { ...order, service: '', code: 'EXPED' },
          { ...elsewhere, code: 'INST' },
        ],
      },
      findings: [unordered],
    },
    {
      name: 'neither service nor code nor days',
      tables: {
        bills: [{ ...undated, service: '', code: '', description: 'Admin fee' }],
        orders: [elsewhere],
      },
      findings: [
        {
          rule: 'nrc-without-order',
          class: 'error',
          severity: 'warning',
          carrier: 'Laurentel',
          account: '514-01',
          invoice: 'L-1',
          billed: '65.00',
          expected: '0.00',
          impact: '65.00',
          currency: 'CAD',
          message: 'No service, Admin fee: one-time charge of CA$65.00, and no order of Laurentel is for it.',
          evidence: [cell('bills', 2, 'amount', '65.00')],
          also: [],
        },
      ],
    },
    {
      name: 'a charge without a period: from its invoice date',
      tables: {
        bills: [{ ...charge, period_start: '', period_end: '' }],
        orders: [{ ...order, completed_date: '2026-08-31' }],
      },
      findings: [
        {
          ...withoutPeriod,
          message:
            '514-555-0101, INST: one-time charge of CA$65.00 for 2026-10-31 – 2026-10-31, and no order in the 60 days before or since; the nearest, CMD-7, is of 2026-08-31.',
          evidence: [cell('bills', 2, 'amount', '65.00'), cell('orders', 2, 'completed_date', '2026-08-31')],
        },
      ],
    },
  ],
});
