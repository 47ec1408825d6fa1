import type { Command, Help } from 'commander';
import { ENVIRONMENT, type HelpEntry, MAIN_PAGE, PAGES } from './help-pages.ts';
import type { OutputStream } from './terminal.ts';

/** Columns of a help that goes into a pipe. */
const PIPE_COLUMNS = 80;
/** Lines longer than this are hard to follow, however wide the terminal is. */
const WIDEST = 120;
/** Columns in which a meaning is still read easily beside its term. */
const LEAST_BESIDE = 30;

/** The group of the options that all commands have; it comes last. */
export const COMMON_OPTIONS = 'General options:';

/** Columns in which help is laid out. */
export function helpWidth(stream: OutputStream): number {
  const { isTTY, columns = 0 } = stream;
  return isTTY === true && columns > 0 ? Math.min(columns, WIDEST) : PIPE_COLUMNS;
}

/**
 * The help of a command, in the order of a manual page: name, usage, arguments, options by group, commands, files, exit
 * codes and environment. Ends with an empty line; the examples follow.
 */
export function helpText(command: Command, helper: Help): string {
  const isMain = command.parent === null;
  const name = nameOf(command);
  const page = isMain ? MAIN_PAGE : PAGES[name.slice(name.indexOf(' ') + 1)];
  const sections: readonly Section[] = [
    ['Arguments:', argumentEntries(command, helper)],
    ...optionGroups(command, helper),
    ['Commands:', commandEntries(command, helper)],
    ['Files read:', page?.reads ?? []],
    ['Files written:', page?.writes ?? []],
    ['Exit codes:', page?.exits ?? []],
    ['Environment:', ENVIRONMENT],
  ];
  const width = Math.max(...sections.flatMap(([, entries]) => entries.map(([term]) => term.length)));
  return [
    helper.boxWrap(`${name} – ${helper.commandDescription(command)}`, helper.helpWidth ?? PIPE_COLUMNS),
    '',
    `Usage: ${helper.commandUsage(command)}`,
    '',
    ...sections.flatMap(([heading, entries]) => {
      const items = entries.map((entry) => itemText(entry, width, helper));
      return helper.formatItemList(heading, items, helper);
    }),
  ].join('\n');
}

/** With the names of the commands it belongs to: `bill-audit archive list`. */
function nameOf(command: Command): string {
  const { parent } = command;
  return parent ? `${nameOf(parent)} ${command.name()}` : command.name();
}

/** The meaning beside its term, or below it where there is no room. */
function itemText([term, meaning]: HelpEntry, width: number, helper: Help): string {
  const columns = helper.helpWidth ?? PIPE_COLUMNS;
  if (columns - width - 4 >= LEAST_BESIDE) return helper.formatItem(term, width, meaning, helper);
  const below = helper.boxWrap(meaning, columns - 6).replaceAll(/^/gm, ' '.repeat(6));
  return `  ${term}\n${below}`;
}

type Section = readonly [heading: string, entries: readonly HelpEntry[]];

function argumentEntries(command: Command, helper: Help): HelpEntry[] {
  return helper
    .visibleArguments(command)
    .map((argument) => [helper.argumentTerm(argument), helper.argumentDescription(argument)]);
}

function commandEntries(command: Command, helper: Help): HelpEntry[] {
  return helper.visibleCommands(command).map((child) => [child.name(), helper.subcommandDescription(child)]);
}

/** The options by group, in the order of their first option; those of all commands last. */
function optionGroups(command: Command, helper: Help): Section[] {
  const groups = new Map<string, HelpEntry[]>();
  for (const option of helper.visibleOptions(command)) {
    const heading = option.helpGroupHeading ?? 'Options:';
    const group = groups.get(heading) ?? [];
    groups.set(heading, group);
    group.push([helper.optionTerm(option), helper.optionDescription(option)]);
  }
  const isCommon = (heading: string) => heading === COMMON_OPTIONS;
  return [...groups].sort(([left], [right]) => Number(isCommon(left)) - Number(isCommon(right)));
}
