import { balanceRollForward } from '../../src/rules/balance-roll-forward.ts';
import { header, line, pastCell, type Row } from './invoice-rows.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const bills = [line('L-10', '2026-10-01')];
const october = (balance: string, more: Row = {}) =>
  header('L-10', '2026-10-01', '', '', { previous_balance: balance, ...more });
const september = (due: string, more: Row = {}) =>
  header('L-09', '2026-09-01', '', '', { amount_due: due, ...more });

function tables(now: Row | readonly Row[], before: Row | readonly Row[]) {
  return { bills, invoices: [now].flat(), pastInvoices: [before].flat() };
}

function off(stated: string, due: string, impact: string, said: string): PlainFinding {
  return {
    rule: 'balance-roll-forward',
    ...(impact.startsWith('-')
      ? { class: 'exposure', severity: 'warning' }
      : { class: 'error', severity: 'error' }),
    carrier: 'Laurentel',
    account: '514-01',
    invoice: 'L-10',
    billed: stated,
    expected: due,
    impact,
    currency: 'CAD',
    message: `Invoice L-10: the previous balance says CA$${stated}, and invoice L-09 of 2026-09-01 asked for CA$${due}: CA$${said}.`,
    evidence: [cell('invoices', 2, 'previous_balance', stated), pastCell('invoices', 2, 'amount_due', due)],
    also: [],
  };
}

