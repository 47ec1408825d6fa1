import { installmentPastEnd } from '../../src/rules/installment-past-end.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const charge = {
  carrier: 'Boreal Mobile',
  account: 'B-77',
  invoice: 'B-10',
  invoice_date: '2026-10-31',
  service: '514-555-0140',
  charge_type: 'equipment',
  code: 'DEV',
  description: 'Device payment 25 of 24',
  amount: '41.66',
  currency: 'CAD',
};
const last = { ...charge, description: 'Device payment 24 of 24' };
const september = { ...last, invoice: 'B-9', invoice_date: '2026-09-30' };
const august = {
  ...last,
  invoice: 'B-8',
  invoice_date: '2026-08-31',
  description: 'Device payment 23 of 24',
};

/** The finding on the charge of a row, by its description and count. */
function past(
  description: string,
  number: number,
  count: number,
  row = 2,
  service = '514-555-0140',
): PlainFinding {
  return {
    rule: 'installment-past-end',
    class: 'error',
    severity: 'error',
    carrier: 'Boreal Mobile',
    account: 'B-77',
    invoice: 'B-10',
    service,
    code: 'DEV',
    billed: '41.66',
    expected: '0.00',
    impact: '41.66',
    currency: 'CAD',
    message: `${service}, DEV: instalment ${number} of ${count} is past the last: CA$41.66 not due.`,
    evidence: [cell('bills', row, 'amount', '41.66'), cell('bills', row, 'description', description)],
    also: [],
  };
}

/** The finding on the charge of row 2, whose last instalment stands in the given row of an earlier bill. */
function again(description: string, number: number, invoice: string, row: number): PlainFinding {
  return {
    ...past(description, number, 24),
    message: `514-555-0140, DEV: instalment ${number} of 24, although the last was billed on invoice ${invoice}: CA$41.66 not due.`,
    evidence: [
      cell('bills', 2, 'amount', '41.66'),
      cell('bills', 2, 'description', description),
      {
        role: 'history',
        file: 'history-bills.csv',
        row,
        column: 'description',
        value: 'Device payment 24 of 24',
      },
    ],
  };
}

const counted: readonly (readonly [description: string, number: number, count: number])[] = [
  ['Instalment 25/24', 25, 24],
  ['iPhone 15 - installment plan (37 of 36)', 37, 36],
  ['Échéance 4/3', 4, 3],
  ['25e mensualité sur 24 : 25 sur 24', 25, 24],
  ['Versement no 25 de 24', 25, 24],
  ['Paiement d’appareil 25/24', 25, 24],
  ['القسط ٢٥ من ٢٤', 25, 24],
  ['قسط 25 من أصل 24', 25, 24],
  ['Handset payment no.25 out of 24.', 25, 24],
  ['Instalment 25/24 (25 of 24)', 25, 24],
];

