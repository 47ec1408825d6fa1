import { addDecimals, compareDecimals, type Decimal, decimalText } from '../money/decimal.ts';
import { type Problem, quoted } from '../problem.ts';
import type { Charge } from '../records/charge.ts';
import { type Column, cellName, cellText } from '../records/origin.ts';
import type { SourceFile, SourceRow, SourceTable } from '../sources/source.ts';
import { type ControlFigure, NO_SUM, numberOf, sumOfCharges } from './controls.ts';
import type { RowTotal } from './layout.ts';
import type { Claim } from './recognise.ts';
import { placeOfTable } from './table-place.ts';
import type { DecimalSign } from './values/number-text.ts';

/** The sums that rows state of themselves: each that differs, or all of a column together when every row agrees. */
export class RowTotals {
  readonly #source: SourceFile;
  readonly #table: SourceTable;
  readonly #claim: Claim;
  readonly #sign: DecimalSign | undefined;
  readonly #columns: readonly { readonly total: RowTotal; readonly column: Column }[];
  readonly #sums: Map<RowTotal, { stated: Decimal; read: Decimal; about?: Charge }> = new Map();
  readonly #differing: ControlFigure[] = [];

  constructor(source: SourceFile, table: SourceTable, claim: Claim, sign: DecimalSign | undefined) {
    this.#sign = sign;
    this.#source = source;
    this.#table = table;
    this.#claim = claim;
    const { layout, totals } = claim;
    const stated = layout.shape === 'table' ? (layout.rowTotals ?? []) : [];
    this.#columns = stated.flatMap((total) => {
      const column = totals.get(total.column);
      return column ? [{ total, column }] : [];
    });
  }

  /** The totals that a row of charges does not state as amounts, save where the layout's words for blank stand. */
  unstated(row: SourceRow): Problem[] {
    const { layout } = this.#claim;
    return this.#columns.flatMap(({ column }): Problem[] => {
      const text = cellText(row.cells[column.index]).trim();
      if (layout.blank?.includes(text) || numberOf(text, this.#sign)) return [];
      const missing = text === '';
      return [
        {
          id: missing ? 'cell-missing' : 'number-unreadable',
          place: { ...placeOfTable(this.#source, this.#table), row: row.number, column: column.heading },
          found: missing ? 'the row has charges and no total' : `${quoted(text)} is not an amount`,
          expected: `the total that the layout ${layout.id} finds in every row of charges`,
          fix: 'Check that the file is whole, and that the row was not cut short',
        },
      ];
    });
  }

  /** Holds the totals of a row against its charges. */
  add(row: SourceRow, charges: readonly Charge[]): void {
    for (const { total, column } of this.#columns) {
      const stated = numberOf(cellText(row.cells[column.index]), this.#sign);
      if (!stated) continue;
      const read = sumOfCharges(charges, total.of);
      if (compareDecimals(stated, read) !== 0) {
        this.#differing.push(this.#figure(total, column, row.number, stated, read, charges[0]));
        continue;
      }
      const sum = this.#sums.get(total);
      this.#sums.set(total, {
        stated: addDecimals(sum?.stated ?? NO_SUM, stated),
        read: addDecimals(sum?.read ?? NO_SUM, read),
        about: sum?.about ?? charges[0],
      });
    }
  }

  /** The rows that differ; where none does, the sum of each column. */
  figures(): ControlFigure[] {
    if (this.#differing.length > 0) return this.#differing;
    return this.#columns.flatMap(({ total, column }) => {
      const sum = this.#sums.get(total);
      return sum
        ? [this.#figure(total, column, this.#claim.headingRow, sum.stated, sum.read, sum.about)]
        : [];
    });
  }

  #figure(
    { of }: RowTotal,
    column: Column,
    row: number,
    stated: Decimal,
    read: Decimal,
    charge: Charge | undefined,
  ): ControlFigure {
    const { sheet } = this.#table;
    const value = decimalText(stated);
    const { file } = this.#source;
    const evidence =
      sheet === undefined
        ? ({ role: 'bills', file, row, column: column.heading, value } as const)
        : ({ role: 'bills', file, sheet, cell: cellName(column.index, row), value } as const);
    const about = charge && { ...charge, currency: charge.amount.currency };
    return { counts: of === 'gross' ? 'gross' : 'net', stated, read, evidence, ...(about ? { about } : {}) };
  }
}
