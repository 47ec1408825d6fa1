import type { DataValidation, Worksheet } from 'exceljs';
import type { CurrencyTotal } from '../../audit/audit.ts';
import { isDisputed, isUnclaimed } from '../../findings/standing.ts';
import type { Language } from '../../language/locale.ts';
import { signOf } from '../../money/money.ts';
import type { ReportFinding } from '../../report/report.ts';
import type { Book } from './book.ts';
import { codeCell, EMPTY, type SheetCell, textCell } from './cell.ts';
import type { Contents } from './contents.ts';
import { discrepancyCells } from './discrepancy-cells.ts';
import {
  CODE_COLUMNS,
  DISCREPANCY_COLUMNS,
  type DiscrepancyColumn,
  LEDGER_COLUMNS,
  lastLine,
  letterOf,
  PRINTED_COLUMNS,
} from './discrepancy-columns.ts';
import { closeSheet, type OpenSheet } from './open-sheet.ts';
import { shownTotalCell } from './shown-total.ts';
import { type Column, FIRST_LINE, type Table, writeBelow, writeTable } from './table.ts';
import { CLAIM_STATUSES, HEADINGS, SHEETS, STATUS_REFUSED } from './wording.ts';
import { WORDS } from './wording-summary.ts';

/** Writes the sheet of findings: one a row, by cause, with a total for each currency that follows the filter. */
export async function writeDiscrepancies(book: Book, contents: Contents): Promise<void> {
  const { report, findings } = contents;
  const cells = discrepancyCells(contents);
  const coded = findings.some(({ record }) => record.einvoice);
  const ledger = report.disputes !== undefined;
  const shown = DISCREPANCY_COLUMNS.filter(
    (key) => (coded || !CODE_COLUMNS.has(key)) && (ledger || !LEDGER_COLUMNS.has(key)),
  );
  const columns = shown.map((key, index): Column<ReportFinding> => {
    const [least, most] = WIDTHS[key];
    const grouped = index >= PRINTED_COLUMNS.length;
    return { heading: HEADINGS[key], least, most, cell: cells[key], grouped, amount: AMOUNTS[key] };
  });
  const claimed = report.totals.filter(isSummed);
  const table: Table<ReportFinding> = {
    name: SHEETS.discrepancies,
    id: 'Discrepancies',
    columns,
    rows: findings,
    tint: ({ severity }) => severity,
    frozen: 2,
    empty: WORDS.noFinding,
    wide: true,
    printed: PRINTED_COLUMNS.length,
    below: findings.length === 0 ? 0 : claimed.length,
  };
  const sheet = await writeTable(book, table);
  if (findings.length > 0) {
    addStatusList(sheet.writer, findings.length, book.locale.language);
    writeTotals(book, sheet, contents, shown);
  }
  closeSheet(book, sheet);
}

/** The writer's list of validations, which its types leave out: one for a whole range. */
interface ValidatedSheet extends Worksheet {
  readonly dataValidations: { add(range: string, validation: DataValidation): unknown };
}

const WIDTHS: Readonly<Record<DiscrepancyColumn, readonly [least: number, most: number]>> = {
  number: [4, 8],
  finding: [10, 14],
  severity: [8, 13],
  class: [8, 12],
  carrier: [10, 16],
  account: [8, 14],
  invoice: [8, 16],
  billDate: [10, 11],
  dueDate: [10, 11],
  service: [8, 17],
  code: [6, 12],
  description: [14, 40],
  from: [10, 11],
  to: [10, 11],
  billed: [8, 24],
  expected: [8, 24],
  difference: [8, 24],
  percent: [7, 11],
  claim: [8, 24],
  currency: [5, 6],
  reason: [14, 20],
  cause: [10, 14],
  message: [26, 38],
  billProof: [18, 24],
  referenceProof: [18, 24],
  billFile: [12, 24],
  referenceFile: [12, 24],
  source: [6, 8],
  since: [10, 11],
  toDate: [8, 24],
  yearly: [8, 24],
  claimable: [8, 24],
  deadline: [10, 11],
  also: [8, 32],
  standing: [12, 24],
  claimNumber: [12, 14],
  disputeState: [10, 18],
  disputed: [8, 24],
  ticket: [8, 18],
  dispute: [20, 38],
  code207: [10, 20],
  peppolReason: [8, 10],
  peppolAction: [8, 10],
  status: [10, 14],
};

const AMOUNTS: Readonly<Partial<Record<DiscrepancyColumn, Column<ReportFinding>['amount']>>> = {
  billed: ({ billed }) => billed,
  expected: ({ expected }) => expected,
  difference: ({ impact }) => impact,
  claim: (finding) => (isUnclaimed(finding) ? finding.impact : undefined),
  disputed: (finding) => (isDisputed(finding) ? finding.impact : undefined),
  toDate: ({ impactToDate }) => impactToDate,
  yearly: ({ impactAnnual }) => impactAnnual,
  claimable: ({ claimable }) => claimable,
};

function addStatusList(sheet: Worksheet, findings: number, language: Language): void {
  const letter = letterOf('status');
  const list = CLAIM_STATUSES.map((status) => status[language]).join(',');
  const { dataValidations } = sheet as ValidatedSheet;
  dataValidations.add(`${letter}${FIRST_LINE}:${letter}${lastLine(findings)}`, {
    type: 'list',
    allowBlank: true,
    formulae: [`"${list}"`],
    showErrorMessage: true,
    errorTitle: HEADINGS.status[language],
    error: STATUS_REFUSED[language],
  });
}

/** True of a currency in which something is claimed or in dispute. */
function isSummed({ claim, disputed }: CurrencyTotal): boolean {
  return signOf(claim) !== 0 || (disputed !== undefined && signOf(disputed) !== 0);
}

// A blank line keeps the totals out of the filter, which would hide them.
function writeTotals(
  book: Book,
  sheet: OpenSheet,
  { report, findings }: Contents,
  shown: readonly DiscrepancyColumn[],
): void {
  const { language } = book.locale;
  const last = lastLine(findings.length);
  const claimed = report.totals.filter(isSummed);
  for (const [index, { currency, claim, disputed }] of claimed.entries()) {
    const cells: Partial<Record<DiscrepancyColumn, SheetCell>> = {
      reason: textCell(WORDS.shown[language]),
      claim: shownTotalCell(claim, letterOf('claim'), letterOf('currency'), last),
      currency: codeCell(currency),
      ...(disputed
        ? { disputed: shownTotalCell(disputed, letterOf('disputed'), letterOf('currency'), last) }
        : {}),
    };
    const line = shown.map((key) => cells[key] ?? EMPTY);
    writeBelow(book, sheet, last + 2 + index, line, 'total');
  }
}
