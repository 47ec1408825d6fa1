// node test/bench/many-findings.js [FINDINGS] [--details] [--keep]: how long the workbook of FINDINGS findings (200,000) takes, how large it is and the
// most memory it needs, beside the same of a tenth of them: the time of a finding should not grow with their number. With details,
// the report also has as many inventory rows and recurring charges, whose memory is the report's own.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const FINDINGS = Number(process.argv[2] ?? 200_000);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = await mkdtemp(path.join(tmpdir(), 'bill-audit-bench-'));

try {
  // So that what is not bundled is found from there.
  await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  const outfile = path.join(folder, 'workbook.mjs');
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['test/bench/workbook-of-many.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  const runs = [FINDINGS / 10, FINDINGS].map((count) => {
    const file = path.join(folder, `${count}.xlsx`);
    const argv = [
      '--heap-growing-percent=50',
      outfile,
      String(count),
      file,
      ...(process.argv.includes('--details') ? ['details'] : []),
    ];
    const { stdout, stderr, status } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`the workbook failed: ${stderr.slice(0, 1000)}`);
    return { count, ...JSON.parse(stdout) };
  });
  for (const { count, ms, rss, held, size } of runs) {
    const each = ((ms * 1000) / count).toFixed(0);
    console.log(
      `${count} findings  ${(ms / 1000).toFixed(1)} s (${each} µs each)  ${Math.round(rss / 1024)} MB, ${Math.round(held / 1024)} MB of them before  ${(size / 1e6).toFixed(1)} MB packed`,
    );
  }
  const [small, large] = runs.map(({ count, ms }) => ms / count);
  console.log(`a finding of many takes ${(large / small).toFixed(2)} times as long as one of few`);
} finally {
  if (process.argv.includes('--keep')) console.log(folder);
  else await rm(folder, { recursive: true, force: true });
}
