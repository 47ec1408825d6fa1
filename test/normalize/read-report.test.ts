import { describe, expect, test } from 'vitest';
import { decimalText } from '../../src/money/decimal.ts';
import type { ReportLayout } from '../../src/normalize/layout.ts';
import { readReport } from '../../src/normalize/read-report.ts';
import { problemText } from '../../src/problem.ts';
import { fileOf, readFileOf, tableOf, textsOf } from './file-of-rows.ts';
import { plainRecord } from './record-text.ts';
import { layoutOf } from './written-layout.ts';

/** A report as a user describes it: a part per line of service, sections in it, totals of each and of the whole. */
const REPORT = `
  id: laurentel-report
  title: Laurentel, statement by line
  carrier: Laurentel
  currency: CAD
  dates: ymd
  decimal: '.'
  blank: ['--']
  recognise: { lines: ['^STATEMENT BY LINE$', '^Invoice'] }
  invoice_per: file
  words: { charge_type: { Monthly: recurring, Once: one-time } }
  lines:
    - { match: '^Invoice (?<invoice>\\S+) of (?<invoice_date>\\S+)', keep: true }
    - { match: '^Paid\\t(?<payments>.+)', keep: true, adds: true }
    - { match: '^Line (?<service>[\\d-]+)', begins: line, keep: true }
    - { match: '^CHARGES(?: from (?<period_start>\\S+) to (?<period_end>\\S+))?$', section: charges, keep: true, set: { description: Line } }
    - { match: '^Total charges\\t(?<total>.+)$', in: charges, total: section, of: net, ends: true }
    - { match: '^(?<charge_type>Monthly|Once)\\t(?<description>[^\\t]*)\\t(?<amount>[-\\d.,]+)$', in: charges, record: charge }
    - { match: '^(?<charge_type>Monthly|Once)\\t(?<amount>[-\\d.,]+)$', in: charges, record: charge }
    - { match: '^  ?\\u00bb (?<description>.+)$|^\\u00bb(?<reference>.+)$', in: charges, continues: true }
    - { match: '^GST\\t(?<amount>.+)$', record: charge, in: [none], set: { charge_type: tax, description: GST } }
    - { match: '^Note', skip: notes }
    - { match: '^Total of the line\\t(?<total>.+)$', total: line }
    - { match: '^Net\\t(?<net_total>.+)$', keep: file }
    - { match: '^Total\\t(?<total>.+)$', keep: file, total: file }
`;

const TEXT = `
Laurentel
STATEMENT BY LINE
Invoice L-1 of 2026-10-01
Paid|-20.00
Paid|-8.50
Line 514-555-0101
CHARGES from 2026-10-01 to 2026-10-31
Monthly|Business line|28.00
»R-7
Once|75.00
Total charges|103.00
GST|5.15
Total of the line|108.15
Note: call us at 1.00 a minute
Line 514-555-0102
CHARGES
Monthly|Data plan|10.00
Total charges|10.00
GST|0.50
Total of the line|10.50
Net|113.00
Total|118.65
`;

function read(text = TEXT, yaml = REPORT) {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => (line === '' ? [] : line.split('|')));
  const found = readFileOf(fileOf(tableOf(rows)), 'bills', { layouts: [layoutOf(yaml)] });
  if ('problems' in found) throw new Error(textsOf(found.problems).join('\n'));
  return found;
}

function figures(text?: string, yaml?: string) {
  return read(text, yaml).controls.map(
    ({ counts, evidence, stated, read: sum, about }) =>
      `row ${evidence.row}: ${counts} ${decimalText(stated)}, read ${decimalText(sum)} of ${about?.invoice?.written}`,
  );
}

