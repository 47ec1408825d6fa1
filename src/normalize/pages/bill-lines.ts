import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  subtractDecimals,
} from '../../money/decimal.ts';
import type { PrintedTotal, TotalField } from './bill-totals.ts';
import type { ColumnUse } from './column-use.ts';
import { type PageStyle, plainNumber } from './page-figure.ts';
import type { PrintedCell, PrintedRow, PrintedTable } from './printed-table.ts';

/** A charge line with the column of each of its cells. */
export interface BillLine {
  readonly table: PrintedTable;
  readonly row: PrintedRow;
  /** Net of tax. */
  readonly amount: Decimal;
}

/** The lines that were taken for the charges, and how they agree with what the bill prints. */
export interface BillLines {
  readonly lines: readonly BillLine[];
  readonly sum: Decimal;
  /** The printed total that the lines add up to; the total less the tax for `total less tax`. */
  readonly agrees?: 'net total' | 'total without tax' | 'total less tax';
  readonly stated?: PrintedTotal;
}

/** The cell of a row below the column of a use. */
export function cellFor(table: PrintedTable, row: PrintedRow, use: ColumnUse): PrintedCell | undefined {
  const index = table.columns.findIndex((column) => column.use === use);
  return index === -1 ? undefined : row.cells[index];
}

/**
 * The lines that add up to the net total the bill prints, to the cent: of all the tables with amounts, of one, or of its
 * rows above the first sum; the most lines first. Where none do, the most lines, without what they agree with.
 */
export function billLines(
  tables: readonly PrintedTable[],
  totals: ReadonlyMap<TotalField, PrintedTotal>,
  style: PageStyle,
): BillLines | undefined {
  const candidates = candidatesOf(tables, style);
  const wanted = netTotals(totals);
  for (const { value, stated, agrees, taxed } of wanted) {
    const found = candidates.find(
      ({ lines, sum }) => compareDecimals(sum, value) === 0 && (!taxed || lines.every(isNet)),
    );
    if (found) return { ...found, agrees, stated };
  }
  const [most] = candidates;
  return most && { ...most, ...(wanted[0] ? { stated: wanted[0].stated } : {}) };
}

/** True for a line whose amount stands in a column that is headed as one without tax. */
function isNet({ table }: BillLine): boolean {
  return table.columns.find(({ use }) => use === 'amount')?.net ?? false;
}

/** True when the lines add up to the total with the tax: their amounts hold it. */
export function holdTax(sum: Decimal, totals: ReadonlyMap<TotalField, PrintedTotal>): boolean {
  const total = totals.get('total') ?? totals.get('amount_due');
  return total !== undefined && compareDecimals(sum, total.value) === 0;
}

function netTotals(
  totals: ReadonlyMap<TotalField, PrintedTotal>,
): { value: Decimal; stated: PrintedTotal; agrees: NonNullable<BillLines['agrees']>; taxed?: boolean }[] {
  const [net, tax, total] = [totals.get('net_total'), totals.get('tax_total'), totals.get('total')];
  if (net) {
    const taxed = tax && total ? tax.value.digits !== 0n && sameValue(net, total) : false;
    return [{ value: net.value, stated: net, agrees: 'net total', taxed }];
  }
  if (total && tax)
    return [{ value: subtractDecimals(total.value, tax.value), stated: total, agrees: 'total less tax' }];
  // What a total with tax adds up to is net only below a heading that says so: no tax was charged then.
  const taxed = total?.tax !== undefined;
  return total ? [{ value: total.value, stated: total, agrees: 'total without tax', taxed }] : [];
}

function sameValue(a: PrintedTotal, b: PrintedTotal): boolean {
  return compareDecimals(a.value, b.value) === 0;
}

function candidatesOf(
  tables: readonly PrintedTable[],
  style: PageStyle,
): { lines: BillLine[]; sum: Decimal }[] {
  const whole = tables.map((table) => linesOf(table, table.rows, style));
  const cut = tables.map((table) => {
    const first = table.rows.findIndex(({ kind }) => kind === 'total');
    return first === -1 ? [] : linesOf(table, table.rows.slice(0, first), style);
  });
  const cutOrWhole = cut.map((lines, index) => (lines.length > 0 ? lines : (whole[index] ?? [])));
  return [whole.flat(), cutOrWhole.flat(), ...whole, ...cut]
    .filter((lines) => lines.length > 0)
    .map((lines) => ({ lines, sum: lines.map(({ amount }) => amount).reduce(addDecimals) }))
    .sort((a, b) => b.lines.length - a.lines.length);
}

/** The rows with an amount, or none where a row has no amount that can be read: its table says less than all. */
function linesOf(table: PrintedTable, rows: readonly PrintedRow[], style: PageStyle): BillLine[] {
  const lines: BillLine[] = [];
  for (const row of rows) {
    if (row.kind !== 'record') continue;
    const cell = cellFor(table, row, 'amount');
    const plain = cell && plainNumber(cell.texts.join(' '), style);
    if (plain === undefined) return [];
    lines.push({ table, row, amount: decimal(plain) });
  }
  return lines;
}
