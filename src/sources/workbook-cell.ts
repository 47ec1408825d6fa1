import type { Day } from '../calendar/day.ts';
import { isoDay } from '../calendar/day.ts';
import type { Cell } from '../records/origin.ts';
import type { NumberKind } from './number-format.ts';
import { plainDecimal } from './number-text.ts';

/** A cell as a sheet's XML writes it. */
export interface WrittenCell {
  /** What the value is said to be: `n` when the cell does not say. */
  readonly type: string;
  readonly kind: NumberKind;
  /** The saved value, a shared text already looked up; undefined when there is none. */
  readonly text: string | undefined;
  readonly formula: boolean;
}

const SECONDS_PER_DAY = 86_400;

/** Serial numbers of 1899-12-30 and 1904-01-01, from which workbooks count days, as days since 1970. */
const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;

/** Float noise allowed below a whole day: 0.1 ms. */
const DAY_NOISE = 1e-9;

/** Types of values that cannot be an empty text: number, boolean, error. */
const VALUES = /^[nbe]$/;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A number of at most 15 digits that is written already as it is delivered. */
const SETTLED_NUMBER = /^(?:0|-?(?!0(?:[^.]|$))\d[\d.]{0,14})$/;

/**
 * A workbook's cell as the tables carry it. A formula is its saved result. Numbers keep Excel's 15 digits; a date keeps
 * its day and drops its time; a time of day or a duration is the text `HH:MM:SS`; an error value and a formula that was
 * never calculated are errors, never empty.
 */
export function cellOf({ type, kind, text, formula }: WrittenCell, date1904: boolean): Cell {
  const value = VALUES.test(type) && text?.trim() === '' ? undefined : text;
  if (value === undefined) return formula ? error('formula without a saved value') : '';
  switch (type) {
    case 'n':
      return numberCell(value.trim(), kind, date1904);
    case 's':
    case 'str':
    case 'inlineStr':
    case 'd':
      return textCell(value, kind);
    case 'b':
      return booleanCell(value.trim());
    case 'e':
      return error(value);
    default:
      return error('value of an unknown kind');
  }
}

function error(text: string): Cell {
  return { kind: 'error', text };
}

function booleanCell(text: string): Cell {
  if (/^(?:1|true)$/i.test(text)) return 'TRUE';
  return /^(?:0|false)$/i.test(text) ? 'FALSE' : error('value of an unknown kind');
}

// Strict workbooks write dates as ISO text.
function textCell(text: string, kind: NumberKind): Cell {
  const iso = kind === 'date' ? /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(text)?.[1] : undefined;
  if (iso !== undefined) return { kind: 'date', text: iso };
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function numberCell(text: string, kind: NumberKind, date1904: boolean): Cell {
  if (kind === 'number' && SETTLED_NUMBER.test(text)) {
    const point = text.indexOf('.');
    if (point < 0 || (text.indexOf('.', point + 1) < 0 && !/[.0]$/.test(text))) return { kind, text };
  }
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (kind === 'date') return dateCell(value, date1904);
  if ((kind === 'time' || kind === 'elapsed') && value >= 0 && Number.isFinite(value))
    return timeText(value, kind);
  const percent = kind === 'percent';
  const plain = plainDecimal(value, percent ? 2 : 0);
  if (plain === undefined) return error('not a number');
  return { kind: percent ? 'percent' : 'number', text: plain };
}

function dateCell(serial: number, date1904: boolean): Cell {
  const day = Math.floor(serial + DAY_NOISE);
  // 1900 counts a 29 February that never was: serials to 59 lie a day later, 60 is no day, 0 is how an empty cell shows.
  const missing = date1904 ? day < 0 : day < 1 || day === 60;
  if (missing || !(day <= 2_958_465)) return error(`date out of range (${serial})`);
  const first = date1904 ? EPOCH_1904 : EPOCH_1900 + (day < 60 ? 1 : 0);
  return { kind: 'date', text: isoDay((first + day) as Day) };
}

function timeText(value: number, kind: 'time' | 'elapsed'): string {
  const seconds = Math.round(value * SECONDS_PER_DAY);
  const shown = kind === 'elapsed' ? seconds : seconds % SECONDS_PER_DAY;
  const parts = [Math.floor(shown / 3600), Math.floor(shown / 60) % 60, shown % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
