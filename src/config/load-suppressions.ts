import path from 'node:path';
import { z } from 'zod';
import type { Suppression } from '../audit/suppressions.ts';
import { type Day, parseIsoDay } from '../calendar/day.ts';
import { type Problem, ProblemError, quoted } from '../problem.ts';
import { checkedYaml } from './checked-yaml.ts';

const text = z.string().trim().min(1);

/** The shape of the suppressions file: a list of known findings. Every key is required, and one expires. */
export const suppressionsSchema = z.array(
  z.strictObject({
    fingerprint: z
      .string()
      .regex(/^[0-9a-f]{32}$/, 'a fingerprint of 32 hexadecimal digits, from report.json'),
    reason: text.describe('Why the finding is set aside'),
    owner: text.describe('Who answers for that'),
    expires: z.iso
      .date({ error: 'a date such as 2026-12-31', abort: true })
      .refine((text) => parseIsoDay(text) !== undefined, 'a date between 1900 and 2199')
      .describe('The last day on which it holds'),
  }),
);

/**
 * Loads the suppressions named in a configuration; an empty file has none. Throws ProblemError with everything that is
 * wrong in them.
 */
export async function loadSuppressions(base: string, file: string): Promise<Suppression[]> {
  const { parsed, line } = await checkedYaml(path.resolve(base, file), file, suppressionsSchema, []);
  const suppressions = parsed.map(
    ({ expires, ...rest }, index): Suppression => ({
      ...rest,
      expires: parseIsoDay(expires) as Day,
      place: { file, line: line([index]) },
    }),
  );
  const first = new Map<string, Suppression>();
  const problems = suppressions.flatMap((suppression): Problem[] => {
    const { fingerprint, place } = suppression;
    const earlier = first.get(fingerprint);
    if (!earlier) first.set(fingerprint, suppression);
    return earlier ? [twice(fingerprint, place, earlier.place.line)] : [];
  });
  if (problems.length > 0) throw new ProblemError(problems);
  return suppressions;
}

function twice(fingerprint: string, place: Suppression['place'], line: number | undefined): Problem {
  return {
    id: 'suppression-twice',
    place,
    found: `${quoted(fingerprint)} is suppressed already, on line ${line}`,
    expected: 'one entry for a fingerprint',
    fix: 'Keep the one whose reason and date hold',
  };
}
