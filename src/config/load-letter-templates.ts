import { readFileSync, statSync } from 'node:fs';
import { type Place, type Problem, ProblemError, quoted } from '../problem.ts';
import { findFiles } from '../sources/find-files.ts';
import { systemReason } from '../sources/system-error.ts';

/** In bytes; a letter of ten pages has 30,000. */
const MAX_SIZE = 1_000_000;

/** A letter template of the user's own, unchecked. */
export interface TemplateFile {
  /** Relative to the folder of the configuration, with forward slashes. */
  readonly name: string;
  readonly text: string;
}

/**
 * Reads the letter templates that names or globs stand for, in the order in which they are named, files of one glob by
 * name. Throws ProblemError with everything that cannot be read.
 */
export function loadLetterTemplates(base: string, patterns: readonly string[], at: Place): TemplateFile[] {
  const problems: Problem[] = [];
  const templates = new Map<string, TemplateFile>();
  for (const pattern of patterns) {
    const files = findFiles(pattern, base);
    if (files.length === 0) problems.push(notFound(pattern, at));
    for (const { path: file, file: name } of files) {
      try {
        if (!templates.has(file)) templates.set(file, { name, text: textOf(file, name) });
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        problems.push(...error.problems);
      }
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return [...templates.values()];
}

function textOf(file: string, name: string): string {
  try {
    const found = statSync(file);
    if (!found.isFile() || !/\.md$/i.test(name))
      throw new ProblemError([otherKind(name, 'it is no Markdown file')]);
    if (found.size > MAX_SIZE) throw new ProblemError([otherKind(name, `it has ${found.size} bytes`)]);
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    if (cause instanceof TypeError)
      throw new ProblemError([otherKind(name, 'it is not written in UTF-8')], { cause });
    throw new ProblemError(
      [
        {
          id: 'config-unreadable',
          place: { file: name },
          found: `the file cannot be read: ${systemReason(cause)}`,
          expected: 'a file that you may read',
          fix: 'Close it in other programs, and check its permissions',
        },
      ],
      { cause },
    );
  }
}

function notFound(pattern: string, at: Place): Problem {
  return {
    id: 'letters-not-found',
    place: at,
    found: `no file matches ${quoted(pattern)}`,
    expected: 'letter templates, files that end in .md',
    fix: 'Correct the name, or remove it: the built-in letters are used then',
  };
}

function otherKind(file: string, why: string): Problem {
  return {
    id: 'letter-template-unreadable',
    place: { file },
    found: `the letter template cannot be used: ${why}`,
    expected: `a Markdown file (.md) in UTF-8 of at most ${MAX_SIZE} bytes`,
    fix: 'Name such a file; bill-audit letter --template-example LOCALE prints one to begin with',
  };
}
