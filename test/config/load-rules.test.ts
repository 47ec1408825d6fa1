import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig, loadOwnRules } from '../../src/config/load-config.ts';
import { loadRules } from '../../src/config/load-rules.ts';
import { ProblemError, problemText } from '../../src/problem.ts';
import { RULES } from '../../src/rules/index.ts';

const BILLS = 'bills: [{ files: a.csv }]\n';

let base: string;
beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'rules-'));
  mkdirSync(path.join(base, 'my-rules'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

function write(name: string, text: string): string {
  writeFileSync(path.join(base, name), text);
  return createHash('sha256').update(text).digest('hex');
}

function code(definition: string): string {
  return `import { defineRule, z } from 'bill-audit';\nexport const mine = defineRule({ ${definition} });\n`;
}

const REST = "class: 'error', title: 'Ours', messages: { seen: 'x' }, *check() {}";

const YAML = 'rules: [{ id: our-limit, title: Ours, class: error, where: { code: A } }]\n';

async function problemsOf(action: Promise<unknown>): Promise<string[]> {
  try {
    await action;
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map(problemText);
    throw error;
  }
}

/** What is wrong with rules in code that are defined so. */
async function faultsOf(definition: string): Promise<string[]> {
  write('my-rules/a.js', code(definition));
  const named = [{ pattern: 'my-rules/a.js', at: { file: 'bill-audit.yaml' } }];
  return problemsOf(loadRules(base, named, { catalogue: RULES }));
}

describe('the configuration', () => {
  test('knows rules of its own after those of the product, each with its file', async () => {
    const js = write('my-rules/a.js', code(`id: 'our-rule', ${REST}`));
    const ts = write(
      'my-rules/b.ts',
      code(`id: 'typed-rule', ${REST}`).replace('import', 'type A = 1;\nimport'),
    );
    const yaml = write('my-rules/c.yaml', YAML);
    write('bill-audit.yaml', `${BILLS}rules: [my-rules/*.?s, my-rules/c.yaml, ./my-rules/*.yaml]\n`);
    const { catalogue } = await loadConfig(base);
    expect(catalogue.slice(0, RULES.length)).toEqual(RULES);
    expect(catalogue.slice(RULES.length).map(({ id, source }) => [id, source])).toEqual([
      ['our-rule', { file: 'my-rules/a.js', sha256: js }],
      ['typed-rule', { file: 'my-rules/b.ts', sha256: ts }],
      ['our-limit', { file: 'my-rules/c.yaml', sha256: yaml }],
    ]);
    expect((await loadOwnRules(base)).map(({ id }) => id)).toEqual(['our-rule', 'typed-rule', 'our-limit']);
  });

  test.each([
    ['a name', 'rules: my-rules/c.yaml\n'],
    ['a list', 'rules: [my-rules/c.yaml]\n'],
    ['a name beside choices', 'rules: { from: my-rules/c.yaml, our-limit: off }\n'],
    ['a list beside choices', 'rules: { from: ["my-rules/*.yaml"], our-limit: off }\n'],
  ])('may name them by %s', async (_, rules) => {
    write('my-rules/c.yaml', YAML);
    write('bill-audit.yaml', BILLS + rules);
    const config = await loadConfig(base);
    expect(config.catalogue.slice(RULES.length).map(({ id }) => id)).toEqual(['our-limit']);
    expect(config.rules).toEqual(rules.includes('off') ? { 'our-limit': 'off' } : {});
  });

  test('takes their options, in overrides too, and tells of a misspelt id', async () => {
    const options = 'options: z.strictObject({ days: z.number().default(3) })';
    write('my-rules/a.js', code(`id: 'our-rule', ${options}, ${REST}`));
    const overrides = 'overrides: [{ carrier: Bell, rules: { our-rule: { days: x } } }]\n';
    const rules = 'rules:\n  from: my-rules/a.js\n  our-rule: { days: 4, severity: info }\n';
    write('bill-audit.yaml', BILLS + rules);
    expect((await loadConfig(base)).rules).toEqual({ 'our-rule': { days: 4, severity: 'info' } });
    write('bill-audit.yaml', `${BILLS}${rules}  our-rul: off\n${overrides}`);
    const [unknown, value, ...others] = await problemsOf(loadConfig(base));
    expect(unknown).toMatch(/^bill-audit\.yaml, line 5, key "rules\.our-rul": "our-rul" is not a rule\./);
    expect(unknown).toMatch(/, our-rule\. Did you mean "our-rule"\?$/);
    expect(unknown).not.toContain('from');
    expect(value).toBe(
      'bill-audit.yaml, line 6, key "overrides.0.rules.our-rule.days": "x" is not allowed here. Expected a number. Correct the value.',
    );
    expect(others).toEqual([]);
  });

  test('without any has those of the product', async () => {
    write('bill-audit.yaml', `${BILLS}rules: { duplicate-line: off }\n`);
    expect((await loadConfig(base)).catalogue).toBe(RULES);
    expect(await loadOwnRules(path.join(base, 'my-rules'))).toEqual([]);
  });
});

describe('a rule in code', () => {
  test('needs little, and the rest is filled in', async () => {
    write('my-rules/a.js', code(`id: 'our-rule', ${REST}`));
    write('bill-audit.yaml', `${BILLS}rules: my-rules/a.js\n`);
    const [rule] = (await loadConfig(base)).catalogue.slice(RULES.length);
    const { check, lacks, options, ...told } = rule ?? {};
    expect(told).toEqual({
      id: 'our-rule',
      class: 'error',
      severity: 'error',
      rank: 'anomaly',
      needs: [],
      title: { en: 'Ours', fr: 'Ours', ar: 'Ours' },
      doc: { fires: '', impact: '', example: { tables: {}, says: '' } },
      messages: { seen: { en: 'x', fr: 'x', ar: 'x' } },
      source: { file: 'my-rules/a.js', sha256: expect.any(String) },
    });
    expect(options?.parse({})).toEqual({});
  });

  test('is read again when its text has changed', async () => {
    write('bill-audit.yaml', `${BILLS}rules: my-rules/a.js\n`);
    for (const id of ['first-text', 'second-text']) {
      write('my-rules/a.js', code(`id: '${id}', ${REST}`));
      expect((await loadOwnRules(base)).map((rule) => rule.id)).toEqual([id]);
    }
  });

  test('may stand in a list, under two names, and take what lies beside it', async () => {
    write('my-rules/limit.ts', 'export const TITLE: string = "Ours";\n');
    write(
      'my-rules/a.mts',
      `import { defineRule, type Rule } from 'bill-audit';\nimport { TITLE } from './limit.ts';
const made = (id: string): Rule => defineRule({ id, ${REST.replace("'Ours'", 'TITLE')} });
export const rules: Rule[] = [made('first-rule'), made('second-rule')];\nexport const again = rules[0];\n`,
    );
    write('bill-audit.yaml', `${BILLS}rules: my-rules/a.mts\n`);
    expect((await loadOwnRules(base)).map((rule) => rule.id)).toEqual(['first-rule', 'second-rule']);
  });

  test.each([
    [
      'an id of one word',
      `id: 'roaming', ${REST}`,
      'key "mine.id": "roaming" is not allowed here. Expected two or more words in small letters, such as roaming-over-limit. Correct the value.',
    ],
    [
      'a misspelt class',
      `id: 'a-b', ${REST.replace("'error'", "'eror'")}`,
      'key "mine.class": "eror" is not allowed here. Expected one of error, exposure, optimisation, data-quality. Did you mean "error"?',
    ],
    [
      'a misspelt key',
      `id: 'a-b', severty: 'info', ${REST}`,
      'key "mine.severty": "severty" is not a key that can stand here. Expected one of id, title, class, severity, rank, needs, doc, options, messages, lacks, check. Did you mean "severity"?',
    ],
    [
      'a language that is missing',
      `id: 'a-b', ${REST.replace("'Ours'", "{ en: 'A', fr: 'B' }")}`,
      'key "mine.title.ar": the key "ar" is missing. Expected ar: with some text. Add it.',
    ],
    [
      'an unknown input',
      `id: 'a-b', needs: ['price'], ${REST}`,
      'key "mine.needs.0": "price" is not allowed here. Expected one of inventory, prices, invoices, orders, history, taxes, ledger. Did you mean "prices"?',
    ],
    [
      'an option without a default',
      `id: 'a-b', options: z.strictObject({ days: z.number() }), ${REST}`,
      'key "mine.options": what stands here does not hold together. Expected z.strictObject({ … }) of bill-audit’s own z, with a default for every option. Add or correct it.',
    ],
    [
      'no message',
      `id: 'a-b', ${REST.replace("{ seen: 'x' }", '{}')}`,
      'key "mine.messages": what stands here does not hold together. Expected at least one message. Add or correct it.',
    ],
    [
      'no check',
      `id: 'a-b', class: 'error', title: 'Ours', messages: { seen: 'x' }`,
      'key "mine.check": the key "check" is missing. Expected check: with a function *check(month, optionsAt). Add it.',
    ],
  ])('is refused with %s', async (_, definition, told) => {
    expect(await faultsOf(definition)).toEqual([`my-rules/a.js, ${told}`]);
  });

  test('is refused with no definition at all', async () => {
    write('my-rules/a.js', "import { defineRule } from 'bill-audit';\nexport const mine = defineRule();\n");
    const named = [{ pattern: 'my-rules/a.js', at: {} }];
    expect(await problemsOf(loadRules(base, named, { catalogue: RULES }))).toEqual([
      'my-rules/a.js, key "mine": nothing is not allowed here. Expected a set of keys. Correct the value.',
    ]);
  });
});

test('everything that is wrong in every file is told at once', async () => {
  write('my-rules/a.js', 'export const a = 1;\n');
  write('my-rules/b.yaml', 'rules: [{ id: our-limit, titel: Ours, class: error, where: { code: A } }]\n');
  write('my-rules/c.ts', 'export const c: = 1;\n');
  write('bill-audit.yaml', `${BILLS}rules: [my-rules/*, other/*.js]\n`);
  const told = await problemsOf(loadConfig(base));
  expect(told.map((text) => text.slice(0, 46))).toEqual([
    'my-rules/a.js: the file exports no rule. Expec',
    'my-rules/b.yaml, line 1, key "rules.0.title": ',
    'my-rules/b.yaml, line 1, key "rules.0.titel": ',
    'my-rules/c.ts, line 1: this is not valid TypeS',
    'bill-audit.yaml, line 2, key "rules.1": no fil',
  ]);
});

describe('what is wrong in a rule in YAML is told with its line and what is allowed', () => {
  test.each([
    [
      'a field',
      'where: { code: A }\n    must: { quantty: 1 }',
      6,
      'must.quantty',
      /Did you mean "quantity"\?$/,
    ],
    [
      'a field compared with',
      'where: { code: A }\n    must: { amount: { is: inventory.mcr } }',
      6,
      'must.amount.is',
      /or one of amount, unit_price.*Did you mean "inventory\.mrc"\?$/,
    ],
    ['a type of charge', 'where: { charge_type: usge }', 5, 'where.charge_type', /Did you mean "usage"\?$/],
    [
      'a comparison',
      'where: { code: { contain: A } }',
      5,
      'where.code.contain',
      /Did you mean "contains"\?$/,
    ],
    [
      'an amount without a currency',
      'where: { amount: { above: 1 } }',
      5,
      'where.amount',
      /Expected a currency beside an amount/,
    ],
    [
      'a day',
      'where: { due_date: { after: 2026-02-30 } }',
      5,
      'where.due_date.after',
      /Expected a date such as "2026-10-31"/,
    ],
    ['no condition', 'where: {}', 5, 'where', /Expected a condition on at least one field/],
    [
      'a word of a message',
      'where: { code: A }\n    message: "{bill}"',
      6,
      'message',
      /Expected a text whose words in braces are among/,
    ],
    [
      'a difference of nothing',
      'where: { code: A }\n    impact: difference',
      6,
      'impact',
      /Expected amount or none, unless must compares/,
    ],
  ])('%s', async (_, rest, line, key, says) => {
    write('my-rules/a.yaml', `rules:\n  - id: our-limit\n    title: Ours\n    class: error\n    ${rest}\n`);
    write('bill-audit.yaml', `${BILLS}rules: my-rules/a.yaml\n`);
    const [problem = '', ...others] = await problemsOf(loadConfig(base));
    expect(problem.startsWith(`my-rules/a.yaml, line ${line}, key "rules.0.${key}": `)).toBe(true);
    expect(problem).toMatch(says);
    expect(others).toEqual([]);
  });
});
