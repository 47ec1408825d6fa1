import { readFile, stat } from 'node:fs/promises';
import type { Document, LineCounter } from 'yaml';
import type { z } from 'zod';
import { ProblemError } from '../problem.ts';
import { systemReason } from '../sources/system-error.ts';
import { parseYaml } from './parse-yaml.ts';
import { schemaProblems } from './schema-problems.ts';

/** In bytes; a long configuration has some thousands. */
const MAX_CONFIG_SIZE = 1_000_000;

/** A YAML file that fits its schema. */
export interface CheckedYaml<T> {
  /** As written. */
  readonly written: unknown;
  /** As the schema makes it. */
  readonly parsed: T;
  /** The line of a key, or of the nearest key around it. */
  readonly line: (at: readonly PropertyKey[]) => number | undefined;
}

/**
 * Reads a YAML file and holds it against its schema; a file without any value counts as `blank`. Throws ProblemError with
 * everything that is wrong in it.
 */
export async function checkedYaml<S extends z.ZodType>(
  file: string,
  shown: string,
  schema: S,
  blank: unknown = {},
): Promise<CheckedYaml<z.infer<S>>> {
  const { written: value, document, lines } = parseYaml(await textOf(file, shown), shown);
  const written = isBlank(document) ? blank : value;
  const line = (at: readonly PropertyKey[]) => lineOf(document, lines, at);
  const parsed = schema.safeParse(written);
  if (parsed.success) return { written, parsed: parsed.data, line };
  throw new ProblemError(
    schemaProblems(parsed.error.issues, schema, written, (at) => ({
      file: shown,
      line: line(at),
      ...(at.length === 0 ? {} : { key: at.join('.') }),
    })),
  );
}

/** True where there are only comments, or a value that is nothing. */
function isBlank({ contents }: Document): boolean {
  return contents === null || (contents as { value?: unknown }).value === null;
}

async function textOf(file: string, shown: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > MAX_CONFIG_SIZE) throw tooLarge(shown, size);
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    throw new ProblemError(
      [
        {
          id: 'config-unreadable',
          place: { file: shown },
          found: `the file cannot be read: ${systemReason(cause)}`,
          expected: 'a file that you may read',
          fix:
            (cause as { code?: string }).code === 'ENOENT'
              ? 'Correct the name where the file is named, or make the file'
              : 'Close it in other programs, and check its permissions',
        },
      ],
      { cause },
    );
  }
}

function tooLarge(shown: string, size: number): ProblemError {
  return new ProblemError([
    {
      id: 'config-too-large',
      place: { file: shown },
      found: `the file has ${size} bytes`,
      expected: `a configuration of at most ${MAX_CONFIG_SIZE} bytes (1 MB)`,
      fix: 'Check that this is the configuration and not a bill',
    },
  ]);
}

/** The line of a key, or of the nearest key around it that the file has. */
function lineOf(document: Document, lines: LineCounter, at: readonly PropertyKey[]): number | undefined {
  for (let depth = at.length; depth > 0; depth -= 1) {
    const parent = document.getIn(at.slice(0, depth - 1), true) as { items?: readonly unknown[] } | undefined;
    const key = at[depth - 1];
    const items =
      parent?.items ??
      (depth === 1 ? (document.contents as { items?: readonly unknown[] } | null)?.items : undefined);
    for (const [index, item] of (items ?? []).entries()) {
      const pair = item as {
        key?: { value?: unknown; range?: readonly number[] };
        range?: readonly number[];
      };
      const matches = pair.key === undefined ? index === key : String(pair.key.value) === String(key);
      const start = pair.key?.range?.[0] ?? pair.range?.[0];
      if (matches && start !== undefined) return lines.linePos(start).line;
    }
  }
  return 1;
}
