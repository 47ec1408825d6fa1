import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type DisputeFolder, FOLLOWED } from './dispute-folder.ts';

/** A line of a bill: its service, amount, and what is not usual of it. */
export interface BillLine {
  readonly service?: string;
  readonly amount: string;
  readonly type?: string;
  readonly code?: string;
  readonly description?: string;
  readonly reference?: string;
  readonly account?: string;
}

/** The charge of a service for the month. */
export function charge(service: string, amount: string): BillLine {
  return { service, amount };
}

/** A credit for a service; without one where it is empty. */
export function credit(service: string, amount: string, more: Partial<BillLine> = {}): BillLine {
  return { service, amount: `-${amount}`, type: 'credit', description: 'Credit', ...more };
}

/** A line that takes back what was credited for a service. */
export function debit(service: string, amount: string): BillLine {
  return { service, amount, type: 'adjustment', description: 'Credit reversal' };
}

const HEADINGS =
  'carrier,account,invoice,invoice_date,period_start,period_end,service,charge_type,code,description,quantity,amount,currency,reference\n';

/** The bill of Laurentel for a month (`2026-10`), of its last day, where 28.00 CAD is agreed for each service; then audits it. */
export async function billMonth(
  { folder, run }: DisputeFolder,
  month: string,
  lines: readonly BillLine[],
): Promise<void> {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const last = `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
  const rows = lines.map((line) => {
    const {
      service = '',
      amount,
      type = 'recurring',
      code = 'VOIP-STD',
      description = '',
      reference = '',
    } = line;
    const period = type === 'recurring' ? [`${month}-01`, last] : ['', ''];
    const cells = [
      'Laurentel',
      line.account ?? '514-01',
      `L-${month.slice(2)}`,
      last,
      ...period,
      service,
      type,
    ];
    return [...cells, service === '' ? '' : code, description, '1', amount, 'CAD', reference].join(',');
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'bills.csv'), `${HEADINGS}${rows.join('\n')}\n`);
  writeFileSync(
    path.join(folder, 'prices.csv'),
    'carrier,code,charge_type,unit_price,currency\nLaurentel,VOIP-STD,recurring,28.00,CAD\n',
  );
  writeFileSync(path.join(folder, 'bill-audit.yaml'), FOLLOWED);
  const { code, stderr } = await run('check', '--quiet', '--fail-on', 'never');
  if (code !== 0) throw new Error(stderr);
}
