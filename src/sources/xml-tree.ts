import type { XmlElement } from './source.ts';
import type { XmlEvents, XmlTag } from './xml-parser.ts';

/** Elements, attributes and references of one document; the tree of so many takes about 500 MB of memory. */
export const MAX_XML_NODES = 2_000_000;

/** Names and short values that are kept once: a document has few of them on many elements. */
const MOST_REMEMBERED = 10_000;

/** A shorter part of a string is copied anyway; a longer one is worth what it holds on to. */
const SHORTEST_PART = 13;
const LONGEST_COPIED = 1 << 16;

const EMPTY_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const NO_CHILDREN: readonly XmlElement[] = [];

/** An element of the tree; its path is put together when someone asks for it. */
class TreeElement implements XmlElement {
  readonly namespace: string;
  readonly name: string;
  readonly written: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
  children: readonly XmlElement[] = NO_CHILDREN;
  text = '';
  /** Its number among the siblings of its name, from 1; 0 when it has none. */
  index = 0;
  readonly #parent: TreeElement | undefined;
  #path: string | undefined;

  constructor(
    parent: TreeElement | undefined,
    namespace: string,
    name: string,
    written: string,
    attributes: ReadonlyMap<string, string>,
    line: number,
  ) {
    this.#parent = parent;
    this.namespace = namespace;
    this.name = name;
    this.written = written;
    this.attributes = attributes;
    this.line = line;
  }

  get path(): string {
    this.#path ??= `${this.#parent?.path ?? ''}/${this.written}${this.index === 0 ? '' : `[${this.index}]`}`;
    return this.#path;
  }
}

/** An element whose end has not come yet. */
interface OpenElement {
  readonly element: TreeElement;
  readonly children: TreeElement[];
  /** Children by expanded name: the first of each, and how many. */
  readonly named: Map<string, { readonly first: TreeElement; count: number }>;
  text: string;
}

/** Puts the tree of a document together from its parts; beyond the number of nodes that is read it takes nothing more. */
export class TreeBuilder implements XmlEvents {
  root: XmlElement | undefined;
  readonly #open: OpenElement[] = [];
  readonly #names = new Map<string, string>();
  #nodes = 0;

  /** True when the document has more nodes than are read: the tree is not whole. */
  isFull(): boolean {
    return this.#nodes > MAX_XML_NODES;
  }

  /** Counts something that takes memory as an element does. */
  count(): void {
    this.#nodes += 1;
  }

  open(tag: XmlTag, line: number): void {
    this.#nodes += 1;
    if (this.isFull()) return;
    const parent = this.#open.at(-1);
    const element = new TreeElement(
      parent?.element,
      this.#once(tag.uri),
      this.#once(tag.local),
      this.#once(tag.name),
      this.#attributes(tag.attributes),
      line,
    );
    this.root ??= element;
    if (parent) {
      parent.children.push(element);
      numberAmongSiblings(parent, element);
    }
    this.#open.push({ element, children: [], named: new Map(), text: '' });
  }

  text(text: string): void {
    const open = this.#open.at(-1);
    // White space between elements is most of the text of an indented document.
    if (open && !this.isFull() && (open.text !== '' || /\S/.test(text))) open.text += text;
  }

  close(): void {
    if (this.isFull()) return;
    const open = this.#open.pop();
    if (!open) return;
    if (open.children.length > 0) open.element.children = open.children;
    if (open.text !== '') open.element.text = owned(open.text.trim());
  }

  #attributes(written: XmlTag['attributes']): ReadonlyMap<string, string> {
    let attributes: Map<string, string> | undefined;
    for (const name in written) {
      const attribute = written[name];
      this.#nodes += 1;
      if (!attribute || attribute.prefix === 'xmlns' || name === 'xmlns') continue;
      attributes ??= new Map();
      attributes.set(this.#once(attribute.local), this.#once(attribute.value));
    }
    return attributes ?? EMPTY_ATTRIBUTES;
  }

  #once(name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const kept = owned(name);
    if (this.#names.size < MOST_REMEMBERED) this.#names.set(kept, kept);
    return kept;
  }
}

function numberAmongSiblings(parent: OpenElement, element: TreeElement): void {
  const key = `${element.namespace} ${element.name}`;
  const seen = parent.named.get(key);
  if (!seen) {
    parent.named.set(key, { first: element, count: 1 });
    return;
  }
  seen.count += 1;
  seen.first.index = 1;
  element.index = seen.count;
}

/** The text as a string of its own: a short part of a chunk would keep the whole chunk in memory. */
function owned(text: string): string {
  return text.length < SHORTEST_PART || text.length > LONGEST_COPIED
    ? text
    : Buffer.from(text, 'utf16le').toString('utf16le');
}
