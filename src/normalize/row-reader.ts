import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { valueAt } from '../keyed/value-at.ts';
import type { Decimal } from '../money/decimal.ts';
import { type Money, moneyOf } from '../money/money.ts';
import { type UnitPrice, unitPriceOf } from '../money/unit-price.ts';
import { type Problem, quoted } from '../problem.ts';
import type { Field } from '../records/field.ts';
import type { Identifier } from '../records/identifier.ts';
import { type Cell, cellText, type Origin, type TableOrigin } from '../records/origin.ts';
import type { SourceRow } from '../sources/source.ts';
import { withoutInvisible } from '../text/fold.ts';
import { fieldCell, fieldPlace } from './field-cell.ts';
import { headingKey } from './headings/heading-key.ts';
import { type FieldSources, ownWord } from './layout.ts';
import { matchedText } from './values/cell-pattern.ts';
import { lostDigits, textOfCell } from './values/cell-text.ts';
import type { ColumnStyles } from './values/column-style.ts';
import { currencyOfText } from './values/currency-of-text.ts';
import { dayNear } from './values/day-near.ts';
import { dayOfCell } from './values/day-of-cell.ts';
import type { IdentifierKind, IdentifierReader } from './values/identifier-text.ts';
import { type NumberUse, numberOfCell } from './values/number-of-cell.ts';
import { type CellRefusal, type Reading, refused } from './values/reading.ts';

/** Texts of a column that are remembered; a column with more hardly repeats itself. */
const MOST_REMEMBERED = 20_000;

/**
 * Reads the fields of one row after another. A value that cannot be read becomes a problem of the row, never a guess;
 * the caller rejects rows that have any.
 */
export class RowReader {
  readonly #table: TableOrigin;
  readonly #sources: FieldSources;
  readonly #styles: ColumnStyles;
  readonly #identifiers: IdentifierReader;
  readonly #blank: ReadonlySet<string>;
  /** What each text of a column was read as: a bill repeats its days, quantities and amounts on line after line. */
  readonly #seen = new Map<string, Map<string, unknown>>();
  readonly #periods = new Map<number, Period>();
  readonly #patterns = new Map<string, RegExp>();
  #row: SourceRow = { number: 0, cells: [] };
  #problems: Problem[] = [];

  constructor(
    table: TableOrigin,
    sources: FieldSources,
    styles: ColumnStyles,
    identifiers: IdentifierReader,
    blank: readonly string[] = [],
  ) {
    this.#blank = new Set(blank);
    this.#table = table;
    this.#sources = sources;
    this.#styles = styles;
    this.#identifiers = identifiers;
  }

  /** Turns to the next row. */
  turnTo(row: SourceRow): void {
    this.#row = row;
    this.#problems = [];
  }

  /** Where the row stands. */
  origin(): Origin {
    const { number: row, cells, places } = this.#row;
    return places ? { table: this.#table, row, cells, places } : { table: this.#table, row, cells };
  }

  /** What could not be read in this row so far. */
  problems(): readonly Problem[] {
    return this.#problems;
  }

  /** True when no field has anything in this row. */
  isBlank(): boolean {
    for (const column of this.#table.columns.values()) {
      const text = cellText(this.#row.cells[column.index]);
      if (text !== '' && withoutInvisible(text).trim() !== '') return false;
    }
    return true;
  }

  /** What `read` makes of a field, and a problem when it makes nothing of it. */
  required<T>(field: Field, read: () => T | undefined): T | undefined {
    const before = this.#problems.length;
    const value = read();
    if (value === undefined && this.#problems.length === before) {
      this.refuse(field, {
        id: 'cell-missing',
        found: 'the cell is empty',
        expected: 'a value in every row',
        fix: 'Fill the cell, or remove the row if it is not a record',
      });
    }
    return value;
  }

  /** The field's text on one line, '' when there is none. */
  text(field: Field): string {
    return this.#settled(field, textOfCell(this.#cell(field))) ?? '';
  }

  /** The identifier in the field, or undefined when the cell is empty. */
  identifier(field: Field, kind: IdentifierKind): Identifier | undefined {
    const text = this.text(field);
    if (text === '') return undefined;
    const lost = kind === 'code' || kind === 'carrier' ? undefined : lostDigits(this.#cell(field), text);
    return lost ? this.#settled(field, lost) : this.#identifiers.read(text, kind);
  }

  /** The day in the field, or undefined when the cell is empty. */
  day(field: Field): Day | undefined {
    return this.#dayNear(field, this.#anchorOf(field));
  }

  #dayNear(field: Field, anchor: Day | undefined): Day | undefined {
    const order = this.#styles.dates.get(field);
    return this.#remembered(field, anchor === undefined ? '' : String(anchor), (text) => {
      const near = anchor === undefined ? undefined : dayNear(text, anchor, order);
      return near ?? this.#settled(field, dayOfCell(this.#cell(field), text, order));
    });
  }

