import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Place, type Problem, ProblemError, quoted } from '../problem.ts';
import type { Catalogue } from '../rules/catalogue.ts';
import { RESERVED_RULES } from '../rules/reserved.ts';
import type { Rule } from '../rules/rule.ts';
import { findFiles } from '../sources/find-files.ts';
import { systemReason } from '../sources/system-error.ts';

/** A name or glob of files of rules, and where it is written. */
export interface RulePattern {
  readonly pattern: string;
  readonly at: Place;
}

/** A file of rules as it was read. */
export interface RuleFile {
  readonly path: string;
  /** Relative to the folder of the configuration, with forward slashes. */
  readonly shown: string;
  readonly bytes: Uint8Array;
  /** Hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
}

/** What rules of the user's own are loaded beside. */
export interface RuleSurroundings {
  /** Whose ids are taken. */
  readonly catalogue: Catalogue;
  /** ISO 3166 country whose national phone numbers YAML rules name. */
  readonly country?: string;
}

/**
 * Loads the rules a user wrote, in the order in which they are named, files of one glob by name. Throws ProblemError with
 * everything that is wrong in them.
 */
export async function loadRules(
  base: string,
  patterns: readonly RulePattern[],
  { catalogue, country }: RuleSurroundings,
): Promise<Rule[]> {
  const problems: Problem[] = [];
  const rules: Rule[] = [];
  const seen = new Set<string>();
  for (const named of patterns) {
    try {
      for (const file of filesOf(base, named)) {
        if (seen.has(file.path)) continue;
        seen.add(file.path);
        for (const rule of await rulesIn(file, country).catch(keepProblems(problems))) {
          const fault = idFault(rule.id, [...catalogue, ...rules], file.shown);
          if (fault) problems.push(fault);
          rules.push({ ...rule, source: { file: file.shown, sha256: file.sha256 } });
        }
      }
    } catch (error) {
      keepProblems(problems)(error);
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return rules;
}

function keepProblems(problems: Problem[]): (error: unknown) => [] {
  return (error) => {
    if (!(error instanceof ProblemError)) throw error;
    problems.push(...error.problems);
    return [];
  };
}

async function rulesIn(file: RuleFile, country: string | undefined): Promise<readonly Rule[]> {
  if (/\.ya?ml$/i.test(file.path)) return (await import('./written-rules.ts')).writtenRules(file, country);
  return (await import('./code-rules.ts')).codeRules(file);
}

function filesOf(base: string, { pattern, at }: RulePattern): RuleFile[] {
  const found = findFiles(pattern, base);
  const folder = found.find(({ path: absolute }) => statSync(absolute).isDirectory());
  if (found.length === 0 || folder) throw new ProblemError([notFound(pattern, at, folder !== undefined)]);
  return found.map(({ path: absolute, file }) => {
    if (!/\.(?:m?[jt]s|ya?ml)$/i.test(file)) throw new ProblemError([otherKind(file, at)]);
    const bytes = bytesOf(absolute, file);
    return {
      path: path.resolve(absolute),
      shown: file,
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
  });
}

function bytesOf(absolute: string, file: string): Uint8Array {
  try {
    return readFileSync(absolute);
  } catch (cause) {
    throw new ProblemError(
      [
        {
          id: 'config-unreadable',
          place: { file },
          found: `the file cannot be read: ${systemReason(cause)}`,
          expected: 'a file that you may read',
          fix: 'Close it in other programs, and check its permissions',
        },
      ],
      { cause },
    );
  }
}

function idFault(id: string, taken: Catalogue, file: string): Problem | undefined {
  const place = { file, key: 'id' };
  const fix = 'Choose another id, such as one that begins with your company';
  const first = taken.find((rule) => rule.id === id);
  if (first) {
    const where = first.source ? `in ${first.source.file}` : 'of bill-audit’s own';
    return {
      id: 'own-rule-id-taken',
      place,
      found: `there is a rule ${quoted(id)} already, ${where}`,
      expected: 'a name of its own for each rule',
      fix,
    };
  }
  if (!RESERVED_RULES.includes(id)) return undefined;
  return {
    id: 'own-rule-id-reserved',
    place,
    found: `${quoted(id)} is reserved for a rule that bill-audit will have`,
    expected: 'a name that bill-audit has not promised to a rule of its own',
    fix,
  };
}

function notFound(pattern: string, place: Place, isFolder: boolean): Problem {
  const name = quoted(pattern);
  return {
    id: 'own-rule-not-found',
    place,
    found: isFolder ? `${name} is a folder` : `no file of rules is ${name}, or matches it`,
    expected: 'files of rules, such as ./my-rules/*.js or ./my-rules/*.yaml',
    fix: isFolder ? 'Name the files in it with a glob' : 'Check the name and the folder',
  };
}

function otherKind(file: string, place: Place): Problem {
  return {
    id: 'own-rule-other-kind',
    place,
    found: `${quoted(file)} is no file of rules`,
    expected: 'a name that ends in .js, .mjs, .ts, .mts, .yaml or .yml',
    fix: 'Name only files of rules, or narrow the glob',
  };
}
