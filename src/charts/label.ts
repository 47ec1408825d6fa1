import type { Font } from './font.ts';

/** What no picture shows or XML cannot hold; marks and isolates of direction are told apart from overrides below. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const UNSEEN = /(?![\u061c\u200c-\u200f\u2066-\u2069])[\p{Cf}\p{Cs}\ufffe\uffff]/gu;
const RIGHT_TO_LEFT_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LETTER = /\p{L}/u;

const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const FIRST_STRONG_ISOLATE = '\u2068';
const END_OF_ISOLATE = '\u2069';
const ELLIPSIS = '…';
const LONGEST = 300;

/** A text as a picture may hold it: one line without controls or direction overrides, at most 300 characters. */
export function lineOf(text: string): string {
  const line = text
    .slice(0, LONGEST * 4)
    .replace(CONTROLS, ' ')
    .replace(UNSEEN, '')
    .replace(/\s{2,}/gu, ' ')
    .trim();
  const chars = Array.from(line);
  if (chars.length <= LONGEST) return closed(line);
  return closed(
    `${chars
      .slice(0, LONGEST - 1)
      .join('')
      .trimEnd()}${ELLIPSIS}`,
  );
}

/** The text if it is no wider than `width` pixels, else as much of its beginning as fits before `…`. */
export function cutTo(text: string, width: number, size: number, font: Font): string {
  if (font.widthOf(text, size) <= width) return text;
  let kept = '';
  for (const char of text) {
    if (font.widthOf(`${kept}${char}${ELLIPSIS}`, size) > width) break;
    kept += char;
  }
  return closed(`${kept.trimEnd()}${ELLIPSIS}`);
}

/** The text in an isolate of the direction of its first letter, else from left to right, as numbers are read everywhere. */
export function isolated(text: string): string {
  return inDirection(text, RIGHT_TO_LEFT_LETTER.test(LETTER.exec(text)?.[0] ?? ''));
}

/** The text in an isolate of the direction named: what surrounds it never turns it around. */
export function inDirection(text: string, rightToLeft: boolean): string {
  return `${rightToLeft ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE}${text}${END_OF_ISOLATE}`;
}

/** The text with every isolate closed and none closed that was not opened, so that it ends where it should. */
function closed(text: string): string {
  let open = 0;
  let kept = '';
  for (const char of text) {
    if (char === END_OF_ISOLATE) {
      if (open === 0) continue;
      open -= 1;
    } else if (isIsolate(char)) open += 1;
    kept += char;
  }
  return kept + END_OF_ISOLATE.repeat(open);
}

function isIsolate(char: string): boolean {
  return char === LEFT_TO_RIGHT_ISOLATE || char === RIGHT_TO_LEFT_ISOLATE || char === FIRST_STRONG_ISOLATE;
}
