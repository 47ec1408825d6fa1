import { type Day, parseIsoDay } from '../../calendar/day.ts';
import type { DateOrder } from '../../language/locale.ts';
import { quoted } from '../../problem.ts';
import type { Cell } from '../../records/origin.ts';
import { readDay } from './day-text.ts';
import { type Reading, refused } from './reading.ts';

const ORDER_WORDS = { dmy: 'day first', mdy: 'month first', ymd: 'year first' } as const;

/** No bill or service that is audited is older; spreadsheets make 1900 and 1904 of nothing. */
const EARLIEST = parseIsoDay('1950-01-01') as Day;

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
  if ('settled' in reading && order !== undefined && reading.order !== undefined && reading.order !== order) {
    return refused(
      'date-in-other-order',
      `${quoted(text)} is no date ${ORDER_WORDS[order]}, as this column writes them`,
      `dates ${ORDER_WORDS[order]} throughout`,
      'Correct the cell, or the order of dates (dates:) in the layout or mapping',
    );
  }
  if ('settled' in reading && reading.settled < EARLIEST) {
    return refused(
      'date-implausible',
      `${quoted(text)} lies before 1950: a spreadsheet shows an empty cell or a number so`,
      'a date of a bill, a service or a contract',
      'Correct the cell, or clear it',
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
