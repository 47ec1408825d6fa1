import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from '../run-in-folder.ts';
import { folderWith } from './inventory-folder.ts';

const line = (account: string, service: string, from: string, to: string, amount: string) =>
  `Laurentel,${account},L-${account},2026-10-31,${service},recurring,A,${from},${to},${amount}`;
const FILES = {
  'bill-audit.yaml': `currency: CAD
locale: en-CA
bills: [{ files: bills.csv }]
inventory: [{ files: inventory.csv }]
orders: [{ files: orders.csv }]
`,
  // Bills that follow every order to the day.
  'bills.csv': [
    'carrier,account,invoice,invoice_date,service,charge_type,code,period_start,period_end,amount',
    line('514-01', 'S-1', '2026-10-01', '2026-10-13', '13.00'),
    line('514-01', 'S-1', '2026-10-14', '2026-10-31', '36.00'),
    line('514-01', 'S-2', '2026-10-01', '2026-10-13', '13.00'),
    line('450-03', 'S-2', '2026-10-14', '2026-10-31', '18.00'),
    line('514-01', 'S-3', '2026-10-01', '2026-10-14', '14.00'),
    line('514-01', 'S-4', '2026-10-14', '2026-10-31', '18.00'),
    line('514-01', 'S-5', '2026-10-01', '2026-10-31', '31.00'),
    line('450-03', 'S-6', '2026-10-01', '2026-10-31', '31.00'),
  ].join('\n'),
  'inventory.csv': `carrier,account,service,code,status,start_date,mrc,currency
Laurentel,514-01,S-1,A,active,2025-01-01,31.00,CAD
Laurentel,514-01,S-2,A,active,2025-01-01,31.00,CAD
Laurentel,514-01,S-3,A,active,2025-01-01,31.00,CAD
Laurentel,514-01,S-5,A,active,2025-01-01,31.00,CAD
Laurentel,450-03,S-6,A,active,2025-01-01,31.00,CAD
`,
  'orders.csv': `carrier,account,order,type,service,code,completed_date,mrc
Laurentel,514-01,CMD-1,change,S-1,A,2026-10-14,62.00
Laurentel,450-03,CMD-2,move,S-2,A,2026-10-14,
Laurentel,514-01,CMD-3,disconnect,S-3,A,2026-10-14,
Laurentel,514-01,CMD-4,add,S-4,A,2026-10-14,31.00
`,
};

test('bills that follow the orders agree with the inventory after them, and not with the one before', async () => {
  const folder = await folderWith(FILES);
  const found = async () => {
    const done = await runIn(folder, ['check', '--format', 'json', '--fail-on', 'never']);
    expect(done.code).toBe(0);
    return JSON.parse(done.stdout).findings.map(
      ({ rule, service }: Record<string, string>) => `${rule} ${service}`,
    );
  };
  expect(await found()).toEqual([
    'service-account-mismatch S-2',
    'mrc-inventory-mismatch S-1',
    'billed-not-in-inventory S-4',
  ]);
  const done = await runIn(folder, ['inventory', 'apply', '--out', 'new.xlsx', '--format', 'json']);
  expect(JSON.parse(done.stdout).totals).toMatchObject({ added: 1, ended: 1, changed: 1, moved: 1 });
  const config = path.join(folder, 'bill-audit.yaml');
  await writeFile(config, (await readFile(config, 'utf8')).replace('inventory.csv', 'new.xlsx'));
  expect(await found()).toEqual([]);
});
