import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { type Place, type Problem, quoted } from '../problem.ts';
import { RESERVED_RULES } from '../rules/reserved.ts';

/** How a schema of ours is described, as far as problems need it. */
interface SchemaShape {
  readonly def?: {
    readonly type?: string;
    readonly shape?: Readonly<Record<string, SchemaShape>>;
    readonly innerType?: SchemaShape;
    readonly element?: SchemaShape;
    readonly valueType?: SchemaShape;
    readonly keyType?: SchemaShape;
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
  return issues
    .flatMap((issue): Problem[] => issueProblems(issue, schema as SchemaShape, written, placeAt))
    .sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
}

function issueProblems(
  issue: z.core.$ZodIssue,
  schema: SchemaShape,
  written: unknown,
  placeAt: (at: readonly PropertyKey[]) => Place,
): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysOf(schemasAt([schema], issue.path));
    return issue.keys.map((key) => unknownKey(key, allowed, issue.path, placeAt));
  }
  const value = valueAt(written, issue.path);
  if (value === undefined && issue.path.length > 0) {
    const key = String(issue.path.at(-1));
    return [
      {
        id: 'config-key-missing',
        place: placeAt(issue.path),
        found: `the key ${quoted(key)} is missing`,
        expected: `${key}: with ${expectedOf(issue)}`,
        fix: 'Add it',
      },
    ];
  }
  if (issue.code === 'invalid_union') return unionProblems(issue, schema, written, placeAt);
  return [wrongValue(issue, value, placeAt)];
}

function wrongValue(
  issue: z.core.$ZodIssue,
  value: unknown,
  placeAt: (at: readonly PropertyKey[]) => Place,
): Problem {
  const near = typeof value === 'string' ? nearest(value, valuesOf(issue)) : undefined;
  if (issue.code === 'custom' && typeof value === 'object') {
    const [found, fix] = ['what stands here does not hold together', 'Add or correct it'];
    return { id: 'config-value', place: placeAt(issue.path), found, expected: expectedOf(issue), fix };
  }
  const isRule = isListedRule(issue) && typeof value === 'string';
  return {
    id: isRule ? 'rule-unknown' : 'config-value',
    place: placeAt(issue.path),
    found: `${shown(value)} is not ${isRule ? 'a rule' : 'allowed here'}`,
    expected: expectedOf(issue),
    fix:
      near === undefined
        ? isRule
          ? 'See bill-audit rules'
          : 'Correct the value'
        : `Did you mean ${quoted(near)}?`,
  };
}

/** True of a name in a list of rules. */
function isListedRule({ code, path }: z.core.$ZodIssue): boolean {
  return code === 'invalid_value' && path.at(-2) === 'rules' && typeof path.at(-1) === 'number';
}

/** The words that would have been allowed. */
function valuesOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_union') return issue.errors.flatMap((errors) => errors.flatMap(valuesOf));
  return issue.code === 'invalid_value' ? issue.values.map(String) : [];
}

/** What was expected: of a union, every alternative. */
function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union') return expectedText(issue);
  return [...new Set(issue.errors.flatMap((errors) => errors.slice(0, 1).map(expectedText)))].join(', or ');
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
  if (deeper && typeof value === 'object' && value !== null) {
    // Which keys are missing depends on the alternative meant; a misspelt key is told first.
    const unknown = deeper.some((inner) => inner.code === 'unrecognized_keys');
    const told = deeper.filter((inner) => !unknown || !isMissing(inner, written));
    return told.flatMap((inner) => issueProblems(inner, schema, written, placeAt));
  }
  return [wrongValue(issue, value, placeAt)];
}

function isMissing(issue: z.core.$ZodIssue, written: unknown): boolean {
  return issue.code !== 'unrecognized_keys' && valueAt(written, issue.path) === undefined;
}

function unknownKey(
  key: string,
  allowed: readonly string[],
  at: readonly PropertyKey[],
  placeAt: (at: readonly PropertyKey[]) => Place,
): Problem {
  const isRule = at.at(-1) === 'rules';
  const names = isRule ? allowed.filter((id) => id !== 'from' && !RESERVED_RULES.includes(id)) : allowed;
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
  return nearestOf(name, names, 1)[0];
}

/** The names near enough to a misspelt one to be meant, the nearest first, no more than `most`. */
export function nearestOf(name: string, names: readonly string[], most: number): string[] {
  return names
    .map((candidate) => ({ candidate, cost: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ cost }) => cost <= Math.max(2, Math.floor(name.length / 3)))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['object', 'a set of keys'],
  ['record', 'a set of keys'],
  ['string', 'some text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
]);

function expectedText(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type')
    return issue.expected === 'array' ? 'a list' : (TYPES.get(issue.expected) ?? issue.expected);
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small')
    return issue.origin === 'string'
      ? 'some text'
      : issue.origin === 'array'
        ? 'at least one entry'
        : `a number of ${String(issue.minimum)} or more`;
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `text of at most ${String(issue.maximum)} characters`;
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

/** The objects, lists and records that may stand at a path: several where the schema has a choice. */
function schemasAt(schemas: readonly SchemaShape[], at: readonly PropertyKey[]): SchemaShape[] {
  const [key, ...rest] = at;
  const here = schemas.flatMap(alternatives);
  if (key === undefined) return here;
  const inside = here.flatMap(({ def }) => def?.shape?.[String(key)] ?? def?.element ?? def?.valueType ?? []);
  return schemasAt(inside, rest);
}

/** The objects, lists and records inside wrappers and unions. */
function alternatives(schema: SchemaShape): SchemaShape[] {
  const { shape, element, valueType, innerType, in: input, options = [] } = schema.def ?? {};
  if (shape || element || valueType) return [schema];
  return [innerType, input, ...options].flatMap((inner) => (inner ? alternatives(inner) : []));
}

function keysOf(schemas: readonly SchemaShape[]): string[] {
  return [
    ...new Set(
      schemas.flatMap(({ def }) => [
        ...Object.keys(def?.shape ?? {}),
        ...Object.keys(def?.type === 'record' ? (def.keyType?.def?.entries ?? {}) : {}),
      ]),
    ),
  ];
}
