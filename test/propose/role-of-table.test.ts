import { describe, expect, test } from 'vitest';
import { rolesByName } from '../../src/propose/name-hints.ts';
import { roleOfTable } from '../../src/propose/role-of-table.ts';
import type { Cell } from '../../src/records/origin.ts';
import { fileOf, tableOf } from '../normalize/file-of-rows.ts';

/** The role of a table, its rival and the word that settled it. */
function roleOf(file: string, ...rows: readonly (readonly Cell[])[]): (string | undefined)[] {
  const table = tableOf(rows);
  const settled = roleOfTable({ ...fileOf(table), file }, table, rolesByName(file));
  return settled ? [settled.reading.role, settled.rival, settled.byName] : [];
}

const BILL = [
  ['carrier', 'account', 'invoice', 'invoice_date', 'service', 'charge_type', 'code', 'amount', 'currency'],
  ['Laurentel', '514-01', 'L-10', '2026-10-31', '514-555-0101', 'recurring', 'LT', '28.00', 'CAD'],
];

describe('the role of a table', () => {
  test('is that of the columns, whatever its file is called', () => {
    expect(roleOf('inventory.csv', ...BILL)).toEqual(['bills', undefined, undefined]);
    expect(
      roleOf('x.csv', ['carrier', 'service', 'code', 'status', 'mrc'], ['L', '514', 'C', 'active', '1.00']),
    ).toEqual(['inventory', undefined, undefined]);
    expect(
      roleOf('x.csv', ['carrier', 'code', 'unit_price', 'valid_from'], ['L', 'C', '1.00', '2026-01-01']),
    ).toEqual(['prices', undefined, undefined]);
    expect(
      roleOf('x.csv', ['carrier', 'order', 'type', 'completed_date'], ['L', 'O', 'add', '2026-01-01']),
    ).toEqual(['orders', undefined, undefined]);
    expect(
      roleOf('x.csv', ['carrier', 'invoice', 'invoice_date', 'net_total', 'total'], ['L', 'I', '', '1', '2']),
    ).toEqual(['invoices', undefined, undefined]);
  });

  test('is asked of the name where the columns leave it open', () => {
    const open = [
      ['Fournisseur', 'Code', 'Libellé', 'Prix'],
      ['Laurentel', 'LT', 'Ligne', '28,00'],
    ];
    expect(roleOf('contrats/x.csv', ...open)[0]).toBe('prices');
    const both = [
      ['Fournisseur', 'Service', 'Code', 'Prix'],
      ['Laurentel', '514 555-0101', 'LT', '28,00'],
    ];
    expect(roleOf('contrats/x.csv', ...both)).toEqual(['prices', 'inventory', 'contrats']);
    expect(roleOf('parc/x.csv', ...both)).toEqual(['inventory', 'prices', 'parc']);
  });

  test('a bill without carrier or type is a bill all the same', () => {
    expect(
      roleOf(
        'x.csv',
        ['Account', 'Invoice', 'Invoice date', 'Phone number', 'Description', 'Net amount'],
        ['A', 'I', '2026-10-31', '514 555-0101', 'Monthly fee', '28.00'],
      )[0],
    ).toBe('bills');
  });

  test('a bill with a column per type of charge is a bill, not a list of invoices', () => {
    expect(
      roleOf(
        'x.csv',
        ['Supplier', 'Account', 'Invoice', 'Bill date', 'Phone number', 'Rental', 'Calls', 'VAT', 'Total'],
        ['N', 'A', 'I', '2026-10-31', '020 7946 0100', '35.50', '1.20', '7.34', '44.04'],
      )[0],
    ).toBe('bills');
  });

  test('a table of something else is none of ours', () => {
    expect(
      roleOf('x.csv', ['Nom', 'Téléphone', 'Fournisseur', 'E-mail'], ['P', '0612345678', 'A', 'p@x']),
    ).toEqual([]);
    expect(roleOf('inventory.xlsx', ['Site', 'Address'], ['Lyon', '1 rue']).slice(0, 1)).toEqual([]);
    expect(
      roleOf('x.csv', ['rule', 'carrier', 'service', 'code', 'note', 'kind', 'seen'], ['r', 'L', '1']),
    ).toEqual([]);
    expect(roleOf('x.csv', ['rappeler Paul'])).toEqual([]);
  });
});
