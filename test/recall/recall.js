// npm run recall: puts errors of every rule into clean months, audits them with the command, and says what was found, missed
// and invented. --seeds N, --seed S, --rule ID, --json, --readme, --keep FOLDER; or a FOLDER with a bill-audit.yaml of one's own.
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from '../../bin/dev/from-source.js';

// Beside node_modules, where the packages that are left out of the bundle are found.
const folder = await mkdtemp(path.join(ROOT, 'node_modules', '.recall-'));
try {
  await build({
    absWorkingDir: ROOT,
    entryPoints: { cli: 'src/cli/main.ts', recall: 'test/recall/main.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.16',
    packages: 'external',
    logLevel: 'error',
  });
  const { run } = await import(pathToFileURL(path.join(folder, 'cli.mjs')).href);
  const { main } = await import(pathToFileURL(path.join(folder, 'recall.mjs')).href);
  process.exitCode = await main(process.argv.slice(2), run, (text) => process.stdout.write(text));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
} finally {
  await rm(folder, { recursive: true, force: true });
}
