import type { DisputeParts } from './dispute-commands.ts';
import { DISPUTE_EXAMPLES as EXAMPLES } from './dispute-examples.ts';
import { ledgerOptions } from './dispute-options.ts';

type Options = Record<string, unknown>;

/** Adds the commands that carry a ledger from one place to another. */
export function addTransferCommands({ dispute, process, manners }: DisputeParts): void {
  ledgerOptions(
    dispute
      .command('export')
      .description('all that happened, a line of JSON each: for a backup, or for git')
      .argument('[file]', 'file to write (default: stdout)'),
    manners,
    ['jsonl'],
  )
    .addHelpText('after', EXAMPLES.export)
    .action(async (file: string | undefined, options: Options) => {
      const { exportLedger } = await import('./dispute-export.ts');
      await exportLedger(file, options, process);
    });

  ledgerOptions(
    dispute
      .command('import')
      .description('add what an export has and the ledger lacks')
      .argument('<file>', 'an export, or - for stdin'),
    manners,
  )
    .option('--dry-run', 'show what would be added, and add nothing')
    .addHelpText('after', EXAMPLES.import)
    .action(async (file: string, options: Options) => {
      const { importLedger } = await import('./dispute-import.ts');
      await importLedger(file, options, process);
    });
}
