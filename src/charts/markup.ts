/** What a picture needs of the charting library's attributes: no classes, no styles, nothing for scripts. */
const KEPT = new Set([
  'd',
  'dominant-baseline',
  'fill',
  'height',
  'id',
  'patternTransform',
  'patternUnits',
  'stroke',
  'stroke-width',
  'text-anchor',
  'transform',
  'width',
  'x',
  'y',
]);

/** How the markup of a picture is rewritten. */
export interface MarkupTarget {
  /** Starts every id, which are then counted from 0 in the order they are named. */
  readonly idPrefix: string;
  /** The colour to write for one that was drawn with. */
  readonly colourOf: (colour: string) => string;
}

/**
 * The pieces between `<svg …>` and `</svg>` of what the charting library wrote, one to a line: ids counted anew, styles as
 * attributes, so that a page's policy may forbid inline styles, and nothing that differs between two runs.
 */
export function piecesOf(svg: string, target: MarkupTarget): string {
  const ids = new Map<string, string>();
  const idOf = (name: string): string => {
    const known = ids.get(name) ?? `${target.idPrefix}-${ids.size}`;
    ids.set(name, known);
    return known;
  };
  const rewritten = (name: string, value: string): string => {
    if (name === 'id') return idOf(value);
    if (name === 'fill' || name === 'stroke') {
      const reference = /^url\(#(.*)\)$/.exec(value)?.[1];
      return reference === undefined ? target.colourOf(value) : `url(#${idOf(reference)})`;
    }
    return value;
  };
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/gu, '')
    .replace(/<(\w+)((?:\s+[\w:-]+="[^"]*")*)\s*>/gu, (_, tag: string, attributes: string) => {
      const kept = [...attributesOf(attributes)].filter(([name]) => KEPT.has(name) || name === 'font-size');
      return `<${tag}${kept.map(([name, value]) => ` ${name}="${rewritten(name, value)}"`).join('')}>`;
    })
    .replace(/^\s*<svg[^>]*>|<\/svg>\s*$/gu, '')
    .replace(/<rect[^>]* fill="none"><\/rect>/gu, '')
    .replace(/<(path|rect)([^>]*)><\/\1>/gu, '<$1$2/>')
    .trim();
}

function* attributesOf(text: string): Generator<readonly [string, string]> {
  for (const [, name = '', value = ''] of text.matchAll(/([\w:-]+)="([^"]*)"/gu)) {
    if (name !== 'style') yield [name, value];
    const size = name === 'style' ? /font-size:([\d.]+)px/u.exec(value)?.[1] : undefined;
    if (size !== undefined) yield ['font-size', size];
  }
}
