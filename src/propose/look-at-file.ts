import { DEFAULT_LOCALE } from '../language/locale.ts';
import { NO_CURRENCY } from '../money/currency.ts';
import { documentOf, tablesOf } from '../normalize/document-of-source.ts';
import type { FileTask } from '../normalize/file-task.ts';
import type { Layout } from '../normalize/layout.ts';
import { recordsOfFile } from '../normalize/records-of-file.ts';
import { IdentifierReader } from '../normalize/values/identifier-text.ts';
import { type Problem, problemText } from '../problem.ts';
import type { Role } from '../records/field.ts';
import { cellText } from '../records/origin.ts';
import type { SourceFile, SourceTable } from '../sources/source.ts';
import { compareText } from '../text/fold.ts';
import { contentOf } from './column-content.ts';
import { type FileHints, hintsOf, joinedHints, NO_HINTS } from './file-hints.ts';
import { type InferredMapping, isEmptyMapping, NO_MAPPING } from './mapping-parts.ts';
import { rolesByName } from './name-hints.ts';
import { roleOfTable, type SettledRole } from './role-of-table.ts';
import { headingsOf, unusedColumns } from './table-columns.ts';

/** What one file of the folder was taken for at first sight. */
export interface FileLook {
  /** As it is named from the folder. */
  readonly file: string;
  /** Digests of what it holds, to know copies. */
  readonly digest: string;
  /** Each role in which it, or a sheet of it, can be read. */
  readonly entries: readonly EntryLook[];
  /** What is in it that no role has. */
  readonly leftOut: readonly { readonly part: string; readonly why: string }[];
  readonly hints: FileHints;
}

/** A file, or one sheet of it, in the role it was taken for. */
export interface EntryLook {
  readonly role: Role;
  /** The sheet to name, in a workbook that has others. */
  readonly sheet?: string;
  /** The layout that reads it, or the plain one that the mapping completes. */
  readonly layout: string;
  readonly title: string;
  /** Row of the headings; 0 where there is none. */
  readonly headingRow: number;
  readonly mapping: InferredMapping;
  /** Names of carriers that its rows have; empty where no column names one. */
  readonly carriers: readonly string[];
  /** True where neither a column nor the layout names the carrier. */
  readonly lacksCarrier: boolean;
  /** Names of the sheets it is read from. */
  readonly sheets: readonly string[];
  /** Texts that may tell the carrier of all rows: what stands above the headings, the sheet's name. */
  readonly around: string;
  /** Columns of few different texts, any of which could be that of the carriers. */
  readonly fewTexts: readonly { readonly heading: string; readonly texts: readonly string[] }[];
  /** The role that was nearly as likely, and the word of the name that settled it. */
  readonly rival?: Role;
  readonly byName?: string;
}

/** A column of carriers has hardly more. */
const FEW_TEXTS = 20;

/** Looks at what a file holds: one source, or those of an archive. Refuses nothing. */
export function lookAtFile(
  file: string,
  sources: readonly SourceFile[],
  layouts: readonly Layout[],
): FileLook {
  const leftOut: { part: string; why: string }[] = [];
  const entries: EntryLook[] = [];
  const hints: FileHints[] = [];
  for (const source of sources) {
    const part = source.file === file ? '' : source.file.slice(file.length + 1);
    const look = lookAtSource(source, part, layouts);
    entries.push(...look.entries);
    leftOut.push(...look.leftOut);
    hints.push(look.hints);
  }
  const digest = sources
    .map(({ sha256 }) => sha256)
    .sort(compareText)
    .join(' ');
  const look = { file, digest, hints: joinedHints(hints) };
  if (sources.length < 2 || entries.length < 2) return { ...look, entries, leftOut };
  const [first, ...others] = entries;
  const strangers = others.filter((entry) => first === undefined || !areAlike(first, entry));
  if (first && strangers.length === 0) return { ...look, entries: [joined(first, entries)], leftOut };
  const why = `it holds files of several kinds (${[...new Set(entries.map(({ role }) => role))].join(', ')}), which are named one by one: unpack it`;
  return { ...look, entries: [], leftOut: [{ part: '', why }] };
}

/** True when both are read in one role by one layout with one mapping, so that one entry can name them. */
function areAlike(one: EntryLook, other: EntryLook): boolean {
  const told = ({ role, layout, mapping }: EntryLook) =>
    isEmptyMapping(mapping) ? role : JSON.stringify([role, layout, mapping.fields, mapping.columns]);
  return told(one) === told(other);
}

type SourceLook = Pick<FileLook, 'entries' | 'leftOut' | 'hints'>;

function lookAtSource(source: SourceFile, part: string, layouts: readonly Layout[]): SourceLook {
  const document = documentOf(source, quickTask(layouts));
  const tables = tablesOf(source).filter(({ hidden, rows }) => !hidden && rows.length > 0);
  if (document && !('problems' in document)) return lookAtWhole(source, part, layouts);
  if (document && tables.length === 0) return refused(part, document.problems);
  const named = rolesByName(source.file);
  const settled = tables.map((table) => ({ table, role: roleOfTable(source, table, named, layouts) }));
  const whole = settled.find(({ role }) => role && role.reading.layout.shape !== 'table');
  if (whole) return lookAtWhole(source, part, layouts);
  const known = settled.flatMap(({ table, role }) => (role ? [{ table, role }] : []));
  const looks = known.map(({ table, role }) => lookAtTable(table, role));
  const hints = known.map(({ table, role }) => tableHints(table, role));
  const strangers = settled.filter(({ role }) => !role).map(({ table }) => table);
  return {
    entries: entriesOf(looks, tables.length),
    leftOut: strangers.map((table) => ({
      part: [part, table.sheet === undefined ? '' : `sheet “${table.sheet}”`]
        .filter((text) => text !== '')
        .join(', '),
      why: 'no layout recognises its headings',
    })),
    hints: joinedHints(hints),
  };
}

