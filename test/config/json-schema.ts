/** The keywords of JSON Schema that our schemas use. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly [other: string]: unknown;
}

const KNOWN = new Set(
  `type enum const anyOf oneOf properties required additionalProperties propertyNames items minItems minLength minimum
exclusiveMinimum maximum pattern format description title default $schema`.split(/\s+/),
);

/**
 * What a value has against a JSON Schema, as `path: keyword`; nothing when it is met. Throws for a keyword that it does
 * not check, so that nothing is accepted unseen.
 */
export function unmet(schema: unknown, value: unknown, at = '$'): string[] {
  const node = schema as Schema;
  const strange = Object.keys(node).filter((keyword) => !KNOWN.has(keyword));
  if (strange.length > 0) throw new RangeError(`${at}: ${strange.join(', ')} is not checked`);
  const found: string[] = [];
  const say = (keyword: string, met: boolean) => {
    if (!met) found.push(`${at}: ${keyword}`);
  };
  if (node.type !== undefined)
    say(
      'type',
      [node.type].flat().some((type) => isOfType(value, type)),
    );
  if (node.enum) say('enum', node.enum.includes(value));
  if ('const' in node) say('const', node.const === value);
  for (const choice of [node.anyOf, node.oneOf])
    if (choice)
      say(
        'anyOf',
        choice.some((one) => unmet(one, value, at).length === 0),
      );
  if (typeof value === 'string') {
    say('minLength', value.length >= (node.minLength ?? 0));
    say('pattern', node.pattern === undefined || new RegExp(node.pattern, 'u').test(value));
  }
  if (typeof value === 'number') {
    say('minimum', value >= (node.minimum ?? -Infinity) && value > (node.exclusiveMinimum ?? -Infinity));
    say('maximum', value <= (node.maximum ?? Infinity));
  }
  if (Array.isArray(value)) {
    say('minItems', value.length >= (node.minItems ?? 0));
    const { items } = node;
    if (items) found.push(...value.flatMap((item, index) => unmet(items, item, `${at}[${index}]`)));
  } else if (typeof value === 'object' && value !== null) {
    found.push(...unmetKeys(node, value as Record<string, unknown>, at));
  }
  return found;
}

function unmetKeys(node: Schema, value: Record<string, unknown>, at: string): string[] {
  const missing = (node.required ?? []).filter((key) => !Object.hasOwn(value, key));
  const inside = Object.entries(value).flatMap(([key, inner]) => {
    const own = node.properties?.[key];
    if (own) return unmet(own, inner, `${at}.${key}`);
    const names = node.propertyNames ? unmet(node.propertyNames, key, `${at}.${key}`) : [];
    if (node.additionalProperties === false) return [...names, `${at}.${key}: additionalProperties`];
    return typeof node.additionalProperties === 'object'
      ? [...names, ...unmet(node.additionalProperties, inner, `${at}.${key}`)]
      : names;
  });
  return [...missing.map((key) => `${at}.${key}: required`), ...inside];
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}
