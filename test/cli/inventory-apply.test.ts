import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../run-in-folder.ts';
import { folderWith, inventoryOf } from './inventory-folder.ts';

const BILLS = `carrier,account,invoice,invoice_date,service,charge_type,code,period_start,period_end,amount,location
Laurentel,514-01,L-10,2026-10-31,514-555-0101,recurring,VOIP-STD,2026-10-01,2026-10-31,28.00,Montréal
Laurentel,514-01,L-10,2026-10-31,514-555-0102,recurring,VOIP-STD,2026-10-01,2026-10-31,28.00,Montréal
Laurentel,514-01,L-10,2026-10-31,514-555-0103,recurring,VOIP-STD,2026-10-01,2026-10-31,28.00,Québec
`;
const INVENTORY = `carrier,account,service,code,description,status,start_date,end_date,mrc,quantity,currency,location,cost_center,contract
Laurentel,514-01,514-555-0101,VOIP-STD,Line,active,2025-01-01,,28.00,1,CAD,Montréal,CC-100,K-1
Laurentel,514-01,514-555-0102,VOIP-STD,Line,active,2025-01-01,,28.00,1,CAD,Montréal,CC-100,K-1
Laurentel,514-01,514-555-0103,VOIP-STD,Line,active,2025-01-01,,28.00,1,CAD,Montréal,CC-100,K-1
`;
const ORDERS = `carrier,account,order,type,service,code,requested_date,completed_date,nrc,mrc
Laurentel,514-01,CMD-1,disconnect,514-555-0101,VOIP-STD,2026-09-01,2026-09-15,,
Laurentel,514-01,CMD-2,change,514-555-0102,VOIP-STD,2026-09-01,2026-09-15,,30.00
Laurentel,514-01,CMD-3,add,514-555-0104,VOIP-STD,2026-09-01,2026-09-15,65.00,31.50
Laurentel,514-01,CMD-4,move,514-555-0103,VOIP-STD,2026-09-01,2026-09-15,,
Laurentel,514-01,CMD-5,disconnect,514-555-0103,VOIP-STD,2026-10-01,,,
`;
const CONFIG = `currency: CAD
locale: en-CA
customer: { country: CA }
bills: [{ files: bills.csv }]
inventory: [{ files: inventory.csv }]
orders: [{ files: orders.csv }]
`;
const FILES = {
  'bill-audit.yaml': CONFIG,
  'bills.csv': BILLS,
  'inventory.csv': INVENTORY,
  'orders.csv': ORDERS,
};

const SAID = `Inventory of 2026-10-31

Changes (4)
  Laurentel, 514-555-0101, VOIP-STD, account 514-01
    CMD-1 in orders.csv, row 2: last billable day 2026-09-15
      status active → disconnected, end_date (blank) → 2026-09-15
  Laurentel, 514-555-0102, VOIP-STD, account 514-01
    CMD-2 in orders.csv, row 3: changed from 2026-09-15
      start_date 2025-01-01 → 2026-09-15, mrc 28.00 CAD → 30.00 CAD
      the row as it was ends on 2026-09-14
  Laurentel, 514-555-0104, VOIP-STD, account 514-01
    CMD-3 in orders.csv, row 4: added from 2026-09-15
      account 514-01, code VOIP-STD, status active, start_date 2026-09-15, mrc 31.50 CAD
  Laurentel, 514-555-0103, VOIP-STD, account 514-01
    CMD-4 in orders.csv, row 5: moved from 2026-09-15
      start_date 2025-01-01 → 2026-09-15, location Montréal → Québec
      the row as it was ends on 2026-09-14

To fill in or check (1)
  • CMD-3 in orders.csv, row 4 (Laurentel, 514-555-0104, VOIP-STD, account 514-01): the order does
    not state the location, the cost centre: fill in by hand

Not on the bills (3)
  • CMD-1 in orders.csv, row 2 (Laurentel, 514-555-0101, VOIP-STD, account 514-01): disconnected
    2026-09-15, and still billed 28.00 CAD in bills.csv, row 2
  • CMD-2 in orders.csv, row 3 (Laurentel, 514-555-0102, VOIP-STD, account 514-01): changed
    2026-09-15: billed 28.00 CAD in bills.csv, row 3, 30.00 CAD expected
  • CMD-3 in orders.csv, row 4 (Laurentel, 514-555-0104, VOIP-STD, account 514-01): added
    2026-09-15, and no recurring charge is billed for it

Pending or without effect (1)
  • CMD-5 in orders.csv, row 6 (Laurentel, 514-555-0103, VOIP-STD, account 514-01): pending: it has
    no completed date

Totals
  Orders: added 1, ended 1, changed 1, moved 1, already applied 0, pending 1
  On the bills: 0 of 3 seen, 3 not, 0 not checked
  Monthly cost of active rows: 84.00 CAD before, 89.50 CAD after
  Difference: +5.50 CAD
`;

