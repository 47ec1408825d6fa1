import { describe, expect, test } from 'vitest';
import type { FileRecords } from '../../src/normalize/file-records.ts';
import { TELSTRA_RECORD_FILE } from '../../src/normalize/layouts/telstra-record-file.ts';
import type { Cell, TypedCell } from '../../src/records/origin.ts';
import { fileOf, readFileOf, recordsOf, refusalsOf, tableOf, textsOf } from './file-of-rows.ts';

const HEADINGS = ['carrier', 'service', 'charge_type', 'amount'];
const ROW: readonly Cell[] = ['Laurentel', '514-555-0101', 'recurring', '28.00'];
const number = (text: string): TypedCell => ({ kind: 'number', text });

describe('every row is accounted for', () => {
  test('read, rejected or ignored', () => {
    const read = recordsOf('bills', [
      [...HEADINGS, 'colour'],
      [...ROW, ''],
      ['', ' ', '\u200f', '', ''],
      ['Laurentel', '514-555-0102', 'recurring', '28,0O', ''],
      [],
      ['', '', '', '', 'a remark beside the record'],
      [...ROW, 'red'],
    ]);
    expect(counts(read)).toEqual({ rows: 5, records: 2, rejected: 1, ignored: 2 });
    expect(read.charges.map(({ origin }) => origin.row)).toEqual([2, 7]);
  });

  test('with every bad cell of every bad row', () => {
    const read = recordsOf('bills', [
      [...HEADINGS, 'invoice_date', 'quantity'],
      ['Laurentel', '514-555-0101', 'subscription fee?', '28.OO', '31/31/2026', 'one'],
      ['', '', '', '', '', '1'],
      ['Laurentel', '5.14555E+09', 'recurring', '28.00', '', ''],
    ]);
    expect(counts(read)).toEqual({ rows: 3, records: 0, rejected: 3, ignored: 0 });
    expect(textsOf(read.rejections).sort()).toEqual([
      'cell-missing, row 3, amount',
      'cell-missing, row 3, carrier',
      'cell-missing, row 3, charge_type',
      'date-unreadable, row 2, invoice_date: "31/31/2026"',
      'identifier-shortened, row 4, service: "5.14555E+09"',
      'number-unreadable, row 2, amount: "28.OO"',
      'number-unreadable, row 2, quantity: "one"',
      'word-unknown, row 2, charge_type: "subscription fee?"',
    ]);
  });

  test('and a file of none is refused, but orders and invoices may be empty', () => {
    expect(refusalsOf('bills', [HEADINGS])).toEqual(['no-rows']);
    expect(
      refusalsOf('inventory', [
        ['carrier', 'service'],
        ['', ''],
      ]),
    ).toEqual(['no-rows']);
    for (const [role, headings] of [
      ['orders', ['carrier', 'order', 'type']],
      ['invoices', ['carrier', 'invoice', 'total']],
    ] as const)
      expect(textsOf(recordsOf(role, [headings]).warnings)).toEqual(['no-rows']);
  });
});

describe('a currency', () => {
  const currency = (cell: Cell, fallback?: string) =>
    readFileOf(
      fileOf(
        tableOf([
          [...HEADINGS, 'currency'],
          [...ROW, cell],
        ]),
      ),
      'bills',
      { currency: fallback },
    );

  test.each([
    ['EUR', 'EUR'],
    ['eur', 'EUR'],
    ['€', 'EUR'],
    ['£', 'GBP'],
    ['US$', 'USD'],
    ['', 'CAD'],
  ])('%j is %s', (cell, expected) => {
    const read = currency(cell);
    expect('charges' in read && read.charges.map(({ amount }) => amount.currency)).toEqual([expected]);
  });

  test.each(['$', 'euro', 'XXX'])('%j is unknown', (cell) => {
    const read = currency(cell);
    expect('rejections' in read && textsOf(read.rejections)).toEqual([
      `currency-unknown, row 2, currency: "${cell}"`,
    ]);
  });
});

