import { minorDecimals } from '../../money/currency.ts';
import type { Decimal } from '../../money/decimal.ts';
import { type Money, moneyText, subtract } from '../../money/money.ts';
import { columnLetters } from '../../records/origin.ts';
import type { ComparisonLine } from '../../report/report.ts';
import type { Book } from './book.ts';
import {
  amountCell,
  type ColumnFormula,
  codeCell,
  columnFormulaCell,
  dayCell,
  decimalCell,
  identifierCell,
  isSheetNumber,
  quotedCell,
  type SheetCell,
  textCell,
} from './cell.ts';
import { columnsOf } from './columns.ts';
import { type Contents, findingsCellOf } from './contents.ts';
import { closeSheet } from './open-sheet.ts';
import type { Tint } from './styles.ts';
import { FIRST_LINE, type Table, writeTable } from './table.ts';
import { type HEADINGS, SHEETS, VERDICTS } from './wording.ts';
import { WORDS } from './wording-summary.ts';

const COLUMNS = [
  'carrier',
  'account',
  'invoice',
  'service',
  'code',
  'description',
  'from',
  'to',
  'quantity',
  'currency',
  'inventoryPrice',
  'billPrice',
  'contractPrice',
  'overInventory',
  'overContract',
  'verdict',
  'findings',
] as const satisfies readonly (keyof typeof HEADINGS)[];
type ComparisonColumn = (typeof COLUMNS)[number];

/** Writes the sheet of recurring charges: the inventory's, the bill's and the contract's price side by side. */
export async function writeComparison(book: Book, contents: Contents): Promise<void> {
  const { report } = contents;
  const cells = cellsOf(contents);
  const columns = columnsOf<ComparisonLine, (typeof COLUMNS)[number]>(COLUMNS, WIDTHS, cells, AMOUNTS);
  const table: Table<ComparisonLine> = {
    name: SHEETS.comparison,
    id: 'Comparison',
    columns,
    rows: report.comparison,
    tint: ({ verdict }) => TINTS[verdict],
    frozen: COLUMNS.indexOf('service') + 1,
    empty: report.detailed ? WORDS.noComparison : WORDS.noDetails,
    wide: true,
  };
  const sheet = await writeTable(book, table);
  closeSheet(book, sheet);
}

const TINTS: Readonly<Record<ComparisonLine['verdict'], Tint>> = {
  agrees: 'none',
  above: 'error',
  below: 'info',
  differs: 'warning',
  found: 'error',
  'not-compared': 'none',
};

const WIDTHS: Readonly<Record<ComparisonColumn, readonly [least: number, most: number]>> = {
  carrier: [10, 18],
  account: [8, 16],
  invoice: [8, 18],
  service: [8, 18],
  code: [6, 14],
  description: [16, 36],
  from: [10, 11],
  to: [10, 11],
  quantity: [7, 14],
  currency: [5, 6],
  inventoryPrice: [9, 24],
  billPrice: [9, 24],
  contractPrice: [9, 24],
  overInventory: [9, 24],
  overContract: [9, 24],
  verdict: [8, 14],
  findings: [10, 14],
};

const AMOUNTS: Readonly<Partial<Record<ComparisonColumn, (row: ComparisonLine) => Decimal | undefined>>> = {
  quantity: ({ quantity }) => quantity,
  inventoryPrice: ({ billed, inventoryPrice }) => inCurrencyOf(billed, inventoryPrice),
  billPrice: ({ billed }) => billed,
  contractPrice: ({ billed, contractPrice }) => inCurrencyOf(billed, contractPrice),
  overInventory: (row) => differenceOf(row, row.inventoryPrice),
  overContract: (row) => differenceOf(row, row.contractPrice),
};

function cellsOf(
  contents: Contents,
): Record<ComparisonColumn, (row: ComparisonLine, line: number) => SheetCell> {
  const { language } = contents.report.locale;
  const rows = contents.report.comparison.length;
  const overInventory = differences('overInventory', 'inventoryPrice', rows);
  const overContract = differences('overContract', 'contractPrice', rows);
  return {
    carrier: ({ carrier }) => quotedCell(carrier),
    account: ({ account }) => identifierCell(account),
    invoice: ({ invoice }) => identifierCell(invoice),
    service: ({ service }) => identifierCell(service),
    code: ({ code }) => identifierCell(code),
    description: ({ description }) => quotedCell(description),
    from: ({ period }) => dayCell(period?.from),
    to: ({ period }) => dayCell(period?.to),
    quantity: ({ quantity }) => decimalCell(quantity),
    currency: ({ billed }) => codeCell(billed.currency),
    inventoryPrice: ({ billed, inventoryPrice }) => priceCell(billed, inventoryPrice),
    billPrice: ({ billed }) => amountCell(billed),
    contractPrice: ({ billed, contractPrice }) => priceCell(billed, contractPrice),
    overInventory: (row, line) => differenceCell(overInventory, row, row.inventoryPrice, line),
    overContract: (row, line) => differenceCell(overContract, row, row.contractPrice, line),
    verdict: ({ verdict }) => textCell(VERDICTS[verdict][language]),
    findings: ({ findings }) => findingsCellOf(contents, findings),
  };
}

// A price in another currency is no number beside this bill; as text it is shown and never subtracted.
function priceCell(billed: Money, price: Money | undefined): SheetCell {
  if (!price || inCurrencyOf(billed, price)) return amountCell(price);
  return identifierCell(`${moneyText(price)} ${price.currency}`);
}

function inCurrencyOf(billed: Money, price: Money | undefined): Money | undefined {
  return price?.currency === billed.currency ? price : undefined;
}

/** One formula for a whole column. */
function differences(
  column: 'overInventory' | 'overContract',
  reference: 'inventoryPrice' | 'contractPrice',
  rows: number,
): ColumnFormula {
  const bill = `${letterOf('billPrice')}${FIRST_LINE}`;
  const other = `${letterOf(reference)}${FIRST_LINE}`;
  const letter = letterOf(column);
  return {
    // Rounding at the sixth decimal removes what doubles add to a difference and no part of an amount.
    formula: `IF(AND(ISNUMBER(${bill}),ISNUMBER(${other})),ROUND(${bill}-${other},6),"")`,
    first: `${letter}${FIRST_LINE}`,
    last: `${letter}${FIRST_LINE + rows - 1}`,
  };
}

function differenceCell(
  formula: ColumnFormula,
  row: ComparisonLine,
  other: Money | undefined,
  line: number,
): SheetCell {
  const difference = differenceOf(row, other);
  const result = difference ? Number(moneyText(difference)) : '';
  return columnFormulaCell(formula, line === FIRST_LINE, result, minorDecimals(row.billed.currency));
}

// Undefined where a formula over the two cells would not find two numbers.
function differenceOf({ billed }: ComparisonLine, other: Money | undefined): Money | undefined {
  const price = inCurrencyOf(billed, other);
  return price && isSheetNumber(billed) && isSheetNumber(price) ? subtract(billed, price) : undefined;
}

function letterOf(column: ComparisonColumn): string {
  return columnLetters(COLUMNS.indexOf(column));
}
