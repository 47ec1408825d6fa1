import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reportSchema } from '../src/report/report-schema.ts';
import { runIn } from './run-in-folder.ts';

const BILLS =
  'carrier,account,invoice,invoice_date,period_start,period_end,service,charge_type,code,quantity,amount,currency';
const LINE = 'Laurentel,514-01,L-1,2026-10-31,2026-10-01,2026-10-31';
const INVOICES =
  'carrier,account,invoice,net_total,tax_total,total,previous_balance,payments,amount_due,currency';
const INVENTORY = 'carrier,account,service,code,status,start_date,end_date,mrc,currency';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bill-audit-pipeline-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(files: Readonly<Record<string, readonly string[]>>): void {
  for (const [name, lines] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), `${lines.join('\n')}\n`);
  }
}

async function audit(...argv: readonly string[]) {
  const { code, stdout, stderr } = await runIn(folder, [
    'check',
    '--format',
    'json',
    '--out',
    'out',
    ...argv,
  ]);
  const report = stdout === '' ? undefined : reportSchema.parse(JSON.parse(stdout));
  const found = report?.findings.map(({ rule, service, impact }) => [rule, service, impact]);
  return { code, report, found, stderr };
}

describe('which files are read', () => {
  test('a glob leaves out what another entry names, and finds earlier invoice totals beside earlier bills', async () => {
    const totals = [INVOICES, 'Laurentel,514-01,L-1,28.00,0.00,28.00,0.00,0.00,28.00,CAD'];
    put({
      'bill-audit.yaml': [
        'bills: [{ files: bills/2026-10/*.csv }]',
        'invoices: [{ files: bills/2026-10/invoices.csv }]',
        'history: [{ files: bills/2026-09/*.csv }]',
      ],
      'bills/2026-10/laurentel.csv': [BILLS, `${LINE},514-555-0101,recurring,VOIP,1,28.00,CAD`],
      'bills/2026-10/invoices.csv': totals,
      'bills/2026-09/laurentel.csv': [
        BILLS,
        `Laurentel,514-01,L-0,2026-09-30,2026-09-01,2026-09-30,514-555-0101,recurring,VOIP,1,28.00,CAD`,
      ],
      'bills/2026-09/invoices.csv': [...totals, 'Laurentel,514-01,L-2,1.00,0.00,1.00,0.00,0.00,1.00,CAD'],
    });
    const { code, report, stderr } = await audit();
    expect(report?.inputs.map(({ role, file }) => `${role} ${file}`)).toEqual([
      'bills bills/2026-10/laurentel.csv',
      'invoices bills/2026-10/invoices.csv',
      'history bills/2026-09/invoices.csv',
      'history bills/2026-09/laurentel.csv',
    ]);
    expect(code).toBe(0);
    expect(stderr).toContain(
      'bills/2026-09/invoices.csv: rows that stand among this month’s bills too: 1; they were read as this month’s only.',
    );
    expect(stderr).toContain(
      'bills/2026-09/invoices.csv: rows with neither an invoice date nor a period: 1; they were left out.',
    );
  });

  test('a copy of a file is read once', async () => {
    const lines = [BILLS, `${LINE},514-555-0101,recurring,VOIP,1,28.00,CAD`];
    put({ 'b.csv': lines, 'b (1).csv': lines });
    const { found, report, stderr } = await audit('--bills', 'b*.csv');
    expect([found, report?.coverage.charges]).toEqual([[], 1]);
    expect(stderr).toContain('b.csv: the file holds the same bytes as b (1).csv; it was read once.');
  });
});

