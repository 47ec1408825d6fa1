#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// Left alone, the heap grows to three times what a large month needs before anything is collected, for no gain in time.
setFlagsFromString('--heap-growing-percent=50');
const { start } = await import('../dist/main.js').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write('bill-audit is not built or not installed. Run npm ci, then npm run build.\n');
  process.exit(2);
});

await start(process);
