import type { MarkedToken, Token } from 'marked';
import type { Line, Span } from './span.ts';
import { FIELD } from './template-text.ts';

/** How the text of a token is set. */
type Look = Pick<Span, 'bold' | 'italic'>;

/** The tokens of a paragraph as lines, one per line break, their fields filled in by `fill`. */
export function inlineLines(
  tokens: readonly Token[],
  fill: (name: string) => Line | undefined,
): readonly Line[] {
  const lines: Span[][] = [[]];
  const put = (spans: Line, look: Look) => lines.at(-1)?.push(...spans.map((span) => ({ ...span, ...look })));
  const walk = (inner: readonly Token[], look: Look): void => {
    for (const given of inner) {
      const token = given as MarkedToken;
      switch (token.type) {
        case 'br':
          lines.push([]);
          break;
        case 'strong':
          walk(token.tokens, { ...look, bold: true });
          break;
        case 'em':
          walk(token.tokens, { ...look, italic: true });
          break;
        case 'del':
          walk(token.tokens, look);
          break;
        case 'link':
          walk(token.tokens, look);
          if (isNamed(token.href, token.text)) put([{ kind: 'text', text: ` (${token.href})` }], look);
          break;
        case 'text':
          if (token.tokens) walk(token.tokens, look);
          else put(filled(withoutEntities(token.text), fill), look);
          break;
        case 'codespan':
        case 'escape':
          put([{ kind: 'text', text: token.text }], look);
          break;
        default:
          put([{ kind: 'text', text: token.raw }], look);
      }
    }
  };
  walk(tokens, {});
  return lines;
}

/** The text with its fields filled in; a break that Markdown does not keep is a space. */
function filled(text: string, fill: (name: string) => Line | undefined): Line {
  const parts = text.replace(/\s*\n\s*/g, ' ').split(new RegExp(`(${FIELD.source})`));
  // A split by a pattern with two groups gives text, the field, its name, text, and so on.
  return parts.flatMap((part, index): Line => {
    if (index % 3 === 2 || part === '') return [];
    const name = index % 3 === 1 ? parts[index + 1] : undefined;
    return (name === undefined ? undefined : fill(name)) ?? [{ kind: 'text', text: part }];
  });
}

/** True of a link whose text is not its address. */
function isNamed(href: string, text: string): boolean {
  return href.replace(/^mailto:|^https?:\/\//, '') !== text.replace(/^https?:\/\//, '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  laquo: '«',
  raquo: '»',
};

function withoutEntities(text: string): string {
  return text.replace(/&(?:(\w+)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (whole, name, digits, hex) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
    const code = digits === undefined ? Number.parseInt(hex, 16) : Number(digits);
    return code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });
}
