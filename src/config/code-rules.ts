import { createRequire, register } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Place, type Problem, ProblemError, quoted } from '../problem.ts';
import { definitionOf, ownRuleSchema } from '../rules/own/own-rule.ts';
import type { Rule } from '../rules/rule.ts';
import type { RuleFile } from './load-rules.ts';
import { schemaProblems } from './schema-problems.ts';

let hooked = false;

/**
 * The rules that a module of the user's exports, checked. The module runs: it is the user's own code, as a build script
 * is. Throws ProblemError for one that cannot be read or run, that exports no rule, or whose rules are not well defined.
 */
export async function codeRules(file: RuleFile): Promise<readonly Rule[]> {
  if (!hooked) hookUp();
  hooked = true;
  const made = Object.entries(await exportsOf(file)).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one: unknown) => ({ name, rule: one as Rule })),
  );
  const defined = made.flatMap(({ name, rule }) => {
    const definition = definitionOf(rule);
    return definition ? [{ name, rule, written: definition.written }] : [];
  });
  if (defined.length === 0) throw exportsNone(file);
  const problems = defined.flatMap(({ name, written }) => faultsOf(file, name, written));
  if (problems.length > 0) throw new ProblemError(problems);
  // A module may export a rule under two names.
  return [...new Set(defined.map(({ rule }) => rule))];
}

/** From here on Node reads TypeScript, and finds this package under its name wherever a rule lies. */
function hookUp(): void {
  const entry = createRequire(import.meta.url).resolve('bill-audit');
  register(pathToFileURL(path.join(path.dirname(entry), 'rule-hooks.js')), {
    data: pathToFileURL(entry).href,
  });
}

async function exportsOf(file: RuleFile): Promise<Record<string, unknown>> {
  const url = pathToFileURL(file.path).href;
  try {
    // Node keeps a module for ever by its address; another text is another module.
    return await import(/* @vite-ignore */ `${url}?sha256=${file.sha256}`);
  } catch (cause) {
    const { withoutTypes } = await import('./strip-types.ts');
    const result = withoutTypes(new TextDecoder().decode(file.bytes));
    if ('fault' in result) throw syntax(file, result.fault.said, result.fault.line, cause);
    throw failed(file, cause);
  }
}

function faultsOf(file: RuleFile, name: string, written: unknown): Problem[] {
  const parsed = ownRuleSchema.safeParse(written);
  if (parsed.success) return [];
  return schemaProblems(parsed.error.issues, ownRuleSchema, written, (at) => ({
    file: file.shown,
    key: [name, ...at].join('.'),
  }));
}

function syntax(file: RuleFile, said: string, line: number | undefined, cause: unknown): ProblemError {
  const place: Place = line === undefined ? { file: file.shown } : { file: file.shown, line };
  const text = said.replace(/\.$/, '');
  return new ProblemError(
    [
      {
        id: 'own-rule-syntax',
        place,
        found: `this is not valid ${/\.m?ts$/.test(file.path) ? 'TypeScript' : 'JavaScript'}: ${text}`,
        expected: 'a module that exports rules; of TypeScript, only types are taken out',
        fix: 'Correct this line or the one above',
      },
    ],
    { cause },
  );
}

function failed(file: RuleFile, cause: unknown): ProblemError {
  const line = lineIn(cause, file.path);
  return new ProblemError(
    [
      {
        id: 'own-rule-throws',
        place: { file: file.shown, ...(line === undefined ? {} : { line }) },
        found: `the rule cannot be loaded: ${messageOf(cause, file)}`,
        expected: "a module that loads by itself, and takes defineRule from 'bill-audit'",
        fix: 'Correct it; bill-audit rules --verbose shows where it stopped',
      },
    ],
    { cause },
  );
}

function exportsNone(file: RuleFile): ProblemError {
  return new ProblemError([
    {
      id: 'own-rule-exports-none',
      place: { file: file.shown },
      found: 'the file exports no rule',
      expected: 'export const myRule = defineRule({ … }), with defineRule from bill-audit',
      fix: 'Export the rule, or take the file out of rules',
    },
  ]);
}

/** The line of a module at which an error was thrown. */
export function lineIn(error: unknown, file: string): number | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frames = stack.matchAll(/(file:\/\/[^\s?#)]+)(?:[?#][^\s):]*)?:(\d+)/g);
  for (const [, url = '', line] of frames) if (sameFile(url, file)) return Number(line);
  return undefined;
}

function sameFile(url: string, file: string): boolean {
  try {
    return fileURLToPath(url) === file;
  } catch {
    return false;
  }
}

/** What an error says, without the folders of this machine. */
function messageOf(error: unknown, { path: absolute, shown }: RuleFile): string {
  const said = error instanceof Error ? error.message : quoted(String(error));
  const folder = path.dirname(absolute);
  return said
    .split('\n', 1)
    .join('')
    .replaceAll(pathToFileURL(absolute).href, shown)
    .replaceAll(absolute, shown)
    .replaceAll(`${pathToFileURL(folder).href}/`, '')
    .replaceAll(`${folder}${path.sep}`, '')
    .replace(/\?sha256=[0-9a-f]+/g, '')
    .replace(/\.$/, '');
}
