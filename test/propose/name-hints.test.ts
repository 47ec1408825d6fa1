import { describe, expect, test } from 'vitest';
import { carrierIn, monthByName, nameWithoutMonth, rolesByName } from '../../src/propose/name-hints.ts';

describe('what names say', () => {
  test.each([
    ['bills/october.csv', ['bills']],
    ['Factures/2026-10/orange.csv', ['bills']],
    ['Parc télécom.xlsx', ['inventory']],
    ['contrats/azurtel.csv', ['prices']],
    ['grille tarifaire.xlsx', ['prices']],
    ['commandes 2026.csv', ['orders']],
    ['فواتير/x.csv', ['bills']],
    ['invoices/totals.csv', ['invoices']],
    ['billsX/x.csv', []],
  ])('%s', (file, roles) => {
    expect(
      rolesByName(file)
        .map(({ role }) => role)
        .sort(),
    ).toEqual([...roles].sort());
  });

  test('the name of the file goes before that of its folder', () => {
    expect(rolesByName('bills/inventory.csv')).toEqual([{ role: 'inventory', word: 'inventory' }]);
  });

  test.each([
    ['bills/2026-10/x.csv', '2026-10'],
    ['x_202610.csv', '2026-10'],
    ['x-20261031.csv', '2026-10'],
    ['10-2026.csv', '2026-10'],
    ['Facture octobre 2026.pdf', '2026-10'],
    ['10 oct 2026/x.csv', '2026-10'],
    ['2026-13.csv', undefined],
    ['account 12026105.csv', undefined],
    ['room 2026.csv', undefined],
  ])('the month of %s', (file, month) => {
    expect(monthByName(file)).toBe(month);
  });

  test('files that differ by their month alone have one name without it', () => {
    expect(['a/parc 2026-09.xlsx', 'a/parc 2026-10.xlsx', 'a/parc.xlsx'].map(nameWithoutMonth)).toEqual([
      'a/parc .xlsx',
      'a/parc .xlsx',
      undefined,
    ]);
  });
});

describe('the carrier in a name', () => {
  const known = ['Boréal', 'Boréal Mobile', 'Northline Networks', 'Azur'];

  test.each([
    ['bills/boreal-mobile_2026-10.csv', 'Boréal Mobile'],
    ['BOREALMOBILE.csv', 'Boréal Mobile'],
    ['boreal.csv', 'Boréal'],
    ['northline.csv', 'Northline Networks'],
    ['azur.csv', 'Azur'],
    ['azurage.csv', undefined],
    ['azur and northline networks.csv', undefined],
    ['october.csv', undefined],
  ])('%s', (text, carrier) => {
    expect(carrierIn(text, known)).toBe(carrier);
  });
});
