import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runIn } from '../run-in-folder.ts';
import { writeMonth } from './overcharged-month.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'quiet-'));
  writeMonth(folder, { '514-555-0101': '31.50', '514-555-0102': '28.00' });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const quietly = (...argv: readonly string[]) => runIn(folder, [...argv, '--quiet']);
const SILENT = { stdout: '', stderr: '' };

describe('--quiet', () => {
  test('says nothing of an audit but its verdict, and writes its files', async () => {
    // A letter of an earlier audit, which is talked of without it.
    mkdirSync(path.join(folder, 'bill-audit-out'));
    writeFileSync(path.join(folder, 'bill-audit-out/letter-other.md'), '');
    expect((await runIn(folder, ['check'])).stderr).toContain('letter-other.md: from an earlier audit');
    expect(await quietly('check')).toEqual({ code: 1, ...SILENT });
    expect(readdirSync(path.join(folder, 'bill-audit-out'))).toContain('report.json');
  });

  test('leaves the format that was asked for, alone', async () => {
    const { code, stdout, stderr } = await quietly('check', '--format', 'json');
    expect([code, JSON.parse(stdout).schema, stderr]).toEqual([1, 'bill-audit/report@1', '']);
    expect(await quietly('check', '--format', 'csv=lines.csv')).toEqual({ code: 1, ...SILENT });
  });

  test('leaves problems', async () => {
    const { code, stdout, stderr } = await quietly('check', '--bills', 'none.csv');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe((await runIn(folder, ['check', '--bills', 'none.csv'])).stderr);
    expect(stderr).not.toBe('');
  });

  test('leaves the answer to a question', async () => {
    expect((await quietly('rules')).stdout).toBe((await runIn(folder, ['rules'])).stdout);
    expect((await quietly('inspect', 'bills.csv')).stdout).toContain('bills.csv');
  });

  test('says nothing of an export into files, and of a proposal that is written', async () => {
    await quietly('check');
    expect(await quietly('export', 'bill-audit-out', '--format', 'csv=lines.csv')).toEqual({
      code: 0,
      ...SILENT,
    });
    rmSync(path.join(folder, 'bill-audit.yaml'));
    expect(await quietly('init')).toEqual({ code: 0, ...SILENT });
    expect(readdirSync(folder)).toContain('bill-audit.yaml');
  });

  test('of a proposal that is only looked at leaves the proposal', async () => {
    rmSync(path.join(folder, 'bill-audit.yaml'));
    const { code, stdout, stderr } = await quietly('init', '--dry-run');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('bills:');
  });
});
