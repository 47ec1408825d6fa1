import type { Problem } from '../../problem.ts';

/** Why a cell could not be read: a problem that still lacks its place. */
export type CellRefusal = Required<Omit<Problem, 'place'>>;

/** What a cell holds, or why it cannot be read; an empty cell holds undefined. */
export type Reading<T> = { readonly value: T | undefined } | { readonly refusal: CellRefusal };

/** A cell that holds nothing. */
export const EMPTY = { value: undefined } as const;

/** A cell that cannot be read. */
export function refused(
  id: string,
  found: string,
  expected: string,
  fix: string,
): { readonly refusal: CellRefusal } {
  return { refusal: { id, found, expected, fix } };
}