const NEXT = 'next: in bill-audit.yaml, inventory: [{ files: inventory-2026-10-31.xlsx }]\n';

describe('inventory apply', () => {
  test('writes a new inventory, and says what changed and what the bills do not show', async () => {
    const folder = await folderWith(FILES);
    // A terminal of 100 columns, without its colours.
    const done = await runIn(folder, ['inventory', 'apply', '--no-color'], { isTTY: true, env: { CI: '1' } });
    expect(done.stdout).toBe(SAID);
    expect(done.stderr).toBe(`wrote inventory-2026-10-31.xlsx\n${NEXT}`);
    expect(done.code).toBe(0);
  });

  test.each(['xlsx', 'csv'])('changes nothing when it is applied to what it wrote, as %s', async (ending) => {
    const folder = await folderWith(FILES);
    const name = `inventory-2026-10-31.${ending}`;
    expect((await runIn(folder, ['inventory', 'apply', '--out', name])).code).toBe(0);
    await writeFile(path.join(folder, 'bill-audit.yaml'), CONFIG.replace('inventory.csv', name));
    const again = await runIn(folder, ['inventory', 'apply', '--format', 'json']);
    expect(JSON.parse(again.stdout)).toMatchObject({
      file: null,
      totals: { added: 0, ended: 0, changed: 0, moved: 0, 'already-applied': 4, pending: 1 },
      monthly_cost: { before: { sums: { CAD: '89.50' } }, after: { sums: { CAD: '89.50' } } },
    });
    expect(again.stderr).toBe('nothing was written: the inventory stays as it is\n');
    const same = await runIn(folder, ['inventory', 'apply', '--out', name]);
    expect([same.code, same.stderr]).toEqual([0, `${name} is there already, the same to the byte\n`]);
    expect(await inventoryOf(folder)).toHaveLength(6);
  });

  test('gives the same bytes again, and writes over nothing else', async () => {
    const folder = await folderWith(FILES);
    const file = path.join(folder, 'inventory-2026-10-31.xlsx');
    await runIn(folder, ['inventory', 'apply']);
    const first = await readFile(file);
    await rm(file);
    await runIn(folder, ['inventory', 'apply']);
    expect((await readFile(file)).equals(first)).toBe(true);
    await writeFile(file, 'mine');
    const refused = await runIn(folder, ['inventory', 'apply']);
    expect(refused).toEqual({
      code: 2,
      stdout: '',
      stderr:
        '"inventory-2026-10-31.xlsx" is there already, and holds something else. Expected a new file: an inventory is never written over. Name another file with --out, or move that one away.\n',
    });
    expect(await readFile(file, 'utf8')).toBe('mine');
  });

  test('writes nothing with --dry-run', async () => {
    const folder = await folderWith(FILES);
    const done = await runIn(folder, ['inventory', 'apply', '--dry-run', '--quiet']);
    expect(done).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await readdir(folder)).sort()).toEqual(Object.keys(FILES).sort());
  });

  test('takes orders of the command line in place of those of the configuration, and its day', async () => {
    const folder = await folderWith({ ...FILES, 'more.csv': ORDERS.split('\n').slice(0, 2).join('\n') });
    const done = await runIn(folder, [
      ...['inventory', 'apply', '--orders', 'more.csv', '--as-of', '2026-09-14', '--format', 'json'],
    ]);
    expect(JSON.parse(done.stdout)).toMatchObject({ as_of: '2026-09-14', totals: { ended: 0, pending: 1 } });
  });

  test('works without a configuration and without bills: the newest order gives the day', async () => {
    const folder = await folderWith(FILES);
    const done = await runIn(folder, [
      ...[
        'inventory',
        'apply',
        '--inventory',
        'inventory.csv',
        '--orders',
        'orders.csv',
        '--currency',
        'CAD',
      ],
      ...['--format', 'json'],
    ]);
    const said = JSON.parse(done.stdout);
    expect(said).toMatchObject({ as_of: '2026-09-15', file: 'inventory-2026-09-15.xlsx' });
    expect(said.bills.unchecked.map(({ order, why }: Record<string, string>) => [order, why])).toEqual([
      ['CMD-1', 'no bills are given'],
      ['CMD-2', 'no bills are given'],
      ['CMD-3', 'no bills are given'],
    ]);
  });

  test.each([
    [['--out', 'new.ods'], '--out "new.ods" is no name of a workbook or a CSV file.'],
    [['--as-of', 'soon'], '--as-of "soon" is not a date.'],
    [['--orders', 'none.csv'], '--orders: there is no file "none.csv".'],
  ])('refuses %j', async (argv, told) => {
    const { code, stderr } = await runIn(await folderWith(FILES), ['inventory', 'apply', ...argv]);
    expect([code, stderr.slice(0, told.length)]).toEqual([2, told]);
  });
});

