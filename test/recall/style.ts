import { decimalText, unitText } from './cents.ts';
import { type DayNumber, dateOf, iso } from './days.ts';
import type { Random } from './prng.ts';

/** How the files of a month are written. */
export interface Style {
  readonly headings: 'plain' | 'english' | 'french';
  readonly delimiter: ',' | ';';
  readonly comma: boolean;
  readonly grouped: boolean;
  readonly dates: 'iso' | 'slashes' | 'named' | 'compact';
  readonly bom: boolean;
  readonly lineEnd: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A style by chance, as exports of the country have it. */
export function styleFor(country: 'CA' | 'FR', r: Random): Style {
  const french = country === 'FR';
  return {
    headings: french ? r.pick(['french', 'french', 'plain'] as const) : r.pick(['plain', 'english'] as const),
    delimiter: french ? ';' : ',',
    comma: french,
    grouped: r.once(2),
    dates: french ? r.pick(['slashes', 'iso'] as const) : r.pick(['iso', 'named', 'compact'] as const),
    bom: r.once(2),
    lineEnd: r.pick(['\n', '\r\n']),
  };
}

/** A day as the file writes it; nothing for no day. */
export function dayText(value: DayNumber | undefined, { dates }: Style): string {
  if (value === undefined) return '';
  const { year, month, date } = dateOf(value);
  const padded = String(date).padStart(2, '0');
  if (dates === 'slashes') return `${padded}/${String(month).padStart(2, '0')}/${year}`;
  if (dates === 'named') return `${padded}-${MONTHS[month - 1]}-${year}`;
  return dates === 'compact' ? iso(value).replaceAll('-', '/') : iso(value);
}

/** An amount in minor units as the file writes it; nothing for no amount. */
export function amountText(value: number | undefined, decimals: number, style: Style): string {
  return value === undefined ? '' : localised(decimalText(value, decimals), style, decimals !== 3);
}

/** A unit price as the file writes it. */
export function priceText(value: number | undefined, decimals: number, style: Style): string {
  return value === undefined ? '' : localised(unitText(value, decimals), style, false);
}

/** A plain decimal as the file writes it. */
export function localised(text: string, { comma, grouped }: Style, mayGroup = false): string {
  const [whole = '', part] = text.replace('-', '').split('.');
  const groups = grouped && mayGroup ? whole.replace(/\B(?=(\d{3})+$)/g, comma ? '\u00a0' : ',') : whole;
  const sign = text.startsWith('-') ? '-' : '';
  return `${sign}${groups}${part === undefined ? '' : `${comma ? ',' : '.'}${part}`}`;
}

/** Rows as the text of a file. */
export function csvText(rows: readonly (readonly string[])[], { delimiter, bom, lineEnd }: Style): string {
  const cell = (text: string) => (/["\n\r;,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${bom ? '\ufeff' : ''}${rows.map((row) => row.map(cell).join(delimiter) + lineEnd).join('')}`;
}
