import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../run-in-folder.ts';
import { folderWith } from './inventory-folder.ts';

const FILES = {
  'bill-audit.yaml': `currency: CAD
locale: en-CA
customer: { country: CA }
bills: [{ files: bills.csv }]
inventory: [{ files: inventory.csv }]
prices: [{ files: prices.csv }]
`,
  'bills.csv': `carrier,account,invoice,invoice_date,service,charge_type,code,period_start,period_end,amount
Laurentel,514-01,L-10,2026-10-31,S-1,recurring,A,2026-10-01,2026-10-31,28.00
`,
  'inventory.csv': `carrier,account,service,code,status,start_date,end_date,mrc,quantity,currency,location,cost_center
Laurentel,514-01,S-1,A,active,2025-01-01,,28.00,1,CAD,Montréal,CC-1
Laurentel,514-01,S-1,B,active,2025-01-01,,2.00,1,USD,MONTREAL,CC-2
Laurentel,514-01,S-2,A,active,2025-01-01,,28.00,1,CAD,Montréal,CC-1
Laurentel,514-01,S-3,A,active,2026-10-15,,28.00,1,CAD,Québec,CC-1
Laurentel,514-01,S-4,PRICED,active,2025-01-01,,,3,,Québec,
Laurentel,514-01,S-5,C,active,,,,,,,=CC
Laurentel,514-01,S-6,A,suspended,2025-01-01,,28.00,1,CAD,Québec,CC-1
Laurentel,514-01,S-7,A,disconnected,2025-01-01,2026-01-31,20.00,1,CAD,Montréal,CC-1
Laurentel,514-01,S-7,A,disconnected,2026-02-01,2026-06-30,28.00,1,CAD,Québec,CC-1
Laurentel,514-01,S-1,A,disconnected,2024-01-01,2024-12-31,26.00,1,CAD,Laval,CC-1
Laurentel,514-01,S-8,A,active,2026-11-01,,28.00,1,CAD,Québec,CC-1
Northline,N-1,S-9,E,active,2025-01-01,,310.00,1,CAD,Québec,CC-1
`,
  'prices.csv': `carrier,contract,code,charge_type,unit_price,currency,valid_from,valid_to
Laurentel,K-1,PRICED,recurring,10.00,CAD,2025-01-01,
Laurentel,K-1,C,recurring,10.00,CAD,2024-01-01,2024-12-31
`,
};

async function figures(argv: readonly string[] = []) {
  const folder = await folderWith(FILES);
  const done = await runIn(folder, ['inventory', 'report', '--format', 'json', ...argv]);
  expect([done.code, done.stderr]).toEqual([0, '']);
  return JSON.parse(done.stdout);
}

const TOTAL = { active: 6, inactive: 3, unbilled: 3, not_checked: 1, unpriced: 1 };

