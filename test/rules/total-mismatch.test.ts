import { totalMismatch } from '../../src/rules/total-mismatch.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  charge_type: 'recurring',
  amount: '100.00',
  currency: 'CAD',
};
const header = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  previous_balance: '',
  payments: '',
  adjustments: '',
  net_total: '100.00',
  tax_total: '15.00',
  total: '115.00',
  amount_due: '',
  currency: 'CAD',
};
const paid = { ...header, previous_balance: '80.00', payments: '80.00', amount_due: '115.00' };

function total(stated: string, impact: string, said: string): PlainFinding {
  return {
    rule: 'total-mismatch',
    ...(impact.startsWith('-')
      ? { class: 'exposure', severity: 'warning' }
      : { class: 'error', severity: 'error' }),
    carrier: 'Laurentel',
    account: '514-01',
    invoice: 'L-1',
    billed: stated,
    expected: '115.00',
    impact,
    currency: 'CAD',
    message: `Invoice L-1: net plus tax is CA$115.00, and the total says CA$${stated}: CA$${said}.`,
    evidence: [
      cell('invoices', 2, 'total', stated),
      cell('invoices', 2, 'net_total', '100.00'),
      cell('invoices', 2, 'tax_total', '15.00'),
    ],
    also: [],
  };
}

function due(stated: string, balance: string, impact: string, said: string): PlainFinding {
  return {
    ...total(stated, impact, said),
    expected: balance,
    message: `Invoice L-1: the balance comes to CA$${balance}, and the amount due says CA$${stated}: CA$${said}.`,
    evidence: [
      cell('invoices', 2, 'amount_due', stated),
      cell('invoices', 2, 'total', '115.00'),
      cell('invoices', 2, 'previous_balance', '80.00'),
      cell('invoices', 2, 'payments', '80.00'),
    ],
  };
}

