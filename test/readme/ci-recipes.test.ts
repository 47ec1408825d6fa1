import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = path.resolve(import.meta.dirname, '../..');
const STORY = path.join(ROOT, 'fixtures/stories/three-carriers');
const SECTION = '## In CI and in scripts';

let folder: string;
let tools: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bill-audit-ci-'));
  tools = path.join(folder, '.tools');
  mkdirSync(tools);
  const bin = JSON.stringify(path.join(ROOT, 'bin/bill-audit.js'));
  tool('bill-audit', `exec node ${bin} "$@"`);
  // What a registry would give is this checkout.
  tool('npx', `test "$1" = bill-audit && shift && exec node ${bin} "$@"`);
  tool('npm', 'test "$1" = ci && echo "npm $*" >> .installed');
  tool('jq', `exec node ${JSON.stringify(path.join(ROOT, 'test/readme/jq.js'))} "$@"`);
  cpSync(STORY, path.join(folder, '2026-10'), { recursive: true });
  // An older month, which is not the one to audit.
  mkdirSync(path.join(folder, '2026-09'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The fenced blocks of the section, by language, in order. */
function blocksOf(language: string): string[] {
  const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  const section = readme.slice(readme.indexOf(SECTION)).split(/\n## /)[0] ?? '';
  return [...section.matchAll(/```(\w+)\n(.*?)```/gs)].flatMap(([, name, text = '']) =>
    name === language ? [text] : [],
  );
}

function run(script: string, shell: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { PATH = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(shell[0] ?? '', [...shell.slice(1), '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: `${tools}${path.delimiter}${PATH}`, HOME: folder, CI: 'true', ...env },
  });
  return { status, stdout, stderr };
}

const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

interface Step {
  readonly name?: string;
  readonly run?: string;
}

describe('GitHub Actions', () => {
  // As the runner does it.
  const shell = ['bash', '-e', '-o', 'pipefail'];
  const summary = { GITHUB_STEP_SUMMARY: '.summary.md' };

  function steps(): Readonly<Record<string, string>> {
    const [text = ''] = blocksOf('yaml');
    const { jobs } = parse(text) as { jobs: { audit: { steps: readonly Step[] } } };
    return Object.fromEntries(
      jobs.audit.steps.flatMap(({ name, run: script }) =>
        script === undefined ? [] : [[name ?? script, script]],
      ),
    );
  }

  it('annotates, writes the reports and the summary of the newest month, and fails', () => {
    const { 'npm ci': install = '', Audit: audit = '', Summary: written = '' } = steps();
    expect(run(install, shell).status).toBe(0);
    const audited = run(audit, shell);
    expect({
      status: audited.status,
      lines: audited.stdout.match(/^::(?:error|warning|notice) /gm)?.length,
    }).toEqual({
      status: 1,
      lines: expect.any(Number),
    });
    expect(run(written, shell, summary)).toMatchObject({ status: 0, stderr: '' });
    expect(read('.summary.md')).toContain('607,08\u00a0CAD');
    for (const file of ['report.json', 'junit.xml', 'bill-audit.sarif', 'report.html', 'discrepancies.xlsx'])
      expect(existsSync(path.join(folder, 'out', file)), file).toBe(true);
  });

  it('finds nothing new against a baseline, and then passes', () => {
    const { Audit: audit = '', 'Keep as baseline': keep = '' } = steps();
    run(audit, shell);
    expect(run(keep, shell).status).toBe(0);
    const again = run(audit, shell);
    expect([again.status, again.stdout.split('\n').length]).toEqual([0, 2]);
    expect(again.stdout).toMatch(/^::notice title=bill-audit::Nouveau depuis 2026-10\.json\s:\s0 constat/);
    // The baseline is the whole report still, not the one of what was new.
    expect(run(keep, shell).status).toBe(0);
    expect(JSON.parse(read('last/2026-10.json')).findings).toHaveLength(44);
  });

  it('says nothing in the summary where the audit could not be done', () => {
    const { Audit: audit = '', Summary: written = '' } = steps();
    rmSync(path.join(folder, '2026-10/bill-audit.yaml'));
    expect(run(audit, shell).status).toBe(2);
    expect(run(written, shell, summary)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(existsSync(path.join(folder, '.summary.md'))).toBe(false);
  });
});

test('GitLab: the script prints the month and leaves its tests', () => {
  const { 'bill-audit': job } = parse(blocksOf('yaml')[1] ?? '') as {
    'bill-audit': { script: readonly string[]; artifacts: { paths: string[]; reports: { junit: string } } };
  };
  const { status, stdout } = run(job.script.join('\n'), ['sh', '-e']);
  expect({ status, told: stdout.includes('607,08\u00a0CAD') }).toEqual({ status: 1, told: true });
  expect(read('.installed')).toBe('npm ci --cache .npm --prefer-offline\n');
  expect(read(job.artifacts.reports.junit)).toMatch(/^<\?xml /);
});

test('the shell recipe tells totals, deadlines and causes', () => {
  const { status, stdout, stderr } = run(blocksOf('sh')[0] ?? '', ['sh', '-e']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const report = JSON.parse(read('report.json'));
  const [{ carrier, rule, lines, total }] = report.causes;
  const printed = stdout.split('\n');
  expect(printed[0]).toBe(`CAD: billed ${report.totals.CAD.billed}, claim 607.08`);
  expect(printed).toContain(`${carrier}: ${lines} × ${rule}, ${total} CAD`);
});

function tool(name: string, script: string): void {
  const file = path.join(tools, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}
