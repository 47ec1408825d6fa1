import { describe, expect, it } from 'vitest';
import { runRules } from '../../src/audit/run-rules.ts';
import { RuleSettings } from '../../src/audit/settings.ts';
import { duplicateServiceAcrossCarriers } from '../../src/rules/duplicate-service-across-carriers.ts';
import { mrcContractMismatch } from '../../src/rules/mrc-contract-mismatch.ts';
import { monthOfTables } from './month-of-tables.ts';
import { cell, type PlainFinding, plainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  amount: '28.00',
  currency: 'CAD',
};
const other = {
  ...charge,
  carrier: 'Northline',
  account: 'N-7',
  invoice: 'N-1',
  code: 'LINE',
  amount: '25.00',
};
const row = {
  carrier: 'Laurentel',
  service: '514-555-0101',
  status: 'active',
  start_date: '',
  end_date: '',
};
const october = '2026-10-01 – 2026-10-31';

/** The finding on the line of Northline in the third row, beside that of Laurentel. */
function both(amount = '25.00', common = october): PlainFinding {
  return {
    rule: 'duplicate-service-across-carriers',
    class: 'exposure',
    severity: 'warning',
    carrier: 'Northline',
    account: 'N-7',
    invoice: 'N-1',
    service: '514-555-0101',
    code: 'LINE',
    period: ['2026-10-01', '2026-10-31'],
    billed: amount,
    expected: '0.00',
    impact: amount,
    currency: 'CAD',
    message: `514-555-0101: billed by Northline (CA$${amount}) and by Laurentel (CA$28.00) for ${common}: CA$${amount} at risk.`,
    evidence: [
      cell('bills', 3, 'amount', amount),
      cell('bills', 3, 'service', '514-555-0101'),
      cell('bills', 2, 'amount', '28.00'),
      cell('bills', 2, 'service', '514-555-0101'),
    ],
    also: [],
  };
}

