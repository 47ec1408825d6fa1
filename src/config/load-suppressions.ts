import path from 'node:path';
import { z } from 'zod';
import type { Suppression } from '../audit/suppressions.ts';
import { type Day, parseIsoDay } from '../calendar/day.ts';
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
    expires: z.iso.date('a date such as 2026-12-31').describe('The last day on which it holds'),
  }),
);

/** Loads the suppressions named in a configuration. Throws ProblemError with everything that is wrong in them. */
export async function loadSuppressions(base: string, file: string): Promise<Suppression[]> {
  const { parsed, line } = await checkedYaml(path.resolve(base, file), file, suppressionsSchema);
  return parsed.map(({ expires, ...rest }, index) => ({
    ...rest,
    expires: parseIsoDay(expires) as Day,
    place: { file, line: line([index]) },
  }));
}
