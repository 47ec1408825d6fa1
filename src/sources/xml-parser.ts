import { SaxesParser, type SaxesTagNS } from 'saxes';

/** Elements may be nested so deep: official invoice syntaxes stay below 20, and time grows with the square of it. */
export const MAX_DEPTH = 100;

/** Attributes that one element may have: a tag is held whole until it ends, and no syntax knows more than a dozen. */
export const MAX_ATTRIBUTES = 1000;

/** Why a text is no XML that is read. `line` is from 1. */
export interface XmlRefusal {
  readonly why: 'doctype' | 'depth' | 'attributes' | 'syntax';
  readonly line: number;
  readonly detail: string;
}

/** A start tag: its name, prefix, local name, namespace and attributes. */
export type XmlTag = SaxesTagNS;

/** What is called for each part of a document, in its order. */
export interface XmlEvents {
  open(tag: XmlTag, line: number): void;
  text(text: string): void;
  close(): void;
}

/**
 * Parses XML from chunks of text and tells its parts; entities other than the five of XML itself, and all document type
 * declarations, are refused before anything is made of them. Returns why it stopped, or undefined at a good end.
 */
export function parseXml(chunks: Iterable<string>, events: XmlEvents): XmlRefusal | undefined {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let refusal: XmlRefusal | undefined;
  let depth = 0;
  let attributes = 0;
  const refuse = (why: XmlRefusal['why'], detail: string): void => {
    refusal ??= { why, line: parser.line, detail };
  };
  parser.on('doctype', () => refuse('doctype', 'a document type declaration'));
  parser.on('error', (error) => refuse('syntax', error.message.replace(/^\d+:\d+: /, '')));
  let start = 1;
  // The event of a start tag comes at its end, which may be lines below.
  parser.on('opentagstart', () => {
    start = parser.column === 0 ? parser.line - 1 : parser.line;
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MAX_ATTRIBUTES) refuse('attributes', `more than ${MAX_ATTRIBUTES} attributes`);
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    if (refusal) return;
    depth += 1;
    if (depth > MAX_DEPTH) refuse('depth', `elements nested more than ${MAX_DEPTH} deep`);
    else events.open(tag as XmlTag, start);
  });
  const text = (content: string): void => {
    if (!refusal) events.text(content);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => {
    depth -= 1;
    if (!refusal) events.close();
  });
  for (const chunk of chunks) {
    if (refusal) return refusal;
    parser.write(chunk);
  }
  if (!refusal) parser.close();
  return refusal;
}
