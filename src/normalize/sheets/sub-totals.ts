import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalText,
  subtractDecimals,
} from '../../money/decimal.ts';
import { type Problem, quoted } from '../../problem.ts';
import type { InventoryRow } from '../../records/inventory-row.ts';
import { type Column, cellText } from '../../records/origin.ts';
import type { SourceFile, SourceRow, SourceTable } from '../../sources/source.ts';
import { NO_SUM } from '../controls.ts';
import { placeOfTable } from '../table-place.ts';
import { isTotalText } from './total-words.ts';

/** Sums of a column: all rows so far, and what they were at each total before. */
interface RunningSum extends SumSoFar {
  readonly earlier: SumSoFar[];
}

interface SumSoFar {
  sum: Decimal;
  /** Of services in use alone, as many sum them up. */
  inUse: Decimal;
  rows: number;
}

const NOTHING: SumSoFar = { sum: NO_SUM, inUse: NO_SUM, rows: 0 };

/** Totals nested deeper, or more of them, than any list has. */
const MOST_EARLIER = 500;

/**
 * Holds the totals a company writes into its own list against the rows they sum up. A total may stand for the rows since
 * any total before it, or for all, with or without the services no longer in use. One that does not is told, and stops nothing: it is no figure of the carrier's.
 */
export class SubTotals {
  readonly #source: SourceFile;
  readonly #table: SourceTable;
  readonly #sums = new Map<number, RunningSum>();
  #currency: string | undefined;
  /** A row that was not read, or a second currency, leaves nothing to compare. */
  #isKnown = true;

  constructor(source: SourceFile, table: SourceTable) {
    this.#source = source;
    this.#table = table;
  }

  /** Adds the records of a row; `whole` when every one of them was read. */
  add(records: readonly InventoryRow[], whole: boolean): void {
    if (!whole) this.#isKnown = false;
    for (const { mrc, status, origin } of records) {
      const column = origin.table.columns.get('mrc');
      if (!mrc || !column) continue;
      this.#currency ??= mrc.currency;
      if (this.#currency !== mrc.currency) this.#isKnown = false;
      const running = this.#sumOf(column);
      running.sum = addDecimals(running.sum, mrc);
      if (status === 'active') running.inUse = addDecimals(running.inUse, mrc);
      running.rows += 1;
    }
  }

  /** The total that a row states in a column, where it differs from every sum it may stand for. */
  check(row: SourceRow, column: Column, stated: Decimal | undefined): Problem | undefined {
    const running = this.#sumOf(column);
    const { sum, inUse, rows, earlier } = running;
    const last = earlier.at(-1);
    if (earlier.length < MOST_EARLIER) earlier.push({ sum, inUse, rows });
    if (!stated || !this.#isKnown || rows === 0) return undefined;
    const starts = [NOTHING, ...earlier.slice(0, -1)];
    const isSum = (all: Decimal, before: Decimal) =>
      compareDecimals(subtractDecimals(all, before), stated) === 0;
    if (starts.some((start) => isSum(sum, start.sum) || isSum(inUse, start.inUse))) return undefined;
    const from = last && last.rows < rows ? last : NOTHING;
    const name = row.cells.map((cell) => cellText(cell).trim()).find(isTotalText) ?? '';
    const count = rows - from.rows;
    return {
      id: 'subtotal-differs',
      place: { ...placeOfTable(this.#source, this.#table), row: row.number, column: column.heading },
      found: `${quoted(name)} states ${decimalText(stated, 2)}, and the ${count} amount${count === 1 ? '' : 's'} above it ${count === 1 ? 'adds' : 'add'} up to ${decimalText(subtractDecimals(sum, from.sum), 2)}`,
      fix: 'Check that no row is missing and that the total covers them all; the rows were read, the total was not used',
    };
  }

  #sumOf({ index }: Column): RunningSum {
    let running = this.#sums.get(index);
    if (!running) {
      running = { ...NOTHING, earlier: [] };
      this.#sums.set(index, running);
    }
    return running;
  }
}
