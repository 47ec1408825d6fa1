import { describe, expect, test } from 'vitest';
import { tableOf } from '../file-of-rows.ts';
import { listOf, mappedInventory, workbookOf } from './list-of-rows.ts';

const HEADINGS = ['Service', 'MRC'];
const ROW = ['514-555-0101', '28.00'];
const READ = { row: 2, mrc: '28.00 CAD', service: '514-555-0101 = +15145550101', status: 'active' };
const known = ['laurentel', 'telecom atlas'];

describe('a sheet named for a known carrier', () => {
  test('is that carrier’s, and it is told', () => {
    expect(listOf('inventory', [HEADINGS, ROW], { name: 'LAURENTEL', knownCarriers: known })).toEqual({
      records: [{ ...READ, carrier: 'LAURENTEL = laurentel' }],
      left: [],
      rejected: 0,
      warnings: [
        'file.xlsx, sheet "LAURENTEL": no column names the carrier; it was taken from the name of the sheet, "LAURENTEL". If that is wrong, add a column for it, or name it in bill-audit.yaml (layout: { carrier: { value: … } }).',
      ],
      rejections: [],
      problems: [],
    });
  });

  test('is known without its accents', () => {
    const read = listOf('inventory', [HEADINGS, ROW], { name: 'Télécom Atlas', knownCarriers: known });
    expect(read.records).toEqual([{ ...READ, carrier: 'Télécom Atlas = telecom atlas' }]);
  });

  test('but not when the name only begins so', () => {
    const read = listOf('inventory', [HEADINGS, ROW], { name: 'Laurentel 2026', knownCarriers: known });
    expect(read.problems).toEqual([
      'file.xlsx, sheet "Laurentel 2026", row 1: no column is headed carrier. Expected a heading for carrier. Rename the column, or map it in bill-audit.yaml (layout: { carrier: { sheet: name } }), where the sheet is named for its carrier.',
    ]);
  });

  test('is none of its business where a column names the carrier', () => {
    const rows = [
      ['Carrier', ...HEADINGS],
      ['Atlas', ...ROW],
    ];
    const read = listOf('inventory', rows, { name: 'Laurentel', knownCarriers: known });
    expect(read).toMatchObject({ records: [{ ...READ, carrier: 'Atlas = atlas' }], warnings: [] });
  });

  test('is read for prices too', () => {
    const rows = [
      ['Code', 'Price'],
      ['A', '3.00'],
    ];
    const read = listOf('prices', rows, { name: 'Laurentel', knownCarriers: known });
    expect(read.records).toEqual([
      {
        row: 2,
        code: 'A = A',
        monthsPerUnit: 1,
        carrier: 'Laurentel = laurentel',
        unitPrice: '3.00 CAD each',
      },
    ]);
  });
});

test('a file is not its carrier’s because of its name', () => {
  expect(listOf('inventory', [HEADINGS, ROW], { knownCarriers: ['file', 'file.csv'] }).problems).toEqual([
    'file.csv, row 1: no column is headed carrier. Expected a heading for carrier. Rename the column, or map it in bill-audit.yaml (layout: { carrier: { value: "its name" } }).',
  ]);
});

