import { describe, expect, test } from 'vitest';
import { layoutOf } from './written-layout.ts';

describe('a written layout stands for', () => {
  test('a table, with the least it must have', () => {
    expect(
      layoutOf(`
        id: own
        carrier: Laurentel
        fields: { service: [Line, Phone], charge_type: { value: usage }, amount: 3, code: null }
      `),
    ).toEqual({
      id: 'own',
      title: 'own',
      shape: 'table',
      role: 'bills',
      fields: {
        carrier: { from: 'constant', value: 'Laurentel' },
        service: { from: 'heading', names: ['Line', 'Phone'] },
        charge_type: { from: 'constant', value: 'usage' },
        amount: { from: 'column', column: 3 },
      },
      required: ['carrier', 'charge_type', 'amount'],
      oneOf: [],
      signature: { headings: [['Line', 'Phone']] },
    });
  });

  test('a table, with all it may have', () => {
    expect(
      layoutOf(`
        id: own
        title: Own export
        role: invoices
        carrier: Laurentel
        currency: CAD
        encoding: windows-1252
        delimiter: '|'
        dates: dmy
        decimal: ','
        blank: [NA]
        summarises: plain-bill
        heading_row: 4
        heading_rows: 2
        recognise: { headings: [Bill], sheet: Totals }
        fields:
          invoice: { join: [Acct, Bill] }
          account: { columns: [1, 2] }
          net_total: { sum: [Total], minus: [Tax] }
          period_start: { column: Cycle, pattern: '^x', year_of: invoice_date }
          invoice_date: { column: [Date, Day], words: { a: b } }
          due_date: { column: 9 }
          paid_on: { sheet: name }
      `),
    ).toEqual({
      id: 'own',
      title: 'Own export',
      shape: 'table',
      role: 'invoices',
      reading: { encoding: 'windows-1252', delimiter: '|' },
      dates: 'dmy',
      decimal: ',',
      blank: ['NA'],
      summarises: 'plain-bill',
      headingRow: 4,
      headingRows: 2,
      fields: {
        carrier: { from: 'constant', value: 'Laurentel' },
        currency: { from: 'constant', value: 'CAD' },
        invoice: { from: 'joined', names: ['Acct', 'Bill'] },
        account: { from: 'columns', columns: [1, 2] },
        net_total: { from: 'sum', plus: ['Total'], minus: ['Tax'] },
        period_start: { from: 'heading', names: ['Cycle'], pattern: '^x', yearOf: 'invoice_date' },
        invoice_date: { from: 'heading', names: ['Date', 'Day'], words: { a: 'b' } },
        due_date: { from: 'column', column: 9 },
        paid_on: { from: 'sheet' },
      },
      required: ['carrier', 'invoice'],
      oneOf: [],
      signature: { headings: [['Bill'], ['Acct'], ['Bill'], ['Total'], ['Tax']], sheet: 'Totals' },
    });
  });

  test('a table of one unpivot, which leaves out 0', () => {
    expect(
      layoutOf(`
        id: own
        carrier: L
        fields: { service: Line }
        unpivot: { into: amount, columns: { A: { charge_type: usage } } }
        row_totals: { Sum: net }
      `),
    ).toMatchObject({
      records: [
        {
          fields: {},
          unpivot: { into: 'amount', zero: 'skip', columns: { A: { charge_type: 'usage' } }, fields: {} },
        },
      ],
      rowTotals: [{ column: 'Sum', of: 'net' }],
    });
  });

  test('a file of detail', () => {
    expect(layoutOf('id: own\nrecognise: { headings: [Called] }\ndetail: calls')).toEqual({
      id: 'own',
      title: 'own',
      shape: 'table',
      role: 'bills',
      fields: {},
      required: [],
      oneOf: [],
      signature: { headings: [['Called']] },
      detail: 'calls',
    });
  });

  test('record types, all of which must be there where none are named', () => {
    expect(
      layoutOf(`
        id: own
        carrier: L
        type_column: 2
        sections:
          A: { charge: { charge_type: 3, amount: 4 } }
          B: { detail: calls }
      `),
    ).toEqual({
      id: 'own',
      title: 'own',
      shape: 'sectioned',
      role: 'bills',
      typeColumn: 2,
      mustHave: ['A', 'B'],
      sections: {
        A: {
          record: 'charge',
          fields: {
            carrier: { from: 'constant', value: 'L' },
            charge_type: { from: 'column', column: 3 },
            amount: { from: 'column', column: 4 },
          },
        },
        B: { record: 'detail', what: 'calls' },
      },
      controls: [],
    });
  });

  test('a report', () => {
    expect(
      layoutOf(`
        id: own
        carrier: L
        currency: EUR
        set: { charge_type: usage }
        recognise: { lines: [Bill] }
        lines:
          - { match: '(?<amount>x)', in: [none, calls], record: charge }
          - { match: 'Calls', section: calls }
          - { match: '(?<total>x)', in: calls, total: section }
          - { match: '(?<total>y)', total: file, of: net }
      `),
    ).toEqual({
      id: 'own',
      title: 'own',
      shape: 'report',
      role: 'bills',
      mustHave: ['Bill'],
      constants: { carrier: 'L', currency: 'EUR', charge_type: 'usage' },
      words: {},
      lines: [
        { match: '(?<amount>x)', record: 'charge', within: ['', 'calls'] },
        { match: 'Calls', section: 'calls' },
        { match: '(?<total>x)', within: ['calls'], total: { per: 'section', of: 'gross' } },
        { match: '(?<total>y)', total: { per: 'file', of: 'net' } },
      ],
    });
  });
});
