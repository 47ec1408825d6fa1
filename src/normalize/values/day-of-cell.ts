import type { Day } from '../../calendar/day.ts';
import type { DateOrder } from '../../language/locale.ts';
import { quoted } from '../../problem.ts';
import type { Cell } from '../../records/origin.ts';
import { readDay } from './day-text.ts';
import { type Reading, refused } from './reading.ts';

const ORDER_WORDS = { dmy: 'day first', mdy: 'month first', ymd: 'year first' } as const;

/** The day a cell holds; `order` is how the column writes all-digit dates, where that is settled. */
export function dayOfCell(cell: Cell, text: string, order: DateOrder | undefined): Reading<Day> {
  if (typeof cell !== 'string' && cell.kind === 'number' && !/^(?:19|20)\d{6}$/.test(text)) {
    return refused(
      'date-unreadable',
      `${quoted(text)} is a number, not a date`,
      'a date such as 2026-10-31',
      'Format the column as a date in the spreadsheet',
    );
  }
  const reading = readDay(text);
  if (reading === undefined) {
    return refused(
      'date-unreadable',
      `${quoted(text)} is not a date`,
      'a date such as 2026-10-31',
      'Correct the cell',
    );
  }
  if ('settled' in reading) return { value: reading.settled };
  const day = order && reading.either.get(order);
  if (day !== undefined) return { value: day };
  const readings = [...reading.either.keys()].map((name) => ORDER_WORDS[name]).join(' or ');
  return refused(
    'date-ambiguous',
    `${quoted(text)} may be read ${readings}, and nothing else in the file settles it`,
    'dates that can be read one way only, such as 2026-10-31',
    'Name the order in bill-audit.yaml (layout: { dates: dmy } or { dates: mdy }), or set a locale with a region, such as en-GB or en-US',
  );
}
