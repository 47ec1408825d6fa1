import { lineSumMismatch } from '../../src/rules/line-sum-mismatch.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  charge_type: 'recurring',
  amount: '28.00',
  currency: 'CAD',
};
const tax = { ...charge, service: '', charge_type: 'tax', amount: '4.19' };
const header = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  net_total: '28.00',
  currency: 'CAD',
};

function stated(total: string, sum: string, impact: string, said: string): PlainFinding {
  return {
    rule: 'line-sum-mismatch',
    ...(impact.startsWith('-')
      ? { class: 'exposure', severity: 'warning' }
      : { class: 'error', severity: 'error' }),
    carrier: 'Laurentel',
    account: '514-01',
    invoice: 'L-1',
    billed: total,
    expected: sum,
    impact,
    currency: 'CAD',
    message: `Invoice L-1: the lines add up to CA$${sum}, and the net total says CA$${total}: CA$${said}.`,
    evidence: [cell('invoices', 2, 'net_total', total)],
    also: [],
  };
}
const twoMore = stated('30.00', '28.00', '2.00', '2.00 too much');

ruleTester(lineSumMismatch, {
  fine: [
    { name: 'lines that add up', tables: { bills: [charge], invoices: [header] } },
    {
      name: 'lines a minor unit away from the total, either way',
      tables: {
        bills: [charge, { ...charge, invoice: 'L-2' }],
        invoices: [
          { ...header, net_total: '28.01' },
          { ...header, invoice: 'L-2', net_total: '27.99' },
        ],
      },
    },
    {
      name: 'lines that add up without the tax lines, or with them',
      tables: {
        bills: [charge, tax, { ...charge, invoice: 'L-2' }, { ...tax, invoice: 'L-2' }],
        invoices: [header, { ...header, invoice: 'L-2', net_total: '32.19' }],
      },
    },
    {
      name: 'lines finer than a cent, rounded once at the end; credits and discounts',
      tables: {
        bills: [
          { ...charge, amount: '0.0345' },
          { ...charge, amount: '0.0345' },
          { ...charge, charge_type: 'discount', amount: '-0.03' },
          { ...charge, charge_type: 'credit', amount: '-0.01' },
        ],
        invoices: [{ ...header, net_total: '0.03' }],
      },
    },
    {
      name: 'exactly the tolerance, and exactly the tolerance in percent',
      tables: {
        bills: [charge, { ...charge, carrier: 'Northline', invoice: 'N-1' }],
        invoices: [
          { ...header, net_total: '28.50' },
          { ...header, carrier: 'Northline', invoice: 'N-1', net_total: '28.56' },
        ],
      },
      options: { tolerance: '0.50' },
      overrides: [{ carrier: 'Northline', rules: { 'line-sum-mismatch': { tolerance_percent: '2' } } }],
    },
    {
      name: 'an invoice without lines, one without a total, and one with lines of another currency',
      tables: {
        bills: [
          { ...charge, invoice: 'L-2' },
          { ...charge, invoice: 'L-3' },
          { ...charge, invoice: 'L-3', currency: 'USD' },
        ],
        invoices: [
          { ...header, net_total: '99.00' },
          { ...header, invoice: 'L-2', net_total: '' },
          { ...header, invoice: 'L-3', net_total: '99.00' },
        ],
      },
    },
    {
      name: 'an invoice of which a row could not be read',
      tables: {
        bills: [charge, { ...charge, amount: '2,O0' }],
        invoices: [{ ...header, net_total: '30.00' }],
      },
      config: { skipBadRows: true },
    },
    {
      name: 'invoices without totals',
      tables: { bills: [charge], invoices: [{ ...header, net_total: '' }] },
      skipped: 'no invoice states a net total',
    },
    { name: 'no invoices at all', tables: { bills: [charge] }, skipped: 'no invoices file' },
  ],
  flagged: [
    {
      name: 'a total above the lines',
      tables: { bills: [charge], invoices: [{ ...header, net_total: '30.00' }] },
      findings: [twoMore],
    },
    {
      name: 'a total two cents above',
      tables: { bills: [charge], invoices: [{ ...header, net_total: '28.02' }] },
      findings: [stated('28.02', '28.00', '0.02', '0.02 too much')],
    },
    {
      name: 'a total two cents below, an exposure',
      tables: { bills: [charge], invoices: [{ ...header, net_total: '27.98' }] },
      findings: [stated('27.98', '28.00', '-0.02', '0.02 too little')],
    },
    {
      name: 'a cent past the tolerance and the percentage',
      tables: { bills: [charge], invoices: [{ ...header, net_total: '30.00' }] },
      options: { tolerance: '1.99', tolerance_percent: '7.1' },
      findings: [twoMore],
    },
    {
      name: 'a total that neither the net lines nor all lines come to: the net lines count',
      tables: { bills: [charge, tax], invoices: [{ ...header, net_total: '30.00' }] },
      findings: [twoMore],
    },
    {
      name: 'lines finer than a cent: the difference of what is shown',
      tables: {
        bills: [{ ...charge, amount: '9.985' }],
        invoices: [{ ...header, net_total: '10.00' }],
      },
      config: { locale: 'en-US' },
      findings: [stated('10.00', '9.99', '0.01', '0.01 too much')],
    },
    {
      name: 'the invoice of the account, of two under one number',
      tables: {
        bills: [charge, { ...charge, account: '514-02', amount: '30.00' }],
        invoices: [
          { ...header, net_total: '30.00' },
          { ...header, account: '514-02', net_total: '30.00' },
        ],
      },
      findings: [twoMore],
    },
    {
      name: 'an account less gravely',
      tables: { bills: [charge], invoices: [{ ...header, net_total: '30.00' }] },
      overrides: [{ account: '514 01', rules: { 'line-sum-mismatch': { severity: 'warning' } } }],
      findings: [{ ...twoMore, severity: 'warning' }],
    },
  ],
});
