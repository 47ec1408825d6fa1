import { parseIsoDay } from '../../src/calendar/day.ts';
import { DEFAULT_LOCALE, type Locale, parseLocale } from '../../src/language/locale.ts';
import { buildMonth } from '../../src/match/build-month.ts';
import { carrierNaming } from '../../src/match/carrier-names.ts';
import { keysOf } from '../../src/match/key-of-name.ts';
import type { Month } from '../../src/match/month.ts';
import { decimal } from '../../src/money/decimal.ts';
import type { FileRecords } from '../../src/normalize/file-records.ts';
import type { Layout } from '../../src/normalize/layout.ts';
import { LAYOUTS } from '../../src/normalize/layouts/index.ts';
import { recordsOfFile } from '../../src/normalize/records-of-file.ts';
import { IdentifierReader } from '../../src/normalize/values/identifier-text.ts';
import { phoneCountry } from '../../src/normalize/values/phone-country.ts';
import { ProblemError } from '../../src/problem.ts';
import { type CarrierProfile, plainProfile, UNKNOWN_CUSTOMER } from '../../src/records/customer.ts';
import type { Dispute } from '../../src/records/dispute.ts';
import { FIELDS, ROLES, type Role } from '../../src/records/field.ts';
import type { TaxRate } from '../../src/records/tax-rate.ts';
import type { ExampleTables } from '../../src/rules/rule.ts';
import type { SourceFile, SourceRow } from '../../src/sources/source.ts';
import { disputesOfRows } from './disputes-of-rows.ts';

/** What a bill-audit.yaml would say beside the rules. */
export interface MonthConfig {
  readonly locale?: string;
  readonly currency?: string;
  readonly country?: string;
  readonly carriers?: Readonly<Record<string, Partial<Pick<CarrierProfile, 'proration' | 'aliases'>>>>;
  /** ISO; the newest invoice date when absent. */
  readonly asOf?: string;
  /** Bill layouts beside the product's own. */
  readonly layouts?: readonly Layout[];
  /** Bills that are no tables. */
  readonly documents?: readonly SourceFile[];
  /** What a ledger holds, instead of the disputes of the tables. */
  readonly disputes?: readonly Dispute[];
  /** Leave unreadable rows out instead of failing. */
  readonly skipBadRows?: boolean;
}

/** Puts the rows of a table in another order; their row numbers stay with them. */
export type Reorder = <T>(rows: readonly T[]) => readonly T[];

/** A month made of tables, with what reads identifiers as it did. */
export interface MonthOfTables {
  readonly month: Month;
  readonly locale: Locale;
  readonly identifiers: IdentifierReader;
  readonly names: ReturnType<typeof carrierNaming>;
}

/**
 * The month that the real normaliser and match make of plain files: headings in row 1, the rows from row 2. Throws
 * ProblemError when a file or a row cannot be read.
 */
