import { type Command, Option } from 'commander';
import { INVENTORY_EXAMPLES as EXAMPLES } from './inventory-examples.ts';
import type { Process } from './terminal.ts';

type Options = Record<string, unknown>;

const PATH = 'folder that holds bill-audit.yaml, or the file; this folder when absent';

/** Adds the commands that keep the inventory; `manners` gives a command the options that all have. */
export function addInventoryCommands(
  program: Command,
  process: Process,
  manners: (command: Command) => Command,
): void {
  // Options of its own would be taken from the commands below it.
  const inventory = program
    .command('inventory')
    .description('keep the inventory true: apply orders, build one from bills, report on it')
    .usage('<command> [options]')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES.inventory);

  inputs(
    manners(
      inventory
        .command('apply')
        .description('roll orders forward into a new inventory, and print what changed')
        .argument('[path]', PATH),
    ),
  )
    .option('--orders <file...>', 'the orders (default: those of the configuration)')
    .option('--inventory <file...>', 'the inventory, where there is no configuration file')
    .option('--bills <glob...>', 'bill exports on which to look for the orders, without a configuration')
    .option('--as-of <date>', 'orders completed later stay pending, YYYY-MM-DD (default: as in check)')
    .option('--out <file>', 'the new inventory, .xlsx or .csv (default: inventory-AS-OF.xlsx)')
    .addOption(format(['terminal', 'json']))
    .option('--dry-run', 'write nothing')
    .addHelpText('after', EXAMPLES.apply)
    .action(async (path: string | undefined, options: Options) => {
      const { applyInventory } = await import('./inventory-apply.ts');
      await applyInventory(path, options, process);
    });

  inputs(
    manners(
      inventory
        .command('build')
        .description('propose an inventory from bills, for a company that has none')
        .argument('[path]', PATH),
    ),
  )
    .option('--bills <glob...>', 'bill exports, where there is no configuration file')
    .option('--history <glob...>', 'bills of earlier months, where there is no configuration file')
    .option('--out <file>', 'the new inventory, .xlsx or .csv (default: inventory-AS-OF.xlsx)')
    .addOption(format(['terminal', 'json']))
    .option('--dry-run', 'write nothing')
    .addHelpText('after', EXAMPLES.build)
    .action(async (path: string | undefined, options: Options) => {
      const { buildInventoryFile } = await import('./inventory-build.ts');
      await buildInventoryFile(path, options, process);
    });

  inputs(
    manners(
      inventory
        .command('report')
        .description('count active, inactive, unbilled and unpriced services, with their monthly cost')
        .argument('[path]', PATH),
    ),
  )
    .option('--inventory <file...>', 'the inventory, where there is no configuration file')
    .option('--bills <glob...>', 'bill exports, where there is no configuration file')
    .option('--prices <file...>', 'contract price sheets, where there is no configuration file')
    .option('--as-of <date>', 'the day that counts, YYYY-MM-DD (default: as in check)')
    .addOption(
      new Option('--by <dimension...>', 'how the services are grouped (default: all three)').choices([
        'site',
        'carrier',
        'cost-center',
      ]),
    )
    .option(
      '--format <format...>',
      'terminal, json, csv or xlsx to stdout, or FORMAT=FILE to a file (default: terminal)',
    )
    .addHelpText('after', EXAMPLES.report)
    .action(async (path: string | undefined, options: Options) => {
      const { reportInventory } = await import('./inventory-report.ts');
      await reportInventory(path, options, process);
    });
}

function inputs(command: Command): Command {
  return command
    .option('--config <file>', 'the configuration file')
    .option('--layouts <file...>', 'layouts of your own, in YAML')
    .option('--currency <code>', 'currency of files that name none')
    .option('--country <code>', 'country of the customer, for national phone numbers')
    .option('--locale <tag>', 'language and region, such as fr-CA');
}

function format(choices: readonly string[]): Option {
  return new Option('--format <format>', 'how to print').choices(choices).default('terminal');
}
