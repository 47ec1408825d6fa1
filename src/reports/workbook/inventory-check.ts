import { minorDecimals } from '../../money/currency.ts';
import type { Decimal } from '../../money/decimal.ts';
import { type Money, moneyText, subtract } from '../../money/money.ts';
import { columnLetters } from '../../records/origin.ts';
import type { InventoryLine, ReportFinding } from '../../report/report.ts';
import type { Book } from './book.ts';
import {
  amountCell,
  type ColumnFormula,
  codeCell,
  columnFormulaCell,
  countCell,
  dayCell,
  decimalCell,
  EMPTY,
  identifierCell,
  isSheetNumber,
  linkedCell,
  quotedCell,
  type SheetCell,
  textCell,
} from './cell.ts';
import { columnsOf } from './columns.ts';
import { type Contents, findingsCellOf } from './contents.ts';
import { closeSheet } from './open-sheet.ts';
import type { Tint } from './styles.ts';
import { FIRST_LINE, type Table, writeTable } from './table.ts';
import { type HEADINGS, INVENTORY_WORDS, SERVICE_WORDS, SHEETS } from './wording.ts';
import { WORDS } from './wording-summary.ts';

const COLUMNS = [
  'carrier',
  'account',
  'service',
  'code',
  'description',
  'inventoryStatus',
  'startDate',
  'endDate',
  'quantity',
  'inventoryPrice',
  'billed',
  'overInventory',
  'charges',
  'currency',
  'verdict',
  'findings',
  'contract',
  'location',
  'costCenter',
  'source',
] as const satisfies readonly (keyof typeof HEADINGS)[];
type InventoryColumn = (typeof COLUMNS)[number];

/** Rules that find what is billed and stands in no row of the inventory. */
const UNOWNED_RULES = new Set(['billed-not-in-inventory', 'feature-not-in-inventory']);

/** A row of the inventory, or a charge that none answers for. */
interface CheckRow extends Omit<Partial<InventoryLine>, 'verdict'> {
  readonly carrier: string;
  readonly verdict: keyof typeof INVENTORY_WORDS;
  readonly findings: readonly string[];
  readonly file?: string;
}

/**
 * Writes the sheet of the inventory: what is billed and stands in no row of it, then each of its rows with the recurring
 * charges it answers for.
 */
export async function writeInventoryCheck(book: Book, contents: Contents): Promise<void> {
  const { report } = contents;
  const owned = report.inventory.map((line): CheckRow => ({ ...line, file: line.place.file }));
  const rows = [...contents.findings.flatMap(unownedRow), ...owned];
  const cells = cellsOf(contents, rows);
  const columns = columnsOf<CheckRow, (typeof COLUMNS)[number]>(COLUMNS, WIDTHS, cells, AMOUNTS);
  const table: Table<CheckRow> = {
    name: SHEETS.inventory,
    id: 'InventoryCheck',
    columns,
    rows,
    tint: ({ verdict }) => TINTS[verdict],
    frozen: COLUMNS.indexOf('service') + 1,
    empty: report.detailed ? WORDS.noInventory : WORDS.noDetails,
    wide: true,
    note: report.detailed ? undefined : WORDS.noDetails,
  };
  closeSheet(book, await writeTable(book, table));
}

function unownedRow({ rule, id, record, period, ...finding }: ReportFinding): CheckRow[] {
  if (!UNOWNED_RULES.has(rule) || finding.service === undefined) return [];
  const { carrier, account, service, code, billed, evidence } = finding;
  return [
    {
      carrier,
      account,
      service,
      code,
      description: record.description,
      billed,
      contract: record.contract,
      verdict: 'unowned',
      findings: [id],
      file: evidence[0]?.file,
    },
  ];
}

const TINTS: Readonly<Record<CheckRow['verdict'], Tint>> = {
  found: 'warning',
  billed: 'none',
  'not-billed': 'info',
  'not-due': 'none',
  unowned: 'error',
};

