import { describe, expect, test } from 'vitest';
import { repairLostZeros } from '../../src/match/lost-zeros.ts';
import { problemText } from '../../src/problem.ts';
import { chargeOf, type RowTexts, rowOf } from './records.ts';

describe('an account that lost its leading zeros', () => {
  test('is taken for the only billed account it can be, and that is said', () => {
    const { accounts, warnings } = repaired([{ account: '514-01' }], ['0514-01', '0514-02']);
    expect(accounts).toEqual([{ written: '514-01', key: '051401' }]);
    expect(warnings).toEqual([
      'inventory.csv, row 2: account "514-01" differs from a billed account of Laurentel only by leading zeros, and was taken for it. Write the number with its zeros, in a column formatted as text.',
    ]);
  });

  test('on the bill is taken for it too', () => {
    expect(repaired([{ account: '00514' }], ['514']).accounts).toEqual([{ written: '00514', key: '514' }]);
  });

  test('is left alone when two accounts could be it', () => {
    expect(repaired([{ account: '514' }], ['0514', '00514'])).toEqual({
      accounts: [{ written: '514', key: '514' }],
      warnings: [],
    });
  });

  test('is left alone when it is billed as it stands', () => {
    expect(repaired([{ account: '514' }], ['514', '0514'])).toEqual({
      accounts: [{ written: '514', key: '514' }],
      warnings: [],
    });
  });

  test('is not looked for in an account that lost none', () => {
    expect(repaired([{ account: '0514' }], ['0514']).warnings).toEqual([]);
  });

  test('is left alone when only another carrier bills it', () => {
    expect(repaired([{ account: '514', carrier: 'Northline' }], ['0514']).warnings).toEqual([]);
  });

  test('is left alone when another digit differs', () => {
    expect(repaired([{ account: '5140' }, { account: '1514' }], ['0514']).warnings).toEqual([]);
  });

  test('of zeros alone keeps one', () => {
    expect(repaired([{ account: '0' }], ['000']).accounts).toEqual([{ written: '0', key: '000' }]);
  });

  test('is warned of once per file, repaired on every row', () => {
    const { accounts, warnings } = repaired(
      [{ account: '514' }, { account: '514', service: 'S2' }],
      ['0514'],
    );
    expect([accounts.map((account) => account?.key), warnings.length]).toEqual([['0514', '0514'], 1]);
  });
});

test('a record without an account is left as it is', () => {
  const row = rowOf({ account: '' });
  expect(repairLostZeros([row], [chargeOf()])).toEqual({ records: [row], warnings: [] });
});

function repaired(rows: readonly RowTexts[], billed: readonly string[]) {
  const { records, warnings } = repairLostZeros(
    rows.map(rowOf),
    billed.map((account) => chargeOf({ account })),
  );
  return { accounts: records.map(({ account }) => account), warnings: warnings.map(problemText) };
}
