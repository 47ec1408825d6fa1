import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { RULES } from '../../src/rules/index.ts';
import { runIn } from '../run-in-folder.ts';

const ROOT = process.cwd();

describe('the command', () => {
  test('prints its version and help, and exits 0', async () => {
    expect(await runIn(ROOT, ['--version'])).toEqual({
      code: 0,
      stdout: `${packageJson.version}\n`,
      stderr: '',
    });
    const { code, stdout } = await runIn(ROOT, ['check', '--help']);
    expect(code).toBe(0);
    for (const option of [
      '--config',
      '--bills',
      '--inventory',
      '--prices',
      '--orders',
      '--invoices',
      '--out',
      '--format',
      '--fail-on',
      '--min-impact',
      '--rule',
      '--as-of',
      '--skip-bad-rows',
      '--locale',
      '--no-color',
      '--quiet',
      '--verbose',
    ]) {
      expect(stdout).toContain(option);
    }
    expect(stdout).toContain('Examples:');
  });

  test('runs as a process, and an unknown option exits 2', () => {
    const command = path.resolve('bin/bill-audit.js');
    const version = spawnSync(process.execPath, [command, '--version'], { encoding: 'utf8' });
    expect([version.status, version.stdout, version.stderr]).toEqual([0, `${packageJson.version}\n`, '']);
    const unknown = spawnSync(process.execPath, [command, 'check', '--formt', 'json'], { encoding: 'utf8' });
    expect([unknown.status, unknown.stdout]).toEqual([2, '']);
    expect(unknown.stderr).toContain('--formt');
  });

  test('ends quietly when its reader goes away', () => {
    const command = path.resolve('bin/bill-audit.js');
    const { stderr } = spawnSync(
      'bash',
      ['-c', `node ${JSON.stringify(command)} schema | head -n 1 >/dev/null`],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
  });
});

describe('rules', () => {
  test('lists every rule on a line', async () => {
    const { code, stdout } = await runIn(ROOT, ['rules']);
    expect(code).toBe(0);
    for (const { id, severity } of RULES) expect(stdout).toMatch(new RegExp(`^${id} +${severity} `, 'm'));
  });

  test('lists them as JSON', async () => {
    const { stdout } = await runIn(ROOT, ['rules', '--format', 'json']);
    expect(JSON.parse(stdout).map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ id }) => id));
  });
});

describe('explain', () => {
  test('tells a rule in full', async () => {
    const { code, stdout } = await runIn(ROOT, ['explain', 'billed-after-disconnect']);
    expect(code).toBe(0);
    for (const part of [
      'Fires when',
      'Impact',
      'Needs',
      'Options',
      'tolerance_percent',
      'Example',
      'It says: 514-555-0101',
    ])
      expect(stdout).toContain(part);
  });

  test('tells a finding’s arithmetic with the rows it used', async () => {
    const report = await runIn(ROOT, [
      'check',
      'fixtures/stories/three-carriers',
      '--format',
      'json',
      '--quiet',
      '--out',
      path.join(ROOT, 'node_modules/.cache/explain'),
    ]);
    const finding = JSON.parse(report.stdout).findings.find(
      ({ rule, service }: Record<string, string>) =>
        rule === 'billed-after-disconnect' && service === '438-555-0125',
    );
    const { code, stdout } = await runIn(ROOT, [
      'explain',
      finding.id,
      'fixtures/stories/three-carriers',
      '--locale',
      'en-CA',
    ]);
    expect(code).toBe(0);
    for (const part of [
      '38.25 CAD',
      '21/31',
      '25.91 CAD',
      '12.34 CAD',
      'inventory.xlsx',
      'H136',
      finding.fingerprint,
    ])
      expect(stdout).toContain(part);
  });

  test('suggests the rule that was meant', async () => {
    const { code, stderr } = await runIn(ROOT, ['explain', 'duplicate-lines']);
    expect([code, stderr]).toEqual([
      2,
      '"duplicate-lines" is neither a rule nor a finding. Expected a rule’s id (see bill-audit rules), or a finding’s id such as F-3f9c2a1b or its fingerprint. Did you mean "duplicate-line"?\n',
    ]);
  });
});

describe('schema', () => {
  test.each([
    [[], 'bill-audit.yaml'],
    [['--report'], 'bill-audit report'],
  ])('%j prints a JSON Schema', async (options, title) => {
    const { code, stdout } = await runIn(ROOT, ['schema', ...options]);
    expect([code, JSON.parse(stdout).title]).toEqual([0, title]);
  });
});

describe('inspect', () => {
  test('tells how a file is read', async () => {
    const { code, stdout } = await runIn(ROOT, [
      'inspect',
      'fixtures/stories/three-carriers/bills/2026-10/laurentel.csv',
    ]);
    expect(code).toBe(0);
    for (const line of [
      'text, windows-1252, semicolon-delimited',
      'Layout plain-bill (bills)',
      'Headings in row 1',
      '129 rows: 129 records, 0 rejected, 0 ignored',
      'amount        column 14  Montant HT',
      'amount  4451.72 CAD',
    ]) {
      expect(stdout).toContain(line);
    }
  });

  test('says it as JSON, sheet by sheet', async () => {
    const { stdout } = await runIn(ROOT, [
      'inspect',
      '--format',
      'json',
      'fixtures/stories/three-carriers/inventory.xlsx',
    ]);
    const [file] = JSON.parse(stdout);
    expect(
      file.tables.map(({ sheet, layout, records }: Record<string, unknown>) => [sheet, layout, records]),
    ).toEqual([
      ['Services', 'plain-inventory', 244],
      ['Sites', undefined, 0],
    ]);
  });

  test('tells of a file that is not there, and still of the others', async () => {
    const { code, stdout, stderr } = await runIn(ROOT, [
      'inspect',
      'nowhere.csv',
      'fixtures/stories/three-carriers/orders.csv',
    ]);
    expect(code).toBe(2);
    expect(stdout).toContain('plain-orders');
    expect(stderr).toContain('nowhere.csv');
  });
});
