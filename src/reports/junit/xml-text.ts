import { withoutInvisible } from '../../text/fold.ts';
import { safeText } from '../terminal/safe-text.ts';

/** What XML 1.0 does not allow, whatever it is written as. */
const NOT_XML = /[\ufffe\uffff]|(?![\t\n\r])\p{Cc}|\p{Cs}/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A foreign text on one line, without what a terminal obeys or a server takes for the name of a file to attach. */
export function plainText(text: string): string {
  return safeText(text).replace(/\[\[(?=ATTACHMENT)/gi, '[ [');
}

/** Text as the content of an element, without direction marks; its line breaks stay. */
export function elementText(text: string): string {
  return withoutInvisible(text)
    .replace(NOT_XML, '·')
    .replace(/[&<>\r]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Names and values as the attributes of an element, with a space before each; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${attributeText(String(value))}"`))
    .join('');
}

function attributeText(text: string): string {
  return withoutInvisible(text)
    .replace(NOT_XML, '·')
    .replace(/[&<>"\t\n\r]/g, (sign) => ENTITIES[sign] ?? sign);
}
