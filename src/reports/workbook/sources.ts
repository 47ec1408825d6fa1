import type { Audit, InputFile } from '../../audit/audit.ts';
import { formatLongDay } from '../../language/format.ts';
import type { Language } from '../../language/locale.ts';
import { countCell, identifierCell, runningCell, type SheetCell, textCell } from './cell.ts';
import { type Book, type Column, FIRST_LINE, type Table, writeLine, writeTable } from './table.ts';
import { HEADINGS, ROLES, SHEETS } from './wording.ts';
import { WORDS } from './wording-summary.ts';

const COLUMNS = [
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
export async function writeSources(book: Book, audit: Audit): Promise<void> {
  const { language } = book.locale;
  const cells = cellsOf(language);
  const columns = COLUMNS.map((key): Column<InputFile> => {
    const [least, most] = WIDTHS[key];
    return { heading: HEADINGS[key], least, most, cell: cells[key] };
  });
  const table: Table<InputFile> = {
    name: SHEETS.sources,
    columns,
    rows: audit.inputs,
    tint: ({ rejected }) => (rejected > 0 ? 'warning' : 'none'),
    frozen: 0,
    empty: WORDS.noSource,
    wide: false,
    long: false,
  };
  const sheet = await writeTable(book, table);
  const below = FIRST_LINE + Math.max(audit.inputs.length, 1) + 1;
  const facts: readonly (readonly [string, SheetCell])[] = [
    [WORDS.tool[language], overflowing(`bill-audit ${audit.version}`)],
    [WORDS.rulesDigest[language], overflowing(audit.rulesSha256)],
    [WORDS.asOf[language], runningCell(formatLongDay(audit.asOf, book.locale))],
  ];
  for (const [index, [label, cell]] of facts.entries()) {
    writeLine(book, sheet, below + index, [textCell(label), cell], 'note');
  }
  sheet.commit();
}

const WIDTHS: Readonly<Record<SourceColumn, readonly [least: number, most: number]>> = {
  role: [18, 24],
  file: [66, 66],
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

function cellsOf(language: Language): Record<SourceColumn, (row: InputFile) => SheetCell> {
  return {
    role: ({ role }) => textCell(ROLES[role][language]),
    file: ({ file }) => identifierCell(file),
    layout: ({ layout }) => identifierCell(layout),
    rows: ({ rows }) => countCell(rows),
    records: ({ records }) => countCell(records),
    rejected: ({ rejected }) => countCell(rejected),
    ignored: ({ ignored }) => countCell(ignored),
    sha256: ({ sha256 }) => identifierCell(sha256),
  };
}
