import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { LANGUAGES } from '../../src/language/locale.ts';
import { RULES, ruleById } from '../../src/rules/index.ts';
import { RESERVED_RULES } from '../../src/rules/reserved.ts';
import { RANKS, type Rule } from '../../src/rules/rule.ts';
import { FIRST_RELEASE, LATER } from './promised-ids.ts';
import { runCase } from './run-case.ts';

const folder = new URL('../../src/rules/', import.meta.url);

/** The files of src/rules that declare a rule, without their ending. */
const declaring = readdirSync(folder)
  .filter(
    (name) =>
      name.endsWith('.ts') &&
      name !== 'rule.ts' &&
      /^export const \w+ = defineRule\(/m.test(readFileSync(new URL(name, folder), 'utf8')),
  )
  .map((name) => name.replace(/\.ts$/, ''))
  .sort();

const ids = RULES.map(({ id }) => id);
const eachRule = RULES.map((rule) => ({ id: rule.id, rule }));

describe('the catalogue', () => {
  it('has a file for every rule, named by its id, and a rule for every file that declares one', () => {
    expect(declaring).toEqual([...ids].sort());
  });

  it.each(declaring)(
    'has %s exported under its name in camel case, and tested by a file of its name',
    async (id) => {
      const name = id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
      const module = (await import(`../../src/rules/${id}.ts`)) as Record<string, unknown>;
      expect(module[name]).toBe(ruleById(id));
      expect(existsSync(new URL(`${id}.test.ts`, import.meta.url))).toBe(true);
    },
  );

  it('has ids in kebab-case, each once, and none that is reserved', () => {
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => RESERVED_RULES.includes(id))).toEqual([]);
  });

  it('has or reserves every id that was promised, and reserves no other', () => {
    expect([...ids, ...RESERVED_RULES].sort()).toEqual([...FIRST_RELEASE, ...LATER].sort());
  });

  it('lists its rules in the order of trust', () => {
    const trust = [
      'control-total-mismatch',
      'line-extension-error',
      'line-sum-mismatch',
      'total-mismatch',
      'balance-roll-forward',
      'duplicate-line',
      'duplicate-invoice',
      'duplicate-service-across-accounts',
      'recharged-period',
      'duplicate-service-across-carriers',
      'same-service-two-labels',
      'invoice-number-reused',
      'missing-invoice',
      'period-gap',
      'period-overlap',
      'period-length-abnormal',
      'line-period-outside-invoice',
      'invoice-date-anomaly',
      'zero-charge-invoice',
      'account-unknown',
      'billed-not-in-inventory',
      'service-account-mismatch',
      'feature-not-in-inventory',
      'billed-after-disconnect',
      'billed-before-activation',
      'billed-while-suspended',
      'account-closed-billed',
      'disconnect-credit-missing',
      'inventory-not-billed',
      'quantity-mismatch',
      'invalid-cost-centre',
      'mrc-contract-mismatch',
      'discount-missing',
      'contract-rate-expired',
      'rate-change-not-applied',
      'tier-misapplied',
      'volume-discount-missing',
      'proration-error',
      'charge-not-in-contract',
      'price-sheet-conflict',
      'mrc-inventory-mismatch',
      'contract-inventory-mismatch',
      'inventory-without-contract',
      'contract-expiring',
      'nrc-without-order',
      'nrc-order-mismatch',
      'order-not-reflected',
      'etf-unwarranted',
      'installment-past-end',
      'tax-rate-mismatch',
      'tax-on-tax',
      'usage-rate-mismatch',
      'currency-mismatch',
      'backbilled-beyond-limit',
      'late-fee-unwarranted',
      'third-party-charge',
      'uncontracted-price-increase',
      'peer-rate-outlier',
      'new-charge-type',
      'month-over-month-spike',
      'zero-usage-line',
      'promised-credit-not-received',
      'credit-short',
      'credit-reversed',
      'repeat-discrepancy',
    ];
    expect(ids).toEqual(trust);
  });
});

describe.each(eachRule)('$id', ({ rule }) => {
  it('has one row in the table of rules of the README', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [, table = ''] = readme.split(/<!-- rules: .*-->|<!-- \/rules -->/);
    expect(table.split('\n').filter((line) => line.startsWith(`| \`${rule.id}\` |`))).toHaveLength(1);
  });

  it('says of its example what it promises, and nothing else', () => {
    const { example } = rule.doc;
    const beside = example.beside === undefined ? undefined : ruleById(example.beside);
    const { findings } = runCase(rule, {
      ...(beside ? { beside: [beside] } : {}),
      name: rule.id,
      tables: example.tables,
      // A file of orders has no column of currencies.
      config: { currency: 'CAD' },
      options: example.options,
    });
    expect(findings.flatMap((finding) => saidBy(rule, finding))).toEqual([
      { id: rule.id, message: example.says },
    ]);
  });

  it('has a title and messages in every language, with the same words to fill in', () => {
    for (const language of LANGUAGES) expect(rule.title[language].trim()).not.toBe('');
    for (const [key, message] of Object.entries(rule.messages)) {
      const [words, ...others] = LANGUAGES.map((language) => placeholders(message[language]));
      expect(words, key).not.toEqual([]);
      for (const other of others) expect(other, key).toEqual(words);
    }
  });

  it('has a rank, a meaning, and options that are described', () => {
    expect(RANKS).toContain(rule.rank);
    expect(rule.doc.fires).toMatch(/^[A-Z].*\.$/s);
    expect(rule.doc.impact).not.toBe('');
    expect(optionsUndescribed(rule)).toEqual([]);
    expect(rule.options.safeParse({}).success).toBe(true);
    expect(rule.options.safeParse({ nonsense: 1 }).success).toBe(false);
  });
});

/** What the rule says: its own finding, or beside another rule's. */
function saidBy(rule: Rule, { rule: id, message, lost = [] }: Finding) {
  if (!rule.doc.example.beside) return [{ id, message }];
  return lost.filter((one) => one.supports).map((one) => ({ id: one.rule, message: one.message }));
}

function placeholders(template: string): string[] {
  return [...new Set(template.match(/\{[^}]*\}/g) ?? [])].sort();
}

function optionsUndescribed({ options }: Rule): string[] {
  return Object.entries(options.shape)
    .filter(([, option]) => !(option as { readonly description?: string }).description)
    .map(([name]) => name);
}
