import { describe, expect, test } from 'vitest';
import { textsOf } from './file-of-rows.ts';
import { plainRecord } from './record-text.ts';
import { countsOf, figuresOf, readText } from './written-layout.ts';

describe('a layout of record types', () => {
  const SECTIONED = `
    id: laurentel-records
    carrier: Laurentel
    currency: CAD
    type_column: 2
    comment: '#'
    recognise: { types: ['10', '20'] }
    sections:
      '10': { invoice: { invoice: 3, invoice_date: 4, total: 5 } }
      '20': { charge: { invoice: 3, service: 4, charge_type: { column: 5, words: { R: recurring, U: usage } }, amount: 6, tax_amount: 7 } }
      '30': { detail: calls }
    totals:
      - { stated: { type: '10', column: 5 }, of: gross, sum: { type: '20', column: 8 } }
  `;

  test('tells charges, headers and detail apart, and holds the header against them', () => {
    const found = readText(
      SECTIONED,
      `# made for Laurentel
       1|10|L-1|20261001|34.50
       2|20|L-1|514-555-0101|R|28.00|1.40|29.40
       3|30|L-1|514-555-0101|12:04|0.00
       4|20|L-1|514-555-0101|U|4.86|0.24|5.10`,
    );
    expect(found.invoices.map(plainRecord)).toEqual([
      {
        row: 2,
        carrier: 'Laurentel = laurentel',
        invoice: 'L-1 = L1',
        invoiceDate: '2026-10-01',
        currency: 'CAD',
        total: '34.50 CAD',
      },
    ]);
    expect(found.charges.map(plainRecord)).toEqual([
      charge(3, '0101', { type: 'recurring', amount: '28.00 CAD', taxAmount: '1.40 CAD' }),
      charge(5, '0101', { type: 'usage', amount: '4.86 CAD', taxAmount: '0.24 CAD' }),
    ]);
    expect(countsOf(found)).toEqual({ rows: 5, records: 3, rejected: 0, ignored: 2 });
    expect(found.left).toEqual([
      { what: 'remarks', count: 1 },
      { what: 'calls', count: 1 },
    ]);
    expect(figuresOf(found)).toEqual([{ of: 'gross', row: 2, column: '5', stated: '34.50', read: '34.50' }]);
  });

  test('rejects a row of a type it does not know', () => {
    const found = readText(
      SECTIONED,
      `1|10|L-1|20261001|29.40
       2|20|L-1|514-555-0101|R|28.00|1.40|29.40
       3|constructor|L-1|514-555-0101|R|28.00|1.40|29.40`,
    );
    expect(textsOf(found.rejections)).toEqual(['record-type-unknown, row 3, 2: "constructor"']);
  });
});

describe('a layout of detail', () => {
  const DETAIL = `
    id: laurentel-calls
    recognise: { headings: [Line, Called, Minutes] }
    detail: calls
  `;

  test('counts rows and charges nothing', () => {
    const found = readText(
      DETAIL,
      'Line|Called|Minutes|Cost\n514-555-0101|418-555-0100|2|0.10\n514-555-0101||1|0.05',
    );
    expect(found.charges).toEqual([]);
    expect(countsOf(found)).toEqual({ rows: 2, records: 0, rejected: 0, ignored: 2 });
    expect(found.left).toEqual([{ what: 'calls', count: 2 }]);
  });

  test('of no rows is a file of none', () => {
    expect(() => readText(DETAIL, 'Line|Called|Minutes')).toThrow(/^no-rows/);
  });
});

function charge(row: number, line: string, rest: object) {
  const service = `514-555-${line} = +1514555${line}`;
  return { row, carrier: 'Laurentel = laurentel', invoice: 'L-1 = L1', service, ...rest };
}