ruleTester(duplicateServiceAcrossCarriers, {
  fine: [
    {
      name: 'two accounts of one carrier',
      tables: { bills: [charge, { ...charge, account: '514-02' }] },
    },
    {
      name: 'another service, another currency, and a charge of no service',
      tables: {
        bills: [
          charge,
          { ...other, service: '514-555-0102' },
          { ...other, currency: 'USD' },
          { ...other, service: '' },
        ],
      },
    },
    {
      name: 'names of six characters, and without a digit',
      tables: {
        bills: ['LAN-123', 'INTERNET'].flatMap((service) =>
          [charge, other].map((one) => ({ ...one, service })),
        ),
      },
    },
    {
      name: 'usage, equipment, fees and credits, and charges of nothing',
      tables: {
        bills: [
          charge,
          ...['usage', 'equipment', 'one-time', 'credit'].map((type) => ({ ...other, charge_type: type })),
          { ...other, amount: '-25.00' },
          { ...other, amount: '0.00' },
        ],
      },
    },
    {
      name: 'a period that begins on the day after, and a charge without one',
      tables: {
        bills: [
          charge,
          { ...other, period_start: '2026-11-01', period_end: '2026-11-30' },
          { ...other, period_start: '', period_end: '' },
        ],
      },
    },
    {
      name: 'one minor unit, and exactly the tolerance of the carrier that bills less',
      tables: {
        bills: [
          charge,
          { ...other, amount: '0.01' },
          { ...charge, service: '514-555-0102' },
          { ...other, service: '514-555-0102' },
        ],
      },
      overrides: [
        {
          service: '514-555-0102',
          rules: { 'duplicate-service-across-carriers': { tolerance: '25.00' } },
        },
      ],
    },
    {
      name: 'a number that the inventory has pass from one carrier to the other',
      tables: {
        bills: [charge, { ...other, period_start: '2026-10-16' }],
        inventory: [
          { ...row, status: 'disconnected', end_date: '2026-10-15' },
          { ...row, carrier: 'Northline', start_date: '2026-10-16' },
        ],
      },
    },
  ],
  flagged: [
    { name: 'two carriers for one number', tables: { bills: [charge, other] }, findings: [both()] },
    {
      name: 'a name of seven characters with a digit, for one day in common',
      tables: {
        bills: [charge, { ...other, period_start: '2026-10-31', period_end: '2026-11-30' }].map((one) => ({
          ...one,
          service: 'LAN-1234',
        })),
      },
      findings: [
        {
          ...both('25.00', '2026-10-31 – 2026-10-31'),
          service: 'LAN-1234',
          period: ['2026-10-31', '2026-11-30'],
          message:
            'LAN-1234: billed by Northline (CA$25.00) and by Laurentel (CA$28.00) for 2026-10-31 – 2026-10-31: CA$25.00 at risk.',
          evidence: both().evidence.map((one) =>
            one.column === 'service' ? { ...one, value: 'LAN-1234' } : one,
          ),
        },
      ],
    },
    {
      name: 'one minor unit and a cent',
      tables: { bills: [charge, { ...other, amount: '0.02' }] },
      findings: [both('0.02')],
    },
    {
      name: 'one cent more than the tolerance; a percentage of nothing is nothing',
      tables: { bills: [charge, other] },
      options: { tolerance: '24.99', tolerance_percent: '99' },
      findings: [both()],
    },
    {
      name: 'the carrier that bills less, though it is the first in alphabetical order',
      tables: { bills: [{ ...charge, amount: '20.00' }, other] },
      findings: [
        {
          ...both('20.00'),
          carrier: 'Laurentel',
          account: '514-01',
          invoice: 'L-1',
          code: 'VOIP-STD',
          message: `514-555-0101: billed by Laurentel (CA$20.00) and by Northline (CA$25.00) for ${october}: CA$20.00 at risk.`,
          evidence: [
            cell('bills', 2, 'amount', '20.00'),
            cell('bills', 2, 'service', '514-555-0101'),
            cell('bills', 3, 'amount', '25.00'),
            cell('bills', 3, 'service', '514-555-0101'),
          ],
        },
      ],
    },
    {
      name: 'of equal sums the later carrier in alphabetical order',
      tables: { bills: [charge, { ...other, amount: '28.00' }] },
      findings: [both('28.00')],
    },
    {
      name: 'all charges of the carrier for these days, and no other, under the largest',
      tables: {
        bills: [
          { ...charge, period_end: '2026-10-20', amount: '35.00' },
          { ...other, amount: '5.00' },
          other,
          { ...other, amount: '9.00', period_start: '2026-10-21' },
          { ...other, amount: '7.00', period_start: '2026-09-01', period_end: '2026-09-30' },
        ],
      },
      findings: [
        {
          ...both('30.00'),
          message: `514-555-0101: billed by Northline (CA$30.00) and by Laurentel (CA$35.00) for 2026-10-01 – 2026-10-20: CA$30.00 at risk.`,
          evidence: [
            cell('bills', 4, 'amount', '25.00'),
            cell('bills', 4, 'service', '514-555-0101'),
            cell('bills', 3, 'amount', '5.00'),
            cell('bills', 2, 'amount', '35.00'),
            cell('bills', 2, 'service', '514-555-0101'),
          ],
        },
      ],
    },
    {
      name: 'of three carriers the two furthest apart that bill a day both, once',
      tables: {
        bills: [
          { ...charge, carrier: 'Aurora', amount: '40.00', period_end: '2026-10-10' },
          { ...charge, period_start: '2026-10-05' },
          { ...other, period_start: '2026-10-20' },
        ],
      },
      findings: [
        {
          ...both('25.00', '2026-10-20 – 2026-10-31'),
          period: ['2026-10-20', '2026-10-31'],
          evidence: [
            cell('bills', 4, 'amount', '25.00'),
            cell('bills', 4, 'service', '514-555-0101'),
            cell('bills', 3, 'amount', '28.00'),
            cell('bills', 3, 'service', '514-555-0101'),
          ],
        },
      ],
    },
    {
      name: 'a service that the inventory gives to both, for a day together, or to neither',
      tables: {
        bills: [charge, other],
        inventory: [
          { ...row, status: 'disconnected', end_date: '2026-10-16' },
          { ...row, carrier: 'Northline', start_date: '2026-10-16' },
        ],
      },
      findings: [both()],
    },
    {
      name: 'a service that the inventory gives to one, when nothing else speaks',
      tables: { bills: [charge, other], inventory: [row] },
      findings: [both()],
    },
  ],
});

describe('duplicate-service-across-carriers, where the inventory gives the service to one of the carriers', () => {
  const price = { carrier: 'Laurentel', code: 'VOIP-STD', unit_price: '20.00', currency: 'CAD' };

  it.each([
    { name: 'is silent when something is found on the charge of the other', prices: [price], speaks: false },
    { name: 'speaks when nothing is', prices: [{ ...price, unit_price: '28.00' }], speaks: true },
  ])('$name', ({ prices, speaks }) => {
    const { month, locale } = monthOfTables({
      bills: [charge, other],
      inventory: [{ ...row, carrier: 'Northline' }],
      prices,
    });
    const rules = [mrcContractMismatch, duplicateServiceAcrossCarriers];
    const { findings } = runRules(month, { rules, settings: new RuleSettings({}, []), locale });
    const own = findings.filter(({ rule }) => rule === 'duplicate-service-across-carriers');
    expect(own.map(plainFinding)).toEqual(speaks ? [both()] : []);
    expect(findings).toHaveLength(1);
  });

  it('looks at the charges of the carrier that bills less, when it is not the one of the inventory', () => {
    const { month } = monthOfTables({ bills: [charge, other], inventory: [row] });
    const [fact] = duplicateServiceAcrossCarriers.check(month, () => ({}));
    expect(fact?.unlessFound).toEqual([month.charges[1]]);
  });

  it('stands beside anything else where it gives it to both or to neither', () => {
    for (const inventory of [[], [row, { ...row, carrier: 'Northline' }]]) {
      const { month } = monthOfTables({
        bills: [charge, other],
        ...(inventory.length > 0 ? { inventory } : {}),
      });
      const [fact] = duplicateServiceAcrossCarriers.check(month, () => ({}));
      expect(fact?.unlessFound).toBeUndefined();
    }
  });
});
