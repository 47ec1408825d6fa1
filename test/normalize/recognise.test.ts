import { describe, expect, test } from 'vitest';
import { compileLayout } from '../../src/normalize/compile-layout.ts';
import type { TableLayout } from '../../src/normalize/layout.ts';
import { PLAIN_BILL, PLAIN_INVENTORY } from '../../src/normalize/layouts/plain.ts';
import { TELSTRA_RECORD_FILE as TELSTRA } from '../../src/normalize/layouts/telstra-record-file.ts';
import { type Mapping, mappedLayout } from '../../src/normalize/mapping.ts';
import { isClaim, nearestHeading, tryLayout } from '../../src/normalize/recognise.ts';
import type { Cell } from '../../src/records/origin.ts';
import { fileOf, readFileOf, recordsOf, refusalsOf, tableOf, textsOf } from './file-of-rows.ts';
import { plainRecord } from './record-text.ts';

const TELSTRA_RECORD_FILE = compileLayout(TELSTRA);

const HEADINGS = ['carrier', 'account', 'service', 'charge_type', 'amount'];
const ROW = ['Laurentel', '514-01', '514-555-0101', 'recurring', '28.00'];

describe('the heading row', () => {
  test.each([1, 2, 5, 60])('is found in row %d, below a preamble', (row) => {
    const preamble = Array.from({ length: row - 1 }, (_, index) => [`Report line ${index}`, '', 'x']);
    const read = recordsOf('bills', [...preamble, HEADINGS, ROW]);
    expect([read.claims[0]?.claim.headingRow, read.rows, read.records]).toEqual([row, 1, 1]);
  });

  test('is not looked for below row 60', () => {
    const preamble = Array.from({ length: 60 }, () => ['x']);
    expect(refusalsOf('bills', [...preamble, HEADINGS, ROW])).toEqual(['layout-unknown']);
  });

  test('is the one with the most fields, the first of equals', () => {
    const read = recordsOf('bills', [
      ['Carrier', 'Amount', 'Type', 'Account'],
      [...HEADINGS, 'invoice'],
      [...ROW, 'L-1'],
      [...HEADINGS, 'invoice'],
    ]);
    expect(read.claims[0]?.claim.headingRow).toBe(2);
  });

  test('is where the mapping says', () => {
    const rows = [HEADINGS, [...HEADINGS, 'invoice'], ROW];
    const layouts = [mapped({ heading_row: 1 })];
    expect(recordsOf('bills', rows, { layouts }).claims[0]?.claim.headingRow).toBe(1);
  });

  test('is followed by rows only, what stands above is not data', () => {
    const read = recordsOf('bills', [['Total', '', '', '', '999.99'], [], HEADINGS, ROW]);
    expect(read.charges.map(({ origin }) => origin.row)).toEqual([4]);
  });
});

describe('a column that is missing', () => {
  test('is named with the heading that may be it', () => {
    expect(refusalsOf('bills', [['carrier', 'account', 'charge_type', 'Amuont', 'Colour'], ROW])).toEqual([
      'column-missing, row 1: "Amuont", "Amuont", "Colour"',
    ]);
  });

  test('is named with every other', () => {
    expect(
      refusalsOf('bills', [
        ['carrier', 'description', 'quantity'],
        ['Laurentel', 'x', '1'],
      ]),
    ).toEqual(['column-missing, row 1']);
  });

  test.each(['service', 'account', 'invoice'])('of a choice is not missed when there is %s', (field) => {
    expect(
      refusalsOf('bills', [
        ['carrier', field, 'charge_type', 'amount'],
        ['L', 'x', 'MRC', '1'],
      ]),
    ).toEqual([]);
  });

  test('is the one a mapping names', () => {
    const layouts = [mapped({ service: 'Line ID' })];
    expect(refusalsOf('bills', [HEADINGS, ROW], { layouts })).toEqual([
      'mapped-heading-missing, row 1: "Line ID"',
    ]);
  });
});

test('the nearest heading is near, or none', () => {
  expect(nearestHeading(['Colour', 'Acount'], ['account', 'account number'])).toBe('Acount');
  expect(nearestHeading(['Colour', 'Size'], ['account', 'account number'])).toBeUndefined();
  expect(nearestHeading([], ['account'])).toBeUndefined();
});

