import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { ProblemError } from '../problem.ts';

/** A YAML file as it was read: its values, and the document that knows the line of each. */
export interface ParsedYaml {
  readonly written: unknown;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** Brackets inside brackets, or dashes in a row; a configuration needs four. */
export const MAX_DEPTH = 50;

/** Spaces before the first word of a line. */
const MAX_INDENT = 200;

/** Times that aliases may be resolved: what they stand for is copied each time. */
const MAX_ALIASES = 100;

/**
 * Parses a YAML file. Throws ProblemError `config-syntax` for what is no YAML, and for text that is made to exhaust its
 * reader: nested without end (the parser then takes the process down with it) or aliases of aliases.
 */
export function parseYaml(source: string, file: string): ParsedYaml {
  const deep = tooDeepAt(source);
  if (deep !== undefined)
    throw syntax(file, lineAt(source, deep), `more than ${MAX_DEPTH} levels of nesting`);
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    const at = error.code === 'MISSING_CHAR' ? openingOf(document, error.pos[0]) : error.pos[0];
    const said =
      error.code === 'MULTIPLE_DOCS'
        ? 'a second document begins here'
        : (error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '');
    throw syntax(
      file,
      lines.linePos(at).line,
      said.replace(/"quote$/, 'quote (")').replace(/'quote$/, "quote (')"),
    );
  }
  try {
    return { written: document.toJS({ maxAliasCount: MAX_ALIASES }) ?? {}, document, lines };
  } catch (cause) {
    // The library throws a bare error for an alias of nothing and for aliases of aliases without end.
    const said = cause instanceof Error ? cause.message : String(cause);
    throw syntax(file, undefined, said, cause);
  }
}

function syntax(file: string, line: number | undefined, said: string, cause?: unknown): ProblemError {
  return new ProblemError(
    [
      {
        id: 'config-syntax',
        place: line === undefined ? { file } : { file, line },
        found: `this is not valid YAML: ${said.charAt(0).toLowerCase()}${said.slice(1)}`,
        expected: 'a key, a colon and a value on each line, keys that belong together indented alike',
        fix:
          line === undefined
            ? 'Write the values out instead of naming them with & and *'
            : 'Check the quotes, brackets and indentation of this line and of the one above; a glob with brackets needs quotes',
      },
    ],
    { cause },
  );
}

/** Where the text that a closing quote or bracket is missing from begins. */
function openingOf(document: Document, end: number): number {
  let start = end;
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && node.range && node.range[1] === end) start = node.range[0];
    },
  });
  return start;
}

/** The place where nesting goes too deep. Brackets inside quotes count too: no configuration has that many open ones. */
function tooDeepAt(source: string): number | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of source.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return index;
  }
  const dashes = new RegExp(`(?:[-?:][ \\t]+){${MAX_DEPTH + 1}}|^[ \\t]{${MAX_INDENT + 1}}`, 'm').exec(
    source,
  );
  return dashes?.index;
}

function lineAt(source: string, at: number): number {
  return source.slice(0, at).split('\n').length;
}
