import { type Block, CHARGE_COLUMNS, type ChargeTable } from './sheet.ts';
import type { Line } from './span.ts';

/** Every line of a block, in the order in which they are read. */
export function linesIn(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'lines':
      return block.lines;
    case 'paragraph':
    case 'heading':
      return [block.line];
    case 'list':
      return block.items;
    case 'charges':
      return chargeLines(block.table);
    case 'amounts':
      return block.rows.flatMap(({ label, amount }) => [label, amount]);
    case 'grid':
      return [block.heading, ...block.rows].flat();
    case 'rule':
      return [];
  }
}

function chargeLines({ headings, rows }: ChargeTable): readonly Line[] {
  const heading = CHARGE_COLUMNS.map((column) => headings[column]);
  const written = rows.flatMap((row) =>
    row.kind === 'sum' ? [row.label, row.amount] : CHARGE_COLUMNS.map((column) => row.cells[column]),
  );
  return [...heading, ...written];
}
