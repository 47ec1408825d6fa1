/** A JSON document without the elements of one of its lists, and those elements one by one. */
export interface SplitDocument {
  /** The document with that list empty, as text. */
  readonly rest: string;
  /** Byte ranges of the elements, the end not included; undefined where the document has no such list. */
  readonly elements?: readonly (readonly [start: number, end: number])[];
}

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
 * Splits off the list that a JSON document has under a key of its outermost object, so that each of its elements can be
 * read by itself: a document of hundreds of megabytes is longer than a string can be. What is no JSON is handed on as it
 * is, in one of the parts, and is refused when that part is read. The key is plain ASCII.
 */
export function splitDocument(bytes: Uint8Array, key: string): SplitDocument {
  const list = listUnder(bytes, key);
  if (list === undefined) return { rest: decoded(bytes, 0, bytes.length) };
  const elements: [number, number][] = [];
  let start = list + 1;
  let depth = 0;
  let end = bytes.length;
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
    end = at;
    break;
  }
  return { rest: decoded(bytes, 0, list + 1) + decoded(bytes, end, bytes.length), elements };
}

/** The value of an element. Throws SyntaxError on what is no JSON. */
export function elementAt(bytes: Uint8Array, [start, end]: readonly [number, number]): unknown {
  return JSON.parse(decoded(bytes, start, end));
}

/** Where the bracket of the list stands. */
function listUnder(bytes: Uint8Array, key: string): number | undefined {
  const sought = new TextEncoder().encode(`"${key}"`);
  let depth = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    depth += DEPTH[byte] ?? 0;
    if (byte !== QUOTE) continue;
    const start = at;
    at = endOfText(bytes, at);
    if (depth !== 1 || !isAt(bytes, start, sought)) continue;
    const colon = nextVisible(bytes, at + 1);
    const value = nextVisible(bytes, colon + 1);
    if (bytes[colon] === COLON && bytes[value] === LIST) return value;
  }
  return undefined;
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