describe('a report', () => {
  const SHARED = { carrier: 'Laurentel = laurentel', invoice: 'L-1 = L1', invoiceDate: '2026-10-01' };
  const FIRST = { ...SHARED, service: '514-555-0101 = +15145550101' };
  const SECOND = { ...SHARED, service: '514-555-0102 = +15145550102' };

  test('gives its charges with what holds for each', () => {
    expect(read().charges.map(plainRecord)).toEqual([
      {
        ...FIRST,
        row: 8,
        period: '2026-10-01/2026-10-31',
        type: 'recurring',
        description: 'Business line',
        amount: '28.00 CAD',
        reference: 'R-7',
      },
      {
        ...FIRST,
        row: 10,
        period: '2026-10-01/2026-10-31',
        type: 'one-time',
        description: 'Line',
        amount: '75.00 CAD',
      },
      { ...FIRST, row: 12, type: 'tax', description: 'GST', amount: '5.15 CAD' },
      { ...SECOND, row: 17, type: 'recurring', description: 'Data plan', amount: '10.00 CAD' },
      { ...SECOND, row: 19, type: 'tax', description: 'GST', amount: '0.50 CAD' },
    ]);
  });

  test('gives the header of its invoice, with what is added up in it', () => {
    expect(read().invoices.map(plainRecord)).toEqual([
      {
        ...SHARED,
        row: 3,
        currency: 'CAD',
        payments: '-28.50 CAD',
        netTotal: '113.00 CAD',
        total: '118.65 CAD',
      },
    ]);
  });

  test('is held against the totals of its sections, its parts and the whole', () => {
    expect(figures()).toEqual([
      'row 11: net 103.00, read 103.00 of L-1',
      'row 13: gross 108.15, read 108.15 of L-1',
      'row 18: net 10.00, read 10.00 of L-1',
      'row 20: gross 10.50, read 10.50 of L-1',
      'row 22: gross 118.65, read 118.65 of L-1',
    ]);
    expect(figures(TEXT.replace('Monthly|Data plan|10.00\n', ''))).toEqual([
      'row 11: net 103.00, read 103.00 of L-1',
      'row 13: gross 108.15, read 108.15 of L-1',
      'row 17: net 10.00, read 0.00 of L-1',
      'row 19: gross 10.50, read 0.50 of L-1',
      'row 21: gross 118.65, read 108.65 of L-1',
    ]);
  });

  test('accounts for every line', () => {
    const { rows, records, rejected, ignored, left } = read();
    expect({ rows, records, rejected, ignored, left }).toEqual({
      rows: 23,
      records: 6,
      rejected: 0,
      ignored: 17,
      left: [
        { what: 'other lines', count: 2 },
        { what: 'headings, facts and totals', count: 13 },
        { what: 'lines that go on with the record above', count: 1 },
        { what: 'notes', count: 1 },
      ],
    });
  });

  test('stands by its own places in the file', () => {
    const [, once] = read().charges;
    expect(once?.origin.places).toContainEqual({ row: 10, column: '2' });
  });

  test('rejects a line of charges that nothing takes, and leaves one without an amount', () => {
    const text = TEXT.replace('Once|75.00', 'Twice|75.00\nTwice|seventy');
    expect(read(text).rejections.map(problemText)).toEqual([
      'file.csv, row 10: no line of the layout laurentel-report matches "Twice·75.00" in the section "charges". Expected every line with an amount in it to be a charge, a total or something left out by name. Add a line to the layout, with record: charge or with skip: and what it is.',
    ]);
  });

  test('rejects a line too long to be one, wherever it stands', () => {
    const text = `${TEXT.trim()}\nNote ${'x'.repeat(4000)}`;
    expect(textsOf(read(text).rejections)).toEqual([
      expect.stringMatching(/^line-not-understood, row 23: "Note x+…"$/),
    ]);
    expect(read(`${TEXT.trim()}\nNote ${'x'.repeat(3995)}`).rejections).toEqual([]);
  });

  test('tells a total that is no amount, or of a part that has not begun', () => {
    const text = TEXT.replace('Total of the line|108.15', 'Total of the line|see below')
      .replace('STATEMENT BY LINE\n', 'STATEMENT BY LINE\nTotal of the line|7.00\n')
      .replace('Total of the line|10.50', 'Total of the line|--');
    expect(read(text).rejections.map(({ place, found }) => `${place?.row}: ${found}`)).toEqual([
      '3: "7.00" is stated as the total of a part, line, that has not begun here',
      '14: "see below" is stated as a total, and is not an amount',
    ]);
  });

  test('tells a fact of a part that has not begun', () => {
    const yaml = REPORT.replace('keep: file }', 'keep: line }');
    const text = TEXT.replace(/Line 514.*\n/g, '').replace(/Total of the line.*\n/g, '');
    expect(read(text, yaml).rejections.map(({ place, found }) => `${place?.row}: ${found}`)).toEqual([
      '17: "113.00" belongs to a part, line, that has not begun here',
    ]);
  });

  test('takes what goes on before any record for a line like others', () => {
    const text = TEXT.replace('CHARGES from', 'CHARGES\n»lost 1.00\nCHARGES from');
    expect(textsOf(read(text).rejections)).toEqual(['line-not-understood, row 8: "»lost 1.00", "charges"']);
  });

  test('that adds what is no amount says so', () => {
    const text = TEXT.replace('Paid|-8.50', 'Paid|soon');
    expect(textsOf(read(text).rejections)).toEqual(['number-unreadable, row 4, payments: "-20.00 + soon"']);
  });

  test('gives a record what is set on its line, and that alone', () => {
    const yaml = REPORT.replace(
      '    - { match',
      "    - { match: '^Fee\\t(?<amount>.+)', record: charge }\n    - { match",
    );
    const text = TEXT.replace('GST|0.50', 'GST|0.50\nFee|1.00');
    expect(textsOf(read(text, yaml).rejections)).toEqual(['cell-missing, row 20, charge_type']);
  });

  test('knows no words but its own', () => {
    const yaml = REPORT.replaceAll('Monthly|Once)', 'Monthly|Once|constructor)');
    const text = TEXT.replace('Once|', 'constructor|');
    expect(textsOf(read(text, yaml).rejections)).toEqual(['word-unknown, row 10, 1: "constructor"']);
  });

  test('forgets what holds for a part when the next begins', () => {
    const text = TEXT.replace('Line 514-555-0102', 'Line none').replace('Total of the line|10.50\n', '');
    const services = read(text).charges.map(({ service }) => service?.written);
    expect(services).toEqual(Array.from({ length: 5 }, () => '514-555-0101'));
    const yaml = REPORT.replace("'^Line (?<service>[\\d-]+)'", "'^Line (?<service>[\\d-]*)'");
    expect(read(text, yaml).charges.map(({ service }) => service?.written)).toEqual([
      '514-555-0101',
      '514-555-0101',
      '514-555-0101',
      undefined,
      undefined,
    ]);
  });

  test('has the sum of its taxes alone, or of all but them', () => {
    const yaml = REPORT.replace('total: line }', 'total: line, of: tax }');
    const text = TEXT.replace('line|108.15', 'line|5.15').replace('line|10.50', 'line|0.50');
    expect(figures(text, yaml)).toContain('row 13: net 5.15, read 5.15 of L-1');
  });

  test('makes no invoice of a part without a number or without a total', () => {
    expect(read(TEXT.replace(/Net.*\nTotal.*\n/, '')).invoices).toEqual([]);
    expect(read(TEXT.replace('Invoice L-1', 'Invoice  ')).invoices).toEqual([]);
  });

  test('is known by all of its marks, among its first thousand lines', () => {
    expect(() => read(TEXT.replace('STATEMENT BY LINE', 'STATEMENT'))).toThrow(/^layout-lines-missing/);
    const layout = layoutOf(REPORT) as ReportLayout;
    const above = (count: number) => tableOf([...Array.from({ length: count }, () => ['-']), ['Invoice 1']]);
    expect(readReport(layout, above(3), 'file.csv').left).toEqual([{ what: 'other lines', count: 4 }]);
    const far = (count: number) =>
      `STATEMENT BY LINE\n${'-\n'.repeat(count)}Invoice L-1 of 2026-10-01\nGST|1.00\nTotal|1.00`;
    expect(read(far(998)).records).toBe(2);
    expect(() => read(far(999))).toThrow(/^layout-lines-missing/);
  });
});