describe('two columns', () => {
  test('under one heading that is a field are refused', () => {
    expect(
      refusalsOf('bills', [
        [...HEADINGS, 'Amount'],
        [...ROW, '31.00'],
      ]),
    ).toEqual(['heading-twice, row 1: "amount"']);
  });

  test('under one heading that is no field are of no account', () => {
    expect(recordsOf('bills', [[...HEADINGS, 'Colour', 'Colour'], ROW]).records).toBe(1);
  });

  test('that could be one field: the surer is read, and it is said', () => {
    const read = recordsOf('bills', [
      [...HEADINGS, 'Telephone Number'],
      [...ROW, '514-555-0999'],
    ]);
    expect(read.charges.map(({ service }) => service?.written)).toEqual(['514-555-0101']);
    expect(textsOf(read.warnings)).toEqual([
      'two-columns-one-field: "service", "Telephone Number", "service"',
    ]);
  });
});

describe('a mapping', () => {
  const rows = [
    ['Vendor', 'Line', 'What', 'Net', 'Gross', 'Kind'],
    ['Laurentel', '514-555-0101', 'Voice', '28.00', '32.19', 'MRC-X'],
  ];
  const kind = { column: 'Kind', words: { 'MRC-X': 'recurring' } };

  test.each<[string, Mapping]>([
    ['a heading', { amount: 'Net', charge_type: kind }],
    ['the first of some headings', { amount: ['Montant', 'Net'], charge_type: kind }],
    ['a heading and words', { amount: { column: 'Net' }, charge_type: kind }],
    ['numbers beside headings', { amount: 4, charge_type: kind }],
    ['a constant', { amount: 'Net', charge_type: { value: 'recurring' } }],
    ['numbers alone', { carrier: 1, service: 2, amount: 4, charge_type: { value: 'MRC' }, heading_row: 1 }],
  ])('by %s', (_, mapping) => {
    const read = recordsOf('bills', rows, { layouts: [mapped(mapping)] });
    expect(read.layout).toBe('inline');
    expect(read.charges.map(plainRecord).map(({ description: __, ...charge }) => charge)).toEqual([
      {
        row: 2,
        carrier: 'Laurentel = laurentel',
        service: '514-555-0101 = +15145550101',
        type: 'recurring',
        amount: '28.00 CAD',
      },
    ]);
  });

  test('to null leaves a field out, whatever the headings say', () => {
    const read = recordsOf(
      'bills',
      [
        [...HEADINGS, 'description'],
        [...ROW, 'Voice'],
      ],
      {
        layouts: [mapped({ description: null, account: null })],
      },
    );
    expect(read.charges.map(plainRecord)).toEqual([
      {
        row: 2,
        carrier: 'Laurentel = laurentel',
        service: '514-555-0101 = +15145550101',
        type: 'recurring',
        amount: '28.00 CAD',
      },
    ]);
  });

  test('of words is tried before the product’s own words', () => {
    const read = recordsOf('bills', [HEADINGS, ['Laurentel', '', '514-555-0101', 'credit', '28.00']], {
      layouts: [mapped({ charge_type: { column: 'charge_type', words: { credit: 'usage' } } })],
    });
    expect(read.charges.map(({ type }) => type)).toEqual(['usage']);
  });

  test('of dates and decimals settles what the cells do not', () => {
    const layouts = [mapped({ dates: 'mdy', decimal: ',' })];
    const read = recordsOf(
      'bills',
      [
        [...HEADINGS, 'invoice_date'],
        ['Laurentel', '', '514-555-0101', 'recurring', '1,234', '03/04/2026'],
      ],
      { layouts, locale: 'en-GB' },
    );
    expect(read.charges.map(plainRecord).map(({ amount, invoiceDate }) => [amount, invoiceDate])).toEqual([
      ['1.234 CAD', '2026-03-04'],
    ]);
  });

  test('of one column by number leaves the others to their headings', () => {
    const layouts = [mapped({ service: 6, heading_row: 1 })];
    const read = recordsOf(
      'bills',
      [
        [...HEADINGS, 'service'],
        [...ROW, '514-555-0999'],
      ],
      { layouts },
    );
    expect(read.charges.map(({ service }) => service?.written)).toEqual(['514-555-0999']);
  });

  test('of a file without headings reads it from the first row', () => {
    const layouts = [
      mappedLayout(
        'inventory',
        { carrier: { value: 'Telstra' }, service: 1, description: 3 },
        PLAIN_INVENTORY,
      ),
    ];
    const read = recordsOf('inventory', [['0370101201', 'x', 'Depot'], ['0370101202']], {
      layouts,
      country: 'AU',
    });
    expect(read.inventory.map(plainRecord)).toEqual([
      {
        row: 1,
        carrier: 'Telstra = telstra',
        service: '0370101201 = +61370101201',
        description: 'Depot',
        status: 'active',
      },
      { row: 2, carrier: 'Telstra = telstra', service: '0370101202 = +61370101202', status: 'active' },
    ]);
  });
});

