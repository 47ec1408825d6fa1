import type { Audit, Comparison } from '../../audit/audit.ts';
import type { Language } from '../../language/locale.ts';
import type { MatchedCharge } from '../../match/month.ts';
import { minorDecimals } from '../../money/currency.ts';
import type { Decimal } from '../../money/decimal.ts';
import { type Money, moneyText, subtract } from '../../money/money.ts';
import { columnLetters } from '../../records/origin.ts';
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
import type { Tint } from './styles.ts';
import { type Book, type Column, FIRST_LINE, type Table, writeTable } from './table.ts';
import { HEADINGS, SHEETS, VERDICTS } from './wording.ts';
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
export async function writeComparison(book: Book, audit: Audit): Promise<void> {
  const cells = cellsOf(book.locale.language, audit.comparison.length);
  const columns = COLUMNS.map((key): Column<Comparison> => {
    const [least, most] = WIDTHS[key];
    return { heading: HEADINGS[key], least, most, cell: cells[key], amount: AMOUNTS[key] };
  });
  const table: Table<Comparison> = {
    name: SHEETS.comparison,
    columns,
    rows: audit.comparison,
    tint: ({ verdict }) => TINTS[verdict],
    frozen: 0,
    empty: WORDS.noComparison,
    wide: true,
    long: true,
  };
  const sheet = await writeTable(book, table);
  sheet.commit();
}

const TINTS: Readonly<Record<Comparison['verdict'], Tint>> = {
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

const AMOUNTS: Readonly<Partial<Record<ComparisonColumn, (row: Comparison) => Decimal | undefined>>> = {
  quantity: ({ charge: { charge } }) => charge.quantity,
  inventoryPrice: ({ charge, inventoryPrice }) => inCurrencyOf(charge, inventoryPrice),
  billPrice: ({ charge: { charge } }) => charge.amount,
  contractPrice: ({ charge, contractPrice }) => inCurrencyOf(charge, contractPrice),
  overInventory: (row) => differenceOf(row, row.inventoryPrice),
  overContract: (row) => differenceOf(row, row.contractPrice),
};

function cellsOf(
  language: Language,
  rows: number,
): Record<ComparisonColumn, (row: Comparison, line: number) => SheetCell> {
  const overInventory = differences('overInventory', 'inventoryPrice', rows);
  const overContract = differences('overContract', 'contractPrice', rows);
  return {
    carrier: ({ charge: { charge } }) => quotedCell(charge.carrier.written),
    account: ({ charge: { charge } }) => identifierCell(charge.account?.written),
    invoice: ({ charge: { charge } }) => identifierCell(charge.invoice?.written),
    service: ({ charge: { charge } }) => identifierCell(charge.service?.written),
    code: ({ charge: { charge } }) => identifierCell(charge.code?.written),
    description: ({ charge: { charge } }) => quotedCell(charge.description),
    from: ({ charge }) => dayCell(charge.period?.from),
    to: ({ charge }) => dayCell(charge.period?.to),
    quantity: ({ charge: { charge } }) => decimalCell(charge.quantity),
    currency: ({ charge: { charge } }) => codeCell(charge.amount.currency),
    inventoryPrice: ({ charge, inventoryPrice }) => priceCell(charge, inventoryPrice),
    billPrice: ({ charge: { charge } }) => amountCell(charge.amount),
    contractPrice: ({ charge, contractPrice }) => priceCell(charge, contractPrice),
    overInventory: (row, line) => differenceCell(overInventory, row, row.inventoryPrice, line),
    overContract: (row, line) => differenceCell(overContract, row, row.contractPrice, line),
    verdict: ({ verdict }) => textCell(VERDICTS[verdict][language]),
    findings: ({ findings }) => identifierCell(findings.join(', ')),
  };
}

// A price in another currency is no number beside this bill; as text it is shown and never subtracted.
function priceCell(charge: MatchedCharge, price: Money | undefined): SheetCell {
  if (!price || inCurrencyOf(charge, price)) return amountCell(price);
  return identifierCell(`${moneyText(price)} ${price.currency}`);
}

function inCurrencyOf({ charge }: MatchedCharge, price: Money | undefined): Money | undefined {
  return price?.currency === charge.amount.currency ? price : undefined;
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
  row: Comparison,
  other: Money | undefined,
  line: number,
): SheetCell {
  const difference = differenceOf(row, other);
  const result = difference ? Number(moneyText(difference)) : '';
  return columnFormulaCell(
    formula,
    line === FIRST_LINE,
    result,
    minorDecimals(row.charge.charge.amount.currency),
  );
}

// Undefined where a formula over the two cells would not find two numbers.
function differenceOf({ charge }: Comparison, other: Money | undefined): Money | undefined {
  const billed = charge.charge.amount;
  const price = inCurrencyOf(charge, other);
  return price && isSheetNumber(billed) && isSheetNumber(price) ? subtract(billed, price) : undefined;
}

function letterOf(column: ComparisonColumn): string {
  return columnLetters(COLUMNS.indexOf(column));
}