export function monthOfTables(
  tables: ExampleTables,
  config: MonthConfig = {},
  reorder: Reorder = (rows) => rows,
): MonthOfTables {
  const locale = localeOf(config.locale);
  const customer = { ...UNKNOWN_CUSTOMER, country: config.country };
  const identifiers = new IdentifierReader(phoneCountry({ customer, locale, currency: config.currency }));
  const profiles = Object.entries(config.carriers ?? {}).map(([name, written]) => ({
    ...plainProfile(name),
    ...written,
  }));
  const names = carrierNaming(profiles, identifiers);
  const given = ROLES.filter((role) => rowsOf(tables, role) !== undefined);
  const sources = given.map((role) => ({ role, source: sourceOf(tables, role, reorder) }));
  const past = PAST.flatMap(([name, role]) => {
    const rows = tables[name];
    return rows ? [{ role, source: sourceOf({ [role]: rows }, role, reorder, `history-${role}`) }] : [];
  });
  const documents = (config.documents ?? []).map((source) => ({ role: 'bills' as const, source }));
  const readFile = ({ role, source }: { role: Role; source: SourceFile }, isPast: boolean): FileRecords => {
    const read = recordsOfFile(source, {
      role: isPast ? 'history' : role,
      layouts: [...LAYOUTS, ...(config.layouts ?? [])].filter((layout) => layout.role === role),
      locale,
      identifiers,
      context: { currency: config.currency, carrierNamed: names.named },
    });
    if ('problems' in read) throw new ProblemError(read.problems);
    if (read.rejections.length > 0 && !config.skipBadRows) throw new ProblemError(read.rejections);
    return read;
  };
  const files = [...sources, ...documents].map((file) => readFile(file, false));
  const earlier = past.map((file) => readFile(file, true));
  const all = <K extends keyof FileRecords>(kind: K) => files.map((file) => file[kind]);
  const disputes = config.disputes ?? (tables.disputes && disputesOfRows(reorder(tables.disputes)));
  const { month } = buildMonth(
    {
      charges: all('charges').flat(),
      invoices: all('invoices').flat(),
      inventory: all('inventory').flat(),
      prices: all('prices').flat(),
      orders: all('orders').flat(),
      history: earlier.flatMap(({ charges }) => charges),
      pastInvoices: earlier.flatMap(({ invoices }) => invoices),
      controls: all('controls').flat(),
      given: new Set([
        ...given,
        ...documents.map(({ role }) => role),
        ...(past.length > 0 ? (['history'] as const) : []),
      ]),
      unread: files.flatMap(({ unread }) => unread),
    },
    {
      asOf: config.asOf === undefined ? undefined : parseIsoDay(config.asOf),
      prorationOf: (carrier) => names.profileOf(carrier)?.proration ?? 'actual',
      taxes: (tables.taxes ?? []).map(taxRateOf),
      ...(disputes ? { disputes } : {}),
      keyOf: keysOf(identifiers, names),
    },
  );
  return { month, locale, identifiers, names };
}

/** Tables of earlier months, and what their rows are. */
const PAST = [
  ['history', 'bills'],
  ['pastInvoices', 'invoices'],
] as const;

function taxRateOf({ name = '', rate = '0', from = '', to = '' }: Readonly<Record<string, string>>): TaxRate {
  const [first, last] = [parseIsoDay(from), parseIsoDay(to)];
  return {
    name,
    rate: decimal(rate),
    ...(first === undefined ? {} : { from: first }),
    ...(last === undefined ? {} : { to: last }),
  };
}

function localeOf(tag: string | undefined): Locale {
  const locale = tag === undefined ? DEFAULT_LOCALE : parseLocale(tag);
  if (!locale) throw new RangeError(`no locale ${tag}`);
  return locale;
}

function sourceOf(tables: ExampleTables, role: Role, reorder: Reorder, name: string = role): SourceFile {
  const table = { hidden: false, rows: sheetOf(tables, role, reorder) };
  return { file: `${name}.csv`, kind: 'csv', sha256: '', tables: [table] };
}

function rowsOf(tables: ExampleTables, role: Role): ExampleTables['bills'] {
  return role === 'bills' ? (tables.records ?? tables.bills) : tables[role];
}

function sheetOf(tables: ExampleTables, role: Role, reorder: Reorder): SourceRow[] {
  const rows = rowsOf(tables, role) ?? [];
  const numbered = role === 'bills' && tables.records !== undefined;
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (numbered) return [...reorder(rows.map((row, index) => ({ number: index + 1, cells: cellsOf(row) })))];
  const unknown = headings.find((heading) => !(FIELDS[role] as readonly string[]).includes(heading));
  if (unknown !== undefined) throw new RangeError(`${role} have no field ${unknown}`);
  const below = rows.map((row, index) => ({
    number: index + 2,
    cells: headings.map((heading) => row[heading] ?? ''),
  }));
  return [{ number: 1, cells: headings }, ...reorder(below)];
}

function cellsOf(row: Record<string, string>): string[] {
  const last = Math.max(...Object.keys(row).map(Number));
  return Array.from({ length: last }, (_, index) => row[String(index + 1)] ?? '');
}
