import type { Language } from '../../language/locale.ts';
import { columnLetters } from '../../records/origin.ts';
import { FIRST_LINE } from './table.ts';
import { type HEADINGS, SHEETS } from './wording.ts';

/** The columns that are printed: what is wrong, by how much, why, and the proof. */
export const PRINTED_COLUMNS = [
  'number',
  'finding',
  'severity',
  'carrier',
  'account',
  'invoice',
  'service',
  'code',
  'from',
  'to',
  'billed',
  'expected',
  'difference',
  'claim',
  'currency',
  'reason',
  'message',
  'billProof',
  'referenceProof',
  'status',
] as const satisfies readonly (keyof typeof HEADINGS)[];

/** The columns of the sheet, in their order: those that are printed, then what is looked up or filtered by. */
export const DISCREPANCY_COLUMNS = [
  ...PRINTED_COLUMNS,
  'deadline',
  'claimable',
  'since',
  'toDate',
  'yearly',
  'class',
  'cause',
  'description',
  'billDate',
  'dueDate',
  'percent',
  'billFile',
  'referenceFile',
  'source',
  'also',
  'standing',
  'claimNumber',
  'disputeState',
  'disputed',
  'ticket',
  'dispute',
  'code207',
  'peppolReason',
  'peppolAction',
] as const satisfies readonly (keyof typeof HEADINGS)[];
/** A column of the sheet by its name. */
export type DiscrepancyColumn = (typeof DISCREPANCY_COLUMNS)[number];

/** The columns of e-invoices' codes, which stand last and only where there is an e-invoice. */
export const CODE_COLUMNS: ReadonlySet<DiscrepancyColumn> = new Set([
  'code207',
  'peppolReason',
  'peppolAction',
]);

/** The columns on disputes, which are there only where a ledger was read. */
export const LEDGER_COLUMNS: ReadonlySet<DiscrepancyColumn> = new Set([
  'standing',
  'claimNumber',
  'disputeState',
  'disputed',
  'ticket',
  'dispute',
]);

/** The letters of a column; those of codes are others where the columns on disputes are not there. */
export function letterOf(column: DiscrepancyColumn): string {
  return columnLetters(DISCREPANCY_COLUMNS.indexOf(column));
}

/** The line of the last of so many findings; of none, the first. */
export function lastLine(findings: number): number {
  return FIRST_LINE + Math.max(findings, 1) - 1;
}

/** The rows of a column as a reference from another sheet: `'Discrepancies'!$S$2:$S$26`. */
export function discrepancyRange(column: DiscrepancyColumn, findings: number, language: Language): string {
  const letter = `$${letterOf(column)}$`;
  return `'${SHEETS.discrepancies[language]}'!${letter}${FIRST_LINE}:${letter}${lastLine(findings)}`;
}
