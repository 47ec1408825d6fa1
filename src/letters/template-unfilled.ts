import { type MarkedToken, marked, type Token } from 'marked';
import type { Problem } from '../problem.ts';
import type { LetterTemplate } from './template.ts';
import { FIELD, lexable, withoutComments } from './template-text.ts';

/** A problem for each field that stands where Markdown keeps text as it is: in code, or in the address of a link. */
export function fieldsNotFilled({ name: file, text }: LetterTemplate): readonly Problem[] {
  const clean = withoutComments(text.replace(/\r\n?/g, '\n'));
  let from = 0;
  return unfilled(marked.lexer(lexable(text))).map(({ raw, field, where }) => {
    const start = clean.indexOf(raw.trim().split('\n')[0] ?? '', from);
    const at = clean.indexOf(field, Math.max(start, from));
    if (at >= 0) from = at + field.length;
    return {
      id: 'template-field-in-code',
      place: { file, line: clean.slice(0, Math.max(at, 0)).split('\n').length },
      found: `${field} stands in ${where} and is not filled in`,
      expected: 'fields in plain text',
      fix: 'Take it out of there, or write \\{{ for the signs themselves',
    };
  });
}

interface Unfilled {
  readonly raw: string;
  readonly field: string;
  readonly where: 'code' | 'the address of a link';
}

function unfilled(tokens: readonly Token[]): readonly Unfilled[] {
  return tokens.flatMap((given): readonly Unfilled[] => {
    const token = given as MarkedToken;
    if (token.type === 'code' || token.type === 'codespan') return fieldsIn(token.raw, token.raw, 'code');
    if (token.type === 'link')
      return [
        ...unfilled(token.tokens),
        ...fieldsIn(addressOf(token.raw, token.text), token.raw, 'the address of a link'),
      ];
    if (token.type === 'list') return token.items.flatMap(({ tokens: inner }) => unfilled(inner));
    if (token.type === 'table')
      return [...token.header, ...token.rows.flat()].flatMap((cell) => unfilled(cell.tokens));
    return 'tokens' in token && token.tokens ? unfilled(token.tokens) : [];
  });
}

function fieldsIn(text: string, raw: string, where: Unfilled['where']): readonly Unfilled[] {
  return [...text.matchAll(new RegExp(FIELD.source, 'g'))].map(([field]) => ({ raw, field, where }));
}

/** What stands in a link beside its text. */
function addressOf(raw: string, text: string): string {
  const at = raw.indexOf(text);
  return raw.startsWith('[') && at >= 0 ? raw.slice(at + text.length) : raw;
}
