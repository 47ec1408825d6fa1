import type { DocumentRow } from '../document.ts';
import type { BillLine } from './bill-lines.ts';
import type { PlacedLine } from './page-line.ts';

/** How many lines of print are neither a charge, nor its headings, nor where a fact or a total was read. */
export function otherLines(
  lines: readonly PlacedLine[],
  charges: readonly BillLine[],
  rows: readonly DocumentRow[],
): number {
  const taken = new Set<string>();
  for (const { place } of rows.flatMap(({ fields }) => Object.values(fields))) {
    if (place?.page !== undefined && place.position) taken.add(at(place.page, place.position.y));
  }
  for (const { row } of charges) {
    for (const spot of row.cells.flatMap((cell) => cell?.spots ?? [])) taken.add(at(spot.page, spot.y));
  }
  const headings = new Set(charges.flatMap(({ table }) => table.headings));
  return lines.filter(
    ({ number, page, pieces }) =>
      pieces.length > 0 && !headings.has(number) && !pieces.some(({ y }) => taken.has(at(page, y))),
  ).length;
}

function at(page: number, y: number): string {
  return `${page} ${Math.round(y)}`;
}
