import { z } from 'zod';
import { anyText, ownRuleHead } from '../own/own-rule.ts';
import { comparisonsIn, isPriced } from './comparisons.ts';
import { conditionsSchema, type WrittenConditions } from './condition-schema.ts';
import { WRITTEN_FIELDS } from './fields.ts';
import { wordsIn } from './message-words.ts';

const IMPACTS = ['difference', 'amount', 'none'] as const;

/** What a finding of a written rule claims. */
export type WrittenImpact = (typeof IMPACTS)[number];

/** What a message may name beside the fields. */
const WORDS = ['billed', 'expected', 'difference', 'percent', 'period', 'found', 'limit'];

const message = anyText.refine(
  (text) => wordsIn(text).every((name) => WORDS.includes(name) || WRITTEN_FIELDS.has(name)),
  `a text whose words in braces are among ${WORDS.join(', ')} and the names of fields, such as {service}`,
);

/** The shape of one rule in YAML. */
const writtenRule = z
  .strictObject({
    ...ownRuleHead,
    description: z.string().max(1000).optional().describe('When it fires, for bill-audit explain'),
    where: conditionsSchema.describe('The charges it looks at: all of these hold'),
    must: conditionsSchema
      .optional()
      .describe('What has to hold for them; without it, each of them is a finding'),
    impact: z.enum(IMPACTS).optional().describe('What a finding claims'),
    message: message.optional(),
  })
  .refine(({ impact, must }) => impact !== 'difference' || comparesPrice(must), {
    path: ['impact'],
    error: 'amount or none, unless must compares amount or unit_price in order',
    when: ({ issues }) => issues.length === 0,
  });

/** The shape of a file of rules in YAML. */
export const writtenRulesSchema = z.strictObject({ rules: z.array(writtenRule).min(1) });

/** A rule as its file has it. */
export type WrittenRule = z.infer<typeof writtenRule>;

/** The JSON Schema of a file of rules. */
export function rulesJsonSchema(): unknown {
  return {
    title: 'Rules of bill-audit',
    ...z.toJSONSchema(writtenRulesSchema, { io: 'input', reused: 'ref' }),
  };
}

function comparesPrice(must: WrittenConditions | undefined): boolean {
  return comparisonsIn(must ?? {}, () => undefined).some(isPriced);
}
