import { describe, expect, test } from 'vitest';
import { textsOf } from './file-of-rows.ts';
import { plainRecord } from './record-text.ts';
import { countsOf, figuresOf, readText } from './written-layout.ts';

describe('a wide layout', () => {
  const WIDE = `
    id: laurentel-wide
    carrier: Laurentel
    heading_rows: 2
    decimal: '.'
    blank: [n/a]
    recognise: { headings: [Line, Monthly, Total] }
    fields: { service: Line, invoice: Bill }
    unpivot:
      into: amount
      columns:
        Monthly: { charge_type: recurring, code: MRC }
        Usage: { charge_type: usage }
        GST: { charge_type: tax }
      pattern: '^(?<description>.+) \\[(?<code>\\w+)\\]$'
      fields: { charge_type: one-time }
    row_totals: { Net: net, Total: gross, GST: tax }
  `;

  test('makes a charge of each column that holds an amount, and holds each row against its totals', () => {
    const found = readText(
      WIDE,
      `Bill|Line|Monthly|Usage|Move [MOV]|Net|GST|Total
       Facture|Ligne|Mensuel|Usage|Transfert|Net|TPS|Total
       L-1|514-555-0101|28.00|0.00|75|103.00|5.15|108.15
       L-1|514-555-0102|28.00|-3.10|n/a|24.90|1.25|26.15
       L-1|514-555-0103|0||-|0.00|0.00|0.00`,
    );
    expect(found.charges.map(plainRecord)).toEqual([
      charge(3, '0101', {
        type: 'recurring',
        code: 'MRC = MRC',
        description: 'Monthly',
        amount: '28.00 CAD',
      }),
      charge(3, '0101', { type: 'tax', description: 'GST', amount: '5.15 CAD' }),
      charge(3, '0101', { type: 'one-time', code: 'MOV = MOV', description: 'Move', amount: '75.00 CAD' }),
      charge(4, '0102', {
        type: 'recurring',
        code: 'MRC = MRC',
        description: 'Monthly',
        amount: '28.00 CAD',
      }),
      charge(4, '0102', { type: 'usage', description: 'Usage', amount: '-3.10 CAD' }),
      charge(4, '0102', { type: 'tax', description: 'GST', amount: '1.25 CAD' }),
    ]);
    expect(countsOf(found)).toEqual({ rows: 3, records: 6, rejected: 0, ignored: 1 });
    expect(found.left).toEqual([{ what: 'rows whose amounts are all 0 or blank', count: 1 }]);
    expect(figuresOf(found)).toEqual([
      { of: 'net', row: 2, column: 'Net', stated: '127.90', read: '127.90' },
      { of: 'gross', row: 2, column: 'Total', stated: '134.30', read: '134.30' },
      { of: 'net', row: 2, column: 'GST', stated: '6.40', read: '6.40' },
    ]);
  });

  test('tells each row whose total is another, such as one with a charge in a column it does not know', () => {
    const found = readText(
      WIDE,
      `Bill|Line|Monthly|Usage|New fee|Net|GST|Total
       L-1|514-555-0101|28.00|||28.00|1.40|29.40
       L-1|514-555-0102|28.00||4.00|32.00|1.60|33.60`,
    );
    expect(figuresOf(found)).toEqual([
      { of: 'net', row: 3, column: 'Net', stated: '32.00', read: '28.00' },
      { of: 'gross', row: 3, column: 'Total', stated: '33.60', read: '29.60' },
    ]);
  });

  test('takes a first row of amounts for a record, not for a second heading', () => {
    const found = readText(WIDE, 'Bill|Line|Monthly|Net|GST|Total\nL-1|514-555-0101|28.00|28.00|0|28.00');
    expect(found.charges.map(plainRecord)).toEqual([
      charge(2, '0101', {
        type: 'recurring',
        code: 'MRC = MRC',
        description: 'Monthly',
        amount: '28.00 CAD',
      }),
    ]);
  });

  test('needs one of its totals, and refuses a file without any, or with none of its columns', () => {
    const one = readText(WIDE, 'Bill|Line|Monthly|Total\nL-1|514-555-0101|28.00|28.00');
    expect([one.records, one.controls.map(({ counts }) => counts)]).toEqual([1, ['gross']]);
    expect(() => readText(WIDE, 'Bill|Line|Monthly\nL-1|514-555-0101|28.00')).toThrow(
      /^layout-headings-missing, row 1: /,
    );
    const yaml = WIDE.replace('Net: net, Total: gross, GST: tax', 'Total: gross').replace(
      ', Monthly, T',
      ', T',
    );
    expect(() => readText(yaml, 'Bill|Line|Monthly fee|Total\nL-1|514-555-0101|28.00|28.00')).toThrow(
      /^column-missing/,
    );
  });

  test('rejects a row of charges without its totals, as one that was cut short', () => {
    const found = readText(
      WIDE,
      `Bill|Line|Monthly|Net|GST|Total
       L-1|514-555-0101|28.00|28.00|1.40|29.40
       L-1|514-555-0102|28.00|28.00|1.40|?
       L-1|514-555-0103|28.00`,
    );
    expect(countsOf(found)).toEqual({ rows: 3, records: 2, rejected: 2, ignored: 0 });
    expect(found.charges.map(({ origin }) => origin.row)).toEqual([2, 2]);
    expect(textsOf(found.rejections)).toEqual([
      'number-unreadable, row 3, Total: "?"',
      'cell-missing, row 4, Net',
      'cell-missing, row 4, Total',
      'cell-missing, row 4, GST',
    ]);
  });

  test('makes an inventory of a row per service with a column per option', () => {
    const yaml = `
      id: own-services
      role: inventory
      carrier: Laurentel
      fields: { service: Line, start_date: Since }
      records:
        - fields: { code: Plan, mrc: Plan price }
        - unpivot: { into: mrc, zero: keep, columns: { Voice mail: { code: VM } }, pattern: '^Option (?<code>\\w+)$' }
    `;
    const found = readText(
      yaml,
      `Line|Since|Plan|Plan price|Voice mail|Option X
       514-555-0101|2024-01-01|P20|20.00|0|
       514-555-0102|2024-02-01|P30|30.00||4.50`,
      'inventory',
    );
    expect(found.inventory.map(plainRecord)).toEqual([
      option(2, '0101', '2024-01-01', { code: 'P20 = P20', mrc: '20.00 CAD' }),
      option(2, '0101', '2024-01-01', { code: 'VM = VM', description: 'Voice mail', mrc: '0.00 CAD' }),
      option(3, '0102', '2024-02-01', { code: 'P30 = P30', mrc: '30.00 CAD' }),
      option(3, '0102', '2024-02-01', { code: 'X = X', description: 'Option X', mrc: '4.50 CAD' }),
    ]);
  });
});

function charge(row: number, line: string, rest: object) {
  const service = `514-555-${line} = +1514555${line}`;
  return { row, carrier: 'Laurentel = laurentel', invoice: 'L-1 = L1', service, ...rest };
}

function option(row: number, line: string, startDate: string, rest: object) {
  const service = `514-555-${line} = +1514555${line}`;
  return { row, carrier: 'Laurentel = laurentel', service, status: 'active', startDate, ...rest };
}
