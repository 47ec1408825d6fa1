import { dayOf, isoDay } from '../../calendar/day.ts';
import type { X12Segment } from '../../sources/source.ts';
import type { FieldCell } from '../document.ts';
import { cellOf, element, placeOf } from './segment.ts';

/** Both ends of a period as far as a document states them; both included. */
export interface PeriodCells {
  readonly from?: FieldCell;
  readonly to?: FieldCell;
}

/** Qualifiers of DTM (element 374): start and end of the invoice or service period. */
const STARTS = new Set(['186', '150']);
const ENDS = new Set(['187', '151']);
/** The day or days of the service. */
const SERVICE = '472';
/** Those that state a period by both ends: service, statement, report period. */
const RANGES = new Set([...STARTS, SERVICE, '434', '582']);

/** `11/01/00-11/30/00`, `11/1/2026 thru 11/30/2026`. */
const WRITTEN =
  /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})\s*(?:-|–|to|thru|through)\s*(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\d/])/i;

/** A date as ISO: `CCYYMMDD`, or `YYMMDD` of older versions; as written when it is neither. */
export function isoOf(text: string): string {
  const parts = /^(\d{2})?(\d{2})(\d{2})(\d{2})$/.exec(text);
  if (!parts) return text;
  const [, century, year = '', month, date] = parts;
  return `${century ?? (Number(year) < 70 ? '20' : '19')}${year}-${month}-${date}`;
}

/** The date in an element. */
export function dateCell(segment: X12Segment, number: number): FieldCell | undefined {
  return cellOf(segment, number, isoOf(element(segment, number)));
}

/** What a DTM segment adds to a period; undefined for one that is about something else. */
export function periodOf(dtm: X12Segment): PeriodCells | undefined {
  const qualifier = element(dtm, 1);
  const range = /^(\d{6,8})-(\d{6,8})$/.exec(element(dtm, 6));
  if (range && RANGES.has(qualifier)) {
    return { from: cellOf(dtm, 6, isoOf(range[1] ?? '')), to: cellOf(dtm, 6, isoOf(range[2] ?? '')) };
  }
  const day = dateCell(dtm, 2);
  if (!day) return undefined;
  if (STARTS.has(qualifier)) return { from: day };
  if (ENDS.has(qualifier)) return { to: day };
  return qualifier === SERVICE ? { from: day } : undefined;
}

/**
 * The period written in a description, month first as in all of X12's home, where at least one of the two dates shows
 * that order by a day above 12 and both are real and in order.
 */
export function writtenPeriod(segment: X12Segment, number: number): PeriodCells | undefined {
  const parts = WRITTEN.exec(element(segment, number));
  if (!parts) return undefined;
  const [, month, date, year, lastMonth, lastDate, lastYear] = parts.map(Number);
  const from = dayOf(fullYear(year), month ?? 0, date ?? 0);
  const to = dayOf(fullYear(lastYear), lastMonth ?? 0, lastDate ?? 0);
  if (from === undefined || to === undefined || from > to) return undefined;
  if ((date ?? 0) <= 12 && (lastDate ?? 0) <= 12) return undefined;
  const written = parts[0];
  const place = placeOf(segment, number, written);
  return { from: { text: isoDay(from), place }, to: { text: isoDay(to), place } };
}

function fullYear(year = 0): number {
  if (year >= 100) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}
