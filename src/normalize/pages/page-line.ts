import type { Page, PagePiece } from '../../sources/source.ts';

/** A line of a document with its place in it. */
export interface PlacedLine {
  readonly page: number;
  /** Its number in the document, from 1. */
  readonly number: number;
  readonly y: number;
  readonly height: number;
  readonly pieces: readonly PagePiece[];
  readonly text: string;
}

/** No text on a line of print is longer, and the patterns for labels and dates take their time over what is. */
const LONGEST_TEXT = 500;

/** All lines of a document, numbered from 1. */
export function placedLines(pages: readonly Page[]): PlacedLine[] {
  let number = 0;
  return pages.flatMap((page) =>
    page.lines.map((line) => {
      number += 1;
      const pieces = line.pieces.filter(({ text }) => text.length <= LONGEST_TEXT);
      const heights = pieces.map(({ height }) => height);
      return {
        page: page.number,
        number,
        y: pieces[0]?.y ?? 0,
        height: heights.reduce((most, height) => Math.max(most, height), 0),
        pieces,
        text: pieces.map(({ text }) => text).join(' '),
      };
    }),
  );
}

/** The right edge of a piece. */
export function rightOf(piece: PagePiece): number {
  return piece.x + piece.width;
}

/** How far two spans on a line lie over each other; negative is the gap between them. */
export function shared(a: { from: number; to: number }, b: { from: number; to: number }): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from);
}
