import type { CommanderError } from 'commander';
import { nearest } from '../config/schema-problems.ts';
import { type Problem, ProblemError, quoted } from '../problem.ts';
import { usage } from './request.ts';

/** What the parser of the command line found wrong, in the form of every other problem. */
export function usageProblem(error: CommanderError): Problem {
  const [said = '', hint = ''] = error.message.replace(/^error: /, '').split('\n');
  const names = [...said.matchAll(/'([^']*)'/g)].map(([, name = '']) => name);
  const isArgument = said.startsWith('command-argument');
  const [name = '', value = ''] = isArgument ? names.toReversed() : names;
  const near = /^\(Did you mean (?:one of )?(.+)\?\)$/.exec(hint)?.[1];
  const meant = near === undefined ? undefined : `Did you mean ${near}?`;
  switch (error.code) {
    case 'commander.unknownOption':
      return usage(`there is no option ${quoted(name)}`, 'an option of this command', meant ?? SEE_HELP);
    case 'commander.unknownCommand':
      return usage(
        `there is no command ${quoted(name)}`,
        'a command of bill-audit',
        meant ?? 'See bill-audit --help',
      );
    case 'commander.optionMissingArgument':
      return usage(`the option ${quoted(name)} has no value`, 'a value after it', SEE_HELP);
    case 'commander.missingArgument':
      return usage(`the command lacks its <${name}>`, `a <${name}> after the command`, SEE_HELP);
    case 'commander.invalidArgument': {
      const allowed = /Allowed choices are (.+)\.$/.exec(said)?.[1] ?? '';
      const close = nearest(value, allowed.split(', '));
      return usage(
        `${isArgument ? `the ${name}` : name.split(' ')[0]} ${quoted(value)} is not known`,
        `one of ${allowed}`,
        close === undefined ? 'Correct the value' : `Did you mean ${quoted(close)}?`,
      );
    }
    case 'commander.conflictingOption': {
      const [first = '', second = ''] = names.map((flags) => flags.split(', ').at(-1) ?? flags);
      return usage(`both ${first} and ${second} are given`, 'one or the other', 'Leave one out');
    }
    case 'commander.excessArguments': {
      const [, most = '', given = ''] = /Expected (\d+) arguments? but got (\d+)/.exec(said) ?? [];
      return usage(`${quoted(name)} is given ${given} arguments`, `at most ${most}`, 'Leave the others out');
    }
    default:
      return usage(said.replace(/\.$/, ''), 'a command as its help describes it', SEE_HELP);
  }
}

/** The problem of a command that there is not, with the nearest there is. */
export function unknownCommand(name: string, names: readonly string[]): ProblemError {
  const near = nearest(name, names);
  const fix = near === undefined ? 'See bill-audit --help' : `Did you mean ${near}?`;
  return new ProblemError([usage(`there is no command ${quoted(name)}`, 'a command of bill-audit', fix)]);
}

const SEE_HELP = 'See the command with --help';
