import { addDecimals, compareDecimals, type Decimal, decimal } from '../money/decimal.ts';
import { NO_SUM } from '../normalize/controls.ts';
import { headingKey } from '../normalize/headings/heading-key.ts';
import { readNumber } from '../normalize/values/number-text.ts';
import { CHARGE_TYPE_INDEX } from '../normalize/vocabulary.ts';
import { cellText } from '../records/origin.ts';
import type { SourceRow } from '../sources/source.ts';
import { fold } from '../text/fold.ts';
import { type ColumnContent, ROWS_LOOKED_AT } from './column-content.ts';
import type { MappedColumns } from './mapping-parts.ts';

const GROSS =
  /(?<!\p{L})(?:ttc|toutes taxes|incl|including|gross|brut|with tax|tva|vat|tax|taxes?|شامل|ضريبه)(?!\p{L})/u;
const NET = /(?<!\p{L})(?:excl|without|before|hors|avant|ex)(?!\p{L})/u;
const TERM = /(?<!\d)\d{1,2}\s*-?\s*(?:mois|months?|mths?|شهرا?)(?!\p{L})/iu;
const BAND =
  /(?<!\d)(\d{1,6})\s*(?:-|–|à|to|au|a|إلى)\s*(\d{1,6})(?!\d)|(?:>=?|≥|from|dès|à partir de|من)\s*(\d{1,6})(?!\d)|(?<!\d)(\d{1,6})\s*(?:\+|et plus|and more|or more|and up|فأكثر)/iu;

/** The columns that hold amounts without tax, by what stands in them and above them. */
export function amountColumns(unused: readonly ColumnContent[]): readonly ColumnContent[] {
  return unused.filter(({ column, share }) => {
    const heading = fold(column.heading);
    return isAmounts(share) && (!GROSS.test(heading) || NET.test(heading));
  });
}

/** The columns without those that state the sum of the others in every row. */
export function withoutSums(
  columns: readonly ColumnContent[],
  rows: readonly SourceRow[],
): readonly ColumnContent[] {
  if (columns.length < 3) return columns;
  return columns.filter((candidate) => {
    const others = columns.filter((other) => other !== candidate);
    const counted = rows.slice(0, ROWS_LOOKED_AT).filter((row) => numberIn(row, candidate) !== undefined);
    const agrees = counted.every((row) => {
      const sum = others.reduce((total, other) => addDecimals(total, numberIn(row, other) ?? NO_SUM), NO_SUM);
      return compareDecimals(sum, numberIn(row, candidate) ?? NO_SUM) === 0;
    });
    return counted.length === 0 || !agrees;
  });
}

/** The columns of a bill whose headings are types of charges, each a charge of its own. */
export function chargeColumns(unused: readonly ColumnContent[]): MappedColumns | undefined {
  const typed = unused.flatMap(({ column, share }) => {
    const type = CHARGE_TYPE_INDEX.get(headingKey(column.heading));
    return type === undefined || share('number') < 0.9
      ? []
      : [[column.heading, { charge_type: type }] as const];
  });
  if (typed.length < 2) return undefined;
  return {
    unpivot: { into: 'amount', columns: Object.fromEntries(typed) },
    why: `the columns ${typed.map(([heading]) => `“${heading}”`).join(', ')} are types of charges: each of their cells is a charge`,
  };
}

/** The columns of an inventory that are one option each, at its monthly price. */
export function optionColumns(amounts: readonly ColumnContent[]): MappedColumns | undefined {
  if (amounts.length < 2) return undefined;
  const columns = amounts.map(({ column: { heading } }) => [heading, { code: heading }] as const);
  return {
    unpivot: { into: 'mrc', columns: Object.fromEntries(columns) },
    why: `${amounts.length} columns hold amounts under names of options: each cell is an option of the service at that price a month. Write the carrier’s code of each behind code`,
  };
}

/** The columns of a price sheet that are one band of quantities each. */
export function bandColumns(amounts: readonly ColumnContent[]): MappedColumns | undefined {
  const bands = amounts.flatMap(({ column: { heading } }) => {
    const [, from, to, open, more] = BAND.exec(heading) ?? [];
    const least = from ?? open ?? more;
    if (least === undefined || TERM.test(heading)) return [];
    return [[heading, { min_quantity: least, ...(to === undefined ? {} : { max_quantity: to }) }] as const];
  });
  if (bands.length < 2 || bands.length < amounts.length) return undefined;
  return {
    unpivot: { into: 'unit_price', columns: Object.fromEntries(bands) },
    why: 'the columns are bands of quantities: each cell is the price of its band',
  };
}

/** The headings of a price sheet with a column for each length of contract. */
export function termHeadings(unused: readonly ColumnContent[]): readonly string[] {
  const terms = unused.filter(({ column, share }) => TERM.test(column.heading) && share('number') >= 0.9);
  return terms.length < 2 ? [] : terms.map(({ column }) => column.heading);
}

function isAmounts(share: ColumnContent['share']): boolean {
  return share('number') >= 0.95 && share('amount') >= 0.5;
}

function numberIn(row: SourceRow, { column }: ColumnContent): Decimal | undefined {
  const reading = readNumber(cellText(row.cells[column.index]).trim());
  return reading && 'settled' in reading ? decimal(reading.settled) : undefined;
}
