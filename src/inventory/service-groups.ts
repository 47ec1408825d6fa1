import type { Day } from '../calendar/day.ts';
import { append } from '../keyed/value-at.ts';
import type { Money } from '../money/money.ts';
import { sumsByCurrency } from '../money/sums-by-currency.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import { compareText, fold, foldWords } from '../text/fold.ts';
import { serviceKeyOf } from './holdings.ts';
import type { ServiceLine } from './service-lines.ts';

/** What services are grouped by. */
export const DIMENSIONS = ['site', 'carrier', 'cost-center'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** How many services of a group are what, and what they cost by the month. */
export interface ServiceFigures {
  readonly active: number;
  readonly inactive: number;
  /** Active, due for all of the period that was invoiced, and on no bill. */
  readonly unbilled: number;
  /** Active, and not held against a bill, as there is none for its account. */
  readonly notChecked: number;
  /** Active, with a row of which neither the inventory nor a price in force says what it costs. */
  readonly unpriced: number;
  /** Of the active rows: a sum for each currency, sorted by its code. */
  readonly monthly: readonly Money[];
  readonly unbilledMonthly: readonly Money[];
}

/** The services of one site, carrier or cost centre. */
export interface ServiceGroup extends ServiceFigures {
  /** As it is written first; '' where the rows name none. */
  readonly name: string;
  /** Rows that are active, and the last rows of services that are not. */
  readonly lines: readonly ServiceLine[];
}

/** Services by one dimension; the figures of the groups add up to the total. */
export interface GroupedServices {
  readonly dimension: Dimension;
  /** By name; the group of rows that name none comes last. */
  readonly groups: readonly ServiceGroup[];
  readonly total: ServiceFigures;
  /** Active services that stand in several groups, as parts of them are at several places: each counts in each. */
  readonly inSeveral: number;
}

/** A service report: the lines of a day, grouped. */
export interface ServiceReport {
  readonly asOf: Day;
  readonly lines: readonly ServiceLine[];
  readonly by: readonly GroupedServices[];
}

const NAMES: Readonly<Record<Dimension, (row: InventoryRow) => string>> = {
  site: ({ location }) => location,
  carrier: ({ carrier }) => carrier.written,
  'cost-center': ({ costCenter }) => costCenter,
};

/** Names are compared as people do: without case, accents and, of a site, punctuation. */
const KEYS: Readonly<Record<Dimension, (row: InventoryRow) => string>> = {
  site: ({ location }) => foldWords(location),
  carrier: ({ carrier }) => carrier.key,
  'cost-center': ({ costCenter }) => fold(costCenter),
};

/** Groups the lines by a dimension. */
export function groupedBy(dimension: Dimension, lines: readonly ServiceLine[]): GroupedServices {
  const members = new Map<string, ServiceLine[]>();
  for (const line of lines) if (line.state !== 'former') append(members, KEYS[dimension](line.row), line);
  const groups = [...members]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || compareText(a, b))
    .map(([key, own]): ServiceGroup => {
      const [first] = own;
      return {
        name: key === '' || !first ? '' : NAMES[dimension](first.row),
        lines: own,
        ...figuresOf(own),
      };
    });
  const active = groups.reduce((sum, group) => sum + group.active, 0);
  return {
    dimension,
    groups,
    total: totalOf(groups),
    inSeveral: active - figuresOf(lines.filter(({ state }) => state !== 'former')).active,
  };
}

function figuresOf(lines: readonly ServiceLine[]): ServiceFigures {
  const services = (own: readonly ServiceLine[]) => new Set(own.map(({ row }) => serviceKeyOf(row)));
  const active = lines.filter(({ state }) => state === 'active');
  const unbilled = active.filter(({ billing }) => billing === 'unbilled');
  const unbilledServices = services(unbilled);
  const notChecked = services(active.filter(({ billing }) => billing === 'not-checked'));
  for (const key of unbilledServices) notChecked.delete(key);
  const sums = (own: readonly ServiceLine[]) => sumsByCurrency(own.flatMap(({ monthly }) => monthly ?? []));
  return {
    active: services(active).size,
    inactive: services(lines.filter(({ state }) => state === 'inactive')).size,
    unbilled: unbilledServices.size,
    notChecked: notChecked.size,
    unpriced: services(active.filter(({ monthly }) => !monthly)).size,
    monthly: sums(active),
    unbilledMonthly: sums(unbilled),
  };
}

function totalOf(groups: readonly ServiceGroup[]): ServiceFigures {
  const count = (of: (group: ServiceGroup) => number) => groups.reduce((sum, group) => sum + of(group), 0);
  return {
    active: count(({ active }) => active),
    inactive: count(({ inactive }) => inactive),
    unbilled: count(({ unbilled }) => unbilled),
    notChecked: count(({ notChecked }) => notChecked),
    unpriced: count(({ unpriced }) => unpriced),
    monthly: sumsByCurrency(groups.flatMap(({ monthly }) => monthly)),
    unbilledMonthly: sumsByCurrency(groups.flatMap(({ unbilledMonthly }) => unbilledMonthly)),
  };
}
