import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runIn } from '../run-in-folder.ts';

/** A finding as report.json has it, as far as tests of these commands look. */
export interface Reported {
  readonly id: string;
  readonly fingerprint: string;
  readonly rule: string;
  readonly service: string;
  readonly impact: string;
  readonly status: string;
}

/** The configuration of the month, with what a test adds. */
export const CONFIG =
  'customer: { country: CA }\nbills: [{ files: bills.csv }]\nprices: [{ files: prices.csv }]\n';

/** Writes a month (`YYYY-MM`) into a folder: each service is billed its amount, and 28.00 is agreed for all of them. */
export function writeMonth(
  folder: string,
  amounts: Readonly<Record<string, string>>,
  config: string = CONFIG,
  month: string = '2026-10',
): void {
  mkdirSync(folder, { recursive: true });
  const [year, number] = month.split('-').map(Number);
  const last = `${month}-${new Date(Date.UTC(year ?? 0, number ?? 0, 0)).getUTCDate()}`;
  const invoice = `L-${month.slice(5)}`;
  const lines = Object.entries(amounts).map(
    ([service, amount]) =>
      `Laurentel,514-01,${invoice},${last},${month}-01,${last},${service},recurring,VOIP-STD,1,${amount},CAD\n`,
  );
  const headings =
    'carrier,account,invoice,invoice_date,period_start,period_end,service,charge_type,code,quantity,amount,currency\n';
  writeFileSync(path.join(folder, 'bills.csv'), headings + lines.join(''));
  writeFileSync(
    path.join(folder, 'prices.csv'),
    'carrier,code,charge_type,unit_price,currency\nLaurentel,VOIP-STD,recurring,28.00,CAD\n',
  );
  writeFileSync(path.join(folder, 'bill-audit.yaml'), config);
}

/** The prices above the contract that an audit of the folder finds; its report is kept as `out/report.json`. */
export async function overcharges(folder: string, ...options: readonly string[]): Promise<Reported[]> {
  await runIn(folder, ['check', '--quiet', '--fail-on', 'never', '--out', 'out', ...options]);
  const report = JSON.parse(readFileSync(path.join(folder, 'out/report.json'), 'utf8'));
  return report.findings.filter(({ rule }: Reported) => rule === 'mrc-contract-mismatch');
}
