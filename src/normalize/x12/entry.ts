import { type Decimal, decimalText, negatedDecimal } from '../../money/decimal.ts';
import { type Problem, quoted } from '../../problem.ts';
import type { X12Segment } from '../../sources/source.ts';
import type { FieldCell } from '../document.ts';
import { extension, readImplied, readReal } from './amount.ts';
import { type PeriodCells, periodOf, writtenPeriod } from './period.ts';
import type { References } from './references.ts';
import { cellOf, element, elementName, placeOf } from './segment.ts';

/** A level of the hierarchy (HL), or the invoice itself above all of them. */
export interface Level {
  readonly parent?: Level;
  /** HL03 (element 735): 1 provider, 2 and 3 billing arrangement, 4 to 7 groups, 8 charge, 9 supporting detail. */
  readonly code: string;
  readonly references: References;
  period: PeriodCells;
  /** Descriptions of the level: the name of a group of charges. */
  readonly texts: string[];
}

/** Something with an amount: a line (IT1, SLN), an allowance or charge (ITA, SAC), a tax (TXI). */
export interface Entry {
  readonly kind: 'line' | 'allowance' | 'tax';
  readonly segment: X12Segment;
  readonly level: Level;
  /** The line it belongs to: of a sub-line its line, of a tax or allowance the line it stands under. */
  readonly under?: Entry;
  readonly references: References;
  period: PeriodCells;
  /** What PID segments say about it. */
  readonly descriptions: FieldCell[];
  /** The total that AMT states for the line, which counts more than our own product. */
  lineTotal?: FieldCell;
}

/** What an entry is worth. */
export interface Worth {
  readonly value: Decimal;
  readonly cell: FieldCell;
}

/** Elements of the two kinds of lines. */
const LINES: ReadonlyMap<
  string,
  { quantity: number; unit: number; price: number; basis: number; ids: number }
> = new Map([
  ['IT1', { quantity: 2, unit: 3, price: 4, basis: 5, ids: 6 }],
  ['SLN', { quantity: 4, unit: 5, price: 6, basis: 7, ids: 9 }],
]);

/** Units (element 355) whose number is money already: M4 monetary value, DO dollars. */
const MONETARY_UNITS = new Set(['M4', 'DO']);

/** Units that a price stands for, by its basis (element 639) where it is not one. */
const PRICED_PER: ReadonlyMap<string, bigint> = new Map([
  ...['HP', 'LC', 'QH', 'RC', 'TC', 'WC'].map((code) => [code, 100n] as const),
  ...['TP', 'LM', 'QS', 'RM', 'TM', 'WM'].map((code) => [code, 1000n] as const),
]);

/** Kinds of product ids (element 235) that name what is charged, by rank; any other comes after them, ZZ last of all. */
const CODE_KINDS = ['SV', 'VC', 'VN', 'VP', 'SH', 'PN', 'SK', 'CG'];
/** The kind whose id is a description. */
const DESCRIPTION = 'PD';

/** Money that a line gives without a float: its numbers as cells, and the product where no total is stated. */
export interface LineNumbers {
  readonly quantity?: FieldCell;
  readonly unitPrice?: FieldCell;
  readonly worth?: Worth;
}

/** Adds what a segment says about the entry it stands under. */
export function describe(entry: Entry, segment: X12Segment): void {
  entry.references.read(segment);
  if (segment.id === 'DTM') entry.period = { ...periodOf(segment), ...entry.period };
  if (segment.id === 'AMT' && element(segment, 1) === LINE_TOTAL) entry.lineTotal ??= cellOf(segment, 2);
  if (segment.id !== 'PID') return;
  const text = cellOf(segment, 5);
  if (text) entry.descriptions.push(text);
  const written = writtenPeriod(segment, 5);
  if (written && !entry.period.from && !entry.period.to) entry.period = written;
}

/** AMT01 (element 522) of a line's total. */
const LINE_TOTAL = '1';

