import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configJsonSchema, configSchema } from '../../src/config/schema.ts';
import { LAYOUTS } from '../../src/normalize/layouts/index.ts';
import { FIELDS } from '../../src/records/field.ts';
import { RULES } from '../../src/rules/index.ts';
import { RESERVED_RULES } from '../../src/rules/reserved.ts';
import { unmet } from './json-schema.ts';

/** The example of the product's contract, its choices settled. */
const EXAMPLE = `
customer: { name: Ville de Saint-Clair, kind: business, country: CA, address: [1 rue Principale, Saint-Clair QC], contact: { name: , title: , email: , phone: } }
locale: fr-CA
currency: CAD
bills:     [{ files: bills/2026-10/*.csv, layout: auto }]
invoices:  [{ files: bills/2026-10/invoices.csv }]
inventory: [{ files: inventory.xlsx, sheet: Services }]
prices:    [{ files: contracts/*.xlsx }]
orders:    [{ files: orders.csv }]
history:   [{ files: "bills/2026-0[1-9]/*.csv" }]
taxes:     [{ name: TPS, rate: "5" }, { name: TVQ, rate: "9.975" }]
carriers:
  Laurentel: { legal_name: , address: [], email: , locale: fr-CA, answer_days: 30, proration: actual, aliases: [] }
rules:
  mrc-contract-mismatch: { severity: error, tolerance: "0.01", tolerance_percent: "0" }
  contract-expiring: off
overrides:
  - { carrier: Laurentel, account: "514-01", rules: { mrc-inventory-mismatch: off } }
suppressions: suppressions.yaml
`;

const STORIES = 'fixtures/stories';
const CONFIGS = readdirSync(STORIES)
  .map((story) => path.join(STORIES, story, 'bill-audit.yaml'))
  .filter((file) => existsSync(file));

describe('the shape of bill-audit.yaml', () => {
  test('accepts the example of the product', () => {
    expect(accepted(EXAMPLE)).toEqual([]);
  });

  test.each(CONFIGS)('accepts %s', (file) => {
    expect(accepted(readFileSync(file, 'utf8'))).toEqual([]);
  });

  test('names every rule, of this version and later ones', () => {
    for (const id of [...RULES.map((rule) => rule.id), ...RESERVED_RULES])
      expect(accepted(`bills: [{ files: a }]\nrules: { ${id}: off }\n`)).toEqual([]);
  });

  test('no rule is both of this version and of a later one', () => {
    expect(RULES.map((rule) => rule.id).filter((id) => RESERVED_RULES.includes(id))).toEqual([]);
    expect([...RESERVED_RULES].sort()).toEqual([...new Set(RESERVED_RULES)].sort());
  });

  test('names every layout for its own role', () => {
    for (const { id, role } of LAYOUTS) {
      const bills = role === 'bills' ? '' : 'bills: [{ files: a }]\n';
      expect(accepted(`${bills}${role}: [{ files: a, layout: ${id} }]\n`)).toEqual([]);
    }
  });

  test('maps every field of every role in every way', () => {
    const ways = [
      'Heading',
      '3',
      '[A, B]',
      '{ value: x }',
      '{ value: 3 }',
      '{ column: A, words: { a: b } }',
      'null',
    ];
    for (const [role, fields] of Object.entries(FIELDS)) {
      const bills = role === 'bills' ? '' : 'bills: [{ files: a }]\n';
      for (const way of ways) {
        const mapping = fields.map((field) => `${field}: ${way}`).join(', ');
        expect(accepted(`${bills}${role}: [{ files: a, layout: { ${mapping} } }]\n`)).toEqual([]);
      }
    }
  });
});

describe('its JSON Schema refuses what the loader refuses', () => {
  test.each([
    'locale: fr\n',
    'bills: []\n',
    'bills: [{ files: a }]\nbilz: 1\n',
    'bills: [{ files: a, shet: x }]\n',
    'bills: [{ files: a, layout: plain-prices }]\n',
    'bills: [{ files: a, layout: { amont: x } }]\n',
    'bills: [{ files: a, layout: { amount: 0 } }]\n',
    'bills: [{ files: a }]\nrules: { no-such-rule: off }\n',
    'bills: [{ files: a }]\nrules: { duplicate-line: maybe }\n',
    'bills: [{ files: a }]\nrules: { duplicate-line: { x: 1 } }\n',
    'bills: [{ files: a }]\ncarriers: { B: { answer_days: 0 } }\n',
    'bills: [{ files: a }]\ncustomer: { country: Canada }\n',
  ])('%j', (text) => {
    const written: unknown = parse(text);
    expect(configSchema.safeParse(written).success).toBe(false);
    expect(unmet(configJsonSchema(), written)).not.toEqual([]);
  });
});

test('every key of the JSON Schema that a person must look up is described', () => {
  const schema = configJsonSchema() as { properties: Record<string, unknown>; title: string };
  expect(schema.title).toBe('bill-audit.yaml');
  expect(Object.keys(schema.properties)).toEqual(Object.keys(configSchema.shape));
});

/** What the loader and the JSON Schema have against a text. */
function accepted(text: string): unknown[] {
  const written: unknown = parse(text);
  const parsed = configSchema.safeParse(written);
  return [...(parsed.error?.issues ?? []), ...unmet(configJsonSchema(), written)];
}
