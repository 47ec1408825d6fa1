import { SaxesParser } from 'saxes';

/** An element of a page, with the text of all that is inside it. */
export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: PageElement[];
  text: string;
}

/** A page read strictly: every element closed, every sign escaped. Throws where it is not. */
export interface ParsedPage {
  readonly elements: readonly PageElement[];
  readonly script: string;
  readonly style: string;
  readonly text: string;
}

/** Reads a page as XML, its one script and one style apart. Throws on more than one of either. */
export function parsedPage(page: string): ParsedPage {
  const [script, style] = (['script', 'style'] as const).map((name) => {
    const found = [...page.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))];
    if (found.length !== 1) throw new Error(`${found.length} elements ${name}`);
    return found[0]?.[1] ?? '';
  });
  const markup = page
    .replace('<!DOCTYPE html>\n', '')
    .replace(/<script>[\s\S]*?<\/script>/, '<script></script>')
    .replace(/<style>[\s\S]*?<\/style>/, '<style></style>');
  const elements: PageElement[] = [];
  const open: PageElement[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: PageElement = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(element);
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(markup).close();
  return { elements, script: script ?? '', style: style ?? '', text: elements[0]?.text ?? '' };
}

/** The elements of a name, in the order of the page. */
export function named(page: Pick<ParsedPage, 'elements'>, name: string): PageElement[] {
  return page.elements.filter((element) => element.name === name);
}

/** The element with an id. Throws where there is none. */
export function byId(page: Pick<ParsedPage, 'elements'>, id: string): PageElement {
  const found = page.elements.find(({ attributes }) => attributes.id === id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

/** All that is inside an element, itself first. */
export function within(element: PageElement): PageElement[] {
  return [element, ...element.children.flatMap(within)];
}

/** The texts of the cells of each row of a table's body. */
export function rowsOf(table: PageElement): string[][] {
  const body = table.children.find(({ name }) => name === 'tbody');
  return (body?.children ?? []).map((row) => row.children.map(({ text }) => text));
}
