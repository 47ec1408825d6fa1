import { valueAt } from '../../keyed/value-at.ts';
import type { Locale, Translated } from '../../language/locale.ts';
import { peppolAction, reasonCodesOf } from '../../law/reason-codes.ts';
import { minorDecimals } from '../../money/currency.ts';
import { add, compare, type Money, moneyText, zero } from '../../money/money.ts';
import { columnLetters } from '../../records/origin.ts';
import type { ReportFinding } from '../../report/report.ts';
import { compareText } from '../../text/fold.ts';
import type { Book } from '../workbook/book.ts';
import {
  amountCell,
  codeCell,
  countCell,
  dayCell,
  EMPTY,
  formulaCell,
  identifierCell,
  isSheetNumber,
  ordinalCell,
  quotedCell,
  type SheetCell,
  textCell,
} from '../workbook/cell.ts';
import { isLiveDifference } from '../workbook/discrepancy-cells.ts';
import { closeSheet, type OpenSheet } from '../workbook/open-sheet.ts';
import { type Column, FIRST_LINE, type Table, writeBelow, writeTable } from '../workbook/table.ts';
import { HEADINGS } from '../workbook/wording.ts';
import { ANNEX } from './wording.ts';

/** A finding with the amount that the carrier is asked for. */
export type ClaimedFinding = ReportFinding & { readonly impact: Money };

/** What the sheets of an annex are made of. */
export interface AnnexContents {
  readonly claimed: readonly ClaimedFinding[];
  readonly locale: Locale;
  readonly titleOf: (rule: string) => string;
  /** True where the findings' messages are in the letter's language. */
  readonly explains: boolean;
  readonly positionOf: ((finding: ReportFinding) => number | undefined) | undefined;
  /** What the audit says of a finding, fit for the carrier. */
  readonly explanationOf: (finding: ReportFinding) => string;
  /** True where the finding's invoice is known to be paid. */
  readonly isPaid: (finding: ReportFinding) => boolean;
}

const COLUMNS = [
  'position',
  'finding',
  'billDate',
  'account',
  'invoice',
  'service',
  'chargeCode',
  'description',
  'from',
  'to',
  'billed',
  'expected',
  'disputed',
  'currency',
  'reason',
  'since',
  'message',
  'code207',
  'peppolReason',
  'peppolAction',
] as const;
type ClaimColumn = (typeof COLUMNS)[number];

/** Writes the sheet of the disputed charges, with the seven facts a carrier asks for on every row, and their sums. */
export async function writeClaim(book: Book, contents: AnnexContents): Promise<void> {
  const { claimed } = contents;
  const shown = shownColumns(contents);
  const cells = cellsOf(contents, shown);
  const columns = shown.map((key): Column<ClaimedFinding> => {
    const [least, most] = WIDTHS[key];
    return { heading: headingOf(key), least, most, cell: cells[key] };
  });
  const table: Table<ClaimedFinding> = {
    name: ANNEX.claimSheet,
    id: 'Claim',
    columns,
    rows: claimed,
    tint: () => 'none',
    frozen: 2,
    empty: ANNEX.nothing,
    wide: true,
  };
  const sheet = await writeTable(book, table);
  if (claimed.length > 0) writeTotals(book, sheet, contents, shown);
  closeSheet(book, sheet);
}

function shownColumns({ claimed, explains, positionOf }: AnnexContents): ClaimColumn[] {
  const coded = claimed.some((finding) => codesOf(finding) !== undefined);
  const hidden = new Set<ClaimColumn>([
    ...(positionOf && claimed.some((finding) => positionOf(finding) !== undefined)
      ? []
      : (['position'] as const)),
    ...(explains ? [] : (['message'] as const)),
    ...(coded ? [] : (['code207', 'peppolReason', 'peppolAction'] as const)),
    ...OPTIONAL.flatMap(([column, has]) => (claimed.some(has) ? [] : [column])),
  ]);
  return COLUMNS.filter((column) => !hidden.has(column));
}

/** Columns that go where no finding has anything in them; the seven facts that a carrier asks for stay. */
const OPTIONAL: readonly (readonly [ClaimColumn, (finding: ClaimedFinding) => boolean])[] = [
  ['description', ({ record }) => (record.description ?? '').trim() !== ''],
  ['from', ({ period }) => period !== undefined],
  ['to', ({ period }) => period !== undefined],
  ['since', ({ since }) => since !== undefined],
];

function headingOf(column: ClaimColumn): Translated {
  if (column === 'position' || column === 'disputed' || column === 'chargeCode') return ANNEX[column];
  return column === 'finding' ? ANNEX.reference : HEADINGS[column];
}

const WIDTHS: Readonly<Record<ClaimColumn, readonly [least: number, most: number]>> = {
  position: [6, 9],
  finding: [10, 14],
  billDate: [10, 11],
  account: [8, 16],
  invoice: [8, 18],
  service: [8, 18],
  chargeCode: [6, 14],
  description: [14, 30],
  from: [10, 11],
  to: [10, 11],
  billed: [8, 24],
  expected: [8, 24],
  disputed: [8, 24],
  currency: [5, 6],
  reason: [16, 30],
  since: [10, 11],
  message: [26, 44],
  code207: [10, 20],
  peppolReason: [8, 10],
  peppolAction: [8, 10],
};

