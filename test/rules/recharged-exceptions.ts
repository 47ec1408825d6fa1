import { cell, type PlainFinding } from './plain-finding.ts';
import { cells, charge, fromThe30th, nineDays, oneDay, pastCells, september } from './recharged-rows.ts';
import type { FineCase, FlaggedCase } from './run-case.ts';

const row = {
  carrier: 'Laurentel',
  service: '514-555-0101',
  code: 'VOIP-STD',
  status: 'active',
  quantity: '12',
};

/** The nine days of another service, in the same row of this month and of the earlier ones. */
function nineDaysOf(service: string, rowNumber: number): PlainFinding {
  return {
    ...nineDays,
    service,
    message: nineDays.message.replace('514-555-0101', service),
    evidence: [
      cell('bills', rowNumber, 'amount', '30.00'),
      cell('bills', rowNumber, 'period_start', '2026-09-22'),
      cell('bills', rowNumber, 'period_end', '2026-10-21'),
      ...pastCells(rowNumber, '30.00', '2026-09-01', '2026-09-30'),
    ],
  };
}

/** Days in common that are no days billed twice: units that were added, and ends that are beginnings. */
export const exceptionsFine: readonly FineCase[] = [
  {
    name: 'units that were added, where the inventory holds them all',
    tables: {
      bills: [{ ...charge, quantity: '2' }],
      history: [{ ...september, quantity: '10' }],
      inventory: [row],
    },
  },
  {
    name: 'ends that are written as the beginning of the next period',
    tables: {
      bills: [{ ...charge, period_start: '2026-10-15', period_end: '2026-11-15' }],
      history: [{ ...september, period_start: '2026-09-15', period_end: '2026-10-15' }],
    },
  },
];

/** Days that look like these and are billed twice all the same. */
export const exceptionsFlagged: readonly FlaggedCase[] = [
  {
    name: 'units beyond those of the inventory, that a line does not state, or of a row without a code',
    tables: {
      bills: [
        { ...charge, quantity: '2' },
        { ...charge, service: '514-555-0102' },
        { ...charge, service: '514-555-0103', quantity: '2' },
      ],
      history: [
        { ...september, quantity: '10' },
        { ...september, service: '514-555-0102', quantity: '1' },
        { ...september, service: '514-555-0103', quantity: '10' },
      ],
      inventory: [
        { ...row, quantity: '11' },
        { ...row, service: '514-555-0102' },
        { ...row, service: '514-555-0103', code: '' },
      ],
    },
    findings: [nineDays, nineDaysOf('514-555-0102', 3), nineDaysOf('514-555-0103', 4)],
  },
  {
    name: 'a day in common where only one end is written as a beginning',
    tables: {
      bills: [fromThe30th],
      history: [{ ...september, period_start: '2026-08-30' }],
    },
    findings: [
      {
        ...oneDay,
        evidence: [...oneDay.evidence.slice(0, 3), ...pastCells(2, '30.00', '2026-08-30', '2026-09-30')],
      },
    ],
  },
  {
    name: 'a day in common where only the other end is written as a beginning',
    tables: { bills: [{ ...fromThe30th, period_end: '2026-10-30', amount: '31.00' }], history: [september] },
    findings: [
      {
        ...oneDay,
        period: ['2026-09-30', '2026-10-30'],
        billed: '31.00',
        expected: '30.00',
        message:
          '514-555-0101, VOIP-STD: 1 of the 31 days of 2026-09-30 – 2026-10-30 already billed on invoice L-9: CA$1.00 of CA$31.00 too much.',
        evidence: [
          ...cells('31.00', '2026-09-30', '2026-10-30'),
          ...pastCells(2, '30.00', '2026-09-01', '2026-09-30'),
        ],
      },
    ],
  },
  {
    name: 'two days in common, though both ends are written as beginnings',
    tables: {
      bills: [{ ...charge, period_start: '2026-10-15', period_end: '2026-11-15', amount: '32.00' }],
      history: [{ ...september, period_start: '2026-09-16', period_end: '2026-10-16' }],
    },
    findings: [
      {
        ...oneDay,
        period: ['2026-10-15', '2026-11-15'],
        billed: '32.00',
        expected: '30.00',
        impact: '2.00',
        message:
          '514-555-0101, VOIP-STD: 2 of the 32 days of 2026-10-15 – 2026-11-15 already billed on invoice L-9: CA$2.00 of CA$32.00 too much.',
        evidence: [
          ...cells('32.00', '2026-10-15', '2026-11-15'),
          ...pastCells(2, '30.00', '2026-09-16', '2026-10-16'),
        ],
      },
    ],
  },
];