  /** Both ends of a period; a lone start of a charge that does not recur is that day. */
  period(start: Field, end: Field, recurring: boolean): Period | undefined {
    const from = this.day(start);
    const to = this.day(end);
    if (from !== undefined && to !== undefined) {
      if (from <= to) return this.#period(from, to);
      this.reversed(start, end);
      return undefined;
    }
    return from !== undefined && !recurring ? this.#period(from, from) : undefined;
  }

  /** Refuses a row whose end lies before its start. */
  reversed(start: Field, end: Field): void {
    this.refuse(end, {
      id: 'dates-reversed',
      found: `${quoted(this.text(end))} lies before the start, ${quoted(this.text(start))}`,
      expected: 'an end on or after the start',
      fix: 'Correct one of the two dates',
    });
  }

  /** The exact number in the field, or undefined when the cell is empty. */
  number(field: Field): Decimal | undefined {
    return this.#remembered(field, '', (text) => this.#number(field, text, { kind: 'number' }));
  }

  /** The number in the field, in percent, from 0 to 100; undefined when the cell is empty. */
  percent(field: Field): Decimal | undefined {
    return this.#remembered(field, '', (text) => this.#number(field, text, { kind: 'percent' }));
  }

  /** The amount in the field, or undefined when the cell is empty. */
  money(field: Field, currency: string): Money | undefined {
    return this.#remembered(field, currency, (text) => {
      const value = this.#number(field, text, { kind: 'amount', currency });
      return value && moneyOf(value, currency);
    });
  }

  /** The unit price in the field with all its decimals, or undefined when the cell is empty. */
  unitPrice(field: Field, currency: string): UnitPrice | undefined {
    return this.#remembered(field, currency, (text) => {
      const value = this.#number(field, text, { kind: 'amount', currency });
      return value && unitPriceOf(value, currency);
    });
  }

  /** The row's currency: its own cell, else `fallback`. A problem when neither names one. */
  currency(fallback: string | undefined): string | undefined {
    return this.#settled('currency', currencyOfText(this.text('currency'), fallback));
  }

  /** One of a set of words, by the file's own words and the vocabulary; undefined when the cell is empty. */
  word<T extends string>(field: Field, index: ReadonlyMap<string, T>, allowed: readonly T[]): T | undefined {
    const text = this.text(field);
    if (text === '') return undefined;
    const source = this.#sources[field];
    const own = source && 'words' in source ? source.words : undefined;
    const found = index.get(headingKey((own && ownWord(own, text)) || text));
    if (found !== undefined) return found;
    const translation = `{ column: …, words: { ${JSON.stringify(text.slice(0, 40))}: ${allowed[0]} } }`;
    return this.#settled(
      field,
      refused(
        'word-unknown',
        `${quoted(text)} is not understood`,
        `one of ${allowed.join(', ')}`,
        `Correct the cell, or translate the word in bill-audit.yaml: layout: { ${field}: ${translation} }`,
      ),
    );
  }

  /** Refuses a row of text that goes on beyond its headings: a delimiter inside a value has moved what follows it. */
  checkWidth(width: number): void {
    for (let index = width; index < this.#row.cells.length; index += 1) {
      const text = cellText(this.#row.cells[index]).trim();
      if (text === '') continue;
      const { file } = this.#table;
      this.#problems.push({
        id: 'row-too-long',
        place: { file, row: this.#row.number, column: String(index + 1) },
        found: `${quoted(text)} stands beyond the last of ${width} headings`,
        expected: `at most ${width} cells in a row`,
        fix: 'Quote values that hold the delimiter, or give the column a heading',
      });
      return;
    }
  }

  /** Adds a problem at a field of this row. */
  refuse(field: Field, refusal: CellRefusal): void {
    this.#problems.push({ ...refusal, place: fieldPlace(this.#table, this.#row, field) });
  }

  /**
   * What `read` makes of the field's text; undefined when there is none. A text cell is read once per text of its
   * column: only what was read well is kept, so that a problem is told each time.
   */
  #remembered<T>(field: Field, use: string, read: (text: string) => T | undefined): T | undefined {
    const text = this.text(field);
    if (text === '') return undefined;
    if (this.#row.filled !== undefined || typeof this.#cell(field) !== 'string') return read(text);
    const column = `${field} ${use}`;
    let known = this.#seen.get(column);
    if (!known) {
      known = new Map();
      this.#seen.set(column, known);
    }
    const before = known.get(text);
    if (before !== undefined) return before as T;
    const value = read(text);
    if (value !== undefined && known.size < MOST_REMEMBERED) known.set(text, value);
    return value;
  }

  #period(from: Day, to: Day): Period {
    const key = from * 100_000 + to;
    return valueAt(this.#periods, key, () => ({ from, to }));
  }

  #number(field: Field, text: string, use: NumberUse): Decimal | undefined {
    const column = this.#table.columns.get(field);
    const merged = column !== undefined && this.#row.filled?.has(column.index) === true;
    const sign = this.#styles.decimals.get(field);
    const word = this.#wordFor(field, text);
    const reading = numberOfCell(word ?? this.#cell(field), word ?? text, use, sign, merged);
    return this.#settled(field, reading);
  }

  /** What the file's own words say that a mark stands for, such as 1 for `x`, whether it is written large or small. */
  #wordFor(field: Field, text: string): string | undefined {
    const source = this.#sources[field];
    const own = source && 'words' in source ? source.words : undefined;
    return own && (ownWord(own, text) ?? ownWord(own, text.toLowerCase()));
  }

  #settled<T>(field: Field, reading: Reading<T>): T | undefined {
    if ('value' in reading) return reading.value;
    this.refuse(field, reading.refusal);
    return undefined;
  }

  #cell(field: Field): Cell {
    const source = this.#sources[field];
    const sign = this.#styles.decimals.get(field);
    const cell = fieldCell(this.#table, this.#sources, this.#row, field, sign, this.#blank);
    if (this.#blank.size > 0 && this.#blank.has(cellText(cell).trim())) return '';
    return source && 'pattern' in source && source.pattern !== undefined
      ? this.#matched(field, source.pattern, cell)
      : cell;
  }

  /** What the layout's pattern takes of a cell; a cell it does not match is refused once, and reads as blank. */
  #matched(field: Field, pattern: string, cell: Cell): Cell {
    const expression = valueAt(this.#patterns, pattern, () => new RegExp(pattern, 'u'));
    const reading = matchedText(expression, cell, field);
    if ('value' in reading) return reading.value ?? '';
    const { column } = fieldPlace(this.#table, this.#row, field);
    const isSame = ({ id, place }: Problem) => id === reading.refusal.id && place?.column === column;
    if (!this.#problems.some(isSame)) this.refuse(field, reading.refusal);
    return '';
  }

  /** The day that tells the year of the field's date, where its layout says so. */
  #anchorOf(field: Field): Day | undefined {
    const source = this.#sources[field];
    const from = source && 'yearOf' in source ? source.yearOf : undefined;
    return from === undefined || from === field ? undefined : this.#dayNear(from, undefined);
  }
}
