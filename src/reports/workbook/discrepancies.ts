import type { DataValidation, Worksheet } from 'exceljs';
import type { Audit } from '../../audit/audit.ts';
import { type Cause, causesByFinding } from '../../audit/causes.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Language, Translated } from '../../language/locale.ts';
import { minorDecimals } from '../../money/currency.ts';
import { type Money, moneyText, rounded, signOf, subtract } from '../../money/money.ts';
import { columnLetters } from '../../records/origin.ts';
import {
  amountCell,
  codeCell,
  dayCell,
  EMPTY,
  formulaCell,
  identifierCell,
  isSheetNumber,
  ordinalCell,
  quotedCell,
  type SheetCell,
  textCell,
} from './cell.ts';
import { type FindingFacts, factsOf } from './finding-facts.ts';
import { proofText } from './place-text.ts';
import { shownTotalCell } from './shown-total.ts';
import { type Book, type Column, FIRST_LINE, type Table, writeLine, writeTable } from './table.ts';
import { CLAIM_STATUSES, CLASSES, HEADINGS, SEVERITY_WORDS, SHEETS, STATUS_REFUSED } from './wording.ts';
import { WORDS } from './wording-summary.ts';

/** The columns of the sheet, in their order. */
export const DISCREPANCY_COLUMNS = [
  'number',
  'finding',
  'severity',
  'class',
  'carrier',
  'account',
  'invoice',
  'billDate',
  'dueDate',
  'service',
  'code',
  'description',
  'from',
  'to',
  'billed',
  'expected',
  'difference',
  'percent',
  'claim',
  'currency',
  'reason',
  'cause',
  'message',
  'billProof',
  'referenceProof',
  'since',
  'toDate',
  'yearly',
  'claimable',
  'deadline',
  'also',
  'status',
] as const satisfies readonly (keyof typeof HEADINGS)[];
/** A column of the sheet by its name. */
export type DiscrepancyColumn = (typeof DISCREPANCY_COLUMNS)[number];

/** The rows of a column as a reference from another sheet: `'Discrepancies'!$S$2:$S$26`. */
export function discrepancyRange(column: DiscrepancyColumn, findings: number, language: Language): string {
  const letter = `$${letterOf(column)}$`;
  return `'${SHEETS.discrepancies[language]}'!${letter}${FIRST_LINE}:${letter}${lastLine(findings)}`;
}

/** True when the sheet's difference can be a formula: both amounts are there, and less each other they are the impact. */
export function isLiveDifference({ billed, expected, impact }: Finding): boolean {
  if (!billed || !expected || !impact || billed.currency !== expected.currency) return false;
  const computed = rounded(subtract(billed, expected));
  return [billed, expected, impact].every(isSheetNumber) && moneyText(computed) === moneyText(impact);
}

/** Writes the sheet of findings: one a row, with a total for each currency that follows the filter. */
export async function writeDiscrepancies(
  book: Book,
  audit: Audit,
  causes: readonly Cause[],
  titles: (rule: string) => Translated,
): Promise<void> {
  const { language } = book.locale;
  const causeOf = causesByFinding(causes);
  const rows = audit.findings.map((finding) => ({
    finding,
    facts: factsOf(finding),
    cause: causeOf.get(finding.id)?.id,
  }));
  const cells = cellsOf(language, titles);
  const columns = DISCREPANCY_COLUMNS.map((key): Column<FindingRow> => {
    const [least, most] = WIDTHS[key];
    return { heading: HEADINGS[key], least, most, cell: cells[key] };
  });
  const table: Table<FindingRow> = {
    name: SHEETS.discrepancies,
    columns,
    rows,
    tint: ({ finding }) => finding.severity,
    frozen: 2,
    empty: WORDS.noFinding,
    wide: true,
    long: false,
  };
  const sheet = await writeTable(book, table);
  if (rows.length > 0) {
    addStatusList(sheet, rows.length, language);
    writeTotals(book, sheet, audit);
  }
  sheet.commit();
}

/** The writer's list of validations, which its types leave out: one for a whole range. */
interface ValidatedSheet extends Worksheet {
  readonly dataValidations: { add(range: string, validation: DataValidation): unknown };
}

interface FindingRow {
  readonly finding: Finding;
  readonly facts: FindingFacts;
  /** Id of its cause. */
  readonly cause: string | undefined;
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
  description: [14, 24],
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
  since: [10, 11],
  toDate: [8, 24],
  yearly: [8, 24],
  claimable: [8, 24],
  deadline: [10, 11],
  also: [8, 18],
  status: [10, 14],
};

