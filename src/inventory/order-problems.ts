import { type Day, isoDay } from '../calendar/day.ts';
import { moneyText } from '../money/money.ts';
import { type Problem, quoted } from '../problem.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import type { Order } from '../records/order.ts';
import { type Origin, placeOfRow } from '../records/origin.ts';

/** An order that was carried out, with the day. */
export interface CompletedOrder {
  readonly order: Order;
  readonly day: Day;
}

/** An addition of what the inventory has already. */
export function alreadyActive({ order, day }: CompletedOrder, row: InventoryRow): Problem {
  const since = row.startDate === undefined ? '' : ` since ${isoDay(row.startDate)}`;
  return {
    id: 'order-already-active',
    place: placeOfRow(order.origin),
    found: `${called(order)} adds ${subject(order)} on ${isoDay(day)}, and the inventory has it as ${row.status}${since} (${whereIs(row.origin)})`,
    expected: 'an addition of a service, or of an option of it, that is not in the inventory on that day',
    fix: 'Correct the order, or the start date in the inventory',
  };
}

/** An order for a service, or an option of it, that the inventory does not have. */
export function serviceUnknown({ order, day }: CompletedOrder, rows: readonly InventoryRow[]): Problem {
  const [first] = rows;
  const has =
    first === undefined
      ? 'the inventory has no such service of this carrier'
      : `the inventory has the service only ${listed(rows)}`;
  return {
    id: 'order-service-unknown',
    place: placeOfRow(order.origin),
    found: `${called(order)} asks for a ${order.type} of ${subject(order)} on ${isoDay(day)}, and ${has}`,
    expected: 'a service, account and code of the inventory, or of an earlier order that adds it',
    fix: 'Correct the order, add the row to the inventory, or give the order that added it',
  };
}

/** An order for a service that ended on another day. */
export function serviceOver({ order, day }: CompletedOrder, row: InventoryRow): Problem {
  return {
    id: 'order-service-over',
    place: placeOfRow(order.origin),
    found: `${called(order)} asks for a ${order.type} of ${subject(order)} on ${isoDay(day)}, and the inventory has it as ${endOf(row)} (${whereIs(row.origin)})`,
    expected: 'a service that is in use on that day',
    fix: 'Correct the order, or the end date in the inventory',
  };
}

/** An order carried out before the service began. */
export function beforeStart({ order, day }: CompletedOrder, row: InventoryRow): Problem {
  const begins =
    row.status === 'pending'
      ? `as pending${row.startDate === undefined ? '' : ` for ${isoDay(row.startDate)}`}`
      : `only from ${row.startDate === undefined ? 'a later day' : isoDay(row.startDate)}`;
  return {
    id: 'order-before-start',
    place: placeOfRow(order.origin),
    found: `${called(order)} asks for a ${order.type} of ${subject(order)} on ${isoDay(day)}, and the inventory has it ${begins} (${whereIs(row.origin)})`,
    expected: 'a day on which the service is in use',
    fix: 'Correct the completed date of the order, or the start date in the inventory',
  };
}

/** An order that may mean several rows. */
export function ambiguous({ order, day }: CompletedOrder, rows: readonly InventoryRow[]): Problem {
  return {
    id: 'order-ambiguous',
    place: placeOfRow(order.origin),
    found: `${called(order)} asks for a ${order.type} of ${subject(order)} on ${isoDay(day)}, and the inventory has the service ${listed(rows)}: nothing tells which is meant`,
    expected: 'an order that means one row of the inventory',
    fix: 'Write the account and the code of the row into the order, or divide the order into a disconnect and an add',
  };
}

/** An order in another currency than its row. */
export function otherCurrency({ order }: CompletedOrder, row: InventoryRow): Problem {
  return {
    id: 'order-currency',
    place: placeOfRow(order.origin),
    found: `${called(order)} has ${subject(order)} at ${priceText(order)} a month, and the inventory has it in ${row.mrc?.currency ?? ''} (${whereIs(row.origin)})`,
    expected: 'one currency for a service',
    fix: 'Correct the currency of the order or of the inventory',
  };
}

/** Two orders of one day that cannot both hold. */
export function sameDay({ order, day }: CompletedOrder, other: Order): Problem {
  return {
    id: 'order-same-day',
    place: placeOfRow(order.origin),
    found: `${called(order)} asks for a ${factsOf(order)} of ${subject(order)} on ${isoDay(day)}, and ${called(other)} for a ${factsOf(other)} on the same day (${whereIs(other.origin)})`,
    expected: 'orders of one day that say the same of a service',
    fix: 'Correct one of the two, or leave it out',
  };
}

/** An order number that stands twice, with different facts of one service. */
export function numberTwice(order: Order, first: Order): Problem {
  return {
    id: 'order-number-twice',
    place: placeOfRow(order.origin),
    found: `${called(order)} stands in ${whereIs(first.origin)} already, with other facts of ${subject(order)}: ${factsInFull(first)} there, ${factsInFull(order)} here`,
    expected: 'one row for an order, a service and a code',
    fix: 'Keep the row that is right',
  };
}

function endOf({ status, endDate }: InventoryRow): string {
  if (endDate === undefined) return status;
  return `${status} ${status === 'disconnected' ? 'on' : 'until'} ${isoDay(endDate)}`;
}

/** A service as people name it, with its code and account where they are known: `514-555-0101, VOIP-STD, account 514-01`. */
export function subject({ service, code, account }: Pick<Order, 'service' | 'code' | 'account'>): string {
  const parts = [service?.written, code?.written, account && `account ${account.written}`];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** Where a record stands: `orders.csv, row 4`. */
export function whereIs(origin: Origin): string {
  const { file, sheet, row, page, path } = placeOfRow(origin);
  const inside = [
    sheet === undefined ? undefined : `sheet ${quoted(sheet)}`,
    page === undefined ? undefined : `page ${page}`,
    path,
    row === undefined ? undefined : `row ${row}`,
  ];
  return [file, ...inside.filter((part) => part !== undefined)].join(', ');
}

function called({ order }: Order): string {
  return `order ${quoted(order.written)}`;
}

function factsOf(order: Order): string {
  return order.mrc ? `${order.type} at ${priceText(order)} a month` : order.type;
}

function factsInFull(order: Order): string {
  const { requestedDate, completedDate, nrc, account } = order;
  const parts = [
    factsOf(order),
    account && `account ${account.written}`,
    requestedDate === undefined ? undefined : `requested ${isoDay(requestedDate)}`,
    completedDate === undefined ? 'not completed' : `completed ${isoDay(completedDate)}`,
    nrc && `${moneyText(nrc)} ${nrc.currency} once`,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

function priceText({ mrc }: Pick<Order, 'mrc'>): string {
  return mrc ? `${moneyText(mrc)} ${mrc.currency}` : 'no price';
}

/** As many as a person looks through. */
const MOST_LISTED = 5;

function listed(rows: readonly InventoryRow[]): string {
  const names = rows.slice(0, MOST_LISTED).map(({ code, account, origin }) => {
    const name = [
      code ? `with code ${code.written}` : 'without a code',
      account && `on account ${account.written}`,
    ];
    return `${name.filter((part) => part !== undefined).join(' ')} (${whereIs(origin)})`;
  });
  const more = rows.length > MOST_LISTED ? ` and ${rows.length - MOST_LISTED} more` : '';
  return `${names.join('; ')}${more}`;
}
