import type { SheetCell } from './cell.ts';

const POINTS_PER_LINE = 13;
const POINTS_AROUND = 3;
const TALLEST = 400;
// A column is a margin wider than its content; widths count in digits, and most letters are narrower than those.
const MARGIN = 2;
const LETTERS_PER_DIGIT = 1.15;

/**
 * The height in points of a row whose cells wrap in columns of the given widths, in characters; undefined for one line,
 * which every program shows at its own height. Some programs do not fit rows to wrapped text by themselves.
 */
export function heightOf(
  cells: readonly (SheetCell | undefined)[],
  widths: readonly number[],
): number | undefined {
  let most = 1;
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (!cell?.wraps || typeof cell.value !== 'string') continue;
    const room = (widths[index] ?? 0) + MARGIN;
    const lines = wrappedLines(cell.value, cell.kind === 'identifier' ? room : room * LETTERS_PER_DIGIT);
    if (lines > most) most = lines;
  }
  return most === 1 ? undefined : Math.min(most * POINTS_PER_LINE + POINTS_AROUND, TALLEST);
}

/** How many lines a text takes in a column: words are kept whole, a word longer than the column is broken. */
export function wrappedLines(text: string, width: number): number {
  if (text.length <= width && !text.includes('\n')) return 1;
  const room = Math.max(1, Math.floor(width));
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const { length } of paragraph.split(' ')) {
      if (used > 0 && used + 1 + length <= room) {
        used += 1 + length;
        continue;
      }
      if (used > 0) lines += 1;
      lines += Math.max(0, Math.ceil(length / room) - 1);
      used = length % room || Math.min(length, room);
    }
  }
  return lines;
}
