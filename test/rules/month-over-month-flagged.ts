import { at, earlier, october, past, steady, threeMonths, upBySeven } from './month-over-month-rows.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import type { FlaggedCase } from './run-case.ts';

function saying(
  billed: string,
  expected: string,
  impact: string,
  message: string,
): Pick<PlainFinding, 'billed' | 'expected' | 'impact' | 'message'> {
  return { billed, expected, impact, message: `514-555-0101: recurring charges of ${message}` };
}

const upByFive = {
  ...upBySeven,
  ...saying(
    '25.01',
    '20.00',
    '5.01',
    'CA$25.01 a month, CA$20.00 on average in the three months before: CA$5.01 more (25.1%).',
  ),
};

/** Months in which a service costs more or less than before. */
export const flagged: readonly FlaggedCase[] = [
  { name: 'a quarter more', tables: at('35.00'), findings: [upBySeven] },
  {
    name: 'a quarter more, beside a carrier whose bills are dated in the month after',
    tables: {
      bills: [
        ...at('35.00').bills,
        { ...october, carrier: 'Northline', invoice: 'N-11', invoice_date: '2026-11-01' },
      ],
      history: steady,
    },
    findings: [upBySeven],
  },
  {
    name: 'one cent past 20 % more',
    tables: at('33.61'),
    findings: [
      {
        ...upBySeven,
        ...saying(
          '33.61',
          '28.00',
          '5.61',
          'CA$33.61 a month, CA$28.00 on average in the three months before: CA$5.61 more (20%).',
        ),
        evidence: [cell('bills', 2, 'amount', '33.61'), ...upBySeven.evidence.slice(1)],
      },
    ],
  },
  {
    name: 'one cent past 20 % less',
    tables: at('22.39'),
    findings: [
      {
        ...upBySeven,
        ...saying(
          '22.39',
          '28.00',
          '-5.61',
          'CA$22.39 a month, CA$28.00 on average in the three months before: CA$5.61 less (20%).',
        ),
        evidence: [cell('bills', 2, 'amount', '22.39'), ...upBySeven.evidence.slice(1)],
      },
    ],
  },
  {
    name: 'one cent past 5.00',
    tables: at('25.01', threeMonths('20.00', '20.00', '20.00')),
    findings: [
      {
        ...upByFive,
        evidence: [cell('bills', 2, 'amount', '25.01'), past(4, '20.00'), past(3, '20.00'), past(2, '20.00')],
      },
    ],
  },
  {
    name: 'a smaller difference than usual, past the limits chosen',
    tables: at('30.81'),
    options: { percent: 10, amount: '2.80' },
    findings: [
      {
        ...upBySeven,
        ...saying(
          '30.81',
          '28.00',
          '2.81',
          'CA$30.81 a month, CA$28.00 on average in the three months before: CA$2.81 more (10%).',
        ),
        evidence: [cell('bills', 2, 'amount', '30.81'), ...upBySeven.evidence.slice(1)],
      },
    ],
  },
  {
    name: 'a mean of months that differ, and a fourth month that does not count',
    tables: at('42.00', [earlier('06', { amount: '900.00' }), ...threeMonths('28.00', '28.01', '28.00')]),
    findings: [
      {
        ...upBySeven,
        ...saying(
          '42.00',
          '28.00',
          '14.00',
          'CA$42.00 a month, CA$28.00 on average in the three months before: CA$14.00 more (50%).',
        ),
        evidence: [cell('bills', 2, 'amount', '42.00'), past(5, '28.00'), past(4, '28.01'), past(3, '28.00')],
      },
    ],
  },
  {
    name: 'an option for ten days, at its price for a month',
    tables: {
      bills: [october, { ...october, code: 'FAX', period_start: '2026-10-22', amount: '3.23' }],
      history: steady,
    },
    findings: [
      {
        ...upBySeven,
        ...saying(
          '38.01',
          '28.00',
          '10.01',
          'CA$38.01 a month, CA$28.00 on average in the three months before: CA$10.01 more (35.8%).',
        ),
        evidence: [
          cell('bills', 2, 'amount', '28.00'),
          cell('bills', 3, 'amount', '3.23'),
          ...upBySeven.evidence.slice(1),
        ],
      },
    ],
  },
  {
    name: 'parts of a month with a day between them',
    tables: {
      bills: [
        { ...october, period_start: '2026-09-01', period_end: '2026-09-15', amount: '14.00' },
        { ...october, code: 'FAX', period_start: '2026-09-17', period_end: '2026-09-30', amount: '7.00' },
      ],
      history: steady,
    },
    findings: [
      {
        ...upBySeven,
        period: ['2026-09-01', '2026-09-15'],
        ...saying(
          '43.00',
          '28.00',
          '15.00',
          'CA$43.00 a month, CA$28.00 on average in the three months before: CA$15.00 more (53.6%).',
        ),
        evidence: [
          cell('bills', 2, 'amount', '14.00'),
          cell('bills', 3, 'amount', '7.00'),
          ...upBySeven.evidence.slice(1),
        ],
      },
    ],
  },
  {
    name: 'a part of a month after a whole one',
    tables: {
      bills: [
        { ...october, period_start: '2026-09-01', period_end: '2026-09-30' },
        { ...october, code: 'FAX', period_end: '2026-10-15', amount: '7.50' },
      ],
      history: steady,
    },
    findings: [
      {
        ...upBySeven,
        period: ['2026-09-01', '2026-09-30'],
        ...saying(
          '43.50',
          '28.00',
          '15.50',
          'CA$43.50 a month, CA$28.00 on average in the three months before: CA$15.50 more (55.4%).',
        ),
        evidence: [
          cell('bills', 2, 'amount', '28.00'),
          cell('bills', 3, 'amount', '7.50'),
          ...upBySeven.evidence.slice(1),
        ],
      },
    ],
  },
  {
    name: 'a whole month after a part of one',
    tables: {
      bills: [
        { ...october, period_start: '2026-09-16', period_end: '2026-10-15' },
        { ...october, code: 'FAX', period_start: '2026-09-01', period_end: '2026-09-15', amount: '7.00' },
      ],
      history: steady,
    },
    findings: [
      {
        ...upBySeven,
        period: ['2026-09-16', '2026-10-15'],
        ...saying(
          '42.00',
          '28.00',
          '14.00',
          'CA$42.00 a month, CA$28.00 on average in the three months before: CA$14.00 more (50%).',
        ),
        evidence: [
          cell('bills', 2, 'amount', '28.00'),
          cell('bills', 3, 'amount', '7.00'),
          ...upBySeven.evidence.slice(1),
        ],
      },
    ],
  },
  {
    name: 'a line that is free now',
    tables: at('0.00'),
    findings: [
      {
        ...upBySeven,
        ...saying(
          '0.00',
          '28.00',
          '-28.00',
          'CA$0.00 a month, CA$28.00 on average in the three months before: CA$28.00 less (100%).',
        ),
        evidence: [cell('bills', 2, 'amount', '0.00'), ...upBySeven.evidence.slice(1)],
      },
    ],
  },
  {
    name: 'two lines with the same code at the same time, on two accounts',
    tables: {
      bills: [october, { ...october, account: '514-02', invoice: 'L-11', amount: '30.00' }],
      history: steady,
    },
    findings: [
      {
        ...upBySeven,
        account: '514-02',
        ...saying(
          '58.00',
          '28.00',
          '30.00',
          'CA$58.00 a month, CA$28.00 on average in the three months before: CA$30.00 more (107.1%).',
        ),
        evidence: [
          cell('bills', 3, 'amount', '30.00'),
          cell('bills', 2, 'amount', '28.00'),
          ...upBySeven.evidence.slice(1),
        ],
      },
    ],
  },
];