/** Quantity, unit price and amount of a line. Under a monetary unit the price is the amount, and the quantity counts nothing. */
export function lineNumbers(entry: Entry, file: string, decimals: number): LineNumbers | Problem {
  const at = LINES.get(entry.segment.id);
  if (!at) return {};
  const { segment, lineTotal } = entry;
  const price = realAt(segment, at.price, file);
  if (price && 'id' in price) return price;
  const quantity = realAt(segment, at.quantity, file);
  if (quantity && 'id' in quantity) return quantity;
  const total = lineTotal && totalOf(lineTotal, file);
  if (total && 'id' in total) return total;
  if (MONETARY_UNITS.has(unitOf(entry))) return { worth: total ?? price };
  const per = PRICED_PER.get(element(segment, at.basis)) ?? 1n;
  const unitPrice = price && pricePerOne(segment, at.price, price, per);
  const cells = { quantity: quantity?.cell, unitPrice: unitPrice?.cell };
  if (total || !price) return { ...cells, worth: total };
  if (!quantity) return { ...cells, worth: unitPrice };
  const amount = extension(quantity.value, price.value, per, decimals);
  return { ...cells, worth: { value: amount, cell: cellAs(segment, at.price, amount) } };
}

/** The unit of measure of a line, '' for none; of a composite its first part. */
export function unitOf({ segment }: Entry): string {
  const at = LINES.get(segment.id);
  return at === undefined ? '' : (/^\w*/.exec(element(segment, at.unit))?.[0] ?? '');
}

/** The code and the description that a line's product ids give. */
export function productIds({ segment }: Entry): { code?: FieldCell; description?: FieldCell } {
  const at = LINES.get(segment.id);
  if (!at) return {};
  let code: { readonly rank: number; readonly cell: FieldCell } | undefined;
  let description: FieldCell | undefined;
  for (let kind = at.ids; kind < segment.elements.length; kind += 2) {
    const name = element(segment, kind);
    const cell = cellOf(segment, kind + 1);
    if (!cell) continue;
    if (name === DESCRIPTION) {
      description ??= cell;
      continue;
    }
    const known = CODE_KINDS.indexOf(name);
    const rank = known >= 0 ? known : CODE_KINDS.length + (name === 'ZZ' ? 1 : 0);
    if (!code || rank < code.rank) code = { rank, cell };
  }
  return { code: code?.cell, description };
}

/** An amount of type N2 (allowances) or R (taxes), an allowance below zero whatever its sign. */
export function amountAt(
  segment: X12Segment,
  number: number,
  type: 'implied' | 'real',
  allowance: boolean,
  file: string,
): Worth | Problem | undefined {
  const written = element(segment, number);
  if (written === '') return undefined;
  const value = type === 'implied' ? readImplied(written) : readReal(written);
  if (!value) return unreadable(segment, number, file);
  const signed = allowance && value.digits > 0n ? negatedDecimal(value) : value;
  return { value: signed, cell: cellAs(segment, number, signed) };
}

function realAt(segment: X12Segment, number: number, file: string): Worth | Problem | undefined {
  return amountAt(segment, number, 'real', false, file);
}

function totalOf(cell: FieldCell, file: string): Worth | Problem {
  const value = readReal(cell.text);
  if (!value) return number(cell.text, file, cell.place?.path ?? '', cell.place?.column ?? '');
  const text = decimalText(value);
  const place = cell.place && { ...cell.place, ...(text === cell.text ? {} : { written: cell.text }) };
  return { value, cell: { text, ...(place ? { place } : {}) } };
}

/** A number with the element it was made of. */
function cellAs(segment: X12Segment, at: number, value: Decimal): FieldCell {
  const text = decimalText(value);
  const written = element(segment, at);
  return { text, place: placeOf(segment, at, text === written ? undefined : written) };
}

function pricePerOne(segment: X12Segment, at: number, price: Worth, per: bigint): Worth {
  if (per === 1n) return price;
  const scale = price.value.scale + String(per).length - 1;
  const value = { digits: price.value.digits, scale };
  return { value, cell: cellAs(segment, at, value) };
}

function unreadable(segment: X12Segment, at: number, file: string): Problem {
  return number(element(segment, at), file, String(segment.number), elementName(segment, at));
}

function number(written: string, file: string, path: string, column: string): Problem {
  return {
    id: 'number-unreadable',
    place: { file, path, column },
    found: `${quoted(written)} is not an amount`,
    expected: 'a number such as 28.00',
    fix: 'Ask the sender for the interchange again',
  };
}
