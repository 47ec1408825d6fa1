import type { Argument, Command, Option } from 'commander';

/** What may stand in a place of the command line. */
export type Offer =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'file' }
  | { readonly kind: 'folder' }
  /** The rules that the command brings with it. */
  | { readonly kind: 'rule' }
  | { readonly kind: 'word'; readonly words: readonly string[] };

/** An option, with its spellings. */
export interface OfferedOption {
  readonly flags: readonly string[];
  readonly description: string;
  /** What follows it; absent for a switch. */
  readonly value?: Offer;
  /** True where more than one value may follow. */
  readonly many: boolean;
}

/** A command, or the program itself. */
export interface OfferedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OfferedOption[];
  /** What each argument may be; the last stands for all that follow it where it takes more than one. */
  readonly arguments: readonly Offer[];
  readonly manyArguments: boolean;
}

/** Everything a shell may offer. No text in it holds a line break. */
export interface Offers {
  readonly program: OfferedCommand;
  readonly commands: readonly OfferedCommand[];
  readonly rules: readonly { readonly id: string; readonly title: string }[];
}

/** Everything a shell may offer, read off the command line that is parsed. */
export function offersOf(program: Command, rules: Offers['rules'], formats: readonly string[]): Offers {
  const names = program.commands.map((command) => command.name());
  const offered = (command: Command): OfferedCommand => ({
    name: command.name(),
    description: command.description(),
    options: [...command.options.map((option) => optionOf(option, formats)), HELP],
    arguments: command.registeredArguments.map((argument) => argumentOf(argument, names)),
    manyArguments: command.registeredArguments.at(-1)?.variadic === true,
  });
  return { program: offered(program), commands: program.commands.map(offered), rules };
}

const HELP: OfferedOption = { flags: ['-h', '--help'], description: 'show help', many: false };

function optionOf(option: Option, formats: readonly string[]): OfferedOption {
  const { short, long, description, variadic } = option;
  const flags = [short, long].filter((flag) => flag !== undefined);
  const placeholder = /[<[]([\w-]+)/.exec(option.flags)?.[1];
  if (placeholder === undefined) return { flags, description, many: false };
  return { flags, description, value: offerOf(option, placeholder, formats), many: variadic };
}

function offerOf({ long, argChoices }: Option, placeholder: string, formats: readonly string[]): Offer {
  if (argChoices) return { kind: 'word', words: argChoices };
  if (long === '--format') return { kind: 'word', words: formats };
  if (long === '--rule') return { kind: 'rule' };
  return BY_NAME[placeholder] ?? { kind: 'nothing' };
}

function argumentOf(argument: Argument, commands: readonly string[]): Offer {
  if (argument.argChoices) return { kind: 'word', words: argument.argChoices };
  if (argument.name() === 'command') return { kind: 'word', words: commands };
  return BY_NAME[argument.name()] ?? { kind: 'nothing' };
}

/** What the names of values and arguments stand for, where that is no plain text. */
const BY_NAME: Readonly<Record<string, Offer>> = {
  file: { kind: 'file' },
  glob: { kind: 'file' },
  path: { kind: 'file' },
  report: { kind: 'file' },
  finding: { kind: 'file' },
  dir: { kind: 'folder' },
  'rule-or-finding': { kind: 'rule' },
};
