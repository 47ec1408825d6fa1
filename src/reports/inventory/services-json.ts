import { isoDay } from '../../calendar/day.ts';
import type { GroupedServices, ServiceFigures, ServiceReport } from '../../inventory/service-groups.ts';
import type { ServiceLine } from '../../inventory/service-lines.ts';
import { type Money, moneyText } from '../../money/money.ts';
import { placeOfRow } from '../../records/origin.ts';
import { DEFINED, DEFINITIONS } from './service-words.ts';

/** What the JSON says that it is. */
export const SERVICES_SCHEMA = 'bill-audit/inventory-services@1';

/**
 * A service report as JSON, ending in a newline: amounts are decimal strings. `rows` of a group number the entries of
 * `services`, from 0.
 */
export function servicesJson({ asOf, lines, by }: ServiceReport): string {
  const numbers = new Map(lines.map((line, index) => [line, index]));
  const value = {
    schema: SERVICES_SCHEMA,
    as_of: isoDay(asOf),
    definitions: Object.fromEntries(DEFINED.map((term) => [snake(term), DEFINITIONS[term].en])),
    by: Object.fromEntries(by.map((grouped) => [grouped.dimension, groupedOf(grouped, numbers)])),
    services: lines.map(lineOf),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function groupedOf({ groups, total, inSeveral }: GroupedServices, numbers: ReadonlyMap<ServiceLine, number>) {
  return {
    groups: groups.map((group) => ({
      name: group.name === '' ? null : group.name,
      ...figuresOf(group),
      rows: group.lines.flatMap((line) => numbers.get(line) ?? []),
    })),
    total: figuresOf(total),
    counted_in_several: inSeveral,
  };
}

function figuresOf(figures: ServiceFigures) {
  const { active, inactive, unbilled, notChecked, unpriced, monthly, unbilledMonthly } = figures;
  return {
    active,
    inactive,
    unbilled,
    not_checked: notChecked,
    unpriced,
    monthly: sumsOf(monthly),
    unbilled_monthly: sumsOf(unbilledMonthly),
  };
}

function lineOf({ row, state, billing, monthly, pricedBy }: ServiceLine) {
  return {
    carrier: row.carrier.written,
    account: row.account?.written ?? null,
    service: row.service.written,
    code: row.code?.written ?? null,
    description: row.description,
    state,
    status: row.status,
    start_date: row.startDate === undefined ? null : isoDay(row.startDate),
    end_date: row.endDate === undefined ? null : isoDay(row.endDate),
    billing: billing ?? null,
    monthly: monthly ? moneyText(monthly) : null,
    currency: monthly?.currency ?? null,
    priced_by: pricedBy ?? null,
    location: row.location,
    cost_center: row.costCenter,
    place: placeOfRow(row.origin),
  };
}

function sumsOf(sums: readonly Money[]): Record<string, string> {
  return Object.fromEntries(sums.map((sum) => [sum.currency, moneyText(sum)]));
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
