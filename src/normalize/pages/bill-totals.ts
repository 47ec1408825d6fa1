import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  decimalText,
  subtractDecimals,
} from '../../money/decimal.ts';
import type { CellPlace } from '../../records/origin.ts';
import { namesBalance, saysTaxIsIn } from './balance-words.ts';
import { placeOf } from './bill-label.ts';
import { taxMark } from './column-use.ts';
import type { PrintedColumn } from './heading-block.ts';
import { isNumber, type PageStyle, plainNumber } from './page-figure.ts';
import { pageKey } from './page-key.ts';
import type { PlacedLine } from './page-line.ts';
import { rightOf, shared } from './page-line.ts';
import type { PrintedRow, PrintedTable } from './printed-table.ts';
import { type SummaryFact, summaryOf } from './summary-label.ts';

/** Totals a bill prints. */
export type TotalField =
  | 'net_total'
  | 'tax_total'
  | 'total'
  | 'amount_due'
  | 'previous_balance'
  | 'payments'
  | 'adjustments';

/** A printed total with its place. */
export interface PrintedTotal {
  readonly value: Decimal;
  readonly text: string;
  readonly place: CellPlace;
  /** `in`: the bill says that tax is in it. `unsaid`: an amount to be paid, which holds whatever tax there is. */
  readonly tax?: 'in' | 'unsaid';
}

interface Stated extends PrintedTotal {
  readonly fact: SummaryFact;
  readonly label: string;
}

