import type { XmlElement } from '../../sources/source.ts';

/** Namespaces of the two syntaxes by the prefixes the table of terms uses; documents choose their own. */
const NAMESPACES: Readonly<Record<string, string>> = {
  cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
  rsm: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  ram: 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  udt: 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
};

interface Step {
  readonly namespace: string;
  readonly name: string;
  /** A path below the element must lead somewhere, to one of the texts where some are given. */
  readonly condition?: { readonly path: readonly Step[]; readonly texts: readonly string[] };
}

/** Ways to an element, in order of preference. */
export type ElementPath = readonly (readonly Step[])[];

/**
 * A path from one element to others below it: steps of `prefix:Name` parted by `/`, a step with at most one condition,
 * `[path]` or `[path=text]`. Alternatives are parted by ` | `. Throws RangeError on anything else.
 */
export function elementPath(text: string): ElementPath {
  return text.split(' | ').map(stepsOf);
}

/** The elements the path leads to in document order, by the first of its alternatives that leads to any. */
export function elementsAt(from: XmlElement, path: ElementPath): readonly XmlElement[] {
  for (const steps of path) {
    const found = follow(from, steps);
    if (found.length > 0) return found;
  }
  return [];
}

function follow(from: XmlElement, steps: readonly Step[]): readonly XmlElement[] {
  let reached: readonly XmlElement[] = [from];
  for (const step of steps) {
    const next: XmlElement[] = [];
    for (const element of reached) {
      for (const child of element.children) if (fits(child, step)) next.push(child);
    }
    if (next.length === 0) return next;
    reached = next;
  }
  return reached;
}

function fits(element: XmlElement, { namespace, name, condition }: Step): boolean {
  if (element.name !== name || element.namespace !== namespace) return false;
  if (!condition) return true;
  const { path, texts } = condition;
  return follow(element, path).some(({ text }) => texts.length === 0 || texts.includes(text));
}

function stepsOf(text: string): readonly Step[] {
  const steps = text.match(/[^/[]+(?:\[[^\]]*\])?/g) ?? [];
  if (steps.join('/') !== text) throw new RangeError(`not a path: ${text}`);
  return steps.map((step) => {
    const parts = /^(\w+):(\w+)(?:\[([^=\]]+)(?:=([^\]]+))?\])?$/.exec(step);
    const namespace = NAMESPACES[parts?.[1] ?? ''];
    if (!parts || namespace === undefined) throw new RangeError(`not a path: ${text}`);
    const [, , name = '', condition, texts] = parts;
    if (condition === undefined) return { namespace, name };
    return { namespace, name, condition: { path: stepsOf(condition), texts: texts?.split(',') ?? [] } };
  });
}
