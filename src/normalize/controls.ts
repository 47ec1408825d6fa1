import { addDecimals, type Decimal, decimal } from '../money/decimal.ts';
import type { Charge } from '../records/charge.ts';
import type { Invoice } from '../records/invoice.ts';
import { cellText } from '../records/origin.ts';
import type { SourceRow, SourceTable } from '../sources/source.ts';
import type { SectionedLayout } from './layout.ts';
import { readNumber } from './values/number-text.ts';

/** A figure a file states about itself, with what its records add up to. */
export interface ControlFigure {
  readonly counts: 'net' | 'gross';
  readonly file: string;
  readonly sheet?: string;
  /** Row and column (from 1) of the stated figure. */
  readonly row: number;
  readonly column: number;
  readonly stated: Decimal;
  readonly read: Decimal;
  /** The header that states it, where it was read. */
  readonly invoice?: Invoice;
}

/** The control figures of a sectioned file: what each header states, and the sum over the records that share its invoice. */
export function controlFigures(
  file: string,
  table: SourceTable,
  layout: SectionedLayout,
  rowsOf: ReadonlyMap<string, readonly SourceRow[]>,
  records: { readonly invoices: readonly Invoice[]; readonly charges: readonly Charge[] },
): ControlFigure[] {
  const figures: ControlFigure[] = [];
  for (const control of layout.controls) {
    for (const header of rowsOf.get(control.stated.type) ?? []) {
      const stated = numberAt(header, control.stated.column);
      if (stated === undefined) continue;
      const invoice = records.invoices.find((record) => record.origin.row === header.number);
      let read: Decimal = { digits: 0n, scale: 2 };
      for (const charge of records.charges) {
        if (invoice && charge.invoice?.key !== invoice.invoice.key) continue;
        const part = numberAt({ number: charge.origin.row, cells: charge.origin.cells }, control.sum.column);
        if (part) read = addDecimals(read, part);
      }
      const sheet = table.sheet === undefined ? {} : { sheet: table.sheet };
      figures.push({
        counts: control.counts,
        file,
        ...sheet,
        row: header.number,
        column: control.stated.column,
        stated,
        read,
        ...(invoice ? { invoice } : {}),
      });
    }
  }
  return figures;
}

function numberAt(row: SourceRow, column: number): Decimal | undefined {
  const reading = readNumber(cellText(row.cells[column - 1]).trim());
  return reading && 'settled' in reading ? decimal(reading.settled) : undefined;
}
