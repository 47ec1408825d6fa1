import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.ts';
import { lineOf, opening } from '../ledger/ledger-story.ts';
import { withStore } from '../ledger/two-kinds.ts';
import { runIn } from '../run-in-folder.ts';
import { install, type Packed, pack, ROOT, started } from './installed.ts';

const STORY = path.join(ROOT, 'fixtures/stories/three-carriers');
/** Node throws at the first thing it will drop one day, also in packages. */
const STRICT = '--throw-deprecation --pending-deprecation';

let packed: Packed;
let home: string;
beforeAll(() => {
  packed = pack();
  home = install(packed);
});
afterAll(() => rmSync(packed.folder, { recursive: true, force: true }));

const command = (cwd: string, argv: readonly string[], options = '') =>
  started(cwd, [path.join(home, 'bin/bill-audit.js'), ...argv], options);

describe('what is published', () => {
  test('is what runs, its types and its licences, and nothing else', () => {
    const runs = /^dist\/[\w.-]+\.(?:js|wasm|ttf)$/;
    const types = /^dist\/types\/[\w./-]+\.d\.ts$/;
    expect(packed.files.filter((file) => !runs.test(file) && !types.test(file))).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'bin/bill-audit.js',
      'dist/licenses.txt',
      'package.json',
    ]);
    expect(packed.files).toEqual(
      expect.arrayContaining([
        'dist/index.js',
        'dist/main.js',
        'dist/rule-hooks.js',
        'dist/types/index.d.ts',
      ]),
    );
  });

  test('is at most 6 MB', () => {
    expect(packed.size).toBeLessThan(6_000_000);
  });

  test('asks npm for nothing but the part of SQLite for the machine, of the version that is inside', () => {
    const manifest = manifestIn(home);
    const libsql = manifestIn(path.join(ROOT, 'node_modules/libsql'));
    expect(manifest.dependencies).toBeUndefined();
    expect(manifest.peerDependencies).toBeUndefined();
    expect(manifest.optionalDependencies).toEqual(libsql.optionalDependencies);
    expect(manifest.devDependencies?.libsql).toBe(libsql.version);
  });

  test('brings no other package where there is no network', () => {
    const modules = path.dirname(home);
    expect(readdirSync(modules).filter((name) => !name.startsWith('.'))).toEqual(['bill-audit']);
    expect(readdirSync(home).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'bin',
      'dist',
      'package.json',
    ]);
  });

  test('has nothing that publint would better', async () => {
    expect((await publint({ pkgDir: home, pack: false, strict: true })).messages).toEqual([]);
  });

  test('asks for no module but Node’s own', () => {
    const dist = path.join(home, 'dist');
    const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'));
    const asked = scripts.flatMap((name) => modulesOf(readFileSync(path.join(dist, name), 'utf8')));
    const others = asked.filter((name) => !/^(?:node:|\.\/)/.test(name) && !NODES_OWN.has(name));
    // fdir looks for it, and does without.
    expect(others).toEqual(['picomatch']);
    expect(modulesOf("import x from 'zod';\nvar y = __require('left-pad');")).toEqual(['zod', 'left-pad']);
  });

  test('tells the licence of every package inside', () => {
    const text = readFileSync(path.join(home, 'dist/licenses.txt'), 'utf8');
    const parts = text.split(`\n${'='.repeat(80)}\n`).slice(1);
    const names = parts.map((part) => part.replace(/ \S+\n[\s\S]*/, ''));
    expect(names).toEqual(
      expect.arrayContaining([
        '@swc/wasm-typescript',
        'commander',
        'dejavu-fonts-ttf',
        'exceljs',
        'kysely',
        'libsql',
        'pdfjs-dist',
        'pg',
        'zod',
      ]),
    );
    expect(names).not.toContain('unzipper');
    expect(parts.filter((part) => !/^\S+ \S+\n\nLicense: \S[\s\S]*\n\n[\s\S]{200,}/.test(part))).toEqual([]);
  });
});

