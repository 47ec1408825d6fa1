import { describe, expect, test } from 'vitest';
import { InventoryBook } from '../../src/match/inventory-book.ts';
import type { InventoryRow } from '../../src/records/inventory-row.ts';
import { period } from '../calendar/days.ts';
import { type ChargeTexts, chargeOf, type RowTexts, rowOf } from './records.ts';

const OCTOBER = '2026-10-01/2026-10-31';

describe('what the inventory says of a charge', () => {
  test('of a carrier it does not hold', () => {
    expect(matched([rowOf({ carrier: 'Northline' })])).toEqual({ status: 'no-inventory' });
    expect(matched([])).toEqual({ status: 'no-inventory' });
  });

  test('that names no service', () => {
    expect(matched([rowOf()], { service: '' })).toEqual({ status: 'no-service' });
  });

  test('of a service it does not know', () => {
    expect(matched([rowOf()], { service: 'S2' })).toEqual({ status: 'unknown-service' });
  });

  test('of a service of another carrier', () => {
    const row = rowOf({ carrier: 'Northline' });
    expect(matched([row, rowOf({ service: 'S2' })])).toEqual({ status: 'other-carrier', rows: [row] });
  });

  test('of a code it does not list', () => {
    const row = rowOf({ code: 'FAX' });
    expect(matched([row])).toEqual({ status: 'unknown-code', rows: [row] });
  });

  test('of the service and code', () => {
    const row = rowOf();
    expect(matched([row])).toEqual({
      status: 'matched',
      row,
      by: 'code',
      accountDiffers: false,
      rows: [row],
    });
  });

  test('of a service listed without codes', () => {
    const row = rowOf({ code: '' });
    expect(matched([row])).toEqual({
      status: 'matched',
      row,
      by: 'service',
      accountDiffers: false,
      rows: [row],
    });
  });

  test('of a telephone number in another spelling', () => {
    expect(matched([rowOf({ service: '(514) 555-0101' })], { service: '+1 514 555 0101' }).status).toBe(
      'matched',
    );
  });
});

describe('the account', () => {
  test.each([
    ['A1', 'A1', false],
    ['A2', 'A1', true],
    ['', 'A1', false],
    ['A1', '', false],
  ])('%j of the row and %j of the charge differ: %s', (account, charged, differs) => {
    const found = matched([rowOf({ account })], { account: charged });
    expect(found.status === 'matched' && found.accountDiffers).toBe(differs);
  });
});

describe('of several rows', () => {
  test('the code comes before a row without code', () => {
    expect(chosen([{ code: '' }, {}])).toBe(1);
    expect(chosen([{ code: 'FAX' }, { code: '' }])).toBe(1);
  });

  test('the own account comes before none, and none before another', () => {
    expect(chosen([{ account: 'A2' }, { account: '' }, { account: 'A1' }])).toBe(2);
    expect(chosen([{ account: 'A2' }, { account: '' }])).toBe(1);
  });

  test('the one in service for most of the period', () => {
    expect(chosen([{ end: '2026-10-15' }, { start: '2026-10-16' }])).toBe(1);
    expect(chosen([{ end: '2026-10-16' }, { start: '2026-10-17' }])).toBe(0);
    expect(chosen([{ end: '2026-09-30' }, { start: '2026-10-31' }])).toBe(1);
  });

  test('the later start where they are as long in service', () => {
    expect(chosen([{ start: '2020-01-01' }, { start: '2024-01-01' }, {}])).toBe(1);
  });

  test('any before one disconnected without a date, even one that had ended', () => {
    const gone = { status: 'disconnected', start: '2024-01-01' } as const;
    expect(chosen([gone, {}])).toBe(1);
    expect(chosen([gone, { status: 'disconnected', end: '2026-09-30' }])).toBe(1);
    expect(chosen([gone, { status: 'pending', start: '2026-11-01' }])).toBe(1);
    expect(chosen([gone, { ...gone, start: '2025-01-01' }])).toBe(1);
    expect(chosen([{ ...gone, account: 'A1' }, { account: 'A2' }])).toBe(0);
  });

  test('the first by file, sheet and row of equals, wherever it stands in the list', () => {
    const inRow = (row: number, file = 'b.csv', sheet?: string) => {
      const made = rowOf();
      const table = { ...made.origin.table, file, ...(sheet ? { sheet } : {}) };
      return { ...made, origin: { ...made.origin, table, row } };
    };
    const rows = [
      inRow(1, 'b.csv'),
      inRow(9, 'a.csv', 'One'),
      inRow(3, 'a.csv', 'Two'),
      inRow(8, 'a.csv', 'One'),
    ];
    for (const list of [rows, rows.toReversed()]) {
      const found = matched(list);
      expect(found.status === 'matched' && found.row).toBe(rows[3]);
    }
  });

  test('the own account before the days in service', () => {
    expect(chosen([{ account: 'A2' }, { account: 'A1', end: '2026-10-01' }])).toBe(1);
  });

  test('all are told', () => {
    const rows = [rowOf(), rowOf({ code: 'FAX' })];
    const found = matched(rows);
    expect(found.status === 'matched' && found.rows).toEqual(rows);
  });
});

describe('a charge without a code', () => {
  const charge = { code: '' };

  test('is answered for by a row without code', () => {
    expect(chosen([{}, { code: '' }], charge)).toBe(1);
  });

  test('else by the row of its description', () => {
    const rows = [{ description: 'Fax' }, { code: 'FAX', description: 'Ligne – voix' }];
    expect(chosen(rows, { ...charge, description: 'LIGNE VOIX' })).toBe(1);
  });

  test('else by the only code of the service', () => {
    expect(chosen([{}], charge)).toBe(0);
    expect(chosen([{ end: '2026-09-30' }, {}], charge)).toBe(1);
  });

  test('else by none', () => {
    expect(matched([rowOf(), rowOf({ code: 'FAX' })], charge).status).toBe('unknown-code');
  });
});

test('a charge without a period takes the latest row of its account', () => {
  const rows = [rowOf({ start: '2024-01-01' }), rowOf({ start: '2025-01-01', end: '2025-02-01' })];
  const found = new InventoryBook(rows).match(chargeOf(), undefined);
  expect(found.status === 'matched' && found.row).toEqual(rows[1]);
});

function matched(rows: readonly InventoryRow[], charge: ChargeTexts = {}) {
  return new InventoryBook(rows).match(chargeOf(charge), period(OCTOBER));
}

/** Which of the rows, from 0, answers for the charge. */
function chosen(texts: readonly RowTexts[], charge: ChargeTexts = {}): number | undefined {
  const rows = texts.map(rowOf);
  const found = matched(rows, charge);
  return found.status === 'matched' ? rows.indexOf(found.row) : undefined;
}
