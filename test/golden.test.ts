import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { expectGolden } from './golden.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'golden-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('a text equal to its golden file passes, any other fails', () => {
  vi.stubEnv('UPDATE_GOLDEN', undefined);
  const file = path.join(folder, 'a.json');
  writeFileSync(file, 'a\n');
  expectGolden('a\n', file);
  expect(() => expectGolden('a', file)).toThrow();
});

test('a golden file that is missing fails and is not written', () => {
  vi.stubEnv('UPDATE_GOLDEN', undefined);
  const file = path.join(folder, 'a.json');
  expect(() => expectGolden('a\n', file)).toThrow('is missing');
  expect(() => readFileSync(file)).toThrow('ENOENT');
});

test('a golden file is rewritten on demand', () => {
  vi.stubEnv('UPDATE_GOLDEN', '1');
  vi.stubEnv('CI', undefined);
  const file = path.join(folder, 'a.json');
  expectGolden('a\n', file);
  expect(readFileSync(file, 'utf8')).toBe('a\n');
});

test.each(['1', 'true', ''])('and never where CI is %j', (value) => {
  vi.stubEnv('UPDATE_GOLDEN', '1');
  vi.stubEnv('CI', value);
  const file = path.join(folder, 'a.json');
  writeFileSync(file, 'a\n');
  expect(() => expectGolden('b\n', file)).toThrow(`${file} is not rewritten where CI is set`);
  expect(readFileSync(file, 'utf8')).toBe('a\n');
});
