import { isCurrency } from '../money/currency.ts';
import { headingKey } from '../normalize/headings/heading-key.ts';
import { readDay } from '../normalize/values/day-text.ts';
import { LONGEST_NUMBER, readNumber } from '../normalize/values/number-text.ts';
import { CHARGE_TYPE_INDEX, ORDER_TYPE_INDEX, STATUS_INDEX } from '../normalize/vocabulary.ts';
import { type Cell, type Column, cellText } from '../records/origin.ts';
import type { SourceRow } from '../sources/source.ts';
import { asciiDigits } from '../text/fold.ts';

/** What cells can look like, whatever the heading above them says. */
export type ContentKind =
  | 'amount'
  | 'number'
  | 'day'
  | 'currency'
  | 'phone'
  | 'circuit'
  | 'charge-type'
  | 'status'
  | 'order-type'
  | 'text';

/** What the first rows of a column hold. */
export interface ColumnContent {
  readonly column: Column;
  /** Cells that hold anything. */
  readonly filled: number;
  /** Different texts, in order, at most `MOST_DISTINCT`. */
  readonly distinct: readonly string[];
  /** True when the column has more different texts than are kept. */
  readonly many: boolean;
  /** Share of the filled cells that look like a kind, 0 to 1. */
  readonly share: (kind: ContentKind) => number;
}

/** Rows of a table that are looked at. */
export const ROWS_LOOKED_AT = 500;
/** Different texts of a column that are kept. */
export const MOST_DISTINCT = 60;

const PHONE = /^[+(]?[\d\s().\-/\u00a0\u2010-\u2015]{8,24}(?:\s*(?:x|ext\.?|poste|#)\s*\d{1,6})?$/i;
const CIRCUIT = /^(?=.*\p{L})(?=.*\d)[\p{L}\d]+(?:[./\-_ ]{1,2}[\p{L}\d]+)+$/u;

/** Looks at a column of the rows below a heading row. */
export function contentOf(column: Column, rows: readonly SourceRow[]): ColumnContent {
  const counts = new Map<ContentKind, number>();
  const distinct = new Set<string>();
  let filled = 0;
  let many = false;
  for (const row of rows.slice(0, ROWS_LOOKED_AT)) {
    const cell = row.cells[column.index];
    const text = cellText(cell).trim();
    if (cell === undefined || text === '') continue;
    filled += 1;
    if (distinct.size < MOST_DISTINCT) distinct.add(text.slice(0, 200));
    else if (!distinct.has(text)) many = true;
    for (const kind of kindsOf(cell, text)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const share = (kind: ContentKind) => (filled === 0 ? 0 : (counts.get(kind) ?? 0) / filled);
  return { column, filled, distinct: [...distinct], many, share };
}

/** The digits of a text that looks like a phone number, a date excepted; undefined for any other. */
export function phoneDigits(text: string): string | undefined {
  const plain = asciiDigits(text);
  if (!PHONE.test(plain)) return undefined;
  const digits = plain.replace(/(?:x|ext\.?|poste|#).*$/i, '').replace(/\D/g, '');
  if (digits.length < 8 || digits.length > 15 || readDay(plain) !== undefined) return undefined;
  return digits;
}

function kindsOf(cell: Cell, text: string): ContentKind[] {
  if (text.length > LONGEST_NUMBER) return ['text'];
  if (typeof cell !== 'string') return kindsOfTyped(cell.kind, text);
  const kinds: ContentKind[] = [];
  const phone = phoneDigits(text) !== undefined;
  if (phone) kinds.push('phone');
  const number = readNumber(text);
  if (number) {
    kinds.push('number');
    const shaped = 'either' in number || number.sign !== undefined || number.currency !== undefined;
    if (shaped && !phone) kinds.push('amount');
    return kinds;
  }
  if (readDay(text) !== undefined) kinds.push('day');
  else if (!phone && text.length >= 6 && CIRCUIT.test(text)) kinds.push('circuit');
  if (isCurrency(text)) kinds.push('currency');
  const key = headingKey(text);
  if (CHARGE_TYPE_INDEX.has(key)) kinds.push('charge-type');
  if (STATUS_INDEX.has(key)) kinds.push('status');
  if (ORDER_TYPE_INDEX.has(key)) kinds.push('order-type');
  return kinds.length === 0 ? ['text'] : kinds;
}

function kindsOfTyped(kind: 'number' | 'date' | 'percent' | 'error', text: string): ContentKind[] {
  if (kind === 'date') return ['day'];
  if (kind !== 'number') return [];
  if (/^\d{9,12}$/.test(text)) return ['number', 'phone'];
  return text.includes('.') ? ['number', 'amount'] : ['number'];
}
