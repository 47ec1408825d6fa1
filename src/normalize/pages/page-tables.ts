import { FIELDS } from '../../records/field.ts';
import type { Cell, CellPlace } from '../../records/origin.ts';
import type { Page, SourceRow, SourceTable } from '../../sources/source.ts';
import { BILL_HEADINGS, INVOICE_HEADINGS } from '../headings/bill-headings.ts';
import { headingKey } from '../headings/heading-key.ts';
import { INVENTORY_HEADINGS, ORDER_HEADINGS, PRICE_HEADINGS } from '../headings/own-record-headings.ts';
import type { PrintedColumn } from './heading-block.ts';
import { currencyIn, withoutCurrency } from './page-key.ts';
import { type PrintedCell, type PrintedRow, type PrintedTable, printedTables } from './printed-table.ts';

/** Headings that the layouts of tables know themselves. */
const KNOWN: ReadonlySet<string> = new Set(
  [BILL_HEADINGS, INVOICE_HEADINGS, INVENTORY_HEADINGS, PRICE_HEADINGS, ORDER_HEADINGS].flatMap((table) =>
    Object.entries(table).flatMap(([field, headings]) => [field, ...headings].map(headingKey)),
  ),
);

/**
 * The tables printed in a document as tables of rows and columns: the headings, then a row for each record and each sum,
 * numbered by its line in the document, from 1. A heading that names a currency gives its amounts' rows a column
 * `currency` where the table has none. Titles between the rows, and sums carried over a page, are left out.
 */
export function pageTables(pages: readonly Page[]): SourceTable[] {
  return printedTables(pages).map((table) => {
    const rows = table.rows.filter(({ kind }) => kind !== 'carried');
    const currency = currencyOf(table);
    return {
      hidden: false,
      rows: [headingRow(table, currency), ...rows.map((row) => tableRow(row, currency))],
    };
  });
}

function headingRow({ columns, number }: PrintedTable, currency: string | undefined): SourceRow {
  const cells = columns.map(headingText);
  const places = columns.map(({ at, heading }, index): CellPlace | undefined => {
    if (!at) return undefined;
    const position = { x: Math.round(at.x), y: Math.round(at.y) };
    return cells[index] === heading
      ? { page: at.page, position }
      : { written: heading, page: at.page, position };
  });
  return currency === undefined
    ? { number, cells, places }
    : { number, cells: [...cells, 'currency'], places: [...places, undefined] };
}

/** The heading without its currency; the name of its field where only printed bills head it so, or nothing does. */
function headingText({ heading, use }: PrintedColumn): string {
  const plain = withoutCurrency(heading);
  return use !== undefined && isField(use) && !KNOWN.has(headingKey(plain)) ? use : plain;
}

function isField(use: string): boolean {
  return (FIELDS.bills as readonly string[]).includes(use);
}

function tableRow(row: PrintedRow, currency: string | undefined): SourceRow {
  const cells: Cell[] = row.cells.map((cell) => cell?.texts.join(' ') ?? '');
  const places = row.cells.map((cell) => cell && placeOfCell(cell));
  return currency === undefined
    ? { number: row.number, cells, places }
    : { number: row.number, cells: [...cells, currency], places: [...places, undefined] };
}

function placeOfCell({ page, x, y }: PrintedCell): CellPlace {
  return { page, position: { x, y } };
}

/** The one currency the headings name, where no column holds it. */
function currencyOf({ columns }: PrintedTable): string | undefined {
  if (columns.some(({ use }) => use === 'currency')) return undefined;
  return currencyIn(columns.map(({ heading }) => heading).join(' '));
}
