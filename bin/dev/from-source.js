import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Imports a TypeScript module of src, so that a generator writes nothing a second time. `file` is relative to the project. */
export async function fromSource(file) {
  const folder = await mkdtemp(path.join(tmpdir(), 'bill-audit-'));
  try {
    const outfile = path.join(folder, 'module.mjs');
    const banner =
      "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
    await build({
      absWorkingDir: ROOT,
      entryPoints: [file],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      banner: { js: banner },
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
