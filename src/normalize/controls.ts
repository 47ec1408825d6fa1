import { append } from '../keyed/value-at.ts';
import { addDecimals, type Decimal, decimal, decimalText, sumOfDecimals } from '../money/decimal.ts';
import type { Charge } from '../records/charge.ts';
import type { Identifier } from '../records/identifier.ts';
import type { Invoice } from '../records/invoice.ts';
import { type CellEvidence, cellText } from '../records/origin.ts';
import type { SourceRow, SourceTable } from '../sources/source.ts';
import { type SectionedLayout, type SumOf, sumCovers } from './layout.ts';
import { type DecimalSign, readNumber } from './values/number-text.ts';

/** A figure a file states about itself, with what its records add up to. */
export interface ControlFigure {
  readonly counts: 'net' | 'gross' | 'records' | 'sum';
  readonly stated: Decimal;
  readonly read: Decimal;
  /** Where it is stated. */
  readonly evidence: CellEvidence;
  /** The file whose records it sums up, where it is stated in another. */
  readonly file?: string;
  /** Whose figure it is, where that was read. */
  readonly about?: FigureSubject;
}

/** The invoice, or the records, that a figure sums up. */
export interface FigureSubject {
  readonly carrier: Identifier;
  readonly account?: Identifier;
  readonly invoice?: Identifier;
  readonly currency: string;
}

/** Nothing, to the cent. */
export const NO_SUM: Decimal = { digits: 0n, scale: 2 };

/** What charges add up to, at least to the cent: all but taxes, all, or the taxes. */
export function sumOfCharges(charges: readonly Charge[], of: SumOf): Decimal {
  const covered = charges.filter(({ type }) => sumCovers(of, type));
  return addDecimals(NO_SUM, sumOfDecimals(covered.map(({ amount }) => amount)));
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
  const headers = new Map(records.invoices.map((invoice) => [invoice.origin.row, invoice]));
  const chargesOf = new Map<string | undefined, Charge[]>();
  for (const charge of records.charges) append(chargesOf, charge.invoice?.key, charge);
  for (const control of layout.controls) {
    for (const header of rowsOf.get(control.stated.type) ?? []) {
      const stated = numberAt(header, control.stated.column, layout.decimal);
      if (stated === undefined) continue;
      const invoice = headers.get(header.number);
      let read = NO_SUM;
      for (const charge of invoice ? (chargesOf.get(invoice.invoice.key) ?? []) : records.charges) {
        const { row: number, cells } = charge.origin;
        const part = numberAt({ number, cells }, control.sum.column, layout.decimal);
        if (part) read = addDecimals(read, part);
      }
      figures.push({
        counts: control.counts,
        stated,
        read,
        evidence: {
          role: 'bills',
          file,
          ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
          row: header.number,
          column: String(control.stated.column),
          value: decimalText(stated),
        },
        ...subjectOf(invoice, records.charges[0]),
      });
    }
  }
  return figures;
}

function subjectOf(invoice: Invoice | undefined, charge: Charge | undefined): Pick<ControlFigure, 'about'> {
  if (invoice) return { about: invoice };
  return charge ? { about: { carrier: charge.carrier, currency: charge.amount.currency } } : {};
}

/** The number in a column (from 1) of a row; undefined when it holds none. */
export function numberAt(row: SourceRow, column: number, sign: DecimalSign | undefined): Decimal | undefined {
  return numberOf(cellText(row.cells[column - 1]), sign);
}

/** The number a text holds, under the decimal sign of its layout; undefined when it is none, or one of two. */
export function numberOf(text: string, sign: DecimalSign | undefined): Decimal | undefined {
  const reading = readNumber(text.trim());
  if (!reading) return undefined;
  if ('settled' in reading) return decimal(reading.settled);
  return sign && decimal(reading.either[sign]);
}