function cellsOf(
  { titleOf, positionOf, explanationOf, isPaid }: AnnexContents,
  shown: readonly ClaimColumn[],
): Record<ClaimColumn, (finding: ClaimedFinding, line: number) => SheetCell> {
  const letterOf = (column: ClaimColumn): string => columnLetters(shown.indexOf(column));
  return {
    position: (finding) => {
      const position = positionOf?.(finding);
      return position === undefined ? { ...EMPTY, kind: 'ordinal' } : ordinalCell(position);
    },
    finding: ({ id }) => identifierCell(id),
    billDate: ({ record }) => dayCell(record.billDate),
    account: ({ account }) => identifierCell(account),
    invoice: ({ invoice }) => identifierCell(invoice),
    service: ({ service }) => identifierCell(service),
    chargeCode: ({ code }) => identifierCell(code),
    description: ({ record }) => quotedCell(record.description),
    from: ({ period }) => dayCell(period?.from),
    to: ({ period }) => dayCell(period?.to),
    billed: ({ billed }) => amountCell(billed),
    expected: ({ expected }) => amountCell(expected),
    disputed: (finding, line) => {
      const { impact } = finding;
      if (!isLiveDifference(finding)) return amountCell(impact);
      const decimals = minorDecimals(impact.currency);
      const formula = `ROUND(${letterOf('billed')}${line}-${letterOf('expected')}${line},${decimals})`;
      return formulaCell(formula, Number(moneyText(impact)), 'amount', decimals);
    },
    currency: ({ impact }) => codeCell(impact.currency),
    reason: ({ rule }) => textCell(titleOf(rule)),
    since: ({ since }) => dayCell(since),
    message: (finding) => textCell(explanationOf(finding)),
    code207: (finding) => codeCell(codesOf(finding)?.france.reason),
    peppolReason: (finding) => codeCell(codesOf(finding)?.peppol.reason),
    peppolAction: (finding) => {
      const codes = codesOf(finding);
      return codeCell(codes && peppolAction(codes, isPaid(finding)));
    },
  };
}

function codesOf({ rule, record }: ReportFinding): ReturnType<typeof reasonCodesOf> {
  return record.einvoice ? reasonCodesOf(rule) : undefined;
}

interface ReasonSum {
  readonly title: string;
  readonly sum: Money;
  readonly lines: number;
}

// Below the rows: a sum for each reason and currency, then one for each currency.
function writeTotals(
  book: Book,
  sheet: OpenSheet,
  contents: AnnexContents,
  shown: readonly ClaimColumn[],
): void {
  const { language } = book.locale;
  const last = FIRST_LINE + contents.claimed.length - 1;
  const rows = (column: ClaimColumn): string => {
    const letter = `$${columnLetters(shown.indexOf(column))}$`;
    return `${letter}${FIRST_LINE}:${letter}${last}`;
  };
  const live = contents.claimed.every(({ impact }) => isSheetNumber(impact));
  const reasons = reasonSums(contents);
  let line = last + 2;
  const write = (label: string, sum: Money, lines: number, ofReason: boolean): void => {
    const at = (column: ClaimColumn): string => `$${columnLetters(shown.indexOf(column))}${line}`;
    const ofCurrency = `(${rows('currency')}=${at('currency')})`;
    const matches = ofReason ? `EXACT(${rows('reason')},${at('reason')})*${ofCurrency}` : `--${ofCurrency}`;
    const decimals = minorDecimals(sum.currency);
    const exact = live && isSheetNumber(sum);
    const cells: Partial<Record<ClaimColumn, SheetCell>> = {
      reason: textCell(label),
      disputed: exact
        ? formulaCell(
            `ROUND(SUMPRODUCT(${matches},${rows('disputed')}),${decimals})`,
            Number(moneyText(sum)),
            'amount',
            decimals,
          )
        : amountCell(sum),
      currency: codeCell(sum.currency),
      billed: ofReason ? EMPTY : textCell(ANNEX.lines[language]),
      expected: exact ? formulaCell(`SUMPRODUCT(${matches})`, lines, 'amount', 0) : countCell(lines),
    };
    const tint = ofReason ? 'none' : 'total';
    writeBelow(
      book,
      sheet,
      line,
      shown.map((column) => cells[column] ?? EMPTY),
      tint,
    );
    line += 1;
  };
  for (const { title, sum, lines } of reasons) write(title, sum, lines, true);
  for (const { sum, lines } of currencySums(reasons)) write(HEADINGS.total[language], sum, lines, false);
}

function reasonSums({ claimed, titleOf }: AnnexContents): ReasonSum[] {
  const sums = new Map<string, { title: string; sum: Money; lines: number }>();
  for (const { rule, impact } of claimed) {
    const title = titleOf(rule);
    const known = valueAt(sums, `${impact.currency}\n${title}`, () => ({
      title,
      sum: zero(impact.currency),
      lines: 0,
    }));
    known.sum = add(known.sum, impact);
    known.lines += 1;
  }
  return [...sums.values()].sort(
    (a, b) =>
      compareText(a.sum.currency, b.sum.currency) || compare(b.sum, a.sum) || compareText(a.title, b.title),
  );
}

function currencySums(reasons: readonly ReasonSum[]): Omit<ReasonSum, 'title'>[] {
  const sums = new Map<string, { sum: Money; lines: number }>();
  for (const { sum, lines } of reasons) {
    const known = valueAt(sums, sum.currency, () => ({ sum: zero(sum.currency), lines: 0 }));
    known.sum = add(known.sum, sum);
    known.lines += lines;
  }
  return [...sums.values()];
}
