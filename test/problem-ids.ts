import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The text of every source file, by its path from the root. */
export function sourceTexts(): ReadonlyMap<string, string> {
  const root = path.resolve(import.meta.dirname, '../src');
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const sources = names.filter((name) => name.endsWith('.ts')).sort();
  return new Map(sources.map((name) => [`src/${name}`, readFileSync(path.join(root, name), 'utf8')]));
}

/** The id of an object that goes on with `place` or `found`. */
const IN_OBJECT = /\bid:(?! string\b)((?:(?!\bid:)[^;{}])*?),\s*(?:place|found)\b/g;

/** The name of a function that makes such an object of an id and other texts. */
const MAKER = /(?<!\w)(#?\w+)\(\s*id: string\b[^)]*\bfound\b/g;

/**
 * Every id a problem can have: those of the objects themselves, and the first argument of the functions that make one.
 * Throws for an object whose id is not written out.
 */
export function problemIds(sources: ReadonlyMap<string, string>): string[] {
  const ids = new Set<string>();
  const makers = [...sources.values()].flatMap((text) =>
    [...text.matchAll(MAKER)].map(([, name = '']) => name),
  );
  const calls = new RegExp(`(?<![\\w#])(?:${[...makers, '(?!)'].join('|')})\\(([^,)]+),`, 'g');
  for (const [file, text] of sources) {
    for (const [, written = ''] of text.matchAll(IN_OBJECT)) {
      const found = literalsIn(written);
      if (found.length === 0) throw new Error(`${file}: the id of a problem is not written out:${written}`);
      for (const id of found) ids.add(id);
    }
    for (const [, written = ''] of text.matchAll(calls)) for (const id of literalsIn(written)) ids.add(id);
  }
  return [...ids].sort();
}

function literalsIn(written: string): string[] {
  return [...written.matchAll(/'([a-z][a-z0-9-]*)'/g)].map(([, id = '']) => id);
}
