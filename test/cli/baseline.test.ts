import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/report/report-schema.ts';
import { runIn } from '../run-in-folder.ts';
import { overcharges, writeMonth } from './overcharged-month.ts';

const AMOUNTS = { '514-555-0101': '31.50', '514-555-0102': '30.00', '514-555-0103': '28.00' };
const ONLY = ['--rule', 'mrc-contract-mismatch'];
let folder = '';

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'baseline-'));
  writeMonth(folder, AMOUNTS);
  await overcharges(folder, ...ONLY);
  copyFileSync(path.join(folder, 'out/report.json'), path.join(folder, 'earlier.json'));
  rmSync(path.join(folder, 'out'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const check = (...argv: string[]) =>
  runIn(folder, ['check', '--out', 'out', '--baseline', 'earlier.json', ...ONLY, ...argv]);
const reportNow = () => JSON.parse(readFileSync(path.join(folder, 'out/report.json'), 'utf8'));

describe('check --baseline', () => {
  test('of the same month has nothing new: no totals, no letters, exit 0', async () => {
    const { code, stdout, stderr } = await check('--format', 'json');
    const report = reportSchema.parse(JSON.parse(stdout));
    expect([code, report.findings, report.baseline, report.totals]).toEqual([
      0,
      [],
      { file: 'earlier.json', known: 2, gone: 0 },
      { CAD: { billed: '89.50', claim: '0.00', exposure: '0.00' } },
    ]);
    expect(stderr).toBe(
      `0 new findings (2 known from earlier.json, 0 gone); wrote ${path.join('out', 'report.json')}, ${path.join('out', 'discrepancies.xlsx')}\n`,
    );
    expect(existsSync(path.join(folder, 'out/letter-Laurentel.md'))).toBe(false);
  });

  test('shows one that is new, one that grew by a cent, and none that shrank or is gone', async () => {
    writeMonth(folder, { '514-555-0101': '31.51', '514-555-0102': '29.99', '514-555-0104': '29.00' });
    expect((await check()).code).toBe(1);
    const { findings, baseline, totals } = reportNow();
    expect(
      findings.map(({ service, impact, status }: Record<string, string>) => [service, impact, status]),
    ).toEqual([
      ['514-555-0101', '3.51', 'new'],
      ['514-555-0104', '1.00', 'new'],
    ]);
    expect([baseline, totals.CAD.claim]).toEqual([{ file: 'earlier.json', known: 1, gone: 0 }, '4.51']);
    expect(readFileSync(path.join(folder, 'out/letter-Laurentel.md'), 'utf8')).not.toContain('514-555-0102');
  });

  test('counts what is gone, and not what a rule that did not run would find', async () => {
    writeMonth(folder, { '514-555-0101': '31.50', '514-555-0102': '28.00' });
    await check('--quiet');
    expect(reportNow().baseline).toEqual({ file: 'earlier.json', known: 1, gone: 1 });
    await runIn(folder, [
      ...['check', '--quiet', '--out', 'out', '--baseline', 'earlier.json'],
      ...['--rule', 'duplicate-line'],
    ]);
    expect(reportNow().baseline).toEqual({ file: 'earlier.json', known: 0, gone: 0 });
  });

  test('leaves no trace in the report where there is none', async () => {
    await overcharges(folder);
    expect('baseline' in reportNow()).toBe(false);
  });

  test.each([
    [
      'en-CA',
      'Baseline earlier.json: 2 known findings set aside, 0 gone. Findings, totals, letters and exit code are of what is new only.',
      'New since earlier.json: 0 findings',
      'known from the baseline',
    ],
    [
      'fr-CA',
      'Référence earlier.json : 2 constats connus écartés, 0 disparus. Constats, totaux, lettres et code de sortie ne portent que sur le nouveau.',
      'Nouveau depuis earlier.json : 0 constat',
      'déjà dans le rapport de référence',
    ],
    [
      'ar-MA',
      'المرجع earlier.json: ملاحظات معروفة مستبعدة 2، وزالت 0. الملاحظات والمجاميع والرسائل ورمز الخروج تخص الجديد وحده.',
      'الجديد منذ earlier.json: الملاحظات: 0',
      'واردة في التقرير المرجعي',
    ],
  ])('tells so in %s', async (locale, summary, verdict, reason) => {
    const { stdout } = await check('--locale', locale);
    const plain = stdout.replace(/[\u2066-\u2069\u200e\u200f]/g, '');
    expect(plain).toContain(`\n${summary}\n`);
    expect(plain.trimEnd().split('\n').at(-1)?.startsWith(verdict)).toBe(true);
    expect(plain).toContain(reason);
  });

  test('sets a suppressed finding aside as suppressed, which is not gone', async () => {
    const [first] = await overcharges(folder);
    writeFileSync(
      path.join(folder, 's.yaml'),
      `- { fingerprint: ${first?.fingerprint}, reason: R, owner: O, expires: 2026-12-31 }\n`,
    );
    const config = readFileSync(path.join(folder, 'bill-audit.yaml'), 'utf8');
    writeFileSync(path.join(folder, 'bill-audit.yaml'), `${config}suppressions: s.yaml\n`);
    await check('--quiet');
    expect(reportNow().baseline).toEqual({ file: 'earlier.json', known: 1, gone: 0 });
  });

  test('never writes over the baseline', async () => {
    const before = readFileSync(path.join(folder, 'earlier.json'), 'utf8');
    const { code, stderr } = await check('--format', 'json=./earlier.json');
    expect([code, stderr.split('.')[0]]).toEqual([2, 'earlier']);
    expect(readFileSync(path.join(folder, 'earlier.json'), 'utf8')).toBe(before);
  });

  test.each<[string, string, string, number]>([
    ['of another account', 'Laurentel', '"999"', 2],
    ['of the account without its zeros and signs', 'LAURENTEL', '"0514 01"', 1],
    ['of the carrier alone', 'Laurentel', 'null', 1],
    ['of another carrier alone', 'Telstra', 'null', 2],
  ])('with a report %s', async (_, carrier, account, code) => {
    const finding = `{ "fingerprint": "${'0'.repeat(32)}", "rule": "x-y", "carrier": "${carrier}", "account": ${account}, "impact": "0.00", "currency": null }`;
    const report = `\ufeff{ "schema": "bill-audit/report@1", "findings": [${finding}] }`;
    writeFileSync(path.join(folder, 'earlier.json'), report);
    expect((await check()).code).toBe(code);
  });
});
