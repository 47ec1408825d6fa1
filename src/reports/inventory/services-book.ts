import { whereIs } from '../../inventory/order-problems.ts';
import type { GroupedServices, ServiceFigures, ServiceReport } from '../../inventory/service-groups.ts';
import type { ServiceLine } from '../../inventory/service-lines.ts';
import type { Locale, Translated } from '../../language/locale.ts';
import { type Money, zero } from '../../money/money.ts';
import { type Book, bookBytes } from '../workbook/book.ts';
import {
  amountCell,
  codeCell,
  countCell,
  dayCell,
  EMPTY,
  identifierCell,
  quotedCell,
  type SheetCell,
  textCell,
} from '../workbook/cell.ts';
import { closeSheet } from '../workbook/open-sheet.ts';
import { type Column, type Table, writeTable } from '../workbook/table.ts';
import { HEADINGS } from '../workbook/wording.ts';
import {
  BILLING_WORDS,
  DEFINED,
  DEFINITIONS,
  DIMENSION_WORDS,
  PRICE_WORDS,
  SERVICE_WORDS,
  STATE_WORDS,
} from './service-words.ts';

/** A service report as a workbook (xlsx) in the reader's language: a sheet for each dimension, every row, what is meant. */
export function servicesBookBytes(report: ServiceReport, locale: Locale): Promise<Uint8Array> {
  const facts = { title: SERVICE_WORDS.title[locale.language], asOf: report.asOf, locale };
  return bookBytes(facts, async (book) => {
    for (const grouped of report.by) await write(book, dimensionTable(grouped, locale));
    await write(book, linesTable(report.lines, locale));
    await write(book, definitionsTable(locale));
  });
}

async function write<Row>(book: Book, table: Table<Row>): Promise<void> {
  closeSheet(book, await writeTable(book, table));
}

interface GroupLine {
  readonly name: string;
  readonly figures?: ServiceFigures;
  readonly monthly?: Money;
  readonly unbilled?: Money;
  readonly isTotal: boolean;
}

const IDS = { site: 'BySite', carrier: 'ByCarrier', 'cost-center': 'ByCostCentre' } as const;

function dimensionTable(
  { dimension, groups, total }: GroupedServices,
  { language }: Locale,
): Table<GroupLine> {
  const rows = [
    ...groups.flatMap((group) => groupLines(group.name || SERVICE_WORDS.unknown[language], group, false)),
    ...groupLines(SERVICE_WORDS.total[language], total, true),
  ];
  const count = (key: 'active' | 'inactive' | 'unbilled' | 'notChecked' | 'unpriced'): Column<GroupLine> => ({
    heading: SERVICE_WORDS[key],
    least: 12,
    most: 16,
    cell: ({ figures }) => (figures ? countCell(figures[key]) : { ...EMPTY, kind: 'amount' }),
  });
  return {
    ...plain(DIMENSION_WORDS[dimension], IDS[dimension], rows),
    columns: [
      { heading: DIMENSION_WORDS[dimension], least: 16, most: 44, cell: ({ name }) => quotedCell(name) },
      ...(['active', 'inactive', 'unbilled', 'notChecked', 'unpriced'] as const).map(count),
      { heading: SERVICE_WORDS.monthly, least: 16, most: 18, cell: ({ monthly }) => amountCell(monthly) },
      {
        heading: SERVICE_WORDS.unbilledMonthly,
        least: 20,
        most: 22,
        cell: ({ unbilled }) => amountCell(unbilled),
      },
      {
        heading: SERVICE_WORDS.currency,
        least: 8,
        most: 8,
        cell: ({ monthly }) => codeCell(monthly?.currency),
      },
    ],
    tint: ({ isTotal }) => (isTotal ? 'total' : 'none'),
  };
}

function groupLines(name: string, figures: ServiceFigures, isTotal: boolean): GroupLine[] {
  const { monthly, unbilledMonthly } = figures;
  if (monthly.length === 0) return [{ name, figures, isTotal }];
  return monthly.map((amount, index) => {
    const { currency } = amount;
    const unbilled = unbilledMonthly.find((one) => one.currency === currency) ?? zero(currency);
    return { name, ...(index === 0 ? { figures } : {}), monthly: amount, unbilled, isTotal };
  });
}

function linesTable(lines: readonly ServiceLine[], { language }: Locale): Table<ServiceLine> {
  const worded = (words: Translated | undefined) => textCell(words?.[language]);
  const column = (
    heading: Translated,
    [least, most]: readonly [number, number],
    cell: (line: ServiceLine) => SheetCell,
  ): Column<ServiceLine> => ({ heading, least, most, cell });
  return {
    ...plain(SERVICE_WORDS.services, 'Services', lines),
    wide: true,
    columns: [
      column(HEADINGS.carrier, [10, 24], ({ row }) => quotedCell(row.carrier.written)),
      column(HEADINGS.account, [8, 18], ({ row }) => identifierCell(row.account?.written)),
      column(HEADINGS.service, [12, 26], ({ row }) => identifierCell(row.service.written)),
      column(HEADINGS.code, [8, 16], ({ row }) => identifierCell(row.code?.written)),
      column(HEADINGS.description, [12, 30], ({ row }) => quotedCell(row.description)),
      column(SERVICE_WORDS.state, [8, 12], ({ state }) => worded(STATE_WORDS[state])),
      column(SERVICE_WORDS.billing, [10, 20], ({ billing }) => worded(billing && BILLING_WORDS[billing])),
      column(SERVICE_WORDS.monthly, [10, 14], ({ monthly }) => amountCell(monthly)),
      column(SERVICE_WORDS.currency, [8, 8], ({ monthly }) => codeCell(monthly?.currency)),
      column(SERVICE_WORDS.pricedBy, [10, 16], ({ pricedBy }) => worded(pricedBy && PRICE_WORDS[pricedBy])),
      column(DIMENSION_WORDS.site, [10, 30], ({ row }) => quotedCell(row.location)),
      column(DIMENSION_WORDS['cost-center'], [10, 16], ({ row }) => identifierCell(row.costCenter)),
      column(HEADINGS.startDate, [10, 12], ({ row }) => dayCell(row.startDate)),
      column(HEADINGS.endDate, [10, 12], ({ row }) => dayCell(row.endDate)),
      column(SERVICE_WORDS.place, [14, 40], ({ row }) => quotedCell(whereIs(row.origin))),
    ],
  };
}

function definitionsTable({ language }: Locale): Table<(typeof DEFINED)[number]> {
  return {
    ...plain(SERVICE_WORDS.definitions, 'Definitions', DEFINED),
    columns: [
      {
        heading: SERVICE_WORDS.term,
        least: 14,
        most: 24,
        cell: (term) => textCell(SERVICE_WORDS[term][language]),
      },
      {
        heading: SERVICE_WORDS.meaning,
        least: 60,
        most: 90,
        cell: (term) => textCell(DEFINITIONS[term][language]),
      },
    ],
  };
}

function plain<Row>(name: Translated, id: string, rows: readonly Row[]) {
  return {
    name,
    id,
    rows,
    tint: () => 'none' as const,
    frozen: 1,
    empty: SERVICE_WORDS.nothing,
    wide: false,
  };
}
