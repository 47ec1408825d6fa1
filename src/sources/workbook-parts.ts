import { ProblemError, quoted } from '../problem.ts';
import { damaged, inflateEntry, readDirectory, type ZipEntry } from '../zip/directory.ts';
import { builtInKind, formatKind, type NumberKind } from './number-format.ts';
import { attributesOf } from './xml-tags.ts';

/** The parts of a workbook that hold cells, unpacked, and what is needed to understand them. */
export interface WorkbookParts {
  /** Worksheets in the workbook's order, without chart sheets. */
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings?: Uint8Array;
  /** What each cell format makes of a number, by the format's index. */
  readonly kinds: readonly NumberKind[];
  /** True when days are counted from 1904. */
  readonly date1904: boolean;
}

/** One worksheet: its name and its XML. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly xml: Uint8Array;
}

const WORKBOOK = 'xl/workbook.xml';

/**
 * Takes a workbook (.xlsx, .xlsm) apart. Throws ProblemError when the file is no workbook (`zip-not-workbook`,
 * `workbook-binary`), is damaged, or unpacks to more than the limits of `readDirectory`.
 */
export function readWorkbookParts(bytes: Uint8Array, file: string): WorkbookParts {
  const entries = new Map(readDirectory(bytes, file).map((entry) => [entry.name.toLowerCase(), entry]));
  requireWorkbook(entries, file);
  const content = (name: string) => {
    const entry = entries.get(name.toLowerCase());
    return entry && inflateEntry(bytes, entry, file);
  };
  const workbook = textOf(content(WORKBOOK));
  const relations = attributesOf(textOf(content('xl/_rels/workbook.xml.rels')), 'Relationship');
  const targets = (type: string) =>
    relations.filter((relation) => relation.get('Type')?.endsWith(`/${type}`));
  const single = (type: string) => content(partName(targets(type)[0]?.get('Target') ?? `xl/${type}.xml`));
  const worksheets = new Map(
    targets('worksheet').map((relation) => [relation.get('Id'), relation.get('Target') ?? '']),
  );
  const others = new Set(relations.map((relation) => relation.get('Id')));
  const sheets: SheetPart[] = [];
  for (const sheet of attributesOf(workbook, 'sheet')) {
    const name = sheet.get('name') ?? '';
    const target = worksheets.get(sheet.get('id'));
    if (target === undefined && others.has(sheet.get('id'))) continue;
    const xml = target === undefined ? undefined : content(partName(target));
    if (!xml) throw damaged(file, `the workbook lists a sheet ${quoted(name)} that is not in it`);
    sheets.push({ name, hidden: (sheet.get('state') ?? 'visible') !== 'visible', xml });
  }
  if (sheets.length === 0) throw withoutSheets(file);
  const sharedStrings = single('sharedStrings');
  const date1904 = /^(?:1|true)$/.test(attributesOf(workbook, 'workbookPr')[0]?.get('date1904') ?? '');
  const parts = { sheets, kinds: numberKinds(textOf(single('styles'))), date1904 };
  return sharedStrings ? { ...parts, sharedStrings } : parts;
}

function numberKinds(styles: string): NumberKind[] {
  const codes = new Map<string | undefined, string>();
  for (const format of attributesOf(styles, 'numFmt'))
    codes.set(format.get('numFmtId'), format.get('formatCode') ?? '');
  const start = /<(?:[\w.-]{1,100}:)?cellXfs[\s>]/.exec(styles)?.index ?? styles.length;
  const rest = styles.slice(start);
  const formats = rest.slice(0, /<\/(?:[\w.-]{1,100}:)?cellXfs>/.exec(rest)?.index ?? 0);
  return attributesOf(formats, 'xf').map((format) => {
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

function textOf(xml: Uint8Array | undefined): string {
  return new TextDecoder().decode(xml);
}
