import { DISPATCHES } from '../records/dispute.ts';
import type { DisputeParts } from './dispute-commands.ts';
import { DISPUTE_EXAMPLES as EXAMPLES } from './dispute-examples.ts';
import { filterOptions, ledgerOptions } from './dispute-options.ts';

type Options = Record<string, unknown>;

const CLAIMS = 'their numbers: D-2026-0001, or 1';

/** Adds the commands that draft letters about claims. */
export function addLetterCommands({ dispute, process, manners }: DisputeParts): void {
  filterOptions(
    ledgerOptions(
      dispute
        .command('remind')
        .description('draft reminders and formal notices for answers and credits that are late')
        .argument('[claim...]', `${CLAIMS}; all when left out`),
      manners,
    ),
  )
    .addOption(
      dispute
        .createOption('--level <level>', 'of all letters (default: a reminder first, then a notice)')
        .choices(['reminder', 'notice']),
    )
    .option('--as-of <date>', 'day of the letters, and from which days are counted (default: today)')
    .option('--locale <tag>', 'language and region of all letters, such as fr-CA')
    .option('--out <dir>', 'folder for the letters (default: bill-audit-out)')
    .option('--dry-run', 'show what is late, and write no letter')
    .addHelpText('after', EXAMPLES.remind)
    .action(async (claims: string[], options: Options) => {
      const { remindCarriers } = await import('./dispute-remind.ts');
      await remindCarriers(claims, options, process);
    });

  filterOptions(
    ledgerOptions(
      dispute
        .command('letter')
        .description('draft a letter about claims at any time, with their history and what is still due')
        .argument('[claim...]', `${CLAIMS}; without any, those that the options choose`),
      manners,
    ),
  )
    .addOption(
      dispute
        .createOption('--level <level>', 'which letter')
        .choices([...DISPATCHES])
        .default('claim'),
    )
    .option('--date <date>', 'day of the letter, YYYY-MM-DD (default: today)')
    .option('--locale <tag>', 'language and region of the letter, such as fr-CA')
    .option('--out <dir>', 'folder for the letters (default: bill-audit-out)')
    .addHelpText('after', EXAMPLES.letter)
    .action(async (claims: string[], options: Options) => {
      const { draftLettersOfClaims } = await import('./dispute-letter.ts');
      await draftLettersOfClaims(claims, options, process);
    });
}
