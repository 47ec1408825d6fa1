import { writeFileSync } from 'node:fs';
import { workbookBytes } from '../../src/reports/workbook/workbook.ts';
import { reportOfMany } from './report-of-many.ts';

// Writes the workbook of so many findings to a file and prints how long it took and the most memory it held.
const [count, file, details] = process.argv.slice(2);
const report = reportOfMany(Number(count), details === 'details');
const held = process.resourceUsage().maxRSS;
const start = process.hrtime.bigint();
const bytes = await workbookBytes(report);
const ms = Number(process.hrtime.bigint() - start) / 1e6;
process.stdout.write(JSON.stringify({ ms, held, rss: process.resourceUsage().maxRSS, size: bytes.length }));
if (file !== undefined) writeFileSync(file, bytes);
