import { describe, expect, it } from 'vitest';
import { cell, type PlainFinding, plainFinding } from '../plain-finding.ts';
import { ruleTester } from '../rule-tester.ts';
import { runCase } from '../run-case.ts';
import { ruleOfText } from './rule-of-text.ts';

const ROAMING = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  charge_type: 'usage',
  code: 'ROAM',
  description: 'Roaming – Europe',
  amount: '50.02',
  currency: 'CAD',
};

function flagged(amount: string, expected: string, impact: string, message: string): PlainFinding {
  return {
    rule: 'roaming-over-limit',
    class: 'error',
    severity: 'warning',
    carrier: 'Laurentel',
    account: '514-01',
    invoice: 'L-1',
    service: '514-555-0101',
    code: 'ROAM',
    billed: amount,
    expected,
    impact,
    currency: 'CAD',
    message,
    evidence: [
      cell('bills', 2, 'amount', amount),
      cell('bills', 2, 'charge_type', 'usage'),
      cell('bills', 2, 'description', 'Roaming – Europe'),
    ],
    also: [],
  };
}

const SAYS = '514-555-0101: roaming billed CA$50.02, the limit is CA$50.00.';

ruleTester(
  ruleOfText(`id: roaming-over-limit
title: Roaming above the limit
class: error
severity: warning
where: { charge_type: usage, description: { contains: ROAMING } }
must: { amount: { at_most: "50.00", currency: CAD } }
message: "{service}: roaming billed {billed}, the limit is {expected}."
`),
  {
    fine: [
      { name: 'the limit itself', tables: { bills: [{ ...ROAMING, amount: '50.00' }] } },
      {
        name: 'a cent above, which is the tolerance',
        tables: { bills: [{ ...ROAMING, amount: '50.01' }] },
      },
      { name: 'another type of charge', tables: { bills: [{ ...ROAMING, charge_type: 'one-time' }] } },
      { name: 'another description', tables: { bills: [{ ...ROAMING, description: 'Calls' }] } },
      { name: 'no description', tables: { bills: [{ ...ROAMING, description: '' }] } },
      { name: 'another currency', tables: { bills: [{ ...ROAMING, currency: 'USD' }] } },
      {
        name: 'within the tolerance of the configuration',
        tables: { bills: [{ ...ROAMING, amount: '51.00' }] },
        options: { tolerance: '1.00' },
      },
      {
        name: 'within the percentage of the configuration',
        tables: { bills: [{ ...ROAMING, amount: '50.50' }] },
        options: { tolerance_percent: '1' },
      },
    ],
    flagged: [
      {
        name: 'two cents above',
        tables: { bills: [ROAMING] },
        findings: [flagged('50.02', '50.00', '0.02', SAYS)],
      },
    ],
  },
);

/** What a rule says of charges, by service: what is expected and claimed. */
function foundBy(text: string, tables: Parameters<typeof runCase>[1]['tables'], country?: string) {
  const rule = ruleOfText(text, country);
  const { findings, skipped } = runCase(rule, { name: 'case', tables, config: country ? { country } : {} });
  if (skipped !== undefined) return skipped;
  return findings
    .map(plainFinding)
    .map(({ service, expected, impact, class: klass }) => [service, klass, expected, impact]);
}

