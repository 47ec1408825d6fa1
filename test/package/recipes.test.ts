import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { offline, type Packed, pack, readmeBlocks } from './installed.ts';

let packed: Packed;
beforeAll(() => {
  packed = pack();
});
afterAll(() => rmSync(packed.folder, { recursive: true, force: true }));

/** Runs a line of the README in a folder that holds only the package as it was packed. */
function inShell(name: string, line: string): string {
  const folder = path.join(packed.folder, name);
  mkdirSync(folder);
  cpSync(packed.tarball, path.join(folder, path.basename(packed.tarball)));
  const env = { ...offline(packed.folder), npm_config_yes: 'true' };
  return execFileSync('bash', ['-euo', 'pipefail', '-c', line], {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const lines = (readmeBlocks('sh').find((block) => block.includes('npm install --global ./')) ?? '')
  .split('\n')
  .map((line) => line.replace(/ +#.*/, ''))
  .filter((line) => line !== '');

test('the README installs with npm, runs with npx, and without either', () => {
  const [install = '', npx = '', tar = ''] = lines;
  expect(lines).toHaveLength(3);
  const version = `${packageJson.version}\n`;
  expect(inShell('install', `${install} >&2; "$npm_config_prefix/bin/bill-audit" --version`)).toBe(version);
  expect(inShell('npx', npx.replace(/check$/, '--version'))).toBe(version);
  expect(inShell('tar', tar.replace(/check$/, '--version'))).toBe(version);
});

test('the README’s Dockerfile installs the command and starts it, not as root', () => {
  const [dockerfile = ''] = readmeBlocks('dockerfile');
  const steps = dockerfile
    .trim()
    .split('\n')
    .map((step) => /^(\w+) (.*)$/.exec(step)?.slice(1));
  expect(steps).toEqual([
    ['FROM', 'node:20-alpine'],
    ['RUN', '--mount=type=bind,target=/pack npm install --global /pack/bill-audit-*.tgz'],
    ['USER', 'node'],
    ['WORKDIR', '/work'],
    ['ENTRYPOINT', '["bill-audit"]'],
  ]);
  const run = steps[1]?.[1]?.replace(/^--mount=\S+ /, '').replace('/pack/', './') ?? '';
  const [entry] = JSON.parse(steps[4]?.[1] ?? '[]') as string[];
  const said = inShell('docker', `${run} >&2; "$npm_config_prefix/bin/${entry}" rules --help`);
  expect(said).toContain('Usage: bill-audit rules');
});
