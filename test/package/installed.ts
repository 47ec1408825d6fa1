import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The project, as the tests run in it. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** The package as it is published. */
export interface Packed {
  /** A folder for this file and everything that is done with it. */
  readonly folder: string;
  readonly tarball: string;
  /** In bytes. */
  readonly size: number;
  /** Sorted, with forward slashes. */
  readonly files: readonly string[];
}

/** Packs what is built. */
export function pack(): Packed {
  const folder = mkdtempSync(path.join(tmpdir(), 'bill-audit-package-'));
  const argv = ['--ignore-scripts', '--json', '--pack-destination', folder];
  const [made] = JSON.parse(npm(folder, ROOT, 'pack', ...argv)) as [
    { filename: string; size: number; files: { path: string }[] },
  ];
  const files = made.files.map((file) => file.path).sort();
  return { folder, tarball: path.join(folder, made.filename), size: made.size, files };
}

/** Installs the package in a folder elsewhere, without a network and with nothing in npm's cache; gives where it lies then. */
export function install({ folder, tarball }: Packed): string {
  const app = path.join(folder, 'app');
  mkdirSync(app);
  writeFileSync(path.join(app, 'package.json'), '{ "private": true, "type": "module" }\n');
  npm(folder, app, 'install', tarball);
  return path.join(app, 'node_modules/bill-audit');
}

/** Runs npm in `cwd` as on a machine without a network that has never used it; gives what it prints. */
export function npm(folder: string, cwd: string, ...argv: readonly string[]): string {
  return execFileSync('npm', argv, {
    cwd,
    env: offline(folder),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The environment of a machine without a network; what npm keeps goes under `folder`. */
export function offline(folder: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  return {
    ...Object.fromEntries(kept),
    npm_config_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
    npm_config_cache: path.join(folder, 'npm-cache'),
    npm_config_prefix: path.join(folder, 'global'),
  };
}

/** Runs a command as a process, with Node's options if there are some; standard output as text. */
export function started(
  cwd: string,
  argv: readonly string[],
  options = '',
): { code: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, NODE_OPTIONS: options, NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd, env, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

/** The code blocks of a language in the README, in their order. */
export function readmeBlocks(language: string): string[] {
  const text = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, found, block = '']) =>
    found === language ? [block] : [],
  );
}