describe('what must compares', () => {
  const LINE = {
    ...ROAMING,
    charge_type: 'recurring',
    code: 'VOIP',
    period_start: '2026-10-01',
    period_end: '2026-10-31',
  };

  it('finds too little billed to be an exposure', () => {
    const text = 'where: { code: ROAM }\nmust: { amount: { is: "60", currency: CAD } }\n';
    expect(foundBy(text, { bills: [ROAMING] })).toEqual([['514-555-0101', 'exposure', '60.00', '-9.98']]);
  });

  it('claims the difference of a unit price for the whole quantity', () => {
    const bills = [{ ...ROAMING, quantity: '120', unit_price: '0.05', amount: '6.00' }];
    const text = 'where: { code: ROAM }\nmust: { unit_price: { at_most: "0.03", currency: CAD } }\n';
    expect(foundBy(text, { bills })).toEqual([['514-555-0101', 'error', '3.60', '2.40']]);
  });

  it('claims the difference of a unit price for the part of a month that is billed', () => {
    const bills = [
      { ...LINE, period_start: '2026-10-17', quantity: '2', unit_price: '31.00', amount: '30.00' },
    ];
    const text = 'where: { code: VOIP }\nmust: { unit_price: { at_most: "28.90", currency: CAD } }\n';
    // 15 of 31 days: (31.00 − 28.90) × 2 × 15/31 = 2.03.
    expect(foundBy(text, { bills })).toEqual([['514-555-0101', 'error', '27.97', '2.03']]);
  });

  it('compares with the contract’s price for the charge', () => {
    const bills = [{ ...LINE, quantity: '2', amount: '60.00' }];
    const prices = [
      {
        carrier: 'Laurentel',
        code: 'VOIP',
        charge_type: 'recurring',
        unit_price: '28.00',
        currency: 'CAD',
      },
    ];
    const text = 'where: { code: VOIP }\nmust: { amount: { at_most: price.expected } }\n';
    expect(foundBy(text, { bills, prices })).toEqual([['514-555-0101', 'error', '56.00', '4.00']]);
    expect(foundBy(text, { bills })).toBe('no price sheet file');
    const other = [{ ...prices[0], code: 'FIBRE' } as Record<string, string>];
    expect(foundBy(text, { bills, prices: other })).toBe('no charge has price.expected');
  });

  it('never compares two currencies', () => {
    const inventory = [
      { carrier: 'Laurentel', service: '514-555-0101', status: 'active', mrc: '1.00', currency: 'USD' },
    ];
    const text = 'where: { code: VOIP }\nmust: { amount: { at_most: inventory.mrc } }\n';
    expect(foundBy(text, { bills: [LINE], inventory })).toEqual([]);
    const same = inventory.map((row) => ({ ...row, currency: 'CAD' }));
    expect(foundBy(text, { bills: [LINE], inventory: same })).toEqual([
      ['514-555-0101', 'error', '1.00', '49.02'],
    ]);
  });

  it('is exact above and below, whatever the tolerance', () => {
    const text = 'where: { code: ROAM }\nmust: { amount: { below: "50.02", currency: CAD } }\n';
    expect(foundBy(text, { bills: [ROAMING] })).toEqual([['514-555-0101', 'error', '50.02', '0.00']]);
    expect(foundBy(text, { bills: [{ ...ROAMING, amount: '50.01' }] })).toEqual([]);
  });

  it('says nothing of what is absent, unless nothing may be absent', () => {
    const bills = [
      { ...ROAMING, cost_center: '' },
      { ...ROAMING, service: '514-555-0102', cost_center: '200' },
      { ...ROAMING, service: '514-555-0103', cost_center: '100' },
    ];
    expect(foundBy('where: { code: ROAM }\nmust: { cost_center: ["100", "300"] }\n', { bills })).toEqual([
      ['514-555-0102', 'error', undefined, '0.00'],
    ]);
    expect(foundBy('where: { code: ROAM }\nmust: { cost_center: { empty: false } }\n', { bills })).toEqual([
      ['514-555-0101', 'error', undefined, '0.00'],
    ]);
  });

  it('holds fields of the inventory against those of the bill', () => {
    const bills = [
      { ...LINE, cost_center: 'Québec 1' },
      { ...LINE, service: '514-555-0102', cost_center: 'Lévis' },
    ];
    const inventory = ['514-555-0101', '514-555-0102'].map((service) => ({
      carrier: 'Laurentel',
      service,
      code: 'VOIP',
      status: 'active',
      cost_center: 'QUEBEC 1',
    }));
    const text =
      'where: { inventory.status: active }\nmust: { cost_center: { same_as: inventory.cost_center } }\nmessage: "{service}: {found}, not {limit} ({inventory.cost_center})"\n';
    const { findings } = runCase(ruleOfText(text), { name: 'case', tables: { bills, inventory } });
    expect(findings.map(({ message }) => message)).toEqual(['514-555-0102: Lévis, not QUEBEC 1 (QUEBEC 1)']);
  });

  it('claims the whole charge where there is nothing to compare, and no credit', () => {
    const bills = [ROAMING, { ...ROAMING, service: '514-555-0102', amount: '-5.00' }];
    expect(foundBy('where: { code: ROAM }\n', { bills })).toEqual([
      ['514-555-0101', 'error', undefined, '50.02'],
    ]);
    expect(foundBy('where: { code: ROAM }\nimpact: none\n', { bills })).toEqual([
      ['514-555-0101', 'error', undefined, '0.00'],
      ['514-555-0102', 'error', undefined, '0.00'],
    ]);
  });
});

describe('where', () => {
  const charges = [
    { ...ROAMING, service: '+1 514 555 0101', quantity: '3', period_start: '2026-10-05', location: 'Lévis' },
    { ...ROAMING, service: '(514) 555-0102', quantity: '5', period_start: '2026-09-30', code: 'ROAM-US' },
  ].map((charge) => ({ ...charge, period_end: '2026-10-31' }));
  it.each([
    ['a service in any spelling', 'service: 514.555.0101', [0]],
    ['services', 'service: ["514-555-0101", 5145550102]', [1, 0]],
    ['a service by its end', 'service: { ends_with: "0102" }', [1]],
    ['a code as it is, with its dash', 'code: ROAMUS', []],
    ['a code by its beginning', 'code: { starts_with: roam }', [1, 0]],
    ['all but a code', 'code: { not: roam }', [1]],
    ['a place without its accents', 'location: LEVIS', [0]],
    ['what is nowhere', 'location: { empty: true }', [1]],
    ['not what is nowhere', 'location: { not: Montréal }', [0]],
    ['a quantity', 'quantity: 3', [0]],
    ['quantities between two', 'quantity: { above: 3, at_most: "5.0" }', [1]],
    ['a day', 'period_start: 2026-10-05', [0]],
    ['days before one', 'period_start: { before: 2026-10-01 }', [1]],
    ['days from one on', 'period_start: { on_or_after: 2026-10-05 }', [0]],
    ['days by another field', 'period_start: { after: period_end }', []],
    ['amounts of its currency', 'amount: { at_least: 50.02, currency: CAD }', [1, 0]],
    ['no amounts of another', 'amount: { at_least: 0, currency: EUR }', []],
    ['a carrier', 'carrier: LAURENTEL', [1, 0]],
  ])('finds %s', (_, where, wanted) => {
    const tables = { bills: charges };
    const found = foundBy(`where: { ${where} }\nimpact: none\n`, tables, 'CA');
    expect(found).toEqual(wanted.map((index) => [charges[index]?.service, 'error', undefined, '0.00']));
  });
});
