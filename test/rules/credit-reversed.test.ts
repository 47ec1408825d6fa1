import { creditReversed } from '../../src/rules/credit-reversed.ts';
import { BILLED, CLAIM, CREDIT, DEBIT } from './claim-rows.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const CREDITED = { ...CLAIM, state: 'credited', received: '3.50', credited: '2026-11-30' } as const;
const REVERSED: PlainFinding = {
  rule: 'credit-reversed',
  class: 'error',
  severity: 'error',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-12',
  service: '514-555-0101',
  code: 'VOIP-STD',
  billed: '3.50',
  expected: '0.00',
  impact: '3.50',
  currency: 'CAD',
  message: '514-555-0101, VOIP-STD: CA$3.50 on invoice L-12 takes back the credit of claim D-2026-0001.',
  evidence: [cell('bills', 3, 'amount', '3.50')],
  also: [],
};
const config = { country: 'CA' } as const;

ruleTester(creditReversed, {
  fine: [
    {
      name: 'a month without a ledger',
      tables: { bills: [BILLED, DEBIT] },
      skipped: 'no ledger of disputes',
    },
    { name: 'a claim without a credit', tables: { bills: [BILLED, DEBIT], disputes: [CLAIM] } },
    {
      name: 'another amount than was credited',
      tables: { bills: [BILLED, { ...DEBIT, amount: '3.52' }], disputes: [CREDITED] },
    },
    {
      name: 'another service',
      tables: { bills: [BILLED, { ...DEBIT, service: '514-555-0102' }], disputes: [CREDITED] },
    },
    { name: 'another code', tables: { bills: [BILLED, { ...DEBIT, code: 'FAX' }], disputes: [CREDITED] } },
    {
      name: 'a recurring charge as large as the credit',
      tables: { bills: [{ ...BILLED, amount: '3.50' }], disputes: [CREDITED] },
    },
    {
      name: 'a fee as large as the credit, of other words',
      tables: {
        bills: [BILLED, { ...DEBIT, charge_type: 'one-time', description: 'Moving a line' }],
        disputes: [CREDITED],
      },
    },
    { name: 'the credit itself', tables: { bills: [BILLED, CREDIT], disputes: [CREDITED] } },
    {
      name: 'a line from before the credit',
      tables: { bills: [BILLED, { ...DEBIT, invoice_date: '2026-11-29' }], disputes: [CREDITED] },
    },
    {
      name: 'two claims that it may be about',
      tables: {
        bills: [BILLED, DEBIT],
        disputes: [CREDITED, { ...CREDITED, claim: 'D-2026-0002', invoice: 'L-9' }],
      },
    },
  ],
  flagged: [
    {
      name: 'an adjustment of the same service, code and amount',
      config,
      tables: { bills: [BILLED, DEBIT], disputes: [CREDITED] },
      findings: [REVERSED],
    },
    {
      name: 'a cent more than was credited: no more than the credit is the claim’s',
      config,
      tables: { bills: [BILLED, { ...DEBIT, amount: '3.51' }], disputes: [CREDITED] },
      findings: [
        { ...REVERSED, billed: '3.51', expected: '0.01', evidence: [cell('bills', 3, 'amount', '3.51')] },
      ],
    },
    {
      name: 'a fee whose words say so, in French',
      config,
      tables: {
        bills: [BILLED, { ...DEBIT, charge_type: 'one-time', description: 'Annulation d’avoir' }],
        disputes: [CREDITED],
      },
      findings: [REVERSED],
    },
    {
      name: 'a part, under the number of the claim',
      config,
      tables: {
        bills: [BILLED, { ...DEBIT, description: 'Correction D-2026-0001', amount: '1.00' }],
        disputes: [CREDITED],
      },
      findings: [
        {
          ...REVERSED,
          billed: '1.00',
          impact: '1.00',
          message: REVERSED.message.replace('3.50', '1.00'),
          evidence: [cell('bills', 3, 'amount', '1.00')],
        },
      ],
    },
    {
      name: 'a line that repeats an earlier month’s credit to the letter',
      config,
      tables: {
        bills: [BILLED, { ...DEBIT, charge_type: 'one-time', description: 'Goodwill' }],
        history: [{ ...CREDIT, invoice: 'L-11', invoice_date: '2026-11-30', description: 'Goodwill' }],
        disputes: [CREDITED],
      },
      findings: [REVERSED],
    },
  ],
});
