import { parseIsoDay } from '../../calendar/day.ts';
import { isWhole, monthsIn } from '../../calendar/period.ts';
import type { ChargeType } from '../../records/field.ts';
import type { CellPlace } from '../../records/origin.ts';
import type { FieldCell } from '../document.ts';
import { identifierAtStart, labelAtStart, placeOf } from './bill-label.ts';
import { type BillLine, cellFor } from './bill-lines.ts';
import { typesNamed } from './charge-words.ts';
import { type FoundPeriod, type PageStyle, periodIn, plainDay } from './page-figure.ts';

/** A phone number in a text: with its country or a leading 0, or in the groups of North America. */
const PHONE =
  /(?<![\d.,/-])(?:\+\d[\d ().-]{7,18}\d|0\d[\d ().-]{6,14}\d|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4})(?![\d.,/-])/;

/** What is told of the type of a charge: by its own words, its period, or not at all. */
export type TypeBy = 'words' | 'title' | 'period' | 'nothing';

/** The period of a line: its own column or columns, or a period in its description. */
export function periodOf(
  line: BillLine,
  style: PageStyle,
): { found: FoundPeriod; place: CellPlace } | undefined {
  const [start, end] = [
    cellFor(line.table, line.row, 'period_start'),
    cellFor(line.table, line.row, 'period_end'),
  ];
  if (start && end) {
    const [from, to] = [plainDay(start.texts.join(' '), style), plainDay(end.texts.join(' '), style)];
    if (from === undefined || to === undefined || to < from) return undefined;
    const written = `${start.texts.join(' ')} – ${end.texts.join(' ')}`;
    return { found: { from, to, written }, place: placeOf(start.page, start, written) };
  }
  for (const use of ['period', 'description'] as const) {
    const cell = cellFor(line.table, line.row, use);
    const parts = cell ? [...cell.texts.entries(), [0, cell.texts.join(' ')] as const] : [];
    for (const [index, text] of parts) {
      const found = periodIn(text, style);
      const spot = cell?.spots[index];
      if (found && spot) return { found, place: placeOf(spot.page, spot, found.written) };
    }
  }
  return undefined;
}

/** The service of a line: its own column, a label in its description, or the title it stands under. */
export function serviceOf(line: BillLine): FieldCell | undefined {
  const own = cellFor(line.table, line.row, 'service');
  if (own) return { text: own.texts.join(' '), place: placeOf(own.page, own) };
  const description = cellFor(line.table, line.row, 'description');
  for (const cell of [description, line.row.section]) {
    for (const [index, text] of cell?.texts.entries() ?? []) {
      const value = serviceIn(text);
      const spot = cell?.spots[index];
      if (spot && value) return { text: value, place: placeOf(spot.page, spot, text) };
    }
  }
  return undefined;
}

/** What a charge is called: its description without the lines that only name its service or its period. */
export function descriptionOf(line: BillLine, style: PageStyle): FieldCell | undefined {
  const cell = cellFor(line.table, line.row, 'description');
  if (!cell) return undefined;
  const [first = '', ...others] = cell.texts;
  const telling = others.filter(
    (text) => serviceIn(text) === undefined && periodIn(text, style)?.written !== text,
  );
  const named = first
    .replace(PHONE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s:–—-]+$/, '')
    .trim();
  const text = [named === '' ? first : named, ...telling].join(' ');
  const whole = cell.texts.join(' ');
  return { text, place: placeOf(cell.page, cell, whole === text ? undefined : whole) };
}

function serviceIn(text: string): string | undefined {
  const label = labelAtStart(text);
  if (label?.fact === 'service') return identifierAtStart(label.rest, true)?.text;
  return PHONE.exec(text)?.[0];
}

/**
 * The type of a charge: what its words name, else the title it stands under, else `recurring` for whole months. Where that
 * names none, or more than one that the period does not settle, it is an `adjustment`, of which no rule claims that it
 * should not be there.
 */
export function typeOf(line: BillLine, period: FoundPeriod | undefined): { type: ChargeType; by: TypeBy } {
  const monthly = period !== undefined && isMonthly(period);
  const negative = line.amount.digits < 0n;
  const own = [cellFor(line.table, line.row, 'charge_type'), cellFor(line.table, line.row, 'description')];
  const titles = line.row.section ? [line.row.section] : [];
  for (const [cells, by] of [
    [own, 'words'],
    [titles, 'title'],
  ] as const) {
    const named = typesNamed(cells.flatMap((cell) => cell?.texts ?? []).join(' ; '));
    const type = settle(named, negative, monthly);
    if (type) return { type, by };
    if (named.size > 1) return { type: 'adjustment', by: 'nothing' };
  }
  if (negative) return { type: 'credit', by: 'words' };
  return monthly ? { type: 'recurring', by: 'period' } : { type: 'adjustment', by: 'nothing' };
}

function settle(named: ReadonlySet<ChargeType>, negative: boolean, monthly: boolean): ChargeType | undefined {
  if (negative) return named.has('discount') ? 'discount' : named.size > 0 ? 'credit' : undefined;
  const [only] = named;
  if (named.size === 1) return only;
  return named.has('recurring') && !named.has('one-time') && monthly ? 'recurring' : undefined;
}

function isMonthly({ from, to }: FoundPeriod): boolean {
  const [first, last] = [parseIsoDay(from), parseIsoDay(to)];
  return first !== undefined && last !== undefined && isWhole(monthsIn({ from: first, to: last }, 'actual'));
}
