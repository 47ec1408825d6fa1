import { expect, it } from 'vitest';
import { taxRateMismatch } from '../../src/rules/tax-rate-mismatch.ts';
import { ruleTester } from './rule-tester.ts';
import { runCase } from './run-case.ts';
import { flagged } from './tax-rate-flagged.ts';
import { charge, ended, quebec, taxed, vat } from './tax-rate-rows.ts';
import { taxedInvoice } from './taxed-invoice.ts';

/** A discount on a line of its own, without tax. */
function discount(service: string, amount: string) {
  return { ...charge, service, charge_type: 'discount', code: 'REBATE', amount, tax_amount: '' };
}

ruleTester(taxRateMismatch, {
  fine: [
    {
      name: 'tax on the amount less a discount line that states no tax, or less all or one of several',
      tables: {
        bills: [
          { ...charge, tax_amount: '11.98' },
          discount('514-555-0101', '-20.00'),
          { ...charge, service: 'B', tax_amount: '13.48' },
          discount('B', '-4.00'),
          discount('B', '-6.00'),
          { ...charge, service: 'C', tax_amount: '14.38' },
          discount('C', '-4.00'),
          discount('C', '-60.00'),
        ],
        taxes: quebec,
      },
    },
    { name: 'all rates together', tables: taxed({ tax_amount: '14.98' }) },
    {
      name: 'some of the rates together, where another province has one of its own',
      tables: { ...taxed({ tax_amount: '14.98' }), taxes: [...quebec, { name: 'TVH', rate: '13' }] },
    },
    { name: 'each tax rounded for itself, one cent below', tables: taxed({ tax_amount: '14.97' }) },
    { name: 'one cent above all rates together', tables: taxed({ tax_amount: '14.99' }) },
    { name: 'one of the rates alone', tables: taxed({ tax_amount: '5.00' }) },
    { name: 'the other rate alone', tables: taxed({ tax_amount: '9.98' }) },
    { name: 'no tax at all, which is an exemption', tables: taxed({ tax_amount: '0.00', tax_rate: '7' }) },
    { name: 'a rate of zero without an amount', tables: taxed({ tax_amount: '', tax_rate: '0' }) },
    { name: 'an expected rate without an amount', tables: taxed({ tax_amount: '', tax_rate: '14.975' }) },
    {
      name: 'another rate that makes no difference of a small amount',
      tables: taxed({ amount: '0.10', tax_amount: '', tax_rate: '20' }),
    },
    { name: 'a credit with its tax', tables: taxed({ amount: '-100.00', tax_amount: '-14.98' }) },
    {
      name: 'a tax finer than a cent',
      tables: taxed({ charge_type: 'usage', amount: '33.30', tax_amount: '4.986675' }),
    },
    {
      name: 'a line of type tax that does not say what it was worked out on',
      tables: {
        bills: [
          { ...charge, tax_amount: '14.98' },
          { ...charge, charge_type: 'tax', tax_rate: '30', tax_amount: '' },
        ],
        taxes: quebec,
      },
    },
    {
      name: 'a difference of exactly the tolerance',
      tables: taxed({ tax_amount: '15.98' }),
      options: { tolerance: '1.00' },
    },
    {
      name: 'a difference of exactly the tolerance in percent',
      tables: { bills: [{ ...charge, tax_amount: '22.00' }], taxes: vat },
      options: { tolerance_percent: 10 },
    },
    {
      name: 'the last day of a rate',
      tables: { bills: [{ ...charge, invoice_date: '2026-10-30', tax_amount: '16.00' }], taxes: ended },
    },
    {
      name: 'the first day of a rate',
      tables: { bills: [{ ...charge, tax_amount: '20.00' }], taxes: ended },
    },
    {
      name: 'a day on which no rate is in force',
      tables: { bills: [{ ...charge, invoice_date: '2026-12-01' }], taxes: ended },
    },
    {
      name: 'the first day of the period where no invoice date is known',
      tables: {
        bills: [{ ...charge, invoice_date: '', period_start: '2026-10-30', tax_amount: '16.00' }],
        taxes: ended,
      },
    },
    {
      name: 'a charge without any day, where the rates have dates',
      tables: {
        bills: [{ ...charge, invoice_date: '', period_start: '', period_end: '', tax_amount: '17.00' }],
        taxes: ended,
      },
    },
    {
      name: 'tax groups of an e-invoice, to the cent',
      tables: { taxes: vat },
      config: {
        documents: [
          taxedInvoice([
            { base: '28.00', tax: '5.61', rate: '20' },
            { base: '10.00', tax: '0.00', rate: '0' },
          ]),
        ],
      },
    },
    {
      name: 'a service for which the rule is off',
      tables: taxed({}),
      overrides: [{ service: '5145550101', rules: { 'tax-rate-mismatch': 'off' } }],
    },
    {
      name: 'bills that state no tax',
      tables: taxed({ tax_amount: '' }),
      skipped: 'no charge states its tax',
    },
    {
      name: 'lines of type tax only, which do not say what they were worked out on',
      tables: taxed({ charge_type: 'tax', tax_rate: '7', tax_amount: '' }),
      skipped: 'no charge states its tax',
    },
    {
      name: 'no expected rates',
      tables: { bills: [charge] },
      skipped: 'no tax rates in the configuration',
    },
  ],
  flagged,
});

it('holds a tax line’s money against the line, and other tax beside its charge', () => {
  const groups = { documents: [taxedInvoice([{ base: '10.00', tax: '1.00', rate: '10' }])] };
  const kinds = [{ tables: { taxes: vat }, config: groups }, { tables: taxed({}) }].map((given) =>
    runCase(taxRateMismatch, { name: '', ...given }).findings.map(({ fact }) => fact.about.kind),
  );
  expect(kinds).toEqual([['charge'], ['tax']]);
});
