import { describe, expect, test } from 'vitest';
import { pageTables } from '../../../src/normalize/pages/page-tables.ts';
import { readPdf } from '../../../src/sources/pdf-document.ts';
import type { SourceTable } from '../../../src/sources/source.ts';
import { type Drawn, drawnPdf, line } from '../../pdf/drawn-pdf.ts';

async function tablesOf(pages: readonly (readonly Drawn[])[]): Promise<SourceTable[]> {
  return pageTables((await readPdf(await drawnPdf(pages), 'prices.pdf')).pages);
}

/** The cells of each row, with its number. */
function cells(table: SourceTable | undefined): unknown[] {
  return (table?.rows ?? []).map(({ number, cells: found }) => [number, ...found]);
}

const HEADINGS: readonly (readonly [number, string])[] = [
  [40, 'Code'],
  [110, 'Description'],
  [-420, 'Quantity'],
  [-540, 'Amount'],
];

function charge(y: number, code: string, description: string, amount: string): Drawn[] {
  return line(y, [
    [40, code],
    [110, description],
    [-420, '1'],
    [-540, amount],
  ]);
}

describe('tables without rulings', () => {
  test('a price sheet with a column per term, the currency in its headings', async () => {
    const sheet = [
      ...line(60, [[40, 'Northline Networks: agreed prices 2026']], 14),
      ...line(100, [
        [40, 'Code'],
        [110, 'Description'],
        [-340, '12 months'],
        [-440, '24 months'],
        [-540, '36 months (EUR)'],
      ]),
      ...line(116, [
        [40, 'FIB-100'],
        [110, 'Fibre 100'],
        [-340, '49.00'],
        [-440, '45.00'],
        [-540, '41.00'],
      ]),
      ...line(132, [
        [40, 'FIB-1G'],
        [110, 'Fibre 1 Gbit/s'],
        [-340, '99.00'],
        [-440, 'on request'],
        [-540, '85.00'],
      ]),
      ...line(200, [
        [
          40,
          'Prices are without tax, per month, and hold from the day of delivery until the end of the term.',
        ],
      ]),
    ];
    const [table, ...others] = await tablesOf([sheet]);
    expect(others).toEqual([]);
    expect(table).toEqual({
      hidden: false,
      rows: [
        {
          number: 2,
          cells: ['Code', 'Description', '12 months', '24 months', '36 months', 'currency'],
          places: [
            { page: 1, position: { x: 40, y: 100 } },
            { page: 1, position: { x: 110, y: 100 } },
            { page: 1, position: { x: 298, y: 100 } },
            { page: 1, position: { x: 398, y: 100 } },
            { written: '36 months (EUR)', page: 1, position: { x: 470, y: 100 } },
            undefined,
          ],
        },
        {
          number: 3,
          cells: ['FIB-100', 'Fibre 100', '49.00', '45.00', '41.00', 'EUR'],
          places: [
            { page: 1, position: { x: 40, y: 116 } },
            { page: 1, position: { x: 110, y: 116 } },
            { page: 1, position: { x: 317, y: 116 } },
            { page: 1, position: { x: 417, y: 116 } },
            { page: 1, position: { x: 517, y: 116 } },
            undefined,
          ],
        },
        {
          number: 4,
          cells: ['FIB-1G', 'Fibre 1 Gbit/s', '99.00', 'on request', '85.00', 'EUR'],
          places: [
            { page: 1, position: { x: 40, y: 132 } },
            { page: 1, position: { x: 110, y: 132 } },
            { page: 1, position: { x: 317, y: 132 } },
            { page: 1, position: { x: 397, y: 132 } },
            { page: 1, position: { x: 517, y: 132 } },
            undefined,
          ],
        },
      ],
    });
  });

  test('over pages: headings repeated, heads and feet, page numbers and sums carried forward left out', async () => {
    const page = (number: number, rows: readonly Drawn[]): Drawn[] => [
      ...line(40, [[40, 'Northline Networks']]),
      ...line(52, [[480, `Page ${number} of 2`]]),
      ...line(100, HEADINGS),
      ...rows,
      ...line(800, [[40, 'Registered in England 01234567']]),
    ];
    const tables = await tablesOf([
      page(1, [
        ...charge(116, 'A', 'Fibre', '10.00'),
        ...charge(132, 'A', 'Fibre', '10.00'),
        ...line(160, [
          [110, 'Carried forward'],
          [-540, '20.00'],
        ]),
      ]),
      page(2, [
        ...line(116, [
          [110, 'Brought forward'],
          [-540, '20.00'],
        ]),
        ...charge(132, 'A', 'Fibre', '10.00'),
        ...line(160, [
          [110, 'Total'],
          [-540, '30.00'],
        ]),
      ]),
    ]);
    expect(tables.map(cells)).toEqual([
      [
        [3, 'Code', 'Description', 'Quantity', 'Amount'],
        [4, 'A', 'Fibre', '1', '10.00'],
        [5, 'A', 'Fibre', '1', '10.00'],
        [12, 'A', 'Fibre', '1', '10.00'],
        [13, '', 'Total', '', '30.00'],
      ],
    ]);
  });

  test('rows that are alike on all pages are rows', async () => {
    const page = [...line(100, HEADINGS), ...charge(116, 'A', 'Fibre', '10.00')];
    const [table] = await tablesOf([page, page, page]);
    expect(cells(table)).toEqual([
      [1, 'Code', 'Description', 'Quantity', 'Amount'],
      [2, 'A', 'Fibre', '1', '10.00'],
      [4, 'A', 'Fibre', '1', '10.00'],
      [6, 'A', 'Fibre', '1', '10.00'],
    ]);
  });

  test('headings of two lines, and a column of texts without a heading', async () => {
    const [table] = await tablesOf([
      [
        ...line(90, [
          [290, 'Montant'],
          [390, 'Montant'],
          [490, 'Montant'],
        ]),
        ...line(100, [
          [290, 'EUR HT'],
          [390, 'TVA'],
          [490, 'EUR TTC'],
        ]),
        ...line(120, [
          [40, 'Abonnements, forfaits et options'],
          [-325, '24,99'],
          [-425, '5,00'],
          [-525, '29,99'],
        ]),
      ],
    ]);
    expect(cells(table)).toEqual([
      [1, 'description', 'Montant HT', 'Montant TVA', 'Montant TTC', 'currency'],
      [3, 'Abonnements, forfaits et options', '24,99', '5,00', '29,99', 'EUR'],
    ]);
  });

  test('a description that goes on below its amount, after it in blocks of their own', async () => {
    const [table] = await tablesOf([
      [
        ...line(100, HEADINGS),
        ...line(130, [[110, 'Site: Bristol']]),
        ...charge(160, 'A', 'Fibre 100 with', '10.00'),
        ...line(171, [[110, 'static address']]),
        ...charge(190, 'B', 'Telephone', '20.00'),
        ...line(201, [[110, 'two channels']]),
        ...line(240, [
          [110, 'Total'],
          [-540, '30.00'],
        ]),
      ],
    ]);
    expect(cells(table)).toEqual([
      [1, 'Code', 'Description', 'Quantity', 'Amount'],
      [3, 'A', 'Fibre 100 with static address', '1', '10.00'],
      [5, 'B', 'Telephone two channels', '1', '20.00'],
      [7, '', 'Total', '', '30.00'],
    ]);
  });

  test('a description that begins above its amount', async () => {
    const [table] = await tablesOf([
      [
        ...line(100, HEADINGS),
        ...line(116, [[110, 'Fibre 100 with']]),
        ...charge(127, 'A', 'static address', '10.00'),
        ...line(138, [[110, 'Telephone']]),
        ...charge(149, 'B', 'two channels', '20.00'),
        ...line(180, [
          [110, 'Total'],
          [-540, '30.00'],
        ]),
      ],
    ]);
    expect(cells(table)).toEqual([
      [1, 'Code', 'Description', 'Quantity', 'Amount'],
      [3, 'A', 'Fibre 100 with static address', '1', '10.00'],
      [5, 'B', 'Telephone two channels', '1', '20.00'],
      [6, '', 'Total', '', '30.00'],
    ]);
  });

  test('an inventory without amounts', async () => {
    const [table] = await tablesOf([
      [
        ...line(100, [
          [40, 'Carrier'],
          [140, 'Service number'],
          [280, 'Status'],
          [380, 'Site'],
        ]),
        ...line(116, [
          [40, 'Northline'],
          [140, '020 7946 0101'],
          [280, 'active'],
          [380, 'Bristol'],
        ]),
        ...line(132, [
          [40, 'Northline'],
          [140, '020 7946 0102'],
          [280, 'disconnected'],
        ]),
      ],
    ]);
    expect(cells(table)).toEqual([
      [1, 'Carrier', 'Service number', 'Status', 'Site'],
      [2, 'Northline', '020 7946 0101', 'active', 'Bristol'],
      [3, 'Northline', '020 7946 0102', 'disconnected', ''],
    ]);
  });

  test('running text and labels beside values are no table', async () => {
    expect(
      await tablesOf([
        [
          ...line(100, [
            [40, 'Invoice number'],
            [140, '123'],
            [300, 'Account number'],
            [400, '456'],
          ]),
          ...line(120, [[40, 'Your service and your amount are described in the terms of the contract.']]),
        ],
      ]),
    ).toEqual([]);
  });
});
