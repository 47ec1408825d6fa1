// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML cannot hold
const SPECIAL = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;
const EVERY_SPECIAL = new RegExp(SPECIAL, 'g');
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text as XML holds it between tags: its signs as entities, what XML forbids left out. */
export function xmlText(text: string): string {
  return SPECIAL.test(text) ? text.replace(EVERY_SPECIAL, (sign) => ENTITIES[sign] ?? '') : text;
}

/** A text as the value of an attribute: on one line, halves of characters left out. */
export function attributeText(text: string): string {
  return xmlText(text.replace(/\p{Cs}/gu, '').replace(/\s+/g, ' '));
}

/** The first line of every part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
