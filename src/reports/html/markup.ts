declare const markupBrand: unique symbol;

/** Text that is markup: whatever of it came from elsewhere is escaped. Made by this file alone. */
export type Markup = string & { readonly [markupBrand]: true };

/** What an element holds; an absent part is nothing. */
export type Content = Markup | undefined | readonly Content[];

/** Attributes in the order in which they are written; one that is undefined is left out, `true` has no value. */
export type Attributes = Readonly<Record<string, string | number | true | undefined>>;

/** No markup at all. */
export const NOTHING = '' as Markup;

const VOID = new Set(['meta', 'br', 'input', 'col', 'hr', 'wbr']);
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Plain text, escaped for the inside of an element and of a quoted attribute alike. */
export function text(plain: string): Markup {
  return (/[&<>"']/.test(plain) ? plain.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '') : plain) as Markup;
}

/** An element in a form that HTML and XML read alike. `name` and the names of attributes are never from a file. */
export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Markup {
  let start = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) start += ` ${key}="${value === true ? '' : text(String(value))}"`;
  }
  return (VOID.has(name) ? `${start} />` : `${start}>${joined(content)}</${name}>`) as Markup;
}

/** Parts one after the other, with a separator that is markup or nothing. */
export function joined(content: readonly Content[], separator: string = ''): Markup {
  let whole = '';
  for (const part of content) {
    const markup = typeof part === 'string' ? part : part === undefined ? '' : joined(part, separator);
    if (markup !== '') whole += whole === '' ? markup : separator + markup;
  }
  return whole as Markup;
}

/** A sentence, escaped, with each `{name}` replaced by markup. */
export function filled(sentence: string, values: Readonly<Record<string, Markup>>): Markup {
  return sentence
    .split(/(\{\w+\})/)
    .map((part) => (/^\{\w+\}$/.test(part) ? (values[part.slice(1, -1)] ?? text(part)) : text(part)))
    .join('') as Markup;
}

/** The text of a script or a style of our own, as it stands: inside them nothing is escaped. */
export function rawElement(name: 'script' | 'style', own: string): Markup {
  if (/<\/|<!--|\]\]>/.test(own)) throw new RangeError(`a ${name} that would end early`);
  return `<${name}>${own}</${name}>` as Markup;
}

/** A picture that is markup already and has no scripts. */
export function picture(svg: string): Markup {
  return svg as Markup;
}