/** A label with its figure in one text: `Amount due: 31.20 EUR`. */
const IN_ONE =
  /^(.*?[^\d\s.,(+-])[\s:]*((?:[€$£]\s?)?[-+(]?\d[\d .,'’\u00a0\u202f]*[.,]\d{2}\)?\s*(?:[€$£]|[A-Z]{3}|CR)?(?:\s*(?:TTC|HT))?)$/u;

/**
 * The totals a bill prints, each the last of its kind. A `total` before the taxes is the net total; one below a column that
 * says so too. What is to be paid is the total of a bill that prints no other and names no balance or payment. Taxes printed one by one are added up; a sum that does not lead from net to total is left out.
 */
export function printedTotals(
  lines: readonly PlacedLine[],
  tables: readonly PrintedTable[],
  style: PageStyle,
): Map<TotalField, PrintedTotal> {
  const stated = statedTotals(lines, tables, style);
  const found = new Map<TotalField, PrintedTotal>();
  for (const fact of [
    'net_total',
    'tax_total',
    'amount_due',
    'previous_balance',
    'payments',
    'adjustments',
  ] as const) {
    const last = stated.findLast((entry) => entry.fact === fact);
    if (last) found.set(fact, last);
  }
  const gross = stated.findLast(({ fact }) => fact === 'gross_total');
  if (gross) found.set('total', { ...gross, tax: 'in' });
  const firstTax = stated.findIndex(({ fact }) => fact === 'tax' || fact === 'tax_total');
  stated.forEach((entry, index) => {
    if (entry.fact !== 'total') return;
    const taxed = firstTax === -1 || index > firstTax;
    if (!taxed) {
      if (!found.has('net_total')) found.set('net_total', entry);
    } else if (!gross) found.set('total', entry);
  });
  const due = stated.findLast(({ fact }) => fact === 'amount_due');
  if (due && !found.has('total') && !lines.some(namesBalance))
    found.set('total', { ...due, tax: taxMark(pageKey(due.label)).mark === 'gross' ? 'in' : 'unsaid' });
  const taxes = taxOf(stated, found);
  if (taxes) found.set('tax_total', taxes);
  const total = found.get('total');
  if (total && !found.has('net_total') && !taxes && lines.some(saysTaxIsIn))
    found.set('total', { ...total, tax: 'in' });
  return found;
}

/** The tax of a bill that prints no sum of its taxes: those printed, where net and taxes make the total. */
function taxOf(
  stated: readonly Stated[],
  found: ReadonlyMap<TotalField, PrintedTotal>,
): PrintedTotal | undefined {
  const [net, total] = [found.get('net_total'), found.get('total')];
  if (found.has('tax_total')) return undefined;
  const taxes = stated.filter(({ fact }) => fact === 'tax');
  const distinct = taxes.filter(
    (tax, index) => taxes.findIndex(({ label, text }) => label === tax.label && text === tax.text) === index,
  );
  const [first] = distinct;
  if (!first) return undefined;
  const sum = distinct.map(({ value }) => value).reduce(addDecimals);
  if (!net || !total) return distinct.length === 1 ? first : undefined;
  const difference = subtractDecimals(total.value, net.value);
  // A total that is no more than the net total holds the tax already, and so do both.
  if (difference.digits === 0n || compareDecimals(sum, difference) === 0)
    return { value: sum, text: decimalText(sum), place: first.place };
  return distinct.find(({ value }) => compareDecimals(value, difference) === 0);
}

function statedTotals(
  lines: readonly PlacedLine[],
  tables: readonly PrintedTable[],
  style: PageStyle,
): Stated[] {
  const rows = new Map(
    tables.flatMap((table) => table.rows.map((row) => [row.number, { table, row }] as const)),
  );
  const stated: Stated[] = [];
  lines.forEach((line, index) => {
    const at = rows.get(line.number);
    if (at?.row.kind === 'record' || at?.row.kind === 'carried') return;
    const next = lines.slice(index + 1, index + 3).filter(({ number }) => !rows.has(number));
    const [label, figures] = labelAndFigures(line, next);
    const fact = summaryOf(label)?.fact;
    if (fact === undefined || figures.length === 0) return;
    const taxed = stated.some((entry) => entry.fact === 'tax' || entry.fact === 'tax_total');
    for (const [as, figure] of figuresStated(
      fact,
      figures,
      at && cellsWithFigures(at.table, at.row),
      taxed,
    )) {
      const plain = plainNumber(figure.text, style);
      if (plain === undefined) continue;
      const place = placeOf(line.page, figure, figure.text);
      stated.push({ fact: as, label, value: decimal(plain), text: plain, place });
    }
  });
  return stated;
}

interface Figure {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface FigureCell {
  readonly column: PrintedColumn;
  readonly figure: Figure;
}

function cellsWithFigures({ columns }: PrintedTable, { cells }: PrintedRow): FigureCell[] {
  return columns.flatMap((column, index) => {
    const cell = cells[index];
    const text = cell?.texts[0] ?? '';
    return cell && isNumber(text) ? [{ column, figure: { ...cell, text } }] : [];
  });
}

/** What each figure of a line of sums is: by its column in a table that parts net, tax and total, else by the line's label. */
function figuresStated(
  fact: SummaryFact,
  figures: readonly Figure[],
  cells: readonly FigureCell[] | undefined,
  taxed: boolean,
): [SummaryFact, Figure][] {
  const [figure] = figures;
  const single: [SummaryFact, Figure][] = figures.length === 1 && figure ? [[fact, figure]] : [];
  // A label that says what its only figure is needs no column.
  if (!cells || (figures.length === 1 && fact !== 'total')) return single;
  const isTotal = fact === 'total' || fact === 'gross_total' || fact === 'net_total';
  if (isTotal && cells.some(({ column: { use } }) => use === 'gross_amount' || use === 'tax_amount')) {
    return cells.flatMap(({ column: { use }, figure: found }): [SummaryFact, Figure][] => {
      if (use === 'amount') return [['net_total', found]];
      if (use === 'tax_amount') return [['tax_total', found]];
      return use === 'gross_amount' ? [['gross_total', found]] : [];
    });
  }
  const amounts = cells.filter(({ column: { use } }) => use === 'amount' || use === 'gross_amount');
  const [amount] = amounts;
  if (!amount || amounts.length > 1) return single;
  // Below a column without tax a plain total is one, until the taxes have been added.
  const net = fact === 'total' && amount.column.net && !taxed;
  return [[net ? 'net_total' : fact, amount.figure]];
}

/** The words of a line and its figures; of a line of words alone, the figure below. */
function labelAndFigures(line: PlacedLine, next: readonly PlacedLine[]): [string, Figure[]] {
  const figures = line.pieces.filter(({ text }) => isNumber(text));
  const texts = line.pieces.filter(({ text }) => !isNumber(text));
  if (figures.length > 0) return [texts.map(({ text }) => text).join(' '), figures];
  const [piece] = texts;
  if (!piece || texts.length > 1) return ['', []];
  const inOne = IN_ONE.exec(piece.text);
  if (inOne) return [inOne[1] ?? '', [{ ...piece, text: inOne[2] ?? '' }]];
  const span = { from: piece.x, to: rightOf(piece) };
  const below = next
    .filter(({ page }) => page === line.page)
    .flatMap(({ pieces }) => pieces)
    .filter((found) => shared(span, { from: found.x, to: rightOf(found) }) > 0);
  const [figure] = below;
  return figure && isNumber(figure.text) && /[.,]\d{2}/.test(figure.text) ? [piece.text, [figure]] : ['', []];
}
