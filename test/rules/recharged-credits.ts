import { cells, charge, creditOf, nineDays, pastCells, september } from './recharged-rows.ts';
import type { FineCase, FlaggedCase } from './run-case.ts';

/** Days billed before that credits give back. */
export const creditedFine: readonly FineCase[] = [
  {
    name: 'an earlier charge that is credited in full, on its own invoice or on this one',
    tables: {
      bills: [
        charge,
        creditOf(charge, { amount: '-30.00' }),
        { ...charge, service: '514-555-0102' },
        creditOf(charge, {
          service: '514-555-0102',
          charge_type: 'recurring',
          code: 'VOIP-STD',
          amount: '-30.00',
        }),
        { ...charge, service: '514-555-0103' },
        { ...charge, service: '514-555-0104', amount: '40.00' },
        creditOf(charge, { service: '514-555-0104', amount: '-40.00' }),
      ],
      history: [
        september,
        { ...september, service: '514-555-0102' },
        { ...september, service: '514-555-0103' },
        creditOf(september, { service: '514-555-0103', charge_type: 'adjustment', amount: '-30.00' }),
        { ...september, service: '514-555-0104' },
      ],
    },
  },
  {
    name: 'a price change in the month: the days left at the old price are credited, to the cent',
    tables: {
      bills: [
        { ...charge, amount: '45.00' },
        creditOf(charge, { amount: '-8.99', period_start: '2026-09-22', period_end: '2026-09-30' }),
      ],
      history: [september],
    },
  },
  {
    name: 'a credit that reaches over several periods',
    tables: {
      bills: [
        charge,
        creditOf(charge, { amount: '-39.00', period_start: '2026-09-22', period_end: '2026-10-30' }),
      ],
      history: [september],
    },
  },
];

/** Credits that give back none of them, or not all. */
export const creditedFlagged: readonly FlaggedCase[] = [
  {
    name: 'credits of an invoice before, of another account, code, type or currency, for other days, or too small',
    tables: {
      bills: [
        charge,
        creditOf(charge, { account: '514-02', amount: '-30.00' }),
        creditOf(charge, { code: 'FAX', amount: '-30.00' }),
        creditOf(charge, { charge_type: 'discount', amount: '-30.00' }),
        creditOf(charge, { currency: 'USD', amount: '-30.00' }),
        creditOf(charge, { amount: '-29.99' }),
        creditOf(charge, { amount: '-30.00', period_start: '2026-08-01', period_end: '2026-08-31' }),
        creditOf(charge, { amount: '-8.98', period_start: '2026-09-22', period_end: '2026-09-30' }),
      ],
      history: [
        september,
        creditOf(september, { invoice: 'L-8', invoice_date: '2026-08-31', amount: '-30.00' }),
      ],
    },
    findings: [nineDays],
  },
  {
    name: 'one credit for two earlier charges',
    tables: {
      bills: [charge, creditOf(charge, { amount: '-20.00' })],
      history: [
        { ...september, amount: '20.00' },
        { ...september, amount: '20.00', invoice: 'L-9B', invoice_date: '2026-09-02' },
      ],
    },
    findings: [
      {
        ...nineDays,
        message: nineDays.message.replace('invoice L-9', 'invoice L-9B'),
        evidence: [...nineDays.evidence.slice(0, 3), ...pastCells(3, '20.00', '2026-09-01', '2026-09-30')],
      },
    ],
  },
  {
    name: 'some of the days credited',
    tables: {
      bills: [
        charge,
        creditOf(charge, { amount: '-8.00', period_start: '2026-09-23', period_end: '2026-09-30' }),
      ],
      history: [september],
    },
    findings: [
      {
        ...nineDays,
        expected: '29.00',
        impact: '1.00',
        message:
          '514-555-0101, VOIP-STD: 1 of the 30 days of 2026-09-22 – 2026-10-21 already billed on invoice L-9: CA$1.00 of CA$30.00 too much.',
      },
    ],
  },
  {
    name: 'the first of the days credited',
    tables: {
      bills: [
        charge,
        creditOf(charge, { amount: '-4.00', period_start: '2026-09-22', period_end: '2026-09-25' }),
      ],
      history: [september],
    },
    findings: [
      {
        ...nineDays,
        expected: '25.00',
        impact: '5.00',
        message:
          '514-555-0101, VOIP-STD: 5 of the 30 days of 2026-09-22 – 2026-10-21 already billed on invoice L-9: CA$5.00 of CA$30.00 too much.',
      },
    ],
  },
  {
    name: 'one credit of the days, which were billed twice before',
    tables: {
      bills: [
        { ...charge, amount: '45.00' },
        creditOf(charge, { amount: '-9.00', period_start: '2026-09-22', period_end: '2026-09-30' }),
      ],
      history: [september, { ...september, invoice: 'L-9B', invoice_date: '2026-09-02' }],
    },
    findings: [
      {
        ...nineDays,
        billed: '45.00',
        expected: '31.50',
        impact: '13.50',
        message:
          '514-555-0101, VOIP-STD: 9 of the 30 days of 2026-09-22 – 2026-10-21 already billed on invoice L-9B: CA$13.50 of CA$45.00 too much.',
        evidence: [
          ...cells('45.00', '2026-09-22', '2026-10-21'),
          ...pastCells(3, '30.00', '2026-09-01', '2026-09-30'),
        ],
      },
    ],
  },
  {
    name: 'a credit that reaches over other days too, and pays too little for each',
    tables: {
      bills: [
        { ...charge, amount: '45.00' },
        creditOf(charge, { amount: '-35.00', period_start: '2026-09-22', period_end: '2026-10-30' }),
      ],
      history: [september],
    },
    findings: [
      {
        ...nineDays,
        billed: '45.00',
        expected: '31.50',
        impact: '13.50',
        message:
          '514-555-0101, VOIP-STD: 9 of the 30 days of 2026-09-22 – 2026-10-21 already billed on invoice L-9: CA$13.50 of CA$45.00 too much.',
        evidence: [...cells('45.00', '2026-09-22', '2026-10-21'), ...nineDays.evidence.slice(3)],
      },
    ],
  },
];
