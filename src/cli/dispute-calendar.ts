import { DEFAULT_LOCALE } from '../language/locale.ts';
import { deadlinesOf } from '../ledger/deadlines.ts';
import { quoted } from '../problem.ts';
import { deadlinesJson, deadlinesText } from '../reports/dispute/deadlines-text.ts';
import { filtered, filterOf, tellUnmatched } from './dispute-claims.ts';
import { OptionValues } from './dispute-values.ts';
import { withLedger } from './ledger-file.ts';
import type { Process } from './terminal.ts';
import { viewOn } from './terminal-view.ts';
import { momentOf } from './today.ts';

/** More would wake nobody. */
const MOST_ALARMS = 10;
const MOST_DAYS = 366;

/** Prints the dates that somebody has to keep about open claims, as a table, JSON or a calendar. Throws ProblemError. */
export async function disputeCalendar(
  options: Readonly<Record<string, unknown>>,
  process: Process,
): Promise<void> {
  const values = new OptionValues(options);
  const asOf = values.day('asOf');
  const alarms = alarmsOf(values, String(options.alarm));
  values.check();
  const day = asOf ?? momentOf(process).today;
  const { filter } = filterOf(options);
  await withLedger(options, process, { create: false }, async ({ ledger, config }) => {
    const { events, book } = await ledger.read();
    const deadlines = deadlinesOf(filtered(book, filter, day), day);
    tellUnmatched(book, filter, options, process);
    if (options.format === 'ics') {
      const { calendarText } = await import('../reports/dispute/calendar.ts');
      const locale = config?.outputLocale ?? config?.locale ?? DEFAULT_LOCALE;
      process.stdout.write(calendarText(deadlines, events, { locale, asOf: day, alarms }));
    } else if (options.format === 'json') process.stdout.write(deadlinesJson(deadlines, day));
    else process.stdout.write(deadlinesText(deadlines, day, viewOn(options, process)));
  });
}

function alarmsOf(values: OptionValues, written: string): readonly number[] {
  const parts = written.split(',').map((part) => part.trim());
  const days = parts
    .filter((part) => part !== '')
    .map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : -1));
  if (days.length > MOST_ALARMS || days.some((one) => one < 0 || one > MOST_DAYS))
    values.fault(
      `--alarm ${quoted(written)} is no list of days`,
      `up to ${MOST_ALARMS} numbers of days from 0 to ${MOST_DAYS}, such as 90,60,30`,
      'Correct the list',
    );
  return days;
}
