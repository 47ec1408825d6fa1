// Makes dist, which is what runs where the package is installed: the command and the public entry with every package they
// use inside, a chunk per command; the types of the public entry; and the licences of what is inside. Run by `npm ci` and
// by the tests. The same sources and packages give the same bytes.
import { execFile } from 'node:child_process';
import { copyFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { ROOT } from './from-source.js';
import { licencesOf } from './licences.js';
import { packagesInside } from './packages-inside.js';
import { bringZodTypes } from './zod-types.js';

const DIST = path.join(ROOT, 'dist');

/** What is read beside the bundle, under the names that src/charts/assets.ts knows. */
const ASSETS = {
  'DejaVuSans.ttf': 'node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'resvg.wasm': 'node_modules/@resvg/resvg-wasm/index_bg.wasm',
};

await rm(DIST, { recursive: true, force: true });
await Promise.all([bundle(), declarations()]);

async function bundle() {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: {
      main: 'src/cli/main.ts',
      // Split from the command, so that a rule of a user's own meets the very modules that run it.
      index: 'src/index.ts',
      'rule-hooks': 'src/config/rule-hooks.ts',
    },
    outdir: DIST,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.16',
    // Packages in CommonJS ask for Node's own modules when they load.
    banner: {
      js: "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url), $folder = import.meta.dirname;",
    },
    plugins: [packagesInside],
    chunkNames: '[name]-[hash]',
    metafile: true,
    logLevel: 'warning',
  });
  for (const [name, file] of Object.entries(ASSETS))
    await copyFile(path.join(ROOT, file), path.join(DIST, name));
  const inside = [...Object.keys(metafile.inputs), ...Object.values(ASSETS)];
  await writeFile(path.join(DIST, 'licenses.txt'), await licencesOf(inside));
}

async function declarations() {
  const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc');
  const project = path.join(ROOT, 'bin/dev/declarations.tsconfig.json');
  try {
    await promisify(execFile)(process.execPath, [tsc, '--project', project]);
  } catch (error) {
    process.stderr.write(String(error.stdout));
    throw error;
  }
  await bringZodTypes(path.join(DIST, 'types'));
}
