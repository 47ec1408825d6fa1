/** A JSON document without the elements of some of its lists, and those elements one by one. */
export interface SplitDocument {
  /** The document with those lists empty, as text. */
  readonly rest: string;
  /** Byte ranges of each list's elements, the end not included; of the lists that the document has. */
  readonly lists: ReadonlyMap<string, readonly ElementRange[]>;
}

/** Where an element stands, the end not included. */
export type ElementRange = readonly [start: number, end: number];

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const LIST = 0x5b;
const SPACES = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** By byte: 1 for what opens an object or list, -1 for what closes one. */
const DEPTH = new Int8Array(256);
for (const byte of [0x7b, 0x5b]) DEPTH[byte] = 1;
for (const byte of [0x7d, 0x5d]) DEPTH[byte] = -1;

/**
 * Splits off the lists that a JSON document has under keys of its outermost object, so that each of their elements can be
 * read by itself: a document of hundreds of megabytes is longer than a string can be. What is no JSON is handed on as it
 * is, in one of the parts, and is refused when that part is read. The keys are plain ASCII; of two lists under one key,
 * the first is split off.
 */
export function splitDocument(bytes: Uint8Array, keys: readonly string[]): SplitDocument {
  const lists = new Map<string, readonly ElementRange[]>();
  const left = new Map(keys.map((key) => [key, new TextEncoder().encode(`"${key}"`)]));
  let rest = '';
  let from = 0;
  let depth = 0;
  for (let at = 0; at < bytes.length && left.size > 0; at += 1) {
    const byte = bytes[at] ?? 0;
    depth += DEPTH[byte] ?? 0;
    if (byte !== QUOTE) continue;
    const start = at;
    at = endOfText(bytes, at);
    const key = depth === 1 ? [...left].find(([, sought]) => isAt(bytes, start, sought))?.[0] : undefined;
    const list = key === undefined ? undefined : listAfter(bytes, at + 1);
    if (key === undefined || list === undefined) continue;
    const { elements, end } = elementsFrom(bytes, list + 1);
    lists.set(key, elements);
    left.delete(key);
    rest += decoded(bytes, from, list + 1);
    from = end;
    // Behind the bracket that closes the list; the one that opened it was not counted.
    at = end;
  }
  return { rest: rest + decoded(bytes, from, bytes.length), lists };
}

/** The elements of a list whose first byte is at `first`, and where its closing bracket stands. */
function elementsFrom(bytes: Uint8Array, first: number): { elements: ElementRange[]; end: number } {
  const elements: ElementRange[] = [];
  let start = first;
  let depth = 0;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) at = endOfText(bytes, at);
    else if (byte === COMMA && depth === 0) {
      elements.push([start, at]);
      start = at + 1;
    } else depth += DEPTH[byte] ?? 0;
    if (depth >= 0) continue;
    // Between the brackets of an empty list stands no element, and nothing but spaces.
    if (elements.length > 0 || !isBlank(bytes, start, at)) elements.push([start, at]);
    return { elements, end: at };
  }
  return { elements, end: bytes.length };
}

/** The value of an element. Throws SyntaxError on what is no JSON. */
export function elementAt(bytes: Uint8Array, [start, end]: ElementRange): unknown {
  return JSON.parse(decoded(bytes, start, end));
}

/** Where the bracket of the list stands whose key ends before a place; undefined where no list follows. */
function listAfter(bytes: Uint8Array, from: number): number | undefined {
  const colon = nextVisible(bytes, from);
  const value = nextVisible(bytes, colon + 1);
  return bytes[colon] === COLON && bytes[value] === LIST ? value : undefined;
}

/** Position of the quote that ends a text. */
function endOfText(bytes: Uint8Array, start: number): number {
  for (let at = start + 1; at < bytes.length; at += 1) {
    if (bytes[at] === BACKSLASH) at += 1;
    else if (bytes[at] === QUOTE) return at;
  }
  return bytes.length;
}

function isAt(bytes: Uint8Array, start: number, sought: Uint8Array): boolean {
  return sought.every((byte, index) => bytes[start + index] === byte);
}

function nextVisible(bytes: Uint8Array, from: number): number {
  let at = from;
  while (SPACES.has(bytes[at] ?? 0)) at += 1;
  return at;
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  return nextVisible(bytes, start) >= end;
}

function decoded(bytes: Uint8Array, start: number, end: number): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: start !== 0 }).decode(bytes.subarray(start, end));
}
