import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { rulesOf } from './audit-folder.ts';
import { DEFINED } from './expectation.ts';
import { INJECTIONS } from './inject/all.ts';
import { recall } from './main.ts';
import { readmeTable, terminalTable } from './table.ts';
import { Tally } from './tally.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bill-audit-recall-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('every injected error is found to the cent, and nothing else is', async () => {
  const { tally } = await recall(run, { seeds: [4711] });
  expect(tally.failures).toEqual([]);
  expect(tally.months).toBeGreaterThan(4);
}, 120_000);

test('errors put into a month of a user’s own are added to what it says already', async () => {
  const month = path.resolve('fixtures/stories/three-carriers');
  const { tally, unsuited } = await recall(run, { seeds: [], folder: month, rule: 'mrc-contract-mismatch' });
  expect(tally.failures).toEqual([]);
  expect(tally.scores.get('mrc-contract-mismatch')).toEqual({
    injected: 3,
    fine: 0,
    found: 3,
    missed: 0,
    invented: 0,
    off: 0,
  });
  expect(unsuited).toEqual([]);
}, 120_000);

test('every rule of the catalogue has errors to inject, under names of their own', async () => {
  const injected = new Set(INJECTIONS.map(({ rule }) => rule));
  expect(DEFINED.filter((rule) => !injected.has(rule))).toEqual([]);
  expect((await rulesOf(run)).filter((rule) => !DEFINED.includes(rule))).toEqual([]);
  const names = INJECTIONS.map(({ rule, name }) => `${rule}, ${name}`);
  expect(names).toEqual([...new Set(names)]);
});

test('a miss, an invention and a wrong amount are told and counted', () => {
  const tally = new Tally(['duplicate-line', 'period-gap']);
  const expected = {
    rule: 'duplicate-line',
    injection: 'twice',
    class: 'error',
    carrier: 'A',
    account: 'A-1',
    impact: '5.00',
    also: [],
  };
  const finding = {
    rule: 'duplicate-line',
    class: 'error',
    carrier: 'A',
    account: 'A-1',
    impact: '4.50',
    message: 'Again.',
    also: [],
    id: 'F-1',
  };
  const invented = { ...finding, rule: 'period-gap', impact: '0.00', message: 'A gap.' };
  tally.add(
    'seed 1, month 1',
    {
      found: [],
      off: [{ expected, finding, why: 'impact 4.50, not 5.00' }],
      missed: [expected],
      invented: [invented],
    },
    ['period-gap'],
  );
  expect(terminalTable(tally, { 'not built': ['total-mismatch'] })).toBe(
    `1 months         injected      fine     found    missed  invented precision    recall cents off
duplicate-line          2         0         1         1         0     100 %    50.0 %        50
period-gap              0         1         0         0         1     0.0 %         –         0
total                   2         1         1         1         1    50.0 %    50.0 %        50

not built: total-mismatch

duplicate-line · seed 1, month 1 · twice: impact 4.50, not 5.00 (Again.)
duplicate-line · seed 1, month 1 · twice: missed 5.00 at A-1
period-gap · seed 1, month 1 · invented 0.00 at A-1: A gap.
`,
  );
  expect(readmeTable(tally)).toBe(
    `<!-- recall:begin -->

1 generated months.

| rule | errors injected | on the limit | precision | recall | cents off |
| --- | ---: | ---: | ---: | ---: | ---: |
| \`duplicate-line\` | 2 | 0 | 100 % | 50.0 % | 50 |
| \`period-gap\` | 0 | 1 | 0.0 % | – | 0 |
| **all** | 2 | 1 | 50.0 % | 50.0 % | 50 |

<!-- recall:end -->
`,
  );
});

test('the README has the table in the README, with every rule of the catalogue and nothing under 100 %', async () => {
  const readme = readFileSync(path.resolve('README.md'), 'utf8');
  const table = /<!-- recall:begin -->([\s\S]+)<!-- recall:end -->/.exec(readme)?.[1] ?? '';
  const rows = table.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows.map((line) => line.split('`')[1]).sort()).toEqual([...(await rulesOf(run))].sort());
  expect(rows.filter((line) => !line.endsWith('| 100 % | 100 % | 0 |'))).toEqual([]);
});
