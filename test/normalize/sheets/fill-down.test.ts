import { describe, expect, test } from 'vitest';
import { evidenceOf } from '../../../src/records/origin.ts';
import { fileOf, readFileOf, tableOf } from '../file-of-rows.ts';
import { listOf, mappedInventory } from './list-of-rows.ts';

const HEADINGS = ['Carrier', 'Account', 'Site', 'Service'];
const services = (...rows: readonly (readonly string[])[]) => rows;

/** Carrier, account and site of each record. */
const owners = (rows: readonly (readonly string[])[], options = {}) =>
  listOf('inventory', [HEADINGS, ...rows], options).records.map(({ carrier, account, location }) =>
    [carrier, account, location].map((text) => String(text ?? '').split(' = ')[0]),
  );

describe('blank cells below a filled one', () => {
  const rows = services(
    ['Laurentel', 'A1', 'Montréal', '514-555-0101'],
    ['', '', '', '514-555-0102'],
    ['', 'A2', '', '514-555-0103'],
    [],
    ['Atlas', 'B1', 'Québec', '514-555-0104'],
    ['', '', 'Laval', '514-555-0105'],
  );

  test('take its value', () => {
    expect(owners(rows)).toEqual([
      ['Laurentel', 'A1', 'Montréal'],
      ['Laurentel', 'A1', 'Montréal'],
      ['Laurentel', 'A2', 'Montréal'],
      ['Atlas', 'B1', 'Québec'],
      ['Atlas', 'B1', 'Laval'],
    ]);
  });

  test('and it is told, once for each column', () => {
    expect(listOf('inventory', [HEADINGS, ...rows]).warnings).toEqual([
      'file.csv, column "Carrier": 3 cells left blank or marked as the same took the value of the cell above, from row 3 on, where carrier was taken to be "Laurentel". If a blank cell means something else, write its value.',
      'file.csv, column "Account": 2 cells left blank or marked as the same took the value of the cell above, from row 3 on, where account was taken to be "A1". If a blank cell means something else, write its value.',
      'file.csv, column "Site": 2 cells left blank or marked as the same took the value of the cell above, from row 3 on, where location was taken to be "Montréal". If a blank cell means something else, write its value.',
    ]);
  });

  test('are shown with that value as evidence, in their own place', () => {
    const read = readFileOf(fileOf(tableOf([HEADINGS, ...rows], 'S')), 'inventory');
    const second = 'inventory' in read ? read.inventory[1] : undefined;
    expect(second && evidenceOf(second.origin, 'carrier')).toEqual({
      role: 'inventory',
      file: 'file.xlsx',
      sheet: 'S',
      cell: 'A3',
      value: 'Laurentel',
    });
  });

  test('stay blank in every block when one block begins with a blank', () => {
    expect(owners([...rows, [], ['', 'C1', 'Gatineau', '514-555-0106']])).toEqual([
      ['Laurentel', 'A1', 'Montréal'],
      ['Atlas', 'B1', 'Québec'],
    ]);
  });

  test('stay blank where the carrier is written again below itself', () => {
    const written = services(
      ['Laurentel', 'A1', 'Montréal', '514-555-0101'],
      ['Laurentel', '', '', '514-555-0102'],
    );
    expect(owners(written)).toEqual([
      ['Laurentel', 'A1', 'Montréal'],
      ['Laurentel', '', ''],
    ]);
    expect(listOf('inventory', [HEADINGS, ...written, ['', '', '', '514-555-0103']]).rejections).toEqual([
      'file.csv, row 4, column "Carrier": the cell is empty. Expected a value in every row. Fill the cell, or remove the row if it is not a record.',
    ]);
  });

  test('stay blank where their own value is written again below itself', () => {
    const written = services(
      ['Laurentel', 'A1', 'Laval', '514-555-0101'],
      ['', 'A1', '', '514-555-0102'],
      ['', '', '', '514-555-0103'],
    );
    expect(owners(written)).toEqual([
      ['Laurentel', 'A1', 'Laval'],
      ['Laurentel', 'A1', 'Laval'],
      ['Laurentel', '', 'Laval'],
    ]);
  });

  test('never take the account or site of another carrier', () => {
    const written = services(
      ['Laurentel', 'A1', 'Laval', '514-555-0101'],
      ['', '', '', '514-555-0102'],
      ['Atlas', '', '', '514-555-0103'],
    );
    expect(owners(written)).toEqual([
      ['Laurentel', 'A1', 'Laval'],
      ['Laurentel', '', ''],
      ['Atlas', '', ''],
    ]);
  });

  test('are not filled over a sum', () => {
    const total = ['Laurentel Total', '', '', '', ''];
    expect(owners([...rows.slice(0, 2), total, ['', '', '', '514-555-0105']])).toEqual([
      ['Laurentel', 'A1', 'Montréal'],
    ]);
  });

  test('take the carrier that stands alone above them, when it is known', () => {
    const grouped = services(
      ['Laurentel'],
      ['', 'A1', '', '514-555-0101'],
      ['Atlas'],
      ['', 'B1', '', '514-555-0102'],
    );
    expect(owners(grouped, { knownCarriers: ['laurentel', 'atlas'] })).toEqual([
      ['Laurentel', 'A1', ''],
      ['Atlas', 'B1', ''],
    ]);
    expect(listOf('inventory', [HEADINGS, ...grouped])).toMatchObject({ records: [], rejected: 2 });
  });
});