describe('what is not claimed', () => {
  test('money that a line of the same invoice and service gives back to the cent', async () => {
    put({
      'bills.csv': [
        BILLS,
        `${LINE},514-555-0101,recurring,VOIP,1,31.00,CAD`,
        `${LINE},514-555-0101,credit,VOIP,1,-16.00,CAD`,
        `${LINE},514-555-0102,recurring,VOIP,1,31.00,CAD`,
        `${LINE},514-555-0102,credit,VOIP,1,-15.98,CAD`,
      ],
      'inventory.csv': [
        INVENTORY,
        'Laurentel,514-01,514-555-0101,VOIP,disconnected,2024-01-01,2026-10-15,,CAD',
        'Laurentel,514-01,514-555-0102,VOIP,disconnected,2024-01-01,2026-10-15,,CAD',
      ],
    });
    const { found } = await audit('--bills', 'bills.csv', '--inventory', 'inventory.csv');
    expect(found).toEqual([['billed-after-disconnect', '514-555-0102', '16.00']]);
  });

  test('what a row that could not be read may answer for', async () => {
    put({
      'bills.csv': [
        BILLS,
        `${LINE},514-555-0101,recurring,VOIP,1,28.00,CAD`,
        `${LINE},514-555-0102,recurring,FAX,1,9.00,CAD`,
        `${LINE},514-555-0103,recurring,FAX,1,9.00,CAD`,
      ],
      'inventory.csv': [
        INVENTORY,
        'Laurentel,514-01,514-555-0101,VOIP,active,,,"28,0O",CAD',
        'Laurentel,514-01,514-555-0102,FAX,active,,,9.00,CAD',
      ],
      'prices.csv': [
        'carrier,code,unit_price,currency',
        'Laurentel,VOIP,2O.00,CAD',
        'Laurentel,DATA,5.00,CAD',
      ],
    });
    const { found, report } = await audit(
      '--bills',
      'bills.csv',
      '--inventory',
      'inventory.csv',
      '--prices',
      'prices.csv',
      '--skip-bad-rows',
    );
    expect(found).toEqual([
      ['charge-not-in-contract', '514-555-0102', '9.00'],
      ['billed-not-in-inventory', '514-555-0103', '9.00'],
    ]);
    expect(report?.inputs.map(({ rejected }) => rejected)).toEqual([0, 1, 1]);
  });

  test('a service as unbilled on an invoice whose lines were not read', async () => {
    put({
      'bills.csv': [BILLS, `${LINE},514-555-0101,recurring,VOIP,1,28.00,CAD`],
      'invoices.csv': [
        'carrier,account,invoice,period_start,period_end,net_total,currency',
        'Laurentel,514-01,L-1,2026-10-01,2026-10-31,28.00,CAD',
        'Laurentel,514-02,L-2,2026-10-01,2026-10-31,28.00,CAD',
      ],
      'inventory.csv': [
        INVENTORY,
        'Laurentel,514-01,514-555-0101,VOIP,active,,,28.00,CAD',
        'Laurentel,514-01,514-555-0102,VOIP,active,,,28.00,CAD',
        'Laurentel,514-02,514-555-0103,VOIP,active,,,28.00,CAD',
      ],
    });
    const { found } = await audit(
      '--bills',
      'bills.csv',
      '--invoices',
      'invoices.csv',
      '--inventory',
      'inventory.csv',
    );
    expect(found).toEqual([['inventory-not-billed', '514-555-0102', '-28.00']]);
  });

  test('an invoice header that stands twice, twice', async () => {
    const header = 'Laurentel,514-01,L-1,28.00,0.00,30.00,,,,CAD';
    put({
      'bills.csv': [BILLS, `${LINE},514-555-0101,recurring,VOIP,1,28.00,CAD`],
      'invoices.csv': [INVOICES, header, header],
    });
    const { found, stderr } = await audit('--bills', 'bills.csv', '--invoices', 'invoices.csv');
    expect(found).toEqual([['total-mismatch', null, '2.00']]);
    expect(stderr).toContain(
      'invoices.csv, row 3: invoice "L-1" stands in row 2 of invoices.csv already, with the same totals',
    );
  });

  test('a balance whose previous balance is not stated, or that is in our favour and due nothing', async () => {
    put({
      'bills.csv': [BILLS, `${LINE},514-555-0101,recurring,VOIP,1,100.00,CAD`],
      'invoices.csv': [
        INVOICES,
        'Laurentel,514-01,L-1,100.00,0.00,100.00,,95.00,100.00,CAD',
        'Laurentel,514-01,L-2,100.00,0.00,100.00,-150.00,0.00,0.00,CAD',
        'Laurentel,514-01,L-3,100.00,0.00,100.00,-150.00,0.00,0.02,CAD',
      ],
    });
    const { report } = await audit(
      '--bills',
      'bills.csv',
      '--invoices',
      'invoices.csv',
      '--rule',
      'total-mismatch',
    );
    expect(report?.findings.map(({ invoice, impact }) => [invoice, impact])).toEqual([['L-3', '50.02']]);
  });
});

