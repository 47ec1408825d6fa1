import { quoted } from '../../problem.ts';
import { type Cell, cellText } from '../../records/origin.ts';
import { withoutInvisible } from '../../text/fold.ts';
import { EMPTY, type Reading, refused } from './reading.ts';

/** No field of a bill needs more; a longer cell is damage or an attack. */
export const LONGEST_CELL = 10_000;

/** A workbook keeps this many digits of a number. */
const KEPT_DIGITS = 15;

/** Text that a spreadsheet made of a long number: digits are lost for good. */
const SHORTENED = /^[+-]?\d(?:[.,]\d{1,20}E\+?|E\+)\d{1,3}$/i;

/** The cell's text on one line, without invisible characters. */
export function textOfCell(cell: Cell): Reading<string> {
  if (cell === '') return EMPTY;
  if (typeof cell !== 'string' && cell.kind === 'error') {
    return refused(
      'cell-error',
      `${quoted(cell.text)} is an error of the spreadsheet`,
      'a value',
      'Correct the formula in the spreadsheet and save it again',
    );
  }
  const text = cellText(cell);
  if (text.length > LONGEST_CELL) {
    return refused(
      'cell-too-long',
      `the cell has ${text.length} characters, beginning ${quoted(text.slice(0, 30))}`,
      `at most ${LONGEST_CELL} characters`,
      'Shorten the cell, or look for a quote that is not closed above it',
    );
  }
  const line = /[\s\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/.test(text)
    ? withoutInvisible(text).replace(/\s+/g, ' ').trim()
    : text;
  return { value: line === '' ? undefined : line };
}

/** Why an identifier’s cell no longer holds the whole of it, or undefined when it does. */
export function lostDigits(cell: Cell, text: string) {
  if (SHORTENED.test(text)) {
    return refused(
      'identifier-shortened',
      `${quoted(text)} is a number that a spreadsheet shortened: digits are lost`,
      'the whole identifier',
      'Format the column as text before pasting, and export the file again',
    );
  }
  if (typeof cell !== 'string' && cell.kind === 'number' && cell.text.replace('-', '').length > KEPT_DIGITS) {
    return refused(
      'identifier-shortened',
      `${quoted(text)} has more than the ${KEPT_DIGITS} digits a spreadsheet keeps`,
      'the whole identifier, as text',
      'Format the column as text before pasting, and export the file again',
    );
  }
  return undefined;
}
