import type { Alignment, Border, Style } from 'exceljs';
import type { Locale } from '../../language/locale.ts';
import { withoutInvisible } from '../../text/fold.ts';
import type { CellKind, SheetCell } from './cell.ts';

/** The background of a row, pale enough to print. */
export type Tint = 'none' | 'error' | 'warning' | 'info' | 'heading' | 'total' | 'title' | 'section' | 'note';

/** A look for each kind of cell, one object per look however many cells wear it. */
export type Styles = (cell: Omit<SheetCell, 'value'>, tint: Tint) => Partial<Style>;

const FONT = 'Arial';
const INK = 'FF1F2933';
const PALE_INK = 'FF52606D';
const LINK = 'FF1B5E9E';
const LINE = 'FFD9DEE4';

const FILLS: Readonly<Partial<Record<Tint, string>>> = {
  error: 'FFFDEEEC',
  warning: 'FFFFF7E3',
  info: 'FFEFF5FB',
  heading: 'FFE1E8EF',
  total: 'FFF2F4F7',
};

/** The looks of a workbook for a reader's locale. */
export function stylesFor(locale: Locale): Styles {
  const dates = dateFormat(locale);
  const looks: Partial<Record<Tint, Partial<Record<CellKind, Partial<Style>[]>>>> = {};
  return ({ kind, decimals, wraps, link }, tint) => {
    const index = decimals * 4 + (wraps ? 1 : 0) + (link ? 2 : 0);
    const known = looks[tint]?.[kind]?.[index];
    if (known) return known;
    const plain = styleOf(kind, tint, wraps, numberFormat(kind, decimals, dates), locale);
    const look = link ? { ...plain, font: { ...plain.font, color: { argb: LINK }, underline: true } } : plain;
    const ofTint = looks[tint] ?? {};
    const ofKind = ofTint[kind] ?? [];
    ofKind[index] = look;
    ofTint[kind] = ofKind;
    looks[tint] = ofTint;
    return look;
  };
}

/** A number format with `decimals` decimals; below zero it has a minus and is red. */
export function amountFormat(decimals: number): string {
  const format = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  return `${format};[Red]-${format}`;
}

/** The order and signs of the locale's short date, in the letters of a number format: `dd/mm/yyyy`. */
export function dateFormat(locale: Locale): string {
  const parts = new Intl.DateTimeFormat(locale.tag, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  }).formatToParts(0);
  const letters: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {
    day: 'dd',
    month: 'mm',
    year: 'yyyy',
  };
  return parts.map(({ type, value }) => letters[type] ?? withoutInvisible(value)).join('');
}

function numberFormat(kind: CellKind, decimals: number, dates: string): string {
  if (kind === 'amount' || kind === 'ordinal') return amountFormat(decimals);
  if (kind === 'percent') return '0.0%;[Red]-0.0%';
  return kind === 'date' ? dates : '@';
}

function styleOf(kind: CellKind, tint: Tint, wraps: boolean, numFmt: string, locale: Locale): Partial<Style> {
  const fill = FILLS[tint];
  const line: Partial<Border> = { style: 'thin', color: { argb: LINE } };
  const bold = tint === 'heading' || tint === 'total' || tint === 'title' || tint === 'section';
  const bare = tint === 'title' || tint === 'section' || tint === 'note';
  return {
    numFmt,
    font: {
      name: FONT,
      size: tint === 'title' ? 16 : tint === 'section' ? 12 : 10,
      bold,
      color: { argb: tint === 'note' ? PALE_INK : INK },
    },
    alignment: {
      vertical: tint === 'heading' ? 'middle' : 'top',
      wrapText: wraps,
      ...placeOf(kind, locale),
    },
    ...(bare ? {} : { border: { bottom: line } }),
    ...(fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: fill }, bgColor: { argb: fill } } }),
  };
}

/** An Arabic page still reads phone numbers from the left, and its own words from the right. */
function placeOf(kind: CellKind, locale: Locale): Partial<Alignment> {
  const start = locale.language === 'ar' ? 'right' : 'left';
  switch (kind) {
    case 'amount':
    case 'percent':
      return { horizontal: 'right', indent: 1 };
    case 'date':
    case 'code':
    case 'ordinal':
      return { horizontal: 'center' };
    case 'text':
      return { horizontal: start, readingOrder: locale.language === 'ar' ? 'rtl' : 'ltr' };
    case 'quoted-rtl':
      return { horizontal: start, readingOrder: 'rtl' };
    case 'quoted':
    case 'identifier':
      return { horizontal: start, readingOrder: 'ltr' };
  }
}
