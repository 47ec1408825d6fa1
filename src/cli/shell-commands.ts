import { Argument, type Command } from 'commander';
import { COMPLETION_EXAMPLES, HELP_EXAMPLES } from './help-examples.ts';
import type { Process } from './terminal.ts';

/** Shells for which there is a completion. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** Adds the commands that tell of the others; `manners` gives a command the options that all have. */
export function addShellCommands(
  program: Command,
  process: Process,
  manners: (command: Command) => Command,
): void {
  manners(
    program
      .command('completion')
      .description('print a script that completes commands, options and rules in a shell')
      .addArgument(new Argument('<shell>', 'the shell that reads it').choices([...SHELLS])),
  )
    .addHelpText('after', COMPLETION_EXAMPLES)
    .action(async (shell: Shell) => {
      const { printCompletion } = await import('./completion/completion.ts');
      await printCompletion(shell, program, process);
    });

  manners(
    program
      .helpCommand(false)
      .command('help')
      .description('show the help of bill-audit or of a command')
      .argument('[command]', 'the command'),
  )
    .addHelpText('after', HELP_EXAMPLES)
    .action(async (name: string | undefined) => {
      const meant = name === undefined ? program : program.commands.find((one) => one.name() === name);
      if (meant) return meant.help();
      const { unknownCommand } = await import('./usage-problem.ts');
      const names = program.commands.map((command) => command.name());
      throw unknownCommand(name ?? '', names);
    });
}
