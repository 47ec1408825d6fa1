import { addDays, type Day, later } from '../calendar/day.ts';
import { type Period, within } from '../calendar/period.ts';
import { append } from '../keyed/value-at.ts';
import { dateOf } from '../match/invoice-facts.ts';
import type { BilledInvoice, MatchedCharge, Month } from '../match/month.ts';
import type { Charge } from '../records/charge.ts';
import type { Order } from '../records/order.ts';
import { comparePlaces } from '../records/origin.ts';
import { compareText, fold } from '../text/fold.ts';

/** An order that a charge may have been billed for. */
export interface OrderOfCharge {
  readonly order: Order;
  /** True where the charge states the order's number as its order or in its reference. */
  readonly named: boolean;
}

/** The orders of a month, arranged so that those of a charge are found without a search. */
export class OrderBook {
  readonly #byNumber = new Map<string, Order[]>();
  readonly #byService = new Map<string, Order[]>();
  readonly #byCode = new Map<string, Order[]>();

  constructor(orders: readonly Order[]) {
    for (const order of orders) {
      const carrier = order.carrier.key;
      append(this.#byNumber, `${carrier}\n${order.order.key}`, order);
      if (order.service) append(this.#byService, `${carrier}\n${order.service.key}`, order);
      else if (order.code) append(this.#byCode, `${carrier}\n${order.code.key}`, order);
    }
  }

  /**
   * The carrier's orders whose number the charge states, those for its service, and those that name no service but its
   * code, and its account or none. Of any date.
   */
  of(charge: Charge): readonly OrderOfCharge[] {
    const carrier = charge.carrier.key;
    const found = new Map<Order, boolean>();
    for (const number of numbersOf(charge))
      for (const order of this.#byNumber.get(`${carrier}\n${number}`) ?? []) found.set(order, true);
    for (const order of this.ofService(charge)) if (!found.has(order)) found.set(order, false);
    const coded = charge.code ? (this.#byCode.get(`${carrier}\n${charge.code.key}`) ?? []) : [];
    for (const order of coded)
      if (!found.has(order) && (!order.account || order.account.key === charge.account?.key))
        found.set(order, false);
    return [...found].map(([order, named]) => ({ order, named }));
  }

  /** The carrier's orders for the service of a charge or an order, of any account, code and date. */
  ofService({ carrier, service }: Charge | Order): readonly Order[] {
    return service ? (this.#byService.get(`${carrier.key}\n${service.key}`) ?? []) : [];
  }
}

/** The orders of a month; arranged once for all rules. */
export function orderBookOf(month: Month): OrderBook {
  let book = books.get(month);
  if (!book) {
    book = new OrderBook(month.orders);
    books.set(month, book);
  }
  return book;
}

const books = new WeakMap<Month, OrderBook>();

/**
 * The days a charge was billed for: from the first day of its period, else its invoice date, to the later of its period's
 * last day and its invoice date. Undefined for a charge without any day.
 */
export function daysBilled({ charge, period }: MatchedCharge, invoice: BilledInvoice): Period | undefined {
  const date = charge.invoiceDate ?? dateOf(invoice);
  const from = period?.from ?? date;
  if (from === undefined) return undefined;
  const to = period?.to ?? from;
  return { from, to: date === undefined ? to : later(to, date) };
}

/** A day of an order, with the field that states it. */
export interface OrderDay {
  readonly order: Order;
  readonly day: Day;
  readonly field: 'requested_date' | 'completed_date';
}

/** The days on which an order was requested and completed. */
export function daysOfOrder(order: Order): readonly OrderDay[] {
  const { requestedDate, completedDate } = order;
  return [
    ...(requestedDate === undefined ? [] : [{ order, day: requestedDate, field: 'requested_date' } as const]),
    ...(completedDate === undefined ? [] : [{ order, day: completedDate, field: 'completed_date' } as const]),
  ];
}

/** The day nearest to a given one; of two as near, the earlier, then that of the order first by number, then by place. */
export function nearestDay(days: readonly OrderDay[], to: Day): OrderDay | undefined {
  let nearest: OrderDay | undefined;
  for (const next of days) {
    const order =
      nearest === undefined
        ? -1
        : Math.abs(next.day - to) - Math.abs(nearest.day - to) ||
          next.day - nearest.day ||
          compareText(next.order.order.key, nearest.order.order.key) ||
          comparePlaces(next.order.origin, nearest.order.origin);
    if (order < 0) nearest = next;
  }
  return nearest;
}

/** The span in which an order for what was billed is looked for: `days` days before its first day, to its last. */
export function orderSpan({ from, to }: Period, days: number): Period {
  return { from: addDays(from, -days), to };
}

/**
 * True when the order was requested or completed in the span. An order without dates, or a charge without any day, is
 * held to be in time.
 */
export function inTime(order: Order, span: Period | undefined): boolean {
  const dates = daysOfOrder(order);
  if (!span || dates.length === 0) return true;
  return dates.some(({ day }) => within(day, span.from, span.to));
}

/** Shorter parts of a reference are counts and initials as often as numbers of orders. */
const SHORTEST_NUMBER = 4;

function numbersOf({ order, reference }: Charge): Set<string> {
  const numbers = new Set<string>(order ? [order.key] : []);
  const whole = numberKey(reference);
  if (whole !== '') numbers.add(whole);
  for (const part of reference.split(/[\s,;:/|]+/)) {
    const key = numberKey(part);
    if (key.length >= SHORTEST_NUMBER) numbers.add(key);
  }
  return numbers;
}

/** A number in the spelling in which the numbers of orders are compared. */
function numberKey(text: string): string {
  return fold(text)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
