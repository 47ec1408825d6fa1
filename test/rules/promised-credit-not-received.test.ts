import { promisedCreditNotReceived } from '../../src/rules/promised-credit-not-received.ts';
import { BILLED, CLAIM, CREDIT } from './claim-rows.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const MISSING: PlainFinding = {
  rule: 'promised-credit-not-received',
  class: 'exposure',
  severity: 'error',
  carrier: 'Laurentel',
  account: '514-01',
  period: ['2026-12-01', '2026-12-31'],
  impact: '3.50',
  currency: 'CAD',
  message:
    'Claim D-2026-0001: the credit of CA$3.50 expected by 2026-12-15 is not on any bill; the carrier has issued invoice L-12 of 2026-12-31 since.',
  evidence: [cell('bills', 2, 'invoice', 'L-12'), cell('bills', 2, 'invoice_date', '2026-12-31')],
  also: [],
};
const config = { country: 'CA' } as const;

ruleTester(promisedCreditNotReceived, {
  fine: [
    { name: 'a month without a ledger', tables: { bills: [BILLED] }, skipped: 'no ledger of disputes' },
    { name: 'an empty ledger', tables: { bills: [BILLED], disputes: [] } },
    {
      name: 'no day by which the credit is expected',
      tables: { bills: [BILLED], disputes: [{ ...CLAIM, credit_expected: '2027-01-15' }] },
    },
    {
      name: 'the expected day itself',
      config: { asOf: '2026-12-31' },
      tables: { bills: [BILLED], disputes: [{ ...CLAIM, credit_expected: '2026-12-31' }] },
    },
    {
      name: 'the last day of grace',
      options: { grace_days: 16 },
      tables: { bills: [BILLED], disputes: [CLAIM] },
    },
    {
      name: 'an invoice from the day before the credit was expected',
      config: { asOf: '2027-01-20' },
      tables: { bills: [BILLED], disputes: [{ ...CLAIM, credit_expected: '2027-01-01' }] },
    },
    {
      name: 'an invoice of another account',
      tables: { bills: [{ ...BILLED, account: '514-02' }], disputes: [CLAIM] },
    },
    {
      name: 'an invoice of another carrier',
      tables: { bills: [{ ...BILLED, carrier: 'Northline' }], disputes: [CLAIM] },
    },
    {
      name: 'a credit of this month that answers it',
      tables: { bills: [BILLED, CREDIT], disputes: [CLAIM] },
    },
    {
      name: 'a credit of an earlier month that the ledger does not have yet',
      tables: {
        bills: [BILLED],
        history: [{ ...CREDIT, invoice: 'L-11', invoice_date: '2026-11-30' }],
        disputes: [CLAIM],
      },
    },
    {
      name: 'a part that is credited, which is another rule’s',
      tables: {
        bills: [BILLED],
        disputes: [{ ...CLAIM, state: 'credited', received: '1.00', credited: '2026-11-30' }],
      },
    },
    { name: 'a settled claim', tables: { bills: [BILLED], disputes: [{ ...CLAIM, state: 'written-off' }] } },
    {
      name: 'a claim that was not sent',
      tables: { bills: [BILLED], disputes: [{ ...CLAIM, state: 'draft' }] },
    },
    {
      name: 'a denial',
      tables: {
        bills: [BILLED],
        disputes: [{ ...CLAIM, state: 'denied', outcome: 'denied', confirmed: '0.00' }],
      },
    },
    {
      name: 'the disputed invoice audited again',
      tables: {
        bills: [BILLED],
        disputes: [{ ...CLAIM, invoice: 'L-12', bill_date: '2026-12-31', found: '2026-10-31' }],
      },
    },
  ],
  flagged: [
    {
      name: 'a promise that is past, with an invoice since',
      config,
      tables: { bills: [BILLED], disputes: [CLAIM] },
      findings: [MISSING],
    },
    {
      name: 'a credit that was posted and taken back',
      config,
      tables: { bills: [BILLED], disputes: [{ ...CLAIM, state: 'reopened', taken_back: '3.50' }] },
      findings: [
        {
          ...MISSING,
          message:
            'Claim D-2026-0001: the credit of CA$3.50 expected by 2026-12-15 was taken back, and is not on invoice L-12 of 2026-12-31 either.',
        },
      ],
    },
    {
      name: 'the day after the last one of grace',
      config,
      options: { grace_days: 15 },
      tables: { bills: [BILLED], disputes: [CLAIM] },
      findings: [MISSING],
    },
    {
      name: 'an invoice of the expected day, looked at a day later',
      config: { ...config, asOf: '2027-01-01' },
      tables: { bills: [BILLED], disputes: [{ ...CLAIM, credit_expected: '2026-12-31' }] },
      findings: [{ ...MISSING, message: MISSING.message.replace('2026-12-15', '2026-12-31') }],
    },
    {
      name: 'a credit that may be for it and that nobody confirmed',
      config,
      tables: {
        bills: [BILLED, { ...CREDIT, service: '', code: '', account: '514-02', amount: '-3.50' }],
        disputes: [CLAIM],
      },
      findings: [MISSING],
    },
  ],
});
