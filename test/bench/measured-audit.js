// Runs `check` on a folder, start-up and all files included, and prints how long it took and the most memory it held.
import { setFlagsFromString } from 'node:v8';

const start = process.hrtime.bigint();
setFlagsFromString('--heap-growing-percent=50'); // As bin/bill-audit.js does.
const { run } = await import('../../dist/main.js');
const quiet = { stdout: { write: () => true }, stderr: process.stderr, env: {}, cwd: () => process.cwd() };
const code = await run(['check', process.argv[2], '--out', process.argv[3], '--fail-on', 'never'], quiet);
const ms = Number(process.hrtime.bigint() - start) / 1e6;
console.log(JSON.stringify({ ms, rss: process.resourceUsage().maxRSS, code }));
process.exitCode = code;
