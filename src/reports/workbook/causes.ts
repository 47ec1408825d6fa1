import { isUnclaimed } from '../../findings/standing.ts';
import { minorDecimals } from '../../money/currency.ts';
import { add, type Money, moneyText, signOf } from '../../money/money.ts';
import { columnLetters } from '../../records/origin.ts';
import type { Cause } from '../../report/causes.ts';
import type { Book } from './book.ts';
import {
  amountCell,
  codeCell,
  countCell,
  dayCell,
  EMPTY,
  formulaCell,
  identifierCell,
  isSheetNumber,
  linkedCell,
  ordinalCell,
  quotedCell,
  type SheetCell,
  textCell,
} from './cell.ts';
import { columnsOf } from './columns.ts';
import type { Contents } from './contents.ts';
import { type DiscrepancyColumn, discrepancyRange } from './discrepancy-columns.ts';
import { withOrderKept } from './left-to-right.ts';
import { quotedSheet } from './links.ts';
import { closeSheet } from './open-sheet.ts';
import { shownTotalCell } from './shown-total.ts';
import { type Column, FIRST_LINE, type Table, writeBelow, writeTable } from './table.ts';
import { CLASSES, type HEADINGS, SEVERITY_WORDS, SHEETS } from './wording.ts';
import { WORDS } from './wording-summary.ts';

const COLUMNS = [
  'number',
  'cause',
  'severity',
  'class',
  'carrier',
  'code',
  'reason',
  'lines',
  'services',
  'accounts',
  'each',
  'difference',
  'claim',
  'currency',
  'since',
  'example',
] as const satisfies readonly (keyof typeof HEADINGS)[];
type CauseColumn = (typeof COLUMNS)[number];

/**
 * Writes the sheet of causes: one a row, the largest claims first. Lines and amounts follow the discrepancies, whose column
 * of causes holds the same ids; below them is a total for each currency that follows the filter.
 */
export async function writeCauses(book: Book, contents: Contents): Promise<void> {
  const { language } = book.locale;
  const { report, causes } = contents;
  const cells = cellsOf(contents);
  const claimed = causes.length === 0 ? [] : report.totals.filter(({ claim }) => signOf(claim) !== 0);
  const columns = columnsOf<Cause, (typeof COLUMNS)[number]>(COLUMNS, WIDTHS, cells, AMOUNTS);
  const table: Table<Cause> = {
    name: SHEETS.causes,
    id: 'Causes',
    columns,
    rows: causes,
    tint: ({ severity }) => severity,
    frozen: 2,
    empty: WORDS.noFinding,
    wide: false,
  };
  const sheet = await writeTable(book, table);
  const last = FIRST_LINE + causes.length - 1;
  for (const [index, { currency, claim }] of claimed.entries()) {
    const line: Partial<Record<CauseColumn, SheetCell>> = {
      reason: textCell(WORDS.shown[language]),
      claim: shownTotalCell(claim, letterOf('claim'), letterOf('currency'), last),
      currency: codeCell(currency),
    };
    const written = COLUMNS.map((key) => line[key] ?? EMPTY);
    writeBelow(book, sheet, last + 2 + index, written, 'total');
  }
  // Bars of several currencies would be held against one another.
  if (claimed.length === 1) sheet.bars.push(`${letterOf('claim')}${FIRST_LINE}:${letterOf('claim')}${last}`);
  closeSheet(book, sheet);
}

/** The claims of the causes, by their ids, as another sheet adds them up: a criterion of the sum is the cell `at`. */
export function causeClaimFormula(contents: Contents, at: string): string {
  const { causes, report } = contents;
  const rows = (column: CauseColumn): string =>
    `${quotedSheet(SHEETS.causes[report.locale.language])}!$${letterOf(column)}$${FIRST_LINE}:$${letterOf(column)}$${FIRST_LINE + causes.length - 1}`;
  return `SUMIFS(${rows('claim')},${rows('cause')},${at})`;
}

// Every formula looks at every row of the discrepancies, which grows slow.
const MOST_ROWS_LOOKED_UP = 2_000_000;

