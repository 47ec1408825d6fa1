import { z } from 'zod';
import { FINDING_CLASSES, type FindingClass, SEVERITIES, type Severity } from '../../findings/finding.ts';
import { LANGUAGES, type Translated } from '../../language/locale.ts';
import type { Month } from '../../match/month.ts';
import {
  defineRule,
  type FactDraft,
  NEEDS,
  type Need,
  NO_OPTIONS,
  RANKS,
  type Rank,
  type Rule,
  type Scope,
} from '../rule.ts';

/** A text in every language, or one text for all of them. */
export type AnyText = string | Translated;

/** A rule of the user's own, as its author writes it: less than the product asks of its own rules. */
export interface OwnRuleDefinition<O extends z.ZodObject, M extends string> {
  /** Kebab-case of two words or more, for ever. */
  readonly id: string;
  readonly class: FindingClass;
  /** That of most rules of its class when absent: `error` is an error, `exposure` a warning, the rest for information. */
  readonly severity?: Severity;
  /** Which rule speaks when several prove the same amount on a charge; `anomaly`, nearly the last, when absent. */
  readonly rank?: Rank;
  readonly needs?: readonly Need[];
  readonly title: AnyText;
  /** When it fires, and the formula of its impact, for `bill-audit explain`. */
  readonly doc?: { readonly fires?: string; readonly impact?: string };
  /** A strict object; every option has a default. */
  readonly options?: O;
  /** Message templates with `{words}`. */
  readonly messages: Readonly<Record<M, AnyText>>;
  readonly lacks?: (month: Month) => Translated | undefined;
  /** Every fact the rule sees. `optionsAt` gives the options in force for a charge, or another record of a carrier. */
  readonly check: (month: Month, optionsAt: (scope: Scope) => z.infer<O>) => Iterable<FactDraft<NoInfer<M>>>;
}

/** One name in every copy of this package that a process may hold. */
const DEFINITION = Symbol.for('bill-audit rule');

/** Declares a rule of the user's own; a file that `rules` names exports it. What is wrong with it is told when it is loaded. */
export function defineOwnRule<O extends z.ZodObject = typeof NO_OPTIONS, const M extends string = string>(
  definition: OwnRuleDefinition<O, M>,
): Rule {
  return Object.defineProperty(completed(definition), DEFINITION, { value: definition });
}

/** What was handed to `defineRule`, unchecked; undefined for a value that it did not make. */
export function definitionOf(value: unknown): { readonly written: unknown } | undefined {
  return typeof value === 'object' && value !== null && DEFINITION in value
    ? { written: value[DEFINITION] }
    : undefined;
}

function completed<O extends z.ZodObject, M extends string>(given: OwnRuleDefinition<O, M>): Rule {
  // A module in JavaScript may hand over anything.
  const { messages, title, doc, options = NO_OPTIONS as unknown as O, ...rest } = given ?? {};
  return defineRule({
    rank: 'anomaly',
    needs: [],
    ...rest,
    severity: rest.severity ?? usualSeverity(rest.class),
    title: inEveryLanguage(title),
    doc: {
      fires: doc?.fires ?? '',
      impact: doc?.impact ?? '',
      example: { tables: {}, says: '' },
    },
    options,
    messages: Object.fromEntries(
      Object.entries<AnyText>(messages ?? {}).map(([key, text]) => [key, inEveryLanguage(text)]),
    ) as Record<M, Translated>,
  });
}

/** The severity of most rules of a class. */
export function usualSeverity(klass: FindingClass): Severity {
  return klass === 'error' ? 'error' : klass === 'exposure' ? 'warning' : 'info';
}

/** A text in each language: one text stands for all of them. */
export function inEveryLanguage(text: AnyText): Translated {
  return typeof text === 'string' ? { en: text, fr: text, ar: text } : text;
}

/** A title or a message: one text, or one in each language. */
export const anyText = z.union([
  z.string().trim().min(1).max(500),
  z.strictObject(
    Object.fromEntries(LANGUAGES.map((language) => [language, z.string().trim().min(1).max(500)])) as Record<
      (typeof LANGUAGES)[number],
      z.ZodString
    >,
  ),
]);

/** The id of a rule. */
export const ruleId = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/, 'two or more words in small letters, such as roaming-over-limit');

/** What every rule of the user's own says of itself, in code and in YAML. */
export const ownRuleHead = {
  id: ruleId,
  title: anyText,
  class: z.enum(FINDING_CLASSES),
  severity: z.enum(SEVERITIES).optional(),
  rank: z.enum(RANKS).optional(),
};

/** The shape of what `defineRule` is given in code. */
export const ownRuleSchema = z.strictObject({
  ...ownRuleHead,
  needs: z.array(z.enum(NEEDS)).optional(),
  doc: z.strictObject({ fires: z.string().optional(), impact: z.string().optional() }).optional(),
  options: z
    .custom<z.ZodObject>(
      (value) => value === undefined || (value instanceof z.ZodObject && value.safeParse({}).success),
      'z.strictObject({ … }) of bill-audit’s own z, with a default for every option',
    )
    .optional(),
  messages: z
    .record(z.string().regex(/^[a-z][a-z0-9-]*$/i, 'a name in letters, digits and dashes'), anyText)
    .refine((messages) => Object.keys(messages).length > 0, 'at least one message'),
  lacks: functionOf('lacks(month)').optional(),
  check: functionOf('*check(month, optionsAt)'),
});

function functionOf(shape: string) {
  return z.custom<object>((value) => typeof value === 'function', `a function ${shape}`);
}
