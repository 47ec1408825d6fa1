import { type Command, Option } from 'commander';
import { LEVELS } from '../letters/level.ts';
import { EXPORT_EXAMPLES, LETTER_EXAMPLES } from './help-examples.ts';
import type { Process } from './terminal.ts';

/** Adds the commands that work on a saved report; `manners` gives a command the options that all have. */
export function addReportCommands(
  program: Command,
  process: Process,
  manners: (command: Command) => Command,
): void {
  manners(
    program
      .command('letter')
      .description('draft letters again from a saved report: another language, a reminder, a notice')
      .argument('[report]', 'report.json, or the folder that holds it (default: bill-audit-out)'),
  )
    .addOption(
      new Option('--level <level>', 'how often it was asked before').choices([...LEVELS]).default('claim'),
    )
    .option('--carrier <name...>', 'only to these carriers')
    .option('--locale <tag>', 'language and region of all letters, such as fr-CA')
    .option('--date <date>', 'day of the letter, YYYY-MM-DD')
    .option('--claimed-on <date>', 'day of the claim that a reminder or a notice follows (default: as-of)')
    .option('--reminded-on <date...>', 'days of the reminders that were sent since')
    .option('--letters <glob...>', 'letter templates of your own, in Markdown')
    .option('--template-example <locale>', 'print a template with the built-in letter, to begin with')
    .option(
      '--config <file>',
      'take names, addresses and templates from this configuration, not from the report',
    )
    .option('--out <dir>', 'folder for the letters (default: beside the report)')
    .addHelpText('after', LETTER_EXAMPLES)
    .action(async (report: string | undefined, options: Record<string, unknown>) => {
      const { letter } = await import('./letter.ts');
      await letter(report, options, process);
    });

  manners(
    program
      .command('export')
      .description('print or write a saved report in another format')
      .argument('<report>', 'report.json, the folder that holds it, or - for stdin'),
  )
    .option(
      '--format <format...>',
      'terminal, json, csv, xlsx, html, markdown, junit, sarif or github to stdout, or FORMAT=FILE to a file',
    )
    .option('--base <dir>', 'folder that the report names its files from, for github and sarif')
    .addHelpText('after', EXPORT_EXAMPLES)
    .action(async (report: string, options: Record<string, unknown>) => {
      const { exportReport } = await import('./export.ts');
      await exportReport(report, options, process);
    });
}
