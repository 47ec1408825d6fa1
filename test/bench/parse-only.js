// Parses a CSV with csv-parse into arrays and does nothing else: what every audit of the file costs at the least.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

const start = process.hrtime.bigint();
let rows = 0;
const parser = createReadStream(process.argv[2], { highWaterMark: 1 << 20 }).pipe(
  parse({ bom: true, relax_column_count: true }),
);
for await (const _ of parser) rows += 1;
const ms = Number(process.hrtime.bigint() - start) / 1e6;
console.log(JSON.stringify({ ms, rss: process.resourceUsage().maxRSS, rows }));
