import { zeroChargeInvoice } from '../../src/rules/zero-charge-invoice.ts';
import { header, line } from './invoice-rows.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const nothing = line('L-1', '2026-10-01', '', '', { amount: '0.00' });

const empty: PlainFinding = {
  rule: 'zero-charge-invoice',
  class: 'data-quality',
  severity: 'info',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  impact: '0.00',
  currency: 'CAD',
  message: 'Invoice L-1 of account 514-01 asks for nothing: every charge on it is zero, 1 in all.',
  evidence: [cell('bills', 2, 'amount', '0.00')],
  also: [],
};

ruleTester(zeroChargeInvoice, {
  fine: [
    { name: 'a charge of a cent', tables: { bills: [nothing, { ...nothing, amount: '0.01' }] } },
    {
      name: 'charges that cancel each other, even where the header says nothing',
      tables: {
        bills: [nothing, { ...nothing, amount: '28.00' }, { ...nothing, amount: '-28.00' }],
        invoices: [header('L-1', '2026-10-01', '', '', { total: '0.00', net_total: '0.00' })],
      },
    },
    {
      name: 'a header that states a total, or a net total where it has no total',
      tables: {
        bills: [nothing, { ...nothing, invoice: 'L-2' }],
        invoices: [
          header('L-1', '2026-10-01', '', '', { total: '0.01', net_total: '0.00' }),
          header('L-2', '2026-10-01', '', '', { net_total: '28.00' }),
        ],
      },
    },
    {
      name: 'a header without lines that states no total',
      tables: {
        bills: [line('L-2', '2026-10-01')],
        invoices: [header('L-1', '2026-10-01', '', '', { amount_due: '0.00' })],
      },
    },
    {
      name: 'an invoice of which a line could not be read',
      tables: { bills: [nothing, { ...nothing, amount: '1,O0' }, line('L-2', '2026-10-01')] },
      config: { skipBadRows: true },
    },
    {
      name: 'an invoice of an earlier month',
      tables: { bills: [line('L-2', '2026-10-01')], history: [{ ...nothing, invoice_date: '2026-09-01' }] },
    },
  ],
  flagged: [
    { name: 'one charge of nothing', tables: { bills: [nothing] }, findings: [empty] },
    {
      name: 'several charges of nothing, of any type, and a header that agrees',
      tables: {
        bills: [nothing, { ...nothing, charge_type: 'usage' }, { ...nothing, charge_type: 'tax' }],
        invoices: [header('L-1', '2026-10-01', '', '', { total: '0.00' })],
      },
      options: { severity: 'warning' },
      findings: [
        {
          ...empty,
          severity: 'warning',
          message: 'Invoice L-1 of account 514-01 asks for nothing: every charge on it is zero, 3 in all.',
          evidence: [cell('invoices', 2, 'total', '0.00'), cell('bills', 2, 'amount', '0.00')],
        },
      ],
    },
    {
      name: 'a header without charges, of a total or a net total of nothing',
      tables: {
        bills: [line('L-3', '2026-10-01')],
        invoices: [
          header('L-1', '2026-10-01', '', '', { total: '0.00', net_total: '5.00' }),
          header('L-2', '2026-10-01', '', '', { net_total: '0.00' }),
        ],
      },
      findings: [
        {
          ...empty,
          message:
            'Invoice L-1 of account 514-01 asks for nothing: its total is zero, and it has no charges.',
          evidence: [cell('invoices', 2, 'total', '0.00')],
        },
        {
          ...empty,
          invoice: 'L-2',
          message:
            'Invoice L-2 of account 514-01 asks for nothing: its total is zero, and it has no charges.',
          evidence: [cell('invoices', 3, 'net_total', '0.00')],
        },
      ],
    },
    {
      name: 'a header that states no total beside charges of nothing',
      tables: { bills: [nothing], invoices: [header('L-1', '2026-10-01')] },
      findings: [empty],
    },
  ],
});
