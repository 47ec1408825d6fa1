import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../text/fold.ts';

/** What modules of rules take from elsewhere. */
export interface RuleImports {
  /** Absolute, sorted: the modules beside them. */
  readonly files: readonly string[];
  /** What is not a file beside them: packages, and names made while the module runs. `file` is absolute. */
  readonly others: readonly { readonly file: string; readonly needs: string }[];
}

const MOST = 1000;
const STATIC = /(?:^|;)\s*(?:import\s*|(?:import|export)\b[^'"`;=(]*?\bfrom\s*)['"]([^'"\n]+)['"]/gm;
const CALLED = /\b(?:import|require)\s*\(\s*(?:['"]([^'"\n]+)['"]\s*\)|([^\s'"]))/g;

/** The modules that rules of code import, and those import in turn, as far as their text tells. `modules` are absolute. */
export function ruleImports(modules: readonly string[]): RuleImports {
  const seen = new Set(modules);
  const others: { file: string; needs: string }[] = [];
  // A set may grow while it is walked.
  for (const file of seen) {
    if (!/\.[mc]?[jt]s$/i.test(file)) continue;
    for (const needs of new Set(specifiersIn(file))) {
      if (needs === 'bill-audit' || needs.startsWith('node:')) continue;
      const target = /^\.{1,2}\//.test(needs) ? path.resolve(path.dirname(file), needs) : undefined;
      if (target !== undefined && isFile(target) && seen.size < MOST) seen.add(target);
      else others.push({ file, needs });
    }
  }
  const files = [...seen].filter((file) => !modules.includes(file)).sort(compareText);
  return { files, others };
}

function specifiersIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [
    ...[...text.matchAll(STATIC)].map(([, name = '']) => name),
    ...[...text.matchAll(CALLED)].map(([, name]) => name ?? 'a module whose name is made while it runs'),
  ];
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}
