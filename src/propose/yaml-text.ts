import { visible } from '../problem.ts';

/** Words that YAML, or an older reader of it, takes for something other than text. */
const TAKEN = /^(?:true|false|yes|no|on|off|y|n|null|~|nan|inf|\.nan|[-+]?\.inf)$/i;
/** Letters, digits and signs that mean nothing to YAML wherever they stand, a letter first. */
const PLAIN = /^\p{L}(?:[\p{L}\p{M}\p{N}_./%()'’+-]| (?! |$))*$/u;

/** A text as a YAML value on one line, in quotes wherever a reader could take it for something else. */
export function yamlText(text: string): string {
  if (PLAIN.test(text) && !TAKEN.test(text) && !/^[\d.]+e/i.test(text)) return text;
  // Characters that are not seen would be lost, or end the line, in many an editor.
  return JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u00a0]/gu, (char) =>
    [...char].map(escaped).join(''),
  );
}

/** A value in flow style on one line: `{ column: 4, words: { ABO: recurring } }`. */
export function yamlFlow(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(yamlFlow).join(', ')}]`;
  if (typeof value === 'object') {
    const pairs = Object.entries(value).map(([key, own]) => `${yamlText(key)}: ${yamlFlow(own)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  return yamlText(String(value));
}

/** A text as it may stand behind a `#`: on one line, nothing in it that an editor obeys. */
export function yamlComment(text: string): string {
  return `# ${visible(text.replace(/\s+/g, ' ').trim())}`;
}

function escaped(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
}
