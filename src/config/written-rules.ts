import { IdentifierReader } from '../normalize/values/identifier-text.ts';
import type { Rule } from '../rules/rule.ts';
import { writtenRulesSchema } from '../rules/written/rules-schema.ts';
import { ruleOf } from '../rules/written/written-rule.ts';
import { checkedYaml } from './checked-yaml.ts';
import type { RuleFile } from './load-rules.ts';

/**
 * The rules of a YAML file: data that is compared, never code that runs. `country` settles national phone numbers. Throws
 * ProblemError with everything that is wrong in them.
 */
export async function writtenRules(file: RuleFile, country: string | undefined): Promise<readonly Rule[]> {
  const { parsed } = await checkedYaml(file.path, file.shown, writtenRulesSchema);
  const identifiers = new IdentifierReader(country);
  return parsed.rules.map((written) => ruleOf(written, (text, names) => identifiers.read(text, names)?.key));
}
