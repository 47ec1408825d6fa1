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
  /** With the command it belongs to: `dispute list`. */
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
  /** Each followed by those below it. */
  readonly commands: readonly OfferedCommand[];
  readonly rules: readonly { readonly id: string; readonly title: string }[];
}

/** Everything a shell may offer, read off the command line that is parsed. */
export function offersOf(program: Command, rules: Offers['rules'], formats: readonly string[]): Offers {
  const names = program.commands.map((command) => command.name());
  const offered = (command: Command, name: string): OfferedCommand => ({
    name,
    description: command.description(),
    options: [...command.options.map((option) => optionOf(option, formats)), HELP],
    arguments: isGroup(command)
      ? [{ kind: 'word', words: command.commands.map((child) => child.name()) }]
      : command.registeredArguments.map((argument) => argumentOf(argument, names)),
    manyArguments: command.registeredArguments.at(-1)?.variadic === true,
  });
  const withThoseBelow = (command: Command, name: string): OfferedCommand[] => [
    offered(command, name),
    ...command.commands.flatMap((child) => withThoseBelow(child, `${name} ${child.name()}`)),
  ];
  return {
    program: offered(program, program.name()),
    commands: program.commands.flatMap((command) => withThoseBelow(command, command.name())),
    rules,
  };
}

/** True for a command that stands for nothing but the commands below it. */
function isGroup({ commands }: Command): boolean {
  return commands.length > 0;
}

/** The commands that may be the first word, and those that may follow another command. */
export function levelsOf(commands: readonly OfferedCommand[]): {
  readonly first: readonly OfferedCommand[];
  readonly below: readonly OfferedCommand[];
} {
  const isBelow = ({ name }: OfferedCommand) => name.includes(' ');
  return { first: commands.filter((command) => !isBelow(command)), below: commands.filter(isBelow) };
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
  'report-or-finding': { kind: 'file' },
  'claim-or-outcome': {
    kind: 'word',
    words: ['approved', 'partly-approved', 'denied', 'info-requested', 'under-review', 'credit-promised'],
  },
};
