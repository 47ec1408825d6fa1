import { ProblemError, quoted } from '../problem.ts';
import { damaged, type ZipEntry } from '../zip/directory.ts';
import { inflateChunks } from '../zip/inflate-chunks.ts';
import { fillMerges, type OpenRow } from './merged-cells.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheetCells, type SheetCells } from './sheet-cells.ts';
import { SheetRefusal } from './sheet-cells-rows.ts';
import { BrokenMarkup } from './sheet-cells-text.ts';
import { CellValues } from './sheet-cells-values.ts';
import type { SourceRow, SourceTable } from './source.ts';
import { readWorkbookParts } from './workbook-parts.ts';

/** The most cells of one workbook, gaps counted: a million rows of twenty columns. */
export const MAX_CELLS = 20_000_000;

/**
 * A table for each worksheet of a workbook, hidden ones too, in the workbook's order. Hidden rows are read like others.
 * Vertically merged cells are filled down; rows that hold nothing are left out. Throws ProblemError for a file that is
 * no workbook, is damaged or is too large.
 */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<readonly SourceTable[]> {
  const { sheets, sharedStrings, kinds, date1904 } = readWorkbookParts(bytes, file);
  const strings = sharedStrings && (await read(bytes, sharedStrings, file, readSharedStrings));
  const values = new CellValues({ strings, kinds, date1904 });
  const tables: SourceTable[] = [];
  let left = MAX_CELLS;
  for (const { name, hidden, part } of sheets) {
    const most = left;
    const sheet = (chunks: AsyncIterable<Uint8Array>) => readSheetCells(chunks, values, most);
    const cells = await read(bytes, part, file, sheet, (refusal) => refused(refusal, file, name, most));
    left -= cells.size;
    tables.push({ sheet: name, hidden, rows: closedRows(cells, file, name) });
  }
  return tables;
}

async function read<Read>(
  bytes: Uint8Array,
  part: ZipEntry,
  file: string,
  reader: (chunks: AsyncIterable<Uint8Array>) => Promise<Read>,
  refusedBy?: (refusal: SheetRefusal) => ProblemError,
): Promise<Read> {
  try {
    return await reader(inflateChunks(bytes, part, file));
  } catch (error) {
    if (!(error instanceof BrokenMarkup || error instanceof SheetRefusal)) throw error;
    // Bytes that are not those the zip declares are damage of the file, whatever their text looks like.
    for await (const _ of inflateChunks(bytes, part, file));
    throw error instanceof SheetRefusal && refusedBy ? refusedBy(error) : unreadable(file, undefined, error);
  }
}

function closedRows({ rows, merges }: SheetCells, file: string, sheet: string): readonly SourceRow[] {
  if (merges.length === 0) return rows;
  if (!fillMerges(rows, merges)) throw unreadable(file, sheet);
  return rows.filter(holdsOwn).map(closedRow);
}

function holdsOwn({ cells, filled }: OpenRow): boolean {
  return cells.some(
    (cell, column) => !filled?.has(column) && (typeof cell !== 'string' || cell.trim() !== ''),
  );
}

function closedRow({ number, cells, filled }: OpenRow): SourceRow {
  const used = cells.findLastIndex((cell) => cell !== '') + 1;
  const kept = cells.slice(0, used);
  return filled ? { number, cells: kept, filled } : { number, cells: kept };
}

function refused(refusal: SheetRefusal, file: string, sheet: string, most: number): ProblemError {
  if (refusal.why === 'order')
    return damaged(file, `sheet ${quoted(sheet)} is damaged: ${refusal.message}`, { cause: refusal });
  const whole = most === MAX_CELLS ? 'the sheet spans' : 'the workbook up to this sheet spans';
  const found =
    refusal.why === 'cells'
      ? `${whole} more than ${MAX_CELLS / 1_000_000} million cells, empty ones counted`
      : `${refusal.message}, the last one a sheet can have`;
  return new ProblemError(
    [
      {
        id: 'workbook-too-large',
        place: { file, sheet },
        found,
        expected: 'a sheet that holds one table from its first column on',
        fix: 'Delete what stands far to the right of the table, or save the sheet as CSV.',
      },
    ],
    { cause: refusal },
  );
}

function unreadable(file: string, sheet: string | undefined, cause?: unknown): ProblemError {
  const place = sheet === undefined ? { file } : { file, sheet };
  return new ProblemError(
    [
      {
        id: 'workbook-damaged',
        place,
        found: 'the workbook is damaged: its cells cannot be read',
        expected: 'a workbook as a spreadsheet saves it',
        fix: 'Open it in a spreadsheet and save it again as .xlsx, or save its sheet as CSV.',
      },
    ],
    { cause },
  );
}