const WIDTHS: Readonly<Record<CauseColumn, readonly [least: number, most: number]>> = {
  number: [4, 8],
  cause: [10, 14],
  severity: [8, 13],
  class: [8, 20],
  carrier: [10, 16],
  code: [6, 12],
  reason: [16, 24],
  lines: [6, 10],
  services: [6, 10],
  accounts: [6, 10],
  each: [8, 24],
  difference: [8, 24],
  claim: [8, 24],
  currency: [5, 6],
  since: [10, 11],
  example: [32, 44],
};

/** Cells that are looked up among the discrepancies, by the id of the cause on the line. */
interface Lookup {
  readonly lines: (cause: Cause, line: number) => SheetCell;
  readonly sum: (column: DiscrepancyColumn, total: Money, line: number) => SheetCell;
}

function lookupOf({ causes, report: { findings, locale } }: Contents): Lookup {
  const live =
    causes.length * findings.length <= MOST_ROWS_LOOKED_UP &&
    findings.every(({ impact }) => !impact || isSheetNumber(impact));
  const rows = (column: DiscrepancyColumn) => discrepancyRange(column, findings.length, locale.language);
  const isCause = (line: number) => `${rows('cause')},$${letterOf('cause')}${line}`;
  return {
    lines: (cause, line) =>
      live ? formulaCell(`COUNTIFS(${isCause(line)})`, cause.lines, 'amount', 0) : countCell(cause.lines),
    sum: (column, total, line) => {
      if (!live || !isSheetNumber(total)) return amountCell(total);
      const decimals = minorDecimals(total.currency);
      const formula = `ROUND(SUMIFS(${rows(column)},${isCause(line)}),${decimals})`;
      return formulaCell(formula, Number(moneyText(total)), 'amount', decimals);
    },
  };
}

const AMOUNTS: Readonly<Partial<Record<CauseColumn, Column<Cause>['amount']>>> = {
  each: ({ each }) => each,
  difference: ({ total }) => total,
  claim: claimOf,
};

function cellsOf(contents: Contents): Record<CauseColumn, (cause: Cause, line: number) => SheetCell> {
  const { titleOf, locale } = contents.report;
  const { language } = locale;
  const lookup = lookupOf(contents);
  return {
    number: (_cause, line) => ordinalCell(line - FIRST_LINE + 1),
    cause: ({ id }) => linkedCell(identifierCell(id), contents.toLinesOf(id)),
    severity: ({ severity }) => textCell(SEVERITY_WORDS[severity][language]),
    class: (cause) => textCell(CLASSES[cause.class][language]),
    carrier: ({ carrier }) => quotedCell(carrier),
    code: ({ code }) => identifierCell(code),
    reason: ({ rule }) => textCell(titleOf(rule)[language]),
    lines: (cause, line) => linkedCell(lookup.lines(cause, line), contents.toLinesOf(cause.id)),
    services: ({ services }) => countCell(services),
    accounts: ({ accounts }) => countCell(accounts),
    each: ({ each }) => amountCell(each),
    difference: ({ each, total }, line) =>
      each && total ? lookup.sum('difference', total, line) : { ...EMPTY, kind: 'amount' },
    claim: (cause, line) => {
      const claim = claimOf(cause);
      return claim && cause.each ? lookup.sum('claim', claim, line) : { ...EMPTY, kind: 'amount' };
    },
    currency: ({ currency }) => codeCell(currency),
    since: ({ since }) => dayCell(since),
    example: ({ findings: [first] }) => textCell(withOrderKept(first.message, language)),
  };
}

/** What of a cause no dispute asks for yet; undefined where that is nothing, or no money. */
function claimOf({ findings }: Cause): Money | undefined {
  const amounts = findings.flatMap((finding) => (isUnclaimed(finding) ? (finding.impact ?? []) : []));
  return amounts.reduce<Money | undefined>((sum, amount) => (sum ? add(sum, amount) : amount), undefined);
}

function letterOf(column: CauseColumn): string {
  return columnLetters(COLUMNS.indexOf(column));
}