ruleTester(totalMismatch, {
  fine: [
    { name: 'totals that agree', tables: { bills: [charge], invoices: [paid] } },
    {
      name: 'a total a minor unit away, either way',
      tables: {
        bills: [charge],
        invoices: [
          { ...header, total: '115.01' },
          { ...header, total: '114.99' },
        ],
      },
    },
    {
      name: 'payments written with a minus sign, a negative balance, and adjustments',
      tables: {
        bills: [charge],
        invoices: [
          { ...paid, payments: '-80.00' },
          { ...paid, previous_balance: '-5.00', payments: '0.00', amount_due: '110.00' },
          { ...paid, adjustments: '-10.00', amount_due: '105.00' },
        ],
      },
    },
    {
      name: 'a payment taken back, which is written with a minus sign too',
      tables: { bills: [charge], invoices: [{ ...paid, payments: '-80.00', amount_due: '275.00' }] },
    },
    {
      name: 'a balance without payments, and payments without a balance',
      tables: {
        bills: [charge],
        invoices: [
          { ...paid, payments: '', amount_due: '195.00' },
          { ...paid, previous_balance: '', amount_due: '35.00' },
        ],
      },
    },
    {
      name: 'an amount due beside neither balance nor payments, and totals of which one is blank',
      tables: {
        bills: [charge],
        invoices: [
          { ...header, amount_due: '99.00' },
          { ...header, net_total: '', total: '99.00' },
          { ...header, tax_total: '', total: '99.00' },
          { ...paid, total: '', amount_due: '99.00' },
        ],
      },
    },
    {
      name: 'a credit note',
      tables: {
        bills: [charge],
        invoices: [{ ...header, net_total: '-100.00', tax_total: '-15.00', total: '-115.00' }],
      },
    },
    {
      name: 'exactly the tolerance, and exactly the tolerance in percent',
      tables: {
        bills: [charge],
        invoices: [
          { ...header, total: '116.00' },
          { ...header, account: '514-02', invoice: 'L-2', total: '117.30' },
        ],
      },
      options: { tolerance: '1.00' },
      overrides: [{ account: '514-02', rules: { 'total-mismatch': { tolerance_percent: '2' } } }],
    },
    {
      name: 'invoices that state too little',
      tables: { bills: [charge], invoices: [{ ...header, tax_total: '' }] },
      skipped: 'no invoice states enough totals to check',
    },
    { name: 'no invoices at all', tables: { bills: [charge] }, skipped: 'no invoices file' },
  ],
  flagged: [
    {
      name: 'a total above net and tax',
      tables: { bills: [charge], invoices: [{ ...header, total: '116.00' }] },
      findings: [total('116.00', '1.00', '1.00 too much')],
    },
    {
      name: 'a total two cents above',
      tables: { bills: [charge], invoices: [{ ...header, total: '115.02' }] },
      findings: [total('115.02', '0.02', '0.02 too much')],
    },
    {
      name: 'a total two cents below, an exposure',
      tables: { bills: [charge], invoices: [{ ...header, total: '114.98' }] },
      findings: [total('114.98', '-0.02', '0.02 too little')],
    },
    {
      name: 'a cent past the tolerance and the percentage',
      tables: { bills: [charge], invoices: [{ ...header, total: '116.00' }] },
      options: { tolerance: '0.99', tolerance_percent: '0.8' },
      findings: [total('116.00', '1.00', '1.00 too much')],
    },
    {
      name: 'an amount due above the balance',
      tables: { bills: [charge], invoices: [{ ...paid, amount_due: '117.00' }] },
      findings: [due('117.00', '115.00', '2.00', '2.00 too much')],
    },
    {
      name: 'an amount due below the balance, an exposure',
      tables: { bills: [charge], invoices: [{ ...paid, amount_due: '114.98' }] },
      findings: [due('114.98', '115.00', '-0.02', '0.02 too little')],
    },
    {
      name: 'adjustments left out of the amount due',
      tables: { bills: [charge], invoices: [{ ...paid, adjustments: '-10.00' }] },
      findings: [
        {
          ...due('115.00', '105.00', '10.00', '10.00 too much'),
          evidence: [
            ...due('115.00', '105.00', '10.00', '').evidence,
            cell('invoices', 2, 'adjustments', '-10.00'),
          ],
        },
      ],
    },
    {
      name: 'a payment that was not taken off',
      tables: { bills: [charge], invoices: [{ ...paid, amount_due: '195.00' }] },
      findings: [due('195.00', '115.00', '80.00', '80.00 too much')],
    },
    {
      name: 'both totals of one invoice, each by itself',
      tables: { bills: [charge], invoices: [{ ...paid, total: '116.00', amount_due: '118.00' }] },
      options: { severity: 'warning' },
      findings: [
        {
          ...due('118.00', '116.00', '2.00', '2.00 too much'),
          severity: 'warning',
          evidence: [
            cell('invoices', 2, 'amount_due', '118.00'),
            cell('invoices', 2, 'total', '116.00'),
            cell('invoices', 2, 'previous_balance', '80.00'),
            cell('invoices', 2, 'payments', '80.00'),
          ],
        },
        { ...total('116.00', '1.00', '1.00 too much'), severity: 'warning' },
      ],
    },
    {
      name: 'yen, past one',
      tables: {
        bills: [charge],
        invoices: [
          { ...header, net_total: '100', tax_total: '15', total: '116', currency: 'JPY' },
          { ...header, net_total: '100', tax_total: '15', total: '117', currency: 'JPY', invoice: 'L-2' },
        ],
      },
      findings: [
        {
          ...total('117', '2', ''),
          invoice: 'L-2',
          expected: '115',
          currency: 'JPY',
          message: 'Invoice L-2: net plus tax is ¥115, and the total says ¥117: ¥2 too much.',
          evidence: [
            cell('invoices', 3, 'total', '117'),
            cell('invoices', 3, 'net_total', '100'),
            cell('invoices', 3, 'tax_total', '15'),
          ],
        },
      ],
    },
  ],
});
