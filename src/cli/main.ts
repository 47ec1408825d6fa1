import { Command, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { addArchiveCommands } from './archive-commands.ts';
import { addDisputeCommands } from './dispute-commands.ts';
import { endWell } from './endings.ts';
import { EXIT, failure } from './failure.ts';
import { COMMON_OPTIONS, helpText, helpWidth } from './help.ts';
import {
  CHECK_EXAMPLES,
  EXPLAIN_EXAMPLES,
  INIT_EXAMPLES,
  INSPECT_EXAMPLES,
  MAIN_EXAMPLES,
  RULES_EXAMPLES,
  SCHEMA_EXAMPLES,
  SUPPRESS_EXAMPLES,
  WHY_NOT_EXAMPLES,
} from './help-examples.ts';
import { addInventoryCommands } from './inventory-commands.ts';
import { addReportCommands } from './report-commands.ts';
import { inputOptions, manners } from './shared-options.ts';
import { addShellCommands } from './shell-commands.ts';
import type { Manners, Process } from './terminal.ts';

/** Runs the command line of this process, and leaves its exit code. */
export async function start(process: NodeJS.Process): Promise<void> {
  endWell(process);
  process.exitCode = await run(process.argv.slice(2), process);
}

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
    return await failure(error, argv, process);
  }
}

function build(process: Process, finish: (code: number) => void): Command {
  const program = new Command('bill-audit')
    .description(
      'audits telecom bills against the inventory and the contract prices, to the cent, and drafts the claim',
    )
    .optionsGroup(COMMON_OPTIONS)
    .version(packageJson.version, '-V, --version', 'print the version')
    .addHelpOption(new Option('-h, --help', 'show help').helpGroup(COMMON_OPTIONS))
    .configureOutput({
      writeOut: (text) => void process.stdout.write(text),
      writeErr: (text) => void process.stderr.write(text),
      // What the parser finds wrong is told as a problem, in `failure`.
      outputError: () => undefined,
      getOutHelpWidth: () => helpWidth(process.stdout),
      getErrHelpWidth: () => helpWidth(process.stderr),
    })
    .configureHelp({ formatHelp: helpText, minWidthToWrap: 20 })
    .showSuggestionAfterError(true)
    .exitOverride()
    .addHelpText('after', MAIN_EXAMPLES);

  inputOptions(
    program
      .command('check')
      .description('audit a month: report, workbook and letters')
      .argument('[path...]', 'folder that holds bill-audit.yaml, or the file; this folder when absent'),
  )
    .optionsGroup('Output options:')
    .option(
      '--out <dir>',
      'folder for report.json, discrepancies.xlsx and letters (default: bill-audit-out beside the config)',
    )
    .option(
      '--format <format...>',
      'terminal, json, csv, xlsx, html, markdown, junit, sarif or github to stdout, or FORMAT=FILE to a file (default: terminal)',
    )
    .option('--letters <glob...>', 'letter templates of your own, in Markdown')
    .option(
      '--archive <dir>',
      'folder in which the month is filed, so that it can be audited again years later',
    )
    .optionsGroup('Audit options:')
    .addOption(
      new Option('--fail-on <severity>', 'lowest severity that makes exit code 1')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .option('--min-impact <amount>', 'leave out findings of a smaller amount')
    .option('--rule <id...>', 'run these rules only')
    .option(
      '--baseline <file>',
      'report.json of an earlier audit: show, claim and fail on only what it does not have',
    )
    .option('--ledger <file>', 'the ledger of disputes: a file, or postgres://user@host/database')
    .option('--new', 'show, claim and fail on only what is not in dispute yet')
    .addHelpText('after', CHECK_EXAMPLES)
    .action(async (paths: string[], options: Record<string, unknown>) => {
      const { check } = await import('./check.ts');
      finish(await check(paths, options, process, packageJson.version));
    });

  manners(
    program
      .command('rules')
      .description('list the rules')
      .argument('[path]', 'folder or configuration file whose own rules are listed too'),
  )
    .option('--rules <glob...>', 'rules of your own, in JavaScript, TypeScript or YAML')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['terminal', 'json']).default('terminal'),
    )
    .addHelpText('after', RULES_EXAMPLES)
    .action(async (path: string | undefined, options: Record<string, unknown>) => {
      const { listRules } = await import('./rules.ts');
      await listRules(path, options, process);
    });

  inputOptions(
    program
      .command('explain')
      .description('one rule in full, or one finding’s arithmetic step by step')
      .argument('<rule-or-finding>', 'a rule’s id, or a finding’s id such as F-3f9c2a1b or its fingerprint')
      .argument('[path]', 'where the audit of the finding is: as in check'),
  )
    .option('--ledger <file>', 'the ledger of disputes: a file, or postgres://user@host/database')
    .addHelpText('after', EXPLAIN_EXAMPLES)
    .action(async (subject: string, path: string | undefined, options: Record<string, unknown>) => {
      const { explain } = await import('./explain.ts');
      await explain(subject, path, options, process, packageJson.version);
    });

  inputOptions(
    program
      .command('why-not')
      .description('what each rule made of a service: found, within tolerance, skipped or not applicable')
      .argument('<service>', 'the service, in any spelling')
      .argument('[path]', 'where its audit is: as in check'),
  )
    .option('--carrier <name>', 'only of this carrier')
    .option('--rule <id...>', 'only these rules')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['terminal', 'json']).default('terminal'),
    )
    .addHelpText('after', WHY_NOT_EXAMPLES)
    .action(async (service: string, path: string | undefined, options: Record<string, unknown>) => {
      const { explainSilence } = await import('./why-not.ts');
      await explainSilence(service, path, options, process, packageJson.version);
    });

  inputOptions(
    program
      .command('suppress')
      .description('set findings aside until a day, with a reason and a person who answers for it')
      .argument(
        '<finding...>',
        'ids such as F-3f9c2a1b, or fingerprints; then, if need be, the folder or configuration file',
      ),
  )
    .option('--reason <text>', 'why the finding is set aside (required)')
    .option('--until <date>', 'last day on which it is, YYYY-MM-DD (required)')
    .option('--owner <name>', 'who answers for that (default: the customer’s contact)')
    .addHelpText('after', SUPPRESS_EXAMPLES)
    .action(async (subjects: string[], options: Record<string, unknown>) => {
      const { suppress } = await import('./suppress.ts');
      await suppress(subjects, options, process, packageJson.version);
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
    .addHelpText('after', INSPECT_EXAMPLES)
    .action(async (files: string[], options: Record<string, unknown>) => {
      const { inspect } = await import('./inspect.ts');
      await inspect(files, options, process);
    });

  addReportCommands(program, process, manners);
  addInventoryCommands(program, process, manners);
  addDisputeCommands(program, process, manners);
  addArchiveCommands(program, { process, manners, finish, version: packageJson.version });

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
    .option('--rules', 'of rules of your own in YAML instead')
    .addHelpText('after', SCHEMA_EXAMPLES)
    .action(async (options: Record<string, unknown>) => {
      const { printSchema } = await import('./schema.ts');
      await printSchema(options, process);
    });

  addShellCommands(program, process, manners);
  return program;
}

/** The global manners among a command's options. */
export function mannersOf(options: Readonly<Record<string, unknown>>): Manners {
  return { quiet: options.quiet === true, verbose: options.verbose === true, color: options.color !== false };
}
