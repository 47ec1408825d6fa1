const ARABIC_INDIC = /[\u0660-\u0669\u06f0-\u06f9]/g;
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const ARABIC_MARKS = /[\u0640\u064b-\u065f\u0670]/g;
const COMBINING = /[\u0300-\u036f]/g;

/** Arabic-Indic and Persian digits as ASCII digits. */
export function asciiDigits(text: string): string {
  return text.replace(ARABIC_INDIC, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

/** The text without direction marks, zero-width characters and a byte order mark. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** One spelling for text compared by people: no case, no accents, no Arabic vowels, single spaces, ASCII digits. */
export function fold(text: string): string {
  if (/^[a-z0-9]+$/.test(text)) return text;
  return asciiDigits(withoutInvisible(text))
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .normalize('NFKD')
    .replace(COMBINING, '')
    .replace(ARABIC_MARKS, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/\u0649/g, '\u064a')
    .replace(/\u0629/g, '\u0647')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Like `fold`, with punctuation read as spaces too: for headings and descriptions. */
export function foldWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

/** Order of two texts by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
