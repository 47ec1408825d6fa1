import type { Day } from '../../calendar/day.ts';
import type { Translated } from '../../language/locale.ts';
import { minorDecimals } from '../../money/currency.ts';
import { rescaled } from '../../money/decimal.ts';
import type { Money } from '../../money/money.ts';
import { type Content, element, type Markup, text } from './markup.ts';
import type { View } from './view.ts';

/** A cell with what it is sorted by, where that is not its text. */
export interface Cell {
  readonly content: Content;
  readonly key?: string;
}

/** A column of a table. */
export interface Column<Row> {
  readonly heading: string;
  /** Numbers are set at the end of the cell in figures of one width. */
  readonly isNumber?: true;
  readonly cell: (row: Row) => Cell;
}

/** A table that names what it holds. */
export interface Table<Row> {
  readonly id: string;
  readonly caption: string;
  /** True where the heading above already says what the caption does. */
  readonly isCaptionHidden: boolean;
  readonly rows: readonly Row[];
  /** The first names the row. */
  readonly columns: (column: Columns<Row>) => readonly Column<Row>[];
}

/** A table with a caption and scopes, in a box that can be scrolled by keyboard; a script makes its headings sort. */
export function tableMarkup<Row>(view: View, table: Table<Row>): Markup {
  const { id, caption, isCaptionHidden, rows } = table;
  const columns = table.columns(columnsFor(rows, view));
  const kindOf = ({ isNumber }: Column<Row>) => (isNumber ? 'n' : undefined);
  const lines = rows.map((row) => {
    const cells = columns.map((column, index) => {
      const { content, key } = column.cell(row);
      const attributes = { class: kindOf(column), 'data-k': key };
      return index === 0
        ? element('th', { scope: 'row', ...attributes }, content)
        : element('td', attributes, content);
    });
    return element('tr', {}, cells);
  });
  const headings = columns.map((column) =>
    element('th', { scope: 'col', class: kindOf(column) }, text(column.heading)),
  );
  const name = `${id}-caption`;
  return element(
    'div',
    { class: 'scroll', role: 'group', 'aria-labelledby': name, tabindex: 0 },
    element(
      'table',
      { id, 'data-sort': true },
      element('caption', { id: name, class: isCaptionHidden ? 'unseen' : undefined }, text(caption)),
      element('thead', {}, element('tr', {}, headings)),
      element('tbody', {}, lines),
    ),
  );
}

/**
 * What amounts are sorted by: their currency and a whole number of its minor unit, or of a finer one where an amount of
 * the same currency needs it.
 */
export function moneyKeys(
  values: Iterable<Money | undefined>,
): (value: Money | undefined) => string | undefined {
  const scales = new Map<string, number>();
  for (const value of values) {
    if (!value) continue;
    const { currency, scale } = value;
    scales.set(currency, Math.max(scale, scales.get(currency) ?? minorDecimals(currency)));
  }
  return (value) =>
    value && `${value.currency} ${rescaled(value, Math.max(value.scale, scales.get(value.currency) ?? 0))}`;
}

/** Makes the columns of a table of such rows. */
export interface Columns<Row> {
  readonly text: (heading: Translated, content: (row: Row) => Content) => Column<Row>;
  /** Sorted by the day; an absent one is an empty cell. */
  readonly day: (heading: Translated, day: (row: Row) => Day | undefined) => Column<Row>;
  readonly count: (heading: Translated, count: (row: Row) => number) => Column<Row>;
  /** Sorted within the currency; an absent amount is an empty cell. */
  readonly money: (heading: Translated, amount: (row: Row) => Money | undefined) => Column<Row>;
}

function columnsFor<Row>(rows: readonly Row[], view: View): Columns<Row> {
  return {
    text: (heading, content) => ({
      heading: view.word(heading),
      cell: (row) => ({ content: content(row) }),
    }),
    day: (heading, day) => ({
      heading: view.word(heading),
      cell: (row) => ({ content: view.day(day(row)), key: day(row)?.toString() }),
    }),
    count: (heading, count) => ({
      heading: view.word(heading),
      isNumber: true,
      cell: (row) => ({ content: text(view.count(count(row))), key: String(count(row)) }),
    }),
    money: (heading, amount) => {
      const key = moneyKeys(rows.map(amount));
      return {
        heading: view.word(heading),
        isNumber: true,
        cell: (row) => ({ content: view.money(amount(row)), key: key(amount(row)) }),
      };
    },
  };
}
