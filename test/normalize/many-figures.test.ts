import { expect, test } from 'vitest';
import { compileLayout } from '../../src/normalize/compile-layout.ts';
import { TELSTRA_RECORD_FILE } from '../../src/normalize/layouts/telstra-record-file.ts';
import { recordsOf } from './file-of-rows.ts';

const INVOICES = 4_000;

test('thousands of headers with totals are each held against their own charges', () => {
  const header = (number: string) => [
    'DH',
    'A-1',
    '20261019',
    number,
    ...Array(11).fill(''),
    '66.00',
    '66.00',
  ];
  const charge = (number: string) => {
    const cells = Array(34).fill('');
    Object.assign(cells, { 0: 'DS', 1: 'A-1', 2: '20261019', 3: number, 6: '0355551261', 20: 'RENTAL' });
    Object.assign(cells, { 31: '6.00', 33: '6.60' });
    return cells as string[];
  };
  const rows = Array.from({ length: INVOICES }, (_, index) => `P${index}`).flatMap((number) => [
    header(number),
    ...Array.from({ length: 10 }, () => charge(number)),
  ]);
  const { controls } = recordsOf('bills', rows, { layouts: [compileLayout(TELSTRA_RECORD_FILE)] });
  expect(controls.length).toBe(INVOICES);
  expect(controls.every(({ stated, read }) => stated.digits === 6600n && read.digits === 6600n)).toBe(true);
}, 20_000);

test('a word of the language itself is no word of the file', () => {
  const layout = compileLayout({
    id: 'nordel',
    carrier: 'Nordel',
    currency: 'CAD',
    fields: {
      service: 'Line',
      charge_type: { value: 'recurring' },
      quantity: { column: 'Qty', words: { x: '1' } },
      amount: 'Charge',
    },
  });
  const read = recordsOf(
    'bills',
    [
      ['Line', 'Qty', 'Charge'],
      ['A-1', 'constructor', '28.00'],
      ['A-2', 'X', '28.00'],
    ],
    {
      layouts: [layout],
    },
  );
  expect([read.records, read.rejections.map(({ id, place }) => [id, place?.row])]).toEqual([
    1,
    [['number-unreadable', 2]],
  ]);
});
