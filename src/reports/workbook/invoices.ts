import { append } from '../../keyed/value-at.ts';
import { minorDecimals } from '../../money/currency.ts';
import type { Decimal } from '../../money/decimal.ts';
import { type Money, moneyText } from '../../money/money.ts';
import { columnLetters } from '../../records/origin.ts';
import type { ReportFinding } from '../../report/report.ts';
import type { Book } from './book.ts';
import {
  amountCell,
  type ColumnFormula,
  codeCell,
  columnFormulaCell,
  countCell,
  dayCell,
  EMPTY,
  identifierCell,
  isSheetNumber,
  linkedCell,
  quotedCell,
  type SheetCell,
  textCell,
} from './cell.ts';
import { columnsOf } from './columns.ts';
import type { Contents } from './contents.ts';
import {
  currencyOf,
  type InvoiceRow,
  lessComputed,
  lessNet,
  lessParts,
  ownAmount,
  rollForward,
} from './invoice-sums.ts';
import { closeSheet } from './open-sheet.ts';
import type { Tint } from './styles.ts';
import { FIRST_LINE, type Table, writeTable } from './table.ts';
import { type HEADINGS, INVOICE_WORDS, SHEETS } from './wording.ts';
import { WORDS } from './wording-summary.ts';

const COLUMNS = [
  'carrier',
  'account',
  'invoice',
  'billDate',
  'dueDate',
  'from',
  'to',
  'currency',
  'charges',
  'charged',
  'netTotal',
  'linesLessNet',
  'taxTotal',
  'grossTotal',
  'totalLessParts',
  'previousBalance',
  'payments',
  'adjustments',
  'rollForward',
  'amountDue',
  'dueLessComputed',
  'paidOn',
  'reading',
  'findings',
  'source',
] as const satisfies readonly (keyof typeof HEADINGS)[];
type InvoiceColumn = (typeof COLUMNS)[number];

const MISSING = 'missing-invoice';

/** Writes the sheet of invoices: those that are missing first, then each with its totals held against one another. */
export async function writeInvoices(book: Book, contents: Contents): Promise<void> {
  const { report } = contents;
  const findings = findingsByInvoice(contents.findings);
  const missing = contents.findings.flatMap(
    ({ rule, id, carrier, account, period, evidence }): InvoiceRow[] =>
      rule === MISSING
        ? [{ carrier, account, period, reading: 'missing', findings: [id], file: evidence[0]?.file }]
        : [],
  );
  const read = report.invoices.map(
    ({ complete, ...invoice }): InvoiceRow => ({
      ...invoice,
      reading: complete ? 'complete' : 'incomplete',
      findings: findings.get(keyOf(invoice)) ?? [],
      file: invoice.place?.file,
    }),
  );
  const rows = [...missing, ...read];
  const cells = cellsOf(contents, rows.length);
  const columns = columnsOf<InvoiceRow, (typeof COLUMNS)[number]>(COLUMNS, WIDTHS, cells, AMOUNTS);
  const table: Table<InvoiceRow> = {
    name: SHEETS.invoices,
    id: 'Invoices',
    columns,
    rows,
    tint: ({ reading }) => TINTS[reading],
    frozen: 3,
    empty: report.detailed ? WORDS.noInvoice : WORDS.noDetails,
    wide: true,
    note: report.detailed ? undefined : WORDS.noDetails,
  };
  closeSheet(book, await writeTable(book, table));
}

function keyOf({
  carrier,
  account,
  invoice,
}: {
  carrier: string;
  account?: string;
  invoice?: string;
}): string {
  return [carrier, account ?? '', invoice ?? ''].join('\n');
}

