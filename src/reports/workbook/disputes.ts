import type { DataValidation, Worksheet } from 'exceljs';
import { deadlinesOf } from '../../ledger/deadlines.ts';
import { numbersOf } from '../../ledger/numbers.ts';
import { sumsByCurrency } from '../../money/sums-by-currency.ts';
import type { Dispute } from '../../records/dispute.ts';
import type { Book } from './book.ts';
import { codeCell, EMPTY, type SheetCell, textCell } from './cell.ts';
import type { Contents } from './contents.ts';
import { disputeCells, outstandingOfOpen } from './dispute-cells.ts';
import {
  DISPUTE_COLUMNS,
  DISPUTE_WIDTHS,
  type DisputeColumn,
  disputeLetter,
  PRINTED_DISPUTE_COLUMNS,
} from './dispute-columns.ts';
import { writeDisputeNumbers } from './dispute-numbers.ts';
import { closeSheet, type OpenSheet } from './open-sheet.ts';
import { shownTotalCell } from './shown-total.ts';
import type { Tint } from './styles.ts';
import { deadlineTint } from './summary-dispute-dates.ts';
import { type Column, FIRST_LINE, type Table, writeBelow, writeTable } from './table.ts';
import { SHEETS } from './wording.ts';
import { DISPUTE_HEADINGS, DISPUTE_SHEET } from './wording-dispute-sheet.ts';
import { WORDS } from './wording-summary.ts';

/**
 * Writes the sheet of disputes where the report has any: one a row by claim number, with a total for each currency that
 * follows the filter; below them what they come to, by carrier, reason and month, and charts.
 */
export async function writeDisputes(book: Book, contents: Contents): Promise<void> {
  const { disputes = [], asOf } = contents.report;
  if (disputes.length === 0) return;
  const last = FIRST_LINE + disputes.length - 1;
  const numbers = numbersOf(disputes, asOf);
  // A blank line, the totals, a blank line, and the title of what is below.
  const asOfLine = last + 1 + numbers.currencies.length + 3;
  const asOfCell = `$${disputeLetter('claimed')}$${asOfLine}`;
  const cells = disputeCells(contents, asOfCell, last);
  const tints = tintsOf(contents);
  const table: Table<Dispute> = {
    name: SHEETS.disputes,
    id: 'Disputes',
    columns: DISPUTE_COLUMNS.map((key, index): Column<Dispute> => {
      const [least, most] = DISPUTE_WIDTHS[key];
      const grouped = index >= PRINTED_DISPUTE_COLUMNS;
      return { heading: DISPUTE_HEADINGS[key], least, most, cell: cells[key], grouped, amount: AMOUNTS[key] };
    }),
    rows: disputes,
    tint: ({ claim }) => tints.get(claim) ?? 'none',
    frozen: 1,
    empty: WORDS.noFinding,
    wide: true,
    printed: PRINTED_DISPUTE_COLUMNS,
    below: MOST_LINES_PRINTED,
  };
  const sheet = await writeTable(book, table);
  writeTotals(book, sheet, contents, last);
  validateDay(sheet.writer, asOfCell.replaceAll('$', ''), book);
  await writeDisputeNumbers(book, sheet, contents, { numbers, from: asOfLine - 1 });
  closeSheet(book, sheet);
}

/** The print area ends somewhere below the numbers; empty lines are not printed. */
const MOST_LINES_PRINTED = 500;

const AMOUNTS: Readonly<Partial<Record<DisputeColumn, Column<Dispute>['amount']>>> = {
  claimed: ({ money }) => money.oneTime.claimed,
  granted: ({ money }) => money.oneTime.confirmed,
  received: ({ money }) => money.oneTime.received,
  outstanding: outstandingOfOpen,
  monthly: ({ money }) => money.recurring.claimed,
  saving: ({ money }) => money.recurring.received,
};

/** The claims with a day that is near or past; `error` where law or contract let the money go. */
function tintsOf({ report: { disputes = [], asOf } }: Contents): ReadonlyMap<string, Tint> {
  const tints = new Map<string, Tint>();
  for (const deadline of deadlinesOf(disputes, asOf)) {
    const tint = deadlineTint(deadline);
    if (tint === 'error' || (tint === 'warning' && !tints.has(deadline.claim)))
      tints.set(deadline.claim, tint);
  }
  return tints;
}

// A blank line keeps the totals out of the filter, which would hide them.
function writeTotals(book: Book, sheet: OpenSheet, { report }: Contents, last: number): void {
  const { disputes = [] } = report;
  const { language } = book.locale;
  const currencies = [...new Set(disputes.map(({ currency }) => currency))].sort();
  for (const [index, currency] of currencies.entries()) {
    const own = disputes.filter((dispute) => dispute.currency === currency);
    const line: Partial<Record<DisputeColumn, SheetCell>> = {
      reason: textCell(WORDS.shown[language]),
      currency: codeCell(currency),
    };
    for (const key of Object.keys(AMOUNTS) as DisputeColumn[]) {
      const [total] = sumsByCurrency(own.flatMap((dispute) => moneyOf(dispute, key) ?? []));
      if (total) line[key] = shownTotalCell(total, disputeLetter(key), disputeLetter('currency'), last);
    }
    const written = DISPUTE_COLUMNS.map((key) => line[key] ?? EMPTY);
    writeBelow(book, sheet, last + 2 + index, written, 'total');
  }
}

function moneyOf(dispute: Dispute, key: DisputeColumn) {
  const { oneTime, recurring } = dispute.money;
  switch (key) {
    case 'claimed':
      return oneTime.claimed;
    case 'granted':
      return oneTime.confirmed;
    case 'received':
      return oneTime.received;
    case 'outstanding':
      return outstandingOfOpen(dispute);
    case 'monthly':
      return recurring.claimed;
    default:
      return recurring.received;
  }
}

/** The writer's list of validations, which its types leave out. */
interface ValidatedSheet extends Worksheet {
  readonly dataValidations: { add(range: string, validation: DataValidation): unknown };
}

function validateDay(sheet: Worksheet, cell: string, { locale: { language } }: Book): void {
  const { dataValidations } = sheet as ValidatedSheet;
  dataValidations.add(cell, {
    type: 'date',
    operator: 'greaterThan',
    formulae: [new Date(0)],
    showErrorMessage: true,
    errorTitle: WORDS.asOf[language],
    error: DISPUTE_SHEET.notADay[language],
  });
}
