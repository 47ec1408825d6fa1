import { type Day, isoDay } from '../calendar/day.ts';
import { DEFAULT_LOCALE } from '../language/locale.ts';
import { NO_CURRENCY } from '../money/currency.ts';
import { decimalText } from '../money/decimal.ts';
import type { FileRecords } from '../normalize/file-records.ts';
import type { FileTask } from '../normalize/file-task.ts';
import type { Layout, TableLayout } from '../normalize/layout.ts';
import { type Mapping, mappedLayout } from '../normalize/mapping.ts';
import { isGeneric } from '../normalize/recognise.ts';
import { recordsOfFile } from '../normalize/records-of-file.ts';
import { IdentifierReader } from '../normalize/values/identifier-text.ts';
import type { Problem } from '../problem.ts';
import type { Identifier } from '../records/identifier.ts';
import type { SourceFile } from '../sources/source.ts';
import type { EntryLook } from './look-at-file.ts';
import { type ProrationVotes, prorationVotes } from './proration.ts';
import type { Surroundings } from './surroundings.ts';

/** What came of reading an entry as it is proposed. */
export interface EntryTrial {
  /** Layouts that read its files, sorted. */
  readonly layouts: readonly string[];
  readonly rows: number;
  readonly records: number;
  readonly rejected: number;
  /** What stops the whole file. */
  readonly refusals: readonly Problem[];
  /** The bad cells of rejected rows. */
  readonly rejections: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Months of the invoices, as `2026-10`, with their records. */
  readonly months: ReadonlyMap<string, number>;
  readonly carriers: readonly Identifier[];
  /** True when amounts of it are in no currency that is known. */
  readonly unpriced: boolean;
  /** Tax rates in percent that charges state. */
  readonly rates: readonly string[];
  readonly prorations: ProrationVotes;
  /** What the records name, with their carriers: enough to know whose a file is. */
  readonly names: readonly NamedRecord[];
}

/** What a record names. */
export interface NamedRecord {
  readonly carrier: Identifier;
  readonly account?: Identifier;
  readonly service?: Identifier;
  readonly invoice?: Identifier;
  readonly code?: Identifier;
}

/** The carrier of files that name none, until it is known. */
export const UNNAMED = '?';

/** Reads an entry's sources as `check` would, under the mapping proposed for it. */
export function tryEntry(
  entry: EntryLook,
  mapping: Mapping | undefined,
  sources: readonly SourceFile[],
  surroundings: Surroundings,
  layouts: readonly Layout[],
): EntryTrial {
  const task = taskOf(entry, mapping, surroundings, layouts);
  const refusals: Problem[] = [];
  const read: FileRecords[] = [];
  for (const source of sources) {
    const records = recordsOfFile(source, task);
    if ('problems' in records) refusals.push(...records.problems);
    else read.push(records);
  }
  const sum = (of: (records: FileRecords) => number) =>
    read.reduce((total, records) => total + of(records), 0);
  const names = distinctNames(read);
  return {
    layouts: [...new Set(read.map(({ layout }) => layout))].sort(),
    rows: sum(({ rows }) => rows),
    records: sum(({ records }) => records),
    rejected: sum(({ rejected }) => rejected),
    // Beside what is read of it, an archive may hold a note that is no table.
    refusals:
      read.length > 0 ? refusals.filter(({ id }) => id !== 'layout-unknown' && id !== 'no-rows') : refusals,
    rejections: read.flatMap(({ rejections }) => rejections),
    warnings: read.flatMap(({ warnings }) => warnings),
    months: monthsOf(read),
    carriers: distinctCarriers(names),
    unpriced: read.some(isUnpriced),
    rates: ratesOf(read),
    prorations: prorationVotes(read.flatMap(({ charges }) => charges)),
    names,
  };
}

function taskOf(
  entry: EntryLook,
  mapping: Mapping | undefined,
  { locale, currency, country }: Surroundings,
  layouts: readonly Layout[],
): FileTask {
  const ofRole = layouts.filter(
    (layout) =>
      layout.role === entry.role ||
      (entry.role === 'bills' && layout.role === 'invoices' && !isGeneric(layout)),
  );
  const plain = ofRole.find((layout): layout is TableLayout => isGeneric(layout));
  return {
    role: entry.role,
    layouts: mapping && plain ? [mappedLayout(entry.role, mapping, plain)] : ofRole,
    ...(entry.sheet === undefined ? {} : { sheet: entry.sheet }),
    locale: locale?.value ?? DEFAULT_LOCALE,
    identifiers: new IdentifierReader(country?.value),
    context: { currency: currency?.value ?? NO_CURRENCY, carrierNamed: (written) => written },
  };
}

/** The months of invoice dates; of a file without any, those in which the periods of its charges begin. */
function monthsOf(read: readonly FileRecords[]): ReadonlyMap<string, number> {
  const records = read.flatMap(({ charges, invoices }) => [...charges, ...invoices]);
  const dated = countedMonths(records.map(({ invoiceDate }) => invoiceDate));
  return dated.size > 0 ? dated : countedMonths(records.map(({ period }) => period?.from));
}

function countedMonths(days: readonly (Day | undefined)[]): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const day of days) {
    if (day === undefined) continue;
    const month = isoDay(day).slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  return new Map([...months].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function ratesOf(read: readonly FileRecords[]): readonly string[] {
  const rates = new Set<string>();
  for (const { charges } of read) {
    for (const { taxRate } of charges)
      if (taxRate && taxRate.digits !== 0n) rates.add(plainRate(decimalText(taxRate)));
  }
  return [...rates].sort();
}

function plainRate(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function distinctCarriers(names: readonly NamedRecord[]): readonly Identifier[] {
  const carriers = new Map<string, Identifier>();
  for (const { carrier } of names) if (!carriers.has(carrier.written)) carriers.set(carrier.written, carrier);
  return [...carriers.values()].filter(({ written }) => written !== UNNAMED);
}

/** What the records of all roles name, each once. */
function distinctNames(read: readonly FileRecords[]): readonly NamedRecord[] {
  const byKey = new Map<string, NamedRecord>();
  for (const { charges, invoices, inventory, prices, orders } of read) {
    const all: readonly NamedRecord[] = [...charges, ...invoices, ...inventory, ...prices, ...orders];
    for (const { carrier, account, service, invoice, code } of all) {
      const key = [carrier, account, service, invoice, code].map((name) => name?.key).join('\n');
      if (!byKey.has(key)) byKey.set(key, { carrier, account, service, invoice, code });
    }
  }
  return [...byKey.values()];
}

/** True when a record has an amount, and nothing says in which currency. */
function isUnpriced({ charges, invoices, inventory, prices, orders }: FileRecords): boolean {
  const currencies = [
    ...charges.map(({ amount }) => amount.currency),
    ...invoices.map(({ currency }) => currency),
    ...inventory.map(({ mrc }) => mrc?.currency),
    ...prices.map(({ unitPrice }) => unitPrice.currency),
    ...orders.flatMap(({ nrc, mrc }) => [nrc?.currency, mrc?.currency]),
  ];
  return currencies.includes(NO_CURRENCY);
}
