import { rechargedPeriod } from '../../src/rules/recharged-period.ts';
import { cell } from './plain-finding.ts';
import { creditedFine, creditedFlagged } from './recharged-credits.ts';
import { exceptionsFine, exceptionsFlagged } from './recharged-exceptions.ts';
import {
  cells,
  charge,
  fromThe30th,
  header,
  nineDays,
  ofSeptember,
  oneDay,
  pastCells,
  september,
} from './recharged-rows.ts';
import { ruleTester } from './rule-tester.ts';

ruleTester(rechargedPeriod, {
  fine: [
    {
      name: 'a period that begins on the day after',
      tables: { bills: [{ ...charge, period_start: '2026-10-01' }], history: [september] },
    },
    {
      name: 'charges without a code that differ in description',
      tables: {
        bills: [{ ...charge, code: '' }],
        history: [{ ...september, code: '', description: 'Voicemail' }],
      },
    },
    {
      name: 'two lines of one invoice, and two invoices of one date',
      tables: {
        bills: [charge, charge, { ...charge, invoice: 'L-11' }],
        history: [{ ...september, period_start: '2026-08-22', period_end: '2026-09-21' }],
      },
    },
    {
      name: 'two invoices of this month without dates',
      tables: {
        bills: [charge, { ...charge, invoice: 'L-11' }].map((one) => ({ ...one, invoice_date: '' })),
        history: [{ ...september, service: '514-555-0102' }],
      },
    },
    {
      name: 'an invoice among the earlier ones that is dated later, or on the same day',
      tables: {
        bills: [charge, { ...charge, account: '514-02', invoice_date: '2026-10-20' }],
        history: [
          { ...september, invoice_date: '2026-10-01' },
          { ...september, invoice: 'L-8', invoice_date: '2026-10-02' },
        ],
      },
    },
    {
      name: 'days that cost exactly one minor unit, and exactly the tolerance',
      tables: {
        bills: [
          { ...fromThe30th, amount: '0.30' },
          { ...fromThe30th, account: '514-02' },
        ],
        history: [september, { ...september, account: '514-02' }],
      },
      overrides: [{ account: '514-02', rules: { 'recharged-period': { tolerance: '1.00' } } }],
    },
    {
      name: 'earlier months without periods',
      tables: { bills: [charge], history: [{ ...september, period_start: '', period_end: '' }] },
      skipped: 'no recurring charge of earlier months states its period',
    },
    {
      name: 'earlier months of usage only',
      tables: { bills: [charge], history: [{ ...september, charge_type: 'usage' }] },
      skipped: 'no recurring charge of earlier months states its period',
    },
    { name: 'no earlier months', tables: { bills: [charge] }, skipped: 'no earlier months' },
    {
      name: 'earlier charges of another carrier, account, service, code, currency or type, and one of nothing',
      tables: {
        bills: [charge],
        history: [
          { ...september, carrier: 'Northline' },
          { ...september, account: '514-02' },
          { ...september, service: '514-555-0102' },
          { ...september, code: 'VOIP-PRO' },
          { ...september, currency: 'USD' },
          { ...september, charge_type: 'usage' },
          { ...september, amount: '0.00' },
        ],
      },
    },
    {
      name: 'a charge without a period of its own, a charge of nothing, one of no service, and usage',
      tables: {
        bills: [
          { ...charge, period_start: '', period_end: '' },
          { ...charge, amount: '0.00' },
          { ...charge, service: '' },
          { ...charge, charge_type: 'usage' },
        ],
        invoices: [{ ...header, period_start: '2026-09-22', period_end: '2026-10-21', net_total: '0.00' }],
        history: [september, { ...september, service: '' }],
      },
    },
    {
      name: 'credits of a period that was credited already',
      tables: { bills: [{ ...charge, amount: '-30.00' }], history: [{ ...september, amount: '-30.00' }] },
    },
    ...creditedFine,
    ...exceptionsFine,
  ],
  flagged: [
    { name: 'days billed already', tables: { bills: [charge], history: [september] }, findings: [nineDays] },
    {
      name: 'the last day of the earlier period',
      tables: { bills: [fromThe30th], history: [september] },
      findings: [oneDay],
    },
    {
      name: 'days that cost one cent more than the tolerance; a percentage of nothing is nothing',
      tables: { bills: [fromThe30th], history: [september] },
      options: { tolerance: '0.99', tolerance_percent: '50' },
      findings: [oneDay],
    },
    {
      name: 'the same period again, without a code and in another spelling',
      tables: {
        bills: [
          {
            ...charge,
            code: '',
            service: '(514) 555-0101',
            period_start: '2026-09-01',
            period_end: '2026-09-30',
          },
        ],
        history: [{ ...september, code: '', description: 'VOIP  line' }],
      },
      findings: [
        {
          rule: 'recharged-period',
          class: 'error',
          severity: 'error',
          carrier: 'Laurentel',
          account: '514-01',
          invoice: 'L-10',
          service: '(514) 555-0101',
          period: ['2026-09-01', '2026-09-30'],
          billed: '30.00',
          expected: '0.00',
          impact: '30.00',
          currency: 'CAD',
          message:
            '(514) 555-0101, VoIP line: 30 of the 30 days of 2026-09-01 – 2026-09-30 already billed on invoice L-9: CA$30.00 of CA$30.00 too much.',
          evidence: [...cells('30.00', '2026-09-01', '2026-09-30'), ...ofSeptember],
          also: [],
        },
      ],
    },
    {
      name: 'days billed several times before, counted once; an invoice that shows no further day is not named',
      tables: {
        bills: [charge],
        history: [
          september,
          { ...september, invoice: 'L-9B', invoice_date: '2026-09-02', period_start: '2026-09-20' },
          {
            ...september,
            invoice: 'L-9C',
            invoice_date: '2026-09-03',
            period_start: '2026-09-29',
            period_end: '2026-10-02',
          },
        ],
      },
      findings: [
        {
          ...nineDays,
          expected: '19.00',
          impact: '11.00',
          message:
            '514-555-0101, VOIP-STD: 11 of the 30 days of 2026-09-22 – 2026-10-21 already billed on invoice L-9 / L-9C: CA$11.00 of CA$30.00 too much.',
          evidence: [...nineDays.evidence, ...pastCells(4, '30.00', '2026-09-29', '2026-10-02')],
        },
      ],
    },
    {
      name: 'an invoice of this month with an earlier date, stated by its header',
      tables: {
        bills: [
          { ...charge, invoice_date: '' },
          { ...september, invoice: 'L-9', invoice_date: '2026-09-30' },
        ],
        invoices: [header],
        history: [{ ...september, service: '514-555-0102', invoice: 'L-8' }],
      },
      findings: [
        {
          ...nineDays,
          evidence: [
            ...nineDays.evidence.slice(0, 3),
            cell('bills', 3, 'amount', '30.00'),
            cell('bills', 3, 'period_start', '2026-09-01'),
            cell('bills', 3, 'period_end', '2026-09-30'),
          ],
        },
      ],
    },
    {
      name: 'days billed twice before, by the invoice that is older, wherever it stands',
      tables: {
        bills: [charge],
        history: [{ ...september, invoice: 'L-9B', invoice_date: '2026-09-02' }, september],
      },
      findings: [
        {
          ...nineDays,
          evidence: [...nineDays.evidence.slice(0, 3), ...pastCells(3, '30.00', '2026-09-01', '2026-09-30')],
        },
      ],
    },
    {
      name: 'an earlier charge without number and date',
      tables: { bills: [charge], history: [{ ...september, invoice: '', invoice_date: '' }] },
      findings: [{ ...nineDays, message: nineDays.message.replace('invoice L-9', 'invoice –') }],
    },
    {
      name: 'an earlier charge without a number, by its date',
      tables: { bills: [charge], history: [{ ...september, invoice: '' }] },
      findings: [{ ...nineDays, message: nineDays.message.replace('invoice L-9', 'invoice 2026-09-01') }],
    },
    ...creditedFlagged,
    ...exceptionsFlagged,
  ],
});
