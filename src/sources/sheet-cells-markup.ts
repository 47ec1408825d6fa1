import { BrokenMarkup } from './sheet-cells-text.ts';
import { ENTITIES } from './xml-tags.ts';

/** Elements may be nested so deep; it only bounds the memory that their names take. */
export const MAX_DEPTH = 200_000;

/** Characters of one tag, comment or marked section, and of its part that reaches beyond a chunk. */
export const MAX_TAG = 4_000_000;

/** The start tag that is being told: its name without a prefix and its attributes, valid only while it is told. */
export interface MarkupTag {
  readonly name: string;
  /** The value of the attribute of that name as written, prefix and all; undefined when there is none. */
  attribute(name: string): string | undefined;
}

/** What is told of a document's markup, in its order; the outermost element has depth 1. */
export interface MarkupEvents {
  /** Whether text is wanted now. */
  readonly listening: boolean;
  open(tag: MarkupTag, depth: number): void;
  /** A piece of text, entities resolved; one text may come in several. */
  text(piece: string): void;
  close(depth: number): void;
}

const TAB = 0x09;
const LF = 0x0a;
const SPACE = 0x20;
const EXCLAMATION = 0x21;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;

/** Said when what has come so far does not hold the whole of a tag. */
const INCOMPLETE = -1;

/** The longest an entity can be written, such as `&#x10FFFF;`. */
const LONGEST_ENTITY = 12;

/**
 * Reads XML from chunks of text, as they come, in time that grows with the text and no faster. What is not well formed,
 * a document type declaration and an entity other than the five of XML itself throw BrokenMarkup.
 */
export class MarkupReader implements MarkupTag {
  readonly #events: MarkupEvents;
  /** Names of the open elements as written, the outermost first. */
  readonly #open: string[] = [];
  readonly #names: string[] = [];
  readonly #values: string[] = [];
  #count = 0;
  #rest = '';
  #ended = false;
  name = '';

  constructor(events: MarkupEvents) {
    this.#events = events;
  }

  attribute(name: string): string | undefined {
    for (let index = 0; index < this.#count; index += 1) {
      if (this.#names[index] === name) return unescaped(this.#values[index] ?? '');
    }
    return undefined;
  }

  /** Takes the next chunk of the document. */
  write(chunk: string): void {
    const source = this.#rest + chunk;
    let at = 0;
    for (;;) {
      const start = source.indexOf('<', at);
      if (start < 0) break;
      if (start > at) this.#text(source, at, start);
      const end = this.#markup(source, start);
      if (end === INCOMPLETE) {
        this.#keep(source, start);
        return;
      }
      at = end;
    }
    const end = endOfText(source, at);
    if (end > at) this.#text(source, at, end);
    this.#keep(source, end);
  }

  /** Says that the document ends here. */
  end(): void {
    if (this.#rest.trim() !== '' || !this.#ended) throw new BrokenMarkup('the document breaks off');
  }

  #keep(source: string, from: number): void {
    if (source.length - from > MAX_TAG) throw new BrokenMarkup('a tag without end');
    this.#rest = source.slice(from);
  }

  #text(source: string, from: number, to: number): void {
    if (this.#open.length === 0) {
      if (source.slice(from, to).trim() !== '') throw new BrokenMarkup('text outside of the document');
    } else if (this.#events.listening) {
      this.#events.text(unescaped(source.slice(from, to)));
    }
  }

