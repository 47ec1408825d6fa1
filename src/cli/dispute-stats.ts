import type { Day } from '../calendar/day.ts';
import { monthsOf } from '../ledger/months.ts';
import { numbersBy, numbersOf } from '../ledger/numbers.ts';
import type { Dispute } from '../records/dispute.ts';
import { type Stats, statsCsv, statsJson } from '../reports/dispute/stats.ts';
import { statsText } from '../reports/dispute/stats-text.ts';
import { filtered, filterOf, tellUnmatched } from './dispute-claims.ts';
import { OptionValues } from './dispute-values.ts';
import { withLedger } from './ledger-file.ts';
import type { Process } from './terminal.ts';
import { viewOn } from './terminal-view.ts';
import { momentOf } from './today.ts';

/** Prints what the disputes of a ledger come to. Throws ProblemError. */
export async function disputeStats(
  options: Readonly<Record<string, unknown>>,
  process: Process,
): Promise<void> {
  const values = new OptionValues(options);
  const asOf = values.day('asOf');
  const since = values.day('since');
  const until = values.day('until');
  if (since !== undefined && until !== undefined && until < since)
    values.fault('--until is before --since', 'a day on or after it', 'Correct one of them');
  values.check();
  const by = values.word<'carrier' | 'rule' | 'month'>('by');
  const day = asOf ?? momentOf(process).today;
  const { filter } = filterOf(options);
  await withLedger(options, process, { create: false }, async ({ ledger }) => {
    const { book } = await ledger.read();
    const disputes = filtered(book, filter, day).filter((dispute) => isWithin(dispute, since, until));
    tellUnmatched(book, filter, options, process);
    const stats: Stats = {
      asOf: day,
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
      whole: numbersOf(disputes, day),
      ...splitOf(disputes, day, by),
    };
    process.stdout.write(
      options.format === 'json'
        ? statsJson(stats)
        : options.format === 'csv'
          ? statsCsv(stats)
          : statsText(stats, viewOn(options, process)),
    );
  });
}

function splitOf(
  disputes: readonly Dispute[],
  day: Day,
  by: 'carrier' | 'rule' | 'month' | undefined,
): Pick<Stats, 'split'> {
  if (by === undefined) return {};
  if (by === 'month') return { split: { by, months: monthsOf(disputes) } };
  return { split: { by, groups: numbersBy(disputes, day, by) } };
}

/** Opened from one day to another, both included. */
function isWithin({ history: [first] }: Dispute, since: Day | undefined, until: Day | undefined): boolean {
  if (!first) return false;
  return (since === undefined || first.on >= since) && (until === undefined || first.on <= until);
}
