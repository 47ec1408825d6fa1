import { type Command, Option } from 'commander';
import { COMMON_OPTIONS } from './help.ts';

/** Gives a command the options by which an audit finds its input, and those that all commands have. */
export function inputOptions(command: Command): Command {
  return manners(
    command
      .optionsGroup('Input options:')
      .option('--config <file>', 'the configuration file')
      .option('--bills <glob...>', 'bill exports, where there is no configuration file')
      .option('--inventory <file...>', 'inventory files')
      .option('--prices <file...>', 'contract price sheets')
      .option('--orders <file...>', 'orders')
      .option('--invoices <file...>', 'invoice totals')
      .option('--history <glob...>', 'bills of earlier months')
      .option('--layouts <file...>', 'layouts of your own, in YAML')
      .option('--rules <glob...>', 'rules of your own, in JavaScript, TypeScript or YAML')
      .option('--currency <code>', 'currency of files that name none')
      .option('--country <code>', 'country of the customer, for national phone numbers')
      .option('--as-of <date>', 'day of the audit, YYYY-MM-DD (default: the newest invoice date)')
      .option('--locale <tag>', 'language and region of the output, such as fr-CA')
      .option('--skip-bad-rows', 'leave unreadable rows out, counted and shown, instead of stopping'),
  );
}

/** Gives a command the options that all commands have, and a group for the options of its own that follow. */
export function manners(command: Command): Command {
  return command
    .exitOverride()
    .optionsGroup(COMMON_OPTIONS)
    .option('--no-color', 'no colours')
    .addOption(
      new Option('-q, --quiet', 'no talk: only problems and what a format prints').conflicts('verbose'),
    )
    .option('-v, --verbose', 'more talk; adds the trace to an unexpected error')
    .optionsGroup('Options:');
}
