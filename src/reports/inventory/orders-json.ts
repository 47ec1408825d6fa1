import { type Day, isoDay } from '../../calendar/day.ts';
import type { MonthlyCost } from '../../inventory/monthly-cost.ts';
import type { OrderOutcome } from '../../inventory/order-outcome.ts';
import { differencesBetween } from '../../inventory/row-differences.ts';
import { type Money, moneyText } from '../../money/money.ts';
import type { Order } from '../../records/order.ts';
import { placeOfRow } from '../../records/origin.ts';
import { type OrdersView, totalsOf } from './orders-view.ts';

/** What the JSON says that it is. */
export const ORDERS_SCHEMA = 'bill-audit/inventory-orders@1';

/** What orders did to an inventory as JSON, ending in a newline: amounts are decimal strings. `file` is the new inventory. */
export function ordersJson(view: OrdersView, file: string | undefined): string {
  const { rolled, bills, costBefore, costAfter } = view;
  const value = {
    schema: ORDERS_SCHEMA,
    as_of: isoDay(rolled.asOf),
    file: file ?? null,
    totals: totalsOf(rolled.outcomes),
    monthly_cost: { before: costOf(costBefore), after: costOf(costAfter) },
    orders: rolled.outcomes.map(outcomeOf),
    bills: {
      seen: bills.seen.map(orderOf),
      unseen: bills.unseen.map(({ order, kind, charge, expected }) => ({
        ...orderOf(order),
        kind,
        ...(charge
          ? { billed: amountOf(charge.charge.amount), charge: placeOfRow(charge.charge.origin) }
          : {}),
        ...(expected ? { expected: amountOf(expected) } : {}),
      })),
      unchecked: bills.unchecked.map(({ order, why }) => ({ ...orderOf(order), why })),
    },
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function outcomeOf({ order, result, edits, note }: OrderOutcome) {
  return {
    ...orderOf(order),
    result,
    ...(note === undefined ? {} : { note }),
    changes: edits.map(({ before, after, ended }) => ({
      ...(before ? { row: placeOfRow(before.origin) } : {}),
      fields: differencesBetween(before, after),
      ...(ended?.endDate === undefined ? {} : { ended: isoDay(ended.endDate) }),
    })),
  };
}

function orderOf({ order, type, carrier, account, service, code, completedDate, origin }: Order) {
  return {
    order: order.written,
    type,
    carrier: carrier.written,
    account: account?.written ?? null,
    service: service?.written ?? null,
    code: code?.written ?? null,
    completed_date: dayOf(completedDate),
    place: placeOfRow(origin),
  };
}

function costOf({ sums, active, unpriced }: MonthlyCost) {
  return {
    sums: Object.fromEntries(sums.map((sum) => [sum.currency, moneyText(sum)])),
    active_rows: active,
    unpriced_rows: unpriced,
  };
}

function amountOf(amount: Money) {
  return { amount: moneyText(amount), currency: amount.currency };
}

function dayOf(day: Day | undefined): string | null {
  return day === undefined ? null : isoDay(day);
}