function cellsOf(
  language: Language,
  titles: (rule: string) => Translated,
): Record<DiscrepancyColumn, (row: FindingRow, line: number) => SheetCell> {
  return {
    number: (_row, line) => ordinalCell(line - FIRST_LINE + 1),
    finding: ({ finding }) => identifierCell(finding.id),
    severity: ({ finding }) => textCell(SEVERITY_WORDS[finding.severity][language]),
    class: ({ finding }) => textCell(CLASSES[finding.class][language]),
    carrier: ({ finding }) => quotedCell(finding.carrier),
    account: ({ finding }) => identifierCell(finding.account),
    invoice: ({ finding }) => identifierCell(finding.invoice),
    billDate: ({ facts }) => dayCell(facts.billDate),
    dueDate: ({ facts }) => dayCell(facts.dueDate),
    service: ({ finding }) => identifierCell(finding.service),
    code: ({ finding }) => identifierCell(finding.code),
    description: ({ facts }) => quotedCell(facts.description),
    from: ({ finding }) => dayCell(finding.period?.from),
    to: ({ finding }) => dayCell(finding.period?.to),
    billed: ({ finding }) => amountCell(finding.billed),
    expected: ({ finding }) => amountCell(finding.expected),
    difference: ({ finding }, line) => differenceCell(finding, line),
    percent: ({ finding }, line) => percentCell(finding, line),
    claim: ({ finding }, line) => claimCell(finding, line),
    currency: ({ facts }) => codeCell(facts.currency),
    reason: ({ finding }) => textCell(titles(finding.rule)[language]),
    cause: ({ cause }) => identifierCell(cause),
    message: ({ finding }) => textCell(finding.message),
    billProof: ({ finding }) => textCell(proofText(proofsOf(finding, true), language)),
    referenceProof: ({ finding }) => textCell(proofText(proofsOf(finding, false), language)),
    since: ({ finding }) => dayCell(finding.since),
    toDate: ({ finding }) => amountCell(withAmount(finding, finding.impactToDate)),
    yearly: ({ finding }) => amountCell(withAmount(finding, finding.impactAnnual)),
    claimable: ({ finding }) => amountCell(finding.claimable),
    deadline: ({ finding }) => dayCell(finding.deadline),
    also: ({ finding }) => textCell(finding.also.map((rule) => titles(rule)[language]).join('\n')),
    status: () => textCell(CLAIM_STATUSES[0][language]),
  };
}

/** The amount where the finding has one of its own; nothing beside findings that are no money. */
function withAmount({ fact }: Finding, amount: Money | undefined): Money | undefined {
  return fact.impact ? amount : undefined;
}

function differenceCell(finding: Finding, line: number): SheetCell {
  const { impact, billed, expected } = finding;
  if (!impact || (signOf(impact) === 0 && (!billed || !expected))) return { ...EMPTY, kind: 'amount' };
  if (!isLiveDifference(finding)) return amountCell(impact);
  const decimals = minorDecimals(impact.currency);
  const formula = `ROUND(${at('billed', line)}-${at('expected', line)},${decimals})`;
  return formulaCell(formula, Number(moneyText(impact)), 'amount', decimals);
}

function percentCell(finding: Finding, line: number): SheetCell {
  const { impact, expected } = finding;
  if (!isLiveDifference(finding) || !impact || !expected) return { ...EMPTY, kind: 'percent' };
  const whole = Math.abs(Number(moneyText(expected)));
  const formula = `IF(${at('expected', line)}=0,"",${at('difference', line)}/ABS(${at('expected', line)}))`;
  return formulaCell(formula, whole === 0 ? '' : Number(moneyText(impact)) / whole, 'percent', 1);
}

// The claim follows the difference, so that a corrected amount reaches the totals.
function claimCell(finding: Finding, line: number): SheetCell {
  const { impact } = finding;
  if (finding.class !== 'error' || !impact) return { ...EMPTY, kind: 'amount' };
  if (!isLiveDifference(finding)) return amountCell(impact);
  const decimals = minorDecimals(impact.currency);
  return formulaCell(at('difference', line), Number(moneyText(impact)), 'amount', decimals);
}

function proofsOf(finding: Finding, ofBill: boolean): Finding['evidence'] {
  return finding.evidence.filter(({ role }) => (role === 'bills' || role === 'invoices') === ofBill);
}

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

// A blank line keeps the totals out of the filter, which would hide them.
function writeTotals(book: Book, sheet: Worksheet, audit: Audit): void {
  const { language } = book.locale;
  const last = lastLine(audit.findings.length);
  const claimed = audit.totals.filter(({ claim }) => signOf(claim) !== 0);
  for (const [index, { currency, claim }] of claimed.entries()) {
    const cells: Partial<Record<DiscrepancyColumn, SheetCell>> = {
      description: textCell(WORDS.shown[language]),
      claim: shownTotalCell(claim, letterOf('claim'), letterOf('currency'), last),
      currency: codeCell(currency),
    };
    const line = DISCREPANCY_COLUMNS.map((key) => cells[key] ?? EMPTY);
    writeLine(book, sheet, last + 2 + index, line, 'total');
  }
}

function at(column: DiscrepancyColumn, line: number): string {
  return `${letterOf(column)}${line}`;
}

function letterOf(column: DiscrepancyColumn): string {
  return columnLetters(DISCREPANCY_COLUMNS.indexOf(column));
}

function lastLine(findings: number): number {
  return FIRST_LINE + Math.max(findings, 1) - 1;
}
