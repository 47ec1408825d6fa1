// node test/bench/large-workbook.js [ROWS]: how long an audit of one workbook of ROWS charges (300,000) in 15 columns takes, and how
// much memory it needs.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import exceljs from 'exceljs';

const ROWS = Number(process.argv[2] ?? 300_000);
const HEADINGS =
  'carrier,account,invoice,invoice_date,period_start,period_end,service,charge_type,code,description,quantity,unit_price,amount,currency,reference';
const here = path.dirname(fileURLToPath(import.meta.url));
const folder = await mkdtemp(path.join(tmpdir(), 'bill-audit-bench-'));

try {
  const file = path.join(folder, 'bills.xlsx');
  await writeBill(file);
  await writeFile(path.join(folder, 'bill-audit.yaml'), 'bills: [{ files: bills.xlsx }]\n');
  const argv = [path.join(here, 'measured-audit.js'), folder, path.join(folder, 'out')];
  const { stdout, stderr, status } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the audit failed: ${stderr.slice(0, 1000)}`);
  const { ms, rss } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  const { size } = await stat(file);
  console.log(`${ROWS} rows, ${Math.round(size / 1e6)} MB packed`);
  console.log(`whole audit  ${(ms / 1000).toFixed(2)} s  ${Math.round(rss / 1024)} MB`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Writes a bill whose services, amounts, descriptions and references differ from row to row, and whose dates do not. */
async function writeBill(file) {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    filename: file,
    useStyles: true,
    useSharedStrings: true,
  });
  const sheet = workbook.addWorksheet('Bill');
  sheet.addRow(HEADINGS.split(',')).commit();
  for (const column of [4, 5, 6]) sheet.getColumn(column).numFmt = 'yyyy-mm-dd';
  const [start, end] = [Date.UTC(2026, 9, 1), Date.UTC(2026, 9, 31)].map((time) => new Date(time));
  for (let index = 1; index <= ROWS; index += 1) {
    const account = index % 40;
    const quantity = 1 + (index % 3);
    const cents = 2800 + (index % 977);
    const texts = ['recurring', `VOIP-${index % 100}`, `Accès n° ${index} à l’étage`];
    const head = ['Laurentel', `514-${account}`, `L-2026-10-${account}`, end, start, end];
    const amounts = [quantity, cents / 100, (cents * quantity) / 100, 'CAD', `ref-${index}`];
    sheet.addRow([...head, 5_145_550_000 + index, ...texts, ...amounts]).commit();
  }
  sheet.commit();
  await workbook.commit();
}