ruleTester(installmentPastEnd, {
  fine: [
    {
      name: 'the last instalment, and the first',
      tables: { bills: [last, { ...charge, description: 'Device payment 1 of 24' }], history: [august] },
    },
    {
      name: 'counts without a word of instalments, part of a code, a date or another number, of nothing; two that disagree',
      tables: {
        bills: [
          'Circuit 25/24',
          'Payments 25 of 24',
          'Instalment S25/24',
          'Instalment 25/24B',
          'Instalment 25/24/2026',
          'Instalment 2026-25/24',
          'Instalment 1.25/24',
          'Instalment 25/24.5',
          'Instalment 25-24',
          'Instalment 1025/24',
          'Instalment 25/0',
          'Instalment 2 of 1',
          'Instalment 0/24',
          'Instalment 25/24, was 24/24',
          'Instalment 25/24, was 25/12',
          'Instalment 1/24',
        ].map((description) => ({ ...charge, description })),
      },
    },
    {
      name: 'dates of the days billed, of the month before and the month after, day or month first',
      tables: {
        bills: [
          ...['Échéance 30/9', 'Échéance 30/11', 'Échéance 31/10', 'Instalment 10/9', 'Instalment 11/8'].map(
            (description) => ({ ...charge, description }),
          ),
          {
            ...charge,
            description: 'Échéance 20/12',
            period_start: '2027-01-01',
            period_end: '2027-01-31',
          },
          { ...charge, description: 'Échéance 29/2', invoice: '', invoice_date: '' },
          { ...charge, description: 'Instalment 1/24' },
        ],
      },
    },
    {
      name: 'credits, nothing, a cent, and charges of other types',
      tables: {
        bills: [
          { ...charge, amount: '-41.66' },
          { ...charge, amount: '0.00' },
          { ...charge, amount: '0.01' },
          ...['usage', 'tax', 'surcharge', 'credit'].map((charge_type) => ({ ...charge, charge_type })),
        ],
      },
    },
    {
      name: 'a last instalment of another service, code, count or carrier, and of a credit',
      tables: {
        bills: [last],
        history: [
          { ...september, service: '514-555-0141' },
          { ...september, code: 'DEV2' },
          { ...september, description: 'Device payment 12 of 12' },
          { ...september, carrier: 'Laurentel' },
          { ...september, amount: '-41.66' },
        ],
      },
    },
    {
      name: 'a plan that goes on beside the one that ended',
      tables: {
        bills: [last],
        history: [september, { ...september, description: 'Device payment 23 of 24' }],
      },
    },
    {
      name: 'a new plan begun since the last one ended',
      tables: {
        bills: [
          { ...charge, description: 'Device payment 1 of 24' },
          { ...charge, service: '514-555-0141', description: 'Device payment 2 of 24' },
          { ...charge, service: '514-555-0142', description: 'Device payment 12 of 12' },
        ],
        history: [
          september,
          { ...september, service: '514-555-0141', invoice: 'B-8', invoice_date: '2026-08-31' },
          {
            ...september,
            service: '514-555-0142',
            invoice_date: '2025-10-31',
            description: 'Device payment 12 of 12',
          },
        ],
      },
    },
    {
      name: 'a last instalment of the same month',
      tables: { bills: [last], history: [{ ...september, invoice_date: '2026-10-15' }] },
    },
    { name: 'exactly the tolerance', tables: { bills: [charge] }, options: { tolerance: '41.66' } },
    {
      name: 'no description that counts instalments',
      tables: { bills: [{ ...charge, description: 'Device payment' }] },
      skipped: 'no description counts instalments',
    },
  ],
  flagged: [
    {
      name: 'one instalment more than there are',
      tables: { bills: [charge] },
      findings: [past('Device payment 25 of 24', 25, 24)],
    },
    {
      name: 'counts as bills write them, in three languages',
      tables: {
        bills: counted.map(([description], index) => ({ ...charge, service: `S${index}`, description })),
      },
      findings: counted.map(([description, number, count], index) =>
        past(description, number, count, index + 2, `S${index}`),
      ),
    },
    {
      name: 'recurring and one-time charges, one cent more than the tolerance',
      tables: {
        bills: [
          { ...charge, charge_type: 'recurring', period_start: '2026-10-01', period_end: '2026-10-31' },
          { ...charge, service: 'B', charge_type: 'one-time' },
        ],
      },
      options: { tolerance: '41.65', tolerance_percent: '10' },
      findings: [
        { ...past('Device payment 25 of 24', 25, 24), period: ['2026-10-01', '2026-10-31'] },
        past('Device payment 25 of 24', 25, 24, 3, 'B'),
      ],
    },
    {
      name: 'a count that may be a date, far from the days billed',
      tables: {
        bills: [
          { ...charge, description: 'Échéance 13/12' },
          { ...charge, service: 'B', description: 'Échéance 13 sur 12', invoice_date: '2026-12-15' },
        ],
      },
      findings: [past('Échéance 13/12', 13, 12), past('Échéance 13 sur 12', 13, 12, 3, 'B')],
    },
    {
      name: 'the last instalment again, the month after, beside a plan of another length',
      tables: {
        bills: [last],
        history: [august, september, { ...september, description: 'Device payment 23 of 36' }],
      },
      findings: [again('Device payment 24 of 24', 24, 'B-9', 3)],
    },
    {
      name: 'the last instalment for the third time: the latest is named',
      tables: {
        bills: [last],
        history: [{ ...august, description: 'Device payment 24 of 24' }, september],
      },
      findings: [again('Device payment 24 of 24', 24, 'B-9', 3)],
    },
    {
      name: 'a plan begun again at an instalment that no new plan can have reached',
      tables: { bills: [{ ...charge, description: 'Device payment 2 of 24' }], history: [september] },
      findings: [again('Device payment 2 of 24', 2, 'B-9', 2)],
    },
    {
      name: 'an account’s plan, told by its description, over the turn of a year',
      tables: {
        bills: [{ ...last, service: '', code: '', invoice_date: '2027-01-31' }],
        history: [
          { ...september, service: '', code: '', invoice_date: '2026-12-31' },
          { ...september, service: '', code: '', account: 'B-78', invoice_date: '2026-12-31' },
          { ...september, service: '', code: '', description: 'Handset payment 23 of 24' },
        ],
      },
      findings: [
        {
          rule: 'installment-past-end',
          class: 'error',
          severity: 'error',
          carrier: 'Boreal Mobile',
          account: 'B-77',
          invoice: 'B-10',
          billed: '41.66',
          expected: '0.00',
          impact: '41.66',
          currency: 'CAD',
          message:
            'No service, Device payment 24 of 24: instalment 24 of 24, although the last was billed on invoice B-9: CA$41.66 not due.',
          evidence: again('Device payment 24 of 24', 24, 'B-9', 2).evidence,
          also: [],
        },
      ],
    },
  ],
});
