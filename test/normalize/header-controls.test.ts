import { expect, test } from 'vitest';
import { decimalText } from '../../src/money/decimal.ts';
import { compileLayout } from '../../src/normalize/compile-layout.ts';
import { headerControls } from '../../src/normalize/header-controls.ts';
import type { Cell } from '../../src/records/origin.ts';
import { recordsOf } from './file-of-rows.ts';

const HEADS = compileLayout({
  id: 'nordel-heads',
  role: 'invoices',
  carrier: 'Nordel',
  currency: 'CAD',
  fields: { invoice: 'Bill', net_total: 'Net' },
});
const LINES = compileLayout({
  id: 'nordel-lines',
  carrier: 'Nordel',
  currency: 'CAD',
  fields: { invoice: 'Bill', service: 'Line', charge_type: 'Kind', amount: 'Cost' },
});

function controls(net: string, ...lines: readonly Cell[][]) {
  const heads = recordsOf(
    'bills',
    [
      ['Bill', 'Net'],
      ['N1', net],
      ['N2', '5.00'],
    ],
    { layouts: [HEADS] },
  );
  const detail = recordsOf('bills', [['Bill', 'Line', 'Kind', 'Cost'], ...lines], { layouts: [LINES] });
  const files = [
    { file: 'heads.csv', records: heads },
    { file: 'lines.csv', records: detail },
  ];
  return headerControls(files, [HEADS, LINES]).map(({ counts, stated, read, evidence, about }) => [
    counts,
    decimalText(stated),
    decimalText(read),
    evidence.row,
    evidence.value,
    about?.invoice?.written,
  ]);
}

test('the net total of a carrier’s summary file is held against the lines of its detail, without taxes', () => {
  expect(
    controls(
      '33.00',
      ['N1', 'A', 'monthly', '28.00'],
      ['N1', 'B', 'usage', '5.00'],
      ['N1', 'B', 'tax', '1.65'],
    ),
  ).toEqual([['net', '33.00', '33.00', 2, '33.00', 'N1']]);
  expect(controls('33.01', ['N1', 'A', 'monthly', '33.00'])).toEqual([
    ['net', '33.01', '33.00', 2, '33.01', 'N1'],
  ]);
});

test('a list of invoices that is no carrier’s own is none: its totals are claimed by the rules', () => {
  const heads = recordsOf('invoices', [
    ['carrier', 'invoice', 'net_total', 'currency'],
    ['Nordel', 'N1', '9.00', 'CAD'],
  ]);
  const lines = recordsOf(
    'bills',
    [
      ['Bill', 'Line', 'Kind', 'Cost'],
      ['N1', 'A', 'monthly', '8.00'],
    ],
    { layouts: [LINES] },
  );
  const files = [
    { file: 'heads.csv', records: heads },
    { file: 'lines.csv', records: lines },
  ];
  expect(headerControls(files, [HEADS, LINES])).toEqual([]);
});
