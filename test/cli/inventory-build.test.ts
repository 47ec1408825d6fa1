import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../run-in-folder.ts';
import { folderWith, inventoryOf } from './inventory-folder.ts';

const HEAD =
  'carrier,account,invoice,invoice_date,service,charge_type,code,description,period_start,period_end,quantity,unit_price,amount,location,cost_center';
const line = (service: string, rest: string) =>
  `Laurentel,514-01,L-10,2026-10-31,${service},${rest},Montréal,CC-100`;
const OCTOBER = '2026-10-01,2026-10-31';
const BILLS = [
  HEAD,
  line('514-555-0101', `recurring,VOIP-STD,Line,${OCTOBER},1,28.00,28.00`),
  // One quantity on two lines, and two prices for one code.
  line('514-555-0102', `recurring,SIP,Channel,${OCTOBER},40,15.00,600.00`),
  line('514-555-0102', `recurring,SIP,Channel,${OCTOBER},2,15.00,30.00`),
  line('514-555-0103', `recurring,SIP,Channel,${OCTOBER},1,15.00,15.00`),
  line('514-555-0103', `recurring,SIP,Channel,${OCTOBER},1,16.00,16.00`),
  // Parts of a month: by the unit price, by the month before, by nothing.
  line('514-555-0104', 'recurring,VOIP-STD,Line,2026-10-17,2026-10-31,1,28.00,13.55'),
  line('514-555-0105', 'recurring,VOIP-STD,Line,2026-10-01,2026-10-15,1,,13.55'),
  line('514-555-0106', 'recurring,VOIP-STD,Line,2026-10-17,2026-10-31,1,,13.55'),
  // Quarters: one that a month divides, one that leaves a remainder.
  line('514-555-0107', 'recurring,FIB,Fibre,2026-10-01,2026-12-31,1,,297.00'),
  line('514-555-0108', 'recurring,FIB,Fibre,2026-10-01,2026-12-31,1,,100.00'),
  line('514-555-0109', `recurring,FREE,Included,${OCTOBER},1,0.00,0.00`),
  line('514-555-0110', 'recurring,VOIP-STD,Line,,,1,28.00,28.00'),
  line('514-555-0111', `recurring,,Line,${OCTOBER},1,28.00,28.00`),
  line('514-555-0111', `recurring,,Voicemail,${OCTOBER},1,5.00,5.00`),
  // A month billed late at another price.
  line('514-555-0113', `recurring,VOIP-STD,Line,${OCTOBER},1,28.00,28.00`),
  line('514-555-0113', 'recurring,VOIP-STD,Line,2026-09-01,2026-09-30,1,27.00,27.00'),
  line('', `recurring,LT-ADM,Administration,${OCTOBER},1,9.00,9.00`),
  line('514-555-0101', `discount,LT-FID,Loyalty,${OCTOBER},1,,-2.00`),
  line('514-555-0112', `usage,CALLS,Calls,${OCTOBER},1,,4.00`),
  'Laurentel,514-02,L-11,2026-10-31,514-555-0101,recurring,VOIP-STD,Line,2026-10-01,2026-10-31,1,28.00,28.00,=1+1,CC-200',
  'Northline,N-1,N-9,2026-09-30,C-1,recurring,E100,Ethernet,2026-09-01,2026-09-30,1,310.00,310.00,Québec,',
].join('\n');
const HISTORY = [
  HEAD,
  'Laurentel,514-01,L-09,2026-09-30,514-555-0105,recurring,VOIP-STD,Line,2026-09-01,2026-09-30,1,28.00,28.00,Montréal,CC-100',
  'Laurentel,514-01,L-09,2026-09-30,514-555-0199,recurring,VOIP-STD,Line,2026-09-01,2026-09-30,1,28.00,28.00,Montréal,CC-100',
].join('\n');
const FILES = {
  'bill-audit.yaml':
    'currency: CAD\nlocale: en-CA\ncustomer: { country: CA }\nbills: [{ files: bills.csv }]\nhistory: [{ files: september.csv }]\n',
  'bills.csv': `${BILLS}\n`,
  'september.csv': `${HISTORY}\n`,
};

/** Rules that hold bills against an inventory. */
const INVENTORY_RULES = [
  'account-unknown',
  'billed-not-in-inventory',
  'service-account-mismatch',
  'feature-not-in-inventory',
  'billed-after-disconnect',
  'billed-before-activation',
  'billed-while-suspended',
  'inventory-not-billed',
  'quantity-mismatch',
  'mrc-inventory-mismatch',
];

async function findingsOf(folder: string): Promise<string[]> {
  const done = await runIn(folder, [
    'check',
    '--format',
    'json',
    '--fail-on',
    'never',
    '--rule',
    ...INVENTORY_RULES,
  ]);
  expect([done.code, done.stderr.includes('finding')]).toEqual([0, true]);
  const { findings, coverage } = JSON.parse(done.stdout);
  const ran = coverage.rules.filter(({ status }: { status: string }) => status === 'ran');
  expect(ran.map(({ id }: { id: string }) => id).sort()).toEqual([...INVENTORY_RULES].sort());
  return findings.map(({ rule, message }: Record<string, string>) => `${rule}: ${message}`);
}

