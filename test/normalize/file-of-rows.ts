import { type Locale, parseLocale } from '../../src/language/locale.ts';
import type { FileRecords } from '../../src/normalize/file-records.ts';
import type { FileTask } from '../../src/normalize/file-task.ts';
import { LAYOUTS } from '../../src/normalize/layouts/index.ts';
import { recordsOfFile } from '../../src/normalize/records-of-file.ts';
import { IdentifierReader } from '../../src/normalize/values/identifier-text.ts';
import type { Problem } from '../../src/problem.ts';
import type { Role } from '../../src/records/field.ts';
import type { Cell } from '../../src/records/origin.ts';
import type { SourceFile, SourceTable } from '../../src/sources/source.ts';

/** What a test says beside the rows of a file. */
export interface ReadOptions extends Partial<Pick<FileTask, 'layouts' | 'sheet' | 'role' | 'knownCarriers'>> {
  readonly locale?: string;
  readonly country?: string;
  readonly currency?: string;
}

/** A table of rows; row 1 is the first, and rows without any cell are left out, as readers leave them. */
export function tableOf(rows: readonly (readonly Cell[])[], sheet?: string, hidden = false): SourceTable {
  return {
    ...(sheet === undefined ? {} : { sheet }),
    hidden,
    rows: rows.map((cells, index) => ({ number: index + 1, cells })).filter(({ cells }) => cells.length > 0),
  };
}

/** A file of tables; a workbook when they are sheets. */
export function fileOf(...tables: readonly SourceTable[]): SourceFile {
  const kind = tables.some((table) => table.sheet !== undefined) ? 'xlsx' : 'csv';
  return { file: `file.${kind}`, kind, sha256: '0'.repeat(64), tables };
}

/** What the normaliser makes of a file: its records, or the problems that stop it. */
export function readFileOf(
  source: SourceFile,
  role: Role,
  options: ReadOptions = {},
): FileRecords | { readonly problems: readonly Problem[] } {
  return recordsOfFile(source, {
    role: options.role ?? role,
    layouts: options.layouts ?? LAYOUTS.filter((layout) => layout.role === role),
    ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
    ...(options.knownCarriers === undefined ? {} : { knownCarriers: options.knownCarriers }),
    locale: localeOf(options.locale ?? 'en-CA'),
    identifiers: new IdentifierReader(options.country ?? 'CA'),
    context: { currency: options.currency ?? 'CAD', carrierNamed: (written) => written },
  });
}

/** The records of rows under headings; throws with its problems when the file is refused. */
export function recordsOf(
  role: Role,
  rows: readonly (readonly Cell[])[],
  options: ReadOptions = {},
): FileRecords {
  const read = readFileOf(fileOf(tableOf(rows)), role, options);
  if ('problems' in read) throw new Error(textsOf(read.problems).join('\n'));
  return read;
}

/** The problems that stop a file of rows; none when it is read. */
export function refusalsOf(
  role: Role,
  rows: readonly (readonly Cell[])[],
  options: ReadOptions = {},
): string[] {
  const read = readFileOf(fileOf(tableOf(rows)), role, options);
  return 'problems' in read ? textsOf(read.problems) : [];
}

/**
 * Problems as id, place and the values they quote: `column-missing, row 1: "Amuont"`. Their sentences are those of the
 * examples in fixtures/problems.
 */
export function textsOf(problems: readonly Problem[]): string[] {
  return problems.map(({ id, place, found }) => {
    const { sheet, row, column } = place ?? {};
    const where = [id, ...(sheet === undefined ? [] : [sheet]), ...(row === undefined ? [] : [`row ${row}`])];
    const quotes = found.match(/"[^"]*"/g) ?? [];
    const at = [...where, ...(column === undefined ? [] : [column])].join(', ');
    return quotes.length === 0 ? at : `${at}: ${quotes.join(', ')}`;
  });
}

function localeOf(tag: string): Locale {
  const locale = parseLocale(tag);
  if (!locale) throw new RangeError(`no such locale: ${tag}`);
  return locale;
}
