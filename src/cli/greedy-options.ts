import { ProblemError, quoted } from '../problem.ts';
import { usage } from './request.ts';

/** Splits the values of a greedy option into those that belong to it and the rest, which was meant as the path. */
export function membersOf(
  values: unknown,
  belongs: (value: string) => boolean,
): { members: string[]; others: string[] } {
  const all = ((values as string[] | undefined) ?? []).flatMap((value) =>
    value.includes('=') ? [value] : value.split(','),
  );
  return { members: all.filter(belongs), others: all.filter((value) => !belongs(value)) };
}

/** True for what is written like a path, and not like a name. */
export function looksLikePath(value: string): boolean {
  return !value.includes('=') && (/[/\\]|^\.|\.ya?ml$/.test(value) || value.startsWith('~'));
}

/** The path among those given; undefined for none. Throws ProblemError for several. */
export function onePath(paths: readonly string[]): string | undefined {
  if (paths.length > 1)
    throw new ProblemError([
      usage(
        `${paths.length} paths are given: ${paths.map(quoted).join(', ')}`,
        'one folder or configuration file',
        'Audit one month at a time',
      ),
    ]);
  return paths[0];
}
