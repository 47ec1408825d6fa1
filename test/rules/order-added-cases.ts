import { charge, disconnect, order, row } from './order-rows.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import type { FineCase, FlaggedCase } from './run-case.ts';

const config = { currency: 'CAD' };
const added = { ...order, type: 'add', service: '514-555-0199' };
const header = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  net_total: '31.00',
  tax_total: '0.00',
  total: '31.00',
  currency: 'CAD',
};

const missing: PlainFinding = {
  rule: 'order-not-reflected',
  class: 'exposure',
  severity: 'warning',
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0199',
  billed: '0.00',
  expected: '25.00',
  impact: '-25.00',
  currency: 'CAD',
  message:
    '514-555-0199: added by order CMD-7 on 2026-09-30 at CA$25.00 a month; on no bill of Laurentel for 2026-10-01 – 2026-10-31, and not in the inventory.',
  evidence: [cell('orders', 2, 'mrc', '25.00'), cell('orders', 2, 'completed_date', '2026-09-30')],
  also: [],
};

/** Additions that are billed or are no fault, and additions that are on no bill. */
export const ADDED: { readonly fine: readonly FineCase[]; readonly flagged: readonly FlaggedCase[] } = {
  fine: [
    {
      name: 'an addition that is billed, under any account and code, or in the inventory',
      tables: {
        bills: [charge, { ...charge, account: '514-02', service: 'A', code: 'FAX' }],
        inventory: [{ ...row, service: 'B' }],
        orders: [
          { ...added, service: 'A', code: 'VOIP-STD' },
          { ...added, service: 'B' },
        ],
      },
      config,
    },
    {
      name: 'an addition on the first day invoiced, not completed, without a price, for nothing, or without a service',
      tables: {
        bills: [charge],
        orders: [
          { ...added, service: 'A', completed_date: '2026-10-01' },
          { ...added, service: 'B', requested_date: '2026-09-01', completed_date: '' },
          { ...added, service: 'C', mrc: '' },
          { ...added, service: 'D', mrc: '0.00' },
          { ...added, service: '' },
          { ...added, service: 'E', type: 'move' },
        ],
      },
      config,
    },
    {
      name: 'an addition ended by the last day invoiced, changed since, or contradicted on its day',
      tables: {
        bills: [charge],
        orders: [
          { ...added, service: 'A', code: 'VOIP-STD' },
          { ...disconnect, service: 'A', completed_date: '2026-10-31' },
          { ...added, service: 'B' },
          { ...order, service: 'B', completed_date: '2026-10-10' },
          { ...added, service: 'C' },
          { ...disconnect, service: 'C', completed_date: '2026-09-30' },
        ],
      },
      config,
    },
    {
      name: 'an account that was not invoiced, of which an invoice has no lines, or that another invoice bills for days before',
      tables: {
        bills: [
          charge,
          { ...charge, account: '514-03', invoice: 'L-3' },
          { ...charge, account: '514-05', invoice: 'L-5' },
          {
            ...charge,
            account: '514-03',
            invoice: 'L-2',
            period_start: '2026-09-01',
            period_end: '2026-09-30',
          },
        ],
        invoices: [
          header,
          { ...header, account: '514-02', invoice: 'L-9' },
          { ...header, account: '514-05', invoice: 'L-8' },
        ],
        orders: [
          { ...added, account: '514-02' },
          { ...added, account: '514-03' },
          { ...added, account: '514-04' },
          { ...added, account: '514-05' },
          { ...added, account: '' },
        ],
      },
      config,
    },
    {
      name: 'an account whose lines were not all read',
      tables: { bills: [charge, { ...charge, amount: 'see note' }], orders: [added] },
      config: { ...config, skipBadRows: true },
    },
    {
      name: 'an addition at exactly the tolerance',
      tables: { bills: [charge], orders: [added] },
      options: { tolerance: '25.00' },
      config,
    },
  ],
  flagged: [
    {
      name: 'an addition completed on the day before the period invoiced',
      tables: {
        bills: [charge, { ...charge, service: '514-555-0199', charge_type: 'one-time' }],
        inventory: [{ ...row, carrier: 'Boreal', service: '514-555-0199' }],
        orders: [added, { ...disconnect, service: '514-555-0199', completed_date: '2026-11-01' }],
      },
      config,
      findings: [missing],
    },
    {
      name: 'an addition that names no account, one cent more than the tolerance of the service',
      tables: {
        bills: [
          charge,
          {
            ...charge,
            account: '514-02',
            invoice: 'L-2',
            period_start: '2026-10-15',
            period_end: '2026-11-14',
          },
        ],
        orders: [{ ...added, account: '' }],
      },
      overrides: [{ service: '514-555-0199', rules: { 'order-not-reflected': { tolerance: '24.99' } } }],
      config,
      findings: [
        (({ account: _, ...rest }) => ({
          ...rest,
          message: rest.message.replace('2026-10-01 – 2026-10-31', '2026-10-15 – 2026-11-14'),
        }))(missing),
      ],
    },
    {
      name: 'an addition that stands twice among the orders, and another of a code, each on its own',
      tables: {
        bills: [charge],
        orders: [
          added,
          added,
          { ...added, order: 'CMD-8', code: 'FAX', mrc: '5.00', completed_date: '2026-09-29' },
        ],
      },
      config,
      findings: [
        missing,
        {
          ...missing,
          code: 'FAX',
          expected: '5.00',
          impact: '-5.00',
          message:
            '514-555-0199: added by order CMD-8 on 2026-09-29 at CA$5.00 a month; on no bill of Laurentel for 2026-10-01 – 2026-10-31, and not in the inventory.',
          evidence: [cell('orders', 4, 'mrc', '5.00'), cell('orders', 4, 'completed_date', '2026-09-29')],
        },
      ],
    },
  ],
};
