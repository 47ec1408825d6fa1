import path from 'node:path';
import { z } from 'zod';
import { DEFAULT_LOCALE, parseLocale } from '../language/locale.ts';
import type { Layout } from '../normalize/layout.ts';
import { phoneCountry } from '../normalize/values/phone-country.ts';
import { UNKNOWN_CUSTOMER } from '../records/customer.ts';
import { type Catalogue, catalogueWith } from '../rules/catalogue.ts';
import { RULES } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { checkedYaml } from './checked-yaml.ts';
import { loadLayouts } from './load-layouts.ts';
import { loadRules, type RulePattern } from './load-rules.ts';

/** What a configuration names that the rest of it may then speak of. */
export interface OwnParts {
  readonly layouts: readonly Layout[];
  /** The product's rules and the user's own. */
  readonly catalogue: Catalogue;
}

/**
 * The user's own layouts and rules. What is wrong with the lists themselves is told with the rest of the file. Throws
 * ProblemError with everything that is wrong in what they name.
 */
export async function ownParts(file: string, shown: string): Promise<OwnParts> {
  const { parsed, line } = await peeked(file, shown);
  const names = z.array(z.string().min(1)).safeParse(parsed.layouts);
  const layouts = names.success ? await loadLayouts(path.dirname(file), names.data) : [];
  return { layouts, catalogue: catalogueWith(await rulesNamed(file, shown, parsed, line)) };
}

/** The user's own rules alone, whatever else is wrong in the configuration. */
export async function ownRules(file: string, shown: string): Promise<readonly Rule[]> {
  const { parsed, line } = await peeked(file, shown);
  return rulesNamed(file, shown, parsed, line);
}

const peek = z
  .looseObject({
    layouts: z.unknown().optional(),
    rules: z.unknown().optional(),
    customer: z.looseObject({ country: z.string().optional() }).optional().catch(undefined),
    locale: z.string().optional().catch(undefined),
    currency: z.string().optional().catch(undefined),
  })
  .catch({ layouts: undefined, rules: undefined });

type Peeked = z.infer<typeof peek>;
type LineOf = (at: readonly PropertyKey[]) => number | undefined;

function peeked(file: string, shown: string) {
  return checkedYaml(file, shown, peek);
}

function rulesNamed(file: string, shown: string, parsed: Peeked, line: LineOf): Promise<readonly Rule[]> {
  const country = phoneCountry({
    customer: { ...UNKNOWN_CUSTOMER, country: parsed.customer?.country },
    locale: (parsed.locale === undefined ? undefined : parseLocale(parsed.locale)) ?? DEFAULT_LOCALE,
    currency: parsed.currency,
  });
  const patterns = patternsIn(parsed.rules).map(({ pattern, at }): RulePattern => {
    const key = at.join('.');
    return { pattern, at: { file: shown, line: line(at), key } };
  });
  return loadRules(path.dirname(file), patterns, { catalogue: RULES, country });
}

/** The patterns under `rules`, in any of its forms, and where each stands. */
function patternsIn(rules: unknown): { pattern: string; at: readonly PropertyKey[] }[] {
  const isNamed = typeof rules === 'string' || Array.isArray(rules);
  const from = isNamed ? rules : ((rules ?? {}) as { from?: unknown }).from;
  const at: readonly PropertyKey[] = isNamed ? ['rules'] : ['rules', 'from'];
  const list = Array.isArray(from) ? from : [from];
  return list.flatMap((pattern: unknown, index) =>
    typeof pattern === 'string' && pattern !== ''
      ? [{ pattern, at: Array.isArray(from) ? [...at, index] : at }]
      : [],
  );
}
