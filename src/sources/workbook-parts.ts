import { ProblemError, quoted } from '../problem.ts';
import { damaged, inflateEntry, readDirectory, type ZipEntry } from '../zip/directory.ts';
import { builtInKind, formatKind, type NumberKind } from './number-format.ts';
import { attributesOf, MAX_ELEMENTS } from './xml-tags.ts';

/** The parts of a workbook that hold cells, still packed, and what is needed to understand them. */
export interface WorkbookParts {
  /** Worksheets in the workbook's order, without chart sheets. */
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings?: ZipEntry;
  /** What each cell format makes of a number, by the format's index. */
  readonly kinds: readonly NumberKind[];
  /** True when days are counted from 1904. */
  readonly date1904: boolean;
}

/** One worksheet: its name and where its XML lies. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: ZipEntry;
}

/** The most bytes of the lists of sheets, of relations and of styles; 65,490 cell formats take about 10 MB. */
export const MAX_LIST_SIZE = 50_000_000;

const WORKBOOK = 'xl/workbook.xml';

/**
 * Takes a workbook (.xlsx, .xlsm) apart. Throws ProblemError when the file is no workbook (`zip-not-workbook`,
 * `workbook-binary`), is damaged, or unpacks to more than the limits of `readDirectory`.
 */
export function readWorkbookParts(bytes: Uint8Array, file: string): WorkbookParts {
  const entries = new Map(readDirectory(bytes, file).map((entry) => [entry.name.toLowerCase(), entry]));
  requireWorkbook(entries, file);
  const part = (name: string) => entries.get(name.toLowerCase());
  const list = (entry: ZipEntry | undefined) => {
    if (entry && entry.size > MAX_LIST_SIZE) throw listTooLong(file, entry.name);
    return new TextDecoder().decode(entry && inflateEntry(bytes, entry, file));
  };
  const all = (xml: string, element: string) => {
    const found = attributesOf(xml, element);
    if (found.length > MAX_ELEMENTS) throw listTooLong(file, element);
    return found;
  };
  const workbook = list(part(WORKBOOK));
  const relations = all(list(part('xl/_rels/workbook.xml.rels')), 'Relationship');
  const targets = (type: string) =>
    relations.filter((relation) => relation.get('Type')?.endsWith(`/${type}`));
  const single = (type: string) => part(partName(targets(type)[0]?.get('Target') ?? `xl/${type}.xml`));
  const worksheets = new Map(
    targets('worksheet').map((relation) => [relation.get('Id'), relation.get('Target') ?? '']),
  );
  const others = new Set(relations.map((relation) => relation.get('Id')));
  const sheets: SheetPart[] = [];
  const taken = new Set<ZipEntry>();
  for (const sheet of all(workbook, 'sheet')) {
    const name = sheet.get('name') ?? '';
    const target = worksheets.get(sheet.get('id'));
    if (target === undefined && others.has(sheet.get('id'))) continue;
    const entry = target === undefined ? undefined : part(partName(target));
    if (!entry) throw damaged(file, `the workbook lists a sheet ${quoted(name)} that is not in it`);
    if (taken.has(entry)) throw damaged(file, `sheet ${quoted(name)} is the same part as one before it`);
    taken.add(entry);
    sheets.push({ name, hidden: (sheet.get('state') ?? 'visible') !== 'visible', part: entry });
  }
  if (sheets.length === 0) throw withoutSheets(file);
  const sharedStrings = single('sharedStrings');
  const date1904 = /^(?:1|true)$/.test(all(workbook, 'workbookPr')[0]?.get('date1904') ?? '');
  const parts = { sheets, kinds: numberKinds(list(single('styles')), all), date1904 };
  return sharedStrings ? { ...parts, sharedStrings } : parts;
}

function numberKinds(styles: string, all: typeof attributesOf): NumberKind[] {
  const codes = new Map<string | undefined, string>();
  for (const format of all(styles, 'numFmt'))
    codes.set(format.get('numFmtId'), format.get('formatCode') ?? '');
  const start = /<(?:[\w.-]{1,100}:)?cellXfs[\s>]/.exec(styles)?.index ?? styles.length;
  const rest = styles.slice(start);
  const formats = rest.slice(0, /<\/(?:[\w.-]{1,100}:)?cellXfs>/.exec(rest)?.index ?? 0);
  return all(formats, 'xf').map((format) => {
    const id = format.get('numFmtId') ?? '0';
    const code = codes.get(id);
    return code === undefined ? builtInKind(Number(id)) : formatKind(code);
  });
}

function requireWorkbook(entries: ReadonlyMap<string, ZipEntry>, file: string): void {
  if (entries.has('[content_types].xml') && entries.has(WORKBOOK)) return;
  if (entries.has('xl/workbook.bin')) {
    throw new ProblemError([
      {
        id: 'workbook-binary',
        place: { file },
        found: 'the file is a binary workbook (.xlsb)',
        expected: 'a workbook of the kind .xlsx',
        fix: 'Open it and save it as .xlsx.',
      },
    ]);
  }
  const names = [...entries.values()].map(({ name }) => name).filter((name) => !name.endsWith('/'));
  const listed = names.slice(0, 3).map(quoted).join(', ');
  if (entries.has('word/document.xml') || entries.has('content.xml')) {
    throw new ProblemError([
      {
        id: 'zip-not-workbook',
        place: { file },
        found: 'the file is an Office document of another kind',
        expected: 'a workbook (.xlsx) or a delimited text file',
        fix: 'Open it, and save its table as .xlsx or CSV.',
      },
    ]);
  }
  throw new ProblemError([
    {
      id: 'zip-not-workbook',
      place: { file },
      found: `the file is a zip, but not a workbook: it holds ${listed === '' ? 'nothing' : listed}${names.length > 3 ? ' …' : ''}`,
      expected: 'a workbook (.xlsx) or a delimited text file',
      fix: 'Unpack it and give the files inside.',
    },
  ]);
}

function withoutSheets(file: string): ProblemError {
  return new ProblemError([
    {
      id: 'workbook-without-sheets',
      place: { file },
      found: 'the workbook holds no worksheet',
      expected: 'at least one sheet with a table',
      fix: 'Put the table on a worksheet; a chart sheet holds none.',
    },
  ]);
}

// Targets are relative to the folder xl unless they begin with a slash.
function partName(target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : target.startsWith('xl/') ? target : `xl/${target}`;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function listTooLong(file: string, list: string): ProblemError {
  return damaged(file, `the list of ${quoted(list)} in the workbook is longer than any spreadsheet writes`);
}