const WIDTHS: Readonly<Record<InventoryColumn, readonly [least: number, most: number]>> = {
  carrier: [10, 18],
  account: [8, 16],
  service: [8, 18],
  code: [6, 14],
  description: [14, 30],
  inventoryStatus: [8, 12],
  startDate: [10, 11],
  endDate: [10, 11],
  quantity: [7, 14],
  currency: [5, 6],
  inventoryPrice: [9, 24],
  billed: [9, 24],
  overInventory: [9, 24],
  charges: [6, 9],
  verdict: [10, 18],
  findings: [10, 14],
  contract: [8, 16],
  location: [8, 20],
  costCenter: [8, 14],
  source: [6, 8],
};

const AMOUNTS: Readonly<Partial<Record<InventoryColumn, (row: CheckRow) => Decimal | undefined>>> = {
  quantity: ({ quantity }) => quantity,
  inventoryPrice: ({ mrc }) => mrc,
  billed: ({ billed }) => billed,
  overInventory: (row) => differenceOf(row),
};

function cellsOf(
  contents: Contents,
  rows: readonly CheckRow[],
): Record<InventoryColumn, (row: CheckRow, line: number) => SheetCell> {
  const { language } = contents.report.locale;
  const first = FIRST_LINE + Math.max(0, rows.findIndex(isComparable));
  const bill = `${letterOf('billed')}${first}`;
  const price = `${letterOf('inventoryPrice')}${first}`;
  const letter = letterOf('overInventory');
  const difference: ColumnFormula = {
    formula: `IF(AND(ISNUMBER(${bill}),ISNUMBER(${price})),ROUND(${bill}-${price},6),"")`,
    first: `${letter}${first}`,
    last: `${letter}${FIRST_LINE + rows.length - 1}`,
  };
  return {
    carrier: ({ carrier }) => quotedCell(carrier),
    account: ({ account }) => identifierCell(account),
    service: ({ service }) => identifierCell(service),
    code: ({ code }) => identifierCell(code),
    description: ({ description }) => quotedCell(description),
    inventoryStatus: ({ status }) => textCell(status && SERVICE_WORDS[status][language]),
    startDate: ({ startDate }) => dayCell(startDate),
    endDate: ({ endDate }) => dayCell(endDate),
    quantity: ({ quantity }) => decimalCell(quantity),
    currency: ({ billed, mrc }) => codeCell((mrc ?? billed)?.currency),
    inventoryPrice: ({ mrc }) => amountCell(mrc),
    billed: ({ billed, mrc }) => billedCell(billed, mrc),
    overInventory: (row, line) => {
      if (!isComparable(row)) return { ...EMPTY, kind: 'amount' };
      const over = differenceOf(row);
      const decimals = minorDecimals((row.mrc ?? row.billed)?.currency ?? '');
      return columnFormulaCell(difference, line === first, over ? Number(moneyText(over)) : '', decimals);
    },
    charges: ({ charges }) => (charges === undefined ? { ...EMPTY, kind: 'amount' } : countCell(charges)),
    verdict: ({ verdict }) => textCell(INVENTORY_WORDS[verdict][language]),
    findings: ({ findings }) => findingsCellOf(contents, findings),
    contract: ({ contract }) => identifierCell(contract),
    location: ({ location }) => quotedCell(location),
    costCenter: ({ costCenter }) => identifierCell(costCenter),
    source: ({ file }) => {
      const number = contents.sourceNumber(file);
      return number === undefined
        ? { ...EMPTY, kind: 'ordinal' }
        : linkedCell({ ...countCell(number), kind: 'ordinal' }, contents.toSource(file));
    },
  };
}

// Billed in another currency than the inventory's is no number beside it; as text it is shown and never subtracted.
function billedCell(billed: Money | undefined, mrc: Money | undefined): SheetCell {
  if (!billed || !mrc || billed.currency === mrc.currency) return amountCell(billed);
  return identifierCell(`${moneyText(billed)} ${billed.currency}`);
}

// A part of a month, or several of them, is nothing to hold against the price of one.
function isComparable({ wholeMonths }: CheckRow): boolean {
  return wholeMonths !== false;
}

function differenceOf(row: CheckRow): Money | undefined {
  const { billed, mrc } = row;
  if (!isComparable(row) || !billed || billed.currency !== mrc?.currency) return undefined;
  return isSheetNumber(billed) && isSheetNumber(mrc) ? subtract(billed, mrc) : undefined;
}

function letterOf(column: InventoryColumn): string {
  return columnLetters(COLUMNS.indexOf(column));
}
