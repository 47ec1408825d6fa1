import type { InputFile } from '../../audit/audit.ts';
import { formatLongDay } from '../../language/format.ts';
import type { Book } from './book.ts';
import {
  countCell,
  EMPTY,
  identifierCell,
  linkedCell,
  ordinalCell,
  runningCell,
  type SheetCell,
  textCell,
} from './cell.ts';
import { columnsOf } from './columns.ts';
import type { Contents } from './contents.ts';
import { closeSheet } from './open-sheet.ts';
import { FIRST_LINE, type Table, writeBelow, writeTable } from './table.ts';
import { type HEADINGS, ROLES, SHEETS } from './wording.ts';
import { WORDS } from './wording-summary.ts';

const COLUMNS = [
  'number',
  'role',
  'file',
  'sha256',
  'layout',
  'rows',
  'records',
  'rejected',
  'ignored',
] as const satisfies readonly (keyof typeof HEADINGS)[];
type SourceColumn = (typeof COLUMNS)[number];

/** Writes the sheet of the files that were read, and below them the tool and the digest of its rules. */
export async function writeSources(book: Book, contents: Contents): Promise<void> {
  const { language } = book.locale;
  const { report } = contents;
  const cells = cellsOf(contents);
  const columns = columnsOf<InputFile, (typeof COLUMNS)[number]>(COLUMNS, WIDTHS, cells);
  const table: Table<InputFile> = {
    name: SHEETS.sources,
    id: 'Sources',
    columns,
    rows: report.inputs,
    tint: ({ rejected }) => (rejected > 0 ? 'warning' : 'none'),
    frozen: 3,
    empty: WORDS.noSource,
    wide: false,
  };
  const sheet = await writeTable(book, table);
  const below = FIRST_LINE + Math.max(report.inputs.length, 1) + 1;
  const facts: readonly (readonly [string, SheetCell])[] = [
    [WORDS.tool[language], overflowing(`bill-audit ${report.version}`)],
    [WORDS.rulesDigest[language], overflowing(report.rulesSha256)],
    [WORDS.asOf[language], runningCell(formatLongDay(report.asOf, book.locale))],
  ];
  for (const [index, [label, cell]] of facts.entries()) {
    writeBelow(book, sheet, below + index, [EMPTY, textCell(label), cell], 'note');
  }
  closeSheet(book, sheet);
}

const WIDTHS: Readonly<Record<SourceColumn, readonly [least: number, most: number]>> = {
  number: [4, 6],
  role: [18, 24],
  file: [30, 66],
  layout: [10, 30],
  rows: [8, 14],
  records: [8, 14],
  rejected: [8, 14],
  ignored: [8, 14],
  sha256: [64, 64],
};

function overflowing(text: string): SheetCell {
  return { ...identifierCell(text), wraps: false };
}

function cellsOf({
  report: { locale },
  fileLinkOf,
}: Contents): Record<SourceColumn, (row: InputFile, line: number) => SheetCell> {
  const { language } = locale;
  return {
    number: (_row, line) => ordinalCell(line - FIRST_LINE + 1),
    role: ({ role }) => textCell(ROLES[role][language]),
    file: ({ file }) => linkedCell(identifierCell(file), fileLinkOf(file)),
    layout: ({ layout }) => identifierCell(layout),
    rows: ({ rows }) => countCell(rows),
    records: ({ records }) => countCell(records),
    rejected: ({ rejected }) => countCell(rejected),
    ignored: ({ ignored }) => countCell(ignored),
    sha256: ({ sha256 }) => identifierCell(sha256),
  };
}
