import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Problem, ProblemError, quoted } from '../problem.ts';

/** A file that no format may be sent to, and what it is. */
export interface TakenFile {
  readonly file: string;
  readonly what: string;
}

/**
 * Throws ProblemError for each file that a format is sent to and that is something else: one that is read, one that is
 * written anyway, or that of another format. `targets` are as the command line names them.
 */
export function refuseTaken(targets: readonly string[], taken: readonly TakenFile[], cwd: string): void {
  const known = new Map(taken.map(({ file, what }) => [identityOf(file), what]));
  const problems = targets.flatMap((target): Problem[] => {
    const file = path.resolve(cwd, target);
    // A pipe or a device may be written to by several.
    if (isFile(file) === false) return [];
    const identity = identityOf(file);
    const what = known.get(identity);
    known.set(identity, 'where another format goes');
    return what === undefined ? [] : [takenProblem(target, what)];
  });
  if (problems.length > 0) throw new ProblemError(problems);
}

/** The file that a name of an input stands for: a file of an archive is named below the archive. */
export function inputFile(base: string, name: string): string {
  for (let part = name; part !== '' && part !== '.'; part = path.posix.dirname(part)) {
    const file = path.resolve(base, part);
    if (isFile(file) === true) return file;
    if (part === path.posix.dirname(part)) break;
  }
  return path.resolve(base, name);
}

/** Undefined where nothing stands, or a file stands where a folder would have to. */
function isFile(file: string): boolean | undefined {
  try {
    return statSync(file).isFile();
  } catch {
    return undefined;
  }
}

/** What a file is known by, however it is reached; a file that is not there yet, by its folder and name. */
function identityOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const folder = path.dirname(file);
    return folder === file ? file : path.join(identityOf(folder), path.basename(file));
  }
}

function takenProblem(target: string, what: string): Problem {
  return {
    id: 'output-taken',
    place: { key: '--format' },
    found: `${quoted(target)} is ${what}`,
    expected: 'a file of its own for each format',
    fix: 'Name another file',
  };
}
