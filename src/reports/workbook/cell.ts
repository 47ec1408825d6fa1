import { type Day, utcDate } from '../../calendar/day.ts';
import { minorDecimals } from '../../money/currency.ts';
import { type Decimal, decimalText } from '../../money/decimal.ts';
import { type Money, moneyText } from '../../money/money.ts';
import type { CellLink } from './links.ts';

/**
 * What a cell holds, which settles its number format, its alignment and its direction. `text` is in the reader's
 * language; `quoted` and `identifier` come from a file and are read in their own direction.
 */
export type CellKind =
  | 'text'
  | 'quoted'
  | 'quoted-rtl'
  | 'identifier'
  | 'code'
  | 'ordinal'
  | 'date'
  | 'amount'
  | 'percent';

/** A formula with the result that a viewer shows until it calculates. */
export type SheetFormula = (
  | { readonly formula: string; readonly ref?: undefined }
  /** The first of the cells in `ref`, which all hold the formula. */
  | { readonly formula: string; readonly shareType: 'shared'; readonly ref: string }
  /** Another of them; the first is named. */
  | { readonly sharedFormula: string }
) & { readonly result: number | '' };

/** A cell before it is written. */
export interface SheetCell {
  /** Null: the cell is empty. */
  readonly value: string | number | Date | SheetFormula | null;
  readonly kind: CellKind;
  /** Decimals of an amount's number format. */
  readonly decimals: number;
  /** Characters the value needs to stand unbroken. */
  readonly width: number;
  /** True where a long value takes several lines; false where it may run over the empty cells beside it. */
  readonly wraps: boolean;
  readonly link?: CellLink;
}

/** A cell without a value. */
export const EMPTY: SheetCell = { value: null, kind: 'text', decimals: 0, width: 0, wraps: false };

/** The most characters a spreadsheet's cell can hold. */
export const MOST_CHARACTERS = 32_767;

const DATE_WIDTH = 10;
const MOST_DECIMALS = 10;
const EXACT_DIGITS = 15;
/** Digits of an amount, its decimals among them, from which a spreadsheet's double may lose the last. */
export const EXACT_LIMIT = 10n ** BigInt(EXACT_DIGITS);

/** A text in the reader's language, which wraps. */
export function textCell(text: string | undefined): SheetCell {
  return stringCell(text, 'text', true);
}

/** A text in the reader's language that runs over the empty cells beside it. */
export function runningCell(text: string | undefined): SheetCell {
  return stringCell(text, 'text', false);
}

/** A text as a file holds it, never a formula. */
export function quotedCell(text: string | undefined): SheetCell {
  return stringCell(text, text !== undefined && startsRightToLeft(text) ? 'quoted-rtl' : 'quoted', true);
}

/** An identifier as a file holds it: text, so that it keeps its zeros and never becomes a number or a formula. */
export function identifierCell(text: string | undefined): SheetCell {
  return stringCell(text, 'identifier', true);
}

/** A short code such as a currency, centred. */
export function codeCell(text: string | undefined): SheetCell {
  return stringCell(text, 'code', false);
}

/** The cell with a link, where there is one and the cell has a value to stand under it. */
export function linkedCell(cell: SheetCell, link: CellLink | undefined): SheetCell {
  return link === undefined || cell.value === null ? cell : { ...cell, link };
}

/** A real date of the spreadsheet, at midnight. */
export function dayCell(day: Day | undefined): SheetCell {
  if (day === undefined) return { ...EMPTY, kind: 'date' };
  return { value: utcDate(day), kind: 'date', decimals: 0, width: DATE_WIDTH, wraps: false };
}

/** A number of the spreadsheet with the decimals of its currency, or the decimals it has when they are more. */
export function amountCell(value: Money | undefined): SheetCell {
  if (!value) return { ...EMPTY, kind: 'amount' };
  return numberCell(moneyText(value), minorDecimals(value.currency));
}

/** A plain number with the decimals it has. */
export function decimalCell(value: Decimal | undefined): SheetCell {
  return value ? numberCell(decimalText(value), 0) : { ...EMPTY, kind: 'amount' };
}

