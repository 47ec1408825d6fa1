import { expect, it } from 'vitest';
import { partCredited } from '../../src/audit/credited.ts';
import { runRules } from '../../src/audit/run-rules.ts';
import { RuleSettings } from '../../src/audit/settings.ts';
import { moneyText } from '../../src/money/money.ts';
import { RULES } from '../../src/rules/index.ts';
import type { ExampleTables } from '../../src/rules/rule.ts';
import { monthOfTables } from '../rules/month-of-tables.ts';

const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-10',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  amount: '28.00',
  currency: 'CAD',
};
const line = (amount: string, charge_type = 'discount') => ({ ...charge, charge_type, code: 'LINE', amount });
const term = {
  carrier: 'Laurentel',
  code: 'VOIP',
  charge_type: 'recurring',
  unit_price: '28.00',
  currency: 'CAD',
};
const ended = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  code: 'VOIP',
  status: 'disconnected',
  end_date: '2026-09-30',
};

/** What is claimed and what is listed as given back: rule, billed, impact. */
function told(tables: ExampleTables) {
  const { month, locale } = monthOfTables(tables);
  const { findings } = runRules(month, { rules: RULES, settings: new RuleSettings({}, []), locale });
  const { standing, credited } = partCredited(findings, month);
  const text = ({ rule, billed, impact }: (typeof findings)[number]) =>
    `${rule} ${billed ? moneyText(billed) : '–'} ${impact ? moneyText(impact) : '–'}`;
  return {
    claimed: standing.filter(({ class: klass }) => klass === 'error').map(text),
    given: credited.map(({ finding }) => text(finding)),
  };
}

it.each<[string, ExampleTables, { claimed: string[]; given: string[] }]>([
  [
    'a discount line that gives a part of the contract’s discount lowers the claim',
    {
      bills: [{ ...charge, amount: '100.00' }, line('-10.00')],
      prices: [{ ...term, unit_price: '100.00', discount_percent: '15' }],
    },
    { claimed: ['discount-missing 90.00 5.00'], given: [] },
  ],
  [
    'a line that gives more than the claim leaves nothing of it, and it is listed',
    { bills: [{ ...charge, amount: '31.50' }, line('-5.00')], prices: [term] },
    { claimed: [], given: ['mrc-contract-mismatch 31.50 3.50'] },
  ],
  [
    'a charge that should not be there is claimed as far as it was paid',
    { bills: [charge, line('-7.00')], inventory: [ended] },
    { claimed: ['billed-after-disconnect 21.00 21.00'], given: [] },
  ],
  [
    'days that are not due are claimed in proportion to what was paid',
    { bills: [charge, line('-7.00')], inventory: [{ ...ended, end_date: '2026-10-15' }] },
    { claimed: ['billed-after-disconnect 24.39 10.84'], given: [] },
  ],
  [
    'a free line is not claimed',
    { bills: [charge, line('-28.00')], inventory: [ended] },
    { claimed: [], given: ['billed-after-disconnect 28.00 28.00'] },
  ],
  [
    'a line that brings one charge to its price lowers no claim on another',
    {
      bills: [charge, { ...charge, code: 'FEAT', amount: '8.00' }, line('-4.20')],
      prices: [
        { ...term, discount_percent: '15' },
        { ...term, code: 'FEAT', unit_price: '5.00' },
      ],
    },
    { claimed: ['mrc-contract-mismatch 8.00 3.00'], given: [] },
  ],
  [
    'what one line gives beyond a claim lowers the next one of the service',
    {
      bills: [{ ...charge, amount: '31.50' }, { ...charge, code: 'FEAT', amount: '8.00' }, line('-4.50')],
      prices: [term, { ...term, code: 'FEAT', unit_price: '5.00' }],
    },
    { claimed: ['mrc-contract-mismatch 7.00 2.00'], given: ['mrc-contract-mismatch 31.50 3.50'] },
  ],
  [
    'a credit within a minor unit gives the claim back',
    { bills: [{ ...charge, amount: '31.50' }, line('-3.49', 'credit')], prices: [term] },
    { claimed: [], given: ['mrc-contract-mismatch 31.50 3.50'] },
  ],
  [
    'a credit two minor units short does not',
    { bills: [{ ...charge, amount: '31.50' }, line('-3.48', 'credit')], prices: [term] },
    { claimed: ['mrc-contract-mismatch 31.50 3.50'], given: [] },
  ],
  [
    'one credit may give back all claims on a service together',
    {
      bills: [
        { ...charge, amount: '31.50' },
        { ...charge, code: 'FEAT', amount: '8.00' },
        line('-6.50', 'credit'),
      ],
      prices: [term, { ...term, code: 'FEAT', unit_price: '5.00' }],
    },
    { claimed: [], given: ['mrc-contract-mismatch 8.00 3.00', 'mrc-contract-mismatch 31.50 3.50'] },
  ],
])('%s', (_, tables, expected) => {
  expect(told(tables)).toEqual(expected);
});

it.each<[string, Readonly<Record<string, string>>, 'claimed' | 'given']>([
  [
    'a credit for the month before leaves this month’s claim alone',
    { period_start: '2026-09-01', period_end: '2026-09-30' },
    'claimed',
  ],
  [
    'a credit that reaches into the period gives it back',
    { period_start: '2026-09-15', period_end: '2026-10-01' },
    'given',
  ],
  ['a credit note on another document of the month gives it back', { invoice: 'L-11' }, 'given'],
  ['a credit on another account does not', { account: '514-02' }, 'claimed'],
])('%s', (_, more, where) => {
  const tables = {
    bills: [
      { ...charge, amount: '31.50' },
      { ...line('-3.50', 'credit'), ...more },
    ],
    prices: [term],
  };
  expect(told(tables)[where]).toEqual(['mrc-contract-mismatch 31.50 3.50']);
});
