import { SECTIONS } from './sections.ts';

/** A field in a text: `{{name}}`, the name its first group. */
export const FIELD = /(?<!\\)\{\{[ \t]*([a-z_]+)[ \t]*\}\}/;

/** A line that is one field and nothing else. */
export const FIELD_LINE = /^[ \t]*\{\{[ \t]*([a-z_]+)[ \t]*\}\}[ \t]*\\?$/;

/** The text with each comment blanked out; every other character keeps its line and place. */
export function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ' '));
}

/** The template as Markdown reads it: no comments or control characters, and a paragraph for each part on its own line. */
export function lexable(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|\p{Cs}|[\ufffe\uffff]/gu, ' ');
  return withoutComments(clean)
    .split('\n')
    .map((line) => {
      const name = FIELD_LINE.exec(line)?.[1];
      if (SECTIONS.some((section) => section === name)) return `\n{{${name}}}\n`;
      return line.trim() === '' ? '' : line;
    })
    .join('\n');
}
