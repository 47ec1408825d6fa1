import path from 'node:path';
import { z } from 'zod';
import { checkedYaml } from './checked-yaml.ts';

/** A name or glob of files that tell an audit what to do. */
export interface NamedPart {
  readonly role: 'layout' | 'rule' | 'letter-template' | 'suppressions';
  /** As written. */
  readonly pattern: string;
}

const list = z
  .union([z.string().transform((name) => [name]), z.array(z.string())])
  .optional()
  .catch(undefined);
const partsSchema = z.looseObject({
  layouts: list,
  letters: list,
  suppressions: list,
  rules: z
    .union([list.unwrap(), z.looseObject({ from: list })])
    .optional()
    .catch(undefined),
});

/** The files beside its inputs that a configuration names, in its order; it has been loaded, and so is well formed. */
export async function namedByConfig(file: string): Promise<NamedPart[]> {
  const { parsed } = await checkedYaml(file, path.basename(file), partsSchema);
  const { layouts, letters, suppressions, rules } = parsed;
  const of = (role: NamedPart['role'], names: readonly string[] | undefined): NamedPart[] =>
    (names ?? []).map((pattern) => ({ role, pattern }));
  return [
    ...of('layout', layouts),
    ...of('rule', Array.isArray(rules) ? rules : rules?.from),
    ...of('letter-template', letters),
    ...of('suppressions', suppressions),
  ];
}
