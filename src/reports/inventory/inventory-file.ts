import { type Day, isoDay } from '../../calendar/day.ts';
import type { Locale, Translated } from '../../language/locale.ts';
import { minorDecimals } from '../../money/currency.ts';
import { type Decimal, decimalText, shortText } from '../../money/decimal.ts';
import { FIELDS, type FieldOf } from '../../records/field.ts';
import type { InventoryRow } from '../../records/inventory-row.ts';
import { csvQuoted, csvText } from '../csv-text.ts';
import { bookBytes } from '../workbook/book.ts';
import {
  amountCell,
  codeCell,
  dayCell,
  decimalCell,
  identifierCell,
  quotedCell,
  type SheetCell,
} from '../workbook/cell.ts';
import { closeSheet } from '../workbook/open-sheet.ts';
import { type Column, writeTable } from '../workbook/table.ts';

/** A row of an inventory file, with what its further columns say. */
export interface FileRow {
  readonly row: InventoryRow;
  /** One text for each of the further columns. */
  readonly further: readonly string[];
}

/** An inventory as a file that `check` reads back. */
export interface InventoryFile {
  readonly asOf: Day;
  readonly rows: readonly FileRow[];
  /** Headings of further columns, which say nothing to `check`. */
  readonly further: readonly string[];
}

const COLUMNS = FIELDS.inventory;
type Field = FieldOf<'inventory'>;

const BYTE_ORDER_MARK = '\ufeff';

/** Reads as a number of a country, and no spreadsheet makes a formula of it. */
const NUMBER = /^[+-][\d\s().-]+$/;

/**
 * The inventory as comma-separated values in UTF-8 with a byte order mark, under the plain field names: ISO dates, plain
 * decimals, never of exactly three decimals, which some countries read as thousands. Text that a spreadsheet would take
 * for a formula has an apostrophe before it.
 */
export function inventoryCsv({ rows, further }: InventoryFile): string {
  const head = [...COLUMNS, ...further].map(csvText).join(',');
  const lines = rows.map(({ row, further: texts }) =>
    [...COLUMNS.map((field) => TEXTS[field](row)), ...texts].map(guarded).join(','),
  );
  return `${BYTE_ORDER_MARK}${[head, ...lines].join('\n')}\n`;
}

/**
 * The inventory as a workbook (xlsx) of one sheet under the plain field names: identifiers as text, real dates and
 * numbers. The same rows give the same bytes.
 */
export function inventoryBookBytes(file: InventoryFile, locale: Locale): Promise<Uint8Array> {
  const facts = { title: `Inventory ${isoDay(file.asOf)}`, asOf: file.asOf, locale };
  const own = COLUMNS.map((field): Column<FileRow> => {
    const [least, most] = WIDTHS[field];
    return { heading: everywhere(field), least, most, cell: ({ row }) => CELLS[field](row) };
  });
  const further = file.further.map(
    (heading, index): Column<FileRow> => ({
      heading: everywhere(heading),
      least: 10,
      most: 44,
      cell: (row) => quotedCell(row.further[index]),
    }),
  );
  return bookBytes(facts, async (book) => {
    const sheet = await writeTable(book, {
      name: everywhere('Inventory'),
      id: 'Inventory',
      columns: [...own, ...further],
      rows: file.rows,
      tint: () => 'none',
      frozen: 0,
      empty: everywhere('-'),
      wide: true,
    });
    closeSheet(book, sheet);
  });
}

const TEXTS: Readonly<Record<Field, (row: InventoryRow) => string>> = {
  carrier: ({ carrier }) => carrier.written,
  account: ({ account }) => account?.written ?? '',
  service: ({ service }) => service.written,
  code: ({ code }) => code?.written ?? '',
  description: ({ description }) => description,
  status: ({ status }) => status,
  start_date: ({ startDate }) => dayText(startDate),
  end_date: ({ endDate }) => dayText(endDate),
  mrc: ({ mrc }) => (mrc ? plainNumber(mrc, minorDecimals(mrc.currency)) : ''),
  quantity: ({ quantity }) => (quantity ? plainNumber(quantity, 0) : ''),
  currency: ({ mrc }) => mrc?.currency ?? '',
  location: ({ location }) => location,
  cost_center: ({ costCenter }) => costCenter,
  contract: ({ contract }) => contract,
};

const CELLS: Readonly<Record<Field, (row: InventoryRow) => SheetCell>> = {
  carrier: ({ carrier }) => quotedCell(carrier.written),
  account: ({ account }) => identifierCell(account?.written),
  service: ({ service }) => identifierCell(service.written),
  code: ({ code }) => identifierCell(code?.written),
  description: ({ description }) => quotedCell(description),
  status: ({ status }) => codeCell(status),
  start_date: ({ startDate }) => dayCell(startDate),
  end_date: ({ endDate }) => dayCell(endDate),
  mrc: ({ mrc }) => amountCell(mrc),
  quantity: ({ quantity }) => decimalCell(quantity),
  currency: ({ mrc }) => codeCell(mrc?.currency),
  location: ({ location }) => quotedCell(location),
  cost_center: ({ costCenter }) => identifierCell(costCenter),
  contract: ({ contract }) => identifierCell(contract),
};

const WIDTHS: Readonly<Record<Field, readonly [least: number, most: number]>> = {
  carrier: [10, 24],
  account: [8, 18],
  service: [12, 26],
  code: [8, 18],
  description: [12, 34],
  status: [10, 14],
  start_date: [10, 12],
  end_date: [10, 12],
  mrc: [10, 14],
  quantity: [8, 12],
  currency: [8, 8],
  location: [10, 30],
  cost_center: [10, 16],
  contract: [8, 18],
};

function plainNumber(value: Decimal, leastScale: number): string {
  const scale = Math.max(shortText(value).split('.')[1]?.length ?? 0, leastScale);
  const text = decimalText(
    {
      digits: value.digits / 10n ** BigInt(Math.max(value.scale - scale, 0)),
      scale: Math.min(value.scale, scale),
    },
    scale,
  );
  return scale === 3 ? `${text}0` : text;
}

function guarded(text: string): string {
  return NUMBER.test(text) ? csvQuoted(text) : csvText(text);
}

function dayText(day: Day | undefined): string {
  return day === undefined ? '' : isoDay(day);
}

function everywhere(text: string): Translated {
  return { en: text, fr: text, ar: text };
}
