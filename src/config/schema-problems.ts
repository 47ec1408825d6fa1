import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { type Place, type Problem, quoted } from '../problem.ts';
import { RULES } from '../rules/index.ts';

/** How a schema of ours is described, as far as problems need it. */
interface SchemaShape {
  readonly def?: {
    readonly type?: string;
    readonly shape?: Readonly<Record<string, SchemaShape>>;
    readonly innerType?: SchemaShape;
    readonly element?: SchemaShape;
    readonly valueType?: SchemaShape;
    readonly options?: readonly SchemaShape[];
    readonly in?: SchemaShape;
    readonly entries?: Readonly<Record<string, string>>;
  };
}

/** What zod found wrong, as problems with a place, the nearest valid name and the allowed values. */
export function schemaProblems(
  issues: readonly z.core.$ZodIssue[],
  schema: unknown,
  written: unknown,
  placeAt: (at: readonly PropertyKey[]) => Place,
): Problem[] {
  return issues.flatMap((issue): Problem[] => issueProblems(issue, schema as SchemaShape, written, placeAt));
}

function issueProblems(
  issue: z.core.$ZodIssue,
  schema: SchemaShape,
  written: unknown,
  placeAt: (at: readonly PropertyKey[]) => Place,
): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysOf(schemaAt(schema, issue.path));
    return issue.keys.map((key) => unknownKey(key, allowed, issue.path, placeAt));
  }
  if (issue.code === 'invalid_union') return unionProblems(issue, schema, written, placeAt);
  const value = valueAt(written, issue.path);
  if (issue.code === 'invalid_type' && value === undefined) {
    return [
      {
        id: 'config-key-missing',
        place: placeAt(issue.path),
        found: `${quoted(String(issue.path.at(-1)))} is missing`,
        expected: `a ${issue.expected}`,
        fix: 'Add it',
      },
    ];
  }
  const expected = expectedText(issue);
  return [
    {
      id: 'config-value',
      place: placeAt(issue.path),
      found: `${shown(value)} is not allowed here`,
      expected,
      fix: 'Correct the value',
    },
  ];
}

/** Of a union's alternatives, the one that fits the kind of value written is the one to speak of. */
function unionProblems(
  issue: z.core.$ZodIssueInvalidUnion,
  schema: SchemaShape,
  written: unknown,
  placeAt: (at: readonly PropertyKey[]) => Place,
): Problem[] {
  const value = valueAt(written, issue.path);
  const deeper = issue.errors
    .map((errors) =>
      errors.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as z.core.$ZodIssue),
    )
    .find((errors) =>
      errors.every((inner) => inner.code === 'unrecognized_keys' || inner.path.length > issue.path.length),
    );
  if (deeper && typeof value === 'object' && value !== null)
    return deeper.flatMap((inner) => issueProblems(inner, schema, written, placeAt));
  const expected = [...new Set(issue.errors.flatMap((errors) => errors.slice(0, 1).map(expectedText)))].join(
    ', or ',
  );
  return [
    {
      id: 'config-value',
      place: placeAt(issue.path),
      found: `${shown(value)} is not allowed here`,
      expected,
      fix: 'Correct the value',
    },
  ];
}

function unknownKey(
  key: string,
  allowed: readonly string[],
  at: readonly PropertyKey[],
  placeAt: (at: readonly PropertyKey[]) => Place,
): Problem {
  const isRule = at.at(-1) === 'rules';
  const names = isRule ? RULES.map((rule) => rule.id) : allowed;
  const near = nearest(key, allowed);
  return {
    id: isRule ? 'rule-unknown' : 'config-key-unknown',
    place: placeAt([...at, key]),
    found: `${quoted(key)} is not ${isRule ? 'a rule' : 'a key that can stand here'}`,
    expected: `one of ${names.join(', ')}`,
    fix:
      near === undefined ? (isRule ? 'See bill-audit rules' : 'Remove it') : `Did you mean ${quoted(near)}?`,
  };
}

/** The name nearest to a misspelt one, when it is near enough to be meant. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  let best: { name: string; cost: number } | undefined;
  for (const candidate of names) {
    const cost = distance(name.toLowerCase(), candidate.toLowerCase());
    if (best === undefined || cost < best.cost) best = { name: candidate, cost };
  }
  return best && best.cost <= Math.max(2, Math.floor(name.length / 3)) ? best.name : undefined;
}

function expectedText(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type')
    return issue.expected === 'array'
      ? 'a list'
      : `a ${issue.expected === 'object' ? 'set of keys' : issue.expected}`;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small')
    return issue.origin === 'string'
      ? 'some text'
      : issue.origin === 'array'
        ? 'at least one entry'
        : `a number of ${String(issue.minimum)} or more`;
  if (issue.code === 'too_big') return `a number of ${String(issue.maximum)} or less`;
  if (issue.code === 'invalid_union') return 'another value';
  return issue.message;
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a set of keys' : quoted(String(value));
}

function valueAt(written: unknown, at: readonly PropertyKey[]): unknown {
  let value = written;
  for (const key of at) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function schemaAt(schema: SchemaShape | undefined, at: readonly PropertyKey[]): SchemaShape | undefined {
  const [key, ...rest] = at;
  const here = objectIn(schema);
  if (key === undefined) return here;
  const { shape, element, valueType } = here?.def ?? {};
  return schemaAt(shape?.[String(key)] ?? element ?? valueType, rest);
}

/** The object, list or record inside wrappers and unions. */
function objectIn(schema: SchemaShape | undefined): SchemaShape | undefined {
  const def = schema?.def;
  if (!def) return undefined;
  if (def.shape || def.element || def.valueType) return schema;
  if (def.innerType) return objectIn(def.innerType);
  if (def.in) return objectIn(def.in);
  for (const option of def.options ?? []) {
    const found = objectIn(option);
    if (found) return found;
  }
  return undefined;
}

function keysOf(schema: SchemaShape | undefined): string[] {
  return Object.keys(schema?.def?.shape ?? {});
}
