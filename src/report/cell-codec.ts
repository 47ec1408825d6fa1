import { type Day, isoDay, parseIsoDay } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { isCurrency } from '../money/currency.ts';
import { type Decimal, decimal, decimalText } from '../money/decimal.ts';
import { type Money, money, moneyText } from '../money/money.ts';
import type { RowPlace } from '../records/origin.ts';

/** A value of JSON that holds no other but a place or a list of names. */
export type JsonCell =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | { readonly [key: string]: string | number };

/** How a value is written in a cell of a table of `report.json`, and read again. */
export interface CellCodec<T> {
  /** What a reader is told that the cell holds. */
  readonly holds: string;
  readonly write: (value: T) => JsonCell;
  /** Undefined for what is no such value. */
  readonly read: (cell: unknown) => { readonly value: T } | undefined;
}

/** A plain decimal as `report.json` may hold it. */
export const PLAIN_DECIMAL = /^-?\d{1,30}(?:\.\d{1,20})?$/;

/** A text as it is. */
export const TEXT: CellCodec<string> = {
  holds: 'a text',
  write: (value) => value,
  read: (cell) => (typeof cell === 'string' ? { value: cell } : undefined),
};

/** A count from zero up. */
export const COUNT: CellCodec<number> = {
  holds: 'a count',
  write: (value) => value,
  read: (cell) => (Number.isSafeInteger(cell) && Number(cell) >= 0 ? { value: Number(cell) } : undefined),
};

/** True or false. */
export const FLAG: CellCodec<boolean> = {
  holds: 'true or false',
  write: (value) => value,
  read: (cell) => (typeof cell === 'boolean' ? { value: cell } : undefined),
};

/** An ISO day. */
export const DAY: CellCodec<Day> = {
  holds: 'a day such as 2026-10-31',
  write: isoDay,
  read: (cell) => found(typeof cell === 'string' ? parseIsoDay(cell) : undefined),
};

/** Two ISO days with a slash between them, both included. */
export const PERIOD: CellCodec<Period> = {
  holds: 'a period such as 2026-10-01/2026-10-31, both days included',
  write: ({ from, to }) => `${isoDay(from)}/${isoDay(to)}`,
  read: (cell) => {
    const [from, to, ...more] = typeof cell === 'string' ? cell.split('/').map(parseIsoDay) : [];
    if (from === undefined || to === undefined || more.length > 0 || from > to) return undefined;
    return { value: { from, to } };
  },
};

/** A plain decimal. */
export const NUMBER: CellCodec<Decimal> = {
  holds: 'a plain decimal',
  write: (value) => decimalText(value),
  read: (cell) =>
    typeof cell === 'string' && PLAIN_DECIMAL.test(cell) ? { value: decimal(cell) } : undefined,
};

/** A plain decimal and its currency. */
export const MONEY: CellCodec<Money> = {
  holds: 'an amount such as 31.50 CAD',
  write: (value) => `${moneyText(value)} ${value.currency}`,
  read: (cell) => {
    const [amount = '', currency = '', ...more] = typeof cell === 'string' ? cell.split(' ') : [];
    if (!PLAIN_DECIMAL.test(amount) || !isCurrency(currency) || more.length > 0) return undefined;
    return { value: money(amount, currency) };
  },
};

/** A list of names. */
export const NAMES: CellCodec<readonly string[]> = {
  holds: 'a list of texts',
  write: (value) => value,
  read: (cell) =>
    Array.isArray(cell) && cell.every((name) => typeof name === 'string') ? { value: cell } : undefined,
};

/** A file, and the sheet, row, page or path in it. */
export const PLACE: CellCodec<RowPlace> = {
  holds: 'a place: file, sheet, row, page, path',
  write: ({ file, sheet, row, page, path }) => ({
    file,
    ...(sheet === undefined ? {} : { sheet }),
    ...(row === undefined ? {} : { row }),
    ...(page === undefined ? {} : { page }),
    ...(path === undefined ? {} : { path }),
  }),
  read: (cell) => {
    if (typeof cell !== 'object' || cell === null) return undefined;
    const { file, sheet, row, page, path } = cell as Readonly<Record<string, unknown>>;
    const isText = (value: unknown) => value === undefined || typeof value === 'string';
    const isNumber = (value: unknown) => value === undefined || Number.isSafeInteger(value);
    if (typeof file !== 'string' || !isText(sheet) || !isText(path) || !isNumber(row) || !isNumber(page))
      return undefined;
    const place = Object.entries({ file, sheet, row, page, path }).filter(([, value]) => value !== undefined);
    return { value: Object.fromEntries(place) as unknown as RowPlace };
  },
};

/** One of some words. */
export function oneOf<const T extends string>(words: readonly T[]): CellCodec<T> {
  return {
    holds: `one of ${words.join(', ')}`,
    write: (value) => value,
    read: (cell) => found(words.find((word) => word === cell)),
  };
}

/** A value that may be absent, which is null. */
export function maybe<T>({ holds, write, read }: CellCodec<T>): CellCodec<T | undefined> {
  return {
    holds: `${holds}, or null`,
    write: (value) => (value === undefined ? null : write(value)),
    read: (cell) => (cell === null ? { value: undefined } : read(cell)),
  };
}

function found<T>(value: T | undefined): { readonly value: T } | undefined {
  return value === undefined ? undefined : { value };
}
