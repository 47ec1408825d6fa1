import { type Command, Option } from 'commander';
import { ARCHIVE_EXAMPLES as EXAMPLES } from './archive-examples.ts';
import type { Process } from './terminal.ts';

/** What the commands below `archive` are added with. */
export interface ArchiveParts {
  readonly process: Process;
  /** Gives a command the options that all commands have. */
  readonly manners: (command: Command) => Command;
  /** Told the exit code of a command that has one of its own. */
  readonly finish: (code: number) => void;
  readonly version: string;
}

type Options = Record<string, unknown>;

/** Adds the commands that work on an archive of audits. */
export function addArchiveCommands(program: Command, parts: ArchiveParts): void {
  const { process, manners, finish, version } = parts;
  // Without options of its own, which would take those of the commands below.
  const archive = program
    .command('archive')
    .description('audits filed with check --archive: list, verify, restore')
    .usage('<command> [options]')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES.archive);
  const format = () =>
    new Option('--format <format>', 'how to print').choices(['terminal', 'json']).default('terminal');

  manners(
    archive
      .command('list')
      .description('the audits of an archive, with what could not be archived of them')
      .argument('<dir>', 'folder of the archive'),
  )
    .addOption(format())
    .addHelpText('after', EXAMPLES.list)
    .action(async (folder: string, options: Options) => {
      const { listArchive } = await import('./archive-list.ts');
      await listArchive(folder, options, process);
    });

  manners(
    archive
      .command('verify')
      .description('check every byte, make the audits again and compare what they write')
      .argument('<dir>', 'folder of the archive')
      .argument('[entry...]', 'only these: 2026-10/0123456789abcdef, its start, or a month; all when absent'),
  )
    .addOption(format())
    .addHelpText('after', EXAMPLES.verify)
    .action(async (folder: string, entries: string[], options: Options) => {
      const { verifyArchive } = await import('./archive-verify.ts');
      finish(await verifyArchive(folder, entries, options, process, version));
    });

  manners(
    archive
      .command('restore')
      .description('write an archived audit as a folder in which it runs again')
      .argument('<dir>', 'folder of the archive')
      .argument('<entry>', 'which: 2026-10/0123456789abcdef, or its start'),
  )
    .option('--out <dir>', 'folder to write, new or empty (required)')
    .addHelpText('after', EXAMPLES.restore)
    .action(async (folder: string, entry: string, options: Options) => {
      const { restoreEntry } = await import('./archive-restore.ts');
      await restoreEntry(folder, entry, options, process);
    });
}
