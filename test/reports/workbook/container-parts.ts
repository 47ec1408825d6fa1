import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of a part: its name and its attributes. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The parts of a container, by name. */
export function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** The elements of a part in their order. Throws where it is not well-formed XML. */
export function elementsOf(parts: ReadonlyMap<string, Uint8Array>, name: string): Element[] {
  const part = parts.get(name);
  if (!part) throw new RangeError(`no part ${name}`);
  const elements: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name: element, attributes }) => {
    elements.push({ name: element, attributes: { ...attributes } as Record<string, string> });
  });
  parser.write(strFromU8(part)).close();
  return elements;
}

/** The part a relation leads to, from the part that has it. */
export function targetOf(from: string, target: string): string {
  const folder = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folder.pop();
    else folder.push(step);
  }
  return folder.join('/');
}

/** What is wrong with how the parts of a container refer to each other; nothing of a sound one. */
export function containerFaults(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes);
  const faults: string[] = [];
  const types = elementsOf(parts, '[Content_Types].xml');
  const defaults = new Set(types.flatMap(({ attributes }) => attributes.Extension ?? []));
  const overrides = types.flatMap(({ attributes }) => attributes.PartName?.slice(1) ?? []);
  if (new Set(overrides).size !== overrides.length) faults.push('a part has two types');
  for (const name of overrides) if (!parts.has(name)) faults.push(`a type of no part: ${name}`);
  for (const name of parts.keys()) {
    const extension = name.split('.').at(-1) ?? '';
    const known = overrides.includes(name) || (defaults.has(extension) && extension !== 'xml');
    if (name !== '[Content_Types].xml' && !known) faults.push(`a part without a type: ${name}`);
    if (/\.(?:xml|rels)$/.test(name)) elementsOf(parts, name);
    if (name.endsWith('.rels')) faults.push(...relationFaults(parts, name));
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) faults.push(...sheetFaults(parts, name));
  }
  return faults;
}

function relationFaults(parts: ReadonlyMap<string, Uint8Array>, name: string): string[] {
  const source = name.replace('_rels/', '').replace(/\.rels$/, '');
  const faults = source === '' || parts.has(source) ? [] : [`relations of no part: ${name}`];
  const relations = elementsOf(parts, name).filter((element) => element.name === 'Relationship');
  const ids = relations.map(({ attributes }) => attributes.Id);
  if (new Set(ids).size !== ids.length) faults.push(`an id twice in ${name}`);
  for (const { attributes } of relations) {
    if (attributes.TargetMode === 'External') continue;
    const target = targetOf(source, attributes.Target ?? '');
    if (!parts.has(target)) faults.push(`${name} leads to no part: ${target}`);
  }
  return faults;
}

/** The order in which the schema wants what stands in a sheet. */
const SHEET_ORDER = [
  'sheetPr',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'drawing',
  'tableParts',
];

function sheetFaults(parts: ReadonlyMap<string, Uint8Array>, name: string): string[] {
  const faults: string[] = [];
  const elements = elementsOf(parts, name);
  const order = elements.map((element) => SHEET_ORDER.indexOf(element.name)).filter((place) => place !== -1);
  if (order.some((place, index) => place < (order[index - 1] ?? 0))) faults.push(`${name} is out of order`);
  const rels = name.replace('worksheets/', 'worksheets/_rels/').concat('.rels');
  const ids = parts.has(rels) ? elementsOf(parts, rels).map(({ attributes }) => attributes.Id) : [];
  for (const { name: element, attributes } of elements) {
    const id = attributes['r:id'];
    if (id !== undefined && !ids.includes(id)) faults.push(`${name}: ${element} has no relation ${id}`);
  }
  return faults;
}
