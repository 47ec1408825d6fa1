import { parseXml, type XmlTag } from '../../src/sources/xml-parser.ts';

/** A picture as an XML parser reads it. */
export interface Drawn {
  /** Each kind of element once, sorted. */
  readonly elements: readonly string[];
  /** Each name of an attribute once, sorted. */
  readonly attributes: readonly string[];
  readonly ids: readonly string[];
  /** What `text` elements say, in order, without marks of direction. */
  readonly texts: readonly string[];
  /** The same texts where they stand. */
  readonly lines: readonly { readonly text: string; readonly x: number; readonly anchor: string }[];
  readonly title: string;
  readonly desc: string;
}

/** Reads a picture; throws where it is not well formed. */
export function drawn(svg: string): Drawn {
  const tags: XmlTag[] = [];
  const open: number[] = [];
  const content: string[] = [];
  const refusal = parseXml([svg], {
    open: (tag) => {
      open.push(tags.push(tag) - 1);
      content.push('');
    },
    text: (text) => {
      const at = open.at(-1) ?? 0;
      content[at] = `${content[at] ?? ''}${text}`;
    },
    close: () => {
      open.pop();
    },
  });
  if (refusal) throw new Error(`line ${refusal.line}: ${refusal.detail}`);
  const attributes = tags.flatMap((tag) => Object.values(tag.attributes));
  const lines = tags.flatMap((tag, index) => {
    if (tag.local !== 'text') return [];
    const x = Number(/translate\(([\d.-]+) /.exec(tag.attributes.transform?.value ?? '')?.[1]);
    return [{ text: bare(content[index] ?? ''), x, anchor: tag.attributes['text-anchor']?.value ?? '' }];
  });
  const only = (element: string): string =>
    bare(content[tags.findIndex(({ local }) => local === element)] ?? '');
  return {
    elements: sortedOnce(tags.map(({ name }) => name)),
    attributes: sortedOnce(attributes.map(({ name }) => name)),
    ids: attributes.filter(({ name }) => name === 'id').map(({ value }) => value),
    texts: lines.map(({ text }) => text),
    lines,
    title: only('title'),
    desc: only('desc'),
  };
}

function bare(text: string): string {
  return text.replace(/[\u200e\u200f\u2066-\u2069]/gu, '');
}

function sortedOnce(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