describe('a file is read by exactly one layout', () => {
  const twin: TableLayout = { ...PLAIN_BILL, id: 'plain-twin' };

  test('two are refused by name', () => {
    const read = readFileOf(fileOf(tableOf([HEADINGS, ROW])), 'bills', { layouts: [PLAIN_BILL, twin] });
    expect('problems' in read && read.problems[0]?.found).toContain('plain-bill, plain-twin');
    expect(refusalsOf('bills', [HEADINGS, ROW], { layouts: [PLAIN_BILL, twin] })).toEqual([
      'layout-contested',
    ]);
  });

  test('none is told by the one that came nearest', () => {
    const read = refusalsOf('bills', [
      ['carrier', 'charge_type', 'service'],
      ['a', 'b', 'c'],
    ]);
    expect(read).toEqual(['column-missing, row 1']);
  });
});

describe('a file of record types', () => {
  const record = (type: string): Cell[] => [type, 'a', 'b'];

  test('is claimed by its types, remarks aside', () => {
    const claims = (...types: readonly string[]) =>
      isClaim(tryLayout(TELSTRA_RECORD_FILE, tableOf(types.map(record))));
    expect(claims('## remark', 'DH', 'DS')).toBe(true);
    expect(claims('DH', 'TS')).toBe(false);
    expect(claims('DS', 'DE')).toBe(false);
    expect(claims('carrier', 'DH', 'DS')).toBe(false);
    expect(claims('DH', 'DS', 'ZZ')).toBe(true);
  });

  test('is not claimed by a plain layout, nor a plain file by it', () => {
    expect(isClaim(tryLayout(PLAIN_BILL, tableOf([record('DH'), record('DS')])))).toBe(false);
    expect(isClaim(tryLayout(TELSTRA_RECORD_FILE, tableOf([HEADINGS, ROW])))).toBe(false);
  });
});

describe('a workbook', () => {
  test('is read sheet by sheet, and what is not read is said', () => {
    const source = fileOf(
      tableOf([HEADINGS, ROW], 'Bill'),
      tableOf([['Read me'], ['x']], 'Notes'),
      tableOf([HEADINGS, ROW], 'Old', true),
      tableOf([], 'Empty'),
    );
    const read = readFileOf(source, 'bills');
    if ('problems' in read) throw new Error('refused');
    expect(read.charges.map(({ origin }) => origin.table.sheet)).toEqual(['Bill']);
    expect(textsOf(read.warnings)).toEqual(['sheet-not-read, Notes', 'sheet-not-read, Old']);
  });

  test('is read in the sheet that is named, hidden or not', () => {
    const source = fileOf(tableOf([HEADINGS, ROW], 'Bill'), tableOf([HEADINGS, ROW], 'Old', true));
    const read = readFileOf(source, 'bills', { sheet: 'Old' });
    if ('problems' in read) throw new Error('refused');
    expect(read.charges.map(({ origin }) => origin.table.sheet)).toEqual(['Old']);
    expect(read.warnings).toEqual([]);
  });

  test('without the sheet that is named is refused', () => {
    const read = readFileOf(fileOf(tableOf([HEADINGS, ROW], 'Bill')), 'bills', { sheet: 'bill' });
    expect('problems' in read && textsOf(read.problems)).toEqual(['sheet-not-found: "bill"']);
  });
});

function mapped(mapping: Mapping): TableLayout {
  return mappedLayout('bills', mapping, PLAIN_BILL);
}
