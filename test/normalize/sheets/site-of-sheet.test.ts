import { expect, test } from 'vitest';
import { tableOf } from '../file-of-rows.ts';
import { mappedInventory, workbookOf } from './list-of-rows.ts';

const HEADINGS = ['Carrier', 'Service'];
const sheet = (name: string, service: string, headings = HEADINGS) =>
  tableOf([headings, ['Laurentel', service]], name);
const locations = (read: ReturnType<typeof workbookOf>) => read.records.map(({ location }) => location);

test('sheets of the same headings are sites', () => {
  const read = workbookOf('inventory', [
    sheet('Montréal', 'A1'),
    sheet('Québec', 'A2'),
    sheet('Other', 'A3', ['Carrier', 'Line']),
  ]);
  expect(locations(read)).toEqual(['Montréal', 'Québec', undefined]);
  expect(read.warnings).toEqual([
    'file.xlsx: the sheets "Montréal" and "Québec" have the same headings and no column of sites; the name of each was taken for the site of its rows. If that is wrong, say so in bill-audit.yaml (layout: { location: null }).',
  ]);
});

test.each([
  ['one sheet alone', [sheet('Montréal', 'A1')], {}],
  ['names a spreadsheet gave', [sheet('Sheet1', 'A1'), sheet('Feuil 2', 'A2')], {}],
  [
    'a column of sites',
    ['a', 'b'].map((name) =>
      tableOf(
        [
          [...HEADINGS, 'Site'],
          ['L', name, ''],
        ],
        name,
      ),
    ),
    {},
  ],
  [
    'a mapping that says there are none',
    [sheet('Montréal', 'A1'), sheet('Québec', 'A2')],
    { layouts: mappedInventory({ location: null }) },
  ],
  [
    'a sheet per carrier',
    ['a', 'b'].map((name) => tableOf([['Service'], [`S${name}`]], name)),
    { layouts: mappedInventory({ carrier: { sheet: 'name' } }) },
  ],
])('%s makes no site', (_, tables, options) => {
  const read = workbookOf('inventory', tables, options);
  expect([read.problems, locations(read).filter(Boolean), read.warnings]).toEqual([[], [], []]);
});