/** A whole number. */
export function countCell(count: number): SheetCell {
  return numberCell(String(count), 0);
}

/** The number of a row, centred. */
export function ordinalCell(ordinal: number): SheetCell {
  return { ...countCell(ordinal), kind: 'ordinal' };
}

/** A formula with the result that a viewer shows until it calculates; text as a result is the empty text. */
export function formulaCell(
  formula: string,
  result: number | '',
  kind: 'amount' | 'percent',
  decimals: number,
): SheetCell {
  const width = result === '' ? 0 : amountWidth(kind === 'percent' ? '100.0' : result.toFixed(decimals));
  return { value: { formula, result }, kind, decimals, width, wraps: false };
}

/** A formula that stands in every row of a column, written for the first row. */
export interface ColumnFormula {
  readonly formula: string;
  /** The cells it stands in: `N2` to `N61`. */
  readonly first: string;
  readonly last: string;
}

/** A column's formula with its result in one row; the file holds it once, at the first row, however many rows there are. */
export function columnFormulaCell(
  { formula, first, last }: ColumnFormula,
  isFirst: boolean,
  result: number | '',
  decimals: number,
): SheetCell {
  const width = result === '' ? 0 : amountWidth(result.toFixed(decimals));
  const value: SheetFormula = isFirst
    ? { formula, result, shareType: 'shared', ref: `${first}:${last}` }
    : { sharedFormula: first, result };
  return { value, kind: 'amount', decimals, width, wraps: false };
}

/**
 * The number a spreadsheet keeps for a plain decimal. A spreadsheet knows only doubles, so this is the one place where an
 * amount leaves exact arithmetic; a double keeps 15 digits, and a longer amount stays the text it is.
 */
export function sheetNumber(text: string): number | string {
  if (text.length <= EXACT_DIGITS) return Number(text);
  const digits = withoutTrailingZeros(text).replace(/[-.]/g, '').replace(/^0+/, '');
  return digits.length > EXACT_DIGITS ? text : Number(text);
}

/** True when a spreadsheet keeps every digit of the amount. */
export function isSheetNumber(value: Money): boolean {
  const size = value.digits < 0n ? -value.digits : value.digits;
  return size < EXACT_LIMIT || typeof sheetNumber(moneyText(value)) === 'number';
}

/**
 * Text as a cell can hold it: control characters and others that XML forbids removed, line ends as one line feed, and
 * cut with an ellipsis at 32,767 characters.
 */
export function cellText(text: string): string {
  if (/^[\w .,:/+-]*$/.test(text) && text.length <= MOST_CHARACTERS && !text.includes('_x')) return text;
  const clean = text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters a workbook cannot hold
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu, '')
    // Excel reads _x0041_ as an escaped character; escaping its underscore keeps it as written.
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  if (clean.length <= MOST_CHARACTERS) return clean;
  return `${clean.slice(0, MOST_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function stringCell(text: string | undefined, kind: CellKind, wraps: boolean): SheetCell {
  if (text === undefined || text === '') return { ...EMPTY, kind };
  const value = cellText(text);
  return { value, kind, decimals: 0, width: longestLine(value), wraps };
}

function longestLine(text: string): number {
  return text.includes('\n') ? Math.max(...text.split('\n').map(({ length }) => length)) : text.length;
}

// The first letter settles the direction, as it does in the Unicode bidirectional algorithm.
function startsRightToLeft(text: string): boolean {
  if (/^[A-Za-z]/.test(text)) return false;
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter);
}

function numberCell(text: string, leastDecimals: number): SheetCell {
  const value = sheetNumber(text);
  if (typeof value === 'string') return stringCell(value, 'identifier', true);
  const short = withoutTrailingZeros(text);
  const point = short.indexOf('.');
  const decimals = Math.min(
    Math.max(point === -1 ? 0 : short.length - point - 1, leastDecimals),
    MOST_DECIMALS,
  );
  return { value, kind: 'amount', decimals, width: amountWidth(text), wraps: false };
}

function withoutTrailingZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Digits with a grouping sign per three of them. */
function amountWidth(text: string): number {
  return Math.ceil(text.length * 1.25);
}
