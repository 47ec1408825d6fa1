const ZERO_WIDTH = /[\p{Mn}\p{Me}\u1160-\u11ff]/u;
const WIDE =
  /[\p{Emoji_Presentation}\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]/u;
const ASCII = /^[\u0020-\u007e]*$/;
const INSIDE_NUMBER = /[\p{Nd}.,\u066b\u066c\u00a0\u202f-]/u;

/** Columns a text of `safeText` takes on a terminal: two for wide East Asian characters and emoji, none for marks. */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The text in at most `width` columns; what is cut off at its end is replaced by the ellipsis. */
export function cutEnd(text: string, width: number, ellipsis: string): string {
  if (displayWidth(text) <= width) return text;
  return firstColumns(text, width - ellipsis.length).trimEnd() + ellipsis.slice(0, width);
}

/** The text in at most `width` columns; what is cut off at its start is replaced by the ellipsis. For paths. */
export function cutStart(text: string, width: number, ellipsis: string): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let taken = 0;
  for (const character of [...text].reverse()) {
    taken += characterWidth(character);
    if (taken > width - ellipsis.length) break;
    kept = character + kept;
  }
  return ellipsis.slice(0, width) + kept;
}

/**
 * The text in lines of at most `width` columns, broken at its spaces. A longer word is broken too, but never inside a
 * number: a number that does not fit is cut with the ellipsis.
 */
export function wrapped(text: string, width: number, ellipsis: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (displayWidth(joined) <= width) {
      line = joined;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    const pieces = brokenWord(word, width, ellipsis);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

function brokenWord(word: string, width: number, ellipsis: string): string[] {
  const pieces: string[] = [];
  let rest = word;
  while (firstColumns(rest, width).length < rest.length) {
    const piece = breakableStart(rest, width);
    if (piece === '') return [...pieces, cutEnd(rest, width, ellipsis)];
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest];
}

function breakableStart(word: string, width: number): string {
  let piece = firstColumns(word, width);
  while (
    piece !== '' &&
    INSIDE_NUMBER.test(piece.at(-1) ?? '') &&
    INSIDE_NUMBER.test(word.at(piece.length) ?? '')
  ) {
    piece = piece.slice(0, -1);
  }
  return piece;
}

function firstColumns(text: string, width: number): string {
  let taken = 0;
  let length = 0;
  for (const character of text) {
    taken += characterWidth(character);
    if (taken > width) break;
    length += character.length;
  }
  return text.slice(0, length);
}

function characterWidth(character: string): 0 | 1 | 2 {
  if (ASCII.test(character)) return 1;
  if (ZERO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
