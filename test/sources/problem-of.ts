import { expect } from 'vitest';
import { type Problem, ProblemError } from '../../src/problem.ts';

/** The one problem that the work ends with; fails when it ends well, with another error, or with several. */
export async function problemOf(work: () => unknown): Promise<Problem> {
  let thrown: unknown;
  try {
    await work();
  } catch (error) {
    thrown = error;
  }
  if (!(thrown instanceof ProblemError)) throw thrown ?? new Error('no problem was found');
  expect(thrown.problems).toHaveLength(1);
  const [problem] = thrown.problems;
  if (!problem) throw new Error('no problem was found');
  return problem;
}
