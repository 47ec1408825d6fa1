import { type DateOrder, dateOrderOf, decimalSignOf, type Locale } from '../../language/locale.ts';
import type { Field } from '../../records/field.ts';
import type { Column } from '../../records/origin.ts';
import type { SourceRow } from '../../sources/source.ts';
import { readDay } from './day-text.ts';
import { type DecimalSign, LONGEST_NUMBER, readNumber } from './number-text.ts';

/** Fields that hold dates. */
export const DATE_FIELDS: ReadonlySet<Field> = new Set<Field>([
  'invoice_date',
  'due_date',
  'period_start',
  'period_end',
  'paid_on',
  'start_date',
  'end_date',
  'valid_from',
  'valid_to',
  'requested_date',
  'completed_date',
]);

/** Fields that hold numbers: amounts, unit prices, quantities and percentages. */
export const NUMBER_FIELDS: ReadonlySet<Field> = new Set<Field>([
  'quantity',
  'unit_price',
  'amount',
  'tax_rate',
  'tax_amount',
  'previous_balance',
  'payments',
  'adjustments',
  'net_total',
  'tax_total',
  'total',
  'amount_due',
  'mrc',
  'min_quantity',
  'max_quantity',
  'discount_percent',
  'nrc',
  'line_adjustment',
  'tax_base',
]);

/** How the dates and numbers of a table's columns are written, as far as that is settled. */
export interface ColumnStyles {
  readonly dates: ReadonlyMap<Field, DateOrder>;
  readonly decimals: ReadonlyMap<Field, DecimalSign>;
  /** Date columns that write both orders, with a row that proves each. */
  readonly mixed: readonly MixedDates[];
  /** Date columns that only the locale settled, with a row that could be read otherwise. */
  readonly byLocale: readonly DatesByLocale[];
}

/** A date column read in the locale's order because nothing in the table says otherwise. */
export interface DatesByLocale {
  readonly column: Column;
  readonly row: number;
  readonly text: string;
  readonly order: DateOrder;
}

/** A date column in which one row can only be day first and another only month first. */
export interface MixedDates {
  readonly field: Field;
  readonly column: Column;
  readonly rows: readonly { readonly row: number; readonly text: string; readonly order: DateOrder }[];
}

/** What a user or layout fixed beforehand. */
export interface StyleHints {
  readonly dates?: DateOrder;
  readonly decimal?: DecimalSign;
}

/**
 * Settles how each column writes dates and decimals: by what the layout fixes, else by the column's own unambiguous cells,
 * else by the other columns of the same table, else by the locale. What none of them settles stays out.
 */
export function columnStyles(
  columns: ReadonlyMap<Field, Column>,
  rows: readonly SourceRow[],
  hints: StyleHints,
  locale: Locale,
): ColumnStyles {
  const dateVotes = new Map<Field, Map<DateOrder, { row: number; text: string }>>();
  const decimalVotes = new Map<Field, Set<DecimalSign>>();
  for (const [field, column] of columns) {
    if (DATE_FIELDS.has(field) && hints.dates === undefined) dateVotes.set(field, votesOfDates(column, rows));
    if (NUMBER_FIELDS.has(field) && hints.decimal === undefined)
      decimalVotes.set(field, votesOfNumbers(column, rows));
  }

  const mixed: MixedDates[] = [];
  for (const [field, votes] of dateVotes) {
    const column = columns.get(field);
    if (votes.size > 1 && column) {
      mixed.push({ field, column, rows: [...votes].map(([order, proof]) => ({ ...proof, order })) });
    }
  }
  const tableOrder = onlyOne([...dateVotes.values()].flatMap((votes) => [...votes.keys()]));
  const tableSign = onlyOne([...decimalVotes.values()].flatMap((votes) => [...votes]));
  const localeOrder = hints.dates === undefined && tableOrder === undefined ? dateOrderOf(locale) : undefined;
  const dates = new Map<Field, DateOrder>();
  const decimals = new Map<Field, DecimalSign>();
  for (const field of columns.keys()) {
    const ownOrder = onlyOne([...(dateVotes.get(field)?.keys() ?? [])]);
    const order = hints.dates ?? ownOrder ?? tableOrder ?? dateOrderOf(locale);
    if (DATE_FIELDS.has(field) && order) dates.set(field, order);
    const votes = decimalVotes.get(field);
    const sign = hints.decimal ?? onlyOne([...(votes ?? [])]) ?? tableSign ?? decimalSignOf(locale);
    if (NUMBER_FIELDS.has(field) && sign && (votes?.size ?? 0) < 2) decimals.set(field, sign);
  }
  const byLocale = localeOrder === undefined ? [] : ambiguousDates(columns, rows, localeOrder);
  return { dates, decimals, mixed, byLocale };
}

function ambiguousDates(
  columns: ReadonlyMap<Field, Column>,
  rows: readonly SourceRow[],
  order: DateOrder,
): DatesByLocale[] {
  return [...columns].flatMap(([field, column]) => {
    if (!DATE_FIELDS.has(field)) return [];
    for (const row of rows) {
      const cell = row.cells[column.index];
      if (typeof cell !== 'string' || cell === '' || /^\d{4}-/.test(cell)) continue;
      const reading = readDay(cell.trim());
      if (reading && 'either' in reading) return [{ column, row: row.number, text: cell.trim(), order }];
    }
    return [];
  });
}

function votesOfDates(
  column: Column,
  rows: readonly SourceRow[],
): Map<DateOrder, { row: number; text: string }> {
  const votes = new Map<DateOrder, { row: number; text: string }>();
  for (const row of rows) {
    const cell = row.cells[column.index];
    if (typeof cell !== 'string' || cell === '' || /^\d{4}-/.test(cell)) continue;
    const text = cell.trim();
    const reading = readDay(text);
    if (reading && 'settled' in reading && reading.order !== undefined && !votes.has(reading.order)) {
      votes.set(reading.order, { row: row.number, text });
    }
  }
  return votes;
}

function votesOfNumbers(column: Column, rows: readonly SourceRow[]): Set<DecimalSign> {
  const votes = new Set<DecimalSign>();
  for (const row of rows) {
    const cell = row.cells[column.index];
    if (typeof cell !== 'string' || cell === '' || cell.length > LONGEST_NUMBER) continue;
    const reading = readNumber(cell.trim().replace(/\s*[%\u066a]$/, ''));
    if (reading && 'settled' in reading && reading.sign !== undefined) {
      votes.add(reading.sign);
      if (votes.size === 2) break;
    }
  }
  return votes;
}

function onlyOne<T>(values: readonly T[]): T | undefined {
  const distinct = new Set(values);
  return distinct.size === 1 ? values[0] : undefined;
}
