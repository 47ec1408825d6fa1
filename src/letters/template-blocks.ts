import { type MarkedToken, marked, type Token, type Tokens } from 'marked';
import type { Composition } from './compose.ts';
import { SECTIONS, type Section } from './sections.ts';
import type { Block, ListBlock } from './sheet.ts';
import { type Line, ownLine, type Span } from './span.ts';
import { isTextField, textField } from './template-fields.ts';
import { inlineLines } from './template-inline.ts';
import { FIELD_LINE, lexable } from './template-text.ts';

/** Parts that have headings of their own inside, and keep them under a template's. */
const MANY_HEADINGS: ReadonlySet<Section> = new Set(['table', 'summary']);

/**
 * The template's blocks with its fields filled in. What fills a field is never read as Markdown or as a field. A heading
 * right above a part stands in place of the part's own, and goes where the part is empty.
 */
export function templateBlocks(text: string, composition: Composition): readonly Block[] {
  const fill = (name: string): Line | undefined =>
    isTextField(name) ? textField(name, composition) : undefined;
  const blocks: Block[] = [];
  const tokens = marked.lexer(lexable(text)).filter(({ type }) => type !== 'space');
  for (const [index, token] of tokens.entries()) {
    const section = sectionOf(token);
    if (section === undefined) {
      blocks.push(...blocksOf(token, fill));
      continue;
    }
    const part = composition.sections[section];
    const headed = tokens[index - 1]?.type === 'heading' && !MANY_HEADINGS.has(section);
    if (headed && part.length === 0) blocks.pop();
    blocks.push(...(headed ? withoutHeading(part) : part));
  }
  return blocks;
}

type Fill = (name: string) => Line | undefined;

function sectionOf(token: Token): Section | undefined {
  if (token.type !== 'paragraph') return undefined;
  const name = FIELD_LINE.exec(token.raw.trim())?.[1];
  return SECTIONS.find((section) => section === name);
}

function withoutHeading(part: readonly Block[]): readonly Block[] {
  return part[0]?.kind === 'heading' ? part.slice(1) : part;
}

function blocksOf(given: Token, fill: Fill): readonly Block[] {
  const token = given as MarkedToken;
  switch (token.type) {
    case 'heading':
      return [headingOf(token, fill)];
    case 'paragraph':
    case 'text':
      return [paragraphOf(inlineLines(token.tokens ?? [token], fill))];
    case 'list':
      return listBlocks(token, fill, 0);
    case 'table':
      return [
        {
          kind: 'grid',
          heading: token.header.map(({ tokens }) => oneLine(inlineLines(tokens, fill))),
          rows: token.rows.map((row) => row.map(({ tokens }) => oneLine(inlineLines(tokens, fill)))),
        },
      ];
    case 'blockquote':
      return token.tokens.flatMap((inner) => blocksOf(inner, fill));
    case 'code':
      return [{ kind: 'lines', role: 'text', lines: token.text.split('\n').map(ownLine) }];
    case 'hr':
      return [{ kind: 'rule' }];
    default:
      return [];
  }
}

function headingOf({ depth, tokens }: Tokens.Heading, fill: Fill): Block {
  const line = oneLine(inlineLines(tokens, fill));
  if (depth === 2) return { kind: 'heading', line };
  return { kind: 'heading', line, level: depth === 1 ? 1 : 3 };
}

function paragraphOf(lines: readonly Line[]): Block {
  const [only = []] = lines;
  return lines.length > 1 ? { kind: 'lines', role: 'text', lines } : { kind: 'paragraph', line: only };
}

/** A list with its inner lists after the item they belong to. */
function listBlocks({ items, ordered, start }: Tokens.List, fill: Fill, depth: number): readonly Block[] {
  const blocks: Block[] = [];
  const first = typeof start === 'number' ? start : 1;
  let run: { from: number; lines: Line[] } = { from: 0, lines: [] };
  const flush = (next: number) => {
    if (run.lines.length > 0) blocks.push(listOf(run.lines, ordered, first + run.from, depth));
    run = { from: next, lines: [] };
  };
  for (const [index, item] of items.entries()) {
    const inner = item.tokens.filter((token): token is Tokens.List => token.type === 'list');
    const own = item.tokens.filter(({ type }) => type === 'text' || type === 'paragraph');
    run.lines.push(oneLine(own.flatMap((token) => inlineLines(childrenOf(token), fill))));
    if (inner.length === 0) continue;
    flush(index + 1);
    blocks.push(...inner.flatMap((list) => listBlocks(list, fill, depth + 1)));
  }
  flush(items.length);
  return blocks;
}

function listOf(items: readonly Line[], ordered: boolean, start: number, depth: number): ListBlock {
  return {
    kind: 'list',
    items,
    ...(ordered ? {} : { marker: 'bullet' as const }),
    ...(ordered && start !== 1 ? { start } : {}),
    ...(depth > 0 ? { depth } : {}),
  };
}

function childrenOf(token: Token): readonly Token[] {
  return 'tokens' in token && token.tokens ? token.tokens : [token];
}

function oneLine(lines: readonly Line[]): Line {
  return lines.flatMap((line, index): readonly Span[] => (index === 0 ? line : [...ownLine(' '), ...line]));
}