describe('an identifier', () => {
  test('that a workbook keeps as a number is read by its digits', () => {
    const read = recordsOf('bills', [HEADINGS, ['L', number('5145550101'), 'MRC', number('28')]]);
    expect(read.charges.map(({ service }) => service)).toEqual([
      { written: '5145550101', key: '+15145550101' },
    ]);
  });

  test('longer than a workbook keeps is refused', () => {
    const rows = [HEADINGS, ['L', number('1234567890123456'), 'MRC', number('28')]];
    expect(rejections(rows)).toEqual(['identifier-shortened, row 2, service: "1234567890123456"']);
  });

  test('like 1E5 in a code is a code', () => {
    const read = recordsOf('bills', [
      [...HEADINGS, 'code'],
      [...ROW, '1E5'],
    ]);
    expect(read.charges.map(({ code }) => code?.key)).toEqual(['1E5']);
  });
});

describe('an inventory row', () => {
  test.each([
    ['active', '', 'active'],
    ['', '', 'active'],
    ['', '2026-10-16', 'disconnected'],
    ['Résilié', '', 'disconnected'],
    ['suspended', '', 'suspended'],
    ['Pending', '', 'pending'],
  ])('with status %j and end %j is %s', (status, end, expected) => {
    const read = recordsOf('inventory', [
      ['carrier', 'service', 'status', 'end_date'],
      ['L', 'S', status, end],
    ]);
    expect(read.inventory.map((row) => row.status)).toEqual([expected]);
  });

  test('without a charge needs no currency', () => {
    const rows = [
      ['carrier', 'service', 'mrc', 'currency'],
      ['L', 'S', '', ''],
      ['L', 'S', '', 'not one'],
    ];
    expect(recordsOf('inventory', rows).records).toBe(2);
  });
});

test('a price term needs a code or a description', () => {
  const read = recordsOf('prices', [
    ['carrier', 'code', 'description', 'unit_price'],
    ['L', 'A', '', '1'],
    ['L', '', 'Voice', '1'],
    ['L', '', '', '1'],
  ]);
  expect([read.records, textsOf(read.rejections)]).toEqual([2, ['cell-missing, row 4, code']]);
});

test('history is read as bills are', () => {
  const read = readFileOf(fileOf(tableOf([HEADINGS, ROW])), 'bills', { role: 'history' });
  expect('charges' in read && read.charges.map(({ origin }) => origin.table.role)).toEqual(['history']);
});

describe('a file of record types', () => {
  const header = ['DH', 'A1', '20261019', 'T1', ...Array(11).fill(''), '0000000066.00', '0000000066.00'];
  const charge = [
    'DS',
    'A1',
    '20261019',
    'T1',
    '001',
    '',
    '0370101201',
    ...Array(8).fill(''),
    '20261011',
    '20261110',
    '',
    '',
    'C1',
    'RENTAL',
    ...Array(10).fill(''),
    '0000000060.00',
    '0000000006.00',
    '0000000066.00',
  ];

  test('counts remarks and details as ignored, and unknown types as rejected', () => {
    const read = recordsOf('bills', [['## x'], header, charge, ['DE', 'x'], ['TS', 'y'], ['ZZ', 'z']]);
    expect([read.layout, counts(read)]).toEqual([
      TELSTRA_RECORD_FILE.id,
      { rows: 6, records: 2, rejected: 1, ignored: 3 },
    ]);
    expect(textsOf(read.rejections)).toEqual(['record-type-unknown, row 6, 1: "ZZ"']);
  });

  test('states what its charges must add up to', () => {
    const sums = (...charges: readonly (readonly string[])[]) =>
      recordsOf('bills', [header, ...charges]).controls.map(({ stated, read }) => [stated, read]);
    expect(sums(charge)).toEqual([
      [
        { digits: 6600n, scale: 2 },
        { digits: 6600n, scale: 2 },
      ],
    ]);
    expect(sums(charge, charge).map(([, read]) => read)).toEqual([{ digits: 13200n, scale: 2 }]);
  });
});

function counts({ rows, records, rejected, ignored }: FileRecords) {
  return { rows, records, rejected, ignored };
}

function rejections(rows: readonly (readonly Cell[])[], locale?: string): string[] {
  return textsOf(recordsOf('bills', rows, { locale }).rejections);
}
