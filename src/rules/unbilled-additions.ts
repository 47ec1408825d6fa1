import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { append } from '../keyed/value-at.ts';
import { accountOf, coveredPeriod } from '../match/invoice-facts.ts';
import type { BilledInvoice, Month } from '../match/month.ts';
import { type Money, rounded, signOf } from '../money/money.ts';
import type { Order } from '../records/order.ts';
import { serviceKey } from './history-facts.ts';
import { orderBookOf } from './order-book.ts';
import { orderInForce } from './order-in-force.ts';

/** An addition that was carried out, and is not billed. */
export interface UnbilledAddition {
  readonly order: Order;
  readonly completed: Day;
  /** To the minor unit, above zero. */
  readonly mrc: Money;
  /** What its account, or its carrier where it names none, was invoiced for. */
  readonly invoiced: Period;
}

/**
 * Additions with a monthly charge, completed before what their account was invoiced for and still in force then, of
 * services that are in no inventory row of the carrier and on none of its recurring charges.
 */
export function unbilledAdditions(month: Month): UnbilledAddition[] {
  const candidates = month.orders.filter(({ type, mrc, service }) => type === 'add' && mrc && service);
  if (candidates.length === 0) return [];
  const known = new Set<string>();
  for (const { row } of month.inventory) known.add(`${row.carrier.key}\n${row.service.key}`);
  for (const { charge } of month.charges) {
    const key = charge.type === 'recurring' ? serviceKey(charge) : undefined;
    if (key !== undefined) known.add(key);
  }
  const spans = invoicedSpans(month.invoices);
  const book = orderBookOf(month);
  return candidates.flatMap((order): UnbilledAddition[] => {
    const { carrier, account, service, mrc } = order;
    const span = spans.get(`${carrier.key}\n${account?.key ?? ''}`);
    if (!mrc || signOf(mrc) <= 0 || !span || known.has(`${carrier.key}\n${service?.key}`)) return [];
    // Additions of other options of a service do not end one another.
    const orders = book
      .ofService(order)
      .filter((other) => other.type !== 'add' || other.order.key === order.order.key);
    const latest = orderInForce(orders, order, span.latest.to);
    if (latest?.order !== order || latest.completed >= span.first) return [];
    return [{ order, completed: latest.completed, mrc: rounded(mrc), invoiced: span.latest }];
  });
}

interface InvoicedSpan {
  /** First day of any of the invoices. */
  readonly first: Day;
  /** The period that begins last. */
  readonly latest: Period;
}

/** What accounts, and carriers as a whole, were invoiced for; none where a line of an invoice may not have been read. */
function invoicedSpans(invoices: readonly BilledInvoice[]): Map<string, InvoicedSpan> {
  const grouped = new Map<string, BilledInvoice[]>();
  for (const invoice of invoices) {
    const account = accountOf(invoice)?.key;
    append(grouped, `${invoice.carrier.key}\n`, invoice);
    if (account !== undefined) append(grouped, `${invoice.carrier.key}\n${account}`, invoice);
  }
  const spans = new Map<string, InvoicedSpan>();
  for (const [key, group] of grouped) {
    if (group.some(({ complete, charges }) => !complete || charges.length === 0)) continue;
    const periods = group.flatMap((invoice) => coveredPeriod(invoice) ?? []);
    const [earliest] = periods.toSorted((a, b) => a.from - b.from);
    const [latest] = periods.toSorted((a, b) => b.from - a.from || b.to - a.to);
    if (earliest && latest) spans.set(key, { first: earliest.from, latest });
  }
  return spans;
}
