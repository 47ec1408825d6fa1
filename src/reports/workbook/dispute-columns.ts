import { columnLetters } from '../../records/origin.ts';
import { DISPUTE_HEADINGS } from './wording-dispute-sheet.ts';

/** A column of the sheet of disputes by its name. */
export type DisputeColumn = keyof typeof DISPUTE_HEADINGS;

/** The columns in their order: those that are printed, then what is looked up. */
export const DISPUTE_COLUMNS = Object.keys(DISPUTE_HEADINGS) as readonly DisputeColumn[];

/** How many of the first columns are printed. */
export const PRINTED_DISPUTE_COLUMNS = DISPUTE_COLUMNS.indexOf('payment') + 1;

/** The letters of a column. */
export function disputeLetter(column: DisputeColumn): string {
  return columnLetters(DISPUTE_COLUMNS.indexOf(column));
}

/** How wide a column is at least and at most, in characters. */
export const DISPUTE_WIDTHS: Readonly<Record<DisputeColumn, readonly [least: number, most: number]>> = {
  claim: [12, 16],
  ticket: [10, 18],
  carrier: [10, 18],
  accounts: [10, 16],
  reason: [16, 26],
  state: [12, 18],
  level: [10, 16],
  claimed: [12, 24],
  granted: [12, 24],
  received: [12, 24],
  outstanding: [12, 24],
  currency: [6, 6],
  sent: [11, 11],
  answerDue: [11, 11],
  creditExpected: [11, 11],
  limitation: [11, 11],
  daysLeft: [11, 11],
  age: [10, 12],
  owner: [12, 18],
  payment: [12, 20],
  monthly: [10, 24],
  saving: [10, 24],
  found: [11, 11],
  acknowledged: [11, 11],
  answered: [11, 11],
  credited: [11, 11],
  verified: [11, 11],
  windowEnds: [11, 11],
  letters: [20, 30],
  findings: [12, 16],
};