const MESSY = `Fournisseur;Compte;Service;Code;Libellé;Statut;Date de début;Date de fin;Coût mensuel;Quantité;Devise;Site;Centre de coût;Contrat
Orange;0012;+33 1 23 45 67 89;SDSL;=HYPERLINK("http://x");actif;01/02/2025;;1 234,505;1,5;EUR;"Siège; Paris";@C-1;
Orange;0012;45/KFGS/123456//PT;MPLS;ligne "principale", Lyon;suspendu;;;;;;+cmd;-12;K-9
Orange;0012;0145001;;خط;résilié;01/02/2020;28/02/2025;0,00;10;EUR;الرباط;CC 1;
Orange;0012;LL-9;_x0041_;;en attente;;;12;;TND;;;
`;

test.each(['xlsx', 'csv'])('a new inventory as %s reads back as the same records', async (ending) => {
  const folder = await folderWith({
    'bill-audit.yaml': `currency: EUR\nlocale: fr-FR\ncustomer: { country: FR }\nbills: [{ files: bills.csv }]\ninventory: [{ files: old.csv }]\norders: [{ files: orders.csv }]\n`,
    'bills.csv':
      'carrier,account,invoice,invoice_date,service,charge_type,amount\nOrange,0012,F-1,2026-10-31,LL-9,usage,1.00\n',
    'old.csv': MESSY,
    'orders.csv': `carrier,account,order,type,service,code,completed_date\nOrange,0012,O-1,add,LL-10,NEW,2026-10-02\n`,
  });
  const before = await inventoryOf(folder);
  expect(before).toHaveLength(4);
  const done = await runIn(folder, ['inventory', 'apply', '--out', `new.${ending}`]);
  expect(done.code).toBe(0);
  await rename(path.join(folder, `new.${ending}`), path.join(folder, `read.${ending}`));
  await rm(path.join(folder, 'old.csv'));
  const config = path.join(folder, 'bill-audit.yaml');
  await writeFile(config, (await readFile(config, 'utf8')).replace('old.csv', `read.${ending}`));
  const after = await inventoryOf(folder);
  const guarded = (row: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(row).map(([key, text]) => [key, /^[=@]|^\+c/.test(text) ? `'${text}` : text]),
    );
  // A CSV has no other way to keep a text from being taken for a formula.
  expect(after.slice(0, 4).map(exact)).toEqual((ending === 'csv' ? before.map(guarded) : before).map(exact));
  expect(after[4]).toEqual({
    carrier: 'Orange',
    account: '0012',
    service: 'LL-10',
    code: 'NEW',
    status: 'active',
    start_date: '2026-10-02',
    service_key: 'LL10',
  });
});

/** Amounts without the noughts that a format adds. */
function exact({ mrc = '', ...row }: Record<string, string>): Record<string, string> {
  return { ...row, mrc: mrc.replace(/(\.\d*?)0+ /, '$1 ') };
}