describe('a cell above the headings', () => {
  test.each([
    [['Carrier: Laurentel']],
    [['Opérateur : Laurentel']],
    [['', 'Fournisseur', '', 'Laurentel']],
    [['المشغل: Laurentel']],
    [['Inventory 2026', 'Carrier', 'Laurentel']],
  ])('says the carrier: %j', (line) => {
    const read = listOf('inventory', [line, [], HEADINGS, ROW]);
    expect(read.records).toEqual([{ ...READ, row: 4, carrier: 'Laurentel = laurentel' }]);
  });

  test('is told', () => {
    expect(listOf('inventory', [['Carrier: Laurentel'], HEADINGS, ROW]).warnings).toEqual([
      'file.csv, row 1: no column holds carrier; "Laurentel" was taken for every row from the cell "Carrier" above the headings. If that is wrong, add a column for it, or say so in bill-audit.yaml (layout: { carrier: { value: … } }).',
    ]);
  });

  test('says the account, the contract and the currency too', () => {
    const lines = [['Carrier: Laurentel'], ['Compte : 514-01', 'Contract: C-7'], ['Currency', 'USD']];
    expect(listOf('inventory', [...lines, HEADINGS, ROW]).records).toEqual([
      {
        ...READ,
        row: 5,
        account: '514-01 = 51401',
        contract: 'C-7',
        mrc: '28.00 USD',
        carrier: 'Laurentel = laurentel',
      },
    ]);
  });

  test('says from when prices hold, in a date that can be read one way only', () => {
    const rows = [
      ['Carrier: L'],
      ['Valid from: 2026-01-01', 'Valid to: 03/04/2026'],
      ['Code', 'Price'],
      ['A', '3.00'],
    ];
    expect(listOf('prices', rows).records).toEqual([
      {
        row: 4,
        code: 'A = A',
        monthsPerUnit: 1,
        validFrom: '2026-01-01',
        carrier: 'L = l',
        unitPrice: '3.00 CAD each',
      },
    ]);
  });

  test.each([
    [[['Carrier: Laurentel'], ['Carrier: Atlas']], 'two names'],
    [[['Carrier:']], 'no name'],
    [[['Carrier', 'MRC']], 'another heading'],
    [[[`Carrier: ${'x'.repeat(81)}`]], 'a text too long to be a name'],
    [[['Our carrier: Laurentel']], 'another label'],
  ])('does not say the carrier: %j (%s)', (lines) => {
    expect(listOf('inventory', [...lines, HEADINGS, ROW]).problems).toHaveLength(1);
  });

  test('is no heading of a table above', () => {
    const rows = [
      ['Carrier', 'Account'],
      ['Service', 'MRC', 'Status'],
      [...ROW, 'active'],
    ];
    expect(listOf('inventory', rows).problems).toHaveLength(1);
  });

  test('must not contradict the name of the sheet', () => {
    const rows = [['Carrier: Atlas'], HEADINGS, ROW];
    expect(listOf('inventory', rows, { name: 'Laurentel', knownCarriers: known }).problems).toEqual([
      'file.xlsx, sheet "Laurentel", row 1: the sheet is named for the carrier "Laurentel", and a cell above its headings says "Atlas". Expected one carrier for the rows of the sheet. Correct one of them, or name the carrier in bill-audit.yaml (layout: { carrier: { value: "Atlas" } }).',
    ]);
    const same = [['Carrier: laurentel'], HEADINGS, ROW];
    expect(listOf('inventory', same, { name: 'Laurentel', knownCarriers: known }).records).toHaveLength(1);
  });

  test('is not asked where the user mapped the field', () => {
    const layouts = mappedInventory({ carrier: { value: 'Atlas' }, account: null });
    const read = listOf('inventory', [['Carrier: L', 'Account: 7'], HEADINGS, ROW], { layouts });
    expect(read).toMatchObject({ records: [{ ...READ, row: 3, carrier: 'Atlas = atlas' }], warnings: [] });
  });
});

describe('a workbook of a sheet per carrier', () => {
  const sheets = (name: string) => [
    tableOf([HEADINGS, ROW], 'Laurentel'),
    tableOf([HEADINGS, ['514-555-0102', '30.00']], name),
    tableOf(
      [
        ['Phone', 'Name'],
        ['514-555-0999', 'Anne'],
      ],
      'Contacts',
    ),
  ];

  test('is read sheet by sheet, but for a sheet that is no list of services', () => {
    const read = workbookOf('inventory', sheets('Telecom Atlas'), { knownCarriers: known });
    expect(read.records.map(({ carrier, service }) => [carrier, service])).toEqual([
      ['Laurentel = laurentel', '514-555-0101 = +15145550101'],
      ['Telecom Atlas = telecom atlas', '514-555-0102 = +15145550102'],
    ]);
    expect(read.warnings[0]).toBe(
      'file.xlsx, sheet "Contacts": the sheet was not read: no layout recognises its headings. If it holds data, name it in bill-audit.yaml (sheet: …).',
    );
  });

  test('is not read in part: a sheet whose carrier is not known stops it', () => {
    expect(workbookOf('inventory', sheets('Feuil2'), { knownCarriers: known }).problems).toEqual([
      'file.xlsx, sheet "Feuil2", row 1: no column is headed carrier. Expected a heading for carrier. Rename the column, or map it in bill-audit.yaml (layout: { carrier: { sheet: name } }), where the sheet is named for its carrier.',
    ]);
  });

  test('is read as the mapping says', () => {
    const layouts = mappedInventory({ carrier: { sheet: 'name' } });
    expect(workbookOf('inventory', sheets('Feuil2').slice(0, 2), { layouts }).records).toMatchObject([
      { carrier: 'Laurentel = laurentel' },
      { carrier: 'Feuil2 = feuil2' },
    ]);
  });
});
