import type { PlacedLine } from './page-line.ts';
import type { PrintedCell, PrintedRow } from './printed-table.ts';

/** Lines of one row follow each other at most this much farther than the nearest lines of the table do. */
const TIGHT = 1.3;

/** A line below the headings of a table, before texts are joined to their rows. */
export interface LooseRow {
  readonly kind: PrintedRow['kind'] | 'text';
  readonly line: PlacedLine;
  readonly cells: readonly (PrintedCell | undefined)[];
}

/**
 * The rows of a table, with the texts that go on below or above them joined to their cells. A text that stands apart is
 * the title of the rows that follow; one that follows nothing is left out.
 */
export function joinWrapped(parts: readonly (readonly LooseRow[])[]): PrintedRow[] {
  const step = tightStep(parts);
  const above = parts.some((part) => leadsRows(part, step)) && !parts.some((part) => followsRows(part, step));
  const rows: Joining[] = [];
  let section: PrintedCell | undefined;
  for (const part of parts) {
    let waiting: LooseRow[] = [];
    part.forEach((row, index) => {
      const [before, after] = [gap(part[index - 1], row), gap(row, part[index + 1])];
      const last = rows.at(-1);
      if (row.kind !== 'text') {
        rows.push(joining(row, waiting, section));
        waiting = [];
      } else if (above && after <= step * TIGHT) waiting.push(row);
      else if (
        last?.kind === 'record' &&
        !above &&
        (before <= step * TIGHT || (index === 0 && after > step * TIGHT))
      )
        last.below.push(row);
      else section = onlyCell(row) ?? section;
    });
  }
  return rows.map(settled);
}

interface Joining {
  readonly kind: PrintedRow['kind'];
  readonly row: LooseRow;
  readonly above: readonly LooseRow[];
  readonly below: LooseRow[];
  readonly section?: PrintedCell;
}

function joining(row: LooseRow, above: readonly LooseRow[], section: PrintedCell | undefined): Joining {
  const kind = row.kind === 'text' ? 'record' : row.kind;
  return { kind, row, above, below: [], ...(section ? { section } : {}) };
}

function settled({ kind, row, above, below, section }: Joining): PrintedRow {
  const stack = [...above, row, ...below];
  const cells = row.cells.map((_, index) => {
    const parts = stack.flatMap((part) => part.cells[index] ?? []);
    const [first] = parts;
    const texts = parts.flatMap((part) => part.texts);
    return first && { ...first, texts, spots: parts.flatMap(({ spots }) => spots) };
  });
  return { kind, number: row.line.number, page: row.line.page, cells, ...(section ? { section } : {}) };
}

/** The distance of the base lines of two lines of a page; without end over a page's. */
function gap(a: LooseRow | undefined, b: LooseRow | undefined): number {
  return a && b && a.line.page === b.line.page ? b.line.y - a.line.y : Number.POSITIVE_INFINITY;
}

/** How far the nearest lines of the table stand apart where one of them is a text. */
function tightStep(parts: readonly (readonly LooseRow[])[]): number {
  const gaps = parts.flatMap((part) =>
    part.flatMap((row, index) => {
      const before = part[index - 1];
      return row.kind === 'text' || before?.kind === 'text' ? [gap(before, row)] : [];
    }),
  );
  return gaps.reduce((least, next) => Math.min(least, next), Number.POSITIVE_INFINITY);
}

/** True when a part begins with texts close above its first row. */
function leadsRows(part: readonly LooseRow[], step: number): boolean {
  const first = part.findIndex(({ kind }) => kind === 'record');
  return first > 0 && gap(part[first - 1], part[first]) <= step * TIGHT && part[first - 1]?.kind === 'text';
}

/** True when texts stand close below the last row of a part, and nothing close below them. */
function followsRows(part: readonly LooseRow[], step: number): boolean {
  const last = part.findLastIndex(({ kind }) => kind === 'record');
  const next = part[last + 1];
  return last >= 0 && next?.kind === 'text' && gap(part[last], next) <= step * TIGHT;
}

function onlyCell(row: LooseRow): PrintedCell | undefined {
  const cells = row.cells.filter((cell) => cell !== undefined);
  return cells.length === 1 ? cells[0] : undefined;
}
