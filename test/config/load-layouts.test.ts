import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { loadLayouts } from '../../src/config/load-layouts.ts';
import { ProblemError, problemText } from '../../src/problem.ts';

const LAYOUT = `id: nordel
carrier: Nordel
fields: { service: Line, charge_type: { value: recurring }, amount: Charge }
`;

let base: string;
beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'layouts-'));
  mkdirSync(path.join(base, 'layouts'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

function write(name: string, text: string): void {
  writeFileSync(path.join(base, name), text);
}

async function problemsOf(action: Promise<unknown>): Promise<string[]> {
  try {
    await action;
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map(problemText);
    throw error;
  }
}

test('a layout in YAML is one of the configuration, and may be named there', async () => {
  write('layouts/nordel.yaml', LAYOUT);
  write('bill-audit.yaml', 'layouts: [./layouts/nordel.yaml]\nbills: [{ files: a.csv, layout: nordel }]\n');
  const config = await loadConfig(base);
  expect(config.layouts.map(({ id, shape, role }) => [id, shape, role])).toEqual([
    ['nordel', 'table', 'bills'],
  ]);
  expect(config.inputs.map(({ layout }) => layout)).toEqual(['nordel']);
});

test('a layout that is not there is named with the nearest that is', async () => {
  write('layouts/nordel.yaml', LAYOUT);
  write('bill-audit.yaml', 'layouts: [layouts/nordel.yaml]\nbills: [{ files: a.csv, layout: nordle }]\n');
  const [problem, ...others] = await problemsOf(loadConfig(base));
  expect(others).toEqual([]);
  expect(problem).toMatch(
    /^bill-audit\.yaml, line 2, key "bills\.0\.layout": "nordle" is not allowed here\./,
  );
  expect(problem).toMatch(/Did you mean "nordel"\?$/);
});

test('everything that is wrong in every layout is told at once', async () => {
  write('a.yaml', 'id: A layout\ncarrier: Nordel\nfields: { service: Line, sevrice: Line }\n');
  write('b.yaml', LAYOUT);
  write('c.yaml', LAYOUT);
  const told = await problemsOf(loadLayouts(base, ['a.yaml', './b.yaml', 'c.yaml', 'd.yaml']));
  expect(told.map((text) => text.replace(/^(.*?: .*?)\. .*$/, '$1'))).toEqual([
    'a.yaml, line 1, key "id": "A layout" is not allowed here',
    'a.yaml, line 3, key "fields.sevrice": "sevrice" is not a key that can stand here',
    'a.yaml, line 3, key "fields": what stands here does not hold together',
    'c.yaml, line 1, key "id": there is a layout "nordel" already',
    'd.yaml: the file cannot be read: it does not exist',
  ]);
});

test('a list of layouts that is none is told as the rest of the configuration is', async () => {
  write('bill-audit.yaml', 'layouts: nordel.yaml\nbills: [{ files: a.csv }]\n');
  expect(await problemsOf(loadConfig(base))).toEqual([
    expect.stringMatching(/^bill-audit\.yaml, line 1, key "layouts": "nordel\.yaml" is not allowed here/),
  ]);
});
