import { expect, test } from 'vitest';
import { decimalText } from '../../src/money/decimal.ts';
import { moneyText } from '../../src/money/money.ts';
import { compileLayout } from '../../src/normalize/compile-layout.ts';
import type { FileRecords } from '../../src/normalize/file-records.ts';
import { withoutSummaries } from '../../src/normalize/summaries.ts';
import { problemText } from '../../src/problem.ts';
import type { Cell } from '../../src/records/origin.ts';
import { fileOf, readFileOf, recordsOf, tableOf } from './file-of-rows.ts';

const CHARGES = compileLayout({
  id: 'nordel-charges',
  carrier: 'Nordel',
  currency: 'CAD',
  fields: { invoice: 'Bill', service: 'Line', charge_type: 'Kind', amount: 'Cost' },
});
const LINES = compileLayout({
  id: 'nordel-lines',
  carrier: 'Nordel',
  currency: 'CAD',
  summarises: 'nordel-charges',
  fields: { invoice: 'Bill', service: 'Line' },
  unpivot: {
    into: 'amount',
    columns: { Monthly: { charge_type: 'recurring' }, Extras: { charge_type: 'usage' } },
  },
});

function lines(...rows: readonly Cell[][]): FileRecords {
  return recordsOf('bills', [['Bill', 'Line', 'Monthly', 'Extras'], ...rows], { layouts: [LINES] });
}

function charges(...rows: readonly Cell[][]): FileRecords {
  return recordsOf('bills', [['Bill', 'Line', 'Kind', 'Cost'], ...rows], { layouts: [CHARGES] });
}

function summed(summary: FileRecords, detail: FileRecords) {
  const files = [
    { file: 'lines.csv', records: summary },
    { file: 'charges.csv', records: detail },
  ];
  const { controls, warnings } = withoutSummaries(files, [CHARGES, LINES]);
  return {
    counted: files.flatMap(({ records }) => records.charges.map(({ amount }) => moneyText(amount))),
    controls: controls.map(({ stated, read, file, evidence }) => [
      decimalText(stated),
      decimalText(read),
      file,
      evidence.row,
      evidence.value,
    ]),
    warnings: warnings.map(problemText),
  };
}

const SAID =
  'lines.csv: 2 charges sum up those of charges.csv; they were checked against them and not counted again. Keep the file as a check, or leave it out; if its charges are others, name a layout that does not summarise nordel-charges.';

test('a summary beside its detail is a control, and its charges are not counted', () => {
  const detail = charges(
    ['N1', 'A-1', 'monthly', '25.00'],
    ['N1', 'A-1', 'monthly', '3.00'],
    ['N1', 'A-1', 'usage', '12.00'],
  );
  expect(summed(lines(['N1', 'A-1', '28.00', '12.00']), detail)).toEqual({
    counted: ['25.00', '3.00', '12.00'],
    controls: [['40.00', '40.00', 'charges.csv', 2, 'A-1']],
    warnings: [SAID],
  });
});

test('what the detail lacks by a cent is a figure that differs, at its service', () => {
  const detail = charges(['N1', 'A-1', 'monthly', '28.00'], ['N1', 'A-2', 'monthly', '11.99']);
  expect(summed(lines(['N1', 'A-1', '28.00', '0.00'], ['N1', 'A-2', '12.00', '']), detail)).toEqual({
    counted: ['28.00', '11.99'],
    controls: [['12.00', '11.99', 'charges.csv', 3, 'A-2']],
    warnings: [SAID],
  });
});

test('a service of the detail that the summary does not have is a figure that differs', () => {
  const detail = charges(
    ['N1', 'A-1', 'monthly', '28.00'],
    ['N1', 'A-2', 'monthly', '5.00'],
    ['N1', 'A-3', 'usage', '0.00'],
    ['N2', 'A-4', 'monthly', '9.00'],
  );
  const { controls } = summed(lines(['N1', 'A-1', '20.00', '8.00']), detail);
  expect(controls).toEqual([['0.00', '5.00', 'file.csv', 3, 'A-2']]);
});

test('an invoice that was not given in detail is counted from its summary', () => {
  const { counted, controls, warnings } = summed(
    lines(['N2', 'A-1', '28.00', '12.00']),
    charges(['N1', 'A-1', 'monthly', '40.00']),
  );
  expect({ counted, controls, warnings }).toEqual({
    counted: ['28.00', '12.00', '40.00'],
    controls: [],
    warnings: [],
  });
});

test('a summary and its detail on two sheets of one workbook are told apart', () => {
  const source = fileOf(
    tableOf(
      [
        ['Bill', 'Line', 'Monthly', 'Extras'],
        ['N1', 'A-1', '28.00', ''],
      ],
      'Sum',
    ),
    tableOf(
      [
        ['Bill', 'Line', 'Kind', 'Cost'],
        ['N1', 'A-1', 'monthly', '28.00'],
      ],
      'Detail',
    ),
  );
  const records = readFileOf(source, 'bills', { layouts: [LINES, CHARGES] });
  if ('problems' in records) throw new Error('refused');
  const { controls, warnings } = withoutSummaries([{ file: source.file, records }], [CHARGES, LINES]);
  expect(records.charges.map(({ origin }) => origin.table.sheet)).toEqual(['Detail']);
  expect([controls.length, warnings.length]).toEqual([1, 1]);
});
