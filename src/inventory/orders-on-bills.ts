import { type Day, isoDay } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { append } from '../keyed/value-at.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { usualPeriod } from '../match/usual-period.ts';
import { add, compare, type Money, rounded, shareOf, signOf, zero } from '../money/money.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import type { Order } from '../records/order.ts';
import { codesFit, serviceKeyOf } from './holdings.ts';
import type { OrderOutcome, RolledInventory } from './order-outcome.ts';

/** An order that the bills do not show. */
export interface UnseenOrder {
  readonly order: Order;
  readonly kind: 'add-not-billed' | 'disconnect-still-billed' | 'change-not-billed';
  /** The charge that shows it; absent where none is billed. */
  readonly charge?: MatchedCharge;
  /** What a change should cost for the charge's part of a month. */
  readonly expected?: Money;
}

/** What the bills say of the orders that took effect. */
export interface OrdersOnBills {
  readonly unseen: readonly UnseenOrder[];
  readonly seen: readonly Order[];
  /** Orders of which the bills cannot tell, and why, in English. */
  readonly unchecked: readonly { readonly order: Order; readonly why: string }[];
}

type Finding = UnseenOrder | { readonly why: string } | 'seen';

/**
 * Looks for each order that took effect on the bills of the month: a recurring charge for an addition that was completed
 * before the last period billed, none for days after a disconnect, the monthly charge of a change. Of the orders for one
 * service and code only the last is looked for; what a move changes is on no bill. Without bills nothing is checked.
 */
export function ordersOnBills({ outcomes, after }: RolledInventory, month: Month | undefined): OrdersOnBills {
  const unseen: UnseenOrder[] = [];
  const seen: Order[] = [];
  const unchecked: { order: Order; why: string }[] = [];
  const bills = month && month.charges.length > 0 ? new Bills(month.charges) : undefined;
  for (const order of lastOrders(outcomes)) {
    const day = order.completedDate;
    if (day === undefined) continue;
    const found = bills ? lookedFor(order, day, bills, after) : { why: 'no bills are given' };
    if (found === 'seen') seen.push(order);
    else if ('why' in found) unchecked.push({ order, why: found.why });
    else unseen.push(found);
  }
  return { unseen, seen, unchecked };
}

/** The last order that took effect for each service and code; moves are passed over. */
function lastOrders(outcomes: readonly OrderOutcome[]): Order[] {
  const last = new Map<string, Order[]>();
  for (const { order, result } of outcomes) {
    if ((result !== 'applied' && result !== 'already-applied') || order.type === 'move') continue;
    const key = serviceKeyOf(order);
    const ends = (other: Order) => order.type === 'disconnect' || other.type === 'disconnect';
    const others = (last.get(key) ?? []).filter(
      (other) => !(ends(other) ? codesFit(other.code, order.code) : other.code?.key === order.code?.key),
    );
    last.set(key, [...others, order]);
  }
  return [...last.values()].flat();
}

/** The charges of a month by service, and the period that each account is mostly billed for. */
class Bills {
  readonly #byService = new Map<string, MatchedCharge[]>();
  readonly #byAccount = new Map<string, MatchedCharge[]>();

  constructor(charges: readonly MatchedCharge[]) {
    for (const matched of charges) {
      const { carrier, account, service } = matched.charge;
      if (service) append(this.#byService, serviceKeyOf({ carrier, service }), matched);
      append(this.#byAccount, `${carrier.key}\n`, matched);
      if (account) append(this.#byAccount, `${carrier.key}\n${account.key}`, matched);
    }
  }

  /** The usual period of the order's account, or of its carrier where it names none. */
  period({ carrier, account }: Order): Period | undefined {
    return usualPeriod(this.#byAccount.get(`${carrier.key}\n${account?.key ?? ''}`) ?? []);
  }

  /** The charges of the order's service that are for its code, or say no code. */
  of(order: Order): readonly MatchedCharge[] {
    const own = this.#byService.get(serviceKeyOf(order)) ?? [];
    return own.filter(({ charge }) => codesFit(charge.code, order.code));
  }
}

function lookedFor(order: Order, day: Day, bills: Bills, rows: readonly InventoryRow[]): Finding {
  const period = bills.period(order);
  if (!period) {
    const account = order.account === undefined ? '' : `, account ${order.account.written}`;
    return { why: `no bill of ${order.carrier.written}${account} has a period` };
  }
  const lines = bills.of(order).filter(({ charge }) => charge.type === 'recurring');
  if (order.type === 'disconnect') return afterDisconnect(order, day, period, bills, rows);
  if (order.type === 'add') {
    if (lines.some(({ period: own }) => own === undefined || own.to >= day)) return 'seen';
    return day < period.from ? { order, kind: 'add-not-billed' } : tooEarly(period);
  }
  return afterChange(order, day, period, lines);
}

function afterDisconnect(
  order: Order,
  day: Day,
  { from, to }: Period,
  bills: Bills,
  rows: readonly InventoryRow[],
): Finding {
  const again = rows.some(
    (row) =>
      serviceKeyOf(row) === serviceKeyOf(order) &&
      codesFit(row.code, order.code) &&
      row.status !== 'disconnected' &&
      (row.startDate ?? day) > day,
  );
  if (again) return { why: 'the service begins again later' };
  const after = bills.of(order).filter(({ period }) => period !== undefined && period.to > day);
  const charged = after.filter(({ charge }) => charge.type === 'recurring' && signOf(charge.amount) > 0);
  const [first] = charged;
  if (!first) return to > day ? 'seen' : tooEarly({ from, to });
  const { currency } = first.charge.amount;
  const given = after.filter(
    ({ charge }) => charge.amount.currency === currency && signOf(charge.amount) < 0,
  );
  const left = [...charged, ...given]
    .filter(({ charge }) => charge.amount.currency === currency)
    .reduce((sum, { charge }) => add(sum, charge.amount), zero(currency));
  return signOf(left) > 0 ? { order, kind: 'disconnect-still-billed', charge: first } : 'seen';
}

function afterChange(order: Order, day: Day, billed: Period, lines: readonly MatchedCharge[]): Finding {
  const { mrc } = order;
  if (!mrc) return { why: 'the order states no monthly charge' };
  const since = lines.filter(
    ({ period, charge }) =>
      period !== undefined && period.from > day && charge.amount.currency === mrc.currency,
  );
  const [first] = since;
  if (!first) return billed.from > day ? { why: 'the bills have no charge for it' } : tooEarly(billed);
  const expected = shareOf(mrc, first.share);
  const together = since.reduce((sum, { charge }) => add(sum, charge.amount), zero(mrc.currency));
  const agrees =
    since.some((matched) => isPriced(matched, mrc)) || compare(rounded(together), expected) === 0;
  return agrees ? 'seen' : { order, kind: 'change-not-billed', charge: first, expected };
}

/** True where a charge, or what its discount lines leave of it, is the monthly charge for its part of a month. */
function isPriced({ charge, share, discounts }: MatchedCharge, mrc: Money): boolean {
  const due = shareOf(mrc, share);
  const lowered = discounts
    .filter(({ amount }) => amount.currency === mrc.currency)
    .reduce((sum, { amount }) => add(sum, amount), charge.amount);
  return [charge.amount, lowered].some((amount) => compare(rounded(amount), due) === 0);
}

function tooEarly({ from, to }: Period): { readonly why: string } {
  return { why: `the bills are for ${isoDay(from)} to ${isoDay(to)}, too early to show it` };
}
