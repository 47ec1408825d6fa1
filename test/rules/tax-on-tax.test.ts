import { taxOnTax } from '../../src/rules/tax-on-tax.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';
import { charge, groupCells, quebec, taxed, vat } from './tax-rate-rows.ts';
import { taxedInvoice } from './taxed-invoice.ts';

const line = { ...charge, charge_type: 'tax', code: 'TPS', amount: '5.00', tax_amount: '0.25' };

const upon: PlainFinding = {
  rule: 'tax-on-tax',
  class: 'error',
  severity: 'error',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  code: 'VOIP-STD',
  period: ['2026-10-01', '2026-10-31'],
  billed: '15.47',
  expected: '14.98',
  impact: '0.49',
  currency: 'CAD',
  message:
    '514-555-0101, VOIP-STD: tax of CA$15.47 on CA$100.00 taxes the tax itself; at 14.975% (TPS + TVQ) it is CA$14.98: CA$0.49 too much.',
  evidence: [cell('bills', 2, 'tax_amount', '15.47'), cell('bills', 2, 'amount', '100.00')],
  also: [],
};
const taxedTax: PlainFinding = {
  ...upon,
  code: 'TPS',
  billed: '0.25',
  expected: '0.00',
  impact: '0.25',
  message: '514-555-0101, TPS: a tax of CA$5.00 is taxed once more: CA$0.25 not due.',
  evidence: [cell('bills', 2, 'tax_amount', '0.25'), cell('bills', 2, 'amount', '5.00')],
};
const ofGroup = {
  rule: 'tax-on-tax',
  carrier: 'Laurentel',
  invoice: 'L-1',
  code: 'S',
  currency: 'EUR',
  also: [],
} as const;

