import { CommanderError } from 'commander';
import { type Problem, ProblemError, problemText, visible } from '../problem.ts';
import { type Process, wantsColor } from './terminal.ts';

/** Exit codes of every command. */
export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;

/** Says on stderr why a command could not be done. Returns the exit code. */
export async function failure(error: unknown, argv: readonly string[], process: Process): Promise<number> {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.clean;
  // Help was asked for by saying nothing, and is on stderr already.
  if (error instanceof CommanderError && error.code === 'commander.help') return EXIT.failed;
  const problems = await problemsIn(error);
  const [verbose, quiet] = [isGiven(argv, 'verbose', 'v'), isGiven(argv, 'quiet', 'q')];
  const color = wantsColor(process.stderr, process, { verbose, quiet, color: !isGiven(argv, 'no-color') });
  const count = problems.length === 1 ? '' : `${problems.length} problems:\n`;
  const lines = problems.map((problem) => (color ? withRedStart(problem) : problemText(problem)));
  process.stderr.write(`${count}${lines.join('\n')}\n`);
  // What the parser says of itself is of no use to who mistyped.
  if (verbose && error instanceof Error && !(error instanceof CommanderError))
    process.stderr.write(`${traceOf(error).split('\n').map(visible).join('\n')}\n`);
  return EXIT.failed;
}

async function problemsIn(error: unknown): Promise<readonly Problem[]> {
  if (error instanceof CommanderError) return [(await import('./usage-problem.ts')).usageProblem(error)];
  if (error instanceof ProblemError) return error.problems;
  return [
    {
      id: 'unexpected',
      found: `unexpected error: ${visible(error instanceof Error ? error.message : String(error))}`,
      expected: 'the command to end by itself',
      fix: 'Run it again with --verbose, and report what it prints',
    },
  ];
}

/** True for an option on a command line that may not have been understood. */
function isGiven(argv: readonly string[], name: string, letter?: string): boolean {
  return argv.includes(`--${name}`) || (letter !== undefined && argv.includes(`-${letter}`));
}

/** The problem with its place and what was found in red; what to do about it is easier to read without. */
function withRedStart(problem: Problem): string {
  const start = problemText({ ...problem, expected: undefined, fix: undefined });
  return `\u001b[31m${start}\u001b[39m${problemText(problem).slice(start.length)}`;
}

function traceOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by ${error.cause.stack}` : '';
  return `${error.stack}${cause}`;
}
