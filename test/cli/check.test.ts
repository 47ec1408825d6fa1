import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/report/report-schema.ts';
import { RULES } from '../../src/rules/index.ts';
import { runIn } from '../run-in-folder.ts';

const STORY = path.resolve('fixtures/stories/three-carriers');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bill-audit-check-'));
  cpSync(STORY, path.join(folder, 'month'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FILES = [
  'discrepancies.xlsx',
  'evidence-Boréal-Mobile.xlsx',
  'evidence-Laurentel.xlsx',
  'evidence-Northline-Networks.xlsx',
  'letter-Boréal-Mobile.docx',
  'letter-Boréal-Mobile.eml',
  'letter-Boréal-Mobile.md',
  'letter-Laurentel.docx',
  'letter-Laurentel.eml',
  'letter-Laurentel.md',
  'letter-Northline-Networks.docx',
  'letter-Northline-Networks.eml',
  'letter-Northline-Networks.md',
  'report.json',
];

describe('check', () => {
  test('writes report, workbook and letters beside the configuration, and exits 1', async () => {
    const { code, stderr } = await runIn(folder, ['check', 'month']);
    expect([code, stderr]).toEqual([1, '']);
    expect(readdirSync(path.join(folder, 'month/bill-audit-out')).sort()).toEqual(FILES);
  });

  test('takes the folder, the file, --config and the working folder alike', async () => {
    const reports = [];
    for (const [cwd, argv] of [
      [folder, ['month']],
      [folder, ['month/bill-audit.yaml']],
      [folder, ['--config', 'month/bill-audit.yaml']],
      [path.join(folder, 'month'), []],
    ] as const) {
      const { stdout } = await runIn(cwd, [
        'check',
        ...argv,
        '--format',
        'json',
        '--out',
        path.join(folder, 'same'),
      ]);
      reports.push(stdout);
    }
    expect(new Set(reports).size).toBe(1);
  });

  test('prints nothing but the report on stdout, as the schema has it and as it is written', async () => {
    const { code, stdout, stderr } = await runIn(folder, [
      'check',
      '--format',
      'json',
      './month',
      '--out',
      'out',
    ]);
    const report = reportSchema.parse(JSON.parse(stdout));
    expect([code, report.findings.length, report.totals]).toEqual([
      1,
      44,
      { CAD: { billed: '33127.03', claim: '607.08', exposure: '131.25' } },
    ]);
    expect(stdout).toBe(readFileSync(path.join(folder, 'out/report.json'), 'utf8'));
    const ofCarriers = ['Boréal-Mobile', 'Laurentel', 'Northline-Networks'].flatMap((carrier) => [
      ...['docx', 'md', 'eml'].map((kind) => `letter-${carrier}.${kind}`),
      `evidence-${carrier}.xlsx`,
    ]);
    const names = ['report.json', 'discrepancies.xlsx', ...ofCarriers].map((name) => path.join('out', name));
    expect(stderr).toBe(`44 findings; wrote ${names.join(', ')}\n`);
  });

  test('is silent with --quiet', async () => {
    expect(await runIn(folder, ['check', 'month', '--quiet'])).toEqual({ code: 1, stdout: '', stderr: '' });
  });

  test('sends formats to files, and the terminal report to stdout all the same', async () => {
    const { stdout } = await runIn(folder, [
      'check',
      'month',
      '--format',
      'csv=findings.csv',
      'json=again.json',
    ]);
    expect(stdout.split('\n')[0]).toBe('Groupe Valbrune inc. : audit au 31 octobre 2026');
    const lines = readFileSync(path.join(folder, 'findings.csv'), 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(45);
    expect(JSON.parse(readFileSync(path.join(folder, 'again.json'), 'utf8')).findings).toHaveLength(44);
  });

  test('runs the rules asked for, and says that the others were not', async () => {
    const { stdout } = await runIn(folder, [
      'check',
      '--rule',
      'duplicate-line',
      'total-mismatch',
      './month',
      '--format',
      'json',
    ]);
    const { findings, coverage } = reportSchema.parse(JSON.parse(stdout));
    expect(findings.map(({ rule }) => rule).sort()).toEqual([
      'duplicate-line',
      'duplicate-line',
      'duplicate-line',
      'total-mismatch',
      'total-mismatch',
    ]);
    expect(coverage.rules.find(({ id }) => id === 'line-sum-mismatch')).toEqual({
      id: 'line-sum-mismatch',
      status: 'skipped',
      reason: 'hors des règles demandées',
    });
  });

  test.each([
    ['error', 1],
    ['warning', 1],
    ['info', 1],
    ['never', 0],
  ])('--fail-on %s exits %i', async (severity, expected) => {
    expect((await runIn(folder, ['check', 'month', '--quiet', '--fail-on', severity])).code).toBe(expected);
  });

  test('exits 0 on --fail-on error where the gravest finding is a warning', async () => {
    const argv = ['check', 'month', '--quiet', '--rule', 'inventory-not-billed'];
    expect([
      (await runIn(folder, argv)).code,
      (await runIn(folder, [...argv, '--fail-on', 'warning'])).code,
    ]).toEqual([0, 1]);
  });

  test('leaves smaller findings out of the claim and counts them', async () => {
    const { stdout } = await runIn(folder, ['check', 'month', '--format', 'json', '--min-impact', '3.50']);
    const at = reportSchema.parse(JSON.parse(stdout));
    const above = reportSchema.parse(
      JSON.parse(
        (await runIn(folder, ['check', 'month', '--format', 'json', '--min-impact', '3.51'])).stdout,
      ),
    );
    expect([at.findings.length, above.findings.length, above.totals.CAD?.claim]).toEqual([41, 29, '557.58']);
    const terminal = await runIn(folder, ['check', 'month', '--min-impact', '3.51']);
    expect(terminal.stdout).toContain('inférieurs au montant demandé');
  });

  test('says the reader’s language and day', async () => {
    const { stdout } = await runIn(folder, ['check', 'month', '--locale', 'en-GB', '--as-of', '2026-11-15']);
    expect(stdout.split('\n')[0]).toBe('Groupe Valbrune inc.: audit as of 15 November 2026');
  });

  // Without the configuration nobody says that Boréal Mobile prorates by thirty days: one part month differs.
  test('audits files named on the command line', async () => {
    const { code, stdout } = await runIn(path.join(folder, 'month'), [
      'check',
      '--bills',
      'bills/2026-10/*.csv',
      'bills/2026-10/boreal-mobile.xlsx',
      '--inventory',
      'inventory.xlsx',
      '--prices',
      'contracts/*',
      '--invoices',
      'invoices/2026-10.csv',
      '--country',
      'CA',
      '--currency',
      'CAD',
      '--locale',
      'fr-CA',
      '--format',
      'json',
      '--out',
      path.join(folder, 'named'),
    ]);
    const report = reportSchema.parse(JSON.parse(stdout));
    expect([code, report.findings.length, report.totals.CAD?.claim]).toEqual([1, 45, '607.49']);
    expect(report.inputs.map(({ file }) => file).slice(0, 2)).toEqual([
      'bills/2026-10/laurentel.csv',
      'bills/2026-10/northline.csv',
    ]);
  });

  test('shows progress on a terminal only, and takes it away', async () => {
    const piped = await runIn(folder, ['check', 'month']);
    let seconds = 0;
    const slow = () => seconds++;
    const terminal = await runIn(folder, ['check', 'month'], { isTTY: true, uptime: slow });
    expect(piped.stderr).toBe('');
    for (const line of [
      'reading 2 of 18 [=>                  ] bills/2026-10/northline.csv',
      'matching…',
      `auditing 1 of ${RULES.length} [>                   ] ${RULES[0]?.id}`,
      `auditing ${RULES.length} of ${RULES.length} [====================]`,
      'discrepancies.xlsx',
    ])
      expect(terminal.stderr).toContain(line);
    expect(terminal.stderr.endsWith('\r\u001b[2K')).toBe(true);
    expect((await runIn(folder, ['check', 'month'], { isTTY: true })).stderr).toBe('');
    const silent: Record<string, string>[] = [{ CI: 'true' }, { TERM: 'dumb' }];
    for (const env of silent)
      expect((await runIn(folder, ['check', 'month'], { isTTY: true, env, uptime: slow })).stderr).toBe('');
    expect((await runIn(folder, ['check', 'month', '--quiet'], { isTTY: true, uptime: slow })).stderr).toBe(
      '',
    );
  });

  test('colours by terminal, NO_COLOR, FORCE_COLOR and --no-color', async () => {
    const coloured = async (argv: readonly string[], isTTY: boolean, env: Record<string, string>) =>
      (await runIn(folder, ['check', 'month', ...argv], { isTTY, env })).stdout.includes('\u001b[3');
    expect(await coloured([], true, {})).toBe(true);
    expect(await coloured([], false, {})).toBe(false);
    expect(await coloured([], true, { NO_COLOR: '1' })).toBe(false);
    expect(await coloured([], false, { FORCE_COLOR: '1' })).toBe(true);
    expect(await coloured(['--no-color'], false, { FORCE_COLOR: '1' })).toBe(false);
  });

  test('leaves nothing behind where it cannot write', async () => {
    writeFileSync(path.join(folder, 'plain.txt'), '');
    const { code } = await runIn(folder, [
      'check',
      'month',
      '--out',
      'fresh',
      '--format',
      'csv=plain.txt/x.csv',
    ]);
    expect(code).toBe(2);
    expect(readdirSync(folder)).not.toContain('fresh');
  });
});
