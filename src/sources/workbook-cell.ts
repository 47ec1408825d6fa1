import type { Cell as WorkbookCell } from 'exceljs';
import type { Day } from '../calendar/day.ts';
import { isoDay } from '../calendar/day.ts';
import type { Cell } from '../records/origin.ts';
import type { NumberKind } from './number-format.ts';
import { plainDecimal } from './number-text.ts';
import { EMPTY_TEXT } from './sheet-xml.ts';

// exceljs ValueType.Formula, here as a number because the library is loaded only when a workbook is read.
const FORMULA = 6;

const SECONDS_PER_DAY = 86_400;

/** Serial numbers of 1899-12-30 and 1904-01-01, from which workbooks count days, as days since 1970. */
const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;

/** Float noise allowed below a whole day: 0.1 ms. */
const DAY_NOISE = 1e-9;

/**
 * A workbook's cell as the tables carry it. A formula is its saved result. Numbers keep Excel's 15 digits; a date keeps
 * its day and drops its time; a time of day or a duration is the text `HH:MM:SS`; an error value and a formula that was
 * never calculated are errors, never empty.
 */
export function cellOf(cell: WorkbookCell, kind: NumberKind, date1904: boolean): Cell {
  if (cell.type !== FORMULA) return valueCell(cell.value, kind, date1904);
  const { result } = cell;
  return result === undefined || result === null
    ? { kind: 'error', text: 'formula without a saved value' }
    : valueCell(result, kind, date1904);
}

function valueCell(value: unknown, kind: NumberKind, date1904: boolean): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return textCell(value, kind);
  if (typeof value === 'number') return numberCell(value, kind, date1904);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object' && 'richText' in value && Array.isArray(value.richText)) {
    return textCell(value.richText.map((run: { text?: string }) => run.text ?? '').join(''), kind);
  }
  if (typeof value === 'object' && 'error' in value) return { kind: 'error', text: String(value.error) };
  return { kind: 'error', text: 'value of an unknown kind' };
}

// Strict workbooks write dates as ISO text.
function textCell(text: string, kind: NumberKind): Cell {
  if (text === EMPTY_TEXT) return '';
  const iso = kind === 'date' ? /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(text)?.[1] : undefined;
  if (iso !== undefined) return { kind: 'date', text: iso };
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function numberCell(value: number, kind: NumberKind, date1904: boolean): Cell {
  if (kind === 'date') return dateCell(value, date1904);
  if ((kind === 'time' || kind === 'elapsed') && value >= 0 && Number.isFinite(value))
    return timeText(value, kind);
  const percent = kind === 'percent';
  const text = plainDecimal(value, percent ? 2 : 0);
  if (text === undefined) return { kind: 'error', text: 'not a number' };
  return { kind: percent ? 'percent' : 'number', text };
}

function dateCell(serial: number, date1904: boolean): Cell {
  const day = Math.floor(serial + DAY_NOISE);
  // 1900 counts a 29 February that never was: serials to 59 lie a day later, 60 is no day, 0 is how an empty cell shows.
  const missing = date1904 ? day < 0 : day < 1 || day === 60;
  if (missing || !(day <= 2_958_465)) return { kind: 'error', text: `date out of range (${serial})` };
  const first = date1904 ? EPOCH_1904 : EPOCH_1900 + (day < 60 ? 1 : 0);
  return { kind: 'date', text: isoDay((first + day) as Day) };
}

function timeText(value: number, kind: 'time' | 'elapsed'): string {
  const seconds = Math.round(value * SECONDS_PER_DAY);
  const shown = kind === 'elapsed' ? seconds : seconds % SECONDS_PER_DAY;
  const parts = [Math.floor(shown / 3600), Math.floor(shown / 60) % 60, shown % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
