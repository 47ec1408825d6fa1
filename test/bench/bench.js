// npm run bench: how long an audit of 100,000 charges against 20,000 inventory rows takes, as a ratio to only parsing the same
// CSV with csv-parse in the same run, and how much memory it needs; and the start-up of --help over an empty process.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeMonth } from './month.js';

const RUNS = Number(process.env.BENCH_RUNS ?? 3);
const here = path.dirname(fileURLToPath(import.meta.url));
const command = path.resolve(here, '../../bin/bill-audit.js');
const folder = await mkdtemp(path.join(tmpdir(), 'bill-audit-bench-'));

try {
  const { charges, inventory } = await writeMonth(folder);
  const parse = measured(['parse-only.js', path.join(folder, 'bills.csv')]);
  const audit = measured(['measured-audit.js', folder, path.join(folder, 'out')]);
  console.log(`${charges} charges, ${inventory} inventory rows, medians of ${RUNS} processes`);
  console.log(`csv-parse alone  ${seconds(parse.ms)}  ${megabytes(parse.rss)}`);
  console.log(
    `whole audit      ${seconds(audit.ms)}  ${megabytes(audit.rss)}  ratio ${(audit.ms / parse.ms).toFixed(1)}`,
  );

  const empty = median(Array.from({ length: 9 }, () => timed(['-e', '0'])));
  const help = median(Array.from({ length: 9 }, () => timed([command, '--help'])));
  console.log(
    `--help           ${help.toFixed(0)} ms, an empty process ${empty.toFixed(0)} ms, ratio ${(help / empty).toFixed(1)}`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Runs a script of this folder in processes of its own: each prints milliseconds and peak memory (kB) as JSON. */
function measured([script, ...args]) {
  const results = Array.from({ length: RUNS }, () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(here, script), ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  });
  return { ms: median(results.map(({ ms }) => ms)), rss: Math.max(...results.map(({ rss }) => rss)) };
}

function timed(args) {
  const start = process.hrtime.bigint();
  spawnSync(process.execPath, args);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(2)} s`.padStart(8);
}

function megabytes(kilobytes) {
  return `${Math.round(kilobytes / 1024)} MB`.padStart(7);
}
