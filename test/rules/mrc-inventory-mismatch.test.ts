import { mrcInventoryMismatch } from '../../src/rules/mrc-inventory-mismatch.ts';
import { billed, charge, codeless, discountLine, row, voicemail } from './mrc-inventory-rows.ts';
import { TOGETHER } from './mrc-inventory-together.ts';
import { cell } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

ruleTester(mrcInventoryMismatch, {
  fine: [
    { name: 'the charge the inventory has', tables: { bills: [charge], inventory: [row] } },
    {
      name: 'one minor unit more and one less',
      tables: {
        bills: [
          { ...charge, amount: '28.01' },
          { ...charge, amount: '27.99' },
        ],
        inventory: [row],
      },
    },
    {
      name: 'exactly the tolerance, and exactly the tolerance in percent',
      tables: {
        bills: [
          { ...charge, amount: '28.50' },
          { ...charge, account: '514-02', amount: '30.80' },
        ],
        inventory: [row, { ...row, account: '514-02' }],
      },
      options: { tolerance: '0.50' },
      overrides: [{ account: '514-02', rules: { 'mrc-inventory-mismatch': { tolerance_percent: '10' } } }],
    },
    {
      name: 'part of a month, by its days',
      tables: { bills: [{ ...charge, period_start: '2026-10-16', amount: '14.45' }], inventory: [row] },
    },
    {
      name: 'part of a month, by thirty',
      tables: { bills: [{ ...charge, period_start: '2026-10-16', amount: '14.93' }], inventory: [row] },
      config: { carriers: { Laurentel: { proration: 'thirty' } } },
    },
    {
      name: 'a price term in force, which decides, whatever it says',
      tables: {
        bills: [{ ...charge, amount: '31.50' }],
        inventory: [row],
        prices: [{ carrier: 'Laurentel', code: 'VOIP-STD', unit_price: '31.50', currency: 'EUR' }],
      },
    },
    {
      name: 'a row without a code, for all charges of its service together',
      tables: { bills: [charge, voicemail], inventory: [codeless] },
    },
    {
      name: 'a row without a code, for each period by itself',
      tables: {
        bills: [
          { ...charge, period_end: '2026-10-15', amount: '15.97' },
          { ...charge, period_start: '2026-10-16', amount: '17.03' },
        ],
        inventory: [codeless],
      },
    },
    {
      name: 'a discount on a line of its own, for one charge or for all of a service together',
      tables: {
        bills: [
          { ...charge, amount: '30.00' },
          discountLine,
          { ...charge, service: 'B', amount: '30.00' },
          { ...voicemail, service: 'B' },
          { ...discountLine, service: 'B' },
        ],
        inventory: [row, { ...codeless, service: 'B' }],
      },
    },
    {
      name: 'a code the inventory does not have, and a row without a monthly charge or in another currency',
      tables: {
        bills: [
          { ...voicemail, amount: '99.00' },
          { ...charge, service: 'B', amount: '99.00' },
          { ...charge, service: 'C', amount: '99.00', currency: 'USD' },
        ],
        inventory: [row, { ...row, service: 'B', mrc: '' }, { ...row, service: 'C' }],
      },
    },
    {
      name: 'charges that do not recur, and recurring credits',
      tables: {
        bills: [
          { ...charge, charge_type: 'one-time', amount: '99.00' },
          { ...charge, amount: '-99.00' },
        ],
        inventory: [row],
      },
    },
    {
      name: 'an inventory without monthly charges',
      tables: { bills: [charge], inventory: [{ ...row, mrc: '' }] },
      skipped: 'no inventory row states a monthly charge',
    },
    { name: 'no inventory at all', tables: { bills: [charge] }, skipped: 'no inventory file' },
  ],
  flagged: [
    ...TOGETHER,
    {
      name: 'more than in the inventory',
      tables: { bills: [{ ...charge, amount: '31.50' }], inventory: [row] },
      findings: [billed('31.50', '28.00', '3.50', '€3.50 too much (12.5%)')],
    },
    {
      name: 'two cents more',
      tables: { bills: [{ ...charge, amount: '28.02' }], inventory: [row] },
      findings: [billed('28.02', '28.00', '0.02', '€0.02 too much (0.1%)')],
    },
    {
      name: 'two cents less, an exposure',
      tables: { bills: [{ ...charge, amount: '27.98' }], inventory: [row] },
      findings: [billed('27.98', '28.00', '-0.02', '€0.02 too little (0.1%)')],
    },
    {
      name: 'a cent past the tolerance and the percentage',
      tables: { bills: [{ ...charge, amount: '30.81' }], inventory: [row] },
      options: { tolerance: '2.80', tolerance_percent: '10' },
      findings: [billed('30.81', '28.00', '2.81', '€2.81 too much (10%)')],
    },
    {
      name: 'a whole month for part of one',
      tables: { bills: [{ ...charge, period_start: '2026-10-16' }], inventory: [row] },
      findings: [
        {
          ...billed('28.00', '14.45', '13.55', '€13.55 too much (93.8%)'),
          period: ['2026-10-16', '2026-10-31'],
        },
      ],
    },
    {
      name: 'a price term that ended: the inventory decides again',
      tables: {
        bills: [{ ...charge, amount: '31.50' }],
        inventory: [row],
        prices: [
          {
            carrier: 'Laurentel',
            code: 'VOIP-STD',
            unit_price: '31.50',
            currency: 'EUR',
            valid_to: '2026-09-30',
          },
        ],
      },
      findings: [billed('31.50', '28.00', '3.50', '€3.50 too much (12.5%)')],
    },
    {
      name: 'the row of the charge’s own account, of a service that another account has too',
      tables: {
        bills: [{ ...charge, amount: '31.50' }],
        inventory: [row, { ...row, account: '514-02', mrc: '31.50' }],
      },
      findings: [billed('31.50', '28.00', '3.50', '€3.50 too much (12.5%)')],
    },
    {
      name: 'the row in service for most of the period, of two',
      tables: {
        bills: [{ ...charge, amount: '31.50' }],
        inventory: [
          { ...row, start_date: '2026-10-10' },
          { ...row, mrc: '31.50', status: 'disconnected', end_date: '2026-10-09' },
        ],
      },
      findings: [billed('31.50', '28.00', '3.50', '€3.50 too much (12.5%)')],
    },
    {
      name: 'a charge without code, by its description, at the carrier’s severity',
      tables: {
        bills: [{ ...charge, code: '', amount: '31.50' }],
        inventory: [{ ...row, description: 'VOIP LINE' }],
      },
      options: { severity: 'info' },
      findings: [
        {
          rule: 'mrc-inventory-mismatch',
          class: 'error',
          severity: 'info',
          carrier: 'Laurentel',
          account: '514-01',
          invoice: 'L-1',
          service: '514-555-0101',
          period: ['2026-10-01', '2026-10-31'],
          billed: '31.50',
          expected: '28.00',
          impact: '3.50',
          currency: 'EUR',
          message: '514-555-0101, VoIP line: billed €31.50, €28.00 in the inventory: €3.50 too much (12.5%).',
          evidence: [cell('bills', 2, 'amount', '31.50'), cell('inventory', 2, 'mrc', '28.00')],
          also: [],
        },
      ],
    },
  ],
});