describe('inventory build', () => {
  test('proposes what the bills say, leaves the rest blank, and lists it', async () => {
    const folder = await folderWith(FILES);
    const done = await runIn(folder, ['inventory', 'build', '--format', 'json', '--out', 'new.csv']);
    expect([done.code, done.stderr]).toEqual([
      0,
      'wrote new.csv\nnext: check it, then in bill-audit.yaml, inventory: [{ files: new.csv }]\n',
    ]);
    const { rows, doubts } = JSON.parse(done.stdout);
    const shown = rows.map((row: Record<string, string>) =>
      [row.account, row.service, row.code ?? '-', row.mrc ?? '-', row.quantity ?? '-', row.note].join(' | '),
    );
    expect(shown).toEqual([
      '514-01 | 514-555-0101 | VOIP-STD | 28.00 CAD | 1 | ',
      '514-01 | 514-555-0102 | SIP | 630.00 CAD | 42 | sum of 2 lines',
      '514-01 | 514-555-0103 | SIP | - | - | to check: 2 lines of one period say 15.00, 16.00',
      '514-01 | 514-555-0104 | VOIP-STD | 28.00 CAD | 1 | billed 13.55 for a part of a month: unit price × quantity',
      '514-01 | 514-555-0105 | VOIP-STD | 28.00 CAD | 1 | billed 13.55 for a part of a month: as in the month before',
      '514-01 | 514-555-0106 | VOIP-STD | - | 1 | to check: it is billed only for a part of a month, 13.55 CAD: about 28.00 a month, which is not certain to the cent',
      '514-01 | 514-555-0107 | FIB | 99.00 CAD | 1 | billed 297.00 for 3 months: a month’s part',
      '514-01 | 514-555-0108 | FIB | - | 1 | to check: it is billed only for 3 months, 100.00 CAD: about 33.33 a month, which is not certain to the cent',
      '514-01 | 514-555-0109 | FREE | - | - | to check: its amount is nought',
      '514-01 | 514-555-0110 | VOIP-STD | 28.00 CAD | 1 | the bill states no period: taken as one month',
      '514-01 | 514-555-0111 | - | - | - | to check: 2 kinds of charge without a code: Line, Voicemail',
      '514-01 | 514-555-0113 | VOIP-STD | - | - | to check: lines of other periods cost something else: 1 line says 27.00',
      '514-02 | 514-555-0101 | VOIP-STD | 28.00 CAD | 1 | ',
      'N-1 | C-1 | E100 | 310.00 CAD | 1 | ',
    ]);
    expect(doubts.map(({ kind, about }: Record<string, string>) => `${kind}: ${about}`)).toEqual([
      'price: Laurentel, 514-555-0103, SIP, account 514-01',
      'price: Laurentel, 514-555-0106, VOIP-STD, account 514-01',
      'price: Laurentel, 514-555-0108, FIB, account 514-01',
      'price: Laurentel, 514-555-0109, FREE, account 514-01',
      'price: Laurentel, 514-555-0113, VOIP-STD, account 514-01',
      'several-descriptions: Laurentel, 514-555-0111, account 514-01',
      'several-accounts: Laurentel, 514-555-0101, VOIP-STD',
      'no-service: Laurentel, LT-ADM, account 514-01, Administration',
      'discount: Laurentel, 514-555-0101, LT-FID, account 514-01',
      'gone: Laurentel, 514-555-0199, VOIP-STD, account 514-01',
      'older-bill: Northline',
    ]);
    expect((await readFile(path.join(folder, 'new.csv'), 'utf8')).split('\n').slice(0, 2)).toEqual([
      '\ufeffcarrier,account,service,code,description,status,start_date,end_date,mrc,quantity,currency,location,cost_center,contract,billed_in,first_billed,last_billed,note',
      'Laurentel,514-01,514-555-0101,VOIP-STD,Line,active,,,28.00,1,CAD,Montréal,CC-100,,"bills.csv, row 2",2026-10,2026-10,',
    ]);
  });

  test.each(['csv', 'xlsx'])('as %s is in agreement with the bills', async (ending) => {
    const folder = await folderWith(FILES);
    await runIn(folder, ['inventory', 'build', '--out', `new.${ending}`]);
    const config = path.join(folder, 'bill-audit.yaml');
    await writeFile(config, `${await readFile(config, 'utf8')}inventory: [{ files: new.${ending} }]\n`);
    expect(await inventoryOf(folder)).toHaveLength(14);
    expect(await findingsOf(folder)).toEqual([]);
  });

  test('of the bills of three carriers is in agreement with them', async () => {
    const folder = await folderWith({});
    await cp(path.resolve(import.meta.dirname, '../../fixtures/stories/three-carriers'), folder, {
      recursive: true,
    });
    expect((await runIn(folder, ['inventory', 'build'])).code).toBe(0);
    const config = path.join(folder, 'bill-audit.yaml');
    const text = await readFile(config, 'utf8');
    await writeFile(
      config,
      text
        .replace('inventory.xlsx, sheet: Services', 'inventory-2026-10-31.xlsx')
        .replace(/prices:\n(?: {2}- .*\n)+/, ''),
    );
    expect(await findingsOf(folder)).toEqual([]);
  });

  test('works from bills that the command line names', async () => {
    const folder = await folderWith(FILES);
    const done = await runIn(folder, [
      'inventory',
      'build',
      '--bills',
      'bills.csv',
      '--currency',
      'CAD',
      '--dry-run',
    ]);
    expect([done.code, done.stderr]).toEqual([0, 'inventory-2026-10-31.xlsx was not written (--dry-run)\n']);
    expect(done.stdout).toContain(
      '14 rows for 13 services: 1151.00 CAD a month, and 7 rows with the monthly charge left blank',
    );
  });

  test('needs bills', async () => {
    const folder = await folderWith({
      'bill-audit.yaml': 'inventory: [{ files: i.csv }]\n',
      'i.csv': 'carrier,service\nA,B\n',
    });
    const done = await runIn(folder, ['inventory', 'build']);
    expect(done.code).toBe(2);
  });
});
