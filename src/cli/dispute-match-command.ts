import type { DisputeParts } from './dispute-commands.ts';
import { DISPUTE_EXAMPLES as EXAMPLES } from './dispute-examples.ts';
import { ledgerOptions } from './dispute-options.ts';

/** Adds the command that matches the credits of bills to claims. */
export function addMatchCommand({ dispute, process, manners }: DisputeParts): void {
  ledgerOptions(
    dispute
      .command('match')
      .description('match credits of a month to claims; verify what is back, reopen what recurs')
      .argument('[report]', 'report.json, or the folder that holds it (default: bill-audit-out)'),
    manners,
  )
    .optionsGroup('Options of what is written:')
    .option('--confirm <key=claim...>', 'credits that are for a claim: KEY=CLAIM or KEY=CLAIM:AMOUNT')
    .option('--yes', 'every match that the claims take, not only certain ones')
    .option('--by <name>', 'who writes it down (default: the customer’s contact, else the user’s name)')
    .option('--dry-run', 'show what would be written, and write nothing')
    .optionsGroup('Options:')
    .addHelpText('after', EXAMPLES.match)
    .action(async (report: string | undefined, options: Record<string, unknown>) => {
      const { matchDisputes } = await import('./dispute-match.ts');
      await matchDisputes(report, options, process);
    });
}