ruleTester(balanceRollForward, {
  fine: [
    { name: 'a balance that is the amount due', tables: tables(october('115.00'), september('115.00')) },
    {
      name: 'a balance a minor unit away, either way',
      tables: tables(
        [october('115.01'), october('114.99', { account: '514-02' })],
        [september('115.00'), september('115.00', { account: '514-02' })],
      ),
    },
    {
      name: 'exactly the tolerance',
      tables: tables(october('116.00'), september('115.00')),
      options: { tolerance: '1.00' },
    },
    {
      name: 'exactly the percentage',
      tables: tables(october('117.30'), september('115.00')),
      options: { tolerance_percent: '2' },
    },
    {
      name: 'another account, another carrier and another currency',
      tables: tables(
        [
          october('1.00'),
          october('2.00', { account: '514-02', invoice: 'L-20' }),
          october('3.00', { account: '514-03', invoice: 'L-30', currency: 'USD' }),
        ],
        [
          september('115.00', { carrier: 'Northline' }),
          september('116.00', { account: '514-05' }),
          september('117.00', { account: '514-03', invoice: 'L-29' }),
        ],
      ),
    },
    {
      name: 'the latest invoice states no amount due, whatever the one before it states',
      tables: tables(october('1.00'), [
        september(''),
        header('L-08', '2026-08-20', '', '', { amount_due: '115.00' }),
      ]),
    },
    {
      name: 'the latest of several invoices',
      tables: tables(october('115.00'), [
        header('L-08', '2026-08-01', '', '', { amount_due: '99.00' }),
        september('115.00'),
      ]),
    },
    {
      name: 'either of two invoices of one day',
      tables: tables(october('115.00'), [september('115.00'), september('99.00', { invoice: 'L-09b' })]),
    },
    {
      name: 'an invoice of the same day that carries the balance',
      tables: tables(
        [october('28.00'), october('115.00', { invoice: 'L-09c', amount_due: '28.00' })],
        september('115.00'),
      ),
    },
    {
      name: 'a month that was not handed in, by the periods and by the dates',
      tables: tables(
        [
          header('L-10', '2026-10-01', '2026-10-01', '2026-10-31', { previous_balance: '1.00' }),
          october('1.00', { account: '514-02', invoice: 'L-20', invoice_date: '2026-10-16' }),
        ],
        [
          header('L-08', '2026-09-01', '2026-08-01', '2026-08-31', { amount_due: '115.00' }),
          september('115.00', { account: '514-02', invoice: 'L-19' }),
        ],
      ),
    },
    {
      name: 'three quarters of a month between two periods',
      tables: tables(
        october('1.00', { period_start: '2026-10-24', period_end: '2026-11-23' }),
        september('115.00', { period_start: '2026-09-01', period_end: '2026-09-30' }),
      ),
    },
    {
      name: 'three quarters of a February',
      tables: tables(
        header('L-3', '2026-03-22', '2026-03-22', '2026-04-21', { previous_balance: '1.00' }),
        header('L-2', '2026-02-01', '2026-02-01', '2026-02-28', { amount_due: '115.00' }),
      ),
    },
    {
      name: 'a February that was not handed in',
      tables: tables(
        header('L-3', '2026-03-01', '2026-03-01', '2026-03-31', { previous_balance: '1.00' }),
        header('L-1', '2026-02-28', '2026-01-01', '2026-01-31', { amount_due: '115.00' }),
      ),
    },
    {
      name: 'a credit that the invoice before shows as nothing due',
      tables: tables(
        october('-15.00'),
        september('0.00', { total: '115.00', previous_balance: '-10.00', payments: '120.00' }),
      ),
    },
    {
      name: 'a header in two versions, which proves nothing',
      tables: tables(october('1.00'), [september('115.00'), september('116.00')]),
    },
    {
      name: 'invoices without a date',
      tables: {
        ...tables(
          [
            header('L-10', '', '2026-10-01', '2026-10-31', { previous_balance: '1.00' }),
            header('L-20', '2026-10-01', '2026-10-01', '2026-10-31', {
              account: '514-02',
              previous_balance: '1.00',
            }),
          ],
          [
            september('115.00', { period_start: '2026-09-01', period_end: '2026-09-30' }),
            header('L-19', '', '2026-09-01', '2026-09-30', { account: '514-02', amount_due: '115.00' }),
          ],
        ),
        bills: [line('L-5', '2026-10-01', '', '', { account: '514-05' })],
      },
    },
    {
      name: 'no previous balance',
      tables: tables(october(''), september('115.00')),
      skipped: 'no invoice states a previous balance',
    },
    {
      name: 'no amount due anywhere',
      tables: tables(october('115.00'), september('')),
      skipped: 'no earlier invoice states an amount due and its date',
    },
    {
      name: 'neither invoices nor earlier months',
      tables: { bills },
      skipped: 'no invoices file, no earlier months',
    },
  ],
  flagged: [
    {
      name: 'two cents above',
      tables: tables(october('115.02'), september('115.00')),
      findings: [off('115.02', '115.00', '0.02', '0.02 too much')],
    },
    {
      name: 'two cents below, an exposure',
      tables: tables(october('114.98'), september('115.00')),
      findings: [off('114.98', '115.00', '-0.02', '0.02 too little')],
    },
    {
      name: 'a cent past the tolerance and the percentage',
      tables: tables(october('116.00'), september('115.00')),
      options: { tolerance: '0.99', tolerance_percent: '0.8' },
      findings: [off('116.00', '115.00', '1.00', '1.00 too much')],
    },
    {
      name: 'periods that follow each other, with fewer days between than three quarters of a month',
      tables: tables(
        october('125.00', { period_start: '2026-10-23', period_end: '2026-11-22' }),
        september('115.00', { period_start: '2026-09-01', period_end: '2026-09-30' }),
      ),
      findings: [
        { ...off('125.00', '115.00', '10.00', '10.00 too much'), period: ['2026-10-23', '2026-11-22'] },
      ],
    },
    {
      name: 'a month and 14 days apart, without periods',
      tables: tables(october('125.00', { invoice_date: '2026-10-15' }), september('115.00')),
      findings: [off('125.00', '115.00', '10.00', '10.00 too much')],
    },
    {
      name: 'a credit balance that was not carried forward, and one that the totals do not show',
      tables: tables(
        [october('0.00'), october('-15.00', { account: '514-02', invoice: 'L-20' })],
        [
          september('-10.00'),
          september('0.00', {
            account: '514-02',
            invoice: 'L-19',
            total: '115.00',
            previous_balance: '-10.00',
            payments: '105.00',
          }),
        ],
      ),
      findings: [
        {
          ...off('0.00', '-10.00', '10.00', ''),
          message:
            'Invoice L-10: the previous balance says CA$0.00, and invoice L-09 of 2026-09-01 asked for -CA$10.00: CA$10.00 too much.',
        },
        {
          ...off('-15.00', '0.00', '-15.00', ''),
          account: '514-02',
          invoice: 'L-20',
          message:
            'Invoice L-20: the previous balance says -CA$15.00, and invoice L-19 of 2026-09-01 asked for CA$0.00: CA$15.00 too little.',
          evidence: [
            cell('invoices', 3, 'previous_balance', '-15.00'),
            pastCell('invoices', 3, 'amount_due', '0.00'),
          ],
        },
      ],
    },
    {
      name: 'a credit due of another amount than the totals, and totals that are no credit',
      tables: tables(
        [october('-15.00'), october('5.00', { account: '514-02', invoice: 'L-20' })],
        [
          september('-10.00', { total: '115.00', previous_balance: '-10.00', payments: '120.00' }),
          september('0.00', {
            account: '514-02',
            invoice: 'L-19',
            total: '115.00',
            previous_balance: '0.00',
            payments: '110.00',
          }),
        ],
      ),
      findings: [
        {
          ...off('-15.00', '-10.00', '-5.00', ''),
          message:
            'Invoice L-10: the previous balance says -CA$15.00, and invoice L-09 of 2026-09-01 asked for -CA$10.00: CA$5.00 too little.',
        },
        {
          ...off('5.00', '0.00', '5.00', ''),
          account: '514-02',
          invoice: 'L-20',
          message:
            'Invoice L-20: the previous balance says CA$5.00, and invoice L-19 of 2026-09-01 asked for CA$0.00: CA$5.00 too much.',
          evidence: [
            cell('invoices', 3, 'previous_balance', '5.00'),
            pastCell('invoices', 3, 'amount_due', '0.00'),
          ],
        },
      ],
    },
    {
      name: 'the invoice before is one of this month',
      tables: tables(
        [
          october('115.00', { amount_due: '50.00' }),
          header('L-11', '2026-10-20', '', '', { previous_balance: '115.00' }),
        ],
        september('115.00'),
      ),
      options: { severity: 'warning' },
      findings: [
        {
          ...off('115.00', '50.00', '65.00', ''),
          severity: 'warning',
          invoice: 'L-11',
          message:
            'Invoice L-11: the previous balance says CA$115.00, and invoice L-10 of 2026-10-01 asked for CA$50.00: CA$65.00 too much.',
          evidence: [
            cell('invoices', 3, 'previous_balance', '115.00'),
            cell('invoices', 2, 'amount_due', '50.00'),
          ],
        },
      ],
    },
  ],
});
