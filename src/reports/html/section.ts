import { type Content, element, type Markup, text } from './markup.ts';

/** A section of the page, named by its heading of the second level. */
export function section(id: string, heading: string, ...content: readonly Content[]): Markup {
  return element(
    'section',
    { id, 'aria-labelledby': `${id}-heading` },
    element('h2', { id: `${id}-heading` }, text(heading)),
    content,
  );
}

/** A part of a section, under a heading of the third level. */
export function block(id: string, heading: string, ...content: readonly Content[]): Markup {
  return element('div', { id, class: 'block' }, element('h3', {}, text(heading)), content);
}
