import { cell } from './plain-finding.ts';
import type { FlaggedCase } from './run-case.ts';
import {
  charge,
  ended,
  groupCells,
  ofGroup,
  taxed,
  tooLittle,
  tooMuch,
  vat,
  withoutPeriod,
} from './tax-rate-rows.ts';
import { taxedInvoice } from './taxed-invoice.ts';

/** Months with taxes at rates that are not expected. */
export const flagged: readonly FlaggedCase[] = [
  { name: 'a tax at no rate', tables: taxed({}), findings: [tooMuch] },
  {
    name: 'one cent past the limit',
    tables: taxed({ tax_amount: '15.00' }),
    findings: [
      {
        ...tooMuch,
        billed: '15.00',
        impact: '0.02',
        message:
          '514-555-0101, VOIP-STD: tax of CA$15.00 on CA$100.00 is 15%; at 14.975% (TPS + TVQ) it is CA$14.98: CA$0.02 too much.',
        evidence: [cell('bills', 2, 'tax_amount', '15.00'), cell('bills', 2, 'amount', '100.00')],
      },
    ],
  },
  {
    name: 'one cent past the limit, too little',
    tables: taxed({ tax_amount: '14.96' }),
    findings: [
      {
        ...tooLittle,
        billed: '14.96',
        impact: '-0.02',
        message:
          '514-555-0101, VOIP-STD: tax of CA$14.96 on CA$100.00 is 14.96%; at 14.975% (TPS + TVQ) it is CA$14.98: CA$0.02 too little.',
        evidence: [cell('bills', 2, 'tax_amount', '14.96'), cell('bills', 2, 'amount', '100.00')],
      },
    ],
  },
  {
    name: 'one cent past the tolerance',
    tables: taxed({ tax_amount: '15.99' }),
    options: { tolerance: '1.00' },
    findings: [
      {
        ...tooMuch,
        billed: '15.99',
        impact: '1.01',
        message:
          '514-555-0101, VOIP-STD: tax of CA$15.99 on CA$100.00 is 15.99%; at 14.975% (TPS + TVQ) it is CA$14.98: CA$1.01 too much.',
        evidence: [cell('bills', 2, 'tax_amount', '15.99'), cell('bills', 2, 'amount', '100.00')],
      },
    ],
  },
  {
    name: 'the rate that comes nearest, from above',
    tables: taxed({ tax_amount: '9.00', tax_rate: '9' }),
    findings: [
      {
        ...tooLittle,
        billed: '9.00',
        expected: '9.98',
        impact: '-0.98',
        message:
          '514-555-0101, VOIP-STD: tax of CA$9.00 on CA$100.00 is 9%; at 9.975% (TVQ) it is CA$9.98: CA$0.98 too little.',
        evidence: [
          cell('bills', 2, 'tax_amount', '9.00'),
          cell('bills', 2, 'tax_rate', '9'),
          cell('bills', 2, 'amount', '100.00'),
        ],
      },
    ],
  },
  {
    name: 'a rate that is stated without its amount',
    tables: taxed({ tax_amount: '', tax_rate: '6' }),
    findings: [
      {
        ...tooMuch,
        billed: '6.00',
        expected: '5.00',
        impact: '1.00',
        message:
          '514-555-0101, VOIP-STD: tax of CA$6.00 on CA$100.00 is 6%; at 5% (TPS) it is CA$5.00: CA$1.00 too much.',
        evidence: [cell('bills', 2, 'tax_rate', '6'), cell('bills', 2, 'amount', '100.00')],
      },
    ],
  },
  {
    name: 'a credit that gives too little tax back, and tax on nothing',
    tables: {
      bills: [
        { ...charge, charge_type: 'credit', amount: '-100.00', tax_amount: '-10.00', code: 'BACK' },
        { ...charge, amount: '0.00', tax_amount: '0.02' },
      ],
      taxes: vat,
    },
    findings: [
      {
        ...tooMuch,
        code: 'BACK',
        billed: '-10.00',
        expected: '-20.00',
        impact: '10.00',
        message:
          '514-555-0101, BACK: tax of -CA$10.00 on -CA$100.00 is 10%; at 20% (VAT) it is -CA$20.00: CA$10.00 too much.',
        evidence: [cell('bills', 2, 'tax_amount', '-10.00'), cell('bills', 2, 'amount', '-100.00')],
      },
      {
        ...tooMuch,
        billed: '0.02',
        expected: '0.00',
        impact: '0.02',
        message:
          '514-555-0101, VOIP-STD: tax of CA$0.02 on CA$0.00 is –; at 20% (VAT) it is CA$0.00: CA$0.02 too much.',
        evidence: [cell('bills', 3, 'tax_amount', '0.02'), cell('bills', 3, 'amount', '0.00')],
      },
    ],
  },
  {
    name: 'the day before a rate, by the date of its invoice’s header',
    tables: {
      bills: [{ ...charge, invoice_date: '', period_start: '2026-10-31', tax_amount: '20.00' }],
      invoices: [
        {
          carrier: 'Laurentel',
          account: '514-01',
          invoice: 'L-1',
          invoice_date: '2026-10-30',
          net_total: '100.00',
          currency: 'CAD',
        },
      ],
      taxes: ended,
    },
    findings: [
      {
        ...tooMuch,
        period: ['2026-10-31', '2026-10-31'],
        billed: '20.00',
        expected: '16.00',
        impact: '4.00',
        message:
          '514-555-0101, VOIP-STD: tax of CA$20.00 on CA$100.00 is 20%; at 16% (Old) it is CA$16.00: CA$4.00 too much.',
        evidence: [cell('bills', 2, 'tax_amount', '20.00'), cell('bills', 2, 'amount', '100.00')],
      },
    ],
  },
  {
    name: 'the day after a rate',
    tables: { bills: [{ ...charge, tax_amount: '16.00' }], taxes: ended },
    findings: [
      {
        ...tooLittle,
        expected: '20.00',
        impact: '-4.00',
        message:
          '514-555-0101, VOIP-STD: tax of CA$16.00 on CA$100.00 is 16%; at 20% (New) it is CA$20.00: CA$4.00 too little.',
      },
    ],
  },
  {
    name: 'a charge without any day, where no rate has dates',
    tables: taxed({ invoice_date: '', period_start: '', period_end: '' }),
    findings: [withoutPeriod],
  },
  {
    name: 'tax groups of an e-invoice, and not its lines again',
    tables: { taxes: vat },
    config: {
      documents: [
        taxedInvoice([
          { base: '28.00', tax: '5.62', rate: '20' },
          { base: '10.00', tax: '1.00', rate: '10' },
        ]),
      ],
    },
    findings: [
      {
        ...ofGroup,
        billed: '5.62',
        expected: '5.60',
        impact: '0.02',
        message: 'Invoice L-1: tax of €5.62 on €28.00 is 20.071%; at 20% (VAT) it is €5.60: €0.02 too much.',
        evidence: groupCells(1, '5.62', '20', '28.00'),
      },
      {
        ...ofGroup,
        class: 'exposure',
        severity: 'warning',
        billed: '1.00',
        expected: '2.00',
        impact: '-1.00',
        message: 'Invoice L-1: tax of €1.00 on €10.00 is 10%; at 20% (VAT) it is €2.00: €1.00 too little.',
        evidence: groupCells(2, '1.00', '10', '10.00'),
      },
    ],
  },
];
