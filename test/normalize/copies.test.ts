import { describe, expect, test } from 'vitest';
import { moneyText } from '../../src/money/money.ts';
import { type CopyFile, withoutCopies } from '../../src/normalize/copies.ts';
import { problemText } from '../../src/problem.ts';
import type { Cell } from '../../src/records/origin.ts';
import { recordsOf } from './file-of-rows.ts';

const HEADINGS = ['carrier', 'invoice', 'service', 'charge_type', 'amount', 'currency'];

function fileOf(file: string, kind: CopyFile['kind'], ...rows: readonly (readonly Cell[])[]): CopyFile {
  const charges = rows.map((row) => ['Laurentel', 'L-1', 'A-1', ...row]);
  return { file, kind, records: recordsOf('bills', [HEADINGS, ...charges]) };
}

function counted(...files: readonly CopyFile[]) {
  const { warnings, problems } = withoutCopies(files);
  return {
    counted: files.map(({ records }) => records.charges.map(({ amount }) => moneyText(amount))),
    told: [...warnings, ...problems].map(problemText),
  };
}

const WHOLE = ['recurring', '28.00', 'CAD'];
const PARTS = [
  ['recurring', '25.00', 'CAD'],
  ['surcharge', '3.00', 'CAD'],
];
const TAX = ['tax', '4.20', 'CAD'];

describe('an invoice in two files', () => {
  test('is counted once, from the one with more lines, whatever their order', () => {
    const said =
      'a.pdf: the invoice "L-1" stands in b.csv too, with the same net sum; its charges were counted once, from there. Nothing, or leave one of the two out.';
    const pdf = () => fileOf('a.pdf', 'pdf', WHOLE);
    const csv = () => fileOf('b.csv', 'csv', ...PARTS);
    expect(counted(pdf(), csv())).toEqual({ counted: [[], ['25.00', '3.00']], told: [said] });
    expect(counted(csv(), pdf())).toEqual({ counted: [['25.00', '3.00'], []], told: [said] });
  });

  test('of as many lines is counted from the data, not from the print', () => {
    expect(counted(fileOf('a.pdf', 'pdf', WHOLE), fileOf('b.xml', 'xml', WHOLE)).counted).toEqual([
      [],
      ['28.00'],
    ]);
    expect(counted(fileOf('b.xml', 'xml', WHOLE), fileOf('a.xml', 'xml', WHOLE)).counted).toEqual([
      [],
      ['28.00'],
    ]);
  });

  test('is held by its net sum: one may list the tax and the other not', () => {
    expect(counted(fileOf('a.xml', 'xml', WHOLE, TAX), fileOf('b.csv', 'csv', WHOLE)).counted).toEqual([
      ['28.00', '4.20'],
      [],
    ]);
  });

  test('that differ by a cent is a problem', () => {
    expect(
      counted(fileOf('a.xml', 'xml', WHOLE), fileOf('b.csv', 'csv', ['recurring', '28.01', 'CAD'])).told,
    ).toEqual([
      'b.csv: the charges of the invoice "L-1" add up to 28.01 here, and to 28.00 in a.xml. Expected one file for an invoice, or copies of it that say the same. Leave out the one that is not the whole invoice.',
    ]);
  });

  test('in another currency is another invoice', () => {
    const { told, counted: kept } = counted(
      fileOf('a.xml', 'xml', WHOLE),
      fileOf('b.csv', 'csv', ['recurring', '28.01', 'USD']),
    );
    expect({ told, kept }).toEqual({ told: [], kept: [['28.00'], ['28.01']] });
  });

  test('of tables may be two parts of it, and both are counted', () => {
    expect(counted(fileOf('a.csv', 'csv', WHOLE), fileOf('b.xlsx', 'xlsx', ...PARTS))).toEqual({
      counted: [['28.00'], ['25.00', '3.00']],
      told: [],
    });
  });

  test('of tables with the same lines, in any order, is a copy', () => {
    const [first = [], second = []] = PARTS;
    const { counted: kept, told } = counted(
      fileOf('a.csv', 'csv', first, second),
      fileOf('a (1).csv', 'csv', second, first),
    );
    expect(kept).toEqual([[], ['3.00', '25.00']]);
    expect(told).toEqual([
      'a.csv: the invoice "L-1" stands in a (1).csv too, with the same net sum; its charges were counted once, from there. Nothing, or leave one of the two out.',
    ]);
  });
});