  /** The place after the markup that begins here. */
  #markup(source: string, start: number): number {
    const code = source.charCodeAt(start + 1);
    if (code === SLASH) return this.#endTag(source, start);
    if (code === EXCLAMATION) return this.#declaration(source, start);
    if (code !== QUESTION) return this.#startTag(source, start);
    return after(source, '?>', start + 2);
  }

  #endTag(source: string, start: number): number {
    const end = source.indexOf('>', start);
    if (end < 0) return INCOMPLETE;
    const name = this.#open.pop();
    const nameEnd = start + 2 + (name?.length ?? 0);
    const matches =
      name !== undefined &&
      source.startsWith(name, start + 2) &&
      (nameEnd === end || source.slice(nameEnd, end).trim() === '');
    if (!matches) throw new BrokenMarkup('an end tag that closes nothing');
    this.#close();
    return end + 1;
  }

  #close(): void {
    this.#events.close(this.#open.length + 1);
    this.#ended = this.#open.length === 0;
  }

  #declaration(source: string, start: number): number {
    if (source.startsWith('<!--', start)) return after(source, '-->', start + 4);
    if (source.startsWith('<![CDATA[', start)) {
      const end = after(source, ']]>', start + 9);
      if (end !== INCOMPLETE && this.#events.listening) this.#events.text(source.slice(start + 9, end - 3));
      return end;
    }
    if (source.length - start < 9) return INCOMPLETE;
    throw new BrokenMarkup('a declaration of a document type');
  }

  #startTag(source: string, start: number): number {
    const nameEnd = endOfName(source, start + 1);
    let at = nameEnd;
    this.#count = 0;
    for (;;) {
      at = afterSpace(source, at);
      const code = source.charCodeAt(at);
      if (code === GREATER) break;
      if (code === SLASH) {
        if (at + 1 === source.length) return INCOMPLETE;
        if (source.charCodeAt(at + 1) !== GREATER) throw new BrokenMarkup('a tag with a slash in it');
        break;
      }
      at = this.#attribute(source, at);
      if (at === INCOMPLETE) return INCOMPLETE;
    }
    this.#opened(source.slice(start + 1, nameEnd));
    if (source.charCodeAt(at) === GREATER) return at + 1;
    this.#open.pop();
    this.#close();
    return at + 2;
  }

  #opened(written: string): void {
    if (written === '' || (this.#open.length === 0 && this.#ended))
      throw new BrokenMarkup('an element out of place');
    this.#open.push(written);
    if (this.#open.length > MAX_DEPTH) throw new BrokenMarkup('elements nested without end');
    this.name = written.slice(written.indexOf(':') + 1);
    this.#events.open(this, this.#open.length);
  }

  #attribute(source: string, start: number): number {
    const nameEnd = endOfName(source, start);
    const sign = afterSpace(source, nameEnd);
    const opening = afterSpace(source, sign + 1);
    if (opening >= source.length) return INCOMPLETE;
    const quote = source[opening];
    if (source.charCodeAt(sign) !== EQUALS || (quote !== '"' && quote !== "'") || nameEnd === start)
      throw new BrokenMarkup('an attribute without a value');
    const closing = source.indexOf(quote, opening + 1);
    if (closing < 0) return INCOMPLETE;
    const value = source.slice(opening + 1, closing);
    if (value.includes('<')) throw new BrokenMarkup('an attribute that never ends');
    this.#names[this.#count] = source.slice(start, nameEnd);
    this.#values[this.#count] = value;
    this.#count += 1;
    return closing + 1;
  }
}

function after(source: string, ending: string, from: number): number {
  const end = source.indexOf(ending, from);
  return end < 0 ? INCOMPLETE : end + ending.length;
}

function afterSpace(source: string, from: number): number {
  let at = from;
  for (; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code !== SPACE && code !== LF && code !== TAB) break;
  }
  return at;
}

function endOfName(source: string, from: number): number {
  let at = from;
  for (; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    // Digits, colon and letters first: nearly every character of a name is one of them.
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x3a) || code >= 0x80) continue;
    if ((code < 0x41 || code > 0x5a) && code !== 0x5f && code !== 0x2d && code !== 0x2e) break;
  }
  return at;
}

// An entity may be cut by the end of the chunk.
function endOfText(source: string, from: number): number {
  const entity = source.lastIndexOf('&');
  const cut = entity >= from && source.length - entity < LONGEST_ENTITY && !source.includes(';', entity);
  return cut ? entity : source.length;
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6});|#([0-9]{1,7});|(amp|lt|gt|quot|apos);)?/g, resolved);
}

function resolved(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return ENTITIES.get(name) ?? whole;
  const code = hex === undefined ? Number(decimal ?? 0) : Number.parseInt(hex, 16);
  const forbidden = code < SPACE && code !== TAB && code !== LF && code !== 0x0d;
  if (forbidden || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
    throw new BrokenMarkup('an entity that XML does not know');
  return String.fromCodePoint(code);
}