describe('installed', () => {
  test('writes the very files that the sources write', async () => {
    const [here, there] = [monthIn('sources'), monthIn('installed')];
    const expected = await runIn(here, ['check', '--fail-on', 'never']);
    const outcome = command(there, ['check', '--fail-on', 'never'], STRICT);
    expect(outcome).toEqual(expected);
    expect(outputs(there)).toEqual(outputs(here));
    expect(Object.keys(outputs(there))).toEqual(
      expect.arrayContaining(['discrepancies.xlsx', 'report.json']),
    );
  });

  test('reads a PDF without the canvas that is not there', async () => {
    const pdf = path.join(ROOT, 'fixtures/layouts/pdf-bill/export.fr-FR.pdf');
    cpSync(pdf, path.join(packed.folder, 'bill.pdf'));
    const argv = ['inspect', 'bill.pdf'];
    expect(command(packed.folder, argv, STRICT)).toEqual(await runIn(packed.folder, argv));
  });

  test('keeps a ledger once the part of SQLite for the machine is there, and does all else without', async () => {
    const folder = monthIn('ledger');
    const file = path.join(folder, 'ledger.db');
    await withStore({ kind: 'file', file, shown: 'ledger.db' }, (store) =>
      new Ledger(store).change(() => [opening('D-2026-0001', '2026-11-02', [lineOf('F-1', '10.00')])]),
    );
    const argv = ['dispute', 'list', '--ledger', 'ledger.db', '--as-of', '2026-11-30'];
    const without = command(folder, argv, STRICT);
    expect(without).toMatchObject({ code: 2, stdout: '' });
    expect(without.stderr).toMatch(
      /^ledger\.db: the part of SQLite for this kind of machine is not installed, or does not run here\. .* Run npm install @libsql\/[\w-]+@\d+\.\d+\.\d+, with --global where bill-audit was installed so; or keep the ledger in PostgreSQL\.\n$/,
    );
    const parts = path.join(path.dirname(home), '@libsql');
    cpSync(path.join(ROOT, 'node_modules/@libsql'), parts, { recursive: true });
    expect(command(folder, argv, STRICT)).toEqual(await runIn(folder, argv));
    rmSync(parts, { recursive: true });
  });

  test('reaches for a PostgreSQL by itself', async () => {
    const argv = ['dispute', 'list', '--ledger', 'postgres://ana:secret@127.0.0.1:1/telecom'];
    expect(command(packed.folder, argv, STRICT)).toEqual(await runIn(packed.folder, argv));
  });

  test('runs a rule of the user’s own, in TypeScript, in a folder where nothing is installed', () => {
    const folder = monthIn('own-rule');
    write(path.join(folder, 'rules/dear.ts'), RULE);
    const { stdout } = command(folder, [
      'check',
      '--rules',
      'rules/dear.ts',
      '--rule',
      'dear-charge',
      '--format',
      'json',
    ]);
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; message: string }[] };
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'dear-charge: 1\u00a0200,00\u00a0$ is dear.',
      'dear-charge: 936,53\u00a0$ is dear.',
      'dear-charge: 2\u00a0150,00\u00a0$ is dear.',
      'dear-charge: 1\u00a0803,23\u00a0$ is dear.',
    ]);
  });

  test.each([
    ['nodenext', '{ "module": "nodenext" }'],
    ['bundler', '{ "module": "esnext", "moduleResolution": "bundler" }'],
  ])('has types for module resolution %s', (name, options) => {
    const folder = path.join(path.dirname(path.dirname(home)), name);
    const settings = { target: 'es2022', strict: true, noEmit: true, types: [], skipLibCheck: false };
    write(path.join(folder, 'dear.ts'), `${RULE}// @ts-expect-error\ndear.severity = 'grave';\n`);
    const compilerOptions = { ...settings, ...(JSON.parse(options) as object) };
    write(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['dear.ts'] }));
    const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc');
    expect(started(folder, [tsc, '--project', folder])).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

const RULE = `import { billedAmount, billedCell, compare, defineRule, money, type Month, z } from 'bill-audit';

export const dear = defineRule({
  id: 'dear-charge',
  class: 'optimisation',
  title: 'Dear charge',
  options: z.strictObject({ above: z.string().default('900.00') }),
  messages: { dear: '{billed} is dear.' },
  *check(month: Month, optionsAt) {
    for (const charge of month.charges) {
      const { amount } = charge.charge;
      if (compare(amount, money(optionsAt(charge.charge).above, amount.currency)) <= 0) continue;
      yield { about: { kind: 'charge', charge }, message: 'dear', billed: billedAmount(charge), evidence: [billedCell(charge)] };
    }
  },
});
`;

/** What Node has without the prefix that names its own, as older packages ask for it. */
const NODES_OWN = new Set([
  'child_process',
  'constants',
  'dns',
  'net',
  'process',
  'assert',
  'buffer',
  'crypto',
  'events',
  'fs',
  'module',
  'os',
  'path',
  'stream',
  'string_decoder',
  'tls',
  'url',
  'util',
  'util/types',
  'zlib',
]);

interface Manifest {
  readonly version: string;
  readonly dependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
}

function modulesOf(text: string): string[] {
  const asked = /^import\b[^'"\n]*?["']([^"'\n]+)["'];$|\b__require\(["']([^"']+)["']\)/gm;
  return [...text.matchAll(asked)].flatMap(([, imported, required]) => imported ?? required ?? []);
}

/** A copy of the story's month in a folder elsewhere. */
function monthIn(name: string): string {
  const folder = path.join(packed.folder, name);
  cpSync(STORY, folder, { recursive: true });
  return folder;
}

function outputs(folder: string): Record<string, string> {
  const out = path.join(folder, 'bill-audit-out');
  const names = readdirSync(out).sort();
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join(out, name)).toString('base64')]),
  );
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
