import type { Locale } from '../language/locale.ts';
import { NO_CURRENCY } from '../money/currency.ts';
import { compareDecimals, decimalText } from '../money/decimal.ts';
import type { Problem } from '../problem.ts';
import { FIELDS, type Field } from '../records/field.ts';
import { type CellEvidence, type Column, columnText, type Origin } from '../records/origin.ts';
import type { SourceFile, SourceTable } from '../sources/source.ts';
import { type AmountTotal, amountTotals } from './amount-totals.ts';
import type { LeftOut } from './document.ts';
import { documentOf, tablesOf } from './document-of-source.ts';
import { type ExplainedPart, explainClaim, explainLines } from './explain-layout.ts';
import type { FileRecords } from './file-records.ts';
import type { FileTask } from './file-task.ts';
import type { Layout } from './layout.ts';
import { type Candidate, candidateOf, rankedLayouts } from './layout-candidates.ts';
import { pageRows } from './pages/page-rows.ts';
import { type Claim, isClaim } from './recognise.ts';
import { recordsOfFile } from './records-of-file.ts';
import type { IdentifierReader } from './values/identifier-text.ts';

/** How a file is read, table by table. */
export interface Inspection {
  readonly file: string;
  readonly kind: SourceFile['kind'];
  readonly sha256: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Pages of a PDF. */
  readonly pages?: number;
  /** The invoice that a PDF carries inside it. */
  readonly attached?: string;
  readonly tables: readonly TableInspection[];
}

/** How one table, or one document, is read, or why it is not. */
export interface TableInspection {
  readonly sheet?: string;
  readonly hidden: boolean;
  /** Rows that hold anything, heading and preamble included. */
  readonly filledRows: number;
  /** The layout that reads it best; absent when none does. */
  readonly layout?: string;
  readonly role?: string;
  /** Every layout that was tried, the best first, with why it does or does not read the table. */
  readonly candidates: readonly Candidate[];
  readonly headingRow?: number;
  readonly columns: readonly { readonly field: string; readonly column: string; readonly heading: string }[];
  /** How sure the reader is that has only the look of a printed bill to go by. */
  readonly confidence?: string;
  /** Headings no field took. */
  readonly notUnderstood: readonly string[];
  readonly rows: number;
  readonly records: number;
  readonly rejected: number;
  readonly ignored: number;
  /** What was left out by design. */
  readonly left: readonly LeftOut[];
  /** Sum of each amount column that was read, per currency: plain decimals. */
  readonly totals: readonly AmountTotal[];
  /** Figures the file states about itself, beside what was read. */
  readonly controls: readonly ControlInspection[];
  /** The first records as they stand in the file: field to text. */
  readonly first: readonly Readonly<Record<string, string>>[];
  /** How the layout applied, part by part. */
  readonly explained: readonly ExplainedPart[];
  readonly problems: readonly Problem[];
}

/** A figure a file states about itself. */
export interface ControlInspection {
  readonly counts: string;
  readonly stated: string;
  readonly read: string;
  readonly reconciles: boolean;
  readonly evidence: CellEvidence;
}

/** What inspection knows beforehand. */
export interface InspectionSettings {
  readonly layouts: readonly Layout[];
  readonly sheet?: string;
  readonly locale: Locale;
  readonly currency?: string;
  /** Names of carriers, folded. */
  readonly knownCarriers?: readonly string[];
  readonly carriers?: FileTask['carriers'];
  readonly identifiers: IdentifierReader;
}

const FIRST_RECORDS = 3;

/** Tries every layout on every table of a file and reads it with the best. Refuses nothing: what is wrong is told. */
export function inspectFile(source: SourceFile, settings: InspectionSettings): Inspection {
  const { file, kind, sha256, encoding, delimiter, pages, xml } = source;
  return {
    file,
    kind,
    sha256,
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(pages === undefined ? {} : { pages: pages.length }),
    ...(xml?.attached === undefined ? {} : { attached: xml.attached }),
    tables: tablesInspected(source, settings),
  };
}

function tablesInspected(source: SourceFile, settings: InspectionSettings): TableInspection[] {
  const document = documentOf(source, taskOf(roleAsked(settings), settings.layouts, settings));
  if (document) return [inspectDocument(source, document, settings)];
  const wanted = tablesOf(source).filter(
    (table) => settings.sheet === undefined || table.sheet === settings.sheet,
  );
  return wanted.map((table) => inspectTable(source, table, settings));
}

