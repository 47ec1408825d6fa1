import type { DisputeParts } from './dispute-commands.ts';
import { DISPUTE_EXAMPLES as EXAMPLES } from './dispute-examples.ts';
import { filterOptions, ledgerOptions } from './dispute-options.ts';

type Options = Record<string, unknown>;

/** Adds the commands that tell the dates and the numbers of all claims. */
export function addNumberCommands({ dispute, process, manners }: DisputeParts): void {
  filterOptions(
    ledgerOptions(
      dispute
        .command('calendar')
        .description('the dates to keep: time limits, answers, information, credits, reminders'),
      manners,
      ['terminal', 'json', 'ics'],
    ),
  )
    .option('--as-of <date>', 'day from which days are counted, YYYY-MM-DD (default: today)')
    .option('--alarm <days>', 'with ics: days before a date on which it reminds you', '90,60,30')
    .addHelpText('after', EXAMPLES.calendar)
    .action(async (options: Options) => {
      const { disputeCalendar } = await import('./dispute-calendar.ts');
      await disputeCalendar(options, process);
    });

  filterOptions(
    ledgerOptions(
      dispute
        .command('stats')
        .description('what claims come to: win rate, recovery, credits, days between steps, ageing'),
      manners,
      ['terminal', 'json', 'csv'],
    ),
  )
    .addOption(dispute.createOption('--by <part>', 'the same for each').choices(['carrier', 'rule', 'month']))
    .option('--since <date>', 'only claims opened on this day or later, YYYY-MM-DD')
    .option('--until <date>', 'only claims opened on this day or earlier, YYYY-MM-DD')
    .option('--as-of <date>', 'day from which days are counted, YYYY-MM-DD (default: today)')
    .addHelpText('after', EXAMPLES.stats)
    .action(async (options: Options) => {
      const { disputeStats } = await import('./dispute-stats.ts');
      await disputeStats(options, process);
    });
}
