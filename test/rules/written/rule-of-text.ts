import { parseYaml } from '../../../src/config/parse-yaml.ts';
import { IdentifierReader } from '../../../src/normalize/values/identifier-text.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { writtenRulesSchema } from '../../../src/rules/written/rules-schema.ts';
import { ruleOf } from '../../../src/rules/written/written-rule.ts';

/** The rule that a text in YAML stands for, below the keys that every rule has. Throws where it is not well written. */
export function ruleOfText(text: string, country?: string): Rule {
  const head = 'id: own-rule\ntitle: Our rule\nclass: error\n';
  const { written } = parseYaml(text.startsWith('id:') ? text : head + text, 'rule.yaml');
  const identifiers = new IdentifierReader(country);
  const [rule] = writtenRulesSchema.parse({ rules: [written] }).rules;
  if (!rule) throw new RangeError('no rule');
  return ruleOf(rule, (word, names) => identifiers.read(word, names)?.key);
}
