import type { Translated } from '../../language/locale.ts';
import type { CellEvidence } from '../../records/origin.ts';
import type { Book } from '../workbook/book.ts';
import {
  countCell,
  EMPTY,
  identifierCell,
  ordinalCell,
  quotedCell,
  type SheetCell,
  textCell,
} from '../workbook/cell.ts';
import { closeSheet } from '../workbook/open-sheet.ts';
import { type Column, type Table, writeTable } from '../workbook/table.ts';
import { HEADINGS } from '../workbook/wording.ts';
import type { AnnexContents, ClaimedFinding } from './claim-sheet.ts';
import { ANNEX, DOCUMENTS } from './wording.ts';

const COLUMNS = [
  'position',
  'reference',
  'document',
  'file',
  'sheet',
  'page',
  'row',
  'column',
  'cell',
  'path',
  'businessTerm',
  'value',
] as const;
type EvidenceColumn = (typeof COLUMNS)[number];

interface EvidenceRow {
  readonly finding: ClaimedFinding;
  readonly proof: CellEvidence;
}

/** Writes the sheet of the cells that prove the disputed charges: one a row, in the order of the charges. */
export async function writeEvidence(book: Book, contents: AnnexContents): Promise<void> {
  const { claimed, positionOf } = contents;
  const rows = claimed.flatMap((finding) =>
    finding.evidence.map((proof): EvidenceRow => ({ finding, proof })),
  );
  const numbered = positionOf && claimed.some((finding) => positionOf(finding) !== undefined);
  const cells = cellsOf(contents);
  const columns = COLUMNS.filter((key) => numbered || key !== 'position').map((key): Column<EvidenceRow> => {
    const [least, most] = WIDTHS[key];
    return { heading: headingOf(key), least, most, cell: cells[key] };
  });
  const table: Table<EvidenceRow> = {
    name: ANNEX.evidenceSheet,
    id: 'Evidence',
    columns,
    rows,
    tint: () => 'none',
    frozen: 0,
    empty: ANNEX.nothing,
    wide: false,
  };
  closeSheet(book, await writeTable(book, table));
}

function headingOf(column: EvidenceColumn): Translated {
  if (column === 'file') return HEADINGS.file;
  return column === 'value' ? HEADINGS.evidenceValue : ANNEX[column];
}

const WIDTHS: Readonly<Record<EvidenceColumn, readonly [least: number, most: number]>> = {
  position: [6, 9],
  reference: [10, 14],
  document: [14, 24],
  file: [14, 36],
  sheet: [8, 20],
  page: [5, 8],
  row: [5, 10],
  column: [8, 20],
  cell: [6, 10],
  path: [10, 40],
  businessTerm: [8, 14],
  value: [10, 40],
};

function cellsOf({
  positionOf,
  locale: { language },
}: AnnexContents): Record<EvidenceColumn, (row: EvidenceRow) => SheetCell> {
  const counted = (count: number | undefined): SheetCell =>
    count === undefined ? { ...EMPTY, kind: 'amount' } : countCell(count);
  return {
    position: ({ finding }) => {
      const position = positionOf?.(finding);
      return position === undefined ? { ...EMPTY, kind: 'ordinal' } : ordinalCell(position);
    },
    reference: ({ finding }) => identifierCell(finding.id),
    document: ({ proof }) => textCell(DOCUMENTS[proof.role][language]),
    // Folders may say more of the sender than of the document.
    file: ({ proof }) => identifierCell(proof.file.split(/[\\/]/).at(-1)),
    sheet: ({ proof }) => quotedCell(proof.sheet),
    page: ({ proof }) => counted(proof.page),
    row: ({ proof }) => counted(proof.row),
    column: ({ proof }) => quotedCell(proof.column),
    cell: ({ proof }) => identifierCell(proof.cell),
    path: ({ proof }) => identifierCell(proof.path),
    businessTerm: ({ proof }) => identifierCell(proof.term),
    value: ({ proof }) => quotedCell(proof.value),
  };
}