describe('what is divided', () => {
  const divided = 'carrier,account,service,code,status,quantity,mrc,currency';
  test.each([
    ['over two rows of the inventory', ['2,56.00'], ['1,28.00', '1,28.00'], []],
    ['over two lines of the bill', ['5,50.00', '6,60.00'], ['11,110.00'], []],
    ['and does not add up', ['5,50.00', '6,60.00'], ['10,100.00'], [['quantity-mismatch', 'LAN-1', '10.00']]],
  ])('%s', async (_, billed, owned, expected) => {
    put({
      'bills.csv': [BILLS, ...billed.map((line) => `${LINE},LAN-1,recurring,SEAT,${line},CAD`)],
      'inventory.csv': [divided, ...owned.map((row) => `Laurentel,514-01,LAN-1,SEAT,active,${row},CAD`)],
    });
    expect((await audit('--bills', 'bills.csv', '--inventory', 'inventory.csv')).found).toEqual(expected);
  });
});

describe('numbers without a country', () => {
  test.each([
    ['CAD', '514-555-0101', '+1 514 555 0101'],
    ['EUR', '01 23 45 67 89', '+33 1 23 45 67 89'],
  ])('are those of the country that %s or the other numbers show', async (currency, billed, owned) => {
    put({
      'bills.csv': [BILLS, `${LINE},${billed},recurring,VOIP,1,28.00,${currency}`],
      'inventory.csv': [INVENTORY, `Laurentel,514-01,${owned},VOIP,active,,,28.00,${currency}`],
    });
    expect((await audit('--bills', 'bills.csv', '--inventory', 'inventory.csv')).found).toEqual([]);
  });

  test('that lost their zeros in a spreadsheet are taken for the only one they can be, and that is said', async () => {
    put({
      'bills.csv': [BILLS, `${LINE},00123456,recurring,VOIP,1,28.00,CAD`],
      'inventory.csv': [INVENTORY, 'Laurentel,514-01,123456,VOIP,active,,,28.00,CAD'],
    });
    const { found, stderr } = await audit('--bills', 'bills.csv', '--inventory', 'inventory.csv');
    expect(found).toEqual([]);
    expect(stderr).toContain(
      'inventory.csv, row 2: service "123456" differs from a billed service of Laurentel only by leading zeros, and was taken for it.',
    );
  });
});

describe('rows that are no records', () => {
  test('sums under an inventory are left out and counted', async () => {
    put({
      'bills.csv': [BILLS, `${LINE},514-555-0101,recurring,VOIP,1,28.00,CAD`],
      'inventory.csv': [
        INVENTORY,
        'Laurentel,514-01,514-555-0101,VOIP,active,,,28.00,CAD',
        ',,,,,,Total,28.00,',
        'Grand total,,,,,,,28.00,',
      ],
    });
    const { code, report } = await audit('--bills', 'bills.csv', '--inventory', 'inventory.csv');
    expect([code, report?.inputs.map(({ rows, records, rejected }) => [rows, records, rejected])]).toEqual([
      0,
      [
        [1, 1, 0],
        [3, 1, 0],
      ],
    ]);
  });
});

test('dates that only the locale settles are told', async () => {
  put({
    'bills.csv': [
      BILLS,
      `${LINE.replace('2026-10-31,2026-10-01,2026-10-31', '01/11/2026,01/10/2026,01/11/2026')},514-555-0101,recurring,VOIP,1,28.00,CAD`,
    ],
  });
  const { stderr } = await audit('--bills', 'bills.csv', '--locale', 'fr-CA');
  expect(stderr).toContain(
    'dates such as "01/11/2026" in "invoice_date", "period_start", "period_end" were read day first, as the locale fr-CA writes them',
  );
});

test('letters of an earlier audit are left where they are, and named', async () => {
  put({
    'bills.csv': [BILLS, `${LINE},514-555-0101,recurring,VOIP,1,28.00,CAD`],
    'out/letter-Laurentel.md': ['corrected by hand'],
  });
  const { stderr } = await audit('--bills', 'bills.csv');
  expect(stderr.split('\n')[0]).toBe(
    'letter-Laurentel.md: from an earlier audit, and no longer claimed by this one. Remove it, or choose another folder with --out.',
  );
});
