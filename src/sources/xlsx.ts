import type { Worksheet } from 'exceljs';
import { zipSync } from 'fflate';
import { ProblemError } from '../problem.ts';
import type { Cell } from '../records/origin.ts';
import { fillMerges, type OpenRow } from './merged-cells.ts';
import type { NumberKind } from './number-format.ts';
import { mergesOf, plainSheet, plainStrings } from './sheet-xml.ts';
import type { SourceRow, SourceTable } from './source.ts';
import { cellOf } from './workbook-cell.ts';
import { readWorkbookParts, type WorkbookParts } from './workbook-parts.ts';

/** The most cells of one sheet, gaps counted: a million rows of twenty columns. */
export const MAX_CELLS = 20_000_000;

/** All of a sheet but its cells: none of it is needed, and some of it makes the library fail or never end. */
const IGNORED = [
  [
    'sheetPr',
    'dimension',
    'sheetViews',
    'sheetFormatPr',
    'cols',
    'sheetProtection',
    'autoFilter',
    'mergeCells',
  ],
  ['conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup'],
  ['headerFooter', 'rowBreaks', 'drawing', 'picture', 'tableParts', 'extLst'],
].flat();

/** Stands for each number kind as a format code that the library never takes for a date. */
const KIND_FORMATS: readonly NumberKind[] = ['number', 'percent', 'date', 'time', 'elapsed'];
const FIRST_FORMAT = 164;

/**
 * A table for each worksheet of a workbook, hidden ones too, in the workbook's order. Hidden rows are read like others.
 * Vertically merged cells are filled down; rows that hold nothing are left out. Throws ProblemError for a file that is
 * no workbook, is damaged or is too large.
 */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<readonly SourceTable[]> {
  const parts = readWorkbookParts(bytes, file);
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  const container = containerOf(parts, file);
  try {
    await workbook.xlsx.load(container.buffer as ArrayBuffer, { ignoreNodes: IGNORED });
  } catch (error) {
    throw unreadable(file, undefined, error);
  }
  return parts.sheets.map(({ name, hidden, xml }, index): SourceTable => {
    const sheet = workbook.getWorksheet(sheetName(index));
    if (!sheet) throw unreadable(file, name);
    const rows = openRows(sheet, parts, name, file);
    if (!fillMerges(rows, mergesOf(xml))) throw unreadable(file, name);
    return { sheet: name, hidden, rows: rows.filter(holdsOwn).map(closedRow) };
  });
}

function openRows(
  sheet: Worksheet,
  { kinds, date1904 }: WorkbookParts,
  name: string,
  file: string,
): OpenRow[] {
  const rows: OpenRow[] = [];
  let size = 0;
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: Cell[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      size += column - cells.length;
      if (size > MAX_CELLS) throw tooManyCells(file, name);
      while (cells.length < column - 1) cells.push('');
      cells.push(cellOf(cell, kindOf(cell.numFmt) ?? kinds[0] ?? 'number', date1904));
    });
    rows.push({ number, cells });
  });
  return rows;
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

// The library reads only parts of these names, and fails on parts it does not know; number formats it would misread
// are replaced by names of their kinds.
function containerOf({ sheets, sharedStrings, kinds }: WorkbookParts, file: string): Uint8Array {
  const indexes = [...sheets.keys()];
  const list = indexes.map(
    (index) => `<sheet name="${sheetName(index)}" sheetId="${index + 1}" r:id="r${index}"/>`,
  );
  const targets = indexes.map(
    (index) => `<Relationship Id="r${index}" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const formats = KIND_FORMATS.map(
    (kind, id) => `<numFmt numFmtId="${FIRST_FORMAT + id}" formatCode="${formatOf(kind)}"/>`,
  );
  const xfs = kinds.map((kind) => `<xf numFmtId="${FIRST_FORMAT + KIND_FORMATS.indexOf(kind)}"/>`);
  const files: Record<string, Uint8Array> = {
    'xl/workbook.xml': Buffer.from(`<workbook><sheets>${list.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': Buffer.from(`<Relationships>${targets.join('')}</Relationships>`),
    'xl/styles.xml': Buffer.from(
      `<styleSheet><numFmts>${formats.join('')}</numFmts><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`,
    ),
    'xl/sharedStrings.xml': plainStrings(sharedStrings),
  };
  for (const [index, { name, xml }] of sheets.entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = plainSheet(xml, name, file);
  }
  return zipSync(files, { level: 0, mtime: new Date(2000, 0, 1) });
}

function sheetName(index: number): string {
  return `sheet ${index + 1}`;
}

function formatOf(kind: NumberKind): string {
  return `&quot;${kind}&quot;`;
}

function kindOf(format: string | undefined): NumberKind | undefined {
  return KIND_FORMATS.find((kind) => format === `"${kind}"`);
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

function tooManyCells(file: string, sheet: string): ProblemError {
  return new ProblemError([
    {
      id: 'workbook-too-large',
      place: { file, sheet },
      found: `the sheet spans more than ${MAX_CELLS / 1_000_000} million cells, empty ones counted`,
      expected: 'a sheet that holds one table from its first column on',
      fix: 'Delete what stands far to the right of the table, or save the sheet as CSV.',
    },
  ]);
}
