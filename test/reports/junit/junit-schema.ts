import { SaxesParser } from 'saxes';

/** An element of a document: its name, attributes, children and own text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Rule {
  /** Attributes by name, each with what its value must match. */
  readonly required: Readonly<Record<string, RegExp>>;
  readonly optional?: Readonly<Record<string, RegExp>>;
  /** Names of the children in their order, each followed by one space. */
  readonly children: RegExp;
  /** True: text may stand in it. */
  readonly text?: boolean;
}

const ANY = /^[\s\S]*$/;
const TOKEN = /\S/;
const WHOLE = /^\d+$/;
const DECIMAL = /^\d+(\.\d+)?$/;
const NONE = /^$/;

/**
 * What both the schema of Jenkins' xUnit plugin (junit-10.xsd) and that of Ant's report (JUnit.xsd) allow: the stricter
 * of the two, for each element.
 */
const RULES: Readonly<Record<string, Rule>> = {
  testsuites: { required: {}, children: /^(testsuite )*$/ },
  testsuite: {
    required: {
      id: WHOLE,
      package: ANY,
      name: TOKEN,
      timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
      hostname: TOKEN,
      tests: WHOLE,
      failures: WHOLE,
      errors: WHOLE,
      // Jenkins' pattern has groups of three digits at most before the point.
      time: /^\d{1,3}(\.\d+)?$/,
    },
    optional: { skipped: WHOLE },
    children: /^properties (testcase )*system-out system-err $/,
  },
  properties: { required: {}, children: /^(property )*$/ },
  property: { required: { name: TOKEN, value: ANY }, children: NONE },
  testcase: {
    required: { name: ANY, classname: ANY, time: DECIMAL },
    children: /^(skipped |error |failure )?$/,
  },
  skipped: { required: {}, optional: { type: ANY, message: ANY }, children: NONE, text: true },
  failure: { required: { type: ANY }, optional: { message: ANY }, children: NONE, text: true },
  error: { required: { type: ANY }, optional: { message: ANY }, children: NONE, text: true },
  'system-out': { required: {}, children: NONE, text: true },
  'system-err': { required: {}, children: NONE, text: true },
};

/** The document's root. Throws where it is no well-formed XML 1.0. */
export function parsedXml(text: string): Element {
  const roots: Element[] = [];
  const open: { name: string; attributes: Record<string, string>; children: Element[]; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, attributes: { ...attributes }, children: [], text: '' });
  });
  parser.on('text', (part) => {
    const last = open.at(-1);
    if (last) last.text += part;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) (open.at(-1)?.children ?? roots).push(element);
  });
  parser.write(text).close();
  const [root] = roots;
  if (!root) throw new RangeError('no element');
  return root;
}

/** What the schemas do not allow, as sentences; and counts that do not add up. */
export function faultsOf(element: Element): string[] {
  const rule = RULES[element.name];
  if (!rule) return [`${element.name} is no element`];
  const { name, attributes, children } = element;
  const allowed: Readonly<Record<string, RegExp>> = { ...rule.required, ...rule.optional };
  return [
    ...Object.keys(rule.required).flatMap((key) =>
      key in attributes ? [] : [`${name} lacks the attribute ${key}`],
    ),
    ...Object.entries(attributes).flatMap(([key, value]) =>
      allowed[key]?.test(value) ? [] : [`${name} has ${key}=${JSON.stringify(value)}`],
    ),
    ...(rule.children.test(children.map((child) => `${child.name} `).join(''))
      ? []
      : [`${name} holds ${children.map((child) => child.name).join(' ')}`]),
    ...(rule.text || element.text.trim() === '' ? [] : [`${name} holds text`]),
    ...(name === 'testsuite' ? wrongCounts(element) : []),
    ...children.flatMap(faultsOf),
  ];
}

function wrongCounts({ attributes, children }: Element): string[] {
  const cases = children.filter(({ name }) => name === 'testcase');
  const having = (wanted: string) =>
    cases.filter((one) => one.children.some(({ name }) => name === wanted)).length;
  const counts = { tests: cases.length, failures: having('failure'), skipped: having('skipped') };
  const names = new Set(cases.map((one) => one.attributes.name));
  return [
    ...Object.entries(counts).flatMap(([key, count]) =>
      attributes[key] === String(count) ? [] : [`${key} is not ${count}`],
    ),
    ...(names.size === cases.length ? [] : ['two cases have one name']),
  ];
}