function findingsByInvoice(findings: readonly ReportFinding[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  const whole = (finding: ReportFinding): boolean => finding.record.about === 'invoice';
  for (const finding of [...findings.filter(whole), ...findings.filter((one) => !whole(one))]) {
    if (finding.invoice !== undefined && finding.rule !== MISSING) append(ids, keyOf(finding), finding.id);
  }
  return ids;
}

const TINTS: Readonly<Record<InvoiceRow['reading'], Tint>> = {
  complete: 'none',
  incomplete: 'warning',
  missing: 'error',
};

const WIDTHS: Readonly<Record<InvoiceColumn, readonly [least: number, most: number]>> = {
  carrier: [10, 16],
  account: [8, 14],
  invoice: [8, 18],
  billDate: [10, 11],
  dueDate: [10, 11],
  from: [10, 11],
  to: [10, 11],
  currency: [5, 6],
  charges: [6, 9],
  charged: [9, 24],
  netTotal: [9, 24],
  linesLessNet: [8, 24],
  taxTotal: [8, 24],
  grossTotal: [9, 24],
  totalLessParts: [8, 24],
  previousBalance: [9, 24],
  payments: [8, 24],
  adjustments: [8, 24],
  rollForward: [9, 24],
  amountDue: [9, 24],
  dueLessComputed: [8, 24],
  paidOn: [10, 11],
  reading: [8, 14],
  findings: [10, 16],
  source: [6, 8],
};

const AMOUNTS: Readonly<Partial<Record<InvoiceColumn, (row: InvoiceRow) => Decimal | undefined>>> = {
  charged: ({ charged }) => charged,
  netTotal: ({ netTotal }) => netTotal,
  linesLessNet: (row) => lessNet(row),
  taxTotal: ({ taxTotal }) => taxTotal,
  grossTotal: ({ total }) => total,
  totalLessParts: (row) => lessParts(row),
  previousBalance: ({ previousBalance }) => previousBalance,
  payments: ({ payments }) => payments,
  adjustments: ({ adjustments }) => adjustments,
  rollForward: (row) => rollForward(row),
  amountDue: ({ amountDue }) => amountDue,
  dueLessComputed: (row) => lessComputed(row),
};

function cellsOf(
  contents: Contents,
  rows: number,
): Record<InvoiceColumn, (row: InvoiceRow, line: number) => SheetCell> {
  const { language } = contents.report.locale;
  const at = (column: InvoiceColumn): string => `${letterOf(column)}${FIRST_LINE}`;
  const ifNumbers = (columns: readonly InvoiceColumn[], sum: string): string =>
    `IF(COUNT(${columns.map(at).join(',')})=${columns.length},ROUND(${sum},6),"")`;
  const live = (
    column: InvoiceColumn,
    formula: string,
    value: (row: InvoiceRow) => Money | undefined,
  ): ((row: InvoiceRow, line: number) => SheetCell) => {
    const letter = letterOf(column);
    const whole: ColumnFormula = {
      formula,
      first: `${letter}${FIRST_LINE}`,
      last: `${letter}${FIRST_LINE + rows - 1}`,
    };
    return (row, line) => {
      const result = value(row);
      const number = result && isSheetNumber(result) ? Number(moneyText(result)) : '';
      return columnFormulaCell(whole, line === FIRST_LINE, number, minorDecimals(currencyOf(row) ?? ''));
    };
  };
  const computed = `${at('previousBalance')}-ABS(N(${at('payments')}))+N(${at('adjustments')})+${at('grossTotal')}`;
  return {
    carrier: ({ carrier }) => quotedCell(carrier),
    account: ({ account }) => identifierCell(account),
    invoice: ({ invoice }) => identifierCell(invoice),
    billDate: ({ invoiceDate }) => dayCell(invoiceDate),
    dueDate: ({ dueDate }) => dayCell(dueDate),
    from: ({ period }) => dayCell(period?.from),
    to: ({ period }) => dayCell(period?.to),
    currency: (row) => codeCell(currencyOf(row)),
    charges: ({ charges }) => (charges === undefined ? { ...EMPTY, kind: 'amount' } : countCell(charges)),
    charged: (row) => amountCell(ownAmount(row, row.charged)),
    netTotal: (row) => amountCell(ownAmount(row, row.netTotal)),
    linesLessNet: live(
      'linesLessNet',
      ifNumbers(['charged', 'netTotal'], `${at('charged')}-${at('netTotal')}`),
      lessNet,
    ),
    taxTotal: (row) => amountCell(ownAmount(row, row.taxTotal)),
    grossTotal: (row) => amountCell(ownAmount(row, row.total)),
    totalLessParts: live(
      'totalLessParts',
      ifNumbers(
        ['grossTotal', 'netTotal', 'taxTotal'],
        `${at('grossTotal')}-${at('netTotal')}-${at('taxTotal')}`,
      ),
      lessParts,
    ),
    previousBalance: (row) => amountCell(ownAmount(row, row.previousBalance)),
    payments: (row) => amountCell(ownAmount(row, row.payments)),
    adjustments: (row) => amountCell(ownAmount(row, row.adjustments)),
    rollForward: live('rollForward', ifNumbers(['previousBalance', 'grossTotal'], computed), rollForward),
    amountDue: (row) => amountCell(ownAmount(row, row.amountDue)),
    dueLessComputed: live(
      'dueLessComputed',
      ifNumbers(['amountDue', 'rollForward'], `${at('amountDue')}-${at('rollForward')}`),
      lessComputed,
    ),
    paidOn: ({ paidOn }) => dayCell(paidOn),
    reading: ({ reading }) => textCell(INVOICE_WORDS[reading][language]),
    findings: ({ findings }) =>
      linkedCell(identifierCell(namedOf(findings)), contents.toFinding(findings[0])),
    source: ({ file }) => {
      const number = contents.sourceNumber(file);
      return number === undefined
        ? { ...EMPTY, kind: 'ordinal' }
        : linkedCell({ ...countCell(number), kind: 'ordinal' }, contents.toSource(file));
    },
  };
}

// All of them are found by the filter of the discrepancies.
function namedOf([first, ...others]: readonly string[]): string | undefined {
  return first === undefined || others.length === 0 ? first : `${first} +${others.length}`;
}

function letterOf(column: InvoiceColumn): string {
  return columnLetters(COLUMNS.indexOf(column));
}
