import { duplicateServiceAcrossAccounts } from '../../src/rules/duplicate-service-across-accounts.ts';
import { cell } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';
import { charge, firstClaimed, october, oneDay, other, row, twice } from './two-accounts-rows.ts';

ruleTester(duplicateServiceAcrossAccounts, {
  fine: [
    {
      name: 'charges that differ in carrier, service, code or currency',
      tables: {
        bills: [
          charge,
          { ...other, carrier: 'Northline' },
          { ...other, service: '514-555-0102' },
          { ...other, code: 'VOIP-PRO' },
          { ...other, currency: 'USD' },
        ],
      },
    },
    {
      name: 'charges without a code that differ in description, or without both that differ in amount',
      tables: {
        bills: [
          { ...charge, code: '' },
          { ...other, code: '', description: 'Voicemail' },
          { ...charge, code: '', description: '' },
          { ...other, code: '', description: '', amount: '5.00' },
        ],
      },
    },
    { name: 'two lines of one account', tables: { bills: [charge, { ...charge, invoice: 'L-2' }] } },
    {
      name: 'a charge of no service',
      tables: { bills: [charge, other].map((one) => ({ ...one, service: '' })) },
    },
    { name: 'a charge of no account', tables: { bills: [charge, { ...other, account: '' }] } },
    {
      name: 'usage, equipment, fees and credits',
      tables: {
        bills: ['usage', 'equipment', 'one-time', 'surcharge', 'credit'].flatMap((type) =>
          [charge, other].map((one) => ({ ...one, charge_type: type })),
        ),
      },
    },
    {
      name: 'a credit, and charges of nothing',
      tables: {
        bills: [charge, { ...other, amount: '-28.00' }, { ...other, amount: '0.00' }],
      },
    },
    {
      name: 'a period that begins on the day after',
      tables: {
        bills: [charge, { ...other, period_start: '2026-11-01', period_end: '2026-11-30' }],
      },
    },
    {
      name: 'charges of which one has no period',
      tables: { bills: [charge, { ...other, period_start: '', period_end: '' }] },
    },
    {
      name: 'a smaller charge of one minor unit, or of the tolerance',
      tables: {
        bills: [charge, { ...other, amount: '0.01' }, { ...other, account: '514-03', amount: '3.00' }],
      },
      overrides: [
        { account: '514-03', rules: { 'duplicate-service-across-accounts': { tolerance: '3.00' } } },
      ],
    },
    {
      name: 'a service that the inventory has pass to the other account in the month',
      tables: {
        bills: [charge, { ...other, period_start: '2026-10-16', amount: '14.45' }],
        inventory: [
          { ...row, status: 'disconnected', end_date: '2026-10-15' },
          { ...row, account: '514-02', start_date: '2026-10-16' },
        ],
      },
    },
    {
      name: 'a charge that is credited whole, with a period or without',
      tables: {
        bills: [
          charge,
          other,
          { ...other, charge_type: 'credit', amount: '-28.00', period_start: '', period_end: '' },
          { ...other, account: '514-03' },
          { ...other, account: '514-03', charge_type: 'recurring', amount: '-28.00' },
        ],
      },
    },
    {
      name: 'a charge whose days after the move are credited',
      tables: {
        bills: [
          { ...charge, amount: '31.00' },
          { ...charge, charge_type: 'adjustment', code: '', amount: '-16.00', period_start: '2026-10-16' },
          { ...other, amount: '16.00', period_start: '2026-10-16' },
        ],
      },
    },
  ],
  flagged: [
    { name: 'the same charge on two accounts', tables: { bills: [charge, other] }, findings: [twice()] },
    {
      name: 'the smaller one, in another spelling, for one day in common',
      tables: {
        bills: [
          charge,
          {
            ...other,
            service: '(514) 555.0101',
            amount: '27.99',
            period_start: '2026-10-31',
            period_end: '2026-11-30',
          },
        ],
      },
      findings: [
        {
          ...oneDay('27.99'),
          service: '(514) 555.0101',
          message: oneDay('27.99').message.replace('514-555-0101', '(514) 555.0101'),
        },
      ],
    },
    {
      name: 'one minor unit and a cent',
      tables: {
        bills: [charge, { ...other, amount: '0.02', period_start: '2026-10-31', period_end: '2026-11-30' }],
      },
      findings: [oneDay('0.02')],
    },
    {
      name: 'one cent more than the tolerance; a percentage of nothing is nothing',
      tables: {
        bills: [charge, { ...other, amount: '3.01', period_start: '2026-10-31', period_end: '2026-11-30' }],
      },
      options: { tolerance: '3.00', tolerance_percent: '99' },
      findings: [oneDay('3.01')],
    },
    {
      name: 'of equal ones the account that the inventory names is kept',
      tables: { bills: [charge, other], inventory: [{ ...row, account: '514-02' }] },
      findings: [firstClaimed],
    },
    {
      name: 'of equal ones the first account in alphabetical order is kept, whatever the order of the bill',
      tables: { bills: [other, charge] },
      findings: [
        twice({
          evidence: [
            cell('bills', 2, 'amount', '28.00'),
            cell('bills', 2, 'account', '514-02'),
            cell('bills', 3, 'amount', '28.00'),
            cell('bills', 3, 'account', '514-01'),
          ],
        }),
      ],
    },
    {
      name: 'not the lines of the account that is kept, of which the first is shown',
      tables: { bills: [charge, other, charge] },
      findings: [twice()],
    },
    {
      name: 'an account on which the inventory has the service disconnected is not kept',
      tables: {
        bills: [charge, other],
        inventory: [
          { ...row, account: '514-02' },
          { ...row, status: 'disconnected' },
        ],
      },
      findings: [firstClaimed],
    },
    {
      name: 'accounts of which the inventory has both in use for a day together',
      tables: {
        bills: [charge, other],
        inventory: [
          { ...row, status: 'disconnected', end_date: '2026-10-16' },
          { ...row, account: '514-02', start_date: '2026-10-16' },
        ],
      },
      findings: [
        {
          ...firstClaimed,
          evidence: [...firstClaimed.evidence.slice(0, 4), cell('inventory', 3, 'account', '514-02')],
        },
      ],
    },
    {
      name: 'a charge without an account on an invoice that is addressed to one',
      tables: {
        bills: [charge, { ...other, account: '', code: '' }].map((one) => ({ ...one, code: '' })),
        invoices: [
          { carrier: 'Laurentel', account: '514-02', invoice: 'L-2', net_total: '28.00', currency: 'CAD' },
        ],
      },
      findings: [
        {
          rule: 'duplicate-service-across-accounts',
          class: 'error',
          severity: 'error',
          carrier: 'Laurentel',
          invoice: 'L-2',
          service: '514-555-0101',
          period: ['2026-10-01', '2026-10-31'],
          billed: '28.00',
          expected: '0.00',
          impact: '28.00',
          currency: 'CAD',
          message: `514-555-0101, VoIP line: billed on account 514-02, and also on account 514-01 (CA$28.00), both for ${october}: CA$28.00 too much.`,
          evidence: [
            cell('bills', 3, 'amount', '28.00'),
            cell('invoices', 2, 'account', '514-02'),
            cell('bills', 2, 'amount', '28.00'),
            cell('bills', 2, 'account', '514-01'),
          ],
          also: [],
        },
      ],
    },
    {
      name: 'every account but the one with the largest charge; a charge that only meets a claimed one stands',
      tables: {
        bills: [
          { ...charge, account: '514-03', period_end: '2026-10-20', amount: '30.00' },
          { ...charge, account: '514-01', period_start: '2026-10-15', amount: '28.00' },
          { ...charge, account: '514-02', period_start: '2026-10-25', amount: '7.00' },
        ],
      },
      findings: [
        twice({
          account: '514-01',
          invoice: 'L-1',
          period: ['2026-10-15', '2026-10-31'],
          message:
            '514-555-0101, VOIP-STD: billed on account 514-01, and also on account 514-03 (CA$30.00), both for 2026-10-15 – 2026-10-20: CA$28.00 too much.',
          evidence: [
            cell('bills', 3, 'amount', '28.00'),
            cell('bills', 3, 'account', '514-01'),
            cell('bills', 2, 'amount', '30.00'),
            cell('bills', 2, 'account', '514-03'),
          ],
        }),
      ],
    },
    {
      name: 'a credit of another account, another code, another amount or for other days',
      tables: {
        bills: [
          charge,
          other,
          { ...other, account: '514-04', charge_type: 'credit', amount: '-28.00' },
          { ...other, code: 'FAX', charge_type: 'credit', amount: '-28.00' },
          { ...other, charge_type: 'credit', amount: '-27.98' },
          { ...other, charge_type: 'discount', amount: '-28.00' },
          {
            ...other,
            charge_type: 'credit',
            amount: '-28.00',
            period_start: '2026-09-01',
            period_end: '2026-09-30',
          },
        ],
      },
      findings: [twice()],
    },
  ],
});
