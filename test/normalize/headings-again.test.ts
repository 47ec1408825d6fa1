import { describe, expect, test } from 'vitest';
import { recordsOf, refusalsOf } from './file-of-rows.ts';

const HEADINGS = ['carrier', 'service', 'charge_type', 'amount'];
const ROW = ['Laurentel', '514-555-0101', 'recurring', '28.00'];

describe('a file joined from several', () => {
  test('has its headings again, which are counted and left out', () => {
    const { records, ignored, rejected, left } = recordsOf('bills', [
      HEADINGS,
      ROW,
      HEADINGS,
      ROW,
      [...HEADINGS, ''],
    ]);
    expect({ records, ignored, rejected, left }).toEqual({
      records: 2,
      ignored: 2,
      rejected: 0,
      left: [{ what: 'headings that stand there again', count: 2 }],
    });
  });

  test('with its columns in another order is refused, at every such row', () => {
    const other = ['service', 'carrier', 'amount', 'charge_type'];
    expect(
      refusalsOf('bills', [HEADINGS, ROW, other, ['514-555-0102', 'Laurentel', '28.00', 'recurring'], other]),
    ).toEqual([
      'headings-moved, row 3: "service", "carrier", "amount", "charge_type"',
      'headings-moved, row 5: "service", "carrier", "amount", "charge_type"',
    ]);
  });

  test('of which half the headings are missing is refused too, and less than half is a row like others', () => {
    expect(refusalsOf('bills', [HEADINGS, ROW, ['carrier', 'amount']])).toEqual([
      'headings-moved, row 3: "carrier", "amount"',
    ]);
    const wide = [...HEADINGS, 'code'];
    const { rejected } = recordsOf('bills', [wide, [...ROW, 'A'], ['carrier', 'amount', '', '', '']]);
    expect(rejected).toBe(1);
  });

  test('a carrier or a service that is called like a heading is a row like others', () => {
    const { records } = recordsOf('bills', [HEADINGS, ['carrier', 'service', 'recurring', '28.00'], ROW]);
    expect(records).toBe(2);
  });
});
