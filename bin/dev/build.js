// Bundles src into dist: the command and the public entry, a chunk per command, packages left outside; and the types of the
// public entry. Run by `npm ci` and by the tests.
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { ROOT } from './from-source.js';

await rm(path.join(ROOT, 'dist'), { recursive: true, force: true });
await Promise.all([
  build({
    absWorkingDir: ROOT,
    entryPoints: {
      main: 'src/cli/main.ts',
      // Split from the command, so that a rule of a user's own meets the very modules that run it.
      index: 'src/index.ts',
      'rule-hooks': 'src/config/rule-hooks.ts',
    },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.16',
    packages: 'external',
    sourcemap: 'linked',
    sourcesContent: false,
    chunkNames: '[name]-[hash]',
    logLevel: 'warning',
  }),
  declarations(),
]);

async function declarations() {
  const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc');
  const project = path.join(ROOT, 'bin/dev/declarations.tsconfig.json');
  try {
    await promisify(execFile)(process.execPath, [tsc, '--project', project]);
  } catch (error) {
    process.stderr.write(String(error.stdout));
    throw error;
  }
}
