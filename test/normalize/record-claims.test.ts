import { describe, expect, test } from 'vitest';
import { headingKey } from '../../src/normalize/headings/heading-key.ts';
import type { FieldSource, TableLayout } from '../../src/normalize/layout.ts';
import { isClaim, tryLayout } from '../../src/normalize/recognise.ts';
import { recordClaims } from '../../src/normalize/record-claims.ts';
import { tableOf } from './file-of-rows.ts';
import { layoutOf } from './written-layout.ts';

/** What each record of a row takes: fields of columns by their number, and fields that are given. */
function claims(yaml: string, headings: readonly string[], sheet?: string) {
  const layout = layoutOf(yaml) as TableLayout;
  const claim = tryLayout(layout, tableOf([headings], sheet));
  if (!isClaim(claim))
    throw new Error(`refused: ${JSON.stringify([claim.lacking, claim.missing, claim.twice])}`);
  return claim.records.map(({ columns, fields, only, zero }) => ({
    columns: Object.fromEntries([...columns].map(([field, { index }]) => [field, index + 1])),
    given: Object.fromEntries(
      Object.entries(fields)
        .map(([field, source]) => [field, source && givenOf(source)] as const)
        .filter(([, value]) => value !== undefined),
    ),
    ...(only === undefined ? {} : { only, zero }),
  }));
}

function givenOf(source: FieldSource): unknown {
  if (source.from === 'constant') return source.value;
  if (source.from === 'columns') return source.columns;
  return source.from === 'sums' ? [source.plus, source.minus] : undefined;
}

const BASE = 'id: own\ncarrier: L\nfields: { service: Line, charge_type: { value: usage }, amount: Net }';

describe('the records of a row', () => {
  test('are one, of the fields themselves', () => {
    expect(claims(BASE, ['Line', 'Net'])).toEqual([
      { columns: { service: 1, amount: 2 }, given: { carrier: 'L', charge_type: 'usage' } },
    ]);
  });

  test('take the name of the sheet, and columns that are joined or added', () => {
    const yaml = `
      id: own
      carrier: L
      fields:
        location: { sheet: name }
        service: { join: [Line, Ext] }
        charge_type: { value: usage }
        amount: { sum: [Net, Fee], minus: [Off] }
    `;
    expect(claims(yaml, ['Off', 'Net', 'Ext', 'Fee', 'Line'], 'North')).toEqual([
      {
        columns: { service: 5 },
        given: {
          carrier: 'L',
          location: 'North',
          service: [5, 3],
          charge_type: 'usage',
          amount: [[2, 4], [1]],
        },
      },
    ]);
    expect(() => claims(yaml, ['Net', 'Ext', 'Fee', 'Line'])).toThrow('refused: [["Off"],[],null]');
    expect(() => claims(yaml, ['Net', 'Off', 'Fee', 'Line'])).toThrow(
      'refused: [["Ext"],["service"],null]'.slice(0, 18),
    );
  });
});

describe('columns that are records of their own', () => {
  const WIDE = `
    id: own
    carrier: L
    recognise: { headings: [Line] }
    fields: { service: Line, account: 1 }
    unpivot:
      into: amount
      zero: keep
      columns:
        Fee: { charge_type: recurring }
        'Fee:': { charge_type: usage }
        Tax: { charge_type: tax, description: Sales tax }
      pattern: '(?<description>\\w+) cost$|^Total|^Line'
      fields: { charge_type: one-time }
    row_totals: { Total cost: net }
  `;

  test('are taken once each, by name before pattern, and never a field or a total of the row', () => {
    expect(claims(WIDE, ['Acct', 'Line', 'Tax', 'Fee', 'Move cost', 'Total cost', 'Other'])).toEqual([
      {
        columns: { account: 1, service: 2, amount: 4 },
        given: { carrier: 'L', charge_type: 'recurring', description: 'Fee' },
        only: 'amount',
        zero: 'keep',
      },
      {
        columns: { account: 1, service: 2, amount: 3 },
        given: { carrier: 'L', charge_type: 'tax', description: 'Sales tax' },
        only: 'amount',
        zero: 'keep',
      },
      {
        columns: { account: 1, service: 2, amount: 5 },
        given: { carrier: 'L', charge_type: 'one-time', description: 'Move' },
        only: 'amount',
        zero: 'keep',
      },
    ]);
  });

  test('are both of two that are headed alike', () => {
    expect(
      claims(WIDE, ['Acct', 'Line', 'Fee', 'Fee', 'Total cost']).map(({ columns }) => columns.amount),
    ).toEqual([3, 4]);
  });

  test('refuse a file that has none of them', () => {
    expect(() => claims(WIDE, ['Acct', 'Line', 'Total cost'])).toThrow(
      'refused: [null,["charge_type","amount"],null]',
    );
  });

  test('say what they are by their heading: an option of a service has a code too', () => {
    const yaml =
      'id: own\nrole: inventory\ncarrier: L\nfields: { service: Line }\nrecords: [{ fields: { mrc: Plan } }, { unpivot: { into: mrc, pattern: ^Option } }]';
    expect(claims(yaml, ['Line', 'Option A'])).toEqual([
      { columns: { service: 1 }, given: { carrier: 'L' } },
      {
        columns: { service: 1, mrc: 2 },
        given: { carrier: 'L', description: 'Option A', code: 'Option A' },
        only: 'mrc',
        zero: 'skip',
      },
    ]);
    expect(claims(yaml, ['Line', 'Plan', 'Option A']).map(({ columns }) => columns)).toEqual([
      { service: 1, mrc: 2 },
      { service: 1, mrc: 3 },
    ]);
  });
});

test('a record gives a field from anywhere', () => {
  const layout = layoutOf(
    BASE.replace('amount: Net', 'amount: { sum: [Net] }, account: { columns: [1, 2] }'),
  ) as TableLayout;
  const headings = new Map(
    ['Line', 'Net'].map((heading, index) => [headingKey(heading), [{ index, heading }]]),
  );
  const [record] = recordClaims(layout, headings, new Map(), undefined);
  const fields = ['carrier', 'charge_type', 'amount', 'account', 'service', 'code'] as const;
  expect(fields.filter((field) => record?.gives(field))).toEqual([
    'carrier',
    'charge_type',
    'amount',
    'account',
  ]);
});
