import type { Command } from 'commander';
import { DISPUTE_EXAMPLES as EXAMPLES } from './dispute-examples.ts';
import { addLetterCommands } from './dispute-letter-commands.ts';
import { addMatchCommand } from './dispute-match-command.ts';
import { addNumberCommands } from './dispute-number-commands.ts';
import { filterOptions, ledgerOptions } from './dispute-options.ts';
import { addStepCommands } from './dispute-step-commands.ts';
import { addTransferCommands } from './dispute-transfer-commands.ts';
import type { Process } from './terminal.ts';

/** What the commands below `dispute` are added with. */
export interface DisputeParts {
  /** `bill-audit dispute` itself. */
  readonly dispute: Command;
  readonly process: Process;
  /** Gives a command the options that all commands have. */
  readonly manners: (command: Command) => Command;
}

type Options = Record<string, unknown>;

/** Adds the commands that follow claims; `manners` gives a command the options that all have. */
export function addDisputeCommands(
  program: Command,
  process: Process,
  manners: (command: Command) => Command,
): void {
  // Without options of its own, which it would take from the commands below it.
  const dispute = program
    .command('dispute')
    .description('follow claims until the money is back')
    .usage('<command> [options]')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES.dispute);
  const parts: DisputeParts = { dispute, process, manners };
  addStepCommands(parts);
  addLookingCommands(parts);
  addLetterCommands(parts);
  addMatchCommand(parts);
  addNumberCommands(parts);
  addTransferCommands(parts);
}

function addLookingCommands({ dispute, process, manners }: DisputeParts): void {
  filterOptions(
    ledgerOptions(
      dispute
        .command('list')
        .description('claims with their money, age and next date, and what they come to'),
      manners,
      ['terminal', 'json', 'csv'],
    ),
  )
    .option('--open', 'only claims that are not settled (the default without --state)')
    .option('--all', 'settled claims too')
    .option('--as-of <date>', 'day from which days are counted, YYYY-MM-DD (default: today)')
    .addHelpText('after', EXAMPLES.list)
    .action(async (options: Options) => {
      const { listDisputes } = await import('./dispute-list.ts');
      await listDisputes(options, process);
    });

  ledgerOptions(
    dispute
      .command('show')
      .description('everything about a claim: money, charges, dates, letters, credits, history')
      .argument('<claim>', 'its number: D-2026-0001, or 1'),
    manners,
  )
    .option('--as-of <date>', 'day from which days are counted, YYYY-MM-DD (default: today)')
    .addHelpText('after', EXAMPLES.show)
    .action(async (claim: string, options: Options) => {
      const { showDispute } = await import('./dispute-show.ts');
      await showDispute(claim, options, process);
    });
}
