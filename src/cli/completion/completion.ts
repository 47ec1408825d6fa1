import type { Command } from 'commander';
import { RULES } from '../../rules/index.ts';
import { FORMATS } from '../formats.ts';
import type { Shell } from '../shell-commands.ts';
import type { Process } from '../terminal.ts';
import { bashCompletion } from './bash.ts';
import { fishCompletion } from './fish.ts';
import { type Offers, offersOf } from './offers.ts';
import { zshCompletion } from './zsh.ts';

const SCRIPTS: Readonly<Record<Shell, (offers: Offers) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** Prints the completion of a shell. Nothing is started when it completes: all that can be offered is in the script. */
export async function printCompletion(shell: Shell, program: Command, process: Process): Promise<void> {
  const rules = RULES.map(({ id, title }) => ({ id, title: title.en }));
  process.stdout.write(SCRIPTS[shell](offersOf(program, rules, FORMATS)));
}
