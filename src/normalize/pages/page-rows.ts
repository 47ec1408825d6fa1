import type { Page, SourceTable } from '../../sources/source.ts';

/** The lines of a document as rows of texts, each with its place: what layouts of reports are matched against. */
export function pageRows(pages: readonly Page[]): SourceTable {
  let number = 0;
  const rows = pages.flatMap((page) =>
    page.lines.map(({ pieces }) => {
      number += 1;
      const places = pieces.map(({ x, y }) => ({
        page: page.number,
        position: { x: Math.round(x), y: Math.round(y) },
      }));
      return { number, cells: pieces.map(({ text }) => text), places };
    }),
  );
  return { hidden: false, rows };
}