describe('a ditto mark', () => {
  test.each(['"', '”', '〃', 'idem', 'Idem', 'id.', 'ditto', 'do.', '- " -', 'نفسه'])(
    '%j is what stands above it',
    (mark) => {
      const rows = services(
        ['Laurentel', 'A1', 'Laval', '514-555-0101'],
        ['Laurentel', mark, mark, '514-555-0102'],
      );
      expect(owners(rows)).toEqual([
        ['Laurentel', 'A1', 'Laval'],
        ['Laurentel', 'A1', 'Laval'],
      ]);
    },
  );

  test('with nothing above it is nothing', () => {
    expect(listOf('inventory', [HEADINGS, ['"', 'A1', '', '514-555-0101']]).rejections).toEqual([
      'file.csv, row 2, column "Carrier": the cell is empty. Expected a value in every row. Fill the cell, or remove the row if it is not a record.',
    ]);
  });
});

describe('what is never filled', () => {
  test('a service or an amount', () => {
    const rows = [
      ['Carrier', 'Service', 'MRC', 'Quantity'],
      ['Laurentel', '514-555-0101', '28.00', '2'],
      ['', '514-555-0102', '', ''],
      ['', '', '30.00', ''],
    ];
    const { records, rejected } = listOf('inventory', rows);
    expect([records.map(({ mrc, quantity }) => [mrc, quantity]), rejected]).toEqual([
      [
        ['28.00 CAD', '2'],
        [undefined, undefined],
      ],
      1,
    ]);
  });

  test('the account of a price, which holds for all accounts when it is blank', () => {
    const rows = [
      ['Carrier', 'Contract', 'Account', 'Code', 'Price'],
      ['Laurentel', 'C-1', '514-01', 'A', '1.00'],
      ['', '', '', 'B', '2.00'],
    ];
    expect(listOf('prices', rows).records).toMatchObject([
      { carrier: 'Laurentel = laurentel', contract: 'C-1', account: '514-01 = 51401' },
      { carrier: 'Laurentel = laurentel', contract: 'C-1' },
    ]);
    expect(listOf('prices', rows).records[1]).not.toHaveProperty('account');
  });

  test('columns that the user joined', () => {
    const layouts = mappedInventory({ location: { join: ['Site', 'Floor'] } });
    const rows = [
      ['Carrier', 'Site', 'Floor', 'Service'],
      ['L', 'Laval', '1', 'S1'],
      ['', '', '2', 'S2'],
    ];
    expect(listOf('inventory', rows, { layouts }).records.map(({ location }) => location)).toEqual([
      'Laval 1',
      '2',
    ]);
  });
});
