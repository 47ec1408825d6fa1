import type { Language } from '../../language/locale.ts';
import { minorDecimals } from '../../money/currency.ts';
import { type Money, moneyText } from '../../money/money.ts';
import type { ReportFinding } from '../../report/report.ts';
import { amountCell, countCell, formulaCell, isSheetNumber, type SheetCell } from './cell.ts';
import { DISCREPANCY_COLUMNS, type DiscrepancyColumn, discrepancyRange } from './discrepancy-columns.ts';
import { CLASSES } from './wording.ts';

/** A finding with the words that its row of the discrepancies shows. */
export interface Listed {
  readonly finding: ReportFinding;
  readonly title: string;
  readonly currency?: string;
}

/** The discrepancies as the summary's formulas see them. */
export interface Ledger {
  readonly rows: readonly Listed[];
  readonly language: Language;
  /** False where a formula could not give the report's figures; the summary then holds the figures themselves. */
  readonly live: boolean;
}

/**
 * The rows of the discrepancies whose column holds a text, which also stands in the summary's cell `at`, or the day of
 * the summary's cell `day`.
 */
export type Criterion =
  | {
      readonly column: DiscrepancyColumn;
      /** Undefined: the rows where the column is empty. */
      readonly text: string | undefined;
      readonly at: string;
    }
  | { readonly column: DiscrepancyColumn; readonly day: string };

const LONGEST_CRITERION = 200;

/** The discrepancies, and whether formulas over them are right: they do not tell capitals apart and know only doubles. */
export function ledgerOf(rows: readonly Listed[], language: Language): Ledger {
  const exact = rows.every(({ finding: { impact, claimable } }) =>
    [impact, claimable].every((amount) => amount === undefined || isSheetNumber(amount)),
  );
  const words = [rows.map(({ finding }) => finding.carrier), rows.map(({ title }) => title)];
  const distinct = words.every((texts) => {
    const all = new Set(texts);
    const folded = new Set([...all].map((text) => text.toLowerCase()));
    return all.size === folded.size && [...all].every(isCriterion);
  });
  return { rows, language, live: exact && distinct };
}

// A text that reads as a number is compared as one.
function isCriterion(text: string): boolean {
  return text.length <= LONGEST_CRITERION && !/^\s*[-+.,]?\d[\d.,\s%]*$/.test(text);
}

/** How many findings meet every criterion. */
export function findingsCell(ledger: Ledger, criteria: readonly Criterion[], count: number): SheetCell {
  if (!ledger.live || ledger.rows.length === 0) return countCell(count);
  return formulaCell(`COUNTIFS(${conditions(ledger, criteria)})`, count, 'amount', 0);
}

/** The claim of the findings that meet every criterion. */
export function claimTotalCell(ledger: Ledger, criteria: readonly Criterion[], claim: Money): SheetCell {
  return summedCell(ledger, 'claim', criteria, claim);
}

/** The sum of a column over the findings that meet every criterion. */
export function summedCell(
  ledger: Ledger,
  column: DiscrepancyColumn,
  criteria: readonly Criterion[],
  total: Money,
): SheetCell {
  return sumCell(ledger, total, `SUMIFS(${range(ledger, column)},${conditions(ledger, criteria)})`);
}

/**
 * The claim of the findings whose texts are those of cells of the summary, sign by sign: sums by criteria take `007` for
 * `7`. It looks at every row by itself, so many rows have the figure instead.
 */
export function exactClaimCell(
  ledger: Ledger,
  cells: Readonly<Partial<Record<DiscrepancyColumn, string>>>,
  claim: Money,
): SheetCell {
  if (!isExact(ledger)) return amountCell(claim);
  return sumCell(ledger, claim, `SUMPRODUCT(${exactMatches(ledger, cells)},${range(ledger, 'claim')})`);
}

/** How many findings have the texts of cells of the summary, sign by sign. */
export function exactCountCell(
  ledger: Ledger,
  cells: Readonly<Partial<Record<DiscrepancyColumn, string>>>,
  count: number,
): SheetCell {
  if (!isExact(ledger)) return countCell(count);
  return formulaCell(`SUMPRODUCT(${exactMatches(ledger, cells)})`, count, 'amount', 0);
}

const MOST_EXACT_ROWS = 20_000;

function isExact({ live, rows }: Ledger): boolean {
  return live && rows.length > 0 && rows.length <= MOST_EXACT_ROWS;
}

function exactMatches(ledger: Ledger, cells: Readonly<Partial<Record<DiscrepancyColumn, string>>>): string {
  const matches = DISCREPANCY_COLUMNS.flatMap((column) => {
    const at = cells[column];
    return at === undefined ? [] : [`EXACT(${range(ledger, column)},${at})`];
  });
  return matches.length === 1 ? `--${matches[0]}` : matches.join('*');
}

/** The exposure of the findings that meet every criterion: the sum of its differences without their signs. */
export function exposureTotalCell(
  ledger: Ledger,
  criteria: readonly Criterion[],
  exposure: Money,
): SheetCell {
  const differences = range(ledger, 'difference');
  const ofClass = `${range(ledger, 'class')},"${CLASSES.exposure[ledger.language]}"`;
  const sum = (sign: string): string =>
    `SUMIFS(${differences},${conditions(ledger, criteria)},${ofClass},${differences},"${sign}0")`;
  return sumCell(ledger, exposure, `${sum('>')}-${sum('<')}`);
}

/** The sum of the counts above it in its column of the summary. */
export function columnSumCell(column: string, from: number, to: number, sum: number): SheetCell {
  return formulaCell(`SUM(${column}${from}:${column}${to})`, sum, 'amount', 0);
}

/** Part of a whole, both cells of the summary, as a percentage; empty where the whole is not above zero or less than the part. */
export function shareCell(
  part: string,
  whole: string,
  amounts: readonly [part: number, whole: number],
): SheetCell {
  const [size, all] = amounts;
  const formula = `IF(OR(N(${whole})<=0,N(${part})>N(${whole})),"",${part}/${whole})`;
  return formulaCell(formula, all <= 0 || size > all ? '' : size / all, 'percent', 1);
}

function sumCell(ledger: Ledger, total: Money, sum: string): SheetCell {
  if (!ledger.live || ledger.rows.length === 0 || !isSheetNumber(total)) return amountCell(total);
  const decimals = minorDecimals(total.currency);
  return formulaCell(`ROUND(${sum},${decimals})`, Number(moneyText(total)), 'amount', decimals);
}

function conditions(ledger: Ledger, criteria: readonly Criterion[]): string {
  return criteria.map((criterion) => `${range(ledger, criterion.column)},${condition(criterion)}`).join(',');
}

// The sign before the text keeps a text such as `>5` from being read as a comparison; a tilde does so for wildcards.
function condition(criterion: Criterion): string {
  if ('day' in criterion) return criterion.day;
  const { text, at } = criterion;
  if (text === undefined) return '"="';
  if (!/[*?~]/.test(text)) return `"="&${at}`;
  return `"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${at},"~","~~"),"*","~*"),"?","~?")`;
}

function range(ledger: Ledger, column: DiscrepancyColumn): string {
  return discrepancyRange(column, ledger.rows.length, ledger.language);
}
