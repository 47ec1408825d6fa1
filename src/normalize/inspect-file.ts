import type { Locale } from '../language/locale.ts';
import { NO_CURRENCY } from '../money/currency.ts';
import { addDecimals, type Decimal, decimalText } from '../money/decimal.ts';
import type { Money } from '../money/money.ts';
import type { Problem } from '../problem.ts';
import { FIELDS, type Field } from '../records/field.ts';
import { type Column, cellText, type Origin } from '../records/origin.ts';
import type { SourceFile, SourceTable } from '../sources/source.ts';
import { compareText } from '../text/fold.ts';
import type { Layout } from './layout.ts';
import { type Claim, isClaim, nearestHeading, type Refusal, tryLayout } from './recognise.ts';
import { recordsOfFile } from './records-of-file.ts';
import type { IdentifierReader } from './values/identifier-text.ts';

/** How a file is read, table by table. */
export interface Inspection {
  readonly file: string;
  readonly kind: SourceFile['kind'];
  readonly sha256: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly tables: readonly TableInspection[];
}

/** How one table is read, or why it is not. */
export interface TableInspection {
  readonly sheet?: string;
  readonly hidden: boolean;
  /** Rows that hold anything, heading and preamble included. */
  readonly filledRows: number;
  /** The layout that reads it best; absent when none does. */
  readonly layout?: string;
  readonly role?: string;
  /** Every layout that was tried, the best first, with why it does or does not read the table. */
  readonly candidates: readonly { readonly layout: string; readonly reads: boolean; readonly why: string }[];
  readonly headingRow?: number;
  readonly columns: readonly { readonly field: string; readonly column: string; readonly heading: string }[];
  /** Headings no field took. */
  readonly notUnderstood: readonly string[];
  readonly rows: number;
  readonly records: number;
  readonly rejected: number;
  readonly ignored: number;
  /** Sum of each amount column that was read, per currency: plain decimals. */
  readonly totals: readonly { readonly field: string; readonly currency: string; readonly sum: string }[];
  /** The first records as they stand in the file: field to text. */
  readonly first: readonly Readonly<Record<string, string>>[];
  readonly problems: readonly Problem[];
}

/** What inspection knows beforehand. */
export interface InspectionSettings {
  readonly layouts: readonly Layout[];
  readonly sheet?: string;
  readonly locale: Locale;
  readonly currency?: string;
  readonly identifiers: IdentifierReader;
}

const FIRST_RECORDS = 3;

/** Tries every layout on every table of a file and reads it with the best. Refuses nothing: what is wrong is told. */
export function inspectFile(source: SourceFile, settings: InspectionSettings): Inspection {
  const tables = source.tables.filter(
    (table) => settings.sheet === undefined || table.sheet === settings.sheet,
  );
  return {
    file: source.file,
    kind: source.kind,
    sha256: source.sha256,
    ...(source.encoding === undefined ? {} : { encoding: source.encoding }),
    ...(source.delimiter === undefined ? {} : { delimiter: source.delimiter }),
    tables: tables.map((table) => inspectTable(source, table, settings)),
  };
}

function inspectTable(source: SourceFile, table: SourceTable, settings: InspectionSettings): TableInspection {
  const results = settings.layouts
    .map((layout) => tryLayout(layout, table))
    .sort((a, b) => strength(b) - strength(a) || compareText(a.layout.id, b.layout.id));
  const [best] = results;
  const head = {
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    hidden: table.hidden,
    filledRows: table.rows.length,
    candidates: results.map((result) => ({
      layout: result.layout.id,
      reads: isClaim(result),
      why: whyOf(result),
    })),
  };
  if (!best || !isClaim(best)) {
    return {
      ...head,
      columns: [],
      notUnderstood: best?.unused ?? [],
      rows: 0,
      records: 0,
      rejected: 0,
      ignored: 0,
      totals: [],
      first: [],
      problems: [],
    };
  }
  const one: SourceFile = { ...source, tables: [{ ...table, hidden: false }] };
  const read = recordsOfFile(one, {
    role: best.layout.role,
    layouts: [best.layout],
    locale: settings.locale,
    identifiers: settings.identifiers,
    context: { currency: settings.currency ?? NO_CURRENCY, carrierNamed: (written) => written },
  });
  const common = {
    ...head,
    layout: best.layout.id,
    role: best.layout.role,
    headingRow: best.headingRow,
    columns: columnsOf(best),
    notUnderstood: best.unused,
  };
  if ('problems' in read) {
    return {
      ...common,
      rows: 0,
      records: 0,
      rejected: 0,
      ignored: 0,
      totals: [],
      first: [],
      problems: read.problems,
    };
  }
  const { rows, records, rejected, ignored } = read;
  const all = [...read.charges, ...read.invoices, ...read.inventory, ...read.prices, ...read.orders];
  return {
    ...common,
    rows,
    records,
    rejected,
    ignored,
    totals: totalsOf(all as unknown as readonly Readonly<Record<string, unknown>>[]),
    first: all.slice(0, FIRST_RECORDS).map(({ origin }) => asWritten(origin)),
    problems: [...read.rejections, ...read.warnings],
  };
}

function strength(result: Claim | Refusal): number {
  if (!isClaim(result)) return result.found.length;
  return 1000 + (result.layout.shape === 'sectioned' ? 500 : result.columns.size - result.unused.length);
}

function whyOf(result: Claim | Refusal): string {
  const { layout } = result;
  if (isClaim(result)) {
    if (layout.shape === 'sectioned')
      return `its rows are records of the types ${layout.mustHave.join(', ')}`;
    return `row ${result.headingRow} holds the headings of ${result.columns.size} of its fields`;
  }
  if (layout.shape === 'sectioned') return `no records of the types ${layout.mustHave.join(', ')}`;
  if (result.twice)
    return `two columns are headed “${result.twice.heading}”, and either could be ${result.twice.field}`;
  if (result.found.length === 0) return 'no row holds headings it knows';
  const missing = result.missing.map((field) => {
    const from = layout.fields[field];
    const near = from?.from === 'heading' ? nearestHeading(result.unused, from.names) : undefined;
    return near === undefined ? field : `${field} (is it “${near}”?)`;
  });
  return `row ${result.headingRow} has ${result.found.length} of its fields, and no column for ${missing.join(', ')}`;
}

function columnsOf({ layout, columns }: Claim): TableInspection['columns'] {
  const inOrder = (FIELDS[layout.role] as readonly Field[]).filter((field) => columns.has(field));
  return inOrder.map((field) => {
    const column = columns.get(field) as Column;
    return { field, column: String(column.index + 1), heading: column.heading };
  });
}

function asWritten({ table, cells }: Origin): Record<string, string> {
  return Object.fromEntries(
    [...table.columns].map(([field, column]) => [field, cellText(cells[column.index]).trim()]),
  );
}

/** Sums of the records' amounts by property and currency; unit prices are no amounts. */
function totalsOf(records: readonly Readonly<Record<string, unknown>>[]): TableInspection['totals'] {
  const sums = new Map<string, { field: string; currency: string; sum: Decimal }>();
  for (const record of records) {
    for (const [name, value] of Object.entries(record)) {
      if (!isMoney(value)) continue;
      const field = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      const key = `${field} ${value.currency}`;
      const known = sums.get(key);
      sums.set(key, { field, currency: value.currency, sum: known ? addDecimals(known.sum, value) : value });
    }
  }
  return [...sums.values()]
    .sort((a, b) => compareText(a.field, b.field) || compareText(a.currency, b.currency))
    .map(({ field, currency, sum }) => ({ field, currency, sum: decimalText(sum) }));
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'money';
}
