import { Command, CommanderError, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { type Problem, ProblemError, problemText, visible } from '../problem.ts';
import type { Manners, Process } from './terminal.ts';

/** Exit codes of every command. */
export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;

/** Runs the command line. Returns the exit code; never throws and never ends the process. */
export async function run(argv: readonly string[], process: Process): Promise<number> {
  let code: number = EXIT.clean;
  const program = build(process, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return await failure(error, process, argv.includes('--verbose') || argv.includes('-v'));
  }
}

function build(process: Process, finish: (code: number) => void): Command {
  const program = new Command('bill-audit')
    .description(
      'Audits telecom bills against the inventory and the contract prices, to the cent, and drafts the claim.',
    )
    .version(packageJson.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .configureOutput({
      writeOut: (text) => void process.stdout.write(text),
      writeErr: (text) => void process.stderr.write(text),
      // What the parser finds wrong is told as a problem, in `failure`.
      outputError: () => undefined,
    })
    .configureHelp({ showGlobalOptions: false })
    .showSuggestionAfterError(true)
    .exitOverride()
    .addHelpText('after', MAIN_EXAMPLES);

  inputOptions(
    program
      .command('check')
      .description('audit a month: report, workbook and letters')
      .argument('[path...]', 'folder that holds bill-audit.yaml, or the file; this folder when absent'),
  )
    .option(
      '--out <dir>',
      'folder for report.json, discrepancies.xlsx and letters (default: bill-audit-out beside the config)',
    )
    .option(
      '--format <format...>',
      'terminal, json or csv to stdout, or FORMAT=FILE to a file (default: terminal)',
    )
    .addOption(
      new Option('--fail-on <severity>', 'lowest severity that makes exit code 1')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .option('--min-impact <amount>', 'leave out findings of a smaller amount')
    .option('--rule <id...>', 'run these rules only')
    .addHelpText('after', CHECK_EXAMPLES)
    .action(async (paths: string[], options: Record<string, unknown>) => {
      const { check } = await import('./check.ts');
      finish(await check(paths, options, process, packageJson.version));
    });

  manners(program.command('rules').description('list the rules'))
    .addOption(
      new Option('--format <format>', 'how to print').choices(['terminal', 'json']).default('terminal'),
    )
    .action(async (options: Record<string, unknown>) => {
      const { listRules } = await import('./rules.ts');
      listRules(options, process);
    });

  inputOptions(
    program
      .command('explain')
      .description('one rule in full, or one finding’s arithmetic step by step')
      .argument('<rule-or-finding>', 'a rule’s id, or a finding’s id such as F-3f9c2a1b')
      .argument('[path]', 'where the audit of the finding is: as in check'),
  )
    .addHelpText('after', EXPLAIN_EXAMPLES)
    .action(async (subject: string, path: string | undefined, options: Record<string, unknown>) => {
      const { explain } = await import('./explain.ts');
      await explain(subject, path, options, process, packageJson.version);
    });

  manners(
    program
      .command('inspect')
      .description('how files are read: encoding, layout, columns, totals, first records')
      .argument('<file...>', 'files to look at'),
  )
    .addOption(
      new Option('--role <role>', 'what the files are').choices([
        'bills',
        'invoices',
        'inventory',
        'prices',
        'orders',
      ]),
    )
    .addOption(
      new Option('--format <format>', 'how to print').choices(['terminal', 'json']).default('terminal'),
    )
    .option('--explain', 'also why each layout does or does not read it, and what was made of each line')
    .option(
      '--layouts <file...>',
      'layouts of your own, in YAML (those of bill-audit.yaml here are used anyway)',
    )
    .option('--sheet <name>', 'only this sheet of a workbook')
    .option('--locale <tag>', 'language and region, such as fr-CA')
    .option('--currency <code>', 'currency of rows that name none')
    .action(async (files: string[], options: Record<string, unknown>) => {
      const { inspect } = await import('./inspect.ts');
      await inspect(files, options, process);
    });

  manners(
    program
      .command('init')
      .description('propose a bill-audit.yaml for the files of a folder')
      .argument('[dir]', 'folder of files; this folder when absent'),
  )
    .addOption(
      new Option('--format <format>', 'how to print').choices(['terminal', 'json']).default('terminal'),
    )
    .option('--dry-run', 'print the configuration instead of writing it')
    .option('--carrier <name>', 'carrier of the files that name none')
    .option('--currency <code>', 'currency of files that name none')
    .option('--locale <tag>', 'language and region, such as fr-CA')
    .addHelpText('after', INIT_EXAMPLES)
    .action(async (folder: string | undefined, options: Record<string, unknown>) => {
      const { init } = await import('./init.ts');
      await init(folder, options, process);
    });

  manners(program.command('schema').description('print the JSON Schema of bill-audit.yaml'))
    .option('--report', 'of report.json instead')
    .option('--layout', 'of a layout of your own instead')
    .action(async (options: Record<string, unknown>) => {
      const { printSchema } = await import('./schema.ts');
      await printSchema(options, process);
    });
  return program;
}

function inputOptions(command: Command): Command {
  return manners(command)
    .option('--config <file>', 'the configuration file')
    .option('--bills <glob...>', 'bill exports, where there is no configuration file')
    .option('--inventory <file...>', 'inventory files')
    .option('--prices <file...>', 'contract price sheets')
    .option('--orders <file...>', 'orders')
    .option('--invoices <file...>', 'invoice totals')
    .option('--history <glob...>', 'bills of earlier months')
    .option('--layouts <file...>', 'layouts of your own, in YAML')
    .option('--currency <code>', 'currency of files that name none')
    .option('--country <code>', 'country of the customer, for national phone numbers')
    .option('--as-of <date>', 'day of the audit, YYYY-MM-DD (default: the newest invoice date)')
    .option('--locale <tag>', 'language and region of the output, such as fr-CA')
    .option('--skip-bad-rows', 'leave unreadable rows out, counted and shown, instead of stopping');
}

function manners(command: Command): Command {
  return command
    .exitOverride()
    .option('--no-color', 'no colours')
    .option('-q, --quiet', 'no talk: only problems and what a format prints')
    .option('-v, --verbose', 'more talk; adds the trace to an unexpected error');
}

/** The global manners among a command's options. */
export function mannersOf(options: Readonly<Record<string, unknown>>): Manners {
  return { quiet: options.quiet === true, verbose: options.verbose === true, color: options.color !== false };
}

async function failure(error: unknown, process: Process, verbose: boolean): Promise<number> {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.clean;
  // Help was asked for by saying nothing, and is on stderr already.
  if (error instanceof CommanderError && error.code === 'commander.help') return EXIT.failed;
  const problems: readonly Problem[] =
    error instanceof CommanderError
      ? [(await import('./usage-problem.ts')).usageProblem(error)]
      : error instanceof ProblemError
        ? error.problems
        : [
            {
              id: 'unexpected',
              found: `unexpected error: ${visible(error instanceof Error ? error.message : String(error))}`,
              expected: 'the command to end by itself',
              fix: 'Run it again with --verbose, and report what it prints',
            },
          ];
  const count = problems.length === 1 ? '' : `${problems.length} problems:\n`;
  process.stderr.write(`${count}${problems.map(problemText).join('\n')}\n`);
  if (verbose && error instanceof Error)
    process.stderr.write(`${traceOf(error).split('\n').map(visible).join('\n')}\n`);
  return EXIT.failed;
}

function traceOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by ${error.cause.stack}` : '';
  return `${error.stack}${cause}`;
}

const MAIN_EXAMPLES = `
Examples:
  bill-audit init                          propose a bill-audit.yaml for the files of this folder
  bill-audit check                         audit the folder that holds bill-audit.yaml
  bill-audit check --bills 'bills/*.csv' --inventory inventory.xlsx --prices contract.xlsx
  bill-audit inspect bills/october.csv     see how a file is read
  bill-audit explain F-3f9c2a1b            one finding, step by step

Exit codes: 0 nothing found at or above --fail-on, 1 findings, 2 the audit could not be done.`;

const CHECK_EXAMPLES = `
Examples:
  bill-audit check
  bill-audit check ~/telecom/2026-10 --out /tmp/october --locale fr-CA
  bill-audit check --bills 'bills/*.csv' --inventory inventory.xlsx --prices 'contracts/*'
  bill-audit check --format json --fail-on never | jq '.totals'
  bill-audit check --format terminal csv=findings.csv --rule duplicate-line total-mismatch`;

const EXPLAIN_EXAMPLES = `
Examples:
  bill-audit explain mrc-contract-mismatch
  bill-audit explain F-3f9c2a1b
  bill-audit explain F-3f9c2a1b ~/telecom/2026-10`;

const INIT_EXAMPLES = `
Examples:
  bill-audit init
  bill-audit init ~/telecom/2026-10 --locale fr-CA
  bill-audit init --carrier 'Northline Networks' --currency EUR
  bill-audit init --dry-run > proposed.yaml`;
