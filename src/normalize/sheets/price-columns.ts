import { addDays, isoDay } from '../../calendar/day.ts';
import type { Problem } from '../../problem.ts';
import type { Field } from '../../records/field.ts';
import type { Column } from '../../records/origin.ts';
import type { FieldSource } from '../layout.ts';
import type { Claim, Refusal } from '../recognise.ts';
import { isClaim, tryLayout } from '../recognise.ts';
import { claimOf, type RecordClaim } from '../record-claims.ts';
import { placeOfTable } from '../table-place.ts';
import { readNumber } from '../values/number-text.ts';
import { bandGaps, bandsOverlapping } from './band-checks.ts';
import { isOnce, type PriceColumn, type PriceHeading, priceHeading } from './price-heading.ts';
import { bandGap, bandsOverlap, pricesRead, pricesUnsettled } from './price-problems.ts';
import { type SettledTerm, settledTerm } from './settled-term.ts';
import { columnsOf, type OpenSheet, rowsBelow, wordAt } from './sheet-reading.ts';

/**
 * A price sheet whose prices stand in several columns, read as a term for each column that holds: by term, band, year,
 * or once and every month. What its headings do not settle is a problem, never a guess. `plain` is what the headings
 * alone give; it is returned where they say all there is.
 */
export function withPriceColumns(sheet: OpenSheet, plain: Claim | Refusal): Claim | Refusal {
  const { layout } = sheet;
  if (
    layout.records !== undefined ||
    (!isClaim(plain) && plain.missing.some((field) => field !== 'unit_price'))
  )
    return plain;
  const spoken = columnsOf(sheet.headings).flatMap((column): PriceColumn[] => {
    const says = priceHeading(column.heading);
    return says && holdsNumbers(sheet, column) ? [{ column, says }] : [];
  });
  const base = isClaim(plain) ? plain : claimOn(sheet, spoken[0]);
  if (!base) return plain;
  const own = isClaim(plain) ? plain.columns.get('unit_price') : undefined;
  const taken = new Set(
    [...base.columns].flatMap(([field, { index }]) => (field === 'unit_price' ? [] : [index])),
  );
  const chosen = isMapped(sheet);
  const free = spoken.filter(({ column }) => !taken.has(column.index));
  const isRival = ({ column, says }: PriceColumn) =>
    own !== undefined && column.index !== own.index && isMonthly(says);
  const columns = free
    .filter((price) => !isRival(price))
    .filter(({ column, says }) => !chosen || column.index === own?.index || isOnce(says));
  const isRead = columns.some(({ column }) => column.index === own?.index);
  const all: PriceColumn[] = [...(own && !isRead ? [{ column: own, says: {} }] : []), ...columns];
  all.sort((a, b) => a.column.index - b.column.index);
  const rivals = own && !chosen ? free.filter(isRival).map(({ column }) => rivalOf(own, column)) : [];
  const known = new Set(base.rivals.map(({ left }) => left));
  const rivalled = { ...base, rivals: [...base.rivals, ...rivals.filter(({ left }) => !known.has(left))] };
  if (all.length === 0 || (all.length === 1 && own)) return isClaim(plain) ? rivalled : plain;
  return settle(sheet, rivalled, chosen ? all.map((price) => asChosen(price, own)) : all);
}

/** The column that the user named says what the user means by it. */
function asChosen(price: PriceColumn, own: Column | undefined): PriceColumn {
  return price.column.index === own?.index ? { ...price, says: {} } : price;
}

function rivalOf(own: Column, { heading }: Column): Claim['rivals'][number] {
  return { field: 'unit_price', taken: own.heading, left: heading };
}

/** True for a heading that says nothing but that its price is paid every month: beside another price, it may be that price. */
function isMonthly({ type, ...rest }: PriceHeading): boolean {
  return type === 'recurring' && Object.keys(rest).length === 0;
}

/** True where the user named the column of prices. */
function isMapped({ layout }: OpenSheet): boolean {
  const source = layout.fields.unit_price;
  return layout.id === 'inline' && !(source?.from === 'heading' && source.names[0] === 'unit_price');
}

/** The claim of a sheet whose first column of prices is read for all. */
function claimOn(sheet: OpenSheet, price: PriceColumn | undefined): Claim | undefined {
  if (!price) return undefined;
  const unitPrice: FieldSource = { from: 'column', column: price.column.index + 1 };
  const fields = { ...sheet.layout.fields, unit_price: unitPrice };
  const result = tryLayout({ ...sheet.layout, fields }, sheet.table);
  return isClaim(result) ? result : undefined;
}

function holdsNumbers(sheet: OpenSheet, { index }: Column): boolean {
  return rowsBelow(sheet).some((row) => readNumber(wordAt(row, index)) !== undefined);
}

