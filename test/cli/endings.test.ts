import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { namesUnder } from '../run-in-folder.ts';

const COMMAND = path.resolve(import.meta.dirname, '../../bin/bill-audit.js');
const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;

const HEADINGS = 'carrier,account,invoice,invoice_date,service,charge_type,code,amount,currency\n';
const CHARGES = 5000;

/** Waits until somebody allows it to go on, without a turn of the event loop. */
const SLOW_RULE = `
import { existsSync, writeFileSync } from 'node:fs';
import { defineRule, z } from 'bill-audit';
const words = { en: 'x', fr: 'x', ar: 'x' };
const rule = (id, check) => defineRule({
  id, class: 'error', severity: 'error', rank: 'anomaly', needs: [], title: words,
  doc: { fires: 'never', impact: 'none' },
  options: z.strictObject({}), messages: { said: words },
  *check() { check(); },
});
export const first = rule('slow-first', () => {
  writeFileSync('first.mark', '');
  while (!existsSync('go.mark')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
});
export const second = rule('slow-second', () => writeFileSync('second.mark', ''));
`;

let folder = '';
let before: string[] = [];
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'endings-'));
  const rows = Array.from(
    { length: CHARGES },
    (_, at) => `Laurentel,514-01,L-1,2026-10-31,${5145550000 + at},recurring,VOIP,28.00,CAD\n`,
  );
  writeFileSync(path.join(folder, 'bills.csv'), HEADINGS + rows.join(''));
  writeFileSync(path.join(folder, 'slow.mjs'), SLOW_RULE);
  before = await namesUnder(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('a signal', () => {
  test.each(SIGNALS)(
    '%s while the files are written leaves none of them, and exits %i',
    async (signal, code) => {
      // A pipe without a reader: the files before it are written under their temporary names, and wait for it.
      execFileSync('mkfifo', [path.join(folder, 'pipe')]);
      mkdirSync(path.join(folder, 'kept'));
      writeFileSync(path.join(folder, 'kept/report.json'), 'of September');
      const child = started(
        'check',
        '--bills',
        'bills.csv',
        '--out',
        'kept/new',
        '--format',
        'csv=pipe',
        'json=kept/report.json',
      );
      await until(() => temporaryFiles().length > 0, child);
      expect(readFileSync(path.join(folder, 'kept/report.json'), 'utf8')).toBe('of September');
      child.kill(signal);
      expect(await endOf(child)).toEqual([code, null]);
      expect(await namesUnder(folder)).toEqual([...before, 'kept', 'kept/report.json', 'pipe'].sort());
      expect(readFileSync(path.join(folder, 'kept/report.json'), 'utf8')).toBe('of September');
    },
  );

  test('while a rule runs is heard before the next one', async () => {
    const child = started('check', '--bills', 'bills.csv', '--rules', 'slow.mjs');
    await until(() => existsSync(path.join(folder, 'first.mark')), child);
    child.kill('SIGINT');
    writeFileSync(path.join(folder, 'go.mark'), '');
    expect(await endOf(child)).toEqual([130, null]);
    expect(await namesUnder(folder)).toEqual([...before, 'first.mark', 'go.mark'].sort());
  });
});

describe('a reader that goes away', () => {
  test('is no problem: the files are written, and the exit code is the verdict’s', async () => {
    const child = started('check', '--bills', 'bills.csv', '--format', 'json');
    child.stdout?.destroy();
    const told: string[] = [];
    child.stderr?.on('data', (text) => told.push(String(text)));
    expect(await endOf(child)).toEqual([0, null]);
    expect(readdirSync(path.join(folder, 'bill-audit-out'))).toContain('report.json');
    expect(told.join('')).toMatch(/^0 findings; wrote bill-audit-out\/report\.json, .*\n$/);
  });

  test('of stderr is none either', async () => {
    const child = started('check', '--bills', 'nothing.csv');
    child.stderr?.destroy();
    expect(await endOf(child)).toEqual([2, null]);
  });
});

test.skipIf(!existsSync('/dev/full'))('stdout that cannot be written is a problem', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'rules'], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([2, 'Stdout cannot be written: the disk is full.\n']);
});

function started(...argv: readonly string[]): ChildProcess {
  return spawn(process.execPath, [COMMAND, ...argv], { cwd: folder });
}

async function endOf(child: ChildProcess): Promise<[code: number | null, signal: string | null]> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return [child.exitCode, child.signalCode];
}

/** Waits for something the command does; fails when it ends before. */
async function until(isSo: () => boolean, child: ChildProcess): Promise<void> {
  while (!isSo()) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode} before`);
    await setTimeout(10);
  }
}

function temporaryFiles(): string[] {
  const out = path.join(folder, 'kept/new');
  return existsSync(out) ? readdirSync(out).filter((name) => name.endsWith('.tmp')) : [];
}
