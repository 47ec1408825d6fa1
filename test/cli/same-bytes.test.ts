import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const FORMATS = ['terminal', 'csv', 'html', 'markdown', 'junit', 'sarif', 'github'];
const COMMAND = path.resolve('bin/bill-audit.js');
const STORY = path.resolve('fixtures/stories/three-carriers');
const folder = mkdtempSync(path.join(tmpdir(), 'bill-audit-bytes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the same input', () => {
  test('gives the same bytes in any folder, time zone and language, and on any day', () => {
    const first = digests('one', { TZ: 'Asia/Tokyo', LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' }, []);
    // A clock two years ahead, as another day would have it.
    const clock = path.join(folder, 'clock.mjs');
    execFileSync(process.execPath, [
      '-e',
      `require('node:fs').writeFileSync(${JSON.stringify(clock)}, ${JSON.stringify(CLOCK)})`,
    ]);
    const second = digests('two/deeper/down', { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' }, [
      '--import',
      clock,
    ]);
    expect(Object.keys(first)).toHaveLength(14 + FORMATS.length);
    expect(second).toEqual(first);
  });

  test('and another input gives others', () => {
    const { 'report.json': report } = digests('one', {}, []);
    const other = digests('three', {}, [], ['--as-of', '2026-11-01']);
    expect(other['report.json']).not.toBe(report);
  });
});

const CLOCK = `const RealDate = Date;
const ahead = 2 * 366 * 86_400_000;
globalThis.Date = class extends RealDate {
  constructor(...args) { if (args.length === 0) super(RealDate.now() + ahead); else super(...args); }
  static now() { return RealDate.now() + ahead; }
};
`;

function digests(
  place: string,
  env: Record<string, string>,
  node: readonly string[],
  options: readonly string[] = [],
): Record<string, string> {
  const month = path.join(folder, place, 'month');
  cpSync(STORY, month, { recursive: true });
  execFileSync(process.execPath, [...node, COMMAND, 'check', month, '--fail-on', 'never', ...options], {
    env: { ...process.env, ...env },
    stdio: 'pipe',
  });
  const out = path.join(month, 'bill-audit-out');
  const formats = FORMATS.map((format) => `${format}=${path.join(out, `findings.${format}`)}`);
  execFileSync(process.execPath, [...node, COMMAND, 'export', out, '--format', ...formats], {
    env: { ...process.env, ...env },
    stdio: 'pipe',
  });
  return Object.fromEntries(
    readdirSync(out)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(path.join(out, name)))
          .digest('hex'),
      ]),
  );
}
