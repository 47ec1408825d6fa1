import { describe, expect, test } from 'vitest';
import type { ReportLayout } from '../../src/normalize/layout.ts';
import {
  claimsReport,
  lineOfRow,
  placeIn,
  readyRules,
  ruleOfLine,
} from '../../src/normalize/report-lines.ts';
import type { SourceRow } from '../../src/sources/source.ts';
import { tableOf } from './file-of-rows.ts';
import { layoutOf } from './written-layout.ts';

const LAYOUT = layoutOf(`
  id: report
  carrier: Laurentel
  recognise: { lines: ['^Bill$', 'Total$'] }
  lines:
    - { match: '^Plan', section: plans }
    - { match: '^(?<description>[^\\t]+)\\t(?:(?<quantity>\\d+)\\t)?(?<amount>[\\d.]+)', in: [plans], record: charge, set: { charge_type: recurring } }
    - { match: '^(?<description>.+)', in: [none], record: charge }
`) as ReportLayout;

const ROW: SourceRow = { number: 7, cells: [' Line ', '2', { kind: 'number', text: '28.5' }] };

describe('the line of a row', () => {
  test('is its cells, trimmed and divided by tabs', () => {
    expect(lineOfRow(ROW)).toEqual({
      number: 7,
      text: 'Line\t2\t28.5',
      row: ROW,
      starts: [0, 5, 7],
      long: false,
    });
  });

  test.each([
    [4000, false],
    [4001, true],
  ])('of %d characters is too long: %s', (length, long) => {
    const line = lineOfRow({ number: 1, cells: ['x'.repeat(length)] });
    expect([line.long, line.text.length]).toEqual([long, 4000]);
    const [rule] = readyRules({ ...LAYOUT, lines: [{ match: '^x' }] });
    expect(ruleOfLine(rule ? [rule] : [], line, '')?.rule).toEqual(long ? undefined : rule);
  });
});

describe('a place in a line', () => {
  test.each([
    [0, '1'],
    [4, '1'],
    [5, '2'],
    [6, '2'],
    [7, '3'],
    [99, '3'],
  ])('at character %d is cell %s', (offset, column) => {
    expect(placeIn(lineOfRow(ROW), offset)).toEqual({ row: 7, column });
  });

  test('is that of its cell, where the source knows it', () => {
    const places = [
      { page: 2, position: { x: 40, y: 100 } },
      undefined,
      { page: 2, position: { x: 300, y: 100 } },
    ];
    const line = lineOfRow({ ...ROW, places });
    expect(placeIn(line, 8)).toEqual({ page: 2, position: { x: 300, y: 100 } });
    expect(placeIn(line, 5)).toEqual({ row: 7, column: '2' });
  });
});

describe('the rule of a line', () => {
  const rules = readyRules(LAYOUT);

  test('is the first that matches in its section, with what its groups hold and where', () => {
    const found = ruleOfLine(rules, lineOfRow(ROW), 'plans');
    expect(found?.rule).toBe(rules[1]);
    expect(found?.groups).toEqual({
      description: { text: 'Line', place: { row: 7, column: '1' } },
      quantity: { text: '2', place: { row: 7, column: '2' } },
      amount: { text: '28.5', place: { row: 7, column: '3' } },
    });
  });

  test('leaves out groups that took no part or hold nothing', () => {
    const found = ruleOfLine(rules, lineOfRow({ number: 1, cells: ['Line', '3.00'] }), 'plans');
    expect(found?.groups).toEqual({
      description: { text: 'Line', place: { row: 1, column: '1' } },
      amount: { text: '3.00', place: { row: 1, column: '2' } },
    });
  });

  test('outside any section is one of none', () => {
    const found = ruleOfLine(rules, lineOfRow(ROW), '');
    expect(found?.rule).toBe(rules[2]);
    expect(found?.groups).toEqual({ description: { text: 'Line 2 28.5', place: { row: 7, column: '1' } } });
  });

  test('is none where its section has none', () => {
    expect(ruleOfLine(rules, lineOfRow(ROW), 'calls')).toBeUndefined();
  });
});

describe('a report', () => {
  test.each([
    [[['Bill'], ['1', 'Total']], true],
    [[['1', 'Total'], ['Bill']], true],
    [[['Bill'], ['Total: 5.00']], false],
    [[['Bill', ''], ['Total']], false],
  ])('of %j has all of the marks: %s', (rows, claims) => {
    expect(claimsReport(LAYOUT, tableOf(rows))).toBe(claims);
  });

  test('without marks claims nothing', () => {
    expect(claimsReport({ ...LAYOUT, mustHave: [] }, tableOf([['Bill']]))).toBe(false);
  });
});
