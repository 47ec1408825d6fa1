import { describe, expect, test } from 'vitest';
import { layoutJsonSchema } from '../../src/normalize/layout-language.ts';
import { faultsIn, REPORT, RECORD_TYPES as TYPES } from './written-layout.ts';

const TABLE = `
id: my-table
carrier: Laurentel
recognise: { headings: [Line] }
fields: { service: Line, charge_type: { value: usage }, amount: Net }
`;
const DETAIL = `
id: my-calls
recognise: { headings: [Called] }
detail: calls
`;

describe('a layout well written', () => {
  test.each([
    ['a table', TABLE],
    ['record types', TYPES],
    ['a report', REPORT],
    ['detail', DETAIL],
  ])('of %s has no faults', (_shape, yaml) => {
    expect(faultsIn(yaml)).toEqual([]);
  });

  test('is described to editors, every key of it', () => {
    const schema = layoutJsonSchema() as {
      title: string;
      properties: Record<string, { description?: string }>;
    };
    expect(schema.title).toBe('bill-audit layout');
    const undescribed = Object.entries(schema.properties).filter(([, { description }]) => !description);
    expect(undescribed.map(([name]) => name)).toEqual(['currency']);
  });
});

describe('faults of any layout', () => {
  test.each([
    ['My Table', 'id: lower-case words joined by hyphens, such as my-carrier'],
    ['my_table', 'id: lower-case words joined by hyphens, such as my-carrier'],
    ['-table', 'id: lower-case words joined by hyphens, such as my-carrier'],
  ])('the id %s', (id, fault) => {
    expect(faultsIn(TABLE.replace('my-table', id))).toEqual([fault]);
  });

  test('no shape, or two', () => {
    const fault =
      ': one of fields (a table), sections (record types), lines (a report) or detail (no charges)';
    expect(faultsIn('id: nothing\ncarrier: Laurentel')).toEqual([fault]);
    expect(faultsIn(`${TABLE}\nlines: [{ match: x, skip: x }]`)).toEqual([fault]);
    expect(faultsIn(`${TABLE}\nsections: { A: { detail: x } }`)).toEqual([fault]);
  });

  test('keys of another shape', () => {
    expect(faultsIn(`${TABLE}\ntype_column: 1\nset: { currency: EUR }`)).toEqual([
      'type_column: no such key: it is one of record types',
      'set: no such key: it is one of a report',
    ]);
    expect(faultsIn(`${REPORT}\nheading_row: 3`)).toEqual(['heading_row: no such key: it is one of a table']);
  });

  test('an expression that does not compile', () => {
    expect(faultsIn(REPORT.replace('[Bill]', "['(']"))).toEqual(['recognise.lines.0: a regular expression']);
  });

  test('charge types that are none, wherever they are set', () => {
    const fault = (type: string) =>
      `: charge types among recurring, one-time, usage, equipment, discount, credit, tax, surcharge, late-fee, adjustment, not ${type}`;
    expect(faultsIn(TABLE.replace('usage', 'calls'))).toEqual([fault('calls')]);
    expect(faultsIn(TABLE.replace('{ value: usage }', '{ column: T, words: { A: usage, B: fee } }'))).toEqual(
      [fault('fee')],
    );
    expect(
      faultsIn(TYPES.replace('charge_type: 2', 'charge_type: { column: 2, words: { A: fee } }')),
    ).toEqual([fault('fee')]);
    expect(faultsIn(REPORT.replace('usage', 'calls'))).toEqual([fault('calls')]);
    expect(faultsIn(`${REPORT}words: { charge_type: { X: fee } }`)).toEqual([fault('fee')]);
    expect(faultsIn(`${REPORT}set: { charge_type: fee }`)).toEqual([fault('fee')]);
    const wide =
      'unpivot: { into: amount, columns: { A: { charge_type: fee } }, pattern: x, fields: { charge_type: fine } }';
    expect(faultsIn(`${TABLE}${wide}`)).toEqual([fault('fine'), fault('fee')]);
  });
});

describe('faults of a table', () => {
  test.each([
    ['an unknown field', 'amount: Net', 'amount: Net, mrc: Fee', 'fields.mrc: a field of bills'],
    ['no amount', ', amount: Net', '', 'fields: a source for amount'],
    ['a field said not to be there', 'amount: Net', 'amount: null', 'fields: a source for amount'],
    ['no carrier', 'carrier: Laurentel', '', 'fields: a source for carrier'],
    [
      'an unpivot of nothing',
      'fields:',
      'unpivot: { into: amount }\nfields:',
      'unpivot: columns, or a pattern of their headings',
    ],
    [
      'an unpivot into another role',
      'fields:',
      'unpivot: { into: mrc, pattern: x }\nfields:',
      'unpivot.into: a field of bills',
    ],
    [
      'unpivoted columns of another role',
      'fields:',
      'unpivot: { into: amount, columns: { A: { status: active } } }\nfields:',
      'unpivot.columns.A.status: a field of bills',
    ],
    [
      'unpivoted fields of another role',
      'fields:',
      'unpivot: { into: amount, pattern: x, fields: { status: active } }\nfields:',
      'unpivot.fields.status: a field of bills',
    ],
    [
      'unpivoted groups of another role',
      'fields:',
      "unpivot: { into: amount, pattern: '(?<status>x)' }\nfields:",
      'unpivot.pattern: groups named for fields, not status',
    ],
    [
      'unpivot beside records',
      'fields:',
      'unpivot: { into: amount, pattern: x }\nrecords: [{ fields: { code: C } }]\nfields:',
      'unpivot: either unpivot or records',
    ],
    [
      'a record of another role',
      'fields:',
      'records: [{ fields: { status: S } }]\nfields:',
      'records.0.fields.status: a field of bills',
    ],
    [
      'a record that unpivots into another role',
      'fields:',
      'records: [{ unpivot: { into: mrc, pattern: x } }]\nfields:',
      'records.0.unpivot.into: a field of bills',
    ],
  ])('%s', (_what, from, to, fault) => {
    expect(faultsIn(TABLE.replace(from, to))).toEqual([fault]);
  });

  test('row totals of no bill', () => {
    const yaml = 'id: x\nrole: inventory\ncarrier: L\nfields: { service: S }\nrow_totals: { Total: net }';
    expect(faultsIn(yaml)).toEqual(['row_totals: bills, whose rows have totals']);
  });

  test('every role has its own fields', () => {
    const of = (role: string) => faultsIn(`id: x\nrole: ${role}\nfields: { account: A }`);
    expect(of('bills')).toEqual(['fields: a source for carrier, charge_type, amount']);
    expect(of('invoices')).toEqual(['fields: a source for carrier, invoice']);
    expect(of('inventory')).toEqual(['fields: a source for carrier, service']);
    expect(of('prices')).toEqual(['fields: a source for carrier, unit_price']);
    expect(of('orders')).toEqual(['fields: a source for carrier, order, type']);
  });
});

describe('faults of detail', () => {
  test('nothing to know it by, or records of it', () => {
    expect(faultsIn(DETAIL.replace('headings: [Called]', 'sheet: Calls'))).toEqual([
      'recognise: headings, by which a file of detail is known',
    ]);
    expect(faultsIn(`${DETAIL}\nfields: { amount: Cost }\nrow_totals: { Total: net }`)).toEqual([
      'fields: nothing beside detail, whose rows are no records',
      'row_totals: nothing beside detail, whose rows are no records',
    ]);
  });
});
