import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../run-in-folder.ts';

const STORY = path.join(process.cwd(), 'fixtures/stories/three-carriers');
const GOLDEN = '../../fixtures/reports/why-not';
/** Rules of each kind of answer that will not change when another is added. */
const RULES = [
  'mrc-contract-mismatch',
  'mrc-inventory-mismatch',
  'line-extension-error',
  'duplicate-line',
  'currency-mismatch',
  'control-total-mismatch',
  'billed-after-disconnect',
];
const COLOUR = String.fromCharCode(27);

const whyNot = (...argv: string[]) => runIn(STORY, ['why-not', ...argv]);

describe('the sample month', () => {
  test.each(['en-CA', 'fr-CA', 'ar-TN'])('tells of a service in %s', async (locale) => {
    const { code, stdout, stderr } = await whyNot('514-555-0111', '--locale', locale, '--rule', ...RULES);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).not.toContain(COLOUR);
    await expect(stdout).toMatchFileSnapshot(`${GOLDEN}/${locale}.txt`);
  });

  test('tells it as JSON', async () => {
    const { code, stdout } = await whyNot(
      '5145550111',
      '--format',
      'json',
      '--locale',
      'en-CA',
      '--rule',
      ...RULES,
    );
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`${GOLDEN}/en-CA.json`);
  });

  test('tells every rule once, and no rule twice', async () => {
    const { stdout } = await whyNot('514-555-0111', '--format', 'json');
    const catalogue = JSON.parse((await runIn(STORY, ['rules', '--format', 'json'])).stdout);
    expect(JSON.parse(stdout).rules.map(({ rule }: { rule: string }) => rule)).toEqual(
      catalogue.map(({ id }: { id: string }) => id),
    );
  });

  test('keeps inside a terminal, with colour where it is asked for', async () => {
    const argv = ['why-not', '514-555-0111', '--locale', 'en-CA', '--quiet', '--rule', ...RULES];
    const { stdout } = await runIn(STORY, argv, { isTTY: true, env: { FORCE_COLOR: '1' } });
    expect(stdout).toContain(`${COLOUR}[1m514-555-0111: Laurentel`);
    const plain = stdout.replace(new RegExp(`${COLOUR}\\[\\d+m`, 'g'), '');
    expect(plain.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });

  test.each(['514 555 0111', '+1 (514) 555-0111', '1-514-555-0111'])(
    'knows a service written %s',
    async (written) => {
      const { stdout } = await whyNot(
        written,
        '--format',
        'json',
        '--rule',
        'duplicate-line',
        '--carrier',
        'laurentel',
      );
      expect(JSON.parse(stdout).charges).toHaveLength(2);
    },
  );
});

test('explains a finding by its fingerprint as by its id', async () => {
  const id = await runIn(STORY, ['explain', 'F-a760a694', '--locale', 'en-CA']);
  const fingerprint = id.stdout.trimEnd().split('\n').at(-1)?.trim() ?? '';
  expect(await runIn(STORY, ['explain', fingerprint, '--locale', 'en-CA'])).toEqual(id);
});

describe.each(['en-CA', 'fr-CA', 'ar-TN'])('the story of a finding in %s', (locale) => {
  test('has its candidates, the rules beside it and its settings', async () => {
    const { code, stdout } = await runIn(STORY, ['explain', 'F-a760a694', '--locale', locale]);
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`../../fixtures/reports/explain/${locale}.txt`);
  });
});

test.each([
  [['514-555-0111', '--format', 'yaml'], '--format'],
  [['514-555-0111', '--rule', 'duplicate-lines'], 'duplicate-line'],
])('%j is refused', async (argv, told) => {
  const { code, stdout, stderr } = await whyNot(...argv);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(told);
});
