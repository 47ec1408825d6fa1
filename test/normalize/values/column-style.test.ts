import { describe, expect, test } from 'vitest';
import { parseLocale } from '../../../src/language/locale.ts';
import {
  columnStyles,
  DATE_FIELDS,
  NUMBER_FIELDS,
  type StyleHints,
} from '../../../src/normalize/values/column-style.ts';
import { DOCUMENT_FIELDS, FIELDS, type Field } from '../../../src/records/field.ts';
import type { Cell } from '../../../src/records/origin.ts';

describe('dates', () => {
  test('are settled by a day of the column’s own that can be read one way', () => {
    expect(styles({ period_start: ['03/04/2026', '13/04/2026'] }).dates).toEqual({ period_start: 'dmy' });
    expect(styles({ period_start: ['03/04/2026', '04/13/2026'] }).dates).toEqual({ period_start: 'mdy' });
  });

  test('else by the other columns of the table', () => {
    const columns = { period_start: ['03/04/2026'], period_end: ['30/04/2026'] };
    expect(styles(columns, 'en-US').dates).toEqual({ period_start: 'dmy', period_end: 'dmy' });
  });

  test('else by the locale', () => {
    const columns = { period_start: ['03/04/2026'] };
    expect(styles(columns, 'en-US').dates).toEqual({ period_start: 'mdy' });
    expect(styles(columns, 'fr-CA').dates).toEqual({ period_start: 'dmy' });
  });

  test('else by nothing', () => {
    expect(styles({ period_start: ['03/04/2026'] }, 'en').dates).toEqual({});
    expect(styles({ period_start: ['03/04/2026'] }, 'en-CA').dates).toEqual({});
  });

  test('of columns that disagree are settled each by its own cells, others by the locale', () => {
    const columns = { period_start: ['13/04/2026'], invoice_date: ['04/13/2026'], due_date: ['03/04/2026'] };
    expect(styles(columns, 'en-US')).toEqual({
      dates: { period_start: 'dmy', invoice_date: 'mdy', due_date: 'mdy' },
      decimals: {},
      mixed: [],
    });
    expect(styles(columns, 'en').dates).toEqual({ period_start: 'dmy', invoice_date: 'mdy' });
  });

  test('in both orders in one column are told with a row that proves each', () => {
    const columns = { period_start: ['2026-10-01', '13/04/2026', '14/04/2026', ' 04/15/2026 '] };
    expect(styles(columns, 'en-US').mixed).toEqual([
      {
        field: 'period_start',
        column: { index: 0, heading: 'period_start' },
        rows: [
          { row: 3, text: '13/04/2026', order: 'dmy' },
          { row: 5, text: '04/15/2026', order: 'mdy' },
        ],
      },
    ]);
  });

  test('in ISO, of a workbook, in words or unreadable say nothing', () => {
    const cells = [
      '2026-10-31',
      { kind: 'date', text: '2026-10-31' } as const,
      '31 Oct 2026',
      '31.10.2026',
      'n/a',
      '',
    ];
    expect(styles({ period_start: cells }, 'en').dates).toEqual({});
  });

  test('of a layout that fixes them are not looked at', () => {
    const columns = { period_start: ['13/04/2026', '04/13/2026'] };
    expect(styles(columns, 'en', { dates: 'ymd' })).toEqual({
      dates: { period_start: 'ymd' },
      decimals: {},
      mixed: [],
    });
  });
});

describe('decimals', () => {
  test('are settled by a number of the column’s own that can be read one way', () => {
    expect(styles({ amount: ['1,234', '28,50'] }, 'en-US').decimals).toEqual({ amount: ',' });
    expect(styles({ amount: ['1,234', '28.50'] }, 'fr-FR').decimals).toEqual({ amount: '.' });
  });

  test('else by the other columns of the table', () => {
    const columns = { amount: ['1,234'], unit_price: ['28,50'] };
    expect(styles(columns, 'en-US').decimals).toEqual({ amount: ',', unit_price: ',' });
  });

  test('else by the locale', () => {
    expect(styles({ amount: ['1,234'] }, 'fr-FR').decimals).toEqual({ amount: ',' });
    expect(styles({ amount: ['1,234'] }, 'en-GB').decimals).toEqual({ amount: '.' });
  });

  test('else by nothing', () => {
    expect(styles({ amount: ['1,234'] }, 'en').decimals).toEqual({});
    expect(styles({ amount: ['1,234'] }, 'ar-MA').decimals).toEqual({});
  });

  test('of both kinds in one column settle nothing, whatever the locale', () => {
    expect(styles({ amount: ['28,50', '28.50', '1,234'] }, 'en-US').decimals).toEqual({});
  });

  test('of columns that disagree are settled each by its own cells, others by the locale', () => {
    const columns = { amount: ['28,50'], unit_price: ['28.50'], mrc: ['1,234'] };
    expect(styles(columns, 'fr-FR').decimals).toEqual({ amount: ',', unit_price: '.', mrc: ',' });
  });

  test('of a workbook, whole or unreadable say nothing', () => {
    const cells = [{ kind: 'number', text: '28.5' } as const, '1234', 'n/a', ''];
    expect(styles({ amount: cells }, 'en').decimals).toEqual({});
  });

  test('of percentages count', () => {
    expect(styles({ tax_rate: ['9,975 %', '5,5 %'], amount: ['1,234'] }, 'en').decimals).toEqual({
      tax_rate: ',',
      amount: ',',
    });
  });

  test('of a layout that fixes them are not looked at', () => {
    expect(styles({ amount: ['28,50', '28.50'] }, 'en', { decimal: '.' }).decimals).toEqual({ amount: '.' });
  });
});

test('text columns have no style', () => {
  expect(styles({ account: ['13/04/2026'], service: ['28,50'] }, 'en-US')).toEqual({
    dates: {},
    decimals: {},
    mixed: [],
  });
});

test('every field of dates and of numbers is one of a role, and none is both', () => {
  const fields = new Set<Field>([...Object.values(FIELDS).flat(), ...DOCUMENT_FIELDS]);
  const styled = [...DATE_FIELDS, ...NUMBER_FIELDS];
  expect(styled.filter((field) => !fields.has(field))).toEqual([]);
  expect(new Set(styled).size).toBe(styled.length);
  const dated = [...fields].filter((field) => /_(date|start|end|from|to|on)$/.test(field));
  expect(dated.filter((field) => !DATE_FIELDS.has(field))).toEqual([]);
});

/** The styles of a table whose rows start at 2, its columns headed by their fields. */
function styles(columns: Partial<Record<Field, readonly Cell[]>>, tag = 'en', hints: StyleHints = {}) {
  const locale = parseLocale(tag);
  if (!locale) throw new RangeError(`no such locale: ${tag}`);
  const fields = Object.entries(columns) as [Field, readonly Cell[]][];
  const length = Math.max(...fields.map(([, cells]) => cells.length));
  const rows = Array.from({ length }, (_, row) => ({
    number: row + 2,
    cells: fields.map(([, cells]) => cells[row] ?? ''),
  }));
  const settled = columnStyles(
    new Map(fields.map(([field], index) => [field, { index, heading: field }])),
    rows,
    hints,
    locale,
  );
  return {
    dates: Object.fromEntries(settled.dates),
    decimals: Object.fromEntries(settled.decimals),
    mixed: settled.mixed,
  };
}
