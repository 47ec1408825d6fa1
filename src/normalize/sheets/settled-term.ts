import { type Problem, quoted } from '../../problem.ts';
import type { Column } from '../../records/origin.ts';
import type { SourceRow } from '../../sources/source.ts';
import { headingKey } from '../headings/heading-key.ts';
import type { Claim } from '../recognise.ts';
import { placeOfTable } from '../table-place.ts';
import type { PriceColumn } from './price-heading.ts';
import { TERM_NAMES } from './price-words.ts';
import { columnsOf, type OpenSheet, rowsBelow, wordAt } from './sheet-reading.ts';
import { statedAbove } from './stated-above.ts';
import { termOf } from './term-words.ts';

/** Which term was signed, of those whose prices the columns hold. */
export interface SettledTerm {
  /** How it is known, to be told. */
  readonly why: string;
  /** Its months, where it is one for all rows. */
  readonly months?: number;
  /** The column that states it row by row. */
  readonly column?: Column;
  /** The months of a row's term; undefined when the row does not say. */
  readonly monthsOf: (row: SourceRow) => number | undefined;
  /** What is wrong with the row's term. */
  readonly rowProblem?: (row: SourceRow) => Problem | undefined;
}

/**
 * The term by a column that states it for each row, or by a cell above the headings, or because there is but one;
 * undefined when none of them settles it.
 */
export function settledTerm(
  sheet: OpenSheet,
  base: Claim,
  terms: readonly PriceColumn[],
): SettledTerm | undefined {
  return termByColumn(sheet, base, terms) ?? termAbove(sheet, terms) ?? loneTerm(base, terms);
}

function termByColumn(sheet: OpenSheet, base: Claim, terms: readonly PriceColumn[]): SettledTerm | undefined {
  const keys = new Set(TERM_NAMES.map(headingKey));
  const taken = new Set([...base.columns.values()].map(({ index }) => index));
  const column = columnsOf(sheet.headings).find(
    ({ index, heading }) => keys.has(headingKey(heading)) && !taken.has(index),
  );
  if (!column || rowsBelow(sheet).every((row) => wordAt(row, column.index) === '')) return undefined;
  const known = new Set(terms.map(({ says }) => says.months));
  const monthsOf = (row: SourceRow) => termOf(wordAt(row, column.index), column.heading);
  const place = placeOfTable(sheet.source, sheet.table);
  return {
    why: `the column ${quoted(column.heading)} says which row by row`,
    column,
    monthsOf,
    rowProblem: (row) => {
      const months = monthsOf(row);
      if (months !== undefined && known.has(months)) return undefined;
      const written = wordAt(row, column.index);
      return {
        id: 'price-term-unknown',
        place: { ...place, row: row.number, column: column.heading },
        found: written === '' ? 'the cell is empty' : `${quoted(written)} is the term of no column of prices`,
        expected: `one of ${terms.map(({ column: { heading } }) => quoted(heading)).join(', ')}`,
        fix: 'Correct the cell',
      };
    },
  };
}

function termAbove(sheet: OpenSheet, terms: readonly PriceColumn[]): SettledTerm | undefined {
  const stated = statedAbove(sheet, TERM_NAMES);
  const months = stated && termOf(stated.value, stated.label);
  if (months === undefined || !terms.some(({ says }) => says.months === months)) return undefined;
  return {
    why: `row ${stated?.row} says ${quoted(`${stated?.label}: ${stated?.value}`)}`,
    months,
    monthsOf: () => months,
  };
}

function loneTerm({ columns }: Claim, terms: readonly PriceColumn[]): SettledTerm | undefined {
  const [months, ...others] = [...new Set(terms.map(({ says }) => says.months))];
  const own = columns.get('unit_price');
  const isAlone = own === undefined || terms.some(({ column }) => column.index === own.index);
  if (months === undefined || others.length > 0 || !isAlone) return undefined;
  return { why: 'it is the only term', months, monthsOf: () => months };
}