function settle(sheet: OpenSheet, base: Claim, all: readonly PriceColumn[]): Claim | Refusal {
  const place = { ...placeOfTable(sheet.source, sheet.table), row: sheet.headings.number };
  const terms = all.filter(({ says }) => says.months !== undefined);
  const term = terms.length === 0 ? undefined : settledTerm(sheet, base, terms);
  const isBound = ({ says }: PriceColumn) =>
    isOnce(says) || (term?.months === undefined ? says.months !== undefined : says.months === term.months);
  const bound = term ? all.filter(isBound) : all;
  const prices = inForce(bound);
  if ((terms.length > 0 && !term) || !areTold(prices, base))
    return refused(base, pricesUnsettled(place, all));
  const overlap = bandsOverlapping(prices);
  if (overlap) return refused(base, bandsOverlap(place, overlap));
  const once = prices.some(({ says }) => says.type === 'one-time');
  const records = prices.map((price) => recordOf(base, price, once, term));
  const read = new Set(prices.map(({ column }) => column.heading));
  const left = base.unused.filter((heading) => !read.has(heading) && heading !== term?.column?.heading);
  const unread = columnsOf(sheet.headings).filter(
    (column) =>
      (left.includes(column.heading) || all.some(({ column: { index } }) => index === column.index)) &&
      !prices.some(({ column: { index } }) => index === column.index) &&
      (priceHeading(column.heading) !== undefined || holdsNumbers(sheet, column)),
  );
  const [first = prices[0]] = prices.filter(({ says }) => says.type !== 'one-time');
  const own = new Map(base.columns);
  if (first) own.set('unit_price', first.column);
  return {
    ...base,
    columns: own,
    records,
    unused: left,
    sheet: {
      warnings: [
        pricesRead(
          place,
          prices,
          once && !base.columns.has('charge_type'),
          term,
          unread.map(({ heading }) => heading),
        ),
        ...bandGaps(prices).map((gap) => bandGap(place, gap)),
      ],
      ...(term?.rowProblem ? { rowProblem: term.rowProblem } : {}),
    },
  };
}

/** Columns that only say from when they hold end the day before the next of them. */
function inForce(prices: readonly PriceColumn[]): PriceColumn[] {
  const starts = prices.flatMap(({ says }) => (says.to === undefined ? (says.from ?? []) : []));
  return prices.map(({ column, says }) => {
    if (says.from === undefined || says.to !== undefined) return { column, says };
    const from = says.from;
    const next = starts.filter((start) => start > from).sort((a, b) => a - b)[0];
    return next === undefined ? { column, says } : { column, says: { ...says, to: addDays(next, -1) } };
  });
}

/** True when each price of a kind is told from the others, by the same marks, none of which the rows state too. */
function areTold(prices: readonly PriceColumn[], { columns }: Claim): boolean {
  const marks = new Map<string, string>();
  const seen = new Set<string>();
  for (const { says } of prices) {
    const kind = says.type === 'one-time' ? 'one-time' : 'recurring';
    const marked = [
      says.months === undefined ? '' : 'term',
      says.min === undefined && says.max === undefined ? '' : 'band',
      says.from === undefined && says.to === undefined ? '' : 'time',
    ].join(' ');
    const identity = JSON.stringify([kind, says.months, says.min, says.max, says.from, says.to]);
    if ((marks.get(kind) ?? marked) !== marked || seen.has(identity)) return false;
    marks.set(kind, marked);
    seen.add(identity);
    const stated = Object.keys(constantsOf(says)) as Field[];
    if (stated.some((field) => field !== 'charge_type' && columns.has(field))) return false;
  }
  return true;
}

function constantsOf({ type, min, max, from, to }: PriceHeading): Partial<Record<Field, string>> {
  return {
    ...(type === undefined ? {} : { charge_type: type }),
    ...(min === undefined ? {} : { min_quantity: String(min) }),
    ...(max === undefined ? {} : { max_quantity: String(max) }),
    ...(from === undefined ? {} : { valid_from: isoDay(from) }),
    ...(to === undefined ? {} : { valid_to: isoDay(to) }),
  };
}

function recordOf(
  base: Claim,
  { column, says }: PriceColumn,
  once: boolean,
  term: SettledTerm | undefined,
): RecordClaim {
  const typed = says.type === undefined && once && !base.columns.has('charge_type');
  const stands = constantsOf(typed ? { ...says, type: 'recurring' } : says);
  const columns = new Map(base.columns);
  for (const field of Object.keys(stands) as Field[]) columns.delete(field);
  columns.set('unit_price', column);
  const constants = Object.entries(stands).map(
    ([field, value]) => [field, { from: 'constant', value }] as const,
  );
  const [record] = base.records;
  const fields = {
    ...record?.fields,
    ...Object.fromEntries(constants),
    unit_price: { from: 'column', column: column.index + 1 } as const,
  };
  const { months } = says;
  return {
    ...claimOf(columns, fields),
    only: 'unit_price',
    ...(term && term.months === undefined && months !== undefined
      ? { holds: (row) => term.monthsOf(row) === months }
      : {}),
  };
}

function refused(base: Claim, problem: Problem): Refusal {
  const { layout, headingRow, columns, unused } = base;
  return { layout, headingRow, found: [...columns.keys()], missing: [], unused, problem };
}