/** A sheet that is the only one of its role is named where there are others; sheets that are read alike are one entry. */
function entriesOf(looks: readonly EntryLook[], tables: number): EntryLook[] {
  if (tables === 1) return looks.map(({ sheet: _, ...look }) => look);
  const entries: EntryLook[] = [];
  for (const role of new Set(looks.map((look) => look.role))) {
    const own = looks.filter((look) => look.role === role);
    const [first] = own;
    if (!first) continue;
    const alike = own.every((look) => areAlike(first, look));
    if (own.length === 1 || !alike) entries.push(...own);
    else entries.push(joined(first, own));
  }
  return entries;
}

function joined({ sheet: _, ...first }: EntryLook, own: readonly EntryLook[]): EntryLook {
  return {
    ...first,
    carriers: [...new Set(own.flatMap(({ carriers }) => carriers))],
    lacksCarrier: own.some(({ lacksCarrier }) => lacksCarrier),
    sheets: own.flatMap(({ sheets }) => sheets),
    around: own.map(({ around }) => around).join(' '),
  };
}

function lookAtTable(table: SourceTable, { reading, mapping, rival, byName }: SettledRole): EntryLook {
  const { claim, layout } = reading;
  const rows = table.rows.filter(({ number }) => number > claim.headingRow);
  const column = claim.columns.get('carrier');
  const mapped = new Set(mapping.fields.map(({ source }) => source));
  return {
    role: reading.role,
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    layout: layout.id,
    title: layout.title,
    headingRow: claim.headingRow,
    mapping,
    carriers: column ? contentOf(column, rows).distinct : carrierOfLayout(layout),
    lacksCarrier: column === undefined && reading.missing.includes('carrier'),
    sheets: table.sheet === undefined ? [] : [table.sheet],
    around: [
      table.sheet ?? '',
      ...table.rows
        .filter(({ number }) => number < claim.headingRow)
        .flatMap(({ cells }) => cells.map((cell) => cellText(cell).slice(0, 200))),
    ].join(' '),
    fewTexts: unusedColumns(reading, table)
      .filter(
        (content) => !content.many && content.distinct.length <= FEW_TEXTS && content.share('text') > 0.5,
      )
      .filter((content) => !mapped.has(content.column.heading))
      .map((content) => ({ heading: content.column.heading, texts: content.distinct })),
    ...(rival === undefined ? {} : { rival }),
    ...(byName === undefined ? {} : { byName }),
  };
}

/** The carrier whose files the layout reads. */
function carrierOfLayout(layout: Layout): string[] {
  const source = layout.shape === 'table' ? layout.fields.carrier : undefined;
  return source?.from === 'constant' ? [source.value] : [];
}

function tableHints(table: SourceTable, { reading: { claim } }: SettledRole): FileHints {
  const rows = table.rows.filter(({ number }) => number > claim.headingRow);
  return hintsOf(headingsOf(claim.headingRow, table), rows, claim.columns.get('currency'));
}

/** A document, or a file that its layout reads as a whole: what it says is read at once. */
function lookAtWhole(source: SourceFile, part: string, layouts: readonly Layout[]): SourceLook {
  const read = recordsOfFile(source, quickTask(layouts));
  if ('problems' in read) return refused(part, read.problems);
  const records = [...read.charges, ...read.invoices];
  const layout = layouts.find(({ id }) => id === read.layout);
  const currencies = new Set([
    ...read.charges.map(({ amount }) => amount.currency),
    ...read.invoices.map(({ currency }) => currency),
  ]);
  currencies.delete(NO_CURRENCY);
  const entry: EntryLook = {
    role: layout?.role ?? 'bills',
    layout: read.layout,
    title: layout?.title ?? read.layout,
    headingRow: 0,
    mapping: NO_MAPPING,
    carriers: [...new Set(records.map(({ carrier }) => carrier.written))],
    lacksCarrier: false,
    sheets: [],
    around: '',
    fewTexts: [],
  };
  return { entries: [entry], leftOut: [], hints: { ...NO_HINTS, currencies } };
}

function refused(part: string, problems: readonly Problem[]): SourceLook {
  const [problem] = problems;
  const why = problem ? problemText({ ...problem, place: undefined }) : 'it could not be read';
  return { entries: [], leftOut: [{ part, why }], hints: NO_HINTS };
}

function quickTask(layouts: readonly Layout[]): FileTask {
  return {
    role: 'bills',
    layouts: layouts.filter(
      ({ role, shape }) => role === 'bills' || (role === 'invoices' && shape !== 'table'),
    ),
    locale: DEFAULT_LOCALE,
    identifiers: new IdentifierReader(undefined),
    context: { currency: NO_CURRENCY, carrierNamed: (written) => written },
  };
}
