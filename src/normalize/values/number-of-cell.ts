import { compareDecimals, type Decimal, decimal, multiplyDecimals } from '../../money/decimal.ts';
import { quoted } from '../../problem.ts';
import type { Cell, TypedCell } from '../../records/origin.ts';
import { type DecimalSign, readNumber } from './number-text.ts';
import { type Reading, refused } from './reading.ts';

/** What the number of a cell stands for. */
export type NumberUse =
  | { readonly kind: 'amount'; readonly currency: string }
  | { readonly kind: 'number' }
  | { readonly kind: 'percent' };

const NAMES = { amount: 'an amount', number: 'a number', percent: 'a percentage' } as const;
const EXAMPLES = { amount: '28.00', number: '3', percent: '9.975' } as const;
const HUNDRED: Decimal = { digits: 100n, scale: 0 };
const HUNDREDTH: Decimal = { digits: 1n, scale: 2 };

/**
 * The exact number a cell holds. `sign` is the column's decimal sign, where that is settled. A percentage is 10 whether
 * it is written 10, `10 %` or as a workbook's percentage, and must lie between 0 and 100. `merged`: the cell's value
 * comes from a cell merged over several rows, which says nothing of this row's share.
 */
export function numberOfCell(
  cell: Cell,
  text: string,
  use: NumberUse,
  sign: DecimalSign | undefined,
  merged: boolean,
): Reading<Decimal> {
  if (merged) {
    return refused(
      'amount-in-merged-cell',
      `${quoted(text)} stands in a cell merged over several rows`,
      'a figure of its own in each row',
      'Unmerge the cells and write the figure of each row',
    );
  }
  const reading = typeof cell === 'string' ? written(text, use, sign) : typed(cell, use);
  if (use.kind !== 'percent' || !('value' in reading) || reading.value === undefined) return reading;
  if (reading.value.digits >= 0n && compareDecimals(reading.value, HUNDRED) <= 0) return reading;
  return refused(
    'percent-out-of-range',
    `${quoted(text)} is not a percentage from 0 to 100`,
    'a number such as 9.975',
    'Correct the cell',
  );
}

function written(text: string, use: NumberUse, sign: DecimalSign | undefined): Reading<Decimal> {
  const reading = readNumber(use.kind === 'percent' ? text.replace(/ ?[%\u066a]$/, '') : text);
  if (reading === undefined) {
    return refused(
      'number-unreadable',
      `${quoted(text)} is not ${NAMES[use.kind]}`,
      `a number such as ${EXAMPLES[use.kind]}`,
      'Correct the cell',
    );
  }
  if (use.kind === 'amount' && reading.currency !== undefined && reading.currency !== use.currency) {
    return refused(
      'currency-contradicted',
      `${quoted(text)} is in ${reading.currency} on a row in ${use.currency}`,
      `an amount in ${use.currency}`,
      'Correct the cell, or the currency of the row',
    );
  }
  const plain = 'settled' in reading ? reading.settled : sign && reading.either[sign];
  if (plain !== undefined) return { value: decimal(plain) };
  return refused(
    'number-ambiguous',
    `${quoted(text)} may hold thousands or decimals, and nothing else in the file settles it`,
    'a number that can be read one way only, such as 1234.50',
    'Name the decimal sign in bill-audit.yaml (layout: { decimal: "." } or { decimal: "," }), or set a locale with a region, such as en-GB or fr-FR',
  );
}

function typed(cell: TypedCell, use: NumberUse): Reading<Decimal> {
  if (cell.kind === 'number') return { value: decimal(cell.text) };
  if (cell.kind === 'percent') {
    const percent = decimal(cell.text);
    return { value: use.kind === 'percent' ? percent : multiplyDecimals(percent, HUNDREDTH) };
  }
  return refused(
    'number-unreadable',
    `${quoted(cell.text)} is a date, not ${NAMES[use.kind]}`,
    'a number such as 28.00',
    'Format the column as a number in the spreadsheet',
  );
}
