import { describe, expect, test } from 'vitest';
import { listOf } from './list-of-rows.ts';

const HEADINGS = ['Carrier', 'Site', 'Service', 'MRC', 'Currency'];
const service = (number: number, mrc: string, currency = 'CAD') => [
  'L',
  'M',
  `514-555-01${number}`,
  mrc,
  currency,
];
const total = (name: string, mrc: string) => ['', name, '', mrc, ''];
const warnings = (...rows: readonly (readonly string[])[]) =>
  listOf('inventory', [HEADINGS, ...rows]).warnings;

describe('a total of the company’s own', () => {
  test('that is the sum of the rows since the last, or of all, is fine', () => {
    expect(
      warnings(
        service(11, '28.00'),
        service(12, '30.10'),
        total('Sous-total Montréal', '58.10'),
        service(13, '1.00'),
        total('Sous-total Québec', '1,00'),
        total('Total Canada', '59.10'),
        service(14, '2.00'),
        total('Sub-total', '2.00'),
        total('Total Europe', '2.00'),
        total('Grand total', '61.10'),
      ),
    ).toEqual([]);
  });

  test('that is none of them is told with both sums', () => {
    expect(
      warnings(
        service(11, '28.00'),
        service(12, '30.00'),
        total('Sous-total', '58.01'),
        service(13, '1.00'),
        total('Total', '60'),
      ),
    ).toEqual([
      'file.csv, row 4, column "MRC": "Sous-total" states 58.01, and the 2 amounts above it add up to 58.00. Check that no row is missing and that the total covers them all; the rows were read, the total was not used.',
      'file.csv, row 6, column "MRC": "Total" states 60.00, and the 1 amount above it adds up to 1.00. Check that no row is missing and that the total covers them all; the rows were read, the total was not used.',
    ]);
  });

  test.each([
    ['states no figure', [service(11, '28.00'), total('Total', '')]],
    ['stands above every row', [total('Total', '9.00'), service(11, '28.00')]],
    [
      'sums up a row that was not read',
      [service(11, '28.00'), service(12, '3O.00'), total('Total', '58.00')],
    ],
    ['sums up two currencies', [service(11, '28.00'), service(12, '30.00', 'USD'), total('Total', '59.00')]],
  ])('is not checked when it %s', (_, rows) => {
    expect(warnings(...rows)).toEqual([]);
  });

  test('may leave out services that are not in use', () => {
    const rows = [
      [...HEADINGS, 'Status'],
      [...service(11, '28.00'), 'active'],
      [...service(12, '30.00'), 'disconnected'],
    ];
    const told = (mrc: string) =>
      listOf('inventory', [...rows, [...total('Total', mrc), '']]).warnings.length;
    expect([told('28.00'), told('58.00'), told('30.00')]).toEqual([0, 0, 1]);
  });
});
