import { creditShort } from '../../src/rules/credit-short.ts';
import { BILLED, CLAIM, CREDIT } from './claim-rows.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const CREDITED = { ...CLAIM, state: 'credited', received: '2.00', credited: '2026-11-30' } as const;
const SHORT: PlainFinding = {
  rule: 'credit-short',
  class: 'exposure',
  severity: 'warning',
  carrier: 'Laurentel',
  account: '514-01',
  period: ['2026-12-01', '2026-12-31'],
  impact: '1.50',
  currency: 'CAD',
  message:
    'Claim D-2026-0001: CA$2.00 of CA$3.50 credited up to invoice L-12 of 2026-12-31: CA$1.50 is still missing.',
  evidence: [cell('bills', 2, 'invoice', 'L-12'), cell('bills', 2, 'invoice_date', '2026-12-31')],
  also: [],
};
const config = { country: 'CA' } as const;

ruleTester(creditShort, {
  fine: [
    { name: 'a month without a ledger', tables: { bills: [BILLED] }, skipped: 'no ledger of disputes' },
    { name: 'nothing credited, which is another rule’s', tables: { bills: [BILLED], disputes: [CLAIM] } },
    { name: 'all credited', tables: { bills: [BILLED], disputes: [{ ...CREDITED, received: '3.50' }] } },
    { name: 'a cent short', tables: { bills: [BILLED], disputes: [{ ...CREDITED, received: '3.49' }] } },
    {
      name: 'short by the tolerance asked for',
      options: { tolerance: '1.50' },
      tables: { bills: [BILLED], disputes: [CREDITED] },
    },
    {
      name: 'short by the percentage asked for',
      options: { tolerance_percent: '43' },
      tables: { bills: [BILLED], disputes: [CREDITED] },
    },
    {
      name: 'the rest on this month’s bill',
      tables: { bills: [BILLED, { ...CREDIT, amount: '-1.50' }], disputes: [CREDITED] },
    },
    {
      name: 'an appeal on the way, before the expected day',
      tables: {
        bills: [BILLED],
        disputes: [{ ...CREDITED, state: 'appealed', credit_expected: '2026-12-31' }],
      },
    },
    {
      name: 'no invoice of the account',
      tables: { bills: [{ ...BILLED, account: '514-02' }], disputes: [CREDITED] },
    },
    {
      name: 'what is taken back this month, which is another rule’s',
      tables: {
        bills: [
          BILLED,
          { ...CREDIT, charge_type: 'adjustment', description: 'Credit reversal', amount: '3.50' },
        ],
        disputes: [{ ...CREDITED, received: '3.50' }],
      },
    },
    { name: 'a closed claim', tables: { bills: [BILLED], disputes: [{ ...CREDITED, state: 'closed' }] } },
  ],
  flagged: [
    {
      name: 'a credit of an earlier month that is short',
      config,
      tables: { bills: [BILLED], disputes: [CREDITED] },
      findings: [SHORT],
    },
    {
      name: 'two cents short',
      config,
      tables: { bills: [BILLED], disputes: [{ ...CREDITED, received: '3.48' }] },
      findings: [
        {
          ...SHORT,
          impact: '0.02',
          message:
            'Claim D-2026-0001: CA$3.48 of CA$3.50 credited up to invoice L-12 of 2026-12-31: CA$0.02 is still missing.',
        },
      ],
    },
    {
      name: 'a credit of this month that is short',
      config,
      tables: { bills: [BILLED, { ...CREDIT, amount: '-2.00' }], disputes: [CLAIM] },
      findings: [{ ...SHORT, evidence: [cell('bills', 3, 'amount', '-2.00'), ...SHORT.evidence] }],
    },
    {
      name: 'an appeal after the expected day',
      config,
      tables: { bills: [BILLED], disputes: [{ ...CREDITED, state: 'appealed' }] },
      findings: [SHORT],
    },
    {
      name: 'one more cent than the tolerance asked for',
      config,
      options: { tolerance: '1.49' },
      tables: { bills: [BILLED], disputes: [CREDITED] },
      findings: [SHORT],
    },
  ],
});