ruleTester(taxOnTax, {
  fine: [
    { name: 'the sum of the rates', tables: taxed({ tax_amount: '14.98' }) },
    { name: 'one cent below what the rates make one upon the other', tables: taxed({ tax_amount: '15.45' }) },
    { name: 'one cent above it', tables: taxed({ tax_amount: '15.49' }) },
    { name: 'a tax at no rate at all', tables: taxed({ tax_amount: '16.00' }) },
    {
      name: 'an amount so small that a cent tells nothing',
      tables: taxed({ amount: '2.00', tax_amount: '0.31' }),
    },
    {
      name: 'a single rate that another one makes twice over',
      tables: { bills: [{ ...charge, tax_amount: '21.00' }], taxes: [...vat, { name: 'A', rate: '1' }] },
    },
    {
      name: 'a tax line without tax of its own, and one that repeats itself',
      tables: {
        bills: [
          { ...line, tax_amount: '0.00' },
          { ...line, tax_amount: '' },
          { ...line, tax_amount: '5.00' },
          { ...line, amount: '0.00' },
        ],
        taxes: quebec,
      },
      skipped: 'no charge states its tax',
    },
    {
      name: 'tax of one cent on a tax line',
      tables: { bills: [{ ...line, tax_amount: '0.01' }] },
    },
    {
      name: 'tax on a tax line of exactly the tolerance',
      tables: { bills: [line] },
      options: { tolerance: '0.25' },
    },
    {
      name: 'what the rates make one upon the other, within the tolerance of one of them',
      tables: taxed({ tax_amount: '15.47' }),
      options: { tolerance_percent: 4 },
    },
    {
      name: 'a day on which only one rate is in force',
      tables: {
        bills: [{ ...charge, tax_amount: '15.47' }],
        taxes: [
          { name: 'TPS', rate: '5' },
          { name: 'TVQ', rate: '9.975', from: '2026-11-01' },
        ],
      },
    },
    {
      name: 'a day on which no rate is in force',
      tables: { bills: [charge], taxes: [{ name: 'TVQ', rate: '9.975', from: '2026-11-01' }] },
    },
    {
      name: 'a service for which the rule is off',
      tables: taxed({ tax_amount: '15.47' }),
      overrides: [{ service: '5145550101', rules: { 'tax-on-tax': 'off' } }],
    },
    {
      name: 'no expected rates, and a charge with its tax',
      tables: { bills: [charge] },
      skipped: 'no tax line carries tax, and no tax rates in the configuration',
    },
  ],
  flagged: [
    { name: 'two rates one upon the other', tables: taxed({ tax_amount: '15.47' }), findings: [upon] },
    {
      name: 'one cent away from it on either side',
      tables: {
        bills: [
          { ...charge, tax_amount: '15.46' },
          { ...charge, tax_amount: '15.48' },
        ],
        taxes: quebec,
      },
      findings: [
        {
          ...upon,
          billed: '15.46',
          impact: '0.48',
          message: upon.message.replace('15.47', '15.46').replace('0.49', '0.48'),
          evidence: [cell('bills', 2, 'tax_amount', '15.46'), cell('bills', 2, 'amount', '100.00')],
        },
        {
          ...upon,
          billed: '15.48',
          impact: '0.50',
          message: upon.message.replace('15.47', '15.48').replace('0.49', '0.50'),
          evidence: [cell('bills', 3, 'tax_amount', '15.48'), cell('bills', 3, 'amount', '100.00')],
        },
      ],
    },
    {
      name: 'one rate twice over, stated as a rate only',
      tables: { bills: [{ ...charge, tax_amount: '', tax_rate: '44' }], taxes: vat },
      findings: [
        {
          ...upon,
          billed: '44.00',
          expected: '20.00',
          impact: '24.00',
          message:
            '514-555-0101, VOIP-STD: tax of CA$44.00 on CA$100.00 taxes the tax itself; at 20% (VAT) it is CA$20.00: CA$24.00 too much.',
          evidence: [cell('bills', 2, 'tax_rate', '44'), cell('bills', 2, 'amount', '100.00')],
        },
      ],
    },
    {
      name: 'a credit that gives it back',
      tables: taxed({ charge_type: 'credit', amount: '-100.00', tax_amount: '-15.47' }),
      findings: [
        {
          ...upon,
          class: 'exposure',
          severity: 'warning',
          billed: '-15.47',
          expected: '-14.98',
          impact: '-0.49',
          message:
            '514-555-0101, VOIP-STD: tax of -CA$15.47 on -CA$100.00 taxes the tax itself; at 14.975% (TPS + TVQ) it is -CA$14.98: CA$0.49 too little.',
          evidence: [cell('bills', 2, 'tax_amount', '-15.47'), cell('bills', 2, 'amount', '-100.00')],
        },
      ],
    },
    {
      name: 'a tax line that is taxed, without expected rates',
      tables: { bills: [line] },
      findings: [taxedTax],
    },
    {
      name: 'one cent past the tolerance on a tax line',
      tables: { bills: [line] },
      options: { tolerance: '0.24' },
      findings: [taxedTax],
    },
    {
      name: 'tax groups of e-invoices',
      tables: { taxes: vat },
      config: {
        documents: [
          taxedInvoice([
            { base: '28.00', tax: '12.32', rate: '44' },
            { base: '-10.00', tax: '-4.40', rate: '44' },
          ]),
        ],
      },
      findings: [
        {
          ...ofGroup,
          class: 'error',
          severity: 'error',
          billed: '12.32',
          expected: '5.60',
          impact: '6.72',
          message:
            'Invoice L-1: tax of €12.32 on €28.00 taxes the tax itself; at 20% (VAT) it is €5.60: €6.72 too much.',
          evidence: groupCells(1, '12.32', '44', '28.00'),
        },
        {
          ...ofGroup,
          class: 'exposure',
          severity: 'warning',
          billed: '-4.40',
          expected: '-2.00',
          impact: '-2.40',
          message:
            'Invoice L-1: tax of -€4.40 on -€10.00 taxes the tax itself; at 20% (VAT) it is -€2.00: €2.40 too little.',
          evidence: groupCells(2, '-4.40', '44', '-10.00'),
        },
      ],
    },
  ],
});
