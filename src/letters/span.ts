import { withoutInvisible } from '../text/fold.ts';

/**
 * A piece of a line. `text` is the letter's own words; `value` is foreign (a name, a number, a bill's words) and is
 * read in its own direction; `amount` is a formatted amount; `missing` is a blank the sender fills in.
 */
export interface Span {
  readonly kind: 'text' | 'value' | 'amount' | 'missing';
  readonly text: string;
  /** How a template sets it. */
  readonly bold?: true;
  readonly italic?: true;
}

/** A line of a letter. */
export type Line = readonly Span[];

/** What fills a sentence's `{names}`; a plain string is foreign text and is cleaned. */
export type Values = Readonly<Record<string, string | Line>>;

const LONGEST_VALUE = 200;

/** Foreign text on one line without control, direction and illegal characters, cut at `longest` characters. */
export function cleaned(text: string, longest = LONGEST_VALUE): string {
  const line = withoutInvisible(text)
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const letters = Array.from(line);
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : line;
}

/** Foreign text as a line; nothing when nothing is left of it. */
export function valueLine(text: string, longest?: number): Line {
  const line = cleaned(text, longest);
  return line === '' ? [] : [{ kind: 'value', text: line }];
}

/** The letter's own words as a line. */
export function ownLine(text: string): Line {
  return [{ kind: 'text', text }];
}

/** A sentence with its `{names}` filled in. Throws RangeError when a name has no value. */
export function phrase(sentence: string, values: Values = {}): Line {
  return sentence.split(/(\{\w+\})/).flatMap((part): Line => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return part === '' ? [] : ownLine(part);
    const value = values[name];
    if (value === undefined) throw new RangeError(`the sentence "${sentence}" lacks ${name}`);
    return typeof value === 'string' ? valueLine(value) : value;
  });
}

/** The line's bare text. */
export function plainText(line: Line): string {
  return line.map((span) => span.text).join('');
}

/** True when the text holds letters of a right-to-left script. */
export function hasRightToLeft(text: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text.replace(/[\u0660-\u066c]/g, ''));
}
