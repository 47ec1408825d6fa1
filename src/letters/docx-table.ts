import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { runsOf } from './docx-text.ts';
import type { AmountRow, ChargeCells, ChargeTable, ChargeTableRow, GridBlock } from './sheet.ts';
import { type Line, ownLine } from './span.ts';

const SIZE = 16;
const HEADING_FILL = 'D9E2F3';
const SUM_FILL = 'F2F2F2';
const EDGE = { style: BorderStyle.SINGLE, size: 4, color: 'A6A6A6' };
const BORDERS = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE };

/** A column of the page's table: the facts that stand in it, one below the other, and its width in twips. */
interface PageColumn {
  readonly lines: (cells: ChargeCells) => readonly Line[];
  readonly width: number;
  readonly amount: boolean;
}

interface CellLook {
  readonly amount?: boolean;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly keepNext?: boolean;
  readonly span?: number;
}

/**
 * The charges in seven columns, which a portrait page holds: facts that belong together share a cell. The heading is
 * repeated on each page, no row is split, and a sum stays with the row above it.
 */
export function chargesTable(table: ChargeTable, rightToLeft: boolean, width: number): Table {
  const columns = pageColumns(width, rightToLeft);
  const cell = cellWriter(rightToLeft);
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ lines, width: own, amount }) =>
      cell(lines(table.headings), own, { amount, bold: true, fill: HEADING_FILL, keepNext: true }),
    ),
  });
  const rows = table.rows.map((row, index) => {
    const keepNext = table.rows[index + 1]?.kind === 'sum';
    return new TableRow({ cantSplit: true, children: rowCells(row, columns, cell, keepNext) });
  });
  return new Table({
    rows: [heading, ...rows],
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns.map(({ width: own }) => own),
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: rightToLeft,
  });
}

/** Labels and their amounts, the strong ones in bold. */
export function amountsTable(rows: readonly AmountRow[], rightToLeft: boolean, width: number): Table {
  const widths: readonly [number, number] = [width - 2000, 2000];
  const cell = cellWriter(rightToLeft);
  return new Table({
    rows: rows.map(({ label, amount, strong }, index) => {
      const look = {
        bold: strong ?? false,
        keepNext: index < rows.length - 1,
        ...(strong ? { fill: SUM_FILL } : {}),
      };
      return new TableRow({
        cantSplit: true,
        children: [cell([label], widths[0], look), cell([amount], widths[1], { ...look, amount: true })],
      });
    }),
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: rightToLeft,
  });
}

/** A plain table with its heading repeated on each page; the columns share the width. */
export function gridTable(
  { heading, rows, amounts = 0 }: GridBlock,
  rightToLeft: boolean,
  width: number,
): Table {
  const own = Math.floor(width / Math.max(heading.length, 1));
  const cell = cellWriter(rightToLeft);
  const firstAmount = heading.length - amounts;
  const row = (cells: readonly Line[], look: CellLook) =>
    cells.map((line, index) => cell([line], own, { ...look, amount: index >= firstAmount }));
  return new Table({
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: row(heading, { bold: true, fill: HEADING_FILL, keepNext: true }),
      }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: row(cells, {}) })),
    ],
    width: { size: own * heading.length, type: WidthType.DXA },
    columnWidths: heading.map(() => own),
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: rightToLeft,
  });
}

function rowCells(
  row: ChargeTableRow,
  columns: readonly PageColumn[],
  cell: ReturnType<typeof cellWriter>,
  keepNext: boolean,
): TableCell[] {
  if (row.kind === 'charges') {
    return columns.map(({ lines, width, amount }) => cell(lines(row.cells), width, { amount, keepNext }));
  }
  const look = { bold: row.strong, fill: SUM_FILL, keepNext };
  const last = columns.at(-1)?.width ?? 0;
  const before = columns.reduce((sum, { width }) => sum + width, -last);
  return [
    cell([row.label], before, { ...look, span: columns.length - 1 }),
    cell([row.amount], last, { ...look, amount: true }),
  ];
}

function pageColumns(width: number, rightToLeft: boolean): readonly PageColumn[] {
  const amount = 1020;
  const number = 520;
  const words = width - 3 * amount - number;
  const invoice = Math.floor(words * 0.25);
  const reason = Math.floor(words * 0.33);
  return [
    { lines: (cells) => [cells.number], width: number, amount: false },
    { lines: (cells) => [cells.invoice, cells.billDate, cells.account], width: invoice, amount: false },
    {
      lines: (cells) => [cells.service, joined(cells.code, cells.description, rightToLeft), cells.period],
      width: words - invoice - reason,
      amount: false,
    },
    { lines: (cells) => [cells.reason, cells.evidence], width: reason, amount: false },
    { lines: (cells) => [cells.billed], width: amount, amount: true },
    { lines: (cells) => [cells.expected], width: amount, amount: true },
    { lines: (cells) => [cells.disputed], width: amount, amount: true },
  ];
}

// After a code in Latin letters the mark turns the line back, or a number that follows would stand before the code.
function joined(first: Line, second: Line, rightToLeft: boolean): Line {
  return first.length > 0 && second.length > 0
    ? [...first, ...ownLine(rightToLeft ? '\u200f · ' : ' · '), ...second]
    : [...first, ...second];
}

function cellWriter(rightToLeft: boolean) {
  return (
    lines: readonly Line[],
    width: number,
    { amount = false, bold = false, fill, keepNext = false, span }: CellLook,
  ) => {
    const written = lines.filter((line) => line.length > 0);
    // Digits line up only when the cell is set left to right, whatever the letter's direction.
    const direction = amount ? { alignment: AlignmentType.RIGHT } : { bidirectional: rightToLeft };
    return new TableCell({
      children: (written.length > 0 ? written : [[]]).map(
        (line) =>
          new Paragraph({
            children: runsOf(line, rightToLeft, { size: SIZE, bold }),
            spacing: { after: 0, line: 240 },
            keepNext,
            ...direction,
          }),
      ),
      width: { size: width, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 70, right: 70 },
      borders: BORDERS,
      ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
      ...(span === undefined ? {} : { columnSpan: span }),
    });
  };
}