function inspectDocument(
  source: SourceFile,
  document: NonNullable<ReturnType<typeof documentOf>>,
  settings: InspectionSettings,
): TableInspection {
  const head = { hidden: false, filledRows: 0, columns: [], notUnderstood: [], explained: [] };
  if ('problems' in document) return { ...head, ...NOTHING, candidates: [], problems: document.problems };
  const { layout } = document;
  const candidates = [{ layout: layout.id, reads: true, why: layout.title }];
  const read = recordsOfFile(source, taskOf('bills', settings.layouts, settings));
  const common = { ...head, candidates, layout: layout.id, role: layout.role };
  if ('problems' in read) return { ...common, ...NOTHING, problems: read.problems };
  const [charge] = [...read.charges, ...read.invoices];
  const columns = [...(charge?.origin.table.columns ?? [])].map(([field, { heading }]) => {
    const place = charge?.origin.places?.[charge.origin.table.columns.get(field)?.index ?? -1];
    const page = place?.page === undefined ? '' : `page ${place.page}`;
    return {
      field,
      column: place?.term ?? place?.column ?? page,
      heading: place?.path ?? place?.written ?? heading,
    };
  });
  const { confidence } = document.records;
  const explained = confidence
    ? [{ part: `confidence: ${confidence.level}`, took: confidence.reasons }]
    : explainedLines(source, layout);
  const told = confidence ? { confidence: confidence.level } : {};
  return { ...common, ...told, filledRows: read.rows, columns, explained, ...madeOf(read) };
}

/** The role the user named, by the layouts that are left; a bill where none was. */
function roleAsked({ layouts }: InspectionSettings): FileTask['role'] {
  const [role, ...others] = new Set(layouts.map((layout) => layout.role));
  return role !== undefined && others.length === 0 ? role : 'bills';
}

/** How the template of a printed bill applied, line by line. */
function explainedLines({ pages }: SourceFile, layout: Layout): ExplainedPart[] {
  return pages && layout.shape === 'report' ? explainLines(layout, pageRows(pages)) : [];
}

function inspectTable(source: SourceFile, table: SourceTable, settings: InspectionSettings): TableInspection {
  const results = rankedLayouts(settings.layouts, source, table, settings.knownCarriers);
  const [best] = results;
  const head = {
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    hidden: table.hidden,
    filledRows: table.rows.length,
    candidates: results.map(candidateOf),
  };
  if (!best || !isClaim(best)) {
    return {
      ...head,
      ...NOTHING,
      columns: [],
      notUnderstood: best?.unused ?? [],
      explained: [],
      problems: [],
    };
  }
  const one: SourceFile = { ...source, tables: [{ ...table, hidden: false }] };
  const read = recordsOfFile(one, taskOf(best.layout.role, [best.layout], settings));
  const common = {
    ...head,
    layout: best.layout.id,
    role: best.layout.role,
    headingRow: best.headingRow,
    columns: columnsOf(best),
    notUnderstood: best.unused,
    explained: explainClaim(best, table),
  };
  return 'problems' in read
    ? { ...common, ...NOTHING, problems: read.problems }
    : { ...common, ...madeOf(read) };
}

const NOTHING = {
  rows: 0,
  records: 0,
  rejected: 0,
  ignored: 0,
  left: [],
  totals: [],
  controls: [],
  first: [],
};

function madeOf(read: FileRecords) {
  const { rows, records, rejected, ignored, left } = read;
  const all = [...read.charges, ...read.invoices, ...read.inventory, ...read.prices, ...read.orders];
  return {
    rows,
    records,
    rejected,
    ignored,
    left,
    totals: amountTotals(all),
    controls: read.controls.map(
      ({ counts, stated, read: sum, evidence }): ControlInspection => ({
        counts,
        stated: decimalText(stated),
        read: decimalText(sum),
        reconciles: compareDecimals(stated, sum) === 0,
        evidence,
      }),
    ),
    first: all.slice(0, FIRST_RECORDS).map(({ origin }) => asWritten(origin)),
    problems: [...read.rejections, ...read.warnings],
  };
}

function taskOf(role: FileTask['role'], layouts: readonly Layout[], settings: InspectionSettings): FileTask {
  const { locale, identifiers, currency, knownCarriers, carriers } = settings;
  const context = { currency: currency ?? NO_CURRENCY, carrierNamed: <T>(written: T) => written };
  return { role, layouts, locale, identifiers, context, knownCarriers, carriers };
}

function columnsOf({ layout, columns }: Claim): TableInspection['columns'] {
  const inOrder = (FIELDS[layout.role] as readonly Field[]).filter((field) => columns.has(field));
  return inOrder.map((field) => {
    const column = columns.get(field) as Column;
    return { field, column: String(column.index + 1), heading: column.heading };
  });
}

function asWritten({ table, cells }: Origin): Record<string, string> {
  return Object.fromEntries([...table.columns].map(([field, column]) => [field, columnText(cells, column)]));
}