describe('inventory report', () => {
  test('counts services by site, carrier and cost centre', async () => {
    const { by } = await figures();
    expect(by.carrier).toEqual({
      groups: [
        {
          name: 'Laurentel',
          ...{ active: 5, inactive: 3, unbilled: 3, not_checked: 0, unpriced: 1 },
          monthly: { CAD: '114.00', USD: '2.00' },
          unbilled_monthly: { CAD: '58.00' },
          rows: [0, 1, 2, 3, 4, 5, 6, 8, 10],
        },
        {
          name: 'Northline',
          ...{ active: 1, inactive: 0, unbilled: 0, not_checked: 1, unpriced: 0 },
          monthly: { CAD: '310.00' },
          unbilled_monthly: {},
          rows: [11],
        },
      ],
      total: { ...TOTAL, monthly: { CAD: '424.00', USD: '2.00' }, unbilled_monthly: { CAD: '58.00' } },
      counted_in_several: 0,
    });
    const counts = ({ name, active, inactive, monthly }: Record<string, unknown>) => [
      name,
      active,
      inactive,
      monthly,
    ];
    expect(by.site.groups.map(counts)).toEqual([
      ['Montréal', 2, 0, { CAD: '56.00', USD: '2.00' }],
      ['Québec', 3, 3, { CAD: '368.00' }],
      [null, 1, 0, {}],
    ]);
    expect(by['cost-center'].groups.map(counts)).toEqual([
      ['=CC', 1, 0, {}],
      ['CC-1', 4, 3, { CAD: '394.00' }],
      ['CC-2', 1, 0, { USD: '2.00' }],
      [null, 1, 0, { CAD: '30.00' }],
    ]);
    expect(by['cost-center']).toMatchObject({ total: { active: 7, inactive: 3 }, counted_in_several: 1 });
  });

  test('lists the rows behind the figures', async () => {
    const { services } = await figures(['--by', 'site']);
    const shown = services.map((one: Record<string, string | null>) =>
      [one.service, one.state, one.billing ?? '-', one.monthly ?? '-', one.priced_by ?? '-'].join(' '),
    );
    expect(shown).toEqual([
      'S-1 active billed 28.00 inventory',
      'S-1 active billed 2.00 inventory',
      'S-2 active unbilled 28.00 inventory',
      'S-3 active not-due 28.00 inventory',
      'S-4 active unbilled 30.00 price-sheet',
      'S-5 active unbilled - -',
      'S-6 inactive - - -',
      'S-7 former - - -',
      'S-7 inactive - - -',
      'S-1 former - - -',
      'S-8 inactive - - -',
      'S-9 active not-checked 310.00 inventory',
    ]);
  });

  test('prints a table for each dimension asked for, and what the figures mean', async () => {
    const folder = await folderWith(FILES);
    const done = await runIn(folder, ['inventory', 'report', '--by', 'carrier']);
    expect([done.code, done.stderr]).toEqual([0, '']);
    expect(done.stdout.split('\n').slice(0, 10)).toEqual([
      'Services of 2026-10-31',
      '',
      'By carrier',
      '  Carrier    Active  Inactive  Unbilled  Not checked  Unpriced  Monthly cost  Of which unbilled',
      '  ─────────  ──────  ────────  ────────  ───────────  ────────  ────────────  ─────────────────  ───',
      '  Laurentel       5         3         3            0         1        114.00              58.00  CAD',
      '                                                                        2.00               0.00  USD',
      '  Northline       1         0         0            1         0        310.00               0.00  CAD',
      '  Total           6         3         3            1         1        424.00              58.00  CAD',
      '                                                                        2.00               0.00  USD',
    ]);
    expect(done.stdout).toContain('Not checked: active services of a carrier or an account without a bill');
  });

  test('says where a service counts more than once', async () => {
    const done = await runIn(await folderWith(FILES), ['inventory', 'report', '--by', 'cost-center']);
    expect(done.stdout).toContain(
      'Parts of some services stand under several lines: the total counts 1 more than there are services.',
    );
    expect(done.stdout).toContain('  (not stated) ');
  });

  test('writes every row as CSV, safe for a spreadsheet, and a workbook of the same bytes', async () => {
    const folder = await folderWith(FILES);
    const argv = ['inventory', 'report', '--format', 'csv=rows.csv', 'xlsx=services.xlsx'];
    const done = await runIn(folder, argv);
    expect(done).toEqual({ code: 0, stdout: '', stderr: 'wrote rows.csv, services.xlsx\n' });
    const lines = (await readFile(path.join(folder, 'rows.csv'), 'utf8')).split('\n');
    expect([lines[0], lines[5], lines.length]).toEqual([
      '\ufeffas_of,carrier,account,service,code,description,state,status,start_date,end_date,billing,monthly,currency,priced_by,location,cost_center,file,sheet,row',
      '2026-10-31,Laurentel,514-01,S-4,PRICED,,active,active,2025-01-01,,unbilled,30.00,CAD,price-sheet,Québec,,inventory.csv,,6',
      14,
    ]);
    expect(lines[6]).toContain(",'=CC,");
    const first = await readFile(path.join(folder, 'services.xlsx'));
    await runIn(folder, argv);
    expect((await readFile(path.join(folder, 'services.xlsx'))).equals(first)).toBe(true);
  });

  test('counts nothing as unbilled where there are no bills', async () => {
    const folder = await folderWith(FILES);
    const argv = [
      'inventory',
      'report',
      '--inventory',
      'inventory.csv',
      '--as-of',
      '2026-10-31',
      '--format',
      'json',
    ];
    const done = await runIn(folder, argv);
    expect(JSON.parse(done.stdout).by.carrier.total).toMatchObject({
      active: 6,
      unbilled: 0,
      not_checked: 6,
    });
  });

  test('needs a day where there are no bills', async () => {
    const done = await runIn(await folderWith(FILES), [
      'inventory',
      'report',
      '--inventory',
      'inventory.csv',
    ]);
    expect(done).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'Nothing says of which day the report is to be: no bills are given. Expected --as-of YYYY-MM-DD. Name the day.\n',
    });
  });

  test.each([
    [
      ['--format', 'pdf'],
      '--format "pdf" is not a format. Expected one of terminal, json, csv, xlsx, or FORMAT=FILE.',
    ],
    [['--format', 'json', 'csv'], '2 formats go to stdout.'],
    [['--format', 'csv=inventory.csv'], '--format: "inventory.csv" is a file that is read.'],
    [['--by', 'town'], '--by "town" is not known.'],
  ])('refuses %j', async (argv, told) => {
    const { code, stdout, stderr } = await runIn(await folderWith(FILES), ['inventory', 'report', ...argv]);
    expect([code, stdout, stderr.slice(0, told.length)]).toEqual([2, '', told]);
  });
});
